"""Everything held on one person, to be read, and kept as a file to hand over."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from desktop.records.errors import Refusal
from desktop.records.reading.subject_access import held_on_person
from desktop.records.reading.subject_text import held_as_text
from desktop.records.register import Register
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label, push_button
from desktop.ui.messages import say
from desktop.ui.preview.saving import save_whole

_ABOUT = (
    "A person has the right to a copy of what is held on them. Read it before it leaves the desk: "
    "where others would be harmed by it, hold back who they are."
)
_ONE_MOMENT = "One moment …"


class HeldDialog(QDialog):
    """Reads off the GUI thread, and anew when other people are to be held back or not."""

    def __init__(self, desk: Desk, parent: QWidget, person_id: int, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Everything held on {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._person_id = person_id
        self._name = name
        self._job: Job | None = None
        self.screened = QCheckBox("&Hold back who other people are")
        self.screened.toggled.connect(self.ask)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        self.said = plain_label()
        self.said.hide()
        self.save_button = push_button("&Save as a file…", self.save)
        self.save_button.setEnabled(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(push_button("&Close", self.reject))
        layout = column_layout(self, margins=16, spacing=12)
        layout.addWidget(plain_label(_ABOUT))
        layout.addWidget(self.screened)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.said)
        layout.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(760, room.width() - 80), min(640, room.height() - 80))
        self.ask()

    @Slot()
    def ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.save_button.setEnabled(False)
        self.text.setPlainText(_ONE_MOMENT)
        screened = self.screened.isChecked()
        self._job = self.desk.ask(
            _held, self._person_id, screened, done=self._show, failed=self._refused
        )

    @Slot()
    def save(self) -> None:
        """Asks where to, and keeps exactly the words that are shown."""
        usual = self.desk.path.parent / f"Held on {_fit_for_a_file(self._name)}.txt"
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save what is held", str(usual), "Text (*.txt)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        if path.exists() and path.samefile(self.desk.path):
            say(self, "That is the register itself: name another file.")
            return
        try:
            save_whole(path, f"{self.text.toPlainText()}\n".encode())
        except Refusal as refusal:
            say(self, refusal.sentence)
            return
        self.said.setText(f"Saved as {path}")
        self.said.show()

    def _show(self, text: str) -> None:
        self._job = None
        self.text.setPlainText(text)
        self.save_button.setEnabled(True)

    def _refused(self, refusal: Refusal) -> None:
        self._job = None
        self.text.setPlainText(refusal.sentence)


def _held(register: Register, person_id: int, screened: bool) -> str:
    return held_as_text(held_on_person(register, person_id, screened))


def _fit_for_a_file(name: str) -> str:
    """The name without what a file's name must not hold."""
    return "".join(letter for letter in name if letter not in '<>:"/\\|?*').strip() or "person"
