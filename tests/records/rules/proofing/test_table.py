"""The table of rules as a whole: any text, in reading order, quickly."""

import random
import time
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.records.rules.proofing import (
    RULES,
    ActionLine,
    DecisionLine,
    Field,
    Finding,
    ItemLine,
    Place,
    PointLine,
    ProofSheet,
    Redate,
    Reword,
    Weight,
    proof,
    proof_text,
    told,
)
from desktop.records.rules.words import PointKind, State
from tests.records.rules.proofing.sheets import EVERYONE, codes, meeting

PIECES = [
    "Monday", "Mon.", "7", "7th", "31", "00", "99", "March", "may", "2010", "2101", "0000", "9999",
    "7/3/2010", "31/12/9999", "1/1/0001", "2010-03-07", "(Sunday)", "the", "The", "SN", "XY",
    "NEET", "(NEET)", "Simon", "Nicklass", "Mr", "’s", "attached", "Appendix", "(", ")", "“", "”",
    '"', "a)", "and", ",", ".", "agreed", "to", "by", "Ŵyn", "İ", "ß", "\u0301", "\U0001f4d2",
    "\x00", "٣",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)


def words_at(sheet: ProofSheet, place: Place) -> str:
    """The words of the record that a place is in."""
    if place.field is Field.PROOF_NOTE:
        return sheet.proof_note
    (item,) = (item for item in sheet.items if item.id == place.item_id)
    if place.field in (Field.TITLE, Field.NOTE):
        return item.title if place.field is Field.TITLE else item.note
    (point,) = (point for point in item.points if point.id == place.point_id)
    if place.field is Field.TEXT:
        return point.text
    assert point.decision is not None
    if place.field is Field.LIMB:
        assert place.limb is not None
        return point.decision.limbs[place.limb]
    return str(getattr(point.decision, place.field.value))


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(TEXTS, min_size=8, max_size=8), state=st.sampled_from(State), day=st.dates())
def test_any_text_is_read_and_every_span_lies_within_it(
    texts: list[str], state: State, day: date
) -> None:
    title, note, first, second, limb, mover, name, proof_note = texts
    decision = DecisionLine(1, "1", first, (limb, second), mover, name)
    points = (
        PointLine(1, first),
        PointLine(2, second, PointKind.DECISION, decision=decision),
        PointLine(3, limb, PointKind.ACTION, 1, action=ActionLine(1, due=date(2010, 2, 28))),
    )
    sheet = ProofSheet(
        7,
        day,
        state=state,
        attendance=(*EVERYONE, replace(EVERYONE[2], id=9, person_id=19, name=name)),
        items=(ItemLine(5, title, note=note, points=points),),
        proof_note=proof_note,
        known_names=(name, mover),
    )
    for finding in proof(sheet):
        if finding.place.start is not None:
            assert finding.place.end is not None
            text = words_at(sheet, finding.place)
            assert 0 <= finding.place.start < finding.place.end <= len(text)
        for mend in finding.mends:
            if isinstance(mend, Reword):
                text = words_at(sheet, mend.place)
                assert text[mend.place.start : mend.place.end] == mend.was
        assert finding.message.endswith((".", "?"))
        assert finding.code in {code for rule in RULES for code in rule.codes}
        assert told(finding)["code"] == finding.code


@settings(deadline=None)
@given(text=TEXTS, about=st.dates())
def test_any_plain_text_is_read(text: str, about: date) -> None:
    for finding in proof_text(text, about):
        assert finding.code in ("weekday", "no-such-date")
        assert finding.place.start is not None
        assert finding.place.end is not None
        assert 0 <= finding.place.start < finding.place.end <= len(text)


def test_every_code_belongs_to_one_rule() -> None:
    count = Counter(code for rule in RULES for code in rule.codes)
    assert set(count.values()) == {1}
    assert all(code == code.lower() and " " not in code for code in count)


def test_a_cancelled_meeting_is_left_alone() -> None:
    sheet = meeting("On Monday 7 March 2010.", state=State.CANCELLED, attendance=())
    assert proof(sheet) == ()


def test_findings_come_in_the_order_of_reading() -> None:
    first = ItemLine(9, "Ropes", number="1", points=(
        PointLine(8, "The the rope, by Monday 7 March 2010."),
        PointLine(4, "It is is thin."),
    ))  # fmt: skip
    second = ItemLine(2, "The OQT", number="2")
    sheet = meeting(items=(first, second), proof_note="On Sunday 7 March 2011.", seats=())
    sheet = replace(sheet, attendance=EVERYONE[:1])
    found = [(finding.code, finding.place.point_id) for finding in proof(sheet)]
    assert found == [
        ("no-minute-taker", None),
        ("weekday", None),
        ("word-twice", 8),
        ("weekday", 8),
        ("word-twice", 4),
        ("no-minute", None),
        ("abbreviation", None),
    ]


def test_what_other_programs_are_told() -> None:
    (finding,) = proof(meeting("On Monday 7 March 2010."))
    assert told(finding) == {
        "code": "weekday",
        "message": "7 March 2010 was a Sunday; Monday was 7 March 2011.",
        "where": "Item 1, “Moorings”",
        "weight": "wrong",
        "meeting": 7,
        "item": 5,
        "number": "1",
        "point": 1,
        "attendance": None,
        "action": None,
        "field": "text",
        "limb": None,
        "start": 3,
        "end": 22,
        "mends": [
            {"does": "reword", "says": "“2010” becomes “2011”",
             "start": 18, "end": 22, "was": "2010", "becomes": "2011"},
            {"does": "reword", "says": "“Monday” becomes “Sunday”",
             "start": 3, "end": 9, "was": "Monday", "becomes": "Sunday"},
        ],
    }  # fmt: skip
    redated = Finding("due-before", Weight.WRONG, "Soon.", Place(7), (Redate(9, date(2012, 4, 1)),))
    assert told(redated)["mends"] == [
        {"does": "redate", "says": "Due on 1 April 2012", "action_id": 9, "becomes": "2012-04-01"}
    ]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("2010", "2011", "“2010” becomes “2011”"),
        (" the", "", "Leave out “the”"),
        ("", ".", "Put in “.”"),
    ],
)
def test_a_rewording_says_what_it_does(was: str, becomes: str, said: str) -> None:
    assert Reword(Place(7), was, becomes).words == said


@pytest.mark.parametrize(
    "text",
    [
        ")",
        "(",
        "(AB",
        '"',
        "A",
        "AB ",
        "Aa ",
        "Monday ",
        "7 March ",
        "1 ",
        "a) ",
        "the ",
        "attached ",
    ],
)
def test_a_text_without_an_end_is_read_in_time(text: str) -> None:
    sheet = meeting(text * (20_000 // len(text)))
    begun = time.process_time()
    proof(sheet)
    assert time.process_time() - begun < 2


def test_three_hundred_points_are_read_while_somebody_types() -> None:
    chosen = random.Random(7)
    words = (
        "the quay was seen and needs paint (NEET) by Monday 7 March 2011, Simon Nickless said it"
    )

    def sentence() -> str:
        drawn = [*chosen.sample(words.split(), 12), str(chosen.random())[2:9]]
        return " ".join(drawn * 2) + "."

    points = [PointLine(at, sentence()) for at in range(1, 301)]
    known = tuple(f"Person{at} Named{at}" for at in range(1000))
    spent = []
    for at in range(5):
        points[at] = replace(points[at], text=sentence())
        sheet = meeting(*points, known_names=known)
        begun = time.process_time()
        proof(sheet)
        spent.append(time.process_time() - begun)
    # A tenth of a second is what typing allows; after the first reading one paragraph is new.
    assert min(spent) < 0.1
    points[299] = replace(points[299], text="On Monday 7 March 2010.")
    assert codes(meeting(*points)) == ["weekday"]
