"""The ledger of leaves: which numbers each volume gave out, to what, and whether they came back.

Local Government Act 1972, Sch. 12 para. 41(2): loose leaves are consecutively numbered, so every
number is accounted for, void ones too.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.register import Register
from desktop.records.rules.words import LeafSeries, LeafState, State
from desktop.records.rules.workflow import settled
from desktop.records.tables import Body, Leaf, Meeting, Printing, SignedCopy, Volume


@dataclass(frozen=True, slots=True)
class VolumeRow:
    """A volume of the minute book; `last_leaf` is 0 while none of its leaves was given out."""

    number: int
    first_leaf: int
    last_leaf: int
    opened_on: date | None
    closed_on: date | None
    shelf: str


@dataclass(frozen=True, slots=True)
class LeafRow:
    """One leaf, its number as shown, and what was printed on it."""

    id: int
    number: int
    label: str
    meeting_id: int
    meeting_date: date
    printing_id: int
    sheet: int
    state: LeafState
    reason: str


@dataclass(frozen=True, slots=True)
class OutRow:
    """A printing that has not come back; `confirmed` once there is nothing left but to sign it."""

    printing_id: int
    body_id: int
    body: str
    meeting_id: int
    meeting_date: date
    printed_on: date
    volume: int
    first_label: str
    last_label: str
    leaves: int
    confirmed: bool
    confirming_date: date | None
    series: LeafSeries = LeafSeries.MINUTES


def volumes(
    register: Register, body_id: int, series: LeafSeries = LeafSeries.MINUTES
) -> tuple[VolumeRow, ...]:
    """The volumes of a body's minute book, oldest first; the last one is in use.

    Exempt minutes have volumes of their own.
    """
    last: dict[int, int] = dict(
        register.rows(
            Leaf.select(Leaf.volume, fn.max(Leaf.number))
            .where(Leaf.body == body_id, Leaf.series == series)
            .group_by(Leaf.volume)
        )
    )
    query = Volume.select(
        Volume.number, Volume.first_leaf, Volume.opened_on, Volume.closed_on, Volume.shelf
    ).where(Volume.body == body_id, Volume.series == series)
    found = {
        number: VolumeRow(number, first, last.get(number, 0), opened, closed, shelf)
        for number, first, opened, closed, shelf in register.rows(query)
    }
    for number in last.keys() - found.keys():
        # Leaves from before the register kept a list of volumes.
        first = _first_of(register, body_id, number, series)
        found[number] = VolumeRow(number, first, last[number], None, None, "")
    return tuple(found[number] for number in sorted(found))


def volume_in_use(register: Register, body_id: int, series: LeafSeries = LeafSeries.MINUTES) -> int:
    """The number of the newest volume; 1 before there is any."""
    listed = volumes(register, body_id, series)
    return listed[-1].number if listed else 1


def next_leaf(register: Register, body_id: int, series: LeafSeries = LeafSeries.MINUTES) -> int:
    """The number that the next leaf to be printed has."""
    listed = volumes(register, body_id, series)
    if listed:
        return listed[-1].last_leaf + 1 if listed[-1].last_leaf else listed[-1].first_leaf
    if series is LeafSeries.EXEMPT:
        return 1
    first = register.first(Body.select(Body.first_leaf).where(Body.id == body_id))
    return int(first[0]) if first else 1


def leaves(
    register: Register,
    body_id: int,
    volume: int,
    series: LeafSeries = LeafSeries.MINUTES,
) -> tuple[LeafRow, ...]:
    """Every leaf of a volume in the order of its numbers."""
    query = (
        Leaf.select(
            Leaf.id,
            Leaf.number,
            Leaf.label,
            Printing.meeting,
            Meeting.date,
            Printing.id,
            Leaf.sheet,
            Leaf.void_reason,
            Meeting.state,
            fn.max(SignedCopy.id),
        )
        .join(Printing)
        .join(Meeting, on=(Printing.meeting == Meeting.id))
        .join(SignedCopy, JOIN.LEFT_OUTER, on=(SignedCopy.printing == Printing.id))
        .where(Leaf.body == body_id, Leaf.volume == volume, Leaf.series == series)
        .group_by(Leaf.id)
        .order_by(Leaf.number)
    )
    return tuple(_leaf_row(*values) for values in register.rows(query))


def _leaf_row(*values: Any) -> LeafRow:
    id_, number, label, meeting_id, day, printing_id, sheet, reason, state, signed = values
    where = _where(reason, State(state), signed is not None)
    shown = label or str(number)
    return LeafRow(id_, number, shown, meeting_id, day, printing_id, sheet, where, reason)


def _where(reason: str, state: State, signed: bool) -> LeafState:
    if reason:
        return LeafState.VOID
    if signed:
        return LeafState.RETURNED
    return LeafState.OUT if settled(state) else LeafState.ALLOTTED


def out_for_signature(register: Register) -> tuple[OutRow, ...]:
    """Every printing that stands and has not come back signed, oldest first."""
    confirming = Meeting.alias()
    signed = SignedCopy.select(SignedCopy.printing)
    query = (
        Printing.select(
            Printing.id,
            Printing.body,
            Body.name,
            Printing.meeting,
            Meeting.date,
            Printing.printed_on,
            fn.min(Leaf.volume),
            fn.min(Leaf.number),
            fn.max(Leaf.number),
            Printing.leaves,
            Meeting.state,
            confirming.date,
            Printing.series,
        )
        .join(Body)
        .switch(Printing)
        .join(Meeting, on=(Printing.meeting == Meeting.id))
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .switch(Printing)
        .join(Leaf, on=(Leaf.printing == Printing.id))
        .where((Printing.void_reason == "") & Printing.id.not_in(signed))
        .group_by(Printing.id)
        .order_by(Printing.printed_on, Printing.id)
    )
    found = register.rows(query)
    labels = _labels(register, [values[0] for values in found])
    return tuple(_out_row(labels, *values) for values in found)


def _out_row(labels: dict[tuple[int, int], str], *values: Any) -> OutRow:
    id_, body_id, body, meeting_id, day, printed_on, volume, first, last, *rest = values
    count, state, confirming, series = rest
    return OutRow(
        printing_id=id_,
        body_id=body_id,
        body=body,
        meeting_id=meeting_id,
        meeting_date=day,
        printed_on=printed_on,
        volume=volume,
        first_label=labels.get((id_, first), "") or str(first),
        last_label=labels.get((id_, last), "") or str(last),
        leaves=count,
        confirmed=settled(State(state)),
        confirming_date=confirming,
        series=LeafSeries(series),
    )


def _labels(register: Register, printing_ids: list[int]) -> dict[tuple[int, int], str]:
    query = Leaf.select(Leaf.printing, Leaf.number, Leaf.label).where(
        Leaf.printing.in_(printing_ids)
    )
    return {(printing, number): label for printing, number, label in register.rows(query)}


def _first_of(register: Register, body_id: int, volume: int, series: LeafSeries) -> int:
    query = Leaf.select(fn.min(Leaf.number)).where(
        Leaf.body == body_id, Leaf.volume == volume, Leaf.series == series
    )
    found = register.first(query)
    return int(found[0]) if found else 1
