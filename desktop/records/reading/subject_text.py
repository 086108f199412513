"""What is held on a person, written out to be read."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import Any

from desktop.records.reading.subject_held import Held
from desktop.records.rules.dates import long_date, today

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
_LABELS = {"from_date": "from", "to_date": "to", "at": "", "text": "", "body": "", "date": ""}
_LEFT_OUT = ("id", "meeting_id")


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
    parts = (
        _part(each.name, getattr(entry, each.name))
        for each in fields(entry)
        if each.name not in _LEFT_OUT
    )
    return "; ".join(part for part in parts if part)


def _part(name: str, value: object) -> str:
    label = _LABELS.get(name, name.replace("_", " "))
    if isinstance(value, bool):
        return label if value else f"not {label}"
    if value is None or value == "":
        return ""
    words = long_date(value) if isinstance(value, date) else str(value)
    return f"{label}: {words}" if label else words
