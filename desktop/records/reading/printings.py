"""Printings for signature, and the exact PDF of each."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.asking import Question
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.words import LeafSeries
from desktop.records.tables import Attachment, Leaf, Printing


@dataclass(frozen=True, slots=True)
class PrintingRow:
    """One run for signature; it stands while there is no reason for which it is void."""

    id: int
    version: int
    printed_on: date
    leaves: int
    first_leaf: int
    last_leaf: int
    fingerprint: str
    void_reason: str
    series: LeafSeries = LeafSeries.MINUTES


def printings(register: Register, meeting_id: int) -> tuple[PrintingRow, ...]:
    """Every printing of a meeting's minutes, void ones too, oldest first."""
    return tuple(_row(*values) for values in register.rows(_printings(meeting_id)))


def standing_printing(
    register: Register, meeting_id: int, series: LeafSeries = LeafSeries.MINUTES
) -> PrintingRow | None:
    """The printing that stands, if there is one."""
    values = register.first(_standing(meeting_id, series.value))
    return None if values is None else _row(*values)


def _row(*values: Any) -> PrintingRow:
    *rest, series = values
    return replace(PrintingRow(*rest), series=LeafSeries(series))


def printing_pdf(register: Register, printing_id: int) -> bytes:
    """The PDF exactly as it was printed."""
    query = Printing.select(Attachment.content).join(Attachment).where(Printing.id == printing_id)
    (content,) = required(register.first(query), "printing", printing_id)
    return bytes(content)


@Question
def _printings(meeting_id: Any) -> Any:
    return _select(meeting_id).order_by(Printing.version)


@Question
def _standing(meeting_id: Any, series: Any) -> Any:
    return (
        _select(meeting_id)
        .where(Printing.void_reason == "", Printing.series == series)
        .order_by(Printing.version.desc())
    )


def _select(meeting_id: Any) -> Any:
    return (
        Printing.select(
            Printing.id,
            Printing.version,
            Printing.printed_on,
            Printing.leaves,
            fn.coalesce(fn.min(Leaf.number), 0),
            fn.coalesce(fn.max(Leaf.number), 0),
            Printing.fingerprint,
            Printing.void_reason,
            Printing.series,
        )
        .join(Leaf, JOIN.LEFT_OUTER)
        .where(Printing.meeting == meeting_id)
        .group_by(Printing.id)
    )
