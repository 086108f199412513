"""What a print needs to know of the looks that a body chose: no words of its record."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CrestSheet:
    """A picture, PNG or JPEG, and whose crest it is."""

    picture: bytes
    crest_of: str


@dataclass(frozen=True, slots=True)
class WordingSheet:
    """A heading worded otherwise than in the house style."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class LookSheet:
    """Empty is as the house style has it."""

    letterhead: str = ""
    crest: CrestSheet | None = None
    text_font: str = ""
    heading_font: str = ""
    exempt_apart: bool = True
    exempt_paper: str = "band"
    wording: tuple[WordingSheet, ...] = ()


AS_THE_STYLE = LookSheet()
