"""The fingerprint of a print: SHA-256 over the whole record that was printed.

The record is the meeting's sheet as canonical JSON, so the same words give the same fingerprint on
every machine, and one changed letter gives another.
"""

from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.records.chain import canonical, digest
from desktop.records.reading.sheets import MeetingSheet


def record_of(sheet: MeetingSheet) -> str:
    """What is printed, as canonical JSON; where the meeting stands on its way is left out."""
    parts: dict[str, Any] = asdict(sheet)
    del parts["state"], parts["printed"]
    return canonical(_plain(parts))


def fingerprint(record: str) -> str:
    """64 hexadecimal digits."""
    return digest(record.encode("utf-8", "surrogatepass"))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value
