"""Confirming minutes: as drawn, or as corrected, with each correction listed."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.meetings import MeetingDetail, later_meetings
from desktop.records.reading.points import meeting_points
from desktop.records.rules.dates import short_date
from desktop.records.rules.drafts import CorrectionDraft
from desktop.records.writing.confirmation import confirm_minutes
from desktop.ui.desk import Desk
from desktop.ui.forms.leaving import Leaving, ask_about_changes
from desktop.ui.on_screen import resize_within

_LONGEST = 60
"""What of a point is shown in the choice of points, in letters."""


@dataclass(frozen=True, slots=True)
class _Wording:
    point_id: int
    item: str
    text: str


class ConfirmDialog(QDialog):
    """Says at which meeting, and what was put right there. Show it with `open()`."""

    def __init__(self, desk: Desk, parent: QWidget, meeting: MeetingDetail) -> None:
        super().__init__(parent)
        self.setWindowTitle("Confirm minutes")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._meeting = meeting
        self._printed = any(not row.void_reason for row in meeting.printings)
        self._later = desk.read(later_meetings, meeting.id)
        self._wordings = _wordings(desk, meeting)
        self.corrections: list[CorrectionDraft] = []
        self.at = QComboBox()
        for row in self._later:
            self.at.addItem(f"{short_date(row.date)} ({row.state.label})", row.id)
        if meeting.confirming_meeting_id is not None:
            self.at.setCurrentIndex(self.at.findData(meeting.confirming_meeting_id))
        self.listed = QListWidget()
        self.listed.setAccessibleName("Corrections")
        self.point = QComboBox()
        self.was, self.becomes = QLineEdit(), QLineEdit()
        self.in_margin = QCheckBox("Written in the &margin and initialled")
        self.add_button = QPushButton("&Add correction")
        self.remove_button = QPushButton("&Remove correction")
        self.refusal = QLabel()
        self._build()
        self._tell()

    def _build(self) -> None:
        for row in self._wordings:
            self.point.addItem(f"{row.item}: {_beginning(row.text)}", row.point_id)
        self.point.setMinimumContentsLength(32)
        self.point.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.point.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.in_margin.setChecked(self._printed)
        self.in_margin.setEnabled(not self._printed)
        for button, slot in ((self.add_button, self.add), (self.remove_button, self.remove)):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        at = QFormLayout()
        at.addRow("Confirmed at the &meeting of", self.at)
        self.buttons = QDialogButtonBox()
        self.confirm_button = self.buttons.addButton(
            "Confirm", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.confirm_button.setDefault(True)
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.confirm)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(at)
        column.addWidget(self._correcting())
        column.addWidget(self.refusal)
        column.addWidget(self.buttons)
        resize_within(self, 640, 480)
        self.at.setFocus()

    def _correcting(self) -> QGroupBox:
        box = QGroupBox("Corrections agreed there")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow("&Point", self.point)
        form.addRow("&It says", self.was)
        form.addRow("It &becomes", self.becomes)
        form.addRow("", self.in_margin)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addStretch()
        column = QVBoxLayout(box)
        column.setSpacing(8)
        column.addWidget(self.listed, 1)
        column.addLayout(form)
        column.addLayout(row)
        return box

    @Slot()
    def add(self) -> None:
        """Take one correction into the list, if the point says what it is about."""
        wording = self._wordings[self.point.currentIndex()] if self._wordings else None
        was = self.was.text().strip()
        if wording is None or not was or was not in wording.text:
            self._refuse("Type the words exactly as the point says them.")
            self.was.setFocus()
            return
        becomes, margin = self.becomes.text().strip(), self.in_margin.isChecked()
        self.corrections.append(CorrectionDraft(wording.point_id, was, becomes, margin))
        where = ", in the margin" if margin else ""
        self.listed.addItem(f"{wording.item}: “{was}” becomes “{becomes}”{where}")
        self.was.clear()
        self.becomes.clear()
        self._refuse("")
        self._tell()
        self.was.setFocus()

    @Slot()
    def remove(self) -> None:
        at = self.listed.currentRow()
        if at >= 0:
            self.listed.takeItem(at)
            del self.corrections[at]
            self._tell()

    def _tell(self) -> None:
        how = "as corrected" if self.corrections else "as drawn"
        self.confirm_button.setText(f"&Confirm {how}")
        self.remove_button.setEnabled(bool(self.corrections))

    @Slot()
    def confirm(self) -> None:
        """Confirm; words typed for a correction that was not added are asked about first."""
        if self.was.text().strip():
            self._refuse("Add the correction that is typed, or clear it.")
            return
        if self.at.currentIndex() < 0:
            self._refuse("There is no later meeting of this body. Call it first.")
            return
        self.setEnabled(False)
        self._desk.do(
            confirm_minutes,
            self._meeting.id,
            self.at.currentData(),
            tuple(self.corrections),
            done=self._confirmed,
            refused=self._refused,
        )

    def _confirmed(self, _changes: Changes) -> None:
        self.setEnabled(True)
        super().accept()

    def _refused(self, refusal: Refusal) -> None:
        self.setEnabled(True)
        self._refuse(refusal.sentence)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))

    def reject(self) -> None:
        if not self.isEnabled():
            return
        if self.corrections or self.was.text().strip():
            leaving = ask_about_changes(self)
            if leaving is Leaving.SAVE:
                self.confirm()
            if leaving is not Leaving.DISCARD:
                return
        super().reject()


def _wordings(desk: Desk, meeting: MeetingDetail) -> list[_Wording]:
    points = desk.read(meeting_points, meeting.id)
    return [
        _Wording(point.id, item.number or item.title, point.text)
        for item in meeting.items
        for point in points.get(item.id, ())
        if point.text
    ]


def _beginning(text: str) -> str:
    """The first words of a point, which tell it from the others."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rsplit(' ', 1)[0]} …"
