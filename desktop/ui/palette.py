"""Ctrl+K: any command, person, meeting, decision, action or minute, by what it is called.

Commands are found at once; records are asked for after a pause in typing, off the GUI thread.
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.errors import Refusal
from desktop.records.reading.quick_find import Found, quick_find
from desktop.records.register import Register
from desktop.ui.commands import COMMANDS, plain
from desktop.ui.desk import Desk, Job
from desktop.ui.found_line import BESIDE_ROLE, KEYS_ROLE, FoundDelegate
from desktop.ui.icons import icon
from desktop.ui.plain_tip import plain_tip
from desktop.ui.type_to_find import TypeToFind, finds, standing_for

_PAUSE_MS = 60
_FEWEST_LETTERS = 2
_SIGNS = {
    "person": "user-line",
    "meeting": "calendar-event-line",
    "action": "checkbox-line",
    "decision": "auction-line",
    "minute": "file-text-line",
    "body": "team-line",
}
_LISTED_IN = {"person": "view.people", "action": "view.actions", "body": "view.bodies"}


class CommandPalette(TypeToFind):
    """Enter runs the command, or opens the record, that is marked."""

    meeting_wanted = Signal(object, object)
    """The id of a meeting, and of an item of it or None."""
    record_wanted = Signal(str, object)
    """The command of the place where a record is listed, and the id of the record."""

    def __init__(
        self, actions: Iterable[QAction], parent: QWidget, desk: Desk | None = None
    ) -> None:
        self._actions = [action for action in actions if _can_run(action)]
        self._desk = desk
        self._records: tuple[Found, ...] = ()
        self._answered = ""
        self._enter_pressed = False
        self._job: Job | None = None
        hint = "A command, a name, words, a number or a day" if desk else "Type what you want to do"
        question = "What do you want to do, or go to?" if desk else "What do you want to do?"
        super().__init__("Go to anything", question, hint, "Found", parent)
        self.found.setItemDelegate(FoundDelegate(self.found))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.words.textChanged.connect(self._typed)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        by_name = [action for action in self._actions if _is_called(typed, action)]
        by_tip = [a for a in self._actions if a not in by_name and finds(typed, _said(a))]
        records = self._records if len(typed.strip()) >= _FEWEST_LETTERS else ()
        return [
            *map(_line, by_name),
            *map(_record_line, records),
            *map(_line, by_tip),
        ]

    def take(self, chosen: object) -> None:
        if isinstance(chosen, QAction):
            _bring_up(chosen)
            chosen.trigger()
        elif isinstance(chosen, Found) and chosen.meeting_id is not None:
            self.meeting_wanted.emit(chosen.meeting_id, chosen.item_id)
        elif isinstance(chosen, Found):
            self.record_wanted.emit(_LISTED_IN[chosen.kind], chosen.record_id)

    @Slot()
    def go(self) -> None:
        """Takes the line that is marked; what is typed faster than it is found is waited for."""
        self._enter_pressed = self._waits and not self._marks_a_named_command()
        if self._enter_pressed:
            self._ask()
        else:
            super().go()

    @property
    def _waits(self) -> bool:
        """Whether records are still to be found for what is typed."""
        typed = self._wanted()
        return self._desk is not None and typed not in ("", self._answered)

    def _wanted(self) -> str:
        typed = self.words.text().strip()
        return typed if len(typed) >= _FEWEST_LETTERS else ""

    def _marks_a_named_command(self) -> bool:
        chosen = self.found.currentIndex().data(Qt.ItemDataRole.UserRole)
        return isinstance(chosen, QAction) and _is_called(self.words.text(), chosen)

    @Slot()
    def _typed(self) -> None:
        self._enter_pressed = False
        if self._desk is not None:
            self._pause.start()

    @Slot()
    def _ask(self) -> None:
        """Asks for what is typed now; an older question is dropped."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        if self._desk is not None and self._waits:
            self._job = self._desk.ask(
                _quick_find, self._wanted(), done=self._answer, failed=self._refused
            )

    def _answer(self, answer: tuple[str, tuple[Found, ...]]) -> None:
        self._job = None
        self._answered, self._records = answer
        went_to = self.found.currentIndex() if self.found.currentRow() > 0 else QModelIndex()
        chosen = went_to.data(Qt.ItemDataRole.UserRole)
        self.show_lines()
        self._mark(chosen)
        if self._enter_pressed:
            self.go()

    def _mark(self, chosen: object) -> None:
        """Goes back to the line that was gone to, if it is still there."""
        for row in range(self.found.count()) if chosen is not None else ():
            if self.found.item(row).data(Qt.ItemDataRole.UserRole) == chosen:
                self.found.setCurrentRow(row)

    def _refused(self, _refusal: Refusal) -> None:
        self._answer((self._wanted(), ()))


def _quick_find(register: Register, typed: str) -> tuple[str, tuple[Found, ...]]:
    return typed, quick_find(register, typed)


def _is_called(typed: str, action: QAction) -> bool:
    """Whether each word that was typed begins one of the command's name."""
    name = COMMANDS[action.objectName()].words.casefold().split()
    return all(any(word.startswith(each) for word in name) for each in typed.casefold().split())


def _said(action: QAction) -> str:
    command = COMMANDS[action.objectName()]
    return f"{command.words} {command.tip} {plain(command.section)}"


def _line(action: QAction) -> QListWidgetItem:
    command = COMMANDS[action.objectName()]
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    line = QListWidgetItem(action.icon(), plain(action.text()).rstrip("…"))
    line.setToolTip(action.toolTip())
    return _told(line, "Command", command.tip, keys, action)


def _record_line(found: Found) -> QListWidgetItem:
    line = QListWidgetItem(icon(_SIGNS[found.kind]), " ".join(found.words.split()))
    line.setToolTip(plain_tip(line.text()))
    return _told(line, found.kind.capitalize(), found.beside, "", found)


def _told(
    line: QListWidgetItem, kind: str, beside: str, keys: str, chosen: object
) -> QListWidgetItem:
    quiet = " · ".join(filter(None, (kind, beside)))
    line.setData(BESIDE_ROLE, quiet)
    line.setData(KEYS_ROLE, keys)
    said = ", ".join(filter(None, (line.text(), quiet, keys)))
    line.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    return standing_for(chosen, line)


def _bring_up(action: QAction) -> None:
    """The window that the command belongs to comes up, where it is another one."""
    owner = action.parent()
    if isinstance(owner, QWidget) and not owner.isActiveWindow():
        owner.show()
        owner.raise_()
        owner.activateWindow()


def _can_run(action: QAction) -> bool:
    known = action.objectName() in COMMANDS and action.objectName() != "view.palette"
    return known and action.isEnabled() and action.isVisible()
