"""Plain lists of what is in a register, for the command line and other programs."""

from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.records.reading import actions, bodies, meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register

_LISTS: dict[str, Any] = {
    "actions": actions,
    "bodies": bodies,
    "meetings": meetings,
    "people": people,
}


def roster(register: Register, what: str) -> list[dict[str, Any]]:
    """Every row of a list ("actions", "bodies", "meetings", "people"), days as ISO text."""
    listed = _LISTS[what]
    rows = listed.rows(register, listed.ids(register, Wanted()))
    return [{name: _plain(value) for name, value in asdict(row).items()} for row in rows]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
