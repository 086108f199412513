"""The leaves of an agenda pack that are the program's own: the contents, and one for each gap."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.printing.filed_papers import Opened
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.parts.look import Look
from desktop.printing.parts.meeting_paper import paper_title
from desktop.printing.parts.table import Column, Table
from desktop.printing.parts.title import title_block
from desktop.records.reading.meeting_sheets import PackSheet


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
        Column(words.page_head, 9),
    )
    table = Table(look, columns)
    table.add(([], [(words.agenda, look.text)], [(str(agenda), look.text)]))
    for entry in entries:
        said = [(entry.paper, look.text), (entry.item, look.small)]
        table.add(([(entry.number, look.text)], said, [(str(entry.page), look.text)]))
    return strips + table.finish()


def missing_paper(look: Look, made: Opened, entry: Entry) -> list[Strip]:
    """Why a paper is not here, and where it is."""
    words = look.style.pack
    paper = made.paper
    reason = {
        "other_kind": words.other_kind.format(file=paper.file),
        "locked": words.locked.format(file=paper.file),
        "damaged": words.damaged.format(file=paper.file),
    }.get(made.why, words.not_filed)
    item = f"{words.item_head} {entry.number} · {entry.item}"
    strips = title_block(look, item, paper.title, ())
    for text in (reason, "" if made.why == "not_filed" else words.kept):
        strips += paragraph(look.text.pieces(text), look.text, look.column.inside(0, before=14))
    return strips
