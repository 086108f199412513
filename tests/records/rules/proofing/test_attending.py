"""Who came, who did not, and who was in the chair."""

from dataclasses import replace
from typing import Any

import pytest

from desktop.records.rules.proofing import (
    AttendanceLine,
    ProofSheet,
    PutOnAttendance,
    QuorumCount,
    SeatedPerson,
    proof,
)
from desktop.records.rules.quorum import Moment
from desktop.records.rules.words import MeetingRole, State, Status
from tests.records.rules.proofing.sheets import (
    AWAY,
    CHAIR,
    CLERK,
    EVERYONE,
    MEMBER,
    codes,
    meeting,
    only,
)


def attended(*lines: AttendanceLine, **changes: Any) -> ProofSheet:
    return meeting(attendance=lines, **changes)


def test_an_attendance_in_order() -> None:
    assert codes(attended(*EVERYONE)) == []


@pytest.mark.parametrize(
    ("lines", "code", "message"),
    [
        ((), "nobody-listed", "The attendance does not say who was there."),
        ((AWAY,), "nobody-listed", "The attendance does not say who was there."),
        ((CLERK, MEMBER), "no-chair", "Nobody is named as Chair of the meeting."),
        (
            (CLERK, MEMBER, replace(CHAIR, status=Status.APOLOGIES)),
            "absent-chair",
            "Siân Ŵyn-Jones is named as Chair of the meeting but is among the apologies.",
        ),
        ((CHAIR, MEMBER), "no-minute-taker", "Nobody is named as taking the minutes."),
        (
            (CHAIR, MEMBER, replace(CLERK, status=Status.ABSENT)),
            "absent-minute-taker",
            "Bob Lee is named as taking the minutes but is absent.",
        ),
        (
            (*EVERYONE, AttendanceLine(9, 13, "Simon Nickless", status=Status.APOLOGIES)),
            "present-and-away",
            "Simon Nickless is both present and among the apologies.",
        ),
        (
            (*EVERYONE, AttendanceLine(9, 99, "simon  nickless", status=Status.ABSENT)),
            "present-and-away",
            "simon  nickless is both present and absent.",
        ),
        (
            (*EVERYONE, AttendanceLine(9, 14, "Ada Vere", status=Status.APOLOGIES)),
            "listed-twice",
            "Ada Vere is listed twice.",
        ),
        (
            (CHAIR, CLERK, replace(MEMBER, status=Status.EXPECTED)),
            "unaccounted",
            "Simon Nickless is still expected: present, apologies or absent?",
        ),
        (
            (CHAIR, CLERK, replace(MEMBER, status=Status.ABSENT),
             replace(AWAY, represented_by_id=MEMBER.id)),
            "represented-by-absent",
            "Ada de Vere is represented by Simon Nickless, who is absent.",
        ),
        (
            (CHAIR, CLERK, MEMBER, replace(AWAY, status=Status.PRESENT, represented_by_id=3)),
            "represented-though-there",
            "Ada de Vere is present and yet represented by Simon Nickless.",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_attendance(
    lines: tuple[AttendanceLine, ...], code: str, message: str
) -> None:
    (finding,) = only(attended(*lines), code)
    assert finding.message == message


@pytest.mark.parametrize(
    "lines",
    [
        (CHAIR, CLERK, MEMBER, replace(AWAY, represented_by_id=MEMBER.id)),
        (CHAIR, CLERK, replace(MEMBER, status=Status.IN_ATTENDANCE)),
        (replace(CHAIR, role=MeetingRole.MINUTES), replace(MEMBER, role=MeetingRole.CHAIR)),
        (*EVERYONE, AttendanceLine(9, 19, "Simone Nickless")),
    ],
)
def test_what_is_right_with_an_attendance(lines: tuple[AttendanceLine, ...]) -> None:
    assert codes(attended(*lines)) == []


def test_whoever_presided_was_in_the_chair() -> None:
    nobody = replace(CHAIR, role=None)
    assert codes(attended(nobody, CLERK)) == ["no-chair"]
    assert codes(attended(nobody, CLERK, presiding_ids=(nobody.id,))) == []
    away = attended(CHAIR, CLERK, AWAY, presiding_ids=(AWAY.id,))
    (finding,) = only(away, "absent-chair")
    assert finding.place.attendance_id == AWAY.id


def test_a_seat_without_a_line() -> None:
    seats = (SeatedPerson(11, "Siân Ŵyn-Jones"), SeatedPerson(55, "Zoë Ash"))
    (finding,) = only(attended(*EVERYONE, seats=seats), "unaccounted")
    assert finding.mends == (PutOnAttendance(55, "Zoë Ash"),)
    assert finding.message == "Zoë Ash held a seat on the day but is not on the attendance."


def moment(there: int, *, item: int | None = None, time: str = "") -> Moment:
    return Moment(item, "", time, there, there >= 3)


@pytest.mark.parametrize(
    ("quorum", "message", "item"),
    [
        (None, None, None),
        (QuorumCount(3, ()), None, None),
        (QuorumCount(3, (moment(3), moment(4, item=5))), None, None),
        (
            QuorumCount(3, (moment(2), moment(1, item=5)), (5,)),
            "The meeting was not quorate: 2 of the 3 that a quorum needs.",
            None,
        ),
        (
            QuorumCount(3, (moment(3), moment(2, item=5), moment(3)), (5,)),
            "The meeting was not quorate for this item: 2 of the 3 that a quorum needs.",
            5,
        ),
        (
            QuorumCount(3, (moment(2, time="09:30"), moment(3, item=5), moment(3))),
            "The meeting was not quorate at 09:30: 2 of the 3 that a quorum needs.",
            None,
        ),
    ],
)
def test_the_quorum(quorum: QuorumCount | None, message: str | None, item: int | None) -> None:
    found = only(attended(*EVERYONE, quorum=quorum), "inquorate")
    assert [each.message for each in found] == ([message] if message else [])
    assert [each.place.item_id for each in found] == ([item] if message else [])


def test_a_meeting_known_to_be_inquorate_is_not_told_so() -> None:
    short = QuorumCount(3, (moment(1),))
    assert codes(attended(*EVERYONE, quorum=short, state=State.INQUORATE)) == []


def test_nobody_is_asked_for_before_the_meeting() -> None:
    for state in (State.PLANNED, State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.CANCELLED):
        expected = replace(MEMBER, status=Status.EXPECTED)
        assert proof(attended(expected, state=state)) == ()
