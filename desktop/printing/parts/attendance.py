"""Who was there, who sent apologies and who represented whom, as at the date."""

from dataclasses import replace

from desktop.printing.layout.family import Piece
from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import row
from desktop.printing.layout.tags import Tag, entry, heading_role, listing, section
from desktop.printing.parts.look import Look
from desktop.printing.styles.saying import say_time
from desktop.records.reading.sheets import AttendanceSheet, MeetingSheet
from desktop.records.rules.words import MeetingRole, Status

_GAP = 5 * MM
_BLOCK = 0.27
"""Of the width, for the heading that stands beside a list."""


def attendance(look: Look, sheet: MeetingSheet) -> list[Strip]:
    """A list for each standing that anyone has; nothing where no attendance was taken."""
    words = look.style.attendance
    beside = any(line.status == Status.IN_ATTENDANCE for line in sheet.attendance)
    lists = (
        (Status.PRESENT, words.present if beside else words.present_alone),
        (Status.IN_ATTENDANCE, words.in_attendance),
        (Status.APOLOGIES, words.apologies),
        (Status.ABSENT, words.absent),
    )
    wide = _name_column(look, sheet)
    strips = []
    for status, title in lists:
        lines = [
            (_name(look, line, sheet.body.chair_title), line)
            for line in sheet.attendance
            if line.status == status
        ]
        if lines:
            strips += _list(look, title, lines, wide)
    return strips


def _list(
    look: Look, title: str, lines: list[tuple[str, AttendanceSheet]], wide: float
) -> list[Strip]:
    part = section(None, 2)
    blocks = look.style.attendance.layout == "blocks"
    place = look.column.inside(0, before=12)
    tag = part.inside(heading_role(part))
    beside = look.column.width * _BLOCK
    over = replace(place, width=beside - _GAP) if blocks else place
    strips = heading(paragraph(look.bold.pieces(title), look.bold, over, tag=tag))
    again = _continued(look, title)
    column = look.column.inside(beside) if blocks else look.column
    names = _names(look, lines, wide, column, part, again)
    if not blocks:
        return strips + names
    strips = row((strips, names), Block(again))
    strips[0].before = place.before
    return strips


def _continued(look: Look, title: str) -> tuple[Strip, ...]:
    """The heading of a list that goes on upon the next leaf, seen there and not read out again."""
    words = look.style.attendance.continued.format(heading=title)
    return tuple(heading(paragraph(look.bold.pieces(words), look.bold, look.column)))


def _names(
    look: Look,
    lines: list[tuple[str, AttendanceSheet]],
    wide: float,
    column: Place,
    part: Tag,
    again: tuple[Strip, ...],
) -> list[Strip]:
    """The entries; `again` is what heads those that stand on the next leaf."""
    whole = listing(part)
    strips: list[Strip] = []
    for number, (name, line) in enumerate(lines):
        before = 3.0 if number == 0 else 1.5
        own = column.inside(0, before=before).within(entry(whole))
        if look.style.attendance.layout == "columns":
            said = _in_columns(look, name, line, wide, own)
        else:
            said = _in_one_line(look, name, line, own)
        block = Block(again)
        for strip in said:
            strip.block = block
        strips += said
    return strips


def _name_column(look: Look, sheet: MeetingSheet) -> float:
    """As wide as the names need, within reason; the same in every list."""
    names = [_name(look, line, sheet.body.chair_title) for line in sheet.attendance]
    widest = max((look.text.width(name[:200]) for name in names), default=0.0) + _GAP
    return min(max(widest, look.column.width * 0.28), look.column.width * 0.4)


def _in_columns(
    look: Look, name: str, line: AttendanceSheet, wide: float, place: Place
) -> list[Strip]:
    left = place.narrowed(wide - _GAP)
    right = place.inside(wide)
    standing = look.text.pieces(_standing(look, line))
    represented = _represented(look, line)
    if represented:
        gap: list[Piece] = look.text.pieces(" ") if standing[0][1] else []
        standing += gap + look.bold.pieces(represented)
    strips = row(
        (
            paragraph(look.text.pieces(name), look.text, left),
            paragraph(standing, look.text, right),
        ),
        Block(),
    )
    strips[0].before = place.before
    return strips


def _in_one_line(look: Look, name: str, line: AttendanceSheet, place: Place) -> list[Strip]:
    standing = _standing(look, line)
    if standing.startswith("("):
        name, standing = f"{name} {standing}", ""
    parts = [name, standing, _represented(look, line)]
    said = ", ".join(part for part in parts if part)
    hang = 6 * MM
    place = replace(place, hang=hang, outdent=hang)
    return paragraph(look.text.pieces(said), look.text, place)


def _name(look: Look, line: AttendanceSheet, chair: str) -> str:
    words = look.style.attendance
    roles = {
        MeetingRole.CHAIR: chair,
        MeetingRole.VICE_CHAIR: words.vice_chair,
        MeetingRole.MINUTES: words.minutes,
    }
    name = line.name
    if words.initials and line.initials:
        name += f" [{line.initials}]"
    return f"{name} ({roles[line.role]})" if line.role else name


def _standing(look: Look, line: AttendanceSheet) -> str:
    """The post and where it is held, the seat, and when the person came and went."""
    words = look.style.attendance
    clock = look.style.clock
    notes = []
    if line.represents:
        notes.append(words.represents.format(seat=line.represents))
    if line.arrived:
        notes.append(words.arrived.format(time=say_time(line.arrived, clock)))
    if line.arrived_item:
        notes.append(words.arrived_item.format(item=line.arrived_item))
    if line.departed:
        notes.append(words.departed.format(time=say_time(line.departed, clock)))
    if line.departed_item:
        notes.append(words.departed_item.format(item=line.departed_item))
    post = ", ".join(part for part in (line.capacity, line.organisation) if part)
    noted = f"({', '.join(notes)})" if notes else ""
    return " ".join(part for part in (post, noted) if part)


def _represented(look: Look, line: AttendanceSheet) -> str:
    if not line.represented_by:
        return ""
    return look.style.attendance.represented_by.format(name=line.represented_by)
