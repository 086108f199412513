"""A new record said in one line, and what its words stand for.

"Ann Archer to write the plan by 12 May"; "Budget (Ann Archer) for the next meeting";
"Ann Archer, Clerk, Harbour Council".
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from desktop.records.rules.drafts import ActionDraft, ForwardDraft, PersonDraft, PostDraft
from desktop.records.rules.shorthand import Known, duty_in, who_is
from desktop.records.rules.spoken_days import due_in

_FOR = re.compile(r"\s+(?:for|at|on|in|to)\s+(?P<when>(?:the\s+)?.{3,60})$", re.IGNORECASE)
_LEAD = re.compile(r"\s*[(\[](?P<who>[^()\[\]]{1,80})[)\]]\s*$")
_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*", re.IGNORECASE)
_NEXT = re.compile(r"(?:the\s+|our\s+)?next\s+(?:\w+\s+)?meeting", re.IGNORECASE)


def action_in(typed: str, people: Sequence[Known], day: date) -> ActionDraft:
    """An action whose words say whom it asks and by when, as they would in the minutes."""
    text = " ".join(typed.split())
    duty = duty_in(text, people, day)
    return ActionDraft(text, duty.owners, duty.due.day, duty.due.words)


def subject_in(
    typed: str, people: Sequence[Known], meetings: Mapping[date, int], day: date
) -> ForwardDraft:
    """A subject, who leads it and when it is intended for; `meetings` are those to come."""
    text, last = _led(" ".join(typed.split()), people)
    title, when, words = _parted(text, day)
    title, first = _led(title, people)
    lead = ", ".join(name for name in (first, last) if name)
    meeting_id = meetings.get(when) if when else None
    if _NEXT.fullmatch(words) and meetings:
        meeting_id, words = meetings[min(meetings)], ""
    if meeting_id is not None:
        return ForwardDraft(title, lead=lead, intended_meeting_id=meeting_id)
    return ForwardDraft(title, lead=lead, intended=words, intended_date=when)


def person_in(typed: str) -> tuple[PersonDraft, PostDraft | None]:
    """A name, with a post, where it is held and an e-mail address, parted by commas."""
    parts = [" ".join(part.split()) for part in typed.split(",")]
    addresses = [part for part in parts if "@" in part]
    name, *rest = [part for part in parts if "@" not in part] or [""]
    person = PersonDraft(name, email=addresses[0] if addresses else "")
    held = [part for part in rest if part]
    return person, PostDraft(held[0], ", ".join(held[1:])) if held else None


def _led(text: str, people: Sequence[Known]) -> tuple[str, str]:
    """A text without the names in brackets at its end, and those names."""
    found = _LEAD.search(text)
    if found is None or not found.start():
        return text, ""
    return text[: found.start()], _named(found["who"], people)


def _parted(text: str, day: date) -> tuple[str, date | None, str]:
    """The words of a subject, and the day or time for which they say it is intended."""
    for found in re.finditer(r"\s(?:for|at|on|in|to)\s", text, re.IGNORECASE):
        tail = _FOR.match(text, found.start())
        due = due_in(f"by {tail['when']}", day) if tail else None
        if tail is not None and due is not None and (due.day or due.words):
            words = tail["when"] if due.words else ""
            return text[: found.start()], due.day, words
    return text, None, ""


def _named(said: str, people: Sequence[Known]) -> str:
    """Names as they are printed, initials of those known written out."""
    names = [part for part in _BETWEEN.split(said.strip()) if part]
    meant = [who_is(name, people) for name in names]
    return ", ".join(
        found[0] if len(found) == 1 else name for name, found in zip(names, meant, strict=True)
    )
