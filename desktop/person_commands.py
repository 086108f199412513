"""The command about a person: everything that is held on them, to hand over."""

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from typing import Any

from desktop.records.errors import Refusal
from desktop.records.reading.subject_held import Held
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, today

Arguments = argparse.Namespace
MakeCommand = Callable[[str, str], argparse.ArgumentParser]

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


def subject(arguments: Arguments) -> str:
    from desktop.records.reading.subject_access import held_on_person

    target: Path | None = arguments.output
    with closing(Register.open(arguments.register)) as register:
        if target is not None and target.exists() and target.samefile(register.path):
            raise Refusal(f"“{target}” is the register itself: name another file.")
        held = held_on_person(register, arguments.person, arguments.screen)
    if arguments.json:
        said = json.dumps(asdict(held), ensure_ascii=False, indent=1, default=str)
    else:
        said = "\n".join(_lines(held))
    if target is None:
        return said
    target.write_text(f"{said}\n", encoding="utf-8")
    return f"Written {target}"


def _lines(held: Held) -> Iterator[str]:
    """What is held as text to read: a heading for each kind, a line for each entry."""
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


def add_commands(command: MakeCommand) -> None:
    """Say what these commands take."""
    asking = command("subject", "everything that is held on one person")
    asking.add_argument("--person", type=int, metavar="ID", required=True)
    asking.add_argument("--screen", action="store_true", help="hold back who other people are")
    asking.add_argument("--json", action="store_true", help="as JSON")
    asking.add_argument("-o", "--output", type=Path, metavar="FILE")


COMMANDS: dict[str, Callable[[Arguments], str]] = {"subject": subject}
"""Each does what it is called, and says so in a sentence."""
