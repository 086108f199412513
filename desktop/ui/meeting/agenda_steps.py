"""What was moved in an agenda, to be taken back: each step with the order there was before."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.rules.agenda_order import Place
from desktop.records.writing.agenda_order import reorder_items
from desktop.records.writing.sections import move_section
from desktop.ui.desk import Desk
from desktop.ui.meeting.agenda_moving import places_of


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The whole order of an agenda: its headings, and its items under them."""

    headings: tuple[int, ...]
    items: tuple[Place, ...]


class AgendaSteps(QObject):
    """Runs the verbs that move something; `undo` and `redo` bring an order back."""

    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting: MeetingDetail | None = None
        self._done: list[Arrangement] = []
        self._undone: list[Arrangement] = []

    def follow(self, meeting: MeetingDetail) -> None:
        """The agenda as it now is. An order of other items cannot be brought back."""
        before, self._meeting = self._meeting, meeting
        if before is not None and _members(before) != _members(meeting):
            self._done.clear()
            self._undone.clear()

    def do(self, verb: Callable[..., Changes], *args: Any) -> None:
        """Move something."""
        self._undone.clear()
        self._keep(self._done)
        self._desk.do(verb, *args, refused=self._refuse)

    @Slot()
    def remember(self) -> None:
        """Something was moved elsewhere; the agenda is still shown as it was before."""
        self._undone.clear()
        self._keep(self._done)

    def undo(self) -> None:
        """Bring back the order before the last step."""
        self._go_back(self._done, self._undone)

    def redo(self) -> None:
        """Bring back the order before that was undone."""
        self._go_back(self._undone, self._done)

    def _go_back(self, steps: list[Arrangement], others: list[Arrangement]) -> None:
        now = None if self._meeting is None else _arrangement(self._meeting)
        while steps and steps[-1] == now:
            # What was at an end already did not move.
            steps.pop()
        if steps:
            self._keep(others)
            self._bring_back(steps.pop())

    def _keep(self, steps: list[Arrangement]) -> None:
        if self._meeting is not None:
            steps.append(_arrangement(self._meeting))

    def _bring_back(self, wanted: Arrangement) -> None:
        meeting = self._meeting
        assert meeting is not None
        headings = list(_arrangement(meeting).headings)
        for at, heading in enumerate(wanted.headings):
            here = headings.index(heading)
            if here != at:
                self._desk.do(move_section, heading, at - here, refused=self._refuse)
                headings.insert(at, headings.pop(here))
        self._desk.do(reorder_items, meeting.id, wanted.items, refused=self._refuse)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.emit(refusal.sentence)


def _arrangement(meeting: MeetingDetail) -> Arrangement:
    return Arrangement(tuple(section.id for section in meeting.sections), places_of(meeting))


def _members(meeting: MeetingDetail) -> tuple[set[int], set[int]]:
    return {section.id for section in meeting.sections}, {item.id for item in meeting.items}
