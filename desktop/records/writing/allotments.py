"""The ledger of numbers. A number is given out once; when what bore it goes, it stays as void.

What is printed is the label: the number in the body's pattern, frozen when it is allotted. A later
change of pattern or of series changes no label that was given.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from peewee import Expression, fn

from desktop.records.rules.dates import today
from desktop.records.rules.numbering import (
    BELOW,
    below_period,
    decision_period,
    minute_period,
    shown,
    year_label,
)
from desktop.records.rules.patterns import needs_meeting, numbered
from desktop.records.rules.words import Numbering, Series
from desktop.records.tables import Allotment, Body, Item, Meeting
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording

MINUTE, DECISION, ACTION, MEETING = "minute", "decision", "action", "meeting"

ALIKE = "Its label was given out before"


@dataclass(frozen=True, slots=True)
class Allotted:
    """A number, and how it is printed."""

    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One run of numbers in the ledger, and how it shows them."""

    body_id: int
    kind: str
    period: str
    label: Callable[[int], str]


def allot(
    record: Recording, body_id: int, kind: str, record_id: int, meeting_id: int | None = None
) -> Allotted:
    """Give out the number after the highest ever given out in a series.

    `meeting_id` is the meeting it arises at; without one, the year of the label is today's.
    """
    (allotted,) = allot_each(record, sequence(record, body_id, kind, meeting_id), (record_id,))
    return allotted


def allot_each(
    record: Recording, run: Sequence, record_ids: Iterable[int], taken: Iterable[str] = ()
) -> list[Allotted]:
    """Give the next numbers of a series to these records, in their order.

    `taken` are labels that none of them may bear. A number that would look like one before it,
    because the pattern was changed, is void from the first.
    """
    number = _highest(record, run)
    waiting, rows, allotted = deque(record_ids), [], []
    while waiting:
        ahead = range(number + 1, number + 1 + len(waiting))
        given = _given(record, run, ahead).union(taken)
        for number in ahead:
            label = run.label(number)
            if label in given:
                rows.append(_row(run, number, None, ALIKE))
            else:
                rows.append(_row(run, number, waiting.popleft()))
                allotted.append(Allotted(number, label))
    if len(rows) == 1:
        record.add(Allotment, **rows[0])
    else:
        record.add_all(Allotment, rows)
    return allotted


def claim(
    record: Recording,
    body_id: int,
    kind: str,
    record_id: int,
    number: int,
    meeting_id: int | None = None,
) -> Allotted:
    """Enter a number that was given out before this register began. Raises `Refusal`."""
    run = sequence(record, body_id, kind, meeting_id)
    taken = record.register.first(
        Allotment.select(Allotment.id).where(_of(run) & (Allotment.number == number))
    )
    if taken:
        raise refuse("number", f"The number {number} was given out before.")
    record.add(Allotment, **_row(run, number, record_id))
    return Allotted(number, run.label(number))


def begin_after(record: Recording, run: Sequence, last: int) -> None:
    """Say which number was the last one given out before this register began."""
    highest = _highest(record, run)
    if highest >= last:
        raise refuse("number", f"The numbers up to {highest} were given out before.")
    record.add(Allotment, **_row(run, last, None, "The last number before this register began"))


def void(record: Recording, kind: str, record_id: int, reason: str) -> None:
    """Keep the number of what is removed, as void, with the reason."""
    query = Allotment.select(Allotment.id).where(
        (Allotment.kind == kind)
        & (Allotment.record_id == record_id)
        & (Allotment.void_reason == "")
    )
    for (allotment_id,) in record.register.rows(query):
        record.alter(Allotment, allotment_id, record_id=None, void_reason=reason)


def is_void(record: Recording, body_id: int, kind: str, number: int) -> bool:
    """Whether a number was given out and what bore it was withdrawn."""
    query = Allotment.select(Allotment.void_reason).where(
        (Allotment.body == body_id)
        & (Allotment.kind == kind)
        & (Allotment.period == "")
        & (Allotment.number == number)
    )
    held = record.register.first(query)
    return held is not None and held[0] != ""


def sequence(record: Recording, body_id: int, kind: str, meeting_id: int | None = None) -> Sequence:
    """The series in which the next number of a kind is given out, as the body now has it."""
    body = record.row(Body, body_id)
    meeting = None if meeting_id is None else record.row(Meeting, meeting_id)
    day = date.fromisoformat(meeting["date"]) if meeting else today()
    pattern = body.get(f"{kind}_pattern", "{n}")
    ordinal = meeting_number(record, meeting) if meeting and needs_meeting(pattern) else 0
    return Sequence(
        body_id,
        kind,
        _period(record, body, kind, meeting_id, day),
        partial(
            numbered,
            pattern,
            year_label=year_label(day, body["year_start"]),
            meeting_number=ordinal,
        ),
    )


def sequence_below(body_id: int, item_id: int, number: str) -> Sequence:
    """The series of the parts of an item: 3.1, 3.2 below item 3."""
    return Sequence(body_id, MINUTE, below_period(item_id), lambda n: f"{number}.{n}")


def meeting_number(record: Recording, meeting: dict[str, Any]) -> int:
    """The number of a meeting in its council year; given out when it is first asked for."""
    held: int | None = record.row(Meeting, meeting["id"])["number"]
    if held is not None:
        return held
    number = allot(record, meeting["body_id"], MEETING, meeting["id"], meeting["id"]).number
    record.alter(Meeting, meeting["id"], number=number)
    return number


def _period(
    record: Recording, body: dict[str, Any], kind: str, meeting_id: int | None, day: date
) -> str:
    start = body["year_start"]
    if kind == MINUTE:
        begun = _begun(record, meeting_id or 0)
        return begun or minute_period(Numbering(body["numbering"]), meeting_id or 0, day, start)
    if kind == DECISION:
        return decision_period(Series(body["decision_series"]), meeting_id or 0, day, start)
    return year_label(day, start) if kind == MEETING else ""


def _begun(record: Recording, meeting_id: int) -> str:
    """The series that the minutes of a meeting began in, whatever its body or date became since."""
    items = Item.select(Item.id).where(Item.meeting == meeting_id)
    found = record.register.first(
        Allotment.select(Allotment.period).where(
            (Allotment.kind == MINUTE)
            & Allotment.record_id.in_(items)
            & ~Allotment.period.startswith(BELOW)
        )
    )
    return str(found[0]) if found else ""


def _highest(record: Recording, run: Sequence) -> int:
    """The highest number ever given out in a series, void ones too; 0 before the first."""
    found = record.register.first(Allotment.select(fn.MAX(Allotment.number)).where(_of(run)))
    return (found[0] or 0) if found else 0


def _given(record: Recording, run: Sequence, ahead: range) -> set[str]:
    """Those labels of the numbers ahead that a number of the series bears already."""
    labels = [run.label(number) for number in ahead]
    plain = [int(label) for label in labels if label.isdecimal()]
    bears = Allotment.label.in_(labels) | ((Allotment.label == "") & Allotment.number.in_(plain))
    query = Allotment.select(Allotment.number, Allotment.label).where(_of(run) & bears)
    return {shown(label, number) for number, label in record.register.rows(query)}


def _row(
    run: Sequence, number: int, record_id: int | None, void_reason: str = ""
) -> dict[str, object]:
    return {
        "body": run.body_id,
        "kind": run.kind,
        "period": run.period,
        "number": number,
        "record_id": record_id,
        "label": run.label(number),
        "void_reason": void_reason,
    }


def _of(run: Sequence) -> Expression:
    return (
        (Allotment.body == run.body_id)
        & (Allotment.kind == run.kind)
        & (Allotment.period == run.period)
    )
