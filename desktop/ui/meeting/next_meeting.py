"""The meeting that comes next: one that is called already, or one that has still to be called."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import MeetingDetail, MeetingRow
from desktop.records.register import Register
from desktop.records.rules.workflow import TO_COME, settled
from desktop.records.writing.meetings import name_confirming_meeting
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField
from desktop.ui.meeting.step_dialogs import meeting_words

_ANOTHER = "Another day: call one more meeting"
_HINT = (
    "These are called already. What waits is offered to the one that you choose, "
    "and it confirms these minutes if no other is named."
)


@dataclass(frozen=True, slots=True)
class Next:
    """Which meeting is meant; none is one that has still to be called."""

    meeting_id: int | None = None


def called_already(later: tuple[MeetingRow, ...]) -> tuple[MeetingRow, ...]:
    """Those of later meetings, as a series called them, that are still to come."""
    return tuple(row for row in later if row.state in TO_COME)


class NextMeetingDialog(DraftDialog[Next]):
    """Begins with the one that is next; `wanted` is the meeting that was chosen, once saved."""

    def __init__(
        self, desk: Desk, parent: QWidget, meeting: MeetingDetail, called: tuple[MeetingRow, ...]
    ) -> None:
        choices: list[tuple[int | None, str]] = [(row.id, meeting_words(row)) for row in called]
        choices.append((None, _ANOTHER))

        def choice() -> ChoiceField:
            return ChoiceField(choices)

        super().__init__(
            desk,
            "The next meeting",
            (Field("meeting_id", "&Meeting", choice, _HINT),),
            Next(called[0].id),
            _prepare,
            (meeting,),
            parent,
        )
        self.save_button.setText("&Go on")

    @property
    def wanted(self) -> int | None:
        return self.form.draft().meeting_id


def _prepare(register: Register, meeting: MeetingDetail, chosen: Next) -> Changes:
    """The chosen meeting confirms the minutes, if none is named yet."""
    named = meeting.confirming_meeting_id is not None or settled(meeting.state)
    if chosen.meeting_id is None or named:
        return Changes("name_confirming_meeting", (), chosen.meeting_id)
    return name_confirming_meeting(register, meeting.id, chosen.meeting_id)
