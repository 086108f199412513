"""The number of a decision, also where its body has changed how decisions are numbered."""

from desktop.records.rules.numbering import shown
from desktop.records.tables import Allotment, Decision
from desktop.records.writing.allotments import (
    DECISION,
    Allotted,
    Sequence,
    allot_each,
    sequence,
)
from desktop.records.writing.transaction import Recording


def number_decision(record: Recording, body_id: int, decision_id: int, meeting_id: int) -> Allotted:
    """Give out the next number that tells this decision from any other it is cited beside."""
    run = sequence(record, body_id, DECISION, meeting_id)
    taken = (*_in_the_meeting(record, meeting_id), *_in_shorter_series(record, run))
    (allotted,) = allot_each(record, run, (decision_id,), taken)
    return allotted


def _in_the_meeting(record: Recording, meeting_id: int) -> list[str]:
    """How the decisions of the meeting are shown, whatever series they were numbered in."""
    query = Decision.select(Decision.label, Decision.number).where(
        (Decision.meeting == meeting_id) & (Decision.number > 0)
    )
    return [shown(label, number) for label, number in record.register.rows(query)]


def _in_shorter_series(record: Recording, run: Sequence) -> list[str]:
    """How numbers are shown that began anew each year or meeting, where they no longer do."""
    if run.period:
        return []
    query = Allotment.select(Allotment.label, Allotment.number).where(
        (Allotment.body == run.body_id)
        & (Allotment.kind == DECISION)
        # Not “is another”: greater than the empty text is found by the index.
        & (Allotment.period > "")
    )
    return [shown(label, number) for label, number in record.register.rows(query)]
