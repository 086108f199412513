"""Actions counted month by month."""

from datetime import date

from desktop.records.reading.action_statistics import action_months
from desktop.records.register import Register
from desktop.records.rules.action_months import ActionMonth, Span, by_month
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import ActionDraft, BodyDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing import actions, bodies
from tests.records.whole_record import made

JAN, FEB, MARCH = date(2011, 1, 1), date(2011, 2, 1), date(2011, 3, 1)


def test_months_follow_each_other_and_count_what_stands_at_their_end() -> None:
    spans = (
        Span(date(2011, 1, 10), date(2011, 1, 31), date(2011, 3, 2)),
        Span(date(2011, 1, 12), date(2011, 3, 31)),
        Span(date(2011, 3, 3), date(2011, 3, 10), date(2011, 3, 9)),
        Span(date(2011, 3, 5)),
        Span(date(2011, 4, 1)),
    )
    assert by_month(spans, date(2011, 3, 31)) == (
        ActionMonth(JAN, asked=2, closed=0, open=2, overdue=0),
        ActionMonth(FEB, asked=0, closed=0, open=2, overdue=1),
        ActionMonth(MARCH, asked=2, closed=2, open=2, overdue=0),
    )
    assert by_month((), MARCH) == ()


def test_what_was_closed_after_the_last_day_is_open_still() -> None:
    (only,) = by_month((Span(JAN, date(2011, 1, 5), date(2011, 2, 9)),), date(2011, 1, 20))
    assert only == ActionMonth(JAN, 1, 0, 1, 1)


def test_an_action_asked_for_between_meetings_counts_when_it_was_written_down(
    register: Register,
) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board")))
    other = made(bodies.make_body(register, BodyDraft("Finance")))
    late = ActionDraft("Paint the shed", due=date(2011, 3, 7))
    actions.assign_action(register, body, late)
    closed = made(actions.assign_action(register, body, ActionDraft("Mend the gate")))
    actions.update_action(register, closed, UpdateDraft(today(), ActionStatus.COMPLETE))
    (month,) = action_months(register, body)
    assert month == ActionMonth(today().replace(day=1), asked=2, closed=1, open=1, overdue=1)
    assert action_months(register, other) == ()
    assert action_months(register, None) == (month,)
