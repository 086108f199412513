"""The forward plan: subjects by meetings to come, on one page where they fit.

A letter in a cell says what a subject is for at that meeting. Few meetings stand on an upright
leaf, more on one that is turned; of very many, so many a table.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import heading
from desktop.printing.layout.leaves import Leaf, fill
from desktop.printing.layout.marks import Lettering, Mark, Said, Strip
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.setting import Setting
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look, turned
from desktop.printing.parts.table import GAP, PAD, Cell, Column, Table
from desktop.printing.parts.title import body_title
from desktop.printing.styles.saying import say_date
from desktop.records.reading.body_sheets import ForwardPlanSheet, ForwardRow
from desktop.records.reading.sheets import Print
from desktop.records.rules.words import Purpose

_UPRIGHT, _ACROSS = 4, 13
"""So many meetings go beside each other: those of a year, however often a body meets."""

_SUBJECT = 70.0
"""Of the width, beside 100 for the meetings."""

_MANY = 9
_CELL, _APART = 24.0, 5.0
"""Room for a letter in its box, where so many meetings leave little, and between two."""

_TIGHT = 2.0
_SIDE = 1.3
"""Of the box round a letter, by the size of its type."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass
class _Subject:
    """A title, what is said of it, and what it is for at each meeting."""

    title: str
    said: list[str] = field(default_factory=list)
    at: dict[str, list[Purpose]] = field(default_factory=dict)


def print_forward_plan(sheet: ForwardPlanSheet) -> Print:
    """Subjects in the order of the first meeting that each is for."""
    look = paper_look(sheet.body.house_style, sheet.body.look)
    meetings = _meetings(look, sheet)
    if len(meetings) > _UPRIGHT:
        look = turned(look)
    words = look.style.papers
    as_at = words.as_at.format(date=say_date(sheet.as_at))
    named = f"{sheet.body.name}: {words.forward_plan}"
    furniture = PageFurniture(look, named, as_at)
    about = About(named, sheet.body.name, as_at)
    return draw(_leaves(look, sheet, meetings), look.top, about, furniture, look.size)


def _leaves(look: Look, sheet: ForwardPlanSheet, meetings: dict[str, str]) -> list[Leaf]:
    """One page, in the small type if it fits so; if not, as many as it takes in the usual one."""
    usual = fill(_whole(look, sheet, meetings, look.text), look.height)
    if len(usual) == 1:
        return usual
    small = fill(_whole(look, sheet, meetings, look.small), look.height)
    return small if len(small) == 1 else usual


def _whole(
    look: Look, sheet: ForwardPlanSheet, meetings: dict[str, str], setting: Setting
) -> list[Strip]:
    words = look.style.papers
    as_at = words.as_at.format(date=say_date(sheet.as_at))
    strips = body_title(look, sheet.body, words.forward_plan, as_at)
    if not sheet.rows:
        return strips + nothing_to_show(look, words.nothing_planned)
    return strips + _legend(look, sheet.rows) + _tables(look, sheet, meetings, setting)


def _meetings(look: Look, sheet: ForwardPlanSheet) -> dict[str, str]:
    """The heads of the columns, by what the rows call each meeting; without a day last."""
    days = {*sheet.meetings, *(row.day for row in sheet.rows if row.day)}
    heads = {day.isoformat(): _short(day) for day in sorted(days)}
    for row in sheet.rows:
        if row.day is None:
            heads.setdefault(row.intended, row.intended or look.style.papers.no_meeting)
    return heads


def _tables(
    look: Look, sheet: ForwardPlanSheet, meetings: dict[str, str], setting: Setting
) -> list[Strip]:
    subjects = _subjects(look, sheet.rows)
    names = list(meetings)
    most = _ACROSS if len(names) > _UPRIGHT else _UPRIGHT
    count = -(-len(names) // most)
    each = -(-len(names) // count)
    strips: list[Strip] = []
    for start in range(0, len(names), each):
        part = names[start : start + each]
        there = [subject for subject in subjects if any(name in subject.at for name in part)]
        if not there:
            continue
        if count > 1:
            more = look.style.plan.more.format(first=meetings[part[0]], last=meetings[part[-1]])
            place = look.column.inside(0, before=14)
            strips += heading(paragraph(look.bold.pieces(more), look.bold, place))
        strips += _table(look, there, {name: meetings[name] for name in part}, setting)
    return strips


def _table(
    look: Look, subjects: Sequence[_Subject], meetings: dict[str, str], setting: Setting
) -> list[Strip]:
    small, strong = replace(look.small, bold=True), replace(setting, bold=True)
    tight = setting.size < look.text.size
    pad = _TIGHT if tight else PAD
    columns = _columns(look, list(meetings.values()))
    gap = _APART if len(meetings) > _MANY else GAP
    table = Table(look, columns, heads=small, pad=pad, gap=gap)
    for subject in subjects:
        said = [(subject.title, setting), *((said, look.small) for said in subject.said)]
        if tight:
            said = [(" · ".join((subject.title, *subject.said)), setting)]
        cells: list[Cell] = [said]
        for name in meetings:
            letters = [_letter(look, purpose) for purpose in subject.at.get(name, ())]
            cells.append([(letter, strong) for letter in letters])
        row = table.add(cells, whole=True, headed=True)
        for cell, name in enumerate(meetings, start=1):
            for strip, purpose in zip(row, subject.at.get(name, ()), strict=False):
                _frame(strip.cells[cell], strong, purpose, table.places[cell].left)
    return table.finish()


def _columns(look: Look, heads: Sequence[str]) -> list[Column]:
    """The subjects, and each meeting under its head: where they are many, a word a line."""
    subject = look.style.plan.subject
    if len(heads) <= _MANY:
        share = 100 / max(len(heads), _UPRIGHT)
        return [Column(subject, _SUBJECT), *(Column(head, share) for head in heads)]
    left = look.column.width - len(heads) * (_CELL + _APART)
    narrow = (" \n".join(head.split()) for head in heads)
    return [Column(subject, left), *(Column(head, _CELL) for head in narrow)]


def _frame(marks: list[Mark], setting: Setting, purpose: Purpose, left: float) -> None:
    """A box round the letter, to be seen from afar; read out is the word that it stands for.

    The box stands under its head, the letter in its middle.
    """
    said = [mark for mark in marks if isinstance(mark, Said)]
    for mark in said:
        mark.tag.actual = purpose.label
        letter = mark.marks[0]
        if isinstance(letter, Lettering):
            wide = letter.face.width(letter.text) * setting.size
            letter = letter._replace(x=left + (setting.size * _SIDE - wide) / 2)
            mark.marks[0] = letter
            marks.insert(0, _Box(letter, setting))


@dataclass(frozen=True, slots=True)
class _Box:
    """A box with a letter in its middle."""

    letter: Lettering
    setting: Setting

    def draw(self, paper: Paper, top: float) -> None:
        size, letter = self.setting.size, self.letter
        side = size * _SIDE
        middle = letter.x + letter.face.width(letter.text) * size / 2
        above = top + letter.baseline - size * 0.33 - side / 2
        paper.frame(middle - side / 2, above, side, side, 0.5)


def _subjects(look: Look, rows: Sequence[ForwardRow]) -> list[_Subject]:
    """Rows of one title are one subject, whatever meetings it comes to."""
    found: dict[str, _Subject] = {}
    for row in rows:
        subject = found.setdefault(row.title.casefold(), _Subject(row.title))
        purposes = subject.at.setdefault(_name(row), [])
        if row.purpose not in purposes:
            purposes.append(row.purpose)
        for said in _said(look, row):
            if said not in subject.said:
                subject.said.append(said)
    return list(found.values())


def _said(look: Look, row: ForwardRow) -> list[str]:
    words = look.style.plan
    facts = [words.lead.format(lead=row.lead)] if row.lead else []
    facts += [words.source.format(source=row.source)] if row.source else []
    facts += [row.note] if row.note else []
    return [said for said in (" · ".join(facts), *row.moves) if said]


def _legend(look: Look, rows: Sequence[ForwardRow]) -> list[Strip]:
    words = look.style.plan
    there = [purpose for purpose in Purpose if any(row.purpose is purpose for row in rows)]
    said = " · ".join(
        words.legend.format(letter=_letter(look, purpose), purpose=purpose.label.lower())
        for purpose in there
    )
    return heading(paragraph(look.small.pieces(said), look.small, look.column.inside(0, before=8)))


def _letter(look: Look, purpose: Purpose) -> str:
    words = look.style.plan
    return {
        Purpose.DECISION: words.decision,
        Purpose.DISCUSSION: words.discussion,
        Purpose.INFORMATION: words.information,
    }[purpose]


def _name(row: ForwardRow) -> str:
    return row.day.isoformat() if row.day else row.intended


def _short(day: date) -> str:
    """ "9 May 2011", short enough for a column; it breaks before the year."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]} {day.year}"
