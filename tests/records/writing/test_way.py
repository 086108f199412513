"""The way from planned to sealed: steps, confirmation, leaves, and what stands afterwards."""

import sqlite3
from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.fingerprint import record_of, sheet_of
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    CorrectionDraft,
    DeclarationDraft,
    ItemDraft,
    MeetingDraft,
    PersonDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, Numbering, State, Status
from desktop.records.verification import verify
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    bodies,
    confirmation,
    forward_plan,
    meetings,
    people,
    points,
    printings,
)
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, finish, made, press


def state(register: Register, meeting: int) -> str:
    return str(register.sql("SELECT state FROM meeting WHERE id = ?", meeting)[0][0])


def circulated(register: Register) -> Whole:
    whole = begin(register)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    return whole


def hold(register: Register, meeting: int) -> None:
    for step in TO_CIRCULATED[:3]:
        meetings.take_step(register, meeting, step, MAY)


def test_steps_off_the_way_are_refused(register: Register) -> None:
    whole = begin(register)
    for to in (State.PLANNED, State.CONFIRMED, State.PRINTED, State.SEALED):
        with pytest.raises(Refusal, match="cannot become"):
            meetings.take_step(register, whole.meeting, to, MARCH)


def test_a_step_back_asks_why_and_keeps_it(register: Register) -> None:
    whole = circulated(register)
    with pytest.raises(Refusal, match="Say why"):
        meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, "  ")
    meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, "A name was wrong")
    steps = register.sql("SELECT from_state, to_state, reason FROM meeting_step ORDER BY id DESC")
    assert steps[0] == ("circulated", "minutes_draft", "A name was wrong")


def test_a_circulated_draft_is_closed_until_it_is_taken_back(register: Register) -> None:
    whole = circulated(register)
    for refused in (
        lambda: points.change_point(register, whole.point, PointDraft("No")),
        lambda: agenda.add_item(register, whole.meeting, ItemDraft("No")),
        lambda: attendance.change_attendance(
            register, whole.chair_line, AttendanceDraft(whole.chair, Status.ABSENT)
        ),
    ):
        with pytest.raises(Refusal, match="left your desk"):
            refused()


def test_leaves_run_on_over_meetings_and_voids(register: Register) -> None:
    whole = circulated(register)
    first = made(printings.print_for_signature(register, whole.meeting, press))
    assert printings.print_for_signature(register, whole.meeting, press).rows == ()
    with pytest.raises(Refusal, match="void their leaves first"):
        meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, "Misprint")
    printings.void_printing(register, first, "Ink ran")
    with pytest.raises(Refusal, match="void already"):
        printings.void_printing(register, first, "Again")
    printings.print_for_signature(register, whole.meeting, press)
    leaves = register.sql("SELECT number, sheet, void_reason FROM leaf ORDER BY number")
    assert leaves == [(1, 1, "Ink ran"), (2, 2, "Ink ran"), (3, 1, ""), (4, 2, "")]
    assert verify(register).findings == ()


def test_leaves_begin_where_the_body_says(register: Register) -> None:
    whole = circulated(register)
    draft = BodyDraft("Harbour Committee", first_leaf=118)
    bodies.change_body(register, whole.body, draft)
    printings.print_for_signature(register, whole.meeting, press)
    assert register.sql("SELECT min(number) FROM leaf") == [(118,)]
    with pytest.raises(Refusal, match="run on from there"):
        bodies.change_body(register, whole.body, BodyDraft("Harbour Committee", first_leaf=1))


def test_printing_waits_for_circulation_and_a_confirming_meeting(register: Register) -> None:
    whole = begin(register)
    with pytest.raises(Refusal, match="Circulate the draft first"):
        printings.print_for_signature(register, whole.meeting, press)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    with pytest.raises(Refusal, match="Name the meeting"):
        printings.print_for_signature(register, whole.meeting, press)


def test_a_change_while_the_press_runs_stops_the_printing(register: Register) -> None:
    whole = circulated(register)

    def slow_press(sheet: SignatureSheet) -> Print:
        people.add_person(register, PersonDraft("Came Between"))
        return press(sheet)

    with pytest.raises(Refusal, match="changed while"):
        printings.print_for_signature(register, whole.meeting, slow_press)
    assert register.sql("SELECT count(*) FROM leaf") == [(0,)]


def test_the_fingerprint_is_of_the_words_alone(register: Register) -> None:
    whole = circulated(register)
    before = printings.signature_sheet(register, whole.meeting)
    people.add_person(register, PersonDraft("Someone Else"))
    after = printings.signature_sheet(register, whole.meeting)
    assert before.fingerprint == after.fingerprint
    assert before.history_head != after.history_head
    meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, "A comma")
    points.change_point(register, whole.point, PointDraft("The quay, was seen."))
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    assert printings.signature_sheet(register, whole.meeting).fingerprint != before.fingerprint


def test_minutes_are_confirmed_by_a_later_meeting_that_was_held(register: Register) -> None:
    whole = circulated(register)
    other = made(bodies.make_body(register, BodyDraft("Other")))
    elsewhere = made(meetings.call_meeting(register, MeetingDraft(other, date=MAY)))
    confirm = confirmation.confirm_minutes
    with pytest.raises(Refusal, match="not been held"):
        confirm(register, whole.meeting, whole.later)
    hold(register, elsewhere)
    with pytest.raises(Refusal, match="same body"):
        confirm(register, whole.meeting, elsewhere)
    with pytest.raises(Refusal, match="later meeting"):
        meetings.name_confirming_meeting(register, whole.meeting, whole.meeting)
    hold(register, whole.later)
    confirm(register, whole.meeting, whole.later)
    assert state(register, whole.meeting) == "confirmed"
    held = register.sql(
        "SELECT confirmed_as, confirmed_on FROM meeting WHERE id = ?", whole.meeting
    )
    assert held == [("drawn", "2011-05-09")]


def test_corrections_go_into_the_text_or_the_margin(register: Register) -> None:
    whole = circulated(register)
    hold(register, whole.later)
    wrong = CorrectionDraft(whole.point, "bridge", "pier")
    with pytest.raises(Refusal, match="does not say this"):
        confirmation.confirm_minutes(register, whole.meeting, whole.later, (wrong,))
    right = CorrectionDraft(whole.point, "quay", "pier")
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (right,))
    assert register.sql("SELECT text, emphasis FROM point WHERE id = ?", whole.point) == [
        ("The pier was seen.", "4-8 bold")
    ]


def test_printed_leaves_take_corrections_in_the_margin_only(register: Register) -> None:
    whole = circulated(register)
    printings.print_for_signature(register, whole.meeting, press)
    hold(register, whole.later)
    in_text = CorrectionDraft(whole.point, "quay", "pier")
    with pytest.raises(Refusal, match="write this in the margin"):
        confirmation.confirm_minutes(register, whole.meeting, whole.later, (in_text,))
    in_margin = CorrectionDraft(whole.point, "quay", "pier", in_margin=True)
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (in_margin,))
    assert state(register, whole.meeting) == "printed"
    assert register.sql("SELECT text FROM point WHERE id = ?", whole.point) == [
        ("The quay was seen.",)
    ]


def test_confirmed_words_stand_against_any_statement(register: Register) -> None:
    whole = begin(register)
    finish(register, whole)
    (item_meeting,) = register.sql("SELECT meeting_id FROM item WHERE id = ?", whole.item)[0]
    assert item_meeting == whole.meeting
    for table, column in (
        ("point", "text"),
        ("item", "title"),
        ("attendance", "name"),
        ("limb", "text"),
        ("decision", "lead"),
        ("item_lead", "name"),
        ("presiding", "part"),
    ):
        for statement in (f"UPDATE {table} SET {column} = 'forged'", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="stand as they are"):
                register.connection.execute(statement)
    for statement in ("DELETE FROM leaf", "UPDATE leaf SET number = 9", "DELETE FROM printing"):
        with pytest.raises(sqlite3.IntegrityError):
            register.connection.execute(statement)


def test_a_whole_life_verifies(register: Register) -> None:
    whole = begin(register)
    finish(register, whole)
    assert state(register, whole.meeting) == "signed"
    assert verify(register).findings == ()
    with pytest.raises(Refusal, match="confirmed"):
        points.change_point(register, whole.point, PointDraft("No"))


def test_minutes_printed_for_signature_are_no_draft_any_more(register: Register) -> None:
    whole = circulated(register)
    assert not meeting_sheet(register, whole.meeting).settled
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    assert meeting_sheet(register, whole.meeting).settled
    printings.void_printing(register, printing, "Ink ran")
    assert not meeting_sheet(register, whole.meeting).settled


def test_what_left_the_desk_keeps_its_date_and_place(register: Register) -> None:
    whole = circulated(register)
    moved = MeetingDraft(whole.body, date=MAY, venue="Elsewhere")
    with pytest.raises(Refusal, match="left your desk"):
        meetings.change_meeting(register, whole.meeting, moved)
    held = register.sql("SELECT date, venue FROM meeting WHERE id = ?", whole.meeting)
    assert held == [("2011-03-07", "Quay")]


def test_printed_leaves_name_the_meeting_that_confirms(register: Register) -> None:
    whole = circulated(register)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    other = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=MAY)))
    hold(register, other)
    with pytest.raises(Refusal, match="void their leaves first"):
        meetings.name_confirming_meeting(register, whole.meeting, other)
    with pytest.raises(Refusal, match="void their leaves first"):
        confirmation.confirm_minutes(register, whole.meeting, other)
    assert meetings.name_confirming_meeting(register, whole.meeting, whole.later).rows == ()
    printings.void_printing(register, printing, "The meeting was put off")
    confirmation.confirm_minutes(register, whole.meeting, other)
    assert state(register, whole.meeting) == "confirmed"


def test_a_correction_leaves_an_action_its_wording(register: Register) -> None:
    whole = circulated(register)
    hold(register, whole.later)
    (point,) = register.sql("SELECT point_id FROM action WHERE id = ?", whole.action)[0]
    with pytest.raises(Refusal, match="has its wording"):
        confirmation.confirm_minutes(
            register, whole.meeting, whole.later, (CorrectionDraft(point, "Buy paint", ""),)
        )
    assert state(register, whole.meeting) == "circulated"


def test_an_interest_is_declared_in_an_item_of_the_meeting(register: Register) -> None:
    whole = begin(register)
    other = made(agenda.add_item(register, whole.later, ItemDraft("Ropes")))
    with pytest.raises(Refusal, match="another meeting"):
        attendance.declare_interest(
            register, whole.meeting, DeclarationDraft(whole.chair_line, other)
        )


def test_what_is_changed_while_leaves_are_made_out_is_noticed(register: Register) -> None:
    whole = circulated(register)
    other = Register.open(register.path)
    changed: list[str] = []

    def meanwhile(statement: str) -> None:
        if "attendance" in statement and not changed:
            changed.append(statement)
            bodies.change_body(other, whole.body, BodyDraft("Harbour Board"))

    register.connection.set_trace_callback(meanwhile)
    with pytest.raises(Refusal, match="changed while"):
        printings.print_for_signature(register, whole.meeting, press)
    register.connection.set_trace_callback(None)
    other.close()
    assert changed
    assert register.sql("SELECT count(*) FROM leaf") == [(0,)]


def test_reasons_and_headings_are_kept_as_plain_text(register: Register) -> None:
    whole = circulated(register)
    odd = "Ink\x00 \udcffran\nhere"
    meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, odd)
    section = made(agenda.add_section(register, whole.meeting, odd))
    agenda.rename_section(register, section, f"{odd} too")
    forward_plan.move_forward_item(register, whole.forward, odd, None, None, odd, MARCH)
    assert register.sql("SELECT reason FROM meeting_step ORDER BY id DESC LIMIT 1") == [
        ("Ink ran here",)
    ]
    assert register.sql("SELECT title FROM section WHERE id = ?", section) == [
        ("Ink ran here too",)
    ]
    assert register.sql("SELECT becomes, reason FROM forward_move") == [
        ("Ink ran here", "Ink ran here")
    ]
    assert verify(register).findings == ()


def test_a_reason_is_a_line_and_no_more(register: Register) -> None:
    whole = circulated(register)
    endless = "because " * 100
    with pytest.raises(Refusal, match="Keep this to 500 characters"):
        meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, endless)
    with pytest.raises(Refusal, match="Keep this to 500 characters"):
        meetings.postpone_meeting(register, whole.later, MAY, "10:00", endless)
    with pytest.raises(Refusal, match="Keep this to 500 characters"):
        forward_plan.drop_forward_item(register, whole.forward, endless, MARCH)
    with pytest.raises(Refusal, match="Keep this to 500 characters"):
        agenda.add_section(register, whole.later, endless)
    assert state(register, whole.meeting) == State.CIRCULATED


def test_minutes_of_one_meeting_stay_in_the_series_they_began_in(register: Register) -> None:
    whole = begin(register)
    yearly = BodyDraft("Harbour Committee", numbering=Numbering.YEAR)
    bodies.change_body(register, whole.body, yearly)
    meetings.change_meeting(register, whole.meeting, MeetingDraft(whole.body, date=MAY))
    third = made(agenda.add_item(register, whole.meeting, ItemDraft("Ropes")))
    numbers = register.sql(
        "SELECT number FROM item WHERE meeting_id = ? ORDER BY id", whole.meeting
    )
    assert numbers == [("1",), ("2",), ("3",)]
    periods = register.sql("SELECT DISTINCT period FROM allotment WHERE kind = 'minute'")
    assert periods == [(f"meeting {whole.meeting}",)]
    assert register.sql("SELECT max(id) FROM item WHERE number <> ''") == [(third,)]


def test_confirmed_minutes_print_what_was_confirmed(register: Register) -> None:
    whole = begin(register)
    finish(register, whole)
    before = record_of(meeting_sheet(register, whole.meeting))
    done = UpdateDraft(date(2011, 6, 1), ActionStatus.COMPLETE, "Painted")
    actions.update_action(register, whole.action, done)
    actions.change_action(register, whole.action, ActionDraft("Buy paint", ("All",)))
    bodies.change_body(register, whole.body, BodyDraft("Quay Committee", house_style="numbered"))
    people.change_person(register, whole.chair, PersonDraft("Siân Lloyd"))
    after = meeting_sheet(register, whole.meeting)
    assert record_of(after) == before
    assert after.body.house_style == "numbered"
    assert register.sql("SELECT name FROM body") == [("Quay Committee",)]


def test_what_was_circulated_stands_until_it_is_taken_back(register: Register) -> None:
    whole = circulated(register)
    before = meeting_sheet(register, whole.meeting)
    actions.change_action(register, whole.action, ActionDraft("Buy paint", ("All",)))
    assert meeting_sheet(register, whole.meeting) == before
    meetings.take_step(register, whole.meeting, State.MINUTES_DRAFT, MARCH, "A comma")
    assert meeting_sheet(register, whole.meeting) != before
    kept = register.sql("SELECT kept FROM meeting_step WHERE to_state = 'circulated'")
    assert sheet_of(kept[0][0], before).sections == before.sections
    with pytest.raises(sqlite3.IntegrityError, match="as it was taken"):
        register.connection.execute("UPDATE meeting_step SET kept = ''")


def test_a_meeting_is_not_held_before_its_day_nor_in_days_to_come(register: Register) -> None:
    whole = begin(register)
    for step in TO_CIRCULATED[:2]:
        meetings.take_step(register, whole.later, step, MARCH)
    with pytest.raises(Refusal, match="cannot have been held before"):
        meetings.take_step(register, whole.later, State.HELD, MARCH)
    with pytest.raises(Refusal, match="still to come"):
        meetings.take_step(register, whole.later, State.HELD, date(9000, 1, 1))
    meetings.take_step(register, whole.later, State.HELD, MAY)
    with pytest.raises(Refusal, match="Say why"):
        meetings.take_step(register, whole.later, State.AGENDA_PUBLISHED, MAY)
    meetings.take_step(register, whole.later, State.AGENDA_PUBLISHED, MAY, "The wrong meeting")
    assert state(register, whole.later) == "agenda_published"
