"""What the proof-reader reads of a register, and what it finds there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop import places
from desktop.records.errors import Refusal
from desktop.records.reading.proofing import proof_sheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    DecisionDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PointDraft,
)
from desktop.records.rules.proofing import EarlierMeeting, Reword, proof
from desktop.records.rules.words import PointKind, State, Status
from desktop.records.sample import make_sample
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    bodies,
    decisions,
    meetings,
    people,
    points,
)
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import MARCH, Whole, begin, made


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    path: Path = tmp_path_factory.mktemp("sample") / "sample.minutebook"
    make_sample(path, places.seeds(), lambda said: None)
    register = Register.open(path)
    yield register
    register.close()


def meeting_on(register: Register, day: date) -> int:
    ((id_,),) = register.sql("SELECT id FROM meeting WHERE date = ?", day.isoformat())
    assert isinstance(id_, int)
    return id_


def found(register: Register, meeting_id: int) -> dict[str, list[str]]:
    """What is said of a meeting, by code."""
    said: dict[str, list[str]] = {}
    for finding in proof(proof_sheet(register, meeting_id)):
        said.setdefault(finding.code, []).append(finding.message)
    return said


def test_the_first_document_yields_its_wrong_weekday(sample: Register) -> None:
    findings = proof(proof_sheet(sample, meeting_on(sample, date(2011, 3, 7))))
    (weekday,) = (finding for finding in findings if finding.code == "weekday")
    assert weekday.message == "7 March 2010 was a Sunday; Monday was 7 March 2011."
    first = weekday.mends[0]
    assert isinstance(first, Reword)
    assert (first.was, first.becomes) == ("2010", "2011")


def test_the_second_document_lacks_its_chair_and_those_present(sample: Register) -> None:
    said = found(sample, meeting_on(sample, date(2019, 9, 25)))
    assert {"no-chair", "no-minute-taker"} <= set(said)
    assert said["abbreviation"] == ["CYPP is not explained."]
    assert "earlier-minutes" not in said


def test_the_sample_raises_few_false_alarms(sample: Register) -> None:
    """Nothing but what a clerk would wish to be told."""
    for (meeting_id,) in sample.sql("SELECT id FROM meeting"):
        assert set(found(sample, meeting_id)) <= {
            "weekday", "no-chair", "no-minute-taker", "nobody-listed", "unaccounted", "inquorate",
            "no-due-date", "no-owner", "abbreviation",
        }  # fmt: skip


def test_a_meeting_is_gathered_whole(drafted: tuple[Register, Whole]) -> None:
    register, whole = drafted
    sheet = proof_sheet(register, whole.meeting)
    assert (sheet.meeting_id, sheet.date, sheet.state) == (
        whole.meeting,
        MARCH,
        State.MINUTES_DRAFT,
    )
    assert sheet.body.names[0] == "Harbour Committee"
    assert [line.name for line in sheet.attendance if line.represented_by_id] == [
        "Cllr Ada de Vere"
    ]
    assert whole.chair_line in sheet.presiding_ids
    assert {seat.person_id for seat in sheet.seats} == {whole.chair, whole.away}
    assert {"Siân Ŵyn-Jones", "Bob Lee", "Ada de Vere"} <= set(sheet.known_names)
    first, second = sheet.items
    assert (first.title, first.papers) == ("Welcome", ("Map",))
    assert second.points == ()
    decision = next(point.decision for point in first.points if point.decision)
    assert decision.limbs == ("paint the quay", "buy rope")
    action = next(point.action for point in first.points if point.action)
    assert (action.id, action.owners, action.due) == (
        whole.action,
        ("Bob Lee",),
        date(2011, 4, 1),
    )
    assert sheet.quorum is not None
    assert sheet.quorum.needed >= 1


def test_a_meeting_that_is_not_there(drafted: tuple[Register, Whole]) -> None:
    with pytest.raises(Refusal):
        proof_sheet(drafted[0], 999)


def test_the_queries_do_not_grow_with_the_meeting(tmp_path: Path) -> None:
    with register_in(tmp_path) as register:
        whole = begin(register)
        few = statements(register, lambda: proof_sheet(register, whole.meeting))
        for number in range(12):
            item = made(agenda.add_item(register, whole.meeting, ItemDraft(f"More {number}")))
            points.add_point(register, item, PointDraft("A heading", PointKind.HEADING))
            decisions.record_decision(register, item, DecisionDraft("", f"Decided {number}."))
            actions.assign_action(
                register, whole.body, ActionDraft(f"Do {number}.", ("All",)), item_id=item
            )
            person = made(people.add_person(register, PersonDraft(f"Guest {number}")))
            attendance.add_attendance(
                register, whole.meeting, AttendanceDraft(person, Status.PRESENT)
            )
        assert statements(register, lambda: proof_sheet(register, whole.meeting)) == few


def test_a_small_committees_slips_are_found(tmp_path: Path) -> None:
    with register_in(tmp_path) as register:
        whole = begin(register)
        newcomer = made(people.add_person(register, PersonDraft("Zoë Ash")))
        bodies.seat_member(register, MembershipDraft(whole.body, newcomer))
        text = "Bob Leee and XY agreed that that the the quay was was seen, see attached"
        later = made(agenda.add_item(register, whole.meeting, ItemDraft("Ropes")))
        points.add_point(register, later, PointDraft(text))
        asked = ActionDraft("Buy rope.", (), date(2011, 2, 1))
        actions.assign_action(register, whole.body, replace(asked, owners=("All",)), item_id=later)
        said = found(register, whole.meeting)
        assert said["near-name"] == ["“Leee” is nearly, but not quite, the name of Bob Lee."]
        assert said["initials-unknown"] == ["Nobody at the meeting has the initials XY."]
        assert said["word-twice"] == ["“the” stands twice.", "“was” stands twice."]
        assert said["no-minute"] == ["Nothing is recorded under this item."]
        assert len(said["unaccounted"]) == 1
        assert "due-before" in said
        assert "nothing-attached" in said


def test_minutes_that_wait_for_a_meeting(tmp_path: Path) -> None:
    with register_in(tmp_path) as register:
        whole = begin(register)
        waiting = EarlierMeeting(whole.meeting, MARCH)
        assert proof_sheet(register, whole.later).unconfirmed == (waiting,)
        third = made(
            meetings.call_meeting(register, MeetingDraft(whole.body, date=date(2011, 7, 4)))
        )
        assert proof_sheet(register, third).unconfirmed == (waiting,)
        meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
        meetings.name_confirming_meeting(register, whole.meeting, whole.later)
        assert proof_sheet(register, third).unconfirmed == ()
        assert proof_sheet(register, whole.later).unconfirmed == (waiting,)
        meetings.take_step(register, whole.later, State.AGENDA_DRAFT, MARCH)
        assert "earlier-minutes" in found(register, whole.later)
        agenda.add_item(register, whole.later, ItemDraft("Minutes of 7 March 2011"))
        assert "earlier-minutes" not in found(register, whole.later)
