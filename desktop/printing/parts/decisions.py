"""A resolution: its lead, its exact wording and its limbs, with its number and how it was voted."""

import re
from dataclasses import replace

from desktop.printing.layout.flow import keep_together, keep_with_next
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Marker, Place, lettered, paragraph
from desktop.printing.layout.tags import entry, listing
from desktop.printing.parts.corrections import put_right
from desktop.printing.parts.hanging import hanging
from desktop.printing.parts.look import Look
from desktop.printing.parts.votes import counted_votes, delegation, named_votes, outcome
from desktop.records.reading.sheets import DecisionSheet, PointSheet

_WORDS = re.compile(r"[^\W\d_]+")
_TOLD = frozenset(
    ("is", "are", "was", "were", "has", "have", "had", "does", "did", "agreed", "noted", "resolved")
)
_MODALS = frozenset(
    ("to", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "cannot")
)


def decision(look: Look, point: PointSheet, place: Place, marker: Marker | None) -> list[Strip]:
    """The lead is never parted from what was resolved, nor a short decision from its number."""
    made = point.decision
    assert made
    words = look.style.decisions
    lead = look.bold if words.bold_lead else look.text
    opening = made.lead or ("" if _stands_alone(point.text, words.lead) else words.lead)
    pieces = lead.pieces(opening)
    if opening and point.text:
        pieces += look.text.pieces(" ")
    pieces += look.text.pieces(point.text, point.runs)
    strips = paragraph(pieces, look.text, place, marker=marker)
    signs = [words.limb.format(number=number + 1) for number in range(len(made.limbs))]
    inside = place.inside(place.hang, hanging(look, signs, words.hang * MM), words.before)
    whole = listing(place.tag, "Decimal")
    for number, limb in enumerate(made.limbs, start=1):
        sign = lettered(signs[number - 1])
        keep_with_next(strips if number == 1 else [])
        own = inside.within(entry(whole))
        lines = paragraph(look.text.pieces(limb), look.text, own, marker=sign)
        notes = put_right(look, [made for made in point.corrections if made.limb == number], own)
        strips += keep_with_next(lines) + notes if notes else lines
    quiet = (" · ".join(_quiet(look, made)), named_votes(look.style.decisions, made))
    small = replace(place.inside(place.hang), before=2)
    for said in filter(None, quiet):
        keep_with_next(strips)
        strips += paragraph(look.small.pieces(said[:1].upper() + said[1:]), look.small, small)
    short = sum(strip.before + strip.height for strip in strips) < look.height / 4
    return keep_together(strips) if short else strips


def _stands_alone(text: str, lead: str) -> bool:
    """A sentence of its own reads badly after "resolved that"; limbs alone want an opening.

    What begins with a name may go on from it all the same: "that Mrs Jones be appointed".
    """
    if not text or text[0].islower():
        return False
    return not (lead.casefold().endswith("that") and _is_wished(text))


def _is_wished(text: str) -> bool:
    """Whether the first verb says what is to be, and not what is or was."""
    before = ""
    for word in _WORDS.findall(text):
        if word in _TOLD:
            return False
        if word == "be":
            return before not in _MODALS
        before = before if word in ("not", "therefore", "now") else word
    return False


def _quiet(look: Look, made: DecisionSheet) -> list[str]:
    words = look.style.decisions
    said = [words.number.format(number=made.said)] if made.number else []
    said.append(delegation(words, made))
    movers = [
        words.moved.format(mover=made.mover) if made.mover else "",
        words.seconded.format(seconder=made.seconder) if made.seconder else "",
    ]
    said.append(", ".join(part for part in movers if part))
    if not made.votes:
        said += [counted_votes(words, made), outcome(words, made)]
    return [part for part in said if part]
