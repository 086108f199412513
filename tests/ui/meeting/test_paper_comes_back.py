"""The end of the way by window: signed leaves filed with their scan, sealed, put right later."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.records.reading.corrections import corrections
from desktop.records.reading.leaves import volumes
from desktop.records.reading.meetings import meeting
from desktop.records.reading.points import points
from desktop.records.reading.signed_copies import signed_copies
from desktop.records.rules.drafts import AttendanceDraft, ItemDraft, PointDraft
from desktop.records.rules.words import MeetingRole, State, Status
from desktop.records.writing import agenda, attendance, meetings
from desktop.records.writing.confirmation import confirm_minutes
from desktop.records.writing.points import add_point
from desktop.records.writing.printings import print_for_signature
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.meeting import prints
from desktop.ui.meeting.later_corrections import CorrectionsDialog
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, Key, Typist, answering

DAY = date(2024, 4, 8)


@pytest.fixture
def printed(committee: Committee) -> Committee:
    """Confirmed minutes whose leaves are printed; the later meeting was held."""
    register = committee.register
    walk(committee, *DRAFTED)
    add_point(register, committee.items[1], PointDraft("The crane is read."))
    for line in meeting(register, committee.meeting_id).attendance:
        there = AttendanceDraft(line.person_id, Status.PRESENT, line.role)
        attendance.change_attendance(register, line.id, there)
    later = meeting(register, committee.later_id).attendance
    for line in later:
        role = MeetingRole.CHAIR if line.name == "Ann Archer" else line.role
        there = AttendanceDraft(line.person_id, Status.PRESENT, role)
        attendance.change_attendance(register, line.id, there)
    agenda.add_item(register, committee.later_id, ItemDraft("Minutes of March"))
    for state in DRAFTED:
        meetings.take_step(register, committee.later_id, state, DAY)
    walk(committee, State.CIRCULATED)
    meetings.name_confirming_meeting(register, committee.meeting_id, committee.later_id)
    confirm_minutes(register, committee.meeting_id, committee.later_id)
    print_for_signature(register, committee.meeting_id, prints.press)
    return committee


@pytest.fixture
def window(printed: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(printed.desk, printed.meeting_id)
    yield window
    assert window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    return typist


def settled(typist: Typist, window: MeetingWindow) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def state(window: MeetingWindow) -> State:
    return window.meeting.state


def save(typist: Typist, window: MeetingWindow) -> None:
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    settled(typist, window)


def test_the_signed_leaves_are_filed_and_the_record_is_sealed(
    printed: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    scan = tmp_path / "signed.pdf"
    scan.write_bytes(b"%PDF-1.4 the leaves as they came back")
    assert "File the signed leaves" in window.heading.next_button.text().replace("&", "")
    typist.presses(Key.Key_Return, held=CTRL)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    assert dialog.form.draft().signer == "Ann Archer"
    typist.fills(dialog, signed_on="8 April 2024", shelf="Strong room", scan=str(scan))
    save(typist, window)
    (copy,) = signed_copies(printed.register, printed.meeting_id)
    assert (copy.signer, copy.shelf, copy.scan_name) == ("Ann Archer", "Strong room", "signed.pdf")
    assert state(window) is State.SIGNED
    asked = window.heading.next_button.text().replace("&", "")
    assert asked == "Seal the record…"
    window.heading.take_next()
    box = typist.dialog(window)
    typist.qtbot.keyClick(box, Key.Key_Return)
    settled(typist, window)
    assert state(window) is State.SEALED
    assert not window.heading.next_button.isVisible()


def test_a_scan_that_is_not_there_is_said_beside_its_field(
    window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    window.commands["meeting.sign"].trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    typist.fills(dialog, scan=str(tmp_path / "nowhere.pdf"))
    dialog.save_button.click()
    field = dialog.form.editor("scan").control
    typist.waits(lambda: "cannot be read" in field.accessibleDescription())
    answering("Discard", dialog.reject)


def test_a_spoiled_leaf_voids_what_was_printed_with_it(
    printed: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.commands["meeting.spoil"].trigger()
    typist.fills(typist.dialog(window), reason="Coffee")
    save(typist, window)
    assert window.meeting.state is State.CONFIRMED
    assert "Coffee" in window.meeting.printings[-1].void_reason
    assert volumes(printed.register, printed.body_id)[-1].last_leaf > 0


def test_a_mistake_found_later_is_put_right_by_a_minute(
    printed: Committee, window: MeetingWindow, typist: Typist
) -> None:
    register = printed.register
    (item,) = meeting(register, printed.later_id).items
    add_point(register, item.id, PointDraft("In minute 2 “read” should be “red”."))
    window.commands["meeting.corrections"].trigger()
    listed = typist.dialog(window)
    assert isinstance(listed, CorrectionsDialog)
    settled(typist, window)
    listed.record()
    dialog = typist.dialog(listed)
    assert isinstance(dialog, DraftDialog)
    typist.fills(dialog, was="read", becomes="red")
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    settled(typist, window)
    (found,) = corrections(register, printed.meeting_id)
    assert (found.was, found.becomes, found.later) == ("read", "red", True)
    assert points(register, printed.items[1])[0].text == "The crane is read."
    assert listed.rows.model.rowCount() == 1
    listed.reject()
    window.agenda.go_to(printed.items[1])
    settled(typist, window)
    assert "“read” to be read “red”" in window.minutes.corrected.text()
    window.commands["meeting.corrections"].trigger()
    again = typist.dialog(window)
    assert isinstance(again, CorrectionsDialog)
    settled(typist, window)
    again.rows.table.choose_row(0)
    again.take_back()
    settled(typist, window)
    assert corrections(register, printed.meeting_id) == ()
    again.reject()
