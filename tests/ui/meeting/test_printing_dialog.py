"""What is said of leaves: before they are given out, and of a printing that stands."""

from dataclasses import replace
from datetime import date

from desktop.records.reading.printings import PrintingRow
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft, PointDraft
from desktop.records.rules.words import LeafSeries, State
from desktop.records.writing import agenda, meetings, points
from desktop.ui.meeting.printing_dialog import first_leaf_question
from desktop.ui.meeting.step_dialogs import leaves
from tests.records.whole_record import MARCH, Whole, begin, made
from tests.ui.meeting.conftest import DRAFTED, Committee, walk


def circulated(register: Register, whole: Whole) -> None:
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)


def test_leaves_of_exempt_items_are_told_apart(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Rents", exempt_paragraph="3")))
    points.add_point(register, item, PointDraft("The rents were set."))
    circulated(register, whole)
    question = first_leaf_question(register, whole.meeting)
    assert " of the minute book and leaf 1 of the exempt minutes." in question
    assert "No item has a minute" not in question


def test_leaves_of_one_series_are_of_the_minute_book_alone(register: Register) -> None:
    whole = begin(register)
    circulated(register, whole)
    question = first_leaf_question(register, whole.meeting)
    assert " of the minute book." in question
    assert "exempt" not in question


def test_minutes_with_nothing_in_them_are_told(committee: Committee) -> None:
    walk(committee, *DRAFTED, State.WITH_CHAIR, State.CIRCULATED)
    register = committee.register
    meetings.name_confirming_meeting(register, committee.meeting_id, committee.later_id)
    question = first_leaf_question(register, committee.meeting_id)
    assert "They take leaf 1 of the minute book. No item has a minute yet." in question


def test_a_printing_is_named_by_its_leaves_and_its_series() -> None:
    one = PrintingRow(1, 1, date(2026, 11, 22), 1, 1, 1, "", "")
    three = replace(one, leaves=3, last_leaf=3)
    assert leaves(one) == "Leaf 1"
    assert leaves(three) == "Leaves 1 to 3"
    assert leaves(replace(one, series=LeafSeries.EXEMPT)) == "Exempt leaf 1"
    assert leaves(replace(three, series=LeafSeries.EXEMPT)) == "Exempt leaves 1 to 3"
