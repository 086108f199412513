"""What is wrong with a draft, field by field, in sentences to show beside the field."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from desktop.records.errors import Fault
from desktop.records.rules import drafts, emphasis, votes
from desktop.records.rules.limits import slips
from desktop.records.rules.looks import LookDraft, look_faults
from desktop.records.rules.patterns import needs_meeting, pattern_fault
from desktop.records.rules.series import LAST_OF_MONTH, SeriesDraft
from desktop.records.rules.series import LONGEST as LONGEST_SERIES
from desktop.records.rules.timetable import LONGEST

LONGEST_NOTICE = 365

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NEARLY_A_TIME = re.compile(r"\d{1,2}[:.]?\d{2}")
_FRACTION = re.compile(r"[1-9]\d?/[1-9]\d?")
_KEY = re.compile(r"[^\W_][\w-]{0,19}")
_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")

Found = Iterator[Fault]


def faults(draft: object) -> tuple[Fault, ...]:
    """Every fault of a draft; none if it can be kept as it is."""
    check: Callable[[Any], Found] = _CHECKS.get(type(draft), _nothing_more)
    return (*slips(draft), *check(draft))


def _nothing_more(_draft: object) -> Found:
    yield from ()


def _person(draft: drafts.PersonDraft) -> Found:
    if not draft.name:
        yield Fault("name", "Give a name.")
    if draft.email and "@" not in draft.email:
        yield Fault("email", "An e-mail address has an @ in it.")


def _post(draft: drafts.PostDraft) -> Found:
    if not draft.title and not draft.organisation:
        yield Fault("title", "Give a post, an organisation, or both.")
    yield from _span(draft.from_date, draft.to_date)


def _body(draft: drafts.BodyDraft) -> Found:
    if not draft.name:
        yield Fault("name", "Give the body a name.")
    if not draft.chair_title:
        yield Fault("chair_title", "Say what the person in the chair is called.")
    if not draft.called:
        yield Fault("called", "Say what the minutes call this body: Board, Group, Committee.")
    yield from _quorum(draft)
    if not 0 <= draft.notice_days <= LONGEST_NOTICE:
        yield Fault("notice_days", f"Notice is a number of days, up to {LONGEST_NOTICE}.")
    if not _is_month_day(draft.year_start):
        yield Fault("year_start", "Write month and day, such as 04-01 for 1 April.")
    if draft.first_leaf < 1:
        yield Fault("first_leaf", "The first leaf has the number 1 or more.")
    yield from _patterns(draft)


def _patterns(draft: drafts.BodyDraft) -> Found:
    for name in ("minute_pattern", "decision_pattern", "action_pattern", "leaf_pattern"):
        pattern = getattr(draft, name)
        fault = pattern_fault(pattern)
        if fault:
            yield Fault(name, fault)
        elif name == "action_pattern" and needs_meeting(pattern):
            yield Fault(name, "An action can arise between meetings: leave {meeting} out.")


def _quorum(draft: drafts.BodyDraft) -> Found:
    if draft.quorum_number < 0:
        yield Fault("quorum_number", "A quorum is a number of people.")
    if draft.quorum_fraction and not _is_fraction(draft.quorum_fraction):
        yield Fault("quorum_fraction", "Write a fraction up to one, such as 1/3.")


def _membership(draft: drafts.MembershipDraft) -> Found:
    if draft.body_id is None:
        yield Fault("body_id", "Choose a body.")
    if draft.person_id is None:
        yield Fault("person_id", "Choose a person.")
    yield from _span(draft.from_date, draft.to_date)


def _meeting(draft: drafts.MeetingDraft) -> Found:
    if draft.body_id is None:
        yield Fault("body_id", "Choose a body.")
    if draft.date is None:
        yield Fault("date", "Give the date of the meeting.")
    for name in ("start_time", "end_time"):
        typed = getattr(draft, name)
        if typed and not _TIME.fullmatch(typed):
            yield Fault(name, "Write a time such as 16:00.")
    if draft.start_time and draft.end_time and draft.end_time <= draft.start_time:
        yield Fault("end_time", "A meeting ends after it starts.")


def _series(draft: SeriesDraft) -> Found:
    if draft.body_id is None:
        yield Fault("body_id", "Choose a body.")
    for name in ("first", "last"):
        if getattr(draft, name) is None:
            yield Fault(name, "Say from which day to which.")
    if draft.first is not None and draft.last is not None:
        if draft.last < draft.first:
            yield Fault("last", "This ends before it begins.")
        elif draft.last - draft.first > LONGEST_SERIES:
            yield Fault("last", "Call the meetings of two years at most at one go.")
    yield from _series_days(draft)


def _series_days(draft: SeriesDraft) -> Found:
    if (draft.week_of_month is None) == (draft.every_weeks is None):
        yield Fault("week_of_month", "Choose a week of the month, or every so many weeks.")
    if draft.week_of_month not in (None, 1, 2, 3, 4, LAST_OF_MONTH):
        yield Fault("week_of_month", "This is the first to the fourth week, or the last.")
    if draft.every_weeks is not None and not 1 <= draft.every_weeks <= 52:
        yield Fault("every_weeks", "This is every week, or up to every 52.")
    if draft.weekday not in range(7):
        yield Fault("weekday", "Choose a day of the week.")
    if any(month not in range(1, 13) for month in draft.months):
        yield Fault("months", "Months are numbered from 1 to 12.")


def _attendance(draft: drafts.AttendanceDraft) -> Found:
    if draft.person_id is None:
        yield Fault("person_id", "Choose a person.")
    away = draft.status in ("apologies", "absent")
    if draft.represented_by_id is not None and not away:
        yield Fault("represented_by_id", "Only somebody who is away is represented.")
    if draft.role is not None and away:
        yield Fault("role", "Somebody who is away has no part in the meeting.")
    if draft.accepted is not None and draft.status != "apologies":
        yield Fault("accepted", "Only apologies are accepted or not.")
    for name in ("arrived_item_id", "departed_item_id"):
        if getattr(draft, name) is not None and away:
            yield Fault(name, "Somebody who is away neither came nor went.")
    yield from _coming_and_going(draft)


def _coming_and_going(draft: drafts.AttendanceDraft) -> Found:
    """Times or words ("late"): what is nearly a time is told, for it could not be counted."""
    for name in ("arrived", "departed"):
        typed = getattr(draft, name)
        if _NEARLY_A_TIME.fullmatch(typed) and not _TIME.fullmatch(typed):
            yield Fault(name, "Write a time such as 09:30.")
    times = _TIME.fullmatch(draft.arrived) and _TIME.fullmatch(draft.departed)
    if times and draft.departed <= draft.arrived:
        yield Fault("departed", "Nobody leaves before they have come.")


def _item(draft: drafts.ItemDraft) -> Found:
    if not draft.title:
        yield Fault("title", "Give the item a title.")
    yield from _allotted(draft.allotted)
    if draft.started and not _TIME.fullmatch(draft.started):
        yield Fault("started", "Write a time such as 16:00.")
    if draft.excluded_by_id is not None and not draft.exempt_paragraph:
        yield Fault("exempt_paragraph", "Say why the public was excluded: under which paragraph.")


def _template(draft: drafts.TemplateDraft) -> Found:
    if not draft.name:
        yield Fault("name", "Give the template a name.")
    if any(faults(item) for item in draft.items):
        yield Fault("items", "A standing item has a title, and at most a day of time.")


def _template_item(draft: drafts.TemplateItemDraft) -> Found:
    if not draft.title:
        yield Fault("title", "Give the item a title.")
    yield from _allotted(draft.allotted)


def _allotted(minutes: int | None) -> Found:
    if minutes is not None and not 1 <= minutes <= LONGEST:
        yield Fault("allotted", "An item takes 1 minute at least, and a day at most.")


def _point(draft: drafts.PointDraft) -> Found:
    try:
        runs = emphasis.parse(draft.emphasis)
    except ValueError:
        yield Fault("emphasis", "The marks of bold and italic are not readable.")
        return
    if any(end > len(draft.text) for _, end, _ in runs):
        yield Fault("emphasis", "The marks of bold and italic reach past the text.")


def _decision(draft: drafts.DecisionDraft) -> Found:
    if not draft.text and not draft.limbs:
        yield Fault("text", "Give the wording of the decision.")
    for name in ("votes_for", "votes_against", "abstentions"):
        count = getattr(draft, name)
        if count is not None and count < 0:
            yield Fault(name, "Votes are counted from 0.")
    yield from votes.draft_faults(draft)


def _action(draft: drafts.ActionDraft) -> Found:
    if not draft.text:
        yield Fault("text", "Say what is to be done.")
    if draft.number is not None and draft.number < 1:
        yield Fault("number", "Actions are numbered from 1.")


def _update(draft: drafts.UpdateDraft) -> Found:
    if draft.date is None:
        yield Fault("date", "Give the day of the update.")


def _forward(draft: drafts.ForwardDraft) -> Found:
    if not draft.title:
        yield Fault("title", "Give the item a title.")


def _declaration(draft: drafts.DeclarationDraft) -> Found:
    if draft.attendance_id is None:
        yield Fault("attendance_id", "Choose who declares the interest.")
    for name in ("left_at", "returned_at"):
        typed = getattr(draft, name)
        if typed and not _TIME.fullmatch(typed):
            yield Fault(name, "Write a time such as 16:00.")
        elif typed and not draft.left_room:
            yield Fault(name, "This time is for somebody who left the room.")
    if draft.returned_at and not draft.left_at:
        yield Fault("left_at", "Say when they left, too.")
    elif draft.returned_at and draft.returned_at <= draft.left_at:
        yield Fault("returned_at", "Nobody returns before they have left.")


def _signed_copy(draft: drafts.SignedCopyDraft) -> Found:
    if not draft.signer:
        yield Fault("signer", "Say who signed.")
    if draft.signed_on is None:
        yield Fault("signed_on", "Give the day of the signature.")
    if draft.leaves_initialled < 0:
        yield Fault("leaves_initialled", "Leaves are counted from 0.")


def _span(start: date | None, end: date | None) -> Found:
    if start is not None and end is not None and end < start:
        yield Fault("to_date", "This ends before it begins.")


def _is_fraction(text: str) -> bool:
    if not _FRACTION.fullmatch(text):
        return False
    upper, lower = (int(part) for part in text.split("/"))
    return upper <= lower


def _is_month_day(text: str) -> bool:
    if not _MONTH_DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(f"2001-{text}")
    except ValueError:
        return False
    return True


def _snippet(draft: drafts.SnippetDraft) -> Found:
    if not _KEY.fullmatch(draft.key):
        yield Fault("key", "A key is a short word of letters and digits, such as “apol”.")
    if not draft.text:
        yield Fault("text", "Write the phrase that the key stands for.")


_CHECKS: dict[type, Callable[[Any], Found]] = {
    drafts.PersonDraft: _person,
    drafts.PostDraft: _post,
    drafts.BodyDraft: _body,
    drafts.MembershipDraft: _membership,
    drafts.MeetingDraft: _meeting,
    SeriesDraft: _series,
    LookDraft: look_faults,
    drafts.AttendanceDraft: _attendance,
    drafts.ItemDraft: _item,
    drafts.TemplateDraft: _template,
    drafts.TemplateItemDraft: _template_item,
    drafts.PointDraft: _point,
    drafts.DecisionDraft: _decision,
    drafts.ActionDraft: _action,
    drafts.UpdateDraft: _update,
    drafts.ForwardDraft: _forward,
    drafts.DeclarationDraft: _declaration,
    drafts.SignedCopyDraft: _signed_copy,
    drafts.SnippetDraft: _snippet,
}
