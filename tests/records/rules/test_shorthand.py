"""What first words make of a point, and whom and when an action names: worked examples."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.shorthand import (
    Duty,
    Known,
    Meant,
    completions,
    duty_in,
    followed,
    kind_meant,
    lead_meant,
    who_is,
    word_at,
    word_before,
)
from desktop.records.rules.spoken_days import Due, due_in
from desktop.records.rules.words import PointKind

DAY = date(2024, 3, 4)
PEOPLE = (
    Known("Sara Noble", "SN", ("Warden", "Chair")),
    Known("Idris Tudor", "IT", ("Clerk",)),
    Known("Lin West", "LWe"),
    Known("Lia Wood", "LWo"),
    Known("Anna Mary Lee-Jones", "AMLJ"),
)


@pytest.mark.parametrize(
    ("begun", "meant"),
    [
        ("action ", Meant(PointKind.ACTION, "")),
        ("Action: ", Meant(PointKind.ACTION, "")),
        ("resolved ", Meant(PointKind.DECISION, "RESOLVED")),
        ("Decision: ", Meant(PointKind.DECISION, "")),
        ("RESOLVED ", Meant(PointKind.DECISION, "RESOLVED")),
        ("agreed ", Meant(PointKind.DECISION, "AGREED")),
        ("noted ", Meant(PointKind.DECISION, "NOTED")),
        ("action", None),
        ("actions ", None),
        ("the action ", None),
        ("action  ", None),
        ("", None),
    ],
)
def test_first_words_make_a_kind(begun: str, meant: Meant | None) -> None:
    assert kind_meant(begun) == meant


@pytest.mark.parametrize(
    ("lead", "begun", "longer"),
    [
        ("RESOLVED", "to ", "RESOLVED to"),
        ("NOTED", "That ", "NOTED that"),
        ("RESOLVED", "two ", None),
        ("RESOLVED to", "to ", None),
        ("", "to ", None),
    ],
)
def test_a_lead_grows_with_the_next_word(lead: str, begun: str, longer: str | None) -> None:
    assert lead_meant(lead, begun) == longer


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("SN to mend the wall", ("Sara Noble",)),
        ("S.N. to mend the wall", ("Sara Noble",)),
        ("SN, IT to mend the wall", ("Sara Noble", "Idris Tudor")),
        ("SN and IT to mend the wall", ("Sara Noble", "Idris Tudor")),
        ("SN & LWe will mend the wall", ("Sara Noble", "Lin West")),
        ("Sara Noble is to mend the wall", ("Sara Noble",)),
        ("sara noble was asked to mend the wall", ("Sara Noble",)),
        ("The Clerk to write to the owner", ("Clerk",)),
        ("All to note the date", ("All",)),
        ("All members to reply", ("All",)),
        ("Mend the wall (SN/IT)", ("Sara Noble", "Idris Tudor")),
        ("Mend the wall (SN).", ("Sara Noble",)),
        ("it to be mended", ()),
        ("LW to choose", ()),
        ("SN and the builder to meet", ()),
        ("The wall to be mended", ()),
        ("Mend the wall (urgent)", ()),
        ("", ()),
    ],
)
def test_owners_are_picked_up(text: str, owners: tuple[str, ...]) -> None:
    assert duty_in(text, PEOPLE, DAY).owners == owners


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("SN to write by 12 May", Due(date(2024, 5, 12))),
        ("SN to write by 12 May 2025.", Due(date(2025, 5, 12))),
        ("write by Sunday 12th of May", Due(date(2024, 5, 12))),
        ("write by the 12th May", Due(date(2024, 5, 12))),
        ("write by 1 March", Due(date(2025, 3, 1))),
        ("write by 4 March", Due(date(2024, 3, 4))),
        ("write by 29 February", Due(date(2028, 2, 29))),
        ("write before 3 Sept", Due(date(2024, 9, 3))),
        ("write by 12/5", Due(date(2024, 5, 12))),
        ("write by 12.05.24", Due(date(2024, 5, 12))),
        ("write by Friday", Due(date(2024, 3, 8))),
        ("write by Monday", Due(date(2024, 3, 11))),
        ("write by next meeting", Due(None, "next meeting")),
        ("report to the next meeting", Due(None, "next meeting")),
        ("write by the end of May", Due(None, "end of May")),
        ("write by the end of the month", Due(None, "end of the month")),
        ("write by summer", Due(None, "summer")),
        ("write by May", Due(None, "May")),
        ("write within two weeks", Due(None, "within two weeks")),
        ("draft by 12 May, and bring it to the next meeting", Due(None, "next meeting")),
        ("write by 31 June", Due()),
        ("write by 12/13", Due()),
        ("paid by 12 owners", Due()),
        ("the letter of 12 May", Due()),
        ("written by Maynard", Due()),
    ],
)
def test_the_day_is_picked_up(text: str, due: Due) -> None:
    assert due_in(text, DAY) == due


def test_what_was_put_right_by_hand_stays() -> None:
    before = duty_in("SN to write", PEOPLE, DAY)
    now = duty_in("IT to write by 12 May", PEOPLE, DAY)
    follows = followed(ActionDraft("", before.owners), before, now)
    assert (follows.owners, follows.due) == (("Idris Tudor",), date(2024, 5, 12))
    by_hand = ActionDraft("", ("Lin West",), date(2024, 4, 1))
    assert followed(by_hand, before, now) == by_hand


@given(st.text(), st.text(), st.text())
def test_typing_letter_by_letter_ends_where_typing_at_once_does(
    first: str, second: str, third: str
) -> None:
    action, said, duty = ActionDraft(), "", Duty()
    for piece in (first, " to ", second, " by 12 May ", third):
        for letter in piece:
            said += letter
            now = duty_in(said, PEOPLE, DAY)
            action, duty = followed(action, duty, now), now
    whole = duty_in(said, PEOPLE, DAY)
    assert (action.owners, Due(action.due, action.due_words)) == (whole.owners, whole.due)


@given(st.text(alphabet="0123456789/. byMaydnext meeting", max_size=60))
def test_no_words_are_too_odd(text: str) -> None:
    due = due_in(f"by {text}", DAY)
    assert due.day is None or not due.words


@pytest.mark.parametrize(
    ("begun", "names"),
    [
        ("SN", ("Sara Noble",)),
        ("sn", ("Sara Noble",)),
        ("LW", ("Lin West", "Lia Wood")),
        ("Lin", ("Lin West",)),
        ("No", ("Sara Noble",)),
        ("S", ()),
        ("Zz", ()),
    ],
)
def test_initials_and_first_letters_complete(begun: str, names: tuple[str, ...]) -> None:
    assert completions(begun, PEOPLE) == names


def test_words_are_found_where_the_cursor_is() -> None:
    assert word_before("ask Lee-J", 9) == "Lee-J"
    assert word_before("ask ", 4) == ""
    assert word_at("for SN, now", 5) == "SN"
    assert word_at("for SN, now", 6) == ""
    assert who_is("SN", PEOPLE) == ("Sara Noble",)
    assert who_is("sn", PEOPLE) == ()
    assert who_is("", (Known("Nobody"),)) == ()
