"""The ledger of numbers. A number is given out once; when what bore it goes, it stays as void."""

from peewee import Expression, fn

from desktop.records.tables import Allotment
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording

MINUTE, DECISION, ACTION = "minute", "decision", "action"


def allot(record: Recording, body_id: int, kind: str, record_id: int, period: str = "") -> int:
    """Give out the number after the highest ever given out in a series."""
    number = _highest(record, body_id, kind, period) + 1
    _enter(record, body_id, kind, period, number, record_id)
    return number


def claim(record: Recording, body_id: int, kind: str, record_id: int, number: int) -> None:
    """Enter a number that was given out before this register began. Raises `Refusal`."""
    taken = record.register.first(
        Allotment.select(Allotment.id).where(
            _series(body_id, kind, "") & (Allotment.number == number)
        )
    )
    if taken:
        raise refuse("number", f"The number {number} was given out before.")
    _enter(record, body_id, kind, "", number, record_id)


def begin_after(record: Recording, body_id: int, kind: str, period: str, last: int) -> None:
    """Say which number was the last one given out before this register began."""
    highest = _highest(record, body_id, kind, period)
    if highest >= last:
        raise refuse("number", f"The numbers up to {highest} were given out before.")
    record.add(
        Allotment,
        body=body_id,
        kind=kind,
        period=period,
        number=last,
        void_reason="The last number before this register began",
    )


def _highest(record: Recording, body_id: int, kind: str, period: str) -> int:
    """The highest number ever given out in a series, void ones too; 0 before the first."""
    found = record.register.first(
        Allotment.select(fn.MAX(Allotment.number)).where(_series(body_id, kind, period))
    )
    return (found[0] or 0) if found else 0


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
        _series(body_id, kind, "") & (Allotment.number == number)
    )
    held = record.register.first(query)
    return held is not None and held[0] != ""


def _enter(
    record: Recording, body_id: int, kind: str, period: str, number: int, record_id: int
) -> None:
    record.add(
        Allotment, body=body_id, kind=kind, period=period, number=number, record_id=record_id
    )


def _series(body_id: int, kind: str, period: str) -> Expression:
    return (Allotment.body == body_id) & (Allotment.kind == kind) & (Allotment.period == period)
