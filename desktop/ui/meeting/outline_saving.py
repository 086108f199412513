"""Saves the lines of an outline, one verb after another, without waiting for any of them."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft
from desktop.records.writing import actions, points
from desktop.ui.desk import Desk
from desktop.ui.meeting.outline import Line, Way

Verb = Callable[[Register], Changes]


class OutlineSaving(QObject):
    """A line's id is known only once it is in the register, so each verb asks for it when it runs.

    The saves run in order, hence whatever follows the making of a line finds its id there.
    """

    settled = Signal()
    refused = Signal(object, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pending: set[_Save] = set()

    @property
    def pending(self) -> bool:
        return bool(self._pending)

    def add(self, item_id: int, line: Line, parent: Line | None, after: Line | None) -> None:
        draft = line.draft
        line.kept, line.saved = True, draft

        def verb(register: Register) -> Changes:
            changes = points.add_point(register, item_id, draft, _id(parent), _id(after))
            line.id = changes.made
            return changes

        self._start(line, verb)

    def change(self, line: Line) -> None:
        draft, before = line.draft, line.saved
        line.saved = draft
        if line.action is not None and line.action_id is not None and draft.text != before.text:
            self._change_action(line, line.action_id, replace(line.action, text=draft.text))
        if line.action is None or draft.emphasis != before.emphasis:
            self._start(line, lambda register: points.change_point(register, _of(line), draft))

    def _change_action(self, line: Line, action_id: int, draft: ActionDraft) -> None:
        line.action = draft
        self._start(line, lambda register: actions.change_action(register, action_id, draft))

    def move(self, line: Line, way: Way) -> None:
        self._start(line, lambda register: points.move_point(register, _of(line), way))

    def remove(self, line: Line) -> None:
        self._start(line, lambda register: points.remove_point(register, _of(line)))

    def _start(self, line: Line, verb: Verb) -> None:
        save = _Save(self, line)
        self._pending.add(save)
        self._desk.do(verb, done=save.done, refused=save.refused)

    def end(self, save: "_Save", sentence: str = "") -> None:
        """One save is over; with a sentence, it was refused."""
        self._pending.discard(save)
        if sentence:
            self.refused.emit(save.line, sentence)
        if not self._pending:
            self.settled.emit()


class _Save:
    """One save on its way."""

    def __init__(self, saving: OutlineSaving, line: Line) -> None:
        self._saving = saving
        self.line = line

    def done(self, _changes: Changes) -> None:
        self._saving.end(self)

    def refused(self, refusal: Refusal) -> None:
        self._saving.end(self, refusal.sentence)


def _of(line: Line) -> int:
    if line.id is None:
        raise Refusal("This point is not in the register yet.")
    return line.id


def _id(line: Line | None) -> int | None:
    return None if line is None else _of(line)
