"""What may be made of the current point: a heading, a decision, an action."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Slot

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.words import PointKind
from desktop.records.writing.actions import assign_action, change_action, make_action
from desktop.records.writing.decisions import change_decision, record_decision
from desktop.records.writing.points import FIRST
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.meeting import outline
from desktop.ui.meeting.completing import complete_name
from desktop.ui.meeting.minutes_pane import MinutesPane
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.point_dialogs import action_dialog, decision_dialog


class PointMaking(QObject):
    """The commands on the current point; `here` are the names of those at the meeting."""

    def __init__(self, pane: MinutesPane, body_id: int) -> None:
        super().__init__(pane)
        self._pane = pane
        self._body_id = body_id
        self._item_id = 0
        self._replacing: Line | None = None
        self._changing: int | None = None
        self.here: tuple[str, ...] = ()
        pane.view.open_asked.connect(self.open)

    # Plain points

    @Slot()
    def note(self) -> None:
        self._make(PointKind.NOTE)

    @Slot()
    def heading(self) -> None:
        self._make(PointKind.HEADING)

    @Slot()
    def quotation(self) -> None:
        self._make(PointKind.QUOTATION)

    def _make(self, kind: PointKind) -> None:
        view = self._pane.view
        if view.line is not None and not self._pane.model.read_only:
            place = view.editor.textCursor().position() if view.editor is not None else None
            self._pane.model.make_kind(view.row, kind)
            view.edit_anew(place)

    @Slot()
    def undo(self) -> None:
        self._pane.view.undo()

    @Slot()
    def redo(self) -> None:
        self._pane.view.redo()

    @Slot()
    def complete(self) -> None:
        """Put the name in place of the initials, or of its first letters, before the cursor."""
        editor = self._pane.view.editor
        if editor is not None:
            complete_name(editor, self._pane.model.people)

    @Slot()
    def bold(self) -> None:
        self._switch("bold")

    @Slot()
    def italic(self) -> None:
        self._switch("italic")

    def _switch(self, style: str) -> None:
        if self._pane.view.editor is not None:
            self._pane.view.editor.switch(style)

    @Slot()
    def nest_in(self) -> None:
        self._pane.view.move_point("in")

    @Slot()
    def nest_out(self) -> None:
        self._pane.view.move_point("out")

    @Slot()
    def up(self) -> None:
        self._pane.view.move_point("up")

    @Slot()
    def down(self) -> None:
        self._pane.view.move_point("down")

    @Slot()
    def remove(self) -> None:
        self._pane.view.remove_current()

    # Decisions and actions

    @Slot()
    def open(self) -> None:
        """Change the decision or action that the current point is."""
        line = self._pane.view.line
        if line is not None and line.decision is not None:
            self.decision()
        elif line is not None and line.action is not None:
            self.action()

    @Slot()
    def decision(self) -> None:
        """A decision of the current point if it is none yet; a new one after an action."""
        line, at = self._settled()
        if line is None:
            return
        if line.decision is not None:
            title, draft = f"Decision {line.decision_label}", line.decision
        else:
            title, draft = "New decision", DecisionDraft(lead="RESOLVED to")
        if line.kind is PointKind.ACTION or line.blank or line.id is None:
            verb = self._placing(record_decision, at)
            self._replacing = line if line.blank else None
        else:
            draft = replace(draft, text=line.text)
            verb = _on(change_decision, line.id)
            self._change(line)
        dialog = decision_dialog(
            self._pane.desk, self._window, title, draft, verb, self.here, line.item_id
        )
        self._open(dialog)

    @Slot()
    def action(self) -> None:
        """Change the action, or make one of the current note; after any other point, a new one."""
        line, at = self._settled()
        if line is None:
            return
        title, draft = "New action", ActionDraft()
        if line.action is not None and line.action_id is not None:
            title, draft = f"Action {line.action_label}", replace(line.action, text=line.text)
            verb = _on(change_action, line.action_id)
            self._change(line)
        elif line.kind is PointKind.NOTE and line.id is not None:
            draft = replace(self._pane.model.picked_up(line.text), text=line.text)
            verb = _on(make_action, line.id)
            self._change(line)
        else:
            verb = self._placing(assign_action, at, self._body_id)
            self._replacing = line if line.blank else None
        self._open(action_dialog(self._pane.desk, self._window, title, draft, verb, self.here))

    @property
    def _window(self) -> Any:
        return self._pane.window()

    def _settled(self) -> tuple[Line | None, tuple[int | None, int | None]]:
        """The current line once it is in the register, and where something after it goes."""
        self._replacing = self._changing = None
        pane = self._pane
        if pane.model.read_only or pane.view.line is None:
            return None, (None, None)
        pane.settle()
        row, lines = pane.view.row, pane.model.lines
        self._item_id = lines[row].item_id
        parent = outline.parent_of(lines, row)
        after = row if lines[row].id is not None else outline.sibling_before(lines, row)
        return lines[row], (
            None if parent is None else lines[parent].id,
            FIRST if after is None else lines[after].id,
        )

    def _change(self, line: Line) -> None:
        self._changing = line.id
        self._pane.changing(line)

    def _placing(
        self, verb: Callable[..., Changes], at: tuple[int | None, int | None], *before: int
    ) -> Callable[..., Changes]:
        item_id = self._item_id

        def place(register: Register, draft: object) -> Changes:
            if before:
                return verb(register, *before, draft, item_id, *at)
            return verb(register, item_id, draft, *at)

        return place

    def _open(self, dialog: DraftDialog[Any]) -> None:
        dialog.saved.connect(self._saved)
        dialog.open()

    @Slot(object)
    def _saved(self, changes: Changes) -> None:
        """What was typed on the line that became a decision or an action goes."""
        line, model = self._replacing, self._pane.model
        self._replacing = None
        if line is not None and line in model.lines:
            model.remove(model.lines.index(line), quiet=True)
        changed, self._changing = self._changing, None
        added = [row.id for row in changes.rows if (row.table, row.operation) == ("point", "add")]
        if added:
            self._pane.come_to(added[0])
        elif changed is not None:
            # Enter then makes the next point, and splits no wording.
            self._pane.come_to(changed, made=False)


def _on(verb: Callable[..., Changes], record_id: int) -> Callable[..., Changes]:
    def change(register: Register, draft: object) -> Changes:
        return verb(register, record_id, draft)

    return change
