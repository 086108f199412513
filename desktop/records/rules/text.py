"""Typed text made fit to keep: what a record holds is plain characters and nothing else."""

import unicodedata
from dataclasses import fields, replace
from typing import TypeVar

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
            texts = (clean(entry) for entry in value)
            changed[field.name] = tuple(entry for entry in texts if entry)
    return replace(draft, **changed)  # type: ignore[type-var]
