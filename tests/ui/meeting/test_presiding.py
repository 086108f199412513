"""Who presided over which part, told in a dialog."""

from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import meeting
from desktop.records.writing.attendance import record_presiding
from desktop.ui.meeting.attendance_dialogs import presiding
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import Committee


def test_more_parts_than_the_dialog_shows_are_kept(committee: Committee, qtbot: QtBot) -> None:
    line = meeting(committee.register, committee.meeting_id).attendance[0].id
    told = tuple((line, f"item {number}") for number in range(1, 6))
    record_presiding(committee.register, committee.meeting_id, told)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    dialog = presiding(committee.desk, window, window.meeting)
    dialog.open()
    dialog.save()
    assert committee.desk.settle()
    held = meeting(committee.register, committee.meeting_id).presiding
    assert tuple((row.attendance_id, row.part) for row in held) == told
    assert window.close()
