"""Outlines: what is typed becomes the tree that is meant, and is written back the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.errors import Refusal
from desktop.records.rules.outline import UPDATE, WORDS, OutlinePoint, parse, written
from desktop.records.rules.words import PointKind

TYPED = """
- The bins were discussed,
  at some length.
  - They smell.

    In summer, much.
    - So do the neighbours.
  - They are full.
- decision (RESOLVED to):
  (1) empty the bins; and
  (2) wash them,
      with soap.
- action 64 (Linda Watson; by the May meeting): Look for a better bin.
- update 63 (on track): The soap is bought.
- note: action: stations
"""


def test_an_outline_is_read_at_its_nesting_and_kind() -> None:
    assert parse(TYPED) == (
        OutlinePoint(
            "The bins were discussed, at some length.",
            points=(
                OutlinePoint(
                    "They smell. In summer, much.",
                    points=(OutlinePoint("So do the neighbours."),),
                ),
                OutlinePoint("They are full."),
            ),
        ),
        OutlinePoint(
            word="decision",
            aside="RESOLVED to",
            limbs=("empty the bins; and", "wash them, with soap."),
        ),
        OutlinePoint("Look for a better bin.", "action", 64, "Linda Watson; by the May meeting"),
        OutlinePoint("The soap is bought.", UPDATE, 63, "on track"),
        OutlinePoint("action: stations"),
    )


def test_an_update_is_a_note_that_names_an_action() -> None:
    update, action = parse("- update 63: Done.\n- action 64: Do.")
    assert (update.kind, update.updates) == (PointKind.NOTE, 63)
    assert (action.kind, action.updates) == (PointKind.ACTION, None)


def test_a_written_outline_reads_as_a_person_would_type_it() -> None:
    assert written(parse(TYPED)) == (
        "- The bins were discussed, at some length.\n"
        "  - They smell. In summer, much.\n"
        "    - So do the neighbours.\n"
        "  - They are full.\n"
        "- decision (RESOLVED to):\n"
        "  (1) empty the bins; and\n"
        "  (2) wash them, with soap.\n"
        "- action 64 (Linda Watson; by the May meeting): Look for a better bin.\n"
        "- update 63 (on track): The soap is bought.\n"
        "- note: action: stations\n"
    )


@pytest.mark.parametrize(
    ("outline", "sentence"),
    [
        ("No dash.", "line 1: a point begins with a dash and a space."),
        ("- One.\n   - Two.", "line 2: points are indented by two spaces a level."),
        ("- One.\n    - Two.", "line 2: a point is indented further than the one above allows."),
        ("- One.\nmore", "line 2: what belongs to a point is indented under its text."),
        ("- decison: So.", "line 1: “decison” is no kind of point: there are note, decision,"),
        ("- update: Done.", "line 1: an update names the number of its action, as “update 63:”."),
        ("- decision 4: So.", "line 1: a decision has no number of its own."),
        ("- One.\n  (1) Limb.", "line 2: only a decision has limbs."),
        ("- decision:\n  (1) A;\n  (3) C.", "line 3: limb (2) is expected, not (3)."),
        (
            "- decision:\n  (1) A.\n  - Below.\n    (1) B.",
            "line 4: only a decision has limbs.",
        ),
    ],
)
def test_what_cannot_be_read_names_its_line(outline: str, sentence: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse(outline)
    assert refused.value.sentence.startswith(sentence)


words = st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\x85"), min_size=1)
texts = st.lists(words, max_size=6).map(" ".join) | st.sampled_from(
    ["action: now", "- a dash", "(1) a limb?", "new: word", "(RESOLVED): so"]
)
asides = st.sampled_from(["", "RESOLVED to", "Linda Watson; by May"])
points = st.recursive(
    st.builds(OutlinePoint, texts, st.sampled_from(["note", "heading", "quotation"]))
    | st.builds(OutlinePoint, texts, st.just("action"), st.none() | st.integers(1, 99), asides)
    | st.builds(OutlinePoint, texts, st.just(UPDATE), st.integers(1, 99), asides),
    lambda inner: st.builds(
        OutlinePoint,
        texts,
        st.just("decision"),
        st.none(),
        asides,
        st.lists(words, max_size=3).map(tuple),
        st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=8,
)


@given(st.lists(points, max_size=4).map(tuple))
def test_what_is_written_is_read_back(tree: tuple[OutlinePoint, ...]) -> None:
    assert parse(written(tree)) == tree


def test_every_kind_of_point_has_its_word() -> None:
    assert {OutlinePoint(word=word).kind for word in WORDS} == set(PointKind)
