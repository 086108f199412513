"""Attendance in full: initials told apart, comings and goings, declarations, terms frozen."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    DeclarationDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.words import Status, Substitutes
from desktop.records.tables import Meeting
from desktop.records.writing import agenda, as_at, attendance, bodies, meetings, people
from desktop.records.writing.transaction import recording
from tests.records.whole_record import begin, made


def initials(register: Register, meeting: int) -> list[str]:
    found = register.sql(
        "SELECT initials FROM attendance WHERE meeting_id = ? ORDER BY position", meeting
    )
    return [each for (each,) in found]


def test_two_members_with_one_set_of_initials_are_told_apart(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board")))
    for name in ("Linda Watson", "Simon Nickless", "Liz Wilson"):
        person = made(people.add_person(register, PersonDraft(name)))
        bodies.seat_member(register, MembershipDraft(body, person))
    meeting = made(meetings.call_meeting(register, MeetingDraft(body, date=date(2011, 3, 7))))
    assert initials(register, meeting) == ["SN", "LWa", "LWi"]
    joins = made(people.add_person(register, PersonDraft("Lee Webb")))
    attendance.add_attendance(register, meeting, AttendanceDraft(joins, Status.PRESENT))
    assert initials(register, meeting) == ["SN", "LWa", "LWi", "LWe"]
    meetings.change_meeting(register, meeting, MeetingDraft(body, date=date(2011, 3, 8)))
    assert initials(register, meeting) == ["SN", "LWa", "LWi", "LWe"]
    assert register.sql("SELECT DISTINCT initials FROM person ORDER BY 1") == [("LW",), ("SN",)]


def test_whoever_joins_leaves_the_initials_of_other_meetings_alone(register: Register) -> None:
    whole = begin(register)
    joins = made(people.add_person(register, PersonDraft("Bea Long")))
    attendance.add_attendance(register, whole.later, AttendanceDraft(joins))
    assert "BL" in initials(register, whole.meeting)
    assert {"BLe", "BLo"} <= set(initials(register, whole.later))


def test_apologies_comings_and_goings_are_kept(register: Register) -> None:
    whole = begin(register)
    second = made(agenda.add_item(register, whole.meeting, ItemDraft("Dredging")))
    attendance.change_attendance(
        register,
        whole.away_line,
        AttendanceDraft(whole.away, Status.APOLOGIES, reason="Ill", accepted=True),
    )
    attendance.change_attendance(
        register,
        whole.chair_line,
        AttendanceDraft(
            whole.chair,
            Status.PRESENT,
            arrived="09:40",
            arrived_item_id=whole.item,
            departed_item_id=second,
        ),
    )
    held = register.sql(
        "SELECT reason, accepted, arrived, arrived_item_id, departed_item_id FROM attendance "
        "WHERE id IN (?, ?) ORDER BY id",
        whole.chair_line,
        whole.away_line,
    )
    assert sorted(held, key=str) == sorted(
        [("", None, "09:40", whole.item, second), ("Ill", 1, "", None, None)], key=str
    )


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (AttendanceDraft(1, Status.PRESENT, arrived="9:45"), "arrived"),
        (AttendanceDraft(1, Status.PRESENT, departed="25:00"), "departed"),
        (AttendanceDraft(1, Status.PRESENT, departed="0945"), "departed"),
        (AttendanceDraft(1, Status.PRESENT, arrived="10:00", departed="10:00"), "departed"),
        (AttendanceDraft(1, Status.PRESENT, accepted=True), "accepted"),
        (AttendanceDraft(1, Status.ABSENT, arrived_item_id=1), "arrived_item_id"),
        (AttendanceDraft(1, Status.APOLOGIES, departed_item_id=1), "departed_item_id"),
    ],
)
def test_what_cannot_be_counted_is_told_at_its_field(
    register: Register, draft: AttendanceDraft, field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        attendance.add_attendance(register, 1, draft)
    assert [fault.field for fault in refusal.value.faults] == [field]


def test_nobody_comes_at_an_item_of_another_meeting(register: Register) -> None:
    whole = begin(register)
    elsewhere = made(agenda.add_item(register, whole.later, ItemDraft("Elsewhere")))
    with pytest.raises(Refusal, match="another meeting") as refusal:
        attendance.change_attendance(
            register,
            whole.chair_line,
            AttendanceDraft(whole.chair, Status.PRESENT, arrived_item_id=elsewhere),
        )
    assert [fault.field for fault in refusal.value.faults] == ["arrived_item_id"]


def test_a_declaration_is_put_right(register: Register) -> None:
    whole = begin(register)
    (declaration,) = register.sql("SELECT id FROM declaration")[0]
    draft = DeclarationDraft(
        whole.chair_line,
        whole.item,
        "pecuniary",
        "A mooring",
        True,
        "09:50",
        "10:05",
        "By the clerk",
    )
    attendance.change_declaration(register, declaration, draft)
    assert register.sql(
        "SELECT kind, nature, left_room, left_at, returned_at, dispensation FROM declaration"
    ) == [("pecuniary", "A mooring", 1, "09:50", "10:05", "By the clerk")]
    elsewhere = made(agenda.add_item(register, whole.later, ItemDraft("Elsewhere")))
    with pytest.raises(Refusal, match="another meeting"):
        attendance.change_declaration(
            register, declaration, DeclarationDraft(whole.chair_line, elsewhere)
        )


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (DeclarationDraft(1, left_room=True, left_at="soon"), "left_at"),
        (DeclarationDraft(1, left_at="10:00"), "left_at"),
        (DeclarationDraft(1, left_room=True, returned_at="10:00"), "left_at"),
        (DeclarationDraft(1, left_room=True, left_at="10:00", returned_at="9.5"), "returned_at"),
        (DeclarationDraft(1, left_room=True, left_at="10:00", returned_at="09:50"), "returned_at"),
    ],
)
def test_leaving_the_room_makes_sense(
    register: Register, draft: DeclarationDraft, field: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        attendance.declare_interest(register, 1, draft)
    assert field in [fault.field for fault in refusal.value.faults]


def test_the_terms_of_the_day_are_frozen_into_a_meeting(register: Register) -> None:
    whole = begin(register)
    with recording(register, "test") as record:
        as_at.freeze_terms(record, record.row(Meeting, whole.meeting))
    bodies.change_body(
        register,
        whole.body,
        BodyDraft("Harbour Committee", quorum_number=9, substitutes=Substitutes.VOTE),
    )
    held = register.sql("SELECT quorum, substitutes FROM meeting WHERE id = ?", whole.meeting)
    assert held == [(3, "count")]
