"""Typed text made fit to keep: what a record holds is plain characters and nothing else."""

import unicodedata
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar

from desktop.records.rules.emphasis import moved

Draft = TypeVar("Draft")


def clean(text: str) -> str:
    """Text in composed form, without control characters, stray surrogates or outer white space.

    Line ends and tabs become single spaces: a paragraph is one run of text.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = (
        " " if character in "\n\r\t\v\f\u2028\u2029" else character
        for character in composed
        if character.isspace() or unicodedata.category(character) not in ("Cc", "Cs")
    )
    return "".join(plain).strip()


def cleaned(draft: Draft) -> Draft:
    """A draft with every text in it cleaned; empty entries of a tuple are dropped."""
    changed: dict[str, object] = {}
    for field in fields(draft):  # type: ignore[arg-type]
        value = getattr(draft, field.name)
        if type(value) is str and field.name != "emphasis":
            changed[field.name] = clean(value)
        elif isinstance(value, tuple):
            tidy = (_tidy(part) for part in value)
            changed[field.name] = tuple(part for part in tidy if part)
    if getattr(draft, "emphasis", ""):
        changed["emphasis"] = _emphasis_of(draft, str(changed["text"]))
    return replace(draft, **changed)  # type: ignore[type-var]


@dataclass(frozen=True, slots=True)
class Change:
    """A text that became another: how much at its start and at its end stayed, how much longer."""

    start: int
    end: int
    longer: int

    def moved(self, start: int, end: int) -> tuple[int, int] | None:
        """Where some characters of the old text stand now; None where they were changed."""
        if end <= self.start:
            return start, end
        return (start + self.longer, end + self.longer) if start >= self.end else None


def change_of(before: str, after: str) -> Change:
    """What was changed, as one place in the text."""
    same = same_at_start(before, after)
    shorter = min(len(before), len(after)) - same
    tail = same_at_start(before[len(before) - shorter :][::-1], after[len(after) - shorter :][::-1])
    return Change(same, len(before) - tail, len(after) - len(before))


def same_at_start(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    low, high = 0, min(len(one), len(other))
    if one[:high] == other[:high]:
        return high
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle)
    return low


def _tidy(part: object) -> object:
    if isinstance(part, str):
        return clean(part)
    return cleaned(part) if is_dataclass(part) else part


def _emphasis_of(draft: object, tidy: str) -> str:
    """The emphasis on the same words once the text is tidy; what cannot be read is left to tell."""
    marks, typed = str(getattr(draft, "emphasis", "")), str(getattr(draft, "text", ""))
    begun = typed.lstrip()
    try:
        return moved(moved(marks, typed, begun), begun, tidy)
    except ValueError:
        return marks
