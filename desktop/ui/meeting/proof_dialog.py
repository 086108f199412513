"""What the proof-reader finds in one meeting: each with its place, and the mend that would help."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading.proofing import proof_sheet
from desktop.records.register import Register
from desktop.records.rules.proofing import Finding, Weight, proof
from desktop.ui.desk import Desk
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column

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
        self.rows.add_button("&Go to the place", self.go, for_a_row=True)
        self.rows.opened.connect(self.go)
        self.setWindowFlag(Qt.WindowType.WindowMinimizeButtonHint, on=False)

    @Slot()
    def go(self) -> None:
        finding = self.rows.chosen()
        if finding is not None:
            self.place_wanted.emit(finding.place)


def findings(register: Register, meeting_id: int) -> tuple[Finding, ...]:
    """Everything that the proof-reader asks about."""
    return tuple(proof(proof_sheet(register, meeting_id)))
