"""How the papers of a body look, as it chooses within its house style, and what can be wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

from desktop.records.errors import Fault
from desktop.records.rules.words import Word

LARGEST_CREST = 2_000_000
MOST_PIXELS = 2_000


class Font(Word):
    """A family of typefaces that travels with the program; empty is as the house style has it."""

    STYLE = ""
    SERIF = "serif"
    SANS = "sans"


class ExemptPaper(Word):
    """How a leaf of exempt minutes is told from any other."""

    BAND = "band"
    TINT = "tint"


WORDINGS: dict[str, tuple[str, ...]] = {
    "minutes_title": ("body", "kind"),
    "agenda_title": ("body", "kind"),
    "present": (),
    "in_attendance": (),
    "apologies": (),
    "absent": (),
    "confirmed": ("date",),
}
"""The words that a body may choose, and the names that each of them may have in brackets."""


@dataclass(frozen=True, slots=True)
class LookDraft:
    """An empty text is as the house style or the body's terms have it.

    `crest_id` is the attachment that stands now; none takes it away.
    """

    house_style: str = "numbered"
    printed_name: str = ""
    letterhead: str = ""
    crest_id: int | None = None
    crest_of: str = ""
    text_font: Font = Font.STYLE
    heading_font: Font = Font.STYLE
    exempt_apart: bool = True
    exempt_paper: ExemptPaper = ExemptPaper.BAND
    minutes_title: str = ""
    agenda_title: str = ""
    present: str = ""
    in_attendance: str = ""
    apologies: str = ""
    absent: str = ""
    confirmed: str = ""


def look_faults(draft: LookDraft) -> Iterator[Fault]:
    """Names in brackets that nothing can be filled in for, and a crest without a word for it."""
    if draft.crest_id is not None and not draft.crest_of:
        sentence = "Say whose crest it is: a screen reader says so in place of the picture."
        yield Fault("crest_of", sentence)
    for key, names in WORDINGS.items():
        wrong = wording_fault(getattr(draft, key), names)
        if wrong:
            yield Fault(key, wrong)


def wording_fault(text: str, names: tuple[str, ...]) -> str:
    """What is wrong with a wording, in a sentence; empty if it is fine."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return "A bracket has no partner here; write {{ for a bracket that is to be printed."
    for _, name, form, conversion in parts:
        if name is not None and (name not in names or form or conversion):
            known = " and ".join(f"{{{each}}}" for each in names)
            said = f"{{{name}}} stands for nothing here"
            return f"{said}: there is {known}." if known else f"{said}: leave it out."
    return ""
