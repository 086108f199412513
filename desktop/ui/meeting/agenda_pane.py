"""The agenda at the left of a meeting's window, with the item that is being minuted."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import ItemRow, MeetingDetail, SectionRow
from desktop.records.rules.agenda_order import Place
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.item_kinds import kind_of_title
from desktop.records.rules.workflow import agenda_open
from desktop.records.writing.agenda import add_item, remove_item
from desktop.records.writing.agenda_order import move_item, reorder_items
from desktop.records.writing.papers import add_paper
from desktop.records.writing.sections import move_section, remove_section
from desktop.ui.asking import agreed
from desktop.ui.desk import Desk
from desktop.ui.meeting import agenda_moving
from desktop.ui.meeting.agenda_dialogs import edit_item, new_heading, new_item, rename_heading
from desktop.ui.meeting.agenda_model import AgendaModel, title
from desktop.ui.meeting.agenda_moving import Where
from desktop.ui.meeting.agenda_steps import AgendaSteps
from desktop.ui.meeting.agenda_tree import AgendaTree
from desktop.ui.meeting.filing import Filing
from desktop.ui.meeting.item_places import place_dialog
from desktop.ui.meeting.quick_line import QuickLine
from desktop.ui.meeting.standing import time_words
from desktop.ui.meeting.way_words import why_closed


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
        self.steps = AgendaSteps(desk, self)
        self.filing = Filing(desk, self)
        self.quick = QuickLine(self)
        self.empty = _quiet("No items yet. Type the title of the first, and press Enter.")
        self.time, self.sentence = _quiet(""), _quiet("")
        self.add_button = QPushButton("Add item…", self)
        self.heading_button = QPushButton("Add heading…", self)
        self._build()
        self.tree.current_changed.connect(self._current_changed)
        self.tree.moved.connect(self._move)
        self.tree.edit_asked.connect(self.edit)
        self.tree.add_asked.connect(self.add_item)
        self.tree.remove_asked.connect(self.remove)
        self.tree.typed.connect(self._begin_title)
        self.tree.let_go.connect(self._let_go)
        self.tree.files_dropped.connect(self._file)
        self.quick.entered.connect(self.add_quickly)
        self.quick.left.connect(self.tree.setFocus)
        self.steps.refused.connect(self.say)
        self.filing.refused.connect(self.say)

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
        column.addWidget(self.quick)
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
        self.model.open = self._open
        self.steps.follow(meeting)
        self.quick.setVisible(self._open)
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

    @Slot(str)
    def _begin_title(self, letter: str) -> None:
        if self._open:
            self.quick.begin(letter)

    @Slot(str)
    def add_quickly(self, words: str) -> None:
        """An item of this title, last where the cursor is; the next title can be typed at once."""
        record = self.model.record(self.tree.currentIndex())
        under = record.section_id if isinstance(record, ItemRow) else None
        under = record.id if isinstance(record, SectionRow) else under
        draft = ItemDraft(words, section_id=under, kind=kind_of_title(words))
        self.sentence.hide()
        self._desk.do(add_item, self._meeting_id, draft, done=self._added, refused=self._refused)

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
        if self._open and isinstance(record, SectionRow):
            self.steps.do(move_section, record.id, by)
        elif self._open and record is not None:
            self.steps.do(move_item, record.id, by)

    @Slot()
    def place(self) -> None:
        """Another place for the item, picked from the whole agenda."""
        if self._open and self.item is not None and self._meeting is not None:
            dialog = place_dialog(self._desk, self.window(), self._meeting, self.item)
            dialog.saved.connect(self.steps.remember)
            dialog.open()

    @Slot()
    def nest(self) -> None:
        """The item becomes a part of the one above it."""
        if self._open and self.item is not None and self._meeting is not None:
            self._arrange(agenda_moving.nested(self._meeting, self.item))

    @Slot()
    def bring_out(self) -> None:
        """The part becomes an item of its own."""
        if self._open and self.item is not None and self._meeting is not None:
            self._arrange(agenda_moving.unnested(self._meeting, self.item))

    @Slot(QModelIndex, object)
    def _let_go(self, at: QModelIndex, where: Where) -> None:
        """What was dragged goes there, if it can."""
        record, there = self.model.record(self.tree.currentIndex()), self.model.record(at)
        if not self._open or record is None or self._meeting is None:
            return
        if isinstance(record, ItemRow):
            self._arrange(agenda_moving.dropped(self._meeting, record, there, where))
            return
        by = agenda_moving.heading_steps(self._meeting, record, there, where)
        if by:
            self.steps.do(move_section, record.id, by)

    def _arrange(self, order: tuple[Place, ...] | None) -> None:
        self.sentence.hide()
        if order is not None:
            self.steps.do(reorder_items, self._meeting_id, order)

    @Slot(QModelIndex, object)
    def _file(self, at: QModelIndex, paths: tuple[Path, ...]) -> None:
        """Files from the desktop are filed as papers of the item that they were dropped on."""
        item = self.model.record(at)
        if not self._open and self._meeting is not None:
            self.say(why_closed(self._meeting.state))
        elif isinstance(item, ItemRow):
            self.sentence.hide()
            self.filing.file(paths, add_paper, item.id)

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
        self.say(refusal.sentence)

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Said below the agenda until something else is done."""
        self.sentence.setText(sentence)
        self.sentence.show()


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setVisible(bool(words))
    return label
