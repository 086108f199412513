"""What is said of quorum, notice and time."""

import pytest

from desktop.records.reading.quorum import QuorumView
from desktop.records.rules.quorum import Moment
from desktop.records.rules.timetable import Timetable
from desktop.ui.meeting.standing import quorum_words, time_words


def counted(*there: int, needed: int = 3) -> QuorumView:
    moments = tuple(Moment(None, "", "", count, count >= needed) for count in there)
    return QuorumView(needed, moments, ())


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (counted(), "Quorum: 3"),
        (counted(5), "Quorum 3: 5 there"),
        (counted(5, 4, 5), "Quorum 3: 5 there, at one time 4"),
        (counted(2, 5), "Quorum 3: 5 there, at one time 2, too few at times"),
        (counted(5, 2), "Quorum 3: 2 there, too few at times"),
        (counted(1), "Quorum 3: 1 there, too few"),
        (counted(needed=0), "No quorum is set"),
        (counted(1, needed=0), "No quorum is set: 1 there"),
        (counted(5, 2, needed=0), "No quorum is set: 2 there"),
    ],
)
def test_the_quorum_in_words(view: QuorumView, words: str) -> None:
    assert quorum_words(view) == words


def test_the_time_in_words() -> None:
    assert time_words(Timetable()) == ""
    assert time_words(Timetable(total=45)) == "45 minutes allotted"
    over = Timetable(total=135, room=120, over=15)
    assert time_words(over) == "2 hours 15 minutes allotted, 15 minutes more than there are"
