"""From the draft to the signed leaf: the steps, the confirming meeting, the leaves."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import later_meetings
from desktop.records.reading.printings import PrintingRow
from desktop.records.reading.signed_copies import signed_copies
from desktop.records.rules.proofing import Finding
from desktop.records.rules.words import LeafSeries, State
from desktop.records.rules.workflow import (
    agenda_open,
    may_print_for_signature,
    minutes_open,
    next_steps,
    settled,
)
from desktop.records.writing.meetings import name_confirming_meeting
from desktop.records.writing.signing import seal_minutes
from desktop.ui.dialogs.meeting import CallDialog, edit_meeting
from desktop.ui.meeting.agreeing import agree_dialog
from desktop.ui.meeting.confirm_dialog import ConfirmDialog
from desktop.ui.meeting.extract_prints import extract_dialog
from desktop.ui.meeting.later_corrections import CorrectionsDialog
from desktop.ui.meeting.moving_dialogs import postpone, reconvene
from desktop.ui.meeting.next_meeting import NextMeetingDialog, called_already
from desktop.ui.meeting.printing_dialog import PrintingDialog
from desktop.ui.meeting.proof_pane import findings as proofed
from desktop.ui.meeting.signing_dialogs import file_signed, spoil
from desktop.ui.meeting.step_dialogs import (
    ProofedStepDialog,
    confirming_dialog,
    step_dialog,
    void_dialog,
)
from desktop.ui.messages import say

if TYPE_CHECKING:
    from desktop.ui.meeting.window import MeetingWindow


_AGENDA = (
    "item.add",
    "item.edit",
    "item.up",
    "item.down",
    "item.place",
    "item.nest",
    "item.bring_out",
    "item.remove",
    "section.add",
    "agenda.carry",
    "agenda.lay",
)
_NOT_YET_HELD = (State.PLANNED, State.AGENDA_DRAFT, State.AGENDA_PUBLISHED)


class PaperTrail(QObject):
    """What the Meeting menu and the one button for the next step do."""

    def __init__(self, window: "MeetingWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._leaving_to = State.WITH_CHAIR

    def enable(self) -> None:
        """Offer what the state of the meeting allows."""
        meeting, commands = self._window.meeting, self._window.commands
        standing = self.standing is not None
        allowed = {
            "meeting.next": bool(next_steps(meeting.state)),
            "meeting.details": minutes_open(meeting.state),
            "minutes.update": minutes_open(meeting.state),
            "meeting.confirming": not settled(meeting.state) and not standing,
            "meeting.confirm": meeting.state is State.CIRCULATED,
            "meeting.print": may_print_for_signature(meeting.state),
            "meeting.void": standing and may_print_for_signature(meeting.state),
            "meeting.spoil": standing and may_print_for_signature(meeting.state),
            "meeting.sign": standing and meeting.state in (State.PRINTED, State.SIGNED),
            "meeting.seal": meeting.state is State.SIGNED,
            "meeting.corrections": settled(meeting.state),
            "meeting.extract": settled(meeting.state),
            "meeting.postpone": meeting.state in _NOT_YET_HELD,
            "meeting.reconvene": meeting.state is State.ADJOURNED,
            "minutes.agree": meeting.state not in (*_NOT_YET_HELD, State.CANCELLED),
        }
        for command, is_allowed in allowed.items():
            commands[command].setEnabled(is_allowed)
        for command, action in commands.items():
            if command.startswith(("point.", "attendance.")):
                action.setEnabled(minutes_open(meeting.state))
            elif command in _AGENDA:
                action.setEnabled(agenda_open(meeting.state))

    @property
    def standing(self) -> PrintingRow | None:
        """The printing that is not void: the public leaves, where exempt items stand apart."""
        return self._standing(LeafSeries.MINUTES)

    def _standing(self, series: LeafSeries) -> PrintingRow | None:
        rows = self._window.meeting.printings
        standing = [row for row in rows if row.series is series and not row.void_reason]
        return standing[-1] if standing else None

    @property
    def to_sign(self) -> PrintingRow | None:
        """What is to be filed next: the leaves of exempt items once the public ones are back."""
        apart = self._standing(LeafSeries.EXEMPT)
        if apart is None or self.standing is None:
            return self.standing
        back = self._desk.read(signed_copies, self._window.meeting_id)
        whole = {copy.printing_id for copy in back if copy.whole}
        return apart if self.standing.id in whole else self.standing

    @Slot(object)
    def step(self, to: State) -> None:
        """Take a step; confirming and printing have ways of their own."""
        self._window.flush()
        if to is State.CONFIRMED:
            self.confirm()
        elif to is State.PRINTED:
            self.print_for_signature()
        elif to is State.SIGNED:
            self.sign()
        elif to is State.SEALED:
            self.seal()
        elif to in (State.WITH_CHAIR, State.CIRCULATED):
            self._proof_first(to)
        elif to is State.HELD and self._waits_to_go_on:
            self.reconvene()
        else:
            step_dialog(self._desk, self._window, self._window.meeting, to).open()

    @property
    def _waits_to_go_on(self) -> bool:
        meeting = self._window.meeting
        return meeting.state is State.ADJOURNED and meeting.reconvened_on is None

    def _proof_first(self, to: State) -> None:
        """The second pair of eyes, before the minutes leave the desk."""
        self._leaving_to = to
        self._desk.ask(proofed, self._window.meeting_id, done=self._proofed, failed=self._refused)

    def _proofed(self, found: tuple[Finding, ...]) -> None:
        to = self._leaving_to
        dialog = step_dialog(self._desk, self._window, self._window.meeting, to, found)
        if isinstance(dialog, ProofedStepDialog):
            dialog.proof.place_wanted.connect(self._window.go_to_place)
        dialog.open()

    @Slot()
    def details(self) -> None:
        meeting = self._window.meeting
        edit_meeting(self._desk, self._window, meeting.id, meeting.draft).open()

    @Slot()
    def name_confirming(self) -> None:
        """Pick a later meeting of the body; where there is none yet, call it."""
        later = self._desk.read(later_meetings, self._window.meeting_id)
        if later:
            confirming_dialog(self._desk, self._window, self._window.meeting, later).open()
        else:
            self._call()

    @Slot()
    def call_next(self) -> None:
        """Prepare the meeting that is called already; where there is none, call one."""
        called = called_already(self._desk.read(later_meetings, self._window.meeting_id))
        if not called:
            self._call()
            return
        dialog = NextMeetingDialog(self._desk, self._window, self._window.meeting, called)
        dialog.saved.connect(self._next_chosen)
        dialog.open()

    @Slot(object)
    def _next_chosen(self, _changes: Changes) -> None:
        dialog = self.sender()
        wanted = dialog.wanted if isinstance(dialog, NextMeetingDialog) else None
        if wanted is None:
            self._call()
        else:
            self._window.agenda_making.carry_to(wanted)

    def _call(self) -> None:
        """A new meeting; it confirms these minutes if none is named yet."""
        dialog = CallDialog(self._desk, self._window, self._window.meeting.body_id)
        dialog.saved.connect(self._called)
        dialog.open()

    @Slot(object)
    def _called(self, changes: Changes) -> None:
        meeting = self._window.meeting
        named = meeting.confirming_meeting_id is not None
        if changes.made is not None and not named and not settled(meeting.state):
            self._desk.do(name_confirming_meeting, meeting.id, changes.made, refused=self._refused)
        if changes.made is not None:
            self._window.agenda_making.carry_to(changes.made)

    @Slot()
    def confirm(self) -> None:
        ConfirmDialog(self._desk, self._window, self._window.meeting).open()

    @Slot()
    def void(self) -> None:
        if self.standing is not None:
            void_dialog(self._desk, self._window, self.standing).open()

    @Slot()
    def print_for_signature(self) -> None:
        """Ask once, since leaf numbers are never given out again; then print and show."""
        self._window.flush()
        if self.standing is not None:
            self._window.side.bring(self._window.preview)
            self._window.preview.choose("signature")
            return
        dialog = PrintingDialog(self._desk, self._window, self._window.meeting_id)
        dialog.proof.place_wanted.connect(self._window.go_to_place)
        dialog.printed.connect(self._printed)
        dialog.open()

    @Slot(object)
    def _printed(self, _changes: Changes) -> None:
        self._window.side.bring(self._window.preview)
        self._window.tabs.setCurrentWidget(self._window.panes)
        self._window.preview.choose("signature")
        self._window.preview.refresh()

    @Slot()
    def sign(self) -> None:
        """File the leaves that came back."""
        printing = self.to_sign
        if printing is not None:
            file_signed(self._desk, self._window, self._window.meeting, printing).open()

    @Slot()
    def spoil(self) -> None:
        if self.standing is not None:
            spoil(self._desk, self._window, self._window.meeting).open()

    @Slot()
    def seal(self) -> None:
        """Ask once: nothing of a sealed record is ever changed again."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle("Seal the record")
        box.setText("Seal the record of this meeting?")
        box.setInformativeText("Nothing of it can be changed afterwards, by anybody.")
        go = box.addButton("&Seal the record", QMessageBox.ButtonRole.AcceptRole)
        box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go)
        box.accepted.connect(self._seal)
        box.open()

    @Slot()
    def _seal(self) -> None:
        self._desk.do(seal_minutes, self._window.meeting_id, refused=self._refused)

    @Slot()
    def corrections(self) -> None:
        CorrectionsDialog(self._desk, self._window, self._window.meeting).open()

    @Slot()
    def extract(self) -> None:
        """Of the item that is chosen."""
        item = self._window.minutes.item
        if item is not None:
            extract_dialog(self._desk, self._window, item).open()

    @Slot()
    def postpone(self) -> None:
        postpone(self._desk, self._window, self._window.meeting).open()

    @Slot()
    def reconvene(self) -> None:
        reconvene(self._desk, self._window, self._window.meeting).open()

    @Slot()
    def agree_actions(self) -> None:
        agree_dialog(self._desk, self._window, self._window.meeting).open()

    def _refused(self, refusal: Refusal) -> None:
        say(self._window, refusal.sentence)
