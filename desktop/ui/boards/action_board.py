"""The action log as a board: a column a status, in which cards are moved."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QWidget

from desktop.records.reading import actions
from desktop.records.reading.action_board import Stack, by_status
from desktop.records.rules.words import ActionStatus
from desktop.ui.boards.cards import CardList
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk
from desktop.ui.details.pieces import heading, plain_label
from desktop.ui.icons import ACTION_SIGNS, icon
from desktop.ui.lists.other_view import OtherView
from desktop.ui.places.editing import ActionCells


class ActionBoard(OtherView):
    """Arrows go from card to card, Alt with an arrow moves the card to the next column."""

    def __init__(self, desk: Desk, cells: ActionCells) -> None:
        super().__init__(desk, by_status)
        self._cells = cells
        self._focus_wanted = False
        self.columns = [_Column(desk, status) for status in ActionStatus]
        self._at = self.columns[0]
        across = QWidget()
        layout = QHBoxLayout(across)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(8)
        for column in self.columns:
            layout.addWidget(column, 1)
            cards = column.cards
            cards.entered.connect(self._entered)
            cards.column_wanted.connect(self._go)
            cards.shift_wanted.connect(self._shift)
            cards.dropped.connect(self._drop)
            cards.activated.connect(self._open)
            cards.selectionModel().currentRowChanged.connect(self._tell)
        self._area = QScrollArea()
        self._area.setWidget(across)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column_layout(self).addWidget(self._area)

    @property
    def chosen_id(self) -> int | None:
        return self._at.cards.current_id

    def take_focus(self) -> None:
        self._focus_wanted = self._job is not None
        if not self._focus_wanted:
            self._at.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def redraw(self) -> None:
        for column in self.columns:
            column.redraw()

    def show_answer(self, stacks: tuple[Stack, ...], wanted: int | None) -> None:
        # Of the window, which a dialog that asked how it was closed may still be in front of.
        focused = self.window().focusWidget()
        had_focus = any(column.cards is focused for column in self.columns)
        for column, stack in zip(self.columns, stacks, strict=True):
            column.show_stack(stack)
        at = next((c for c in self.columns if wanted in c.cards.cards.ids), None)
        if at is not None and wanted is not None:
            self._at = at
            at.cards.choose_row(at.cards.cards.row_of(wanted))
        elif self.chosen_id is None:
            self._at = next((c for c in self.columns if c.cards.cards.ids), self.columns[0])
            if self._at.cards.cards.ids:
                self._at.cards.choose_row(0)
        if had_focus or self._focus_wanted:
            self._focus_wanted = False
            self._at.cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _entered(self) -> None:
        self._at = next(c for c in self.columns if c.cards is self.sender())
        self._area.ensureWidgetVisible(self._at, 0, 0)
        self._tell()

    @Slot(int)
    def _go(self, way: int) -> None:
        at = self.columns.index(self._at) + way
        if 0 <= at < len(self.columns):
            self.columns[at].cards.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _shift(self, way: int) -> None:
        at = self.columns.index(self._at) + way
        if self.chosen_id is not None and 0 <= at < len(self.columns):
            self._move(self.chosen_id, self.columns[at].status)

    @Slot(object)
    def _drop(self, action_id: int) -> None:
        onto = next(c for c in self.columns if c.cards is self.sender())
        self._move(action_id, onto.status)

    def _move(self, action_id: int, status: ActionStatus) -> None:
        rows = self._desk.read(actions.rows, [action_id])
        if rows and rows[0].status is not status:
            self._wanted_id = action_id
            self._cells.change_status(rows[0], status)


class _Column(QWidget):
    """A status with its sign and how many stand so, over their cards."""

    def __init__(self, desk: Desk, status: ActionStatus) -> None:
        super().__init__()
        self.status = status
        self.cards = CardList(desk, status)
        self._sign = QLabel()
        self._sign.setTextFormat(Qt.TextFormat.PlainText)
        self._title = heading(plain_label(status.label, wrap=False), 1.05)
        self._count = plain_label(wrap=False)
        top = QHBoxLayout()
        top.setContentsMargins(8, 4, 8, 0)
        top.setSpacing(8)
        top.addWidget(self._sign)
        top.addWidget(self._title)
        top.addWidget(self._count, 1)
        layout = column_layout(self, spacing=4)
        layout.addLayout(top)
        layout.addWidget(self.cards, 1)
        self.redraw()

    def show_stack(self, stack: Stack) -> None:
        late = f", {stack.overdue:,} overdue" if stack.overdue else ""
        self._count.setText(f"{len(stack.ids):,}{late}")
        noun = "action" if len(stack.ids) == 1 else "actions"
        self.cards.setAccessibleName(f"{self.status.label}: {len(stack.ids):,} {noun}{late}")
        before, row = self.cards.current_id, self.cards.currentIndex().row()
        self.cards.cards.show_ids(stack.ids)
        at = self.cards.cards.row_of(before) if before is not None else -1
        if stack.ids and row >= 0:
            self.cards.choose_row(at if at >= 0 else min(row, len(stack.ids) - 1))
        self.cards.viewport().update()

    def redraw(self) -> None:
        self._sign.setPixmap(icon(ACTION_SIGNS[self.status]).pixmap(16, 16))
        self.cards.viewport().update()
