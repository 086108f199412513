"""Exempt information: the paragraphs under which the public may be excluded from an item.

Local Government Act 1972, Schedule 12A, Part 1 (England); the council resolves to exclude the
public under section 100A(4), and the resolution names the paragraph. Bodies outside the Act have
words of their own ("confidential"), and Wales and Scotland paragraphs of their own, so any text
will do.
"""

from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph of Schedule 12A, Part 1, and what it is about."""

    number: int
    sense: str


SCHEDULE_12A: tuple[Paragraph, ...] = (
    Paragraph(1, "about an individual"),
    Paragraph(2, "likely to show who an individual is"),
    Paragraph(3, "financial or business affairs of a person or of the authority"),
    Paragraph(4, "consultations or negotiations in a labour matter"),
    Paragraph(5, "legal professional privilege in legal proceedings"),
    Paragraph(6, "a notice, order or direction that is about to be given or made"),
    Paragraph(7, "preventing, investigating or prosecuting crime"),
)


def said(why: str) -> str:
    """As it is said: "paragraph 3" for a number, any other text as it was typed."""
    why = why.strip()
    return f"paragraph {why}" if why.isdecimal() else why


def sense(why: str) -> str:
    """What the paragraph that a text names is about, or nothing."""
    words = why.lower().removeprefix("paragraph").split()
    number = words[0] if len(words) == 1 else ""
    return next((found.sense for found in SCHEDULE_12A if str(found.number) == number), "")
