"""Minutes read back: everything that was recorded, in the order in which it is read."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.minutes import print_minutes
from desktop.printing.pages import page_text
from desktop.records.reading.sheets import CorrectionSheet, MeetingSheet, Run
from desktop.records.rules.words import MeetingKind, Outcome, PointKind, State, Status
from tests.printing.reading_back import (
    bookmarks_of,
    facts_of,
    fonts_of,
    in_order,
    leaves_of,
    text_of,
)
from tests.printing.sheets import (
    action,
    board_meeting,
    confirmed,
    note,
    officers_meeting,
    person,
    resolved,
    styled,
    with_points,
)

BOTH = [officers_meeting(), board_meeting()]
STYLES = pytest.mark.parametrize("sheet", BOTH, ids=["table", "numbered"])


def test_the_table_style_in_reading_order() -> None:
    assert in_order(
        text_of(print_minutes(officers_meeting())),
        "Minutes of the Children’s Partnership Senior Officers Group",
        "Monday 7 March 2011, 09:30 – 11:30",
        "Room 2.11, Loxley House",
        "Attendees",
        "Ian Curryer (Chair) Corporate Director of Children and Families, Nottingham City Council",
        "Jane Belinda Francis Head teacher, Springfield Primary School (representing City Schools)",
        "Holly Sheppard (Minutes)",
        "Apologies",
        "Jean Pardoe Chief Executive, Connexions Representation: Tony Graham",
        "Simon Nickless presided for the first 15 minutes.",
        "Item Detail",
        "1 Welcome and apologies",
        "2 Minutes, Matters Arising and Action Log",
        "Short guidance has been written",
        "Every other action was complete",
        "Items for discussion",
        "3 Multi-Agency Pregnancy Liaison Group (MAPLG)",
        "Action no. 64: Look further into the cost benefit of MAPLG.",
        "Owner: Linda Watson · by 9 May 2011",
        "RESOLVED to receive a report from MAPLG once a year. Decision 1",
        "4 Children in Care Performance Update",
        "Items for information",
        "8 Forward Plan",
        "9 Any Other Business",
    )


def test_the_numbered_style_in_reading_order() -> None:
    assert in_order(
        text_of(print_minutes(board_meeting())),
        "Children’s Partnership Board",
        "Minutes of the meeting held on Wednesday 25 September 2019, 4.00 pm",
        "Present",
        "Alison Michalska (Chair), Corporate Director for Children and Families",
        "Cheryl Steele, Headteacher, Rosehill School (representing Special Schools)",
        "In attendance",
        "Sophie Russell, Head of Children’s Strategy and Improvement",
        "(from 4.20 pm)",
        "Apologies for absence",
        "Zoe Butler, represented by Karla Capstick",
        "11 Membership Changes Two changes were noted:",
        "a) Alison Michalska leaves",
        "b) Cheryl Steele now holds",
        "15 The Independent Inquiry",
        "a) Past failures",
        "i. how institutions answered",
        "iii. the same where",
        "b) Several indicators",
        "16 Empowering Families",
        "Report of the Director of Children’s Integrated Services",
        "RESOLVED to",
        "(1) ask members",
        "(2) ask members",
        "Decision 2 · moved by Peter Bramhall, seconded by Zoe Butler",
        "7 for, 1 against, 0 abstaining",
        "18 The Plan from 2020 A roundtable discussion",
        "Deferred to a later meeting",
        "19 Forward Planner RESOLVED to put the new Plan",
    )


@STYLES
def test_a_draft_says_so_across_every_leaf_until_confirmed(sheet: MeetingSheet) -> None:
    assert all("DRAFT" in leaf for leaf in leaves_of(print_minutes(sheet)))
    for state in (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED):
        settled = replace(sheet, state=state)
        assert not any("DRAFT" in leaf for leaf in leaves_of(print_minutes(settled)))


@STYLES
def test_pages_are_numbered_of_so_many_and_headed_from_the_second(sheet: MeetingSheet) -> None:
    print_ = print_minutes(sheet)
    leaves = leaves_of(print_)
    assert print_.leaves == len(leaves) >= 2
    for number, leaf in enumerate(leaves, start=1):
        assert f"Page {number} of {len(leaves)}" in leaf
    assert sheet.body.name in leaves[1]


@STYLES
def test_fonts_are_inside_and_the_file_says_what_it_is(sheet: MeetingSheet) -> None:
    print_ = print_minutes(sheet)
    assert fonts_of(print_)
    assert all(embedded for _, embedded in fonts_of(print_))
    facts = facts_of(print_)
    assert facts["/Title"].startswith(f"{sheet.body.name}: Minutes of the")
    assert facts["/Author"] == sheet.body.name
    assert facts["/Lang"] == "en-GB"
    items = [item for section in sheet.sections for item in section.items]
    assert bookmarks_of(print_) == [f"{item.number} {item.title}" for item in items]


@STYLES
def test_the_same_sheet_gives_the_same_bytes(sheet: MeetingSheet) -> None:
    assert print_minutes(sheet).pdf == print_minutes(replace(sheet)).pdf


@STYLES
def test_confirmed_minutes_say_when_and_what_was_corrected(sheet: MeetingSheet) -> None:
    drawn = text_of(print_minutes(confirmed(sheet, confirmed_on=date(2019, 11, 27))))
    assert "Confirmed as drawn at the meeting of Wednesday 27 November 2019." in drawn
    corrections = (
        CorrectionSheet("3", "4,000", "5,000", True),
        CorrectionSheet("", "a", "b", False),
    )
    done = confirmed(sheet, confirmed_as="corrected", corrections=corrections)
    assert in_order(
        text_of(print_minutes(done)),
        "Corrections agreed",
        "Item 3, for ‘4,000’ read ‘5,000’, written in the margin and initialled.",
        "for ‘a’ read ‘b’.",
        "Confirmed as corrected at the meeting of",
    )


@STYLES
def test_what_is_not_there_leaves_no_trace(sheet: MeetingSheet) -> None:
    empty = replace(
        sheet, attendance=(), presiding=(), sections=(), venue="", start_time="", end_time=""
    )
    text = text_of(print_minutes(empty))
    for word in ("Attendees", "Present", "Apologies", "Item", ","):
        assert word not in text.replace(sheet.body.name, "")


@STYLES
def test_expected_people_are_not_said_to_have_come(sheet: MeetingSheet) -> None:
    people = (person("Ann Early", status=Status.EXPECTED), person("Bob Gone", status=Status.ABSENT))
    text = text_of(print_minutes(replace(sheet, attendance=people)))
    assert "Ann Early" not in text
    assert in_order(text, "Absent", "Bob Gone")


@STYLES
def test_kinds_of_points(sheet: MeetingSheet) -> None:
    points = (
        note("A heading of points", kind=PointKind.HEADING),
        note("As it was quoted.", kind=PointKind.QUOTATION),
        note("bold and plain", runs=(Run(0, 4, "bold"),)),
        action(70, "Write to the school.", "Ann", "Bob"),
        replace(action(71, "Ring the school.", "Ann"), text="The school is to be rung."),
        resolved("close the school.", number=9, outcome=Outcome.LOST, votes_for=2),
        resolved("open it.", number=0, outcome=Outcome.DEFERRED),
    )
    assert in_order(
        text_of(print_minutes(with_points(sheet, *points))),
        "A heading of points",
        "As it was quoted.",
        "bold and plain",
        "70",
        "Write to the school. Owner: Ann and Bob",
        "The school is to be rung.",
        "71",
        "Ring the school. Owner: Ann",
        "RESOLVED to close the school. Decision 9 · 2 for · not carried",
        "RESOLVED to open it. Deferred",
    )


def test_who_came_late_and_has_no_post_is_set_without_a_stray_comma() -> None:
    sheet = replace(board_meeting(), attendance=(person("Sophie Russell", arrived="16:20"),))
    assert "Sophie Russell (from 4.20 pm)" in text_of(print_minutes(sheet))


def test_lettering_passes_over_what_takes_no_letter() -> None:
    below = (
        note("first"),
        note("Between", kind=PointKind.HEADING),
        resolved("agree."),
        note("second", note("deeper"), note("still")),
    )
    text = text_of(print_minutes(with_points(board_meeting(), note("The Board noted:", *below))))
    assert in_order(
        text, "a) first", "Between", "RESOLVED to agree.", "b) second", "i. deeper", "ii."
    )
    assert "c)" not in text


@STYLES
def test_exempt_items_are_marked(sheet: MeetingSheet) -> None:
    (first, *_), *_ = (section.items for section in sheet.sections)
    for why, says in (("3", "(paragraph 3)"), ("Schedule 12A", "(Schedule 12A)")):
        items = replace(sheet.sections[0], items=(replace(first, exempt_paragraph=why),))
        text = text_of(print_minutes(replace(sheet, sections=(items,))))
        assert f"Exempt item: not for publication {says}" in text


def test_the_kind_of_meeting_is_said() -> None:
    sheet = replace(board_meeting(), kind=MeetingKind.EXTRAORDINARY)
    assert "Minutes of the extraordinary meeting held on" in text_of(print_minutes(sheet))


def test_the_numbered_style_sets_66_to_75_characters_a_line() -> None:
    words = " ".join(
        f"In year {n} the Board noted, after a long discussion, that its work on places for "
        f"children {'near home ' * (n % 3)}goes on as planned and that {n} partners are content."
        for n in range(12)
    )
    print_ = print_minutes(with_points(board_meeting(), note("Begins here.", note(words))))
    lines = page_text(print_.pdf, 0).split("Begins here.")[1].splitlines()[2:-4]
    assert len(lines) > 8
    assert 66 <= sum(map(len, lines)) / len(lines) <= 75


@pytest.mark.parametrize(
    ("text", "limbs", "printed"),
    [
        ("the lease be signed.", (), "IT WAS RESOLVED THAT the lease be signed."),
        ("", ("sign the lease;",), "IT WAS RESOLVED THAT (1) sign the lease;"),
        ("The lease is to be signed.", (), "The lease is to be signed."),
        ("£200 goes to the hall.", (), "£200 goes to the hall."),
        ("Mrs Jones be appointed.", (), "IT WAS RESOLVED THAT Mrs Jones be appointed."),
        ("Ann Lee and Bob not be paid.", (), "IT WAS RESOLVED THAT Ann Lee and Bob not be paid."),
        ("Mrs Jones should be asked.", (), "Mrs Jones should be asked."),
        ("The Board agreed that she be asked.", (), "The Board agreed that she be asked."),
        ("Mrs Jones takes the chair.", (), "Mrs Jones takes the chair."),
    ],
)
def test_the_opening_of_the_style_stands_before_no_sentence_of_its_own(
    text: str, limbs: tuple[str, ...], printed: str
) -> None:
    sheet = with_points(styled(board_meeting(), "company"), resolved(text, *limbs, lead=""))
    said = text_of(print_minutes(sheet))
    assert printed in said
    assert ("IT WAS RESOLVED THAT" in said) is printed.startswith("IT WAS")


def test_an_opening_of_the_record_stands_before_any_wording() -> None:
    made = resolved("The lease is signed.", lead="AGREED:")
    said = text_of(print_minutes(with_points(styled(board_meeting(), "company"), made)))
    assert "AGREED: The lease is signed." in said
