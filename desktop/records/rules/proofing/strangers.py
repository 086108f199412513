"""Capitals that nobody has been told the meaning of: somebody's initials, or an abbreviation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.records.rules.proofing.calling import initials_of
from desktop.records.rules.proofing.capitals import (
    Capitals,
    capitals,
    is_explained,
    needs_no_explaining,
    short_for,
    spelled_out,
)
from desktop.records.rules.proofing.findings import Field
from desktop.records.rules.proofing.sheet import Passage, ProofSheet

_DOES = (
    "abstained|added|advised|agreed|apologised|arrived|asked|briefed|chaired|clarified|commented"
    "|confirmed|declared|explained|expressed|gave|highlighted|informed|introduced|joined|led|left"
    "|moved|noted|offered|outlined|presented|proposed|queried|raised|reported|requested|responded"
    "|said|seconded|stated|suggested|summarised|tabled|thanked|undertook|updated|welcomed"
    r"|(?:is|was|were) (?:asked|thanked)|to (?!be\b|the\b|a\b|an\b|which\b)[a-z]+"
)
_AFTER = re.compile(rf"\s+(?:(?:also|then)\s+)?(?:{_DOES})\b")
_BEFORE = re.compile(
    r"(?:\b(?:led|presented|chaired|introduced|moved|seconded|proposed|raised) by "
    r"|\bthanked |\baction:? )$",
    re.IGNORECASE,
)
_LISTED_AFTER = re.compile(r"(?<!\w)([A-Z]{2,4})(?:,| and| &|/) $")
_LONGEST_INITIALS = 4


@dataclass(frozen=True, slots=True)
class Stranger:
    """The first use of capitals that are not explained by then.

    `is_person` where they stand as initials do; `name` is what they are short for, where an
    organisation or words of the minutes fit; `explained_later` where the text comes to it.
    """

    passage: Passage
    letters: str
    span: tuple[int, int]
    is_person: bool
    name: str
    explained_later: bool


def strangers(sheet: ProofSheet) -> Iterator[Stranger]:
    """Every run of capitals, at its first use, that the reader cannot know."""
    people = {letters for line in sheet.attendance for letters in initials_of(line)}
    names = tuple(
        dict.fromkeys([*sheet.body.names, *(line.organisation for line in sheet.attendance)])
    )
    seen = people | {word for name in sheet.body.names for word in name.split()}
    whole = "\n".join(passage.text for passage in sheet.minuted)
    for passage in sheet.minuted:
        for run in capitals(passage.text):
            letters = run.letters
            if letters in seen:
                continue
            seen.add(letters)
            if needs_no_explaining(letters) or is_explained(letters, passage.text):
                continue
            if _is_a_word(letters, whole):
                continue
            # Had it been explained before, this would not be its first use.
            later = is_explained(letters, whole)
            name = short_for(letters, names) or spelled_out(letters, whole)
            is_person = not (later or name or not people) and _is_person(
                run, passage, people, whole
            )
            yield Stranger(passage, letters, run.span, is_person, name, later)


def _is_a_word(letters: str, whole: str) -> bool:
    """Whether capitals only stress a word that the minutes use in small letters too: "ONLY"."""
    return re.search(rf"\b{letters.lower()}\b", whole) is not None


def _is_person(run: Capitals, passage: Passage, people: set[str], whole: str) -> bool:
    """Whether capitals stand where a person does, and nowhere as a thing: "the NEET figures"."""
    if passage.place.field in (Field.MOVER, Field.SECONDER):
        return True
    if len(run.letters) > _LONGEST_INITIALS:
        return False
    before, after = passage.text[: run.start], passage.text[run.end :]
    listed = _LISTED_AFTER.search(before)
    stands_as_person = (
        _AFTER.match(after) is not None
        or _BEFORE.search(before) is not None
        or (listed is not None and listed[1] in people)
    )
    return stands_as_person and not re.search(rf"\b(?:[Tt]he|[Aa]n?|of) {run.letters}\b", whole)
