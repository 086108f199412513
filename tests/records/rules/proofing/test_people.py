"""Initials and names against the attendance."""

import pytest

from desktop.records.rules.proofing import AttendanceLine
from tests.records.rules.proofing.sheets import (
    EVERYONE,
    MEMBER,
    meeting,
    mended,
    only,
    said_at,
)


@pytest.mark.parametrize(
    ("text", "initials"),
    [
        ("XY agreed to report back.", "XY"),
        ("XY to write to the landlord.", "XY"),
        ("The item was led by XY.", "XY"),
        ("The item was led by SN, XY and BL.", "XY"),
        ("Action: XY", "XY"),
        ("The Chair thanked XY for the tea.", "XY"),
        ("It was proposed by XYZ and carried.", "XYZ"),
    ],
)
def test_initials_that_fit_nobody(text: str, initials: str) -> None:
    sheet = meeting(text)
    (finding,) = only(sheet, "initials-unknown")
    assert finding.message == f"Nobody at the meeting has the initials {initials}."
    assert said_at(sheet, finding) == initials


@pytest.mark.parametrize(
    "text",
    [
        "SN chaired the first part; BL took over from SŴJ.",
        "SN, BL and AdV led the item.",
        "SWJ agreed: accents are left out at times.",
        "ADV agreed to report back, though away.",
        "The Old Quay Trust (OQT) agreed to report.",
        "MPs agreed to look at it.",
        "The BBC reported it.",
    ],
)
def test_initials_of_people_and_names_of_bodies_are_left_alone(text: str) -> None:
    assert only(meeting(text)) == []


def test_capitals_that_are_a_thing_elsewhere_are_no_initials() -> None:
    sheet = meeting("OQT agreed to help.", "The letter went to the OQT.")
    (finding,) = only(sheet, "abbreviation")
    assert finding.place.point_id == 1


def test_nobody_is_missed_where_no_attendance_is_kept() -> None:
    assert [found.code for found in only(
        meeting("XY agreed to report.", attendance=()), "abbreviation", "nobody-listed"
    )] == ["nobody-listed", "abbreviation"]  # fmt: skip


def test_initials_that_fit_two_people() -> None:
    other = AttendanceLine(8, 18, "Sam North")
    sheet = meeting("SN agreed to report.", attendance=(*EVERYONE, other))
    (finding,) = only(sheet, "initials-shared")
    assert "SN may be Simon Nickless or Sam North" in finding.message
    assert said_at(sheet, finding) == "SN"
    told_apart = AttendanceLine(8, 18, "Sam North", "SNo")
    assert only(meeting("SN agreed to report.", attendance=(*EVERYONE, told_apart))) == []


@pytest.mark.parametrize(
    ("text", "underlined", "becomes"),
    [
        ("Simon Nicklass spoke.", "Nicklass", "Simon Nickless spoke."),
        ("Thanks to Simon Nicklss’s team.", "Nicklss", "Thanks to Simon Nickless’s team."),
        ("Simone Nickless spoke.", "Simone", "Simon Nickless spoke."),
        ("Sian Ŵyn-Jones spoke.", "Sian", "Siân Ŵyn-Jones spoke."),
        ("Mr Nicklass spoke.", "Nicklass", "Mr Nickless spoke."),
        ("Cllr. Nikcless spoke.", "Nikcless", "Cllr. Nickless spoke."),
    ],
)
def test_a_name_that_is_nearly_somebodys(text: str, underlined: str, becomes: str) -> None:
    sheet = meeting(text)
    (finding,) = only(sheet, "near-name")
    assert said_at(sheet, finding) == underlined
    assert mended(text, finding) == [becomes]
    assert finding.message.startswith(f"“{underlined}” is nearly, but not quite, the name of ")


@pytest.mark.parametrize(
    "text",
    [
        "Simon Nickless, Ada de Vere and Bob Lee spoke; so did Simon.",
        "Simon Nickless’s report, and Mr Nickless too.",
        "Simon Harris wrote from Nickless Street.",
        "Bob Bee was mentioned, and Mr Leeson.",
        "Mr Simon Templar wrote.",
        "Simon. Nicklass is a place.",
        "Simon Said is a game.",
    ],
)
def test_other_names_are_left_alone(text: str) -> None:
    assert only(meeting(text, known_names=("Bob Bee",))) == []


def test_somebody_known_to_the_register_is_not_misspelt() -> None:
    text = "Simon Nicklass wrote, and so did Dr Nicklass."
    assert len(only(meeting(text), "near-name")) == 2
    assert only(meeting(text, known_names=("Dr Simon Nicklass",))) == []


def test_a_middle_name_may_be_left_out() -> None:
    line = AttendanceLine(9, 19, "Jane Belinda Francis")
    people = (*EVERYONE, line)
    assert only(meeting("Jane Francis and Belinda Francis.", attendance=people)) == []
    (finding,) = only(meeting("Jane Frances spoke.", attendance=people), "near-name")
    assert "Jane Francis" in finding.message
    assert MEMBER in people
