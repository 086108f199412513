"""Agendas with parts, times, late and exempt items, read back in both house styles."""

from datetime import date

import pytest

from desktop.printing.agenda import print_agenda
from desktop.printing.minutes import print_minutes
from desktop.records.reading.sheets import BodySheet, MeetingSheet, SectionSheet
from desktop.records.rules.words import Purpose
from tests.printing.reading_back import bookmarks_of, in_order, text_of
from tests.printing.sheets import BOARD, OFFICERS, item, meeting, note

BODIES = pytest.mark.parametrize("body", [OFFICERS, BOARD], ids=["table", "numbered"])


def full(body: BodySheet) -> MeetingSheet:
    """The action log with a part, and a late exempt item with one."""
    return meeting(
        body,
        SectionSheet("", (
            item("", "Apologies", allotted=2),
            item("", "Action log", note("Two were closed."), allotted=10),
            item("", "Crane", note("It stands."), part=True, allotted=15, leads=("Bob Lee",)),
        )),
        SectionSheet("Items for decision", (
            item("", "Lease", note("It was let."), purpose=Purpose.DECISION, exempt_paragraph="3",
                 allotted=40, urgent_reason="the offer lapses", supplement_on=date(2011, 3, 3)),
            item("", "Terms", part=True),
        )),
    )  # fmt: skip


@BODIES
def test_parts_are_numbered_below_their_item(body: BodySheet) -> None:
    assert in_order(
        text_of(print_agenda(full(body))),
        "2 Action log",
        "2.1 Crane",
        "Items for decision",
        "3 Lease",
        "3.1 Terms",
    )
    assert bookmarks_of(print_agenda(full(body)))[0] == "1 Apologies"


@BODIES
def test_an_agenda_tells_times_and_what_is_late_or_exempt(body: BodySheet) -> None:
    text = text_of(print_agenda(full(body)))
    assert in_order(
        text,
        "10 minutes",
        "Lead: Bob Lee · 15 minutes",
        "Lease",
        "not for publication (paragraph 3)",
        "For decision · 40 minutes",
        "Supplement of 3 March 2011",
        "Urgent: the offer lapses",
        "Time allotted in all: 57 minutes",
    )


@BODIES
def test_minutes_say_under_the_part_what_was_minuted_and_why_an_item_was_urgent(
    body: BodySheet,
) -> None:
    text = text_of(print_minutes(full(body)))
    assert in_order(text, "2.1 Crane", "It stands.", "3 Lease", "Urgent: the offer lapses")
    assert "minutes ·" not in text
    assert "Time allotted" not in text


def test_without_times_nothing_is_said_of_them() -> None:
    text = text_of(print_agenda(meeting(BOARD, SectionSheet("", (item("", "Apologies"),)))))
    assert "allotted" not in text


def test_many_parts_with_long_numbers_go_on_over_leaves() -> None:
    parts = [item(f"GBP/2223/{n:03}.1", f"Part {n}", part=True) for n in range(60)]
    sheet = meeting(BOARD, SectionSheet("", (item("", "Whole"), *parts)))
    printed = print_agenda(sheet)
    assert printed.leaves > 1
    assert in_order(text_of(printed), "Part 0", "Part 30", "Part 59")
