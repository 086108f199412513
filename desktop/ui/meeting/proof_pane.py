"""What the proof-reader finds in one meeting: each with its place, and the mend that would help."""

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QMenu, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.proofing import proof_sheet
from desktop.records.register import Register
from desktop.records.rules.proofing import Finding, Mend, Weight, proof
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label, push_button
from desktop.ui.icons import icon
from desktop.ui.meeting.mending import can_mend, make_mend

_FINDING = int(Qt.ItemDataRole.UserRole)
_PAUSE_MS = 300
_SIGNS = {
    Weight.WRONG: "error-warning-line",
    Weight.MISSING: "indeterminate-circle-line",
    Weight.DOUBTFUL: "question-line",
}


def findings(register: Register, meeting_id: int) -> tuple[Finding, ...]:
    """Everything that the proof-reader asks about."""
    return tuple(proof(proof_sheet(register, meeting_id)))


class FindingList(QListWidget):
    """Sentences, one below another; Enter or a click goes to the place."""

    wanted = Signal()
    left = Signal()
    leads_back = False
    """Whether Esc leaves the list, and not the dialog that it is in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("What the proof-reader asks about")
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setIconSize(QSize(16, 16))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemClicked.connect(self._clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            event.accept()
            self.wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.leads_back:
            event.accept()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot(QListWidgetItem)
    def _clicked(self, _item: QListWidgetItem) -> None:
        self.wanted.emit()


class ProofPane(QWidget):
    """Follows the register while it is looked at; mends only what is picked."""

    place_wanted = Signal(object)
    """The `Place` that a finding is about."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting_id = meeting_id
        self._job: Job | None = None
        self._stale = True
        self.found: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.said = plain_label("The proof-reader is reading …")
        self.list = FindingList(self)
        self.list.wanted.connect(self.go)
        self.list.currentRowChanged.connect(self._row_chosen)
        self.go_button = push_button("&Go to the place", self.go)
        self.mend_button = push_button("Me&nd it…", self.offer)
        self.trouble = plain_label()
        self.trouble.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.go_button)
        buttons.addWidget(self.mend_button)
        buttons.addStretch(1)
        column = column_layout(self)
        column.addWidget(self.said)
        column.addWidget(self.list, 1)
        column.addWidget(self.trouble)
        column.addLayout(buttons)
        self._row_chosen()
        desk.changed.connect(self._changed)

    # What is shown

    @property
    def waiting(self) -> bool:
        """Whether the proof-reader is still reading."""
        return self._pause.isActive() or self._job is not None

    def show_findings(self, found: tuple[Finding, ...]) -> None:
        """What was found, keeping to the finding that was chosen."""
        at = max(self.list.currentRow(), 0)
        if found != self.found:
            self.found = found
            self._fill(at)
        self._job = None
        self._stale = False
        self.said.setText(_count(len(found)))
        self._row_chosen()

    def _fill(self, at: int) -> None:
        self.list.clear()
        for finding in self.found:
            self.list.addItem(_entry(finding))
        self.list.setCurrentRow(min(at, len(self.found) - 1))

    def changeEvent(self, event: QEvent) -> None:
        """Signs are drawn anew in the colours of another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill(max(self.list.currentRow(), 0))

    @Slot()
    def refresh(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = self._desk.ask(
            findings, self._meeting_id, done=self.show_findings, failed=self._not_read
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and not self.waiting:
            self.refresh()

    @Slot(object)
    def _changed(self, _changes: Changes) -> None:
        """Read over again when the changes pause, if anybody looks."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def _not_read(self, refusal: Refusal) -> None:
        self._job = None
        self.said.setText(refusal.sentence)

    # What a clerk does

    @property
    def chosen(self) -> Finding | None:
        entry = self.list.currentItem()
        return entry.data(_FINDING) if self.list.currentRow() >= 0 else None

    @Slot()
    def go(self) -> None:
        if self.chosen is not None:
            self.place_wanted.emit(self.chosen.place)

    @Slot()
    def _row_chosen(self) -> None:
        self.trouble.hide()
        self.go_button.setEnabled(self.chosen is not None)
        self.mend_button.setEnabled(bool(self._mends()))

    def _mends(self) -> tuple[Mend, ...]:
        return tuple(filter(can_mend, self.chosen.mends)) if self.chosen is not None else ()

    @Slot()
    def offer(self) -> None:
        """Every mend that would help, to be picked: none is ever made by itself."""
        menu = QMenu("Mends", self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for mend in self._mends():
            menu.addAction(mend.words.replace("&", "&&")).setData(mend)
        menu.triggered.connect(self._picked)
        menu.popup(self.mend_button.mapToGlobal(self.mend_button.rect().bottomLeft()))

    @Slot(QAction)
    def _picked(self, action: QAction) -> None:
        self.mend(action.data())

    def mend(self, mend: Mend) -> None:
        self._desk.do(make_mend, self._meeting_id, mend, refused=self._refused)

    def _refused(self, refusal: Refusal) -> None:
        self.trouble.setText(refusal.sentence)
        self.trouble.show()


def _entry(finding: Finding) -> QListWidgetItem:
    perhaps = "; ".join(mend.words for mend in finding.mends)
    said = [f"{finding.weight.value.capitalize()} · {finding.place.words}", finding.message]
    said += [f"Perhaps: {perhaps}"] if perhaps else []
    entry = QListWidgetItem(icon(_SIGNS[finding.weight]), "\n".join(said))
    entry.setData(_FINDING, finding)
    return entry


def _count(found: int) -> str:
    if not found:
        return "The proof-reader finds nothing to ask about."
    things = "one thing" if found == 1 else f"{found} things"
    return f"The proof-reader asks about {things}."
