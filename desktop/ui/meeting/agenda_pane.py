"""The agenda at the left of a meeting's window, with the item that is being minuted."""

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import ItemRow, MeetingDetail, SectionRow
from desktop.records.rules.workflow import agenda_open
from desktop.records.writing.agenda import remove_item
from desktop.records.writing.agenda_order import move_item
from desktop.records.writing.sections import move_section, remove_section
from desktop.ui.desk import Desk
from desktop.ui.meeting.agenda_delegate import AgendaDelegate
from desktop.ui.meeting.agenda_dialogs import edit_item, new_heading, new_item, rename_heading
from desktop.ui.meeting.agenda_model import AgendaModel, Index, title
from desktop.ui.meeting.asking import agreed
from desktop.ui.meeting.item_places import place_dialog
from desktop.ui.meeting.standing import time_words


class AgendaTree(QTreeView):
    """The list itself, with the keys of its own."""

    moved = Signal(int)
    edit_asked = Signal()
    add_asked = Signal()
    remove_asked = Signal()
    current_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(AgendaDelegate(self))
        self.setAccessibleName("Agenda")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._double)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self.edit_asked.emit()
        elif key == Qt.Key.Key_Insert:
            self.add_asked.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _double(self, _index: QModelIndex) -> None:
        self.edit_asked.emit()


class AgendaPane(QWidget):
    """Adds, changes, moves and removes items and headings."""

    item_changed = Signal(object)

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting_id = meeting_id
        self._meeting: MeetingDetail | None = None
        self._open = False
        self._coming_to: int | None = None
        self._coming_to_heading: int | None = None
        self._item_id: int | None = None
        self.model = AgendaModel(self)
        self.tree = AgendaTree(self)
        self.tree.setModel(self.model)
        self.empty = _quiet("No items yet. Add the first with Ctrl+N.")
        self.time, self.sentence = _quiet(""), _quiet("")
        self.add_button = QPushButton("Add item…", self)
        self.heading_button = QPushButton("Add heading…", self)
        self._build()
        self.tree.current_changed.connect(self._current_changed)
        self.tree.moved.connect(self._move)
        self.tree.edit_asked.connect(self.edit)
        self.tree.add_asked.connect(self.add_item)
        self.tree.remove_asked.connect(self.remove)

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button, slot in (
            (self.add_button, self.add_item),
            (self.heading_button, self.add_heading),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.tree, 1)
        column.addWidget(self.time)
        column.addWidget(self.sentence)
        column.addLayout(buttons)

    # What is shown

    def show_meeting(self, meeting: MeetingDetail) -> None:
        """The agenda as it now is; the current item stays current wherever it went."""
        self._meeting = meeting
        self._open = agenda_open(meeting.state)
        self.time.setText(time_words(meeting.timetable))
        self.time.setVisible(bool(self.time.text()))
        self.add_button.setVisible(self._open)
        self.heading_button.setVisible(self._open)
        self.empty.setVisible(not meeting.items and not meeting.sections)
        before = self._item_id
        same = self.model.show(meeting.sections, meeting.items)
        self.tree.expandAll()
        wanted = self._coming_to or before
        self._coming_to = None
        place = QModelIndex() if wanted is None else self.model.index_of(ItemRow, wanted)
        if not place.isValid():
            place = next(iter(self._items()), QModelIndex())
        heading, self._coming_to_heading = self._coming_to_heading, None
        if heading is not None:
            place = self.model.index_of(SectionRow, heading)
        if (
            not same
            or not self.tree.currentIndex().isValid()
            or wanted != before
            or heading is not None
        ):
            self.tree.setCurrentIndex(place)
        self._current_changed()

    @property
    def item(self) -> ItemRow | None:
        """The item that is current; under a heading that is current, none."""
        record = self.model.record(self.tree.currentIndex())
        return record if isinstance(record, ItemRow) else None

    def go_to(self, item_id: int) -> None:
        """Makes an item the current one, now or as soon as it is there."""
        place = self.model.index_of(ItemRow, item_id)
        if place.isValid():
            self.tree.setCurrentIndex(place)
        else:
            self._coming_to = item_id

    def step(self, by: int) -> bool:
        """Go to the item below or above; whether there was one."""
        items = self._items()
        at = [place for place, index in enumerate(items) if index == self.tree.currentIndex()]
        to = at[0] + by if at else 0
        if not 0 <= to < len(items):
            return False
        self.tree.setCurrentIndex(items[to])
        return True

    def _items(self) -> list[QModelIndex]:
        return [i for i in self.model.in_order() if isinstance(self.model.record(i), ItemRow)]

    @Slot()
    def _current_changed(self) -> None:
        item = self.item
        self._item_id = item.id if item else self._item_id
        self.sentence.hide()
        self.item_changed.emit(item)

    # What a clerk does

    @Slot()
    def add_item(self) -> None:
        """A new item in the section where the cursor is."""
        if not self._open or self._meeting is None:
            return
        record = self.model.record(self.tree.currentIndex())
        section = None
        if record is not None:
            section = record.section_id if isinstance(record, ItemRow) else record.id
        dialog = new_item(self._desk, self.window(), self._meeting, section)
        dialog.saved.connect(self._added)
        dialog.open()

    @Slot(object)
    def _added(self, changes: Changes) -> None:
        self._coming_to = changes.made

    @Slot()
    def add_heading(self) -> None:
        if self._open:
            dialog = new_heading(self._desk, self.window(), self._meeting_id)
            dialog.saved.connect(self._heading_added)
            dialog.open()

    @Slot(object)
    def _heading_added(self, changes: Changes) -> None:
        self._coming_to_heading = changes.made

    @Slot()
    def edit(self) -> None:
        record = self.model.record(self.tree.currentIndex())
        if not self._open or record is None or self._meeting is None:
            return
        if isinstance(record, SectionRow):
            rename_heading(self._desk, self.window(), record).open()
        else:
            edit_item(self._desk, self.window(), self._meeting, record).open()

    @Slot()
    def up(self) -> None:
        self._move(-1)

    @Slot()
    def down(self) -> None:
        self._move(1)

    @Slot(int)
    def _move(self, by: int) -> None:
        record = self.model.record(self.tree.currentIndex())
        if self._open and record is not None:
            verb = move_section if isinstance(record, SectionRow) else move_item
            self._desk.do(verb, record.id, by, refused=self._refused)

    @Slot()
    def place(self) -> None:
        """Another place for the item, picked from the whole agenda."""
        if self._open and self.item is not None and self._meeting is not None:
            place_dialog(self._desk, self.window(), self._meeting, self.item).open()

    @Slot()
    def remove(self) -> None:
        """Take the item or heading away; the register refuses one with something under it."""
        record = self.model.record(self.tree.currentIndex())
        if not self._open or record is None:
            return
        what = "heading" if isinstance(record, SectionRow) else "item"
        if not agreed(self, f"Remove {what}", f"Remove this {what}?", title(record)):
            return
        verb = remove_section if isinstance(record, SectionRow) else remove_item
        self._desk.do(verb, record.id, refused=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self.sentence.setText(refusal.sentence)
        self.sentence.show()


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    return label
