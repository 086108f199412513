"""What the proof-reader finds in one meeting: each with its place, and the mend that would help."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.records.reading.proofing import proof_sheet
from desktop.records.register import Register
from desktop.records.rules.proofing import Finding, Mend, Weight, proof
from desktop.ui.desk import Desk
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column
from desktop.ui.meeting.mending import can_mend, make_mend

_SIGNS = {
    Weight.WRONG: "error-warning-line",
    Weight.MISSING: "indeterminate-circle-line",
    Weight.DOUBTFUL: "question-line",
}
_COLUMNS = (
    Column[Finding](
        "weight",
        "",
        11,
        lambda row: row.weight.value.capitalize(),
        sign=lambda row: _SIGNS[row.weight],
    ),
    Column[Finding]("where", "Where", 16, lambda row: row.place.words),
    Column[Finding]("message", "What", 34, lambda row: row.message),
    Column[Finding]("mend", "Perhaps", 18, lambda row: "; ".join(m.words for m in row.mends)),
)


class ProofDialog(RowsDialog[Finding]):
    """Stays open beside the minutes and follows them; Enter goes to the place."""

    place_wanted = Signal(object)
    """The id of the item that a finding is about, or None for the meeting and its attendance."""

    def __init__(self, desk: Desk, parent: QWidget, meeting_id: int) -> None:
        question = partial(findings, meeting_id=meeting_id)
        none = "The proof-reader finds nothing to ask about."
        super().__init__(desk, parent, "Proof-reader", _COLUMNS, none, question)
        self.setModal(False)
        self._meeting_id = meeting_id
        self.rows.add_button("&Go to the place", self.go, for_a_row=True)
        self.mend_button = self.rows.add_button("&Mend it…", self.offer)
        self.rows.table.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.mend_button.setEnabled(False)
        self.rows.opened.connect(self.go)
        self.setWindowFlag(Qt.WindowType.WindowMinimizeButtonHint, on=False)

    @Slot()
    def go(self) -> None:
        finding = self.rows.chosen()
        if finding is not None:
            self.place_wanted.emit(finding.place)

    @Slot()
    def _row_chosen(self) -> None:
        self.mend_button.setEnabled(bool(self._mends()))

    def _mends(self) -> tuple[Mend, ...]:
        finding = self.rows.chosen()
        return tuple(filter(can_mend, finding.mends)) if finding is not None else ()

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
        self.desk.do(make_mend, self._meeting_id, mend, refused=self.refused)


def findings(register: Register, meeting_id: int) -> tuple[Finding, ...]:
    """Everything that the proof-reader asks about."""
    return tuple(proof(proof_sheet(register, meeting_id)))
