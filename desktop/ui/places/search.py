"""Search: everything that was ever written, as typed; Enter opens the place."""

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading import bodies
from desktop.records.reading.search import Hit, search
from desktop.records.reading.search_filters import Filters
from desktop.records.reading.search_kinds import KINDS
from desktop.ui.clear_button import add_clear_button
from desktop.ui.column_layout import column_layout
from desktop.ui.commands import plain
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label
from desktop.ui.dialogs.person_picker import names_to_pick
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.people_fields import PersonField
from desktop.ui.lists.columns import RECORD_ROLE
from desktop.ui.places.hits_model import HitDelegate, HitsModel
from desktop.ui.places.place import Actions, Place

_PAUSE_MS = 120
_MOST = 200
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_HINT = "Type two letters or more. All words are looked for; “quotation marks” keep them together."


class SearchPlace(Place):
    """Asks off the GUI thread after each pause in typing."""

    def __init__(self, desk: Desk, _actions: Actions) -> None:
        super().__init__(desk)
        self._job: Job | None = None
        self.words = QLineEdit()
        add_clear_button(self.words)
        self.words.setPlaceholderText("Search everything")
        self.words.setAccessibleName("Search everything")
        self.words.installEventFilter(self)
        self.kind = _combo([("", "Anything"), *((kind, _said(kind)) for kind in KINDS)])
        self.body = _combo([(None, "All"), *desk.read(bodies.choices)])
        self.person = PersonField(names_to_pick(desk), optional=True, adding=False)
        self.person.line.setPlaceholderText("Anybody")
        self.year = QLineEdit()
        self.year.setPlaceholderText("2019 or 2019/20")
        self.year.setFixedWidth(self.year.fontMetrics().horizontalAdvance("2019 or 2019/20") + 40)
        self.model = HitsModel(self)
        self.list = QListView()
        self.list.setAccessibleName("Found")
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nothing = plain_label(_HINT)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(32, 32, 32, 32)
        self.count = plain_label()
        self.count.setContentsMargins(12, 4, 8, 4)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._build()

    def _build(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        for label, editor, control, stretch in (
            ("&Kind", self.kind, self.kind, 2),
            ("&Body", self.body, self.body, 3),
            ("&Person", self.person, self.person.line, 3),
            ("Ye&ar", self.year, self.year, 1),
        ):
            words = QLabel(label)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setBuddy(control)
            control.setAccessibleName(plain(label))
            filters.addWidget(words)
            filters.addWidget(editor, stretch)
        top = QWidget()
        above = column_layout(top, margins=8)
        above.addWidget(self.words)
        above.addLayout(filters)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.list)
        layout = column_layout(self, spacing=0)
        layout.addWidget(top)
        layout.addWidget(middle, 1)
        layout.addWidget(self.count)
        self.words.textChanged.connect(self._typed)
        self.year.textChanged.connect(self._typed)
        self.person.edited.connect(self._typed)
        self.kind.currentIndexChanged.connect(self._typed)
        self.body.currentIndexChanged.connect(self._typed)
        self.words.returnPressed.connect(self.open_chosen)
        self.list.activated.connect(self._open)
        self._pause.timeout.connect(self.search)

    def take_focus(self) -> None:
        self.seek()

    def seek(self) -> None:
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()

    @Slot(object)
    def heed(self, changes: Changes) -> None:
        """What was found is looked for again, and bodies are offered as they are now."""
        if changes.touches("body"):
            chosen = self.body.currentData()
            self.body.blockSignals(True)
            self.body.clear()
            for value, words in [(None, "All"), *self.desk.read(bodies.choices)]:
                self.body.addItem(words, value)
            self.body.setCurrentIndex(max(self.body.findData(chosen), 0))
            self.body.blockSignals(False)
        if self.words.text().strip() and self.isVisible():
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.KeyPress and pressed and pressed.key() in _MOVES:
            self.list.keyPressEvent(pressed)
            return True
        return super().eventFilter(watched, event)

    def redraw(self) -> None:
        self.list.viewport().update()

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def search(self) -> None:
        """Asks for what is typed now; an older question is dropped."""
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        try:
            filters = Filters(
                self.body.currentData(),
                self.year.text().strip(),
                self.person.value(),
                self.kind.currentData(),
            )
        except UnreadableError:
            self._say("Pick the person from the list.")
            return
        except Refusal as refusal:
            self._say(refusal.sentence)
            return
        self._job = self.desk.ask(
            search, self.words.text(), filters, _MOST, done=self._show, failed=self._refused
        )

    def _show(self, hits: tuple[Hit, ...]) -> None:
        self._job = None
        self.model.show(hits)
        if hits:
            self.list.setCurrentIndex(self.model.index(0))
            self._stack.setCurrentWidget(self.list)
            many = "The best 200 are shown" if len(hits) == _MOST else f"{len(hits):,} found"
            self.count.setText("1 found" if len(hits) == 1 else many)
        else:
            self._say("Nothing was found." if len(self.words.text().strip()) > 1 else _HINT)

    def _refused(self, refusal: Refusal) -> None:
        self._say(refusal.sentence)

    def _say(self, sentence: str) -> None:
        self.model.show(())
        self.nothing.setText(sentence)
        self._stack.setCurrentWidget(self.nothing)
        self.count.setText("")

    @Slot()
    def open_chosen(self) -> None:
        self._open(self.list.currentIndex())

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        hit = index.data(RECORD_ROLE) if index.isValid() else None
        if isinstance(hit, Hit):
            self._go_to(hit)

    def _go_to(self, hit: Hit) -> None:
        if hit.meeting_id is not None and hit.item_id is not None:
            self.meeting_wanted.emit(hit.meeting_id, hit.item_id)
        elif hit.action_id is not None:
            self.record_wanted.emit("view.actions", hit.action_id)
        elif hit.kind in _LISTED_IN:
            self.record_wanted.emit(_LISTED_IN[hit.kind], hit.record_id)
        elif hit.meeting_id is not None:
            self.meeting_wanted.emit(hit.meeting_id, None)
        elif hit.body_id is not None:
            self.record_wanted.emit("view.bodies", hit.body_id)


_LISTED_IN = {"person": "view.people", "forward_item": "view.forward", "body": "view.bodies"}


def _combo(choices: list[tuple[Any, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    for value, words in choices:
        combo.addItem(words, value)
    return combo


def _said(kind: str) -> str:
    return kind.replace("_", " ").capitalize()
