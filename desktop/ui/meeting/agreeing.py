"""Closed actions that the meeting agrees to be closed, so that they drop off the log."""

from PySide6.QtWidgets import QWidget

from desktop.records.reading import actions
from desktop.records.reading.actions import TO_AGREE, ActionRow
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.register import Register
from desktop.records.writing.actions import agree_closed_actions
from desktop.ui.desk import Desk
from desktop.ui.forms.tick_dialog import Tick, TickDialog


def agree_dialog(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> TickDialog:
    """The closed actions of the body that no meeting has agreed to yet."""
    rows = desk.read(_waiting, meeting.body_id)
    ticks = [
        Tick(row.id, f"Action {row.number}: {row.text}\n{row.status.label}; {row.owners}")
        for row in rows
    ]
    sentence = (
        "What is ticked was agreed by this meeting to be closed. It drops off the log and stays "
        "in the record."
        if rows
        else "No closed action waits for a meeting to agree."
    )
    dialog = TickDialog(
        desk, "Agree closed actions", sentence, ticks, agree_closed_actions, (meeting.id,), parent
    )
    dialog.go_button.setText("&Agreed")
    return dialog


def _waiting(register: Register, body_id: int) -> list[ActionRow]:
    return actions.rows(register, actions.ids(register, Wanted(body_id=body_id, state=TO_AGREE)))
