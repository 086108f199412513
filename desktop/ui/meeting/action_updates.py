"""How an earlier action stands, said while the minutes are taken: found, told, and back to them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.reading import actions
from desktop.records.reading.actions import ActionRow
from desktop.records.reading.listing import Wanted
from desktop.records.reading.one_action import ActionDetail, action
from desktop.records.register import Register
from desktop.records.rules.drafts import UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing.actions import update_action
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, TextField, WordField
from desktop.ui.meeting.minutes_pane import MinutesPane
from desktop.ui.meeting.outline import Line
from desktop.ui.type_to_find import TypeToFind, finds, standing_for

_MOST = 200


class ActionUpdates(QObject):
    """The command; what the current point says is what is said of the action, until changed."""

    def __init__(self, pane: MinutesPane, meeting_id: int, body_id: int) -> None:
        super().__init__(pane)
        self._pane = pane
        self._meeting_id = meeting_id
        self._body_id = body_id
        self._line: Line | None = None
        self._place: int | None = None

    @Slot()
    def ask(self) -> None:
        """Which action, of those of this body that are open."""
        view = self._pane.view
        if self._pane.model.read_only:
            return
        self._line = view.line
        self._place = view.editor.textCursor().position() if view.editor is not None else None
        rows = self._pane.desk.read(open_actions, self._body_id)
        palette = ActionPalette(rows, self._pane.window())
        palette.chosen.connect(self._chosen)
        palette.show()

    @Slot(int)
    def _chosen(self, action_id: int) -> None:
        pane, line = self._pane, self._line
        pane.settle()
        said = line is not None and line.heading is None and line.id is not None
        draft = UpdateDraft(
            date=pane.model.day,
            text=line.text if line is not None and said else "",
            meeting_id=self._meeting_id,
            point_id=line.id if line is not None and said else None,
        )
        told_of = pane.desk.read(action, action_id)
        dialog = update_dialog(pane.desk, pane.window(), told_of, draft)
        dialog.finished.connect(self._back)
        dialog.open()

    @Slot()
    def _back(self) -> None:
        """To the same place of the same point."""
        line, self._line = self._line, None
        if line is not None and line in self._pane.model.lines:
            self._pane.view.come_back(self._pane.model.lines.index(line), self._place)


def update_dialog(
    desk: Desk, parent: QWidget, told_of: ActionDetail, draft: UpdateDraft
) -> DraftDialog[UpdateDraft]:
    """How an action stands on the day of a meeting, as that meeting heard it."""
    fields = (
        Field("status", "Stat&us", _status),
        Field("text", "&What is said", TextField),
        Field("date", "&Date", DateField),
    )
    draft = UpdateDraft(
        draft.date, told_of.draft.status, draft.text, draft.meeting_id, draft.point_id
    )
    title = f"Update action {told_of.label}"
    return DraftDialog(desk, title, fields, draft, update_action, (told_of.id,), parent)


class ActionPalette(TypeToFind):
    """Enter takes the action that is marked."""

    chosen = Signal(int)

    def __init__(self, rows: Sequence[ActionRow], parent: QWidget) -> None:
        self._rows = rows
        hint = "Number of the action, or words of it or of its owners"
        super().__init__("Update an action", "Which action?", hint, "Open actions", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        numbered_first = sorted(self._rows, key=lambda row: row.label != typed.strip())
        said = ((row.id, _said(row)) for row in numbered_first)
        found = [(row_id, words) for row_id, words in said if finds(typed, words)]
        return [standing_for(row_id, QListWidgetItem(words)) for row_id, words in found[:_MOST]]

    def take(self, chosen: object) -> None:
        self.chosen.emit(chosen)


def _said(row: ActionRow) -> str:
    return f"Action {row.label}: {row.text}\n{row.status.label}; {row.owners}".rstrip("; ")


def open_actions(register: Register, body_id: int) -> list[ActionRow]:
    """What can be told of: the actions of a body that are open, in the order of the log."""
    wanted = Wanted(body_id=body_id, open_only=True)
    return actions.rows(register, actions.ids(register, wanted))


def _status() -> WordField:
    return WordField(ActionStatus)
