"""What AT-SPI tells a screen reader of the program, as JSON: run by a Python that knows Atspi."""

import json
import sys
import time
from importlib import import_module
from typing import Any

import_module("gi").require_version("Atspi", "2.0")
Atspi: Any = import_module("gi.repository.Atspi")

_MOST_ROWS = 40
_SECONDS = 20


def application() -> Any:
    """The program, once it is on the bus."""
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        desktop = Atspi.get_desktop(0)
        for at in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(at)
            if found is not None and found.get_name() == "Minute Book" and found.get_child_count():
                return found
        time.sleep(0.1)
    sys.exit("the program did not come onto the bus")


def told(part: Any, window: str, into: list[dict[str, Any]]) -> None:
    """One part and all in it that shows."""
    states = part.get_state_set()
    name, role = part.get_name(), part.get_role_name()
    into.append(
        {
            "window": window,
            "role": role,
            "name": name,
            "focusable": states.contains(Atspi.StateType.FOCUSABLE),
            "showing": states.contains(Atspi.StateType.SHOWING),
        }
    )
    for at in range(min(part.get_child_count(), _MOST_ROWS)):
        child = part.get_child_at_index(at)
        if child is not None:
            told(child, window or (name if role in ("frame", "dialog") else ""), into)


if __name__ == "__main__":
    parts: list[dict[str, Any]] = []
    told(application(), "", parts)
    json.dump(parts, sys.stdout)
