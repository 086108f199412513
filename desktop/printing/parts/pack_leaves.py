"""The leaves of an agenda pack that are the program's own: the contents, and one for each gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.printing.filed_papers import Looked
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.look import Look
from desktop.printing.parts.meeting_paper import paper_title
from desktop.printing.parts.table import Column, Leads, Table
from desktop.printing.parts.title import title_block
from desktop.records.reading.meeting_sheets import PackSheet

AGENDA = "agenda"
"""What the contents call the place where the agenda begins."""


@dataclass(frozen=True)
class Entry:
    """A paper in the contents: the item it belongs to, and the page of the pack it begins on."""

    number: str
    item: str
    paper: str
    page: int


def contents(look: Look, sheet: PackSheet, agenda: int, entries: Sequence[Entry]) -> list[Strip]:
    """What is where. `agenda` is the page that the agenda begins on."""
    words = look.style.pack
    strips = paper_title(look, sheet.meeting, words.public_title if sheet.public else words.title)
    if sheet.public:
        place = look.column.inside(0, before=8)
        strips += paragraph(look.text.pieces(words.public_note), look.text, place)
    widest = max((len(entry.number) for entry in entries), default=0)
    number = min(24.0, max(9.0, 1.8 * widest))
    columns = (
        Column(words.item_head, number),
        Column(words.paper_head, 91 - number),
        Column(words.page_head, 9, right=True),
    )
    table = Table(look, columns)
    leads = _leads(look, AGENDA, words.agenda, agenda)
    table.add(([], [(words.agenda, look.text)], [(str(agenda), look.text)]), leads=leads)
    for count, entry in enumerate(entries):
        said = [(entry.paper, look.text)]
        said += [(entry.item, look.small)] if entry.item != entry.paper else []
        cells = ([(entry.number, look.text)], said, [(str(entry.page), look.text)])
        table.add(cells, leads=_leads(look, place_of(count), entry.paper, entry.page))
    return strips + table.finish()


def place_of(paper: int) -> str:
    """What the contents call the place where a paper begins, counted from 0."""
    return f"paper{paper:06}"


def _leads(look: Look, to: str, title: str, page: int) -> Leads:
    return Leads(1, to, f"{title}, {look.style.pack.page_head.lower()} {page}")


def missing_paper(look: Look, made: Looked, entry: Entry) -> list[Strip]:
    """Why a paper is not here, and where it is."""
    words = look.style.pack
    paper = made.paper
    reason = {
        "other_kind": words.other_kind.format(file=paper.file),
        "locked": words.locked.format(file=paper.file),
        "damaged": words.damaged.format(file=paper.file),
    }.get(made.why, words.not_filed)
    item = f"{words.item_head} {entry.number}"
    item += f" · {entry.item}" if entry.item != entry.paper else ""
    strips = title_block(look, item, paper.title, ())
    for text in (reason, "" if made.why == "not_filed" else words.kept):
        strips += paragraph(look.text.pieces(text), look.text, look.column.inside(0, before=14))
    return strips
