"""What a list keeps between starts, apart for each register: columns, widths, order, filters."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path

from desktop.ui.settings import remember, remembered


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Columns by their keys, in the order they stand in; `sort` is the one sorted by, or empty.

    `fits` is whether widths still follow the window.
    """

    columns: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)
    sort: str = ""
    descending: bool = False
    fits: bool = True


def list_key(register: Path, name: str) -> str:
    """Where the settings of one list of one register are."""
    # A path holds slashes and may be long, which settings keys on Windows may not be.
    whole = os.path.normcase(register.resolve())
    return f"lists/{sha256(whole.encode()).hexdigest()[:12]}/{name}"


def keep_arrangement(key: str, arrangement: Arrangement) -> None:
    remember(f"{key}/columns", json.dumps(asdict(arrangement)))


def kept_arrangement(key: str) -> Arrangement | None:
    """How the list was left; None the first time, or where the settings cannot be read."""
    try:
        kept = json.loads(remembered(f"{key}/columns"))
        return Arrangement(
            tuple(map(str, kept["columns"])),
            tuple(map(str, kept["hidden"])),
            {str(column): int(width) for column, width in kept["widths"].items()},
            str(kept["sort"]),
            bool(kept["descending"]),
            bool(kept["fits"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
