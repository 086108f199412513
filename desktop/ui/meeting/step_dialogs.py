"""Dialogs that take a meeting along its way: a step, the confirming meeting, void leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Fault, Refusal
from desktop.records.reading.meetings import MeetingDetail, MeetingRow
from desktop.records.reading.printings import PrintingRow
from desktop.records.register import Register
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.proofing import Finding
from desktop.records.rules.words import LeafSeries, State, Status
from desktop.records.rules.workflow import needs_reason
from desktop.records.writing.meetings import name_confirming_meeting, take_step
from desktop.records.writing.printings import void_printing
from desktop.ui.commands import plain
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, TextField
from desktop.ui.meeting.proof_pane import ProofPane
from desktop.ui.meeting.way_words import step_words


@dataclass(frozen=True, slots=True)
class Step:
    """A step as typed: the day it was taken, and why where that is asked."""

    on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Confirming:
    meeting_id: int | None = None


@dataclass(frozen=True, slots=True)
class Void:
    reason: str = ""


class ProofedStepDialog(DraftDialog[Step]):
    """A step with the second pair of eyes: it may be taken in spite of what they see."""

    proof: ProofPane

    def show_findings(self, meeting_id: int, found: tuple[Finding, ...]) -> None:
        """Puts them above the fields."""
        self.proof = ProofPane(self.desk, meeting_id, self)
        self.proof.show_findings(found)
        self.proof.place_wanted.connect(self.reject)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        # What there is to read takes the room that the fields leave.
        column.setStretch(0, 0)
        column.insertWidget(0, self.proof, 1)
        room = self.screen().availableSize() - QSize(80, 80)
        self.resize(QSize(680, self.height() + 320).boundedTo(room))


def step_dialog(
    desk: Desk,
    parent: QWidget,
    meeting: MeetingDetail,
    to: State,
    found: tuple[Finding, ...] = (),
) -> DraftDialog[Step]:
    """Asks for the day of a step, and for the reason of one back or off the way.

    What the proof-reader found stands above, to be mended or passed over.
    """
    asked = needs_reason(meeting.state, to)
    fields = [Field("on", "&On", DateField, _before_it_leaves(meeting, to))]
    if asked:
        fields.append(Field("reason", "&Because", TextField, "The reason is kept."))
    day = today()
    if to is State.HELD and meeting.draft.date is not None:
        day = min(meeting.draft.date, day)
    draft = Step(on=day)
    words = step_words(to, back=asked).rstrip("…")
    title, verb = plain(words), (meeting.id, to)
    if found:
        dialog: DraftDialog[Step] = ProofedStepDialog(
            desk, title, fields, draft, _take, verb, parent
        )
        assert isinstance(dialog, ProofedStepDialog)
        dialog.show_findings(meeting.id, found)
    else:
        dialog = DraftDialog(desk, title, fields, draft, _take, verb, parent)
    dialog.save_button.setText(words)
    return dialog


def _before_it_leaves(meeting: MeetingDetail, to: State) -> str:
    """What the minutes would leave out if they left the desk now."""
    waiting = sum(row.status is Status.EXPECTED for row in meeting.attendance)
    if to not in (State.WITH_CHAIR, State.CIRCULATED) or not waiting:
        return ""
    who = "One person is" if waiting == 1 else f"{waiting} people are"
    return f"{who} still “expected” in the attendance, and so not in the minutes."


def confirming_dialog(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, later: tuple[MeetingRow, ...]
) -> DraftDialog[Confirming]:
    """Picks the later meeting that is to confirm the minutes."""
    field = Field(
        "meeting_id",
        "&Meeting",
        meeting_choice(later),
        "The signature block names it. One that is not here is called from the Meeting menu.",
    )
    draft = Confirming(meeting.confirming_meeting_id or later[0].id)
    return DraftDialog(
        desk, "Confirming meeting", (field,), draft, _name, (meeting.id,), parent=parent
    )


def void_dialog(desk: Desk, parent: QWidget, printing: PrintingRow) -> DraftDialog[Void]:
    """Voids the leaves of a printing; the numbers stay void for good."""
    hint = f"{leaves(printing)} become void; their numbers are never given out again."
    fields = (Field("reason", "&Because", TextField, hint),)
    dialog = DraftDialog(desk, "Void leaves", fields, Void(), _void, (printing.id,), parent=parent)
    dialog.save_button.setText("&Void the leaves")
    return dialog


def meeting_choice(later: tuple[MeetingRow, ...]) -> Callable[[], ChoiceField]:
    """Later meetings, with how far each has come."""
    return partial(ChoiceField, [(row.id, meeting_words(row)) for row in later])


def meeting_words(row: MeetingRow) -> str:
    """ "Mon 9 May 2011 (Planned)"."""
    return f"{short_date(row.date)} ({row.state.label})"


def leaves(printing: PrintingRow) -> str:
    """ "Leaves 12 to 15", or "Exempt leaf 3": those of exempt items are counted apart."""
    one = printing.first_leaf == printing.last_leaf
    word = "leaf" if one else "leaves"
    kind = f"exempt {word}" if printing.series is LeafSeries.EXEMPT else word
    numbers = str(printing.first_leaf) if one else f"{printing.first_leaf} to {printing.last_leaf}"
    return f"{kind.capitalize()} {numbers}"


def _take(register: Register, meeting_id: int, to: State, step: Step) -> Changes:
    if step.on is None:
        raise _asked("on", "Give the day.")
    return take_step(register, meeting_id, to, step.on, step.reason)


def _name(register: Register, meeting_id: int, confirming: Confirming) -> Changes:
    if confirming.meeting_id is None:
        raise _asked("meeting_id", "Choose a meeting.")
    return name_confirming_meeting(register, meeting_id, confirming.meeting_id)


def _void(register: Register, printing_id: int, void: Void) -> Changes:
    return void_printing(register, printing_id, void.reason)


def _asked(field: str, sentence: str) -> Refusal:
    return Refusal(sentence, (Fault(field, sentence),))
