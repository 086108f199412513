"""The ledger of numbers: what was given out, and what is void and why."""

from dataclasses import dataclass

from desktop.records.register import Register
from desktop.records.rules.numbering import shown
from desktop.records.tables import Allotment, Body


@dataclass(frozen=True, slots=True)
class NumberRow:
    """One number. `series` is the year, meeting or item it runs in; empty is without end.

    `record_id` is the item, decision, action or meeting that bears it; a void number is borne by
    nothing any more, and `void` says why.
    """

    id: int
    body_id: int
    body: str
    kind: str
    series: str
    number: int
    label: str
    record_id: int | None
    void: str


def numbers(
    register: Register, body_id: int | None = None, *, void_only: bool = False
) -> tuple[NumberRow, ...]:
    """Every number ever given out, series by series."""
    query = Allotment.select(
        Allotment.id,
        Allotment.body,
        Body.name,
        Allotment.kind,
        Allotment.period,
        Allotment.number,
        Allotment.label,
        Allotment.record_id,
        Allotment.void_reason,
    ).join(Body)
    if body_id is not None:
        query = query.where(Allotment.body == body_id)
    if void_only:
        query = query.where(Allotment.void_reason != "")
    order = (Body.name, Allotment.body, Allotment.kind, Allotment.period, Allotment.number)
    return tuple(
        NumberRow(id_, of_body, body, kind, series, number, shown(label, number), record_id, void)
        for id_, of_body, body, kind, series, number, label, record_id, void in register.rows(
            query.order_by(*order)
        )
    )
