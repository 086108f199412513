"""The notice of a meeting, as its body counts it."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.notice import Notice, notice_of, published_on
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MeetingDraft
from desktop.records.rules.notice import NoticeRule
from desktop.records.rules.words import Nation, State
from desktop.records.writing import bodies, meetings
from tests.records.whole_record import made

AFTER_EASTER = date(2024, 4, 2)
DRAFT, OUT, HELD = State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD


def test_notice_is_counted_by_the_rule_of_the_body(register: Register) -> None:
    terms = BodyDraft("Cyngor", notice_days=3, nation=Nation.WALES, notice_saturdays=True)
    body = made(bodies.make_body(register, terms))
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=AFTER_EASTER)))
    rule = NoticeRule(3, saturdays=True, nation=Nation.WALES)
    last_day = date(2024, 3, 26)
    assert notice_of(register, meeting) == Notice(rule, last_day, None, None, 0)
    meetings.take_step(register, meeting, DRAFT, date(2024, 3, 20))
    meetings.take_step(register, meeting, OUT, date(2024, 3, 28))
    assert notice_of(register, meeting) == Notice(rule, last_day, date(2024, 3, 28), 1, 2)
    meetings.take_step(register, meeting, DRAFT, date(2024, 3, 28), "An item was missing")
    assert notice_of(register, meeting).published_on is None
    meetings.take_step(register, meeting, OUT, date(2024, 3, 22))
    assert notice_of(register, meeting) == Notice(rule, last_day, date(2024, 3, 22), 6, 0)


@pytest.mark.parametrize(
    ("steps", "day"),
    [
        ((), None),
        (((DRAFT, OUT, 1),), 1),
        (((DRAFT, OUT, 1), (OUT, DRAFT, 2)), None),
        (((DRAFT, OUT, 1), (OUT, DRAFT, 2), (DRAFT, OUT, 3)), 3),
        # Taken back from held, it is the same agenda still.
        (((DRAFT, OUT, 1), (OUT, HELD, 5), (HELD, OUT, 6)), 1),
    ],
)
def test_the_day_from_which_an_agenda_stands(
    steps: tuple[tuple[str, str, int], ...], day: int | None
) -> None:
    found = published_on((was, becomes, date(2024, 1, on)) for was, becomes, on in steps)
    assert found == (None if day is None else date(2024, 1, day))


def test_there_is_no_notice_of_no_meeting(register: Register) -> None:
    with pytest.raises(Refusal, match="no meeting 7"):
        notice_of(register, 7)
