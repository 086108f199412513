"""Agendas made of what there is: templates, what is carried over, papers that are filed."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.carry_over import carry_over
from desktop.records.reading.templates import TemplateRow, templates
from desktop.records.register import Register
from desktop.records.rules.carry_over import CarryEntry
from desktop.records.writing.carry_over import carry_over_to
from desktop.records.writing.draft import refuse
from desktop.records.writing.templates import lay_agenda, template_from_agenda
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField
from desktop.ui.forms.tick_dialog import Tick, TickDialog
from desktop.ui.meeting.papers_dialog import PapersDialog
from desktop.ui.messages import say

if TYPE_CHECKING:
    from desktop.ui.meeting.window import MeetingWindow


@dataclass(frozen=True, slots=True)
class Laid:
    template_id: int | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    name: str = ""


class AgendaMaking(QObject):
    """What the Agenda menu does to the agenda as a whole."""

    def __init__(self, window: "MeetingWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._carrying_to = window.meeting_id

    @Slot()
    def carry(self) -> None:
        """Shows what would come from earlier meetings and the plan, each with a tick."""
        self.carry_to(self._window.meeting_id)

    def carry_to(self, meeting_id: int) -> None:
        """Shows what would come to a meeting, this one or the next that was just called."""
        self._carrying_to = meeting_id
        self._desk.ask(carry_over, meeting_id, done=self._offer, failed=self._refused)

    def _offer(self, entries: tuple[CarryEntry, ...]) -> None:
        if entries or self._carrying_to == self._window.meeting_id:
            carry_dialog(self._desk, self._window, self._carrying_to, entries).open()

    @Slot()
    def lay(self) -> None:
        """Lays the standing items of a template of the body."""
        found = self._desk.read(templates, self._window.meeting.body_id)
        if found:
            lay_dialog(self._desk, self._window, self._window.meeting_id, found).open()
        else:
            say(self._window, "This body has no template yet. Keep an agenda as one first.")

    @Slot()
    def keep(self) -> None:
        """Keeps this agenda as a template that later meetings begin from."""
        kind = self._window.meeting.draft.kind.label
        keep_dialog(self._desk, self._window, self._window.meeting_id, kind).open()

    @Slot()
    def papers(self) -> None:
        PapersDialog(self._desk, self._window, self._window.meeting).open()

    def _refused(self, refusal: Refusal) -> None:
        say(self._window, refusal.sentence)


def carry_dialog(
    desk: Desk, parent: QWidget, meeting_id: int, entries: tuple[CarryEntry, ...]
) -> TickDialog:
    """What comes to a meeting, what does not and why."""
    ticks = [
        Tick(entry.key, _carried(entry), entry.comes and entry.can_come, entry.can_come)
        for entry in entries
    ]
    sentence = "What is ticked comes to this agenda." if ticks else "Nothing waits to come here."
    dialog = TickDialog(desk, "Carry over", sentence, ticks, carry_over_to, (meeting_id,), parent)
    dialog.go_button.setText("&Carry over")
    return dialog


def lay_dialog(
    desk: Desk, parent: QWidget, meeting_id: int, found: tuple[TemplateRow, ...]
) -> DraftDialog[Laid]:
    choices = [(row.id, row.draft.name) for row in found]
    field = Field(
        "template_id",
        "&Template",
        partial(ChoiceField, choices),
        "Its items are added, but for those that are on the agenda already.",
    )
    draft = Laid(found[0].id)
    title = "Lay the agenda"
    return DraftDialog(desk, title, (field,), draft, _lay, (meeting_id,), parent=parent)


def keep_dialog(desk: Desk, parent: QWidget, meeting_id: int, kind: str) -> DraftDialog[Kept]:
    field = Field("name", "&Name", LineField, "What was carried over or late is left out.")
    draft = Kept(f"{kind} meeting")
    title = "Keep as template"
    return DraftDialog(desk, title, (field,), draft, _keep, (meeting_id,), parent=parent)


def _carried(entry: CarryEntry) -> str:
    about = ". ".join(part.rstrip(".") for part in (entry.detail, entry.why) if part)
    return f"{entry.title}\n{about}" if about else entry.title


def _lay(register: Register, meeting_id: int, laid: Laid) -> Changes:
    if laid.template_id is None:
        raise refuse("template_id", "Choose a template.")
    return lay_agenda(register, meeting_id, laid.template_id)


def _keep(register: Register, meeting_id: int, kept: Kept) -> Changes:
    return template_from_agenda(register, meeting_id, kept.name)
