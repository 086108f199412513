"""Typed text made fit to keep: what a record holds is plain characters and nothing else."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
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
