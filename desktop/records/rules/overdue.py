"""When an action is due, and whether that day has passed.

Minutes say "by the next meeting" more often than they name a day. The words stay as they were
said; the day they come to is worked out from the meetings there are: the first one of the body
after the meeting where the action arose, or the first in a month that is named ("the May
meeting"). Moving that meeting moves the day.
"""

from collections.abc import Mapping
from datetime import date, timedelta

from desktop.records.rules.dates import MONTHS, short_date
from desktop.records.rules.words import ActionStatus

WEEK = timedelta(days=7)
"""How long before its day an action is brought up."""

NEXT_MEETING = frozenset(
    f"{before}{article}next {meeting}"
    for before in ("", "at ", "before ", "by ", "for ", "in time for ", "to ")
    for article in ("", "our ", "the ")
    for meeting in ("meeting", "board", "board meeting", "committee", "committee meeting",
                    "group meeting", "ordinary meeting")
)  # fmt: skip
"""Words that mean the next meeting of the body, in small letters."""

MONTH_MEETING: Mapping[str, int] = {
    f"{before}{month.lower()} meeting": number
    for before in ("", "at the ", "before the ", "by ", "by the ", "for the ", "the ")
    for number, month in enumerate(MONTHS, 1)
}
"""Words that mean the next meeting in a month, in small letters, and which month that is."""


def means_meeting(due_words: str) -> bool:
    """Whether a day can be worked out from these words."""
    said = due_words.strip().rstrip(".").lower()
    return said in NEXT_MEETING or said in MONTH_MEETING


def due_day(due: date | None, due_words: str, meeting: date | None) -> date | None:
    """The day by which an action is due, if there is one: a day that was named comes first.

    `meeting` is the day of the meeting that words such as "next meeting" mean, where it is known.
    """
    if due is not None:
        return due
    return meeting if means_meeting(due_words) else None


def said_due(due: date | None, due_words: str, day: date | None) -> str:
    """ "Mon 9 May 2011", or the words and the day that they come to."""
    if due is not None:
        return short_date(due)
    return f"{due_words} ({short_date(day)})" if day else due_words


def is_overdue(status: ActionStatus, day: date | None, today: date) -> bool:
    """Whether its day has passed and it is not closed; on the day itself there is still time."""
    return day is not None and day < today and not status.closed
