"""Volumes of the minute book: when one is full, the next begins with a first leaf of its own."""

from datetime import date

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.leaves import (
    OutRow,
    VolumeRow,
    next_leaf,
    out_for_signature,
    volumes,
)
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.limits import LARGEST, LONGEST_LINE, TOO_LARGE
from desktop.records.rules.text import clean
from desktop.records.rules.words import LeafSeries
from desktop.records.tables import Body, Volume
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording, recording


def open_volume(
    register: Register,
    body_id: int,
    first_leaf: int,
    on: date,
    shelf: str = "",
    series: LeafSeries = LeafSeries.MINUTES,
) -> Changes:
    """Close the volume in use and open the next; its leaves are numbered from `first_leaf`.

    `shelf` is where the new volume is kept. Raises `Refusal` while leaves of the old one are out.
    """
    shelf = clean(shelf)
    if first_leaf < 1:
        raise refuse("first_leaf", "The first leaf has the number 1 or more.")
    if first_leaf > LARGEST:
        raise refuse("first_leaf", TOO_LARGE)
    if on > today():
        raise refuse("on", "This day is still to come.")
    if len(shelf) > LONGEST_LINE:
        raise refuse("shelf", f"Keep this to {LONGEST_LINE:,} characters.")
    with recording(register, "open_volume") as record:
        record.subject = record.row(Body, body_id)["name"]
        listed = volumes(register, body_id, series)
        if not listed or not listed[-1].last_leaf:
            number = listed[-1].number if listed else 1
            raise Refusal(f"No leaf of volume {number} has been used yet: it goes on.")
        used = listed[-1]
        _refuse_leaves_out(register, body_id, used.number, series)
        if used.opened_on is not None and on < used.opened_on:
            raise refuse("on", f"Volume {used.number} was opened on {long_date(used.opened_on)}.")
        record.alter(Volume, _row_of(record, body_id, used, on, series), closed_on=on)
        made = record.add(
            Volume,
            body=body_id,
            number=used.number + 1,
            first_leaf=first_leaf,
            opened_on=on,
            shelf=shelf,
            series=series.value,
        )
    return record.changes(made)


def begin_first_volume(record: Recording, body_id: int, series: LeafSeries) -> None:
    """Enter the first volume within a verb, when the first leaf is printed."""
    if not volumes(record.register, body_id, series):
        record.add(
            Volume,
            body=body_id,
            number=1,
            first_leaf=next_leaf(record.register, body_id, series),
            opened_on=today(),
            series=series.value,
        )


def _row_of(record: Recording, body_id: int, used: VolumeRow, on: date, series: LeafSeries) -> int:
    """The row of the volume in use; one from before there were rows is entered now."""
    found = record.register.first(
        Volume.select(Volume.id).where(
            Volume.body == body_id, Volume.number == used.number, Volume.series == series
        )
    )
    if found:
        return int(found[0])
    return record.add(
        Volume,
        body=body_id,
        number=used.number,
        first_leaf=used.first_leaf,
        opened_on=on,
        series=series.value,
    )


def _refuse_leaves_out(register: Register, body_id: int, volume: int, series: LeafSeries) -> None:
    for out in out_for_signature(register):
        if (out.body_id, out.volume, out.series) == (body_id, volume, series):
            raise Refusal(
                f"{_leaves(out)} of volume {volume} are printed and have not come back: "
                "file them signed, or void them, first."
            )


def _leaves(out: OutRow) -> str:
    return f"Leaves {out.first_label} to {out.last_label}"
