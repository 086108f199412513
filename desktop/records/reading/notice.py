"""How much notice a meeting has, or still can have."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.notice import NoticeRule, clear_days, last_day_to_publish
from desktop.records.rules.words import Nation, State
from desktop.records.tables import Body, Meeting, MeetingStep


@dataclass(frozen=True, slots=True)
class Notice:
    """`last_day` is the last on which the agenda can be published and give notice enough.

    Until it is published, nothing is given yet and nothing is short.
    """

    rule: NoticeRule
    last_day: date
    published_on: date | None
    given: int | None
    short_by: int


def notice_of(register: Register, meeting_id: int) -> Notice:
    """The notice of a meeting. Raises `Refusal` where there is none with this id."""
    query = Meeting.select(Meeting.body, Meeting.date).where(Meeting.id == meeting_id)
    body_id, day = required(register.first(query), "meeting", meeting_id)
    rule = notice_rule(register, body_id)
    published = _published_on(register, meeting_id)
    given = None if published is None else clear_days(published, day, rule)
    return Notice(
        rule=rule,
        last_day=last_day_to_publish(day, rule),
        published_on=published,
        given=given,
        short_by=0 if given is None else max(0, rule.days - given),
    )


def notice_rule(register: Register, body_id: int) -> NoticeRule:
    """What notice a body gives. Raises `Refusal` where there is no such body."""
    query = Body.select(*NOTICE_TERMS).where(Body.id == body_id)
    return rule_of(*required(register.first(query), "body", body_id))


NOTICE_TERMS = (
    Body.notice_days,
    Body.notice_saturdays,
    Body.notice_sundays,
    Body.notice_holidays,
    Body.notice_issue_day,
    Body.nation,
)
"""The columns that a body's rule of notice stands in."""


def rule_of(*terms: Any) -> NoticeRule:
    """The rule that stands in these columns."""
    days, saturdays, sundays, holidays, issue_day, nation = terms
    return NoticeRule(days, saturdays, sundays, holidays, issue_day, Nation(nation))


def _published_on(register: Register, meeting_id: int) -> date | None:
    query = (
        MeetingStep.select(MeetingStep.from_state, MeetingStep.to_state, MeetingStep.on_date)
        .where(MeetingStep.meeting == meeting_id)
        .order_by(MeetingStep.id)
    )
    return published_on(register.rows(query))


def published_on(steps: Iterable[tuple[str, str, date]]) -> date | None:
    """The day from which an agenda has stood published; one that was taken back has not."""
    day = None
    for was, becomes, on in steps:
        if becomes == State.AGENDA_DRAFT:
            day = None
        elif becomes == State.AGENDA_PUBLISHED and was == State.AGENDA_DRAFT:
            day = on
    return day
