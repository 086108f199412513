"""Who signs minutes: whoever presides at the meeting that confirms them."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.records.reading.meeting_detail import AttendanceRow, attendance, presiding
from desktop.records.register import Register
from desktop.records.rules.presiding import presided_over
from desktop.records.rules.words import ItemKind, MeetingRole, State, Status
from desktop.records.rules.workflow import is_held
from desktop.records.tables import Item, Meeting

_MAY_YET_COME = (Status.EXPECTED, Status.PRESENT)


@dataclass(frozen=True, slots=True)
class Signer:
    """`role` is what they were there, where it is noted."""

    name: str
    role: MeetingRole | None


def who_signs(register: Register, confirming_id: int, meeting_id: int) -> Signer | None:
    """Who presided when the minutes were dealt with; before that day, who is expected to.

    None where nobody was in the chair or is expected there.
    """
    lines = attendance(register, confirming_id)
    if not was_held(register, confirming_id):
        return _first(line for line in _chairs(lines) if line.status in _MAY_YET_COME)
    parts = presiding(register, confirming_id)
    number = _item_number(register, confirming_id, meeting_id)
    name = presided_over([(part.name, part.part) for part in parts], number)
    if name:
        return _first(line for line in lines if line.name == name)
    there = _first(line for line in _chairs(lines) if line.status is Status.PRESENT)
    if there is not None or not parts:
        return there
    return _first(line for line in lines if line.id == parts[0].attendance_id)


def who_presided(register: Register, meeting_id: int) -> tuple[str, ...]:
    """Everyone who presided over a part of a meeting, or was in its chair; none if not recorded."""
    lines = attendance(register, meeting_id)
    there = [line.name for line in _chairs(lines) if line.status is Status.PRESENT]
    parts = [part.name for part in presiding(register, meeting_id)]
    return tuple(dict.fromkeys(parts + there))


def was_held(register: Register, meeting_id: int) -> bool:
    """Whether a meeting has begun, so that it is known who presided."""
    found = register.first(Meeting.select(Meeting.state).where(Meeting.id == meeting_id))
    return found is not None and is_held(State(found[0]))


def _item_number(register: Register, confirming_id: int, meeting_id: int) -> str:
    """The number of the item that deals with the minutes, or nothing."""
    query = (
        Item.select(Item.number)
        .where(
            (Item.meeting == confirming_id)
            & ((Item.confirms == meeting_id) | (Item.kind == ItemKind.MINUTES))
        )
        .order_by(Item.confirms.is_null(), Item.position, Item.id)
    )
    found = register.first(query)
    return str(found[0]) if found else ""


def _chairs(lines: tuple[AttendanceRow, ...]) -> list[AttendanceRow]:
    return [line for line in lines if line.role is MeetingRole.CHAIR]


def _first(lines: Iterable[AttendanceRow]) -> Signer | None:
    line = next(iter(lines), None)
    return None if line is None else Signer(line.name, line.role)
