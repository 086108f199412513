"""What a meeting asks for next: an example of each kind, in time and late."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.records.rules.notice import NoticeRule
from desktop.records.rules.tasks import (
    Due,
    Pending,
    agreement_task,
    leaves_task,
    papers_task,
    task_of,
)
from desktop.records.rules.words import State, TaskKind

MARCH, MAY = date(2011, 3, 7), date(2011, 5, 9)
LAST = date(2011, 2, 25)
"""Five clear days before 7 March 2011, a Monday: 28 February to 4 March."""
GOES_OUT = date(2011, 4, 27)
"""Five clear days before 9 May 2011: 2 May was a bank holiday, and so was 29 April that year."""
PLANNED = Pending(MARCH, State.PLANNED, NoticeRule(5))


def at(state: State, **more: object) -> Pending:
    return replace(PLANNED, state=state, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("meeting", "today", "kind", "when", "sentence", "late"),
    [
        (
            PLANNED, date(2011, 2, 25), TaskKind.AGENDA, LAST,
            "Publish the agenda for Mon 7 March 2011 by Fri 25 February 2011.", False,
        ),
        (
            at(State.AGENDA_DRAFT), date(2011, 2, 26), TaskKind.AGENDA, LAST,
            "Publish the agenda for Mon 7 March 2011: it was due by Fri 25 February 2011.", True,
        ),
        (
            at(State.AGENDA_PUBLISHED), date(2011, 3, 8), TaskKind.OUTCOME, MARCH,
            "Say what became of the meeting of Mon 7 March 2011: its day has passed.", True,
        ),
        (
            PLANNED, date(2011, 3, 8), TaskKind.OUTCOME, MARCH,
            "Say what became of the meeting of Mon 7 March 2011: its day has passed.", True,
        ),
        (
            at(State.ADJOURNED), date(2011, 3, 8), TaskKind.RECONVENE, MARCH,
            "Name the day to reconvene the meeting of Mon 7 March 2011, which was adjourned.", True,
        ),
        (
            at(State.ADJOURNED, reconvened=date(2011, 3, 9)), date(2011, 3, 8),
            TaskKind.RECONVENE, date(2011, 3, 9),
            "Reconvene the meeting of Mon 7 March 2011, which was adjourned, on Wed 9 March 2011.",
            False,
        ),
        (
            at(State.ADJOURNED, reconvened=date(2011, 3, 9)), date(2011, 3, 10),
            TaskKind.RECONVENE, date(2011, 3, 9),
            ("Say what became of the meeting of Mon 7 March 2011, which was adjourned to "
             "Wed 9 March 2011."), True,
        ),
        (
            at(State.INQUORATE), date(2011, 3, 8), TaskKind.BEGIN, MARCH,
            "Minute that there was no quorum on Mon 7 March 2011, or adjourn the meeting.", False,
        ),
        (
            at(State.HELD), date(2011, 3, 8), TaskKind.BEGIN, MARCH,
            "Begin the minutes of Mon 7 March 2011.", False,
        ),
        (
            at(State.HELD, following=MAY), date(2011, 3, 8), TaskKind.BEGIN, GOES_OUT,
            "Begin the minutes of Mon 7 March 2011, which go out by Wed 27 April 2011.", False,
        ),
        (
            at(State.MINUTES_DRAFT, following=MAY), date(2011, 4, 28), TaskKind.FINISH, GOES_OUT,
            "Finish the minutes of Mon 7 March 2011, which were to go out by Wed 27 April 2011.",
            True,
        ),
        (
            at(State.WITH_CHAIR, since=date(2011, 3, 14), following=MAY), date(2011, 4, 19),
            TaskKind.CHAIR, GOES_OUT,
            "The minutes of Mon 7 March 2011 have been with the chair since Mon 14 March 2011.",
            False,
        ),
        (
            at(State.WITH_CHAIR, since=date(2011, 3, 14), following=MAY), date(2011, 4, 20),
            TaskKind.CIRCULATE, GOES_OUT,
            ("Circulate the minutes of Mon 7 March 2011, by Wed 27 April 2011, for the meeting on "
             "Mon 9 May 2011."), False,
        ),
        (
            at(State.CIRCULATED, confirming=MAY), MAY, TaskKind.CONFIRM, MAY,
            "Have the minutes of Mon 7 March 2011 confirmed at the meeting on Mon 9 May 2011.",
            False,
        ),
        (
            at(State.CIRCULATED, confirming=MAY), date(2011, 5, 10), TaskKind.CONFIRM, MAY,
            ("Say how the minutes of Mon 7 March 2011 were confirmed: the meeting of "
             "Mon 9 May 2011 was to confirm them."), True,
        ),
        (
            at(State.CIRCULATED, following=MAY), date(2011, 4, 1), TaskKind.CONFIRM, MAY,
            ("Name the meeting to confirm the minutes of Mon 7 March 2011: the next one is on "
             "Mon 9 May 2011."), False,
        ),
        (
            at(State.CIRCULATED), date(2011, 4, 1), TaskKind.CONFIRM, MARCH,
            "Call a meeting to confirm the minutes of Mon 7 March 2011.", False,
        ),
        (
            at(State.CONFIRMED, since=MAY), date(2011, 5, 10), TaskKind.PRINT, MAY,
            "Print the minutes of Mon 7 March 2011 for signature.", False,
        ),
        (
            at(State.SIGNED, since=MAY), date(2011, 5, 10), TaskKind.SEAL, MAY,
            "Seal the minutes of Mon 7 March 2011: they are signed.", False,
        ),
    ],
)  # fmt: skip
def test_what_a_meeting_asks_for(
    meeting: Pending, today: date, kind: TaskKind, when: date, sentence: str, late: bool
) -> None:
    assert task_of(meeting, today) == Due(kind, when, sentence, late)


@pytest.mark.parametrize(
    ("meeting", "today"),
    [
        (PLANNED, date(2011, 1, 27)),
        (at(State.AGENDA_PUBLISHED), MARCH),
        (at(State.PRINTED), MAY),
        (at(State.SEALED), MAY),
        (at(State.CANCELLED), MAY),
    ],
)
def test_a_meeting_that_asks_for_nothing(meeting: Pending, today: date) -> None:
    assert task_of(meeting, today) is None


def test_leaves_are_signed_at_the_meeting_and_then_come_back() -> None:
    printed = date(2011, 5, 6)
    assert leaves_task(4, MARCH, printed, MAY, MAY).sentence == (
        "The 4 leaves of the minutes of Mon 7 March 2011 are to be signed at the meeting on "
        "Mon 9 May 2011."
    )
    out = leaves_task(1, MARCH, printed, MAY, date(2011, 5, 16))
    assert out.sentence == (
        "The leaf of the minutes of Mon 7 March 2011, printed on Fri 6 May 2011, has not come back."
    )
    assert (out.when, out.late) == (MAY, False)
    assert leaves_task(1, MARCH, printed, MAY, date(2011, 5, 17)).late


def test_papers_are_missing_and_closed_actions_wait() -> None:
    one = papers_task(("Map",), PLANNED, LAST)
    assert one == Due(
        TaskKind.PAPERS, LAST, "1 paper is missing for the meeting on Mon 7 March 2011: Map."
    )
    two = papers_task(("Map", "Chart"), PLANNED, date(2011, 3, 1))
    assert (two.late, two.sentence[:20]) == (True, "2 papers are missing")
    assert agreement_task(1, MARCH, MAY) == Due(
        TaskKind.AGREE, MAY, "1 closed action goes to the meeting on Mon 9 May 2011 for agreement."
    )
    assert agreement_task(3, MARCH, None) == Due(
        TaskKind.AGREE, MARCH, "3 closed actions go to the next meeting for agreement."
    )
