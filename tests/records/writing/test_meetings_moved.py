"""Postponed, adjourned, reconvened, inquorate and extraordinary meetings; a year called at once."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.meetings import later_meetings, meeting
from desktop.records.reading.notice import notice_of
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.series import series_preview
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MeetingDraft, MembershipDraft, PersonDraft
from desktop.records.rules.series import SeriesDraft
from desktop.records.rules.words import MeetingKind, Role, State
from desktop.records.verification import verify
from desktop.records.writing import bodies, confirmation, meetings, people
from desktop.records.writing.series import call_series
from tests.records.whole_record import TO_CIRCULATED, begin, made

MARCH, APRIL, MAY, JUNE = date(2011, 3, 7), date(2011, 4, 4), date(2011, 5, 9), date(2011, 6, 13)
PUBLISHED = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED)


def take(register: Register, meeting_id: int, day: date, *states: State) -> None:
    for state in states:
        meetings.take_step(register, meeting_id, state, day, "As it happened")


def called(register: Register, body: int, day: date, **more: object) -> int:
    draft = MeetingDraft(body, date=day, start_time="10:00", end_time="12:30", venue="Quay")
    return made(meetings.call_meeting(register, replace(draft, **more)))  # type: ignore[arg-type]


@pytest.fixture
def body(register: Register) -> int:
    return made(bodies.make_body(register, BodyDraft("Harbour Committee", notice_days=3)))


def test_a_published_agenda_is_published_again_for_another_day(
    register: Register, body: int
) -> None:
    this = called(register, body, MARCH)
    take(register, this, date(2011, 3, 1), *PUBLISHED)
    assert notice_of(register, this).given == 3
    meetings.postpone_meeting(register, this, APRIL, "14:00", " Snow ")
    detail = meeting(register, this)
    assert detail.state is State.AGENDA_DRAFT
    assert (detail.draft.date, detail.draft.start_time, detail.draft.end_time) == (
        APRIL,
        "14:00",
        "16:30",
    )
    assert detail.steps[-1].reason == "Postponed from Mon 7 March 2011: Snow"
    assert notice_of(register, this).published_on is None
    take(register, this, date(2011, 3, 30), State.AGENDA_PUBLISHED)
    notice = notice_of(register, this)
    assert (notice.last_day, notice.given, notice.short_by) == (date(2011, 3, 29), 2, 1)
    assert verify(register).findings == ()


def test_a_planned_meeting_stays_planned_and_keeps_why_it_moved(
    register: Register, body: int
) -> None:
    this = called(register, body, APRIL)
    meetings.postpone_meeting(register, this, MARCH, "10:00", "The hall is let")
    meetings.postpone_meeting(register, this, MARCH, "18:00", "So that more can come")
    detail = meeting(register, this)
    assert detail.state is State.PLANNED
    assert [step.reason for step in detail.steps] == [
        "Brought forward from Mon 4 April 2011: The hall is let",
        "Moved from 10:00: So that more can come",
    ]
    assert detail.draft.end_time == "20:30"


def test_who_is_expected_follows_the_new_day(register: Register, body: int) -> None:
    person = made(people.add_person(register, PersonDraft("Ada de Vere")))
    seat = MembershipDraft(body, person, Role.MEMBER, from_date=APRIL)
    bodies.seat_member(register, seat)
    this = called(register, body, MARCH)
    assert meeting(register, this).attendance == ()
    meetings.postpone_meeting(register, this, APRIL, "10:00", "To wait for her")
    assert [line.name for line in meeting(register, this).attendance] == ["Ada de Vere"]


@pytest.mark.parametrize(
    ("to", "start", "reason", "field"),
    [
        (APRIL, "10:00", "  ", "reason"),
        (MARCH, "10:00", "No change", "to"),
        (APRIL, "ten", "Snow", "start_time"),
    ],
)
def test_a_postponement_says_when_and_why(
    register: Register, body: int, to: date, start: str, reason: str, field: str
) -> None:
    this = called(register, body, MARCH)
    with pytest.raises(Refusal) as refused:
        meetings.postpone_meeting(register, this, to, start, reason)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_what_was_held_or_cancelled_is_not_postponed(register: Register, body: int) -> None:
    this, other = called(register, body, MARCH), called(register, body, MAY)
    take(register, this, MARCH, *TO_CIRCULATED[:3])
    take(register, other, MARCH, State.CANCELLED)
    for each in (this, other):
        with pytest.raises(Refusal, match="cannot be postponed"):
            meetings.postpone_meeting(register, each, JUNE, "10:00", "Too late")


def test_a_published_day_is_not_changed_in_passing(register: Register, body: int) -> None:
    this = called(register, body, MARCH)
    take(register, this, date(2011, 3, 1), *PUBLISHED)
    draft = meeting(register, this).draft
    for changed in (replace(draft, date=APRIL), replace(draft, start_time="11:00")):
        with pytest.raises(Refusal, match="postpone the meeting instead"):
            meetings.change_meeting(register, this, changed)
    meetings.change_meeting(register, this, replace(draft, venue="Town Hall"))


def test_an_adjourned_meeting_goes_on_when_it_is_reconvened(register: Register, body: int) -> None:
    this = called(register, body, MARCH)
    take(register, this, MARCH, *PUBLISHED, State.HELD, State.ADJOURNED)

    def hold(day: date) -> None:
        meetings.take_step(register, this, State.HELD, day)

    with pytest.raises(Refusal, match="Say first when"):
        hold(MARCH)
    with pytest.raises(Refusal, match="goes on after that"):
        meetings.reconvene_meeting(register, this, date(2011, 3, 6), "10:00", "")
    meetings.reconvene_meeting(register, this, APRIL, "14:00", "Town Hall")
    with pytest.raises(Refusal, match="cannot have been held before"):
        hold(MARCH)
    hold(APRIL)
    detail = meeting(register, this)
    assert (detail.reconvened_on, detail.reconvened_time, detail.reconvened_venue) == (
        APRIL,
        "14:00",
        "Town Hall",
    )
    assert (detail.draft.date, detail.number) == (MARCH, 1)
    assert meeting_sheet(register, this).reconvened_on == APRIL
    assert verify(register).findings == ()


def test_only_an_adjourned_meeting_is_reconvened(register: Register, body: int) -> None:
    with pytest.raises(Refusal, match="Only a meeting that was adjourned"):
        meetings.reconvene_meeting(register, called(register, body, MARCH), MAY, "10:00", "")


def test_nobody_met_before_the_day(register: Register, body: int) -> None:
    this = called(register, body, MARCH)
    take(register, this, date(2011, 3, 1), *PUBLISHED)
    for state in (State.HELD, State.INQUORATE, State.ADJOURNED):
        with pytest.raises(Refusal, match="cannot have been held before"):
            take(register, this, date(2011, 3, 6), state)


def test_an_inquorate_meeting_is_minuted_or_adjourned(register: Register, body: int) -> None:
    minuted, adjourned = called(register, body, MARCH), called(register, body, MARCH)
    take(register, minuted, MARCH, *PUBLISHED, State.INQUORATE, State.MINUTES_DRAFT)
    take(register, adjourned, MARCH, *PUBLISHED, State.INQUORATE, State.ADJOURNED)
    meetings.reconvene_meeting(register, adjourned, APRIL, "", "")
    take(register, adjourned, APRIL, State.HELD, State.MINUTES_DRAFT)
    quorums = register.sql("SELECT quorum FROM meeting")
    assert quorums == [(3,), (3,)]


def test_minutes_wait_for_a_suitable_meeting(register: Register) -> None:
    whole = begin(register)
    take(register, whole.meeting, MARCH, State.CIRCULATED)
    special = called(register, whole.body, APRIL, kind=MeetingKind.EXTRAORDINARY)
    inquorate, cancelled = (called(register, whole.body, APRIL) for _ in range(2))
    annual = called(register, whole.body, JUNE, kind=MeetingKind.ANNUAL)
    take(register, special, APRIL, *TO_CIRCULATED[:3])
    take(register, inquorate, APRIL, *PUBLISHED, State.INQUORATE, State.MINUTES_DRAFT)
    take(register, cancelled, APRIL, State.CANCELLED)
    offered = [row.id for row in later_meetings(register, whole.meeting)]
    assert offered == [whole.later, annual]
    for unfit, said in (
        (special, "extraordinary meeting confirms no minutes"),
        (inquorate, "no quorum"),
        (cancelled, "was cancelled"),
    ):
        with pytest.raises(Refusal, match=said):
            meetings.name_confirming_meeting(register, whole.meeting, unfit)
    with pytest.raises(Refusal, match="next ordinary or annual"):
        confirmation.confirm_minutes(register, whole.meeting, special)


def test_a_meeting_stays_after_those_whose_minutes_it_confirms(register: Register) -> None:
    whole = begin(register)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    with pytest.raises(Refusal, match="confirm the minutes of Monday 7 March 2011"):
        meetings.postpone_meeting(register, whole.later, date(2011, 2, 7), "10:00", "Sooner")
    draft = replace(meeting(register, whole.meeting).draft, date=JUNE)
    with pytest.raises(Refusal, match="would come before it"):
        meetings.change_meeting(register, whole.meeting, draft)
    meetings.postpone_meeting(register, whole.later, JUNE, "10:00", "Later")
    meetings.change_meeting(register, whole.meeting, draft)


def test_a_body_may_let_an_extraordinary_meeting_confirm(register: Register) -> None:
    whole = begin(register)
    terms = BodyDraft("Harbour Committee", house_style="table", extraordinary_confirms=True)
    bodies.change_body(register, whole.body, terms)
    take(register, whole.meeting, MARCH, State.CIRCULATED)
    special = called(register, whole.body, APRIL, kind=MeetingKind.EXTRAORDINARY)
    assert [row.id for row in later_meetings(register, whole.meeting)] == [special, whole.later]
    take(register, special, APRIL, *TO_CIRCULATED[:3])
    confirmation.confirm_minutes(register, whole.meeting, special)
    assert meeting(register, whole.meeting).state is State.CONFIRMED


def test_a_reconvened_quorum_can_confirm(register: Register) -> None:
    whole = begin(register)
    take(register, whole.meeting, MARCH, State.CIRCULATED)
    take(register, whole.later, MAY, *PUBLISHED, State.INQUORATE, State.ADJOURNED)
    assert later_meetings(register, whole.meeting) == ()
    meetings.reconvene_meeting(register, whole.later, JUNE, "", "")
    take(register, whole.later, JUNE, State.HELD)
    assert [row.id for row in later_meetings(register, whole.meeting)] == [whole.later]


MONDAYS = SeriesDraft(
    first=date(2011, 4, 1),
    last=date(2011, 7, 31),
    weekday=0,
    week_of_month=1,
    start_time="18:00",
    venue="Quay",
)


def test_a_year_is_called_at_once(register: Register, body: int) -> None:
    draft = replace(MONDAYS, body_id=body)
    taken = called(register, body, date(2011, 6, 6))
    preview = series_preview(register, draft)
    assert [(day.date, day.note, day.comes) for day in preview] == [
        (date(2011, 4, 4), "", True),
        (date(2011, 5, 2), "Left out: May Day", False),
        (date(2011, 6, 6), "The body meets on this day already", False),
        (date(2011, 7, 4), "", True),
    ]
    changes = call_series(register, draft, tuple(day.date for day in preview if day.comes))
    assert len(changes.ids("meeting")) == 2
    assert taken not in changes.ids("meeting")
    assert register.sql("SELECT subject FROM history ORDER BY id DESC LIMIT 1") == [("2 meetings",)]
    assert register.sql("SELECT start_time, venue FROM meeting WHERE date = '2011-07-04'") == [
        ("18:00", "Quay")
    ]


def test_a_series_is_called_whole_or_not_at_all(register: Register, body: int) -> None:
    draft = replace(MONDAYS, body_id=body)
    call_series(register, draft, (date(2011, 7, 4),))
    with pytest.raises(Refusal, match="meets on Monday 4 July 2011 already"):
        call_series(register, draft, (date(2011, 4, 4), date(2011, 7, 4)))
    with pytest.raises(Refusal, match="Choose the days"):
        call_series(register, draft, ())
    with pytest.raises(Refusal, match="such as 16:00"):
        call_series(register, replace(draft, start_time="six"), (date(2011, 4, 4),))
    assert register.sql("SELECT count(*) FROM meeting") == [(1,)]
