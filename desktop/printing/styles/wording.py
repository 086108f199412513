"""A text of a house style into which names are filled from the record."""

from dataclasses import field
from typing import Any


def wording(*names: str) -> Any:
    """A text into which these names, and no others, can be filled."""
    return field(metadata={"names": names})
