"""What stood in a dialog when the program ended, as a text that can be kept and read again."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_FORMAT = 1


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A dialog by its title, and what was typed into which of its fields."""

    title: str
    at: datetime
    said: tuple[tuple[str, str], ...]
    path: Path


def written(title: str, said: Sequence[tuple[str, str]], at: datetime) -> str:
    """A dialog as a text."""
    held = {"format": _FORMAT, "at": at.isoformat(timespec="seconds"), "title": title, "said": said}
    return json.dumps(held, indent=1)


def read(path: Path) -> KeptForm | None:
    """What a file holds; None where it cannot be read, or is another program's."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return None
        said = tuple((str(label), str(words)) for label, words in found["said"])
        return KeptForm(str(found["title"]), datetime.fromisoformat(found["at"]), said, path)
    except (OSError, ValueError, KeyError, TypeError):
        return None
