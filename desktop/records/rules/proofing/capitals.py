"""Runs of capitals: whose initials they are, what they are short for, and what everybody knows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

_REMEMBERED = 4096

# "LB 31" and "BM 18/2021" are rooms and references, "391 KB" is a measure; "CD-ROM" and "a@NHS.uk"
# are no words of a sentence.
_CAPITALS = re.compile(
    r"(?<![\w@/.\-&’'])(?<!\d )(?P<letters>[A-Z]{2,6})s?\b(?![@/&]|\.\w|-\d|\s?\d|-[A-Z])"
)
_LOUD = re.compile(r"\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b")
_PHRASE = re.compile(
    r"[A-Z][\w’'\-]+(?: (?:and|of|the|for|in|on|to|at|by|with|[A-Z][\w’'\-]+)){1,12}"
)
_SMALL = frozenset({"and", "of", "the", "for", "in", "on", "to", "at", "by", "with", "a", "an"})
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")

_EVERYBODY_KNOWS = """
    UK EU US USA UN GB NI BBC ITV NHS GP GPS MP MEP MSP MS MLA HM HMRC HMCTS PLC LTD LLP CIC CIO
    VAT PAYE ISA PIN PC IT ICT AM PM NB PS OK AOB TBC TBA TBD FAQ CEO HR PR DVD CD TV PDF URL ID
    SMS USB GDPR DNA HIV AIDS BST GMT AD BC BSC MSC PHD MBE OBE CBE KC QC JP RAF RSPCA NSPCC RNLI
    CFO COO MD KPI BACS DBS YMCA YWCA AGM EGM COVID MOT CCTV DIY ATM IQ SOS VIP RSVP DR MR MRS
    REV ST RD
"""
_SAID_LOUDLY = """
    AND OR NOT THE NO YES TO BE IN ON OF BY AS IF IS ALL PART DRAFT NOTE NOTED AGREED ACTION VOTE
    MINUTE ITEM CHAIR PLEASE END NEW MOTION CLERK URGENT EXEMPT PUBLIC FOR LOST DEFER REFUSE OPEN
"""
KNOWN = frozenset((_EVERYBODY_KNOWS + _SAID_LOUDLY).split())
"""Capitals that need no explaining to anybody who reads minutes in the United Kingdom."""


@dataclass(frozen=True, slots=True)
class Capitals:
    """One run of capitals in a text."""

    letters: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@lru_cache(maxsize=_REMEMBERED)
def capitals(text: str) -> tuple[Capitals, ...]:
    """Every run of two to six capitals in a text, but for what is set in capitals altogether.

    Remembered by text: while somebody types, one paragraph changes and all others stay.
    """
    found = list(_CAPITALS.finditer(text))
    if not found or _is_loud(text):
        return ()
    loud = [match.span() for match in _LOUD.finditer(text)]
    return tuple(
        Capitals(match["letters"], *match.span("letters"))
        for match in found
        if not any(first <= match.start() and match.end() <= last for first, last in loud)
    )


def needs_no_explaining(letters: str) -> bool:
    """Whether everybody knows what these capitals are."""
    return letters in KNOWN or _ROMAN.match(letters) is not None


def is_explained(letters: str, text: str) -> bool:
    """Whether a text says what capitals are short for: "Some Name (SN)" or "SN (Some Name)"."""
    if letters not in text:
        return False
    inside = rf"\([^()\n]{{0,40}}(?<![A-Za-z]){letters}(?![A-Za-z])[^()\n]{{0,20}}\)"
    before = rf"(?<![A-Za-z]){letters}s?[”\"’']? *\([A-Z][^()\n]* [^()\n]*\)"
    return re.search(f"{inside}|{before}", text) is not None


def short_for(letters: str, names: Iterable[str]) -> str:
    """The name that capitals are short for, if one of these is: "Nottingham City Council"."""
    for name in names:
        if letters in _shortened(name):
            return name
    return ""


def spelled_out(letters: str, text: str) -> str:
    """The words of a text that capitals are short for: "Children and Young People's Plan"."""
    for words, shortened in _phrases(text):
        if not any(letters in short for short in shortened):
            continue
        for first, last in combinations(range(len(words) + 1), 2):
            part = words[first:last]
            great = part[0].lower() not in _SMALL and part[-1][0].isupper()
            if great and letters in _shortened(" ".join(part)):
                return " ".join(part)
    return ""


@lru_cache(maxsize=4)
def _phrases(text: str) -> tuple[tuple[list[str], set[str]], ...]:
    """Every run of words that begin with a capital, and its initials."""
    phrases = (phrase[0] for phrase in _PHRASE.finditer(text))
    return tuple((phrase.split(), _shortened(phrase)) for phrase in phrases)


def _shortened(name: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", name)
    every = "".join(word[0] for word in words).upper()
    great = "".join(word[0] for word in words if word.lower() not in _SMALL).upper()
    return {every, great}


def _is_loud(text: str) -> bool:
    """Whether most of a text is in capitals: "PLEASE NOTE", a heading, a shout."""
    great, small = sum(map(str.isupper, text)), sum(map(str.islower, text))
    return great > small and great + small > 6
