"""What is a slip in any draft: a text without end, a number or a year that nobody means."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date

from desktop.records.errors import Fault

LONGEST_LINE = 500
LONGEST_TEXT = 100_000
LARGEST = 999_999
"""The largest number that anything is counted or numbered with."""
TOO_LARGE = f"Numbers go up to {LARGEST:,} here."
YEARS = range(1000, 3000)
"""The years that a day is in; notice and terms are counted to days before and after it."""

_LONG_FIELDS = frozenset({"text", "note", "limbs", "nature", "proof_note"})


def slips(draft: object) -> Iterator[Fault]:
    """Every slip in the fields of a draft."""
    for field in fields(draft):  # type: ignore[arg-type]
        sentence = _slip(field.name, getattr(draft, field.name))
        if sentence:
            yield Fault(field.name, sentence)


def _slip(name: str, value: object) -> str:
    longest = LONGEST_TEXT if name in _LONG_FIELDS else LONGEST_LINE
    texts = value if isinstance(value, tuple) else (value,)
    if any(isinstance(text, str) and len(text) > longest for text in texts):
        return f"Keep this to {longest:,} characters."
    if isinstance(value, int) and value > LARGEST and not name.endswith("_id"):
        return TOO_LARGE
    if isinstance(value, date) and value.year not in YEARS:
        return f"Is this the year {value.year}? Write all four digits of it."
    return ""
