"""The indexes of a volume: its decisions, its people and its subjects, each with leaf numbers.

They are worked out from the record that each printing holds, and from its leaves as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import chain

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.leaf_places import (
    Leaves,
    all_items,
    decision_places,
    item_places,
)
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look
from desktop.printing.parts.table import Column, Table
from desktop.printing.parts.title import body_title
from desktop.printing.people_index import Named
from desktop.records.reading.body_sheets import BookPart, BookSheet
from desktop.records.reading.sheets import Print
from desktop.records.rules.names import sort_name

_LONGEST = 200
"""So much of a decision is enough to know it by."""


@dataclass
class Indexes:
    """What stands where in a volume: each entry with the numbers of its leaves, as shown."""

    decisions: list[tuple[str, str, str]] = field(default_factory=list)
    people: dict[str, list[str]] = field(default_factory=dict)
    subjects: dict[str, list[str]] = field(default_factory=dict)


def indexes(
    parts: Sequence[tuple[BookPart, Leaves]], people: Sequence[tuple[str, str]] = ()
) -> Indexes:
    """Of decisions, of subjects, and of everyone in the records and in the register.

    `people` are those of the register, each with the bare name and the name with a title.
    """
    made = Indexes()
    named = Named([part for part, _ in parts], people)
    for part, kept in parts:
        if part.record is None:
            continue
        shown = shown_numbers(part)
        for item, place in zip(all_items(part.record), item_places(kept, part.record), strict=True):
            if item.title:
                _note(made.subjects, item.title, shown[min(place, len(shown) - 1)])
        for _, point, place in decision_places(kept, part.record):
            assert point.decision
            leaf = shown[min(place, len(shown) - 1)]
            decided = " ".join(filter(None, (point.text, *point.decision.limbs)))
            made.decisions.append((point.decision.said, _shortened(decided), leaf))
        for name, place in named.on_leaves(part, kept):
            _note(made.people, sort_name(name), shown[min(place, len(shown) - 1)])
    return made


def shown_numbers(part: BookPart) -> tuple[str, ...]:
    """The numbers of its leaves, as they are printed on them."""
    return part.labels or tuple(str(part.first_leaf + leaf) for leaf in range(part.leaves))


def print_indexes(look: Look, sheet: BookSheet, made: Indexes) -> list[tuple[str, Print]]:
    """Each index with its title; none that would be empty."""
    words = look.style.volume
    leaf = look.style.papers.leaf_head
    decisions = (
        Column(words.number, 16),
        Column(words.words, 72),
        Column(leaf, 12),
    )
    tables = (
        (words.decisions, decisions, made.decisions),
        (words.people, (Column(words.name, 50), Column(words.leaves, 50)), _rows(made.people)),
        (words.subjects, (Column(words.subject, 66), Column(words.leaves, 34)),
         _rows(made.subjects)),
    )  # fmt: skip
    return [
        (title, _print(look, sheet, title, columns, rows))
        for title, columns, rows in tables
        if rows
    ]


def _print(
    look: Look,
    sheet: BookSheet,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[str, ...]],
) -> Print:
    volume = look.style.papers.volume.format(volume=sheet.volume)
    named = f"{sheet.body.name}: {title}"
    strips: list[Strip] = body_title(look, sheet.body, title, volume)
    table = Table(look, columns)
    for row in rows:
        table.add([[(words, look.text)] for words in row], headed=True)
    about = About(f"{named}, {volume}", sheet.body.name, f"{title}, {volume}")
    leaves = fill(strips + table.finish(), look.height)
    return draw(leaves, look.top, about, PageFurniture(look, named, volume), look.size)


def _rows(found: dict[str, list[str]]) -> list[tuple[str, str]]:
    """By name, without regard to capitals."""
    order = sorted(found, key=lambda name: (name.casefold(), name))
    return [(name, ", ".join(found[name])) for name in order]


def _note(index: dict[str, list[str]], name: str, leaf: str) -> None:
    leaves = index.setdefault(name, [])
    if leaf not in leaves[-1:]:
        leaves.append(leaf)


def _shortened(words: str) -> str:
    one = " ".join(chain.from_iterable(line.split() for line in words.splitlines()))
    return one if len(one) <= _LONGEST else one[:_LONGEST].rsplit(" ", 1)[0] + " …"
