"""When actions are due, overdue, closed and opened again."""

from datetime import date

import pytest

from desktop.records.rules.overdue import due_day, is_overdue, said_due
from desktop.records.rules.standing import Dated, Standing, standing
from desktop.records.rules.words import ActionStatus

OPEN, ON_TRACK, COMPLETE, WITHDRAWN = ActionStatus
MARCH, APRIL, MAY = date(2011, 3, 7), date(2011, 4, 4), date(2011, 5, 9)


@pytest.mark.parametrize(
    ("due", "words", "day"),
    [
        (APRIL, "", APRIL),
        (APRIL, "by the next meeting", APRIL),
        (None, "next meeting", MAY),
        (None, "By the next meeting.", MAY),
        (None, "before our next meeting", MAY),
        (None, "By the May meeting.", MAY),
        (None, "by May meeting", MAY),
        (None, "the meeting after next", None),
        (None, "by May", None),
        (None, "as soon as it can be done", None),
        (None, "", None),
    ],
)
def test_the_day_that_words_come_to(due: date | None, words: str, day: date | None) -> None:
    assert due_day(due, words, MAY) == day
    assert due_day(due, words, None) == due


def test_a_due_day_is_said_with_the_words_that_mean_it() -> None:
    assert said_due(MAY, "soon", MAY) == "Mon 9 May 2011"
    assert said_due(None, "by next meeting", MAY) == "by next meeting (Mon 9 May 2011)"
    assert said_due(None, "soon", None) == "soon"


@pytest.mark.parametrize(
    ("status", "day", "today", "overdue"),
    [
        (OPEN, MAY, date(2011, 5, 10), True),
        (ON_TRACK, MAY, date(2011, 5, 10), True),
        (OPEN, MAY, MAY, False),
        (OPEN, MAY, date(2011, 5, 3), False),
        (OPEN, MAY, date(2011, 5, 2), False),
        (COMPLETE, MAY, date(2011, 5, 10), False),
        (WITHDRAWN, MAY, MAY, False),
        (OPEN, None, MAY, False),
    ],
)
def test_overdue_from_the_day_after(
    status: ActionStatus, day: date | None, today: date, overdue: bool
) -> None:
    assert is_overdue(status, day, today) is overdue


@pytest.mark.parametrize(
    ("updates", "expected"),
    [
        ((), Standing(OPEN)),
        ((Dated(MARCH, ON_TRACK),), Standing(ON_TRACK)),
        ((Dated(MARCH, COMPLETE, 1),), Standing(COMPLETE, MARCH, 1)),
        # What is added to a closed action does not close it anew.
        ((Dated(MARCH, COMPLETE, 1), Dated(MAY, COMPLETE, 2)), Standing(COMPLETE, MARCH, 1)),
        ((Dated(MARCH, COMPLETE, 1), Dated(APRIL, OPEN)), Standing(OPEN)),
        (
            (Dated(MARCH, COMPLETE, 1), Dated(APRIL, OPEN), Dated(MAY, WITHDRAWN)),
            Standing(WITHDRAWN, MAY),
        ),
    ],
)
def test_the_newest_update_says_how_an_action_stands(
    updates: tuple[Dated, ...], expected: Standing
) -> None:
    assert standing(Standing(OPEN), updates) == expected
