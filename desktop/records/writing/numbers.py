"""Going on from the numbers of an older minute book."""

from datetime import date

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.limits import LARGEST, TOO_LARGE
from desktop.records.rules.numbering import decision_period, year_label
from desktop.records.rules.words import Numbering, Series
from desktop.records.tables import Body
from desktop.records.writing.allotments import (
    ACTION,
    DECISION,
    MEETING,
    MINUTE,
    Sequence,
    begin_after,
)
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording, recording

KINDS = (MINUTE, DECISION, ACTION, MEETING)


def start_numbers_at(
    register: Register, body_id: int, kind: str, period_of: date, number: int
) -> Changes:
    """Say with which number a series goes on from before this register began. Raises `Refusal`.

    `kind` is one of `KINDS`; where numbers run through a year, it is the year of `period_of`.
    """
    if number < 1:
        raise refuse("number", "Numbers begin with 1 or more.")
    if number > LARGEST:
        raise refuse("number", TOO_LARGE)
    with recording(register, "start_numbers_at", f"{kind} {number}") as record:
        if number > 1:
            begin_after(record, _run(record, body_id, kind, period_of), number - 1)
    return record.changes()


def _run(record: Recording, body_id: int, kind: str, day: date) -> Sequence:
    body = record.row(Body, body_id)
    start = body["year_start"]
    if _from_1_at_each_meeting(body, kind):
        raise Refusal("This body begins from 1 at each meeting: there is nothing to go on from.")
    periods = {
        MINUTE: year_label(day, start),
        DECISION: decision_period(Series(body["decision_series"]), 0, day, start),
        MEETING: year_label(day, start),
    }
    return Sequence(body_id, kind, periods.get(kind, ""), str)


def _from_1_at_each_meeting(body: dict[str, object], kind: str) -> bool:
    if kind == MINUTE:
        return body["numbering"] == Numbering.MEETING
    return kind == DECISION and body["decision_series"] == Series.MEETING
