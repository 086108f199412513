"""Before leaves are allotted: which they are, what the proof-reader asks, and how far they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.sheets import SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.proofing import Finding
from desktop.records.rules.words import LeafSeries
from desktop.records.writing.printings import print_for_signature, signature_sheets
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label
from desktop.ui.meeting.prints import press
from desktop.ui.meeting.proof_pane import ProofPane, findings
from desktop.ui.on_screen import resize_within
from desktop.ui.preview.waiting import WaitingBar, Watch


class PrintingDialog(QDialog):
    """Asks once, since leaf numbers are never given out again; then prints, and can be stopped."""

    printed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget, meeting_id: int) -> None:
        super().__init__(parent)
        self.setWindowTitle("Print for signature")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._meeting_id = meeting_id
        self._printing = False
        self.question = plain_label("Counting the leaves …")
        self.once = plain_label("These numbers are given out once and stay given out.")
        self.once.hide()
        self.proof = ProofPane(desk, meeting_id, self)
        self.proof.place_wanted.connect(self.reject)
        self.proof.hide()
        self.bar = WaitingBar(self)
        # The button below does the same, and is there all the time.
        self.bar.cancel.hide()
        self.buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.go_button = self.buttons.addButton("&Print for signature", role.AcceptRole)
        self.go_button.setDefault(True)
        self.go_button.setEnabled(False)
        self.leave_button = self.buttons.addButton("Cancel", role.RejectRole)
        self.leave_button.setAutoDefault(False)
        self.buttons.accepted.connect(self.go)
        self.buttons.rejected.connect(self.reject)
        column = column_layout(self, margins=16, spacing=16)
        for widget in (self.question, self.once):
            column.addWidget(widget)
        column.addWidget(self.proof, 1)
        column.addWidget(self.bar)
        column.addWidget(self.buttons)
        self.resize(560, self.sizeHint().height())
        self._job: Job | None = desk.ask(
            _counted,
            meeting_id,
            self.bar.begin(),
            done=self._ask,
            failed=self._refused,
            told=True,
        )

    def _ask(self, asked: tuple[str, tuple[Finding, ...]]) -> None:
        """The leaves are counted."""
        question, found = asked
        self._rest()
        self.question.setText(question)
        self.once.show()
        self.proof.show_findings(found)
        self.proof.setVisible(bool(found))
        self.go_button.setEnabled(True)
        self.go_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if found:
            resize_within(self, 680, 480)

    def go(self) -> None:
        """Print, on the thread of the saves."""
        if not self.go_button.isEnabled():
            return
        self._printing = True
        self.go_button.setEnabled(False)
        self.proof.setEnabled(False)
        self.leave_button.setText("Stop")
        watch = self.bar.begin()
        self._desk.do(
            _print, self._meeting_id, watch, done=self._done, refused=self._refused, told=True
        )

    def reject(self) -> None:
        """While it prints, stop at the next leaf, and stay until it has stopped."""
        self.bar.end()
        if self._printing:
            return
        if self._job is not None:
            self._job.cancel()
        super().reject()

    def _done(self, changes: Changes) -> None:
        self._printing = False
        self.bar.end()
        self.printed.emit(changes)
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        counted = self._job is None
        self._rest()
        self.question.setText(refusal.sentence)
        self.once.hide()
        self.go_button.setEnabled(counted)

    def _rest(self) -> None:
        self._printing, self._job = False, None
        self.bar.end()
        self.proof.setEnabled(True)
        self.leave_button.setText("Cancel")


def _counted(register: Register, meeting_id: int, watch: Watch) -> tuple[str, tuple[Finding, ...]]:
    from desktop.printing.layout.progress import watched

    with watched(watch.tell):
        return first_leaf_question(register, meeting_id), findings(register, meeting_id)


def _print(register: Register, meeting_id: int, watch: Watch) -> Changes:
    """The verb; a print that was stopped gives no number out."""
    from desktop.printing.layout.progress import Stopped, watched

    try:
        with watched(watch.tell):
            return print_for_signature(register, meeting_id, press)
    except Stopped:
        raise Refusal("The print was stopped. No leaf number was given out.") from None


def first_leaf_question(register: Register, meeting_id: int) -> str:
    """Which leaves a printing now would take. Raises `Refusal` where none can be made."""
    sheets = signature_sheets(register, meeting_id)
    taken = " and ".join(map(_leaves_taken, sheets))
    question = f"Print these minutes for signature? They take {taken}."
    if not any(map(_minuted, sheets)):
        question = f"{question} No item has a minute yet."
    return question


def _minuted(sheet: SignatureSheet) -> bool:
    items = (item for section in sheet.meeting.sections for item in section.items)
    return any(item.points or item.confirmed for item in items)


def _leaves_taken(sheet: SignatureSheet) -> str:
    """ "leaves 4 to 6 of the minute book"; exempt items have leaves counted apart."""
    apart = sheet.series is LeafSeries.EXEMPT
    last = sheet.first_leaf + press(sheet).leaves - 1
    one = last == sheet.first_leaf
    which = f"leaf {last}" if one else f"leaves {sheet.first_leaf} to {last}"
    return f"{which} of the {'exempt minutes' if apart else 'minute book'}"
