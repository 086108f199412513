"""What is held on a person, written out to be read."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from desktop.records.reading.subject_held import Held, HistoryHeld
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.words import ActionStatus

_TITLES = {
    "records": "Details",
    "posts": "Posts",
    "seats": "Seats",
    "attendance": "Meetings",
    "declarations": "Interests declared",
    "votes": "Votes by name",
    "leads": "Items led",
    "actions": "Actions",
    "mentions": "Words that name them",
    "signed": "Minutes signed",
    "history": "History of these records",
}
_LABELS = {
    "from_date": "from",
    "to_date": "to",
    "at": "",
    "text": "",
    "body": "",
    "date": "",
    "kind": "",
    "way": "voted",
    "capacity": "post",
    "replaced": "in place of",
    "due_words": "due",
    "shelf": "kept at",
    "ended_because": "ended",
    "stood_in_for": "came for",
    "presided": "presided over",
}
_YES_OR_NO = {
    "voting": ("with a vote", "without a vote"),
    "left_room": ("left the room", "stayed in the room"),
    "accepted": ("apologies accepted", "apologies not accepted"),
    "dissent": ("asked that the dissent be recorded", ""),
}
_WORDS = frozenset({"status", "role", "way", "kind"})
"""What the register keeps as a word of its own, with strokes for spaces."""
_LEFT_OUT = ("id", "meeting_id")
_RECORDS = {
    "membership": "seat",
    "attendance": "line of the attendance",
    "presiding": "who presided",
    "item_lead": "lead of an item",
    "action_owner": "owner of an action",
    "action_update": "update of an action",
    "signed_copy": "signed copy",
    "point": "point of the minutes",
    "declaration": "interest declared",
}
_DONE = {"add": "new", "alter": "changed", "remove": "taken out"}


def held_as_text(held: Held) -> str:
    """A heading for each kind of what is held, a line for each entry."""
    return "\n".join(_lines(held))


def _lines(held: Held) -> Iterator[str]:
    yield f"Held on {held.name}, {long_date(today())}"
    if held.screened:
        yield "Other people are called Person A, Person B and so on."
    for name, title in _TITLES.items():
        entries = getattr(held, name)
        if entries:
            yield f"\n{title}"
            yield from (f"- {_said(entry)}" for entry in entries)
    if held.attendance:
        yield "\nCirculated, confirmed and printed copies of these minutes keep the same words."


def _said(entry: Any) -> str:
    if isinstance(entry, HistoryHeld):
        return _told(entry)
    parts = (
        _part(each.name, getattr(entry, each.name))
        for each in fields(entry)
        if each.name not in _LEFT_OUT
    )
    return "; ".join(part for part in parts if part)


def _told(entry: HistoryHeld) -> str:
    """ "Monday 7 March 2011, 09:30, Holly Sheppard: add person, Jane Doe (person 3, new)"."""
    moment = datetime.fromisoformat(entry.at)
    when = f"{long_date(moment.date())}, {moment:%H:%M}"
    table, _, number = entry.record.partition(" ")
    record = f"{_RECORDS.get(table, _in_words(table))} {number}"
    done = _DONE.get(entry.operation, entry.operation)
    what = ", ".join(filter(None, (_in_words(entry.verb), entry.subject)))
    return f"{when}, {entry.who}: {what} ({record}, {done})"


def _part(name: str, value: object) -> str:
    label = _LABELS.get(name, _in_words(name))
    if isinstance(value, bool):
        yes, no = _YES_OR_NO.get(name, (label, f"not {label}"))
        return yes if value else no
    if value is None or value == "":
        return ""
    words = long_date(value) if isinstance(value, date) else str(value)
    words = _in_words(words) if name in _WORDS else words
    if name == "updates":
        for status in ActionStatus:
            words = words.replace(f" {status.value}:", f" {status.label.lower()}:")
    return f"{label}: {words}" if label else words


def _in_words(name: str) -> str:
    return name.replace("_", " ")
