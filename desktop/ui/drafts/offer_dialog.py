"""What was typed, beside what the register holds: put in, copied, or discarded."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.asking import agreed
from desktop.ui.drafts.offers import Finding, Offer
from desktop.ui.meeting import point_words
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.on_screen import resize_within

_NOTHING = "Nothing stands here in the register."
_CLOSED = "These minutes are closed: the words can be copied, and put into the minutes of today."
_HOW = "Words put in are typed on the page again, and can be undone there."


class OfferDialog(QDialog):
    """Asks about each; closing it leaves the rest to be offered again."""

    put_in_asked = Signal(object)
    put_instead_asked = Signal(object)
    discard_asked = Signal(object)

    def __init__(
        self, offered: Sequence[Offer], model: OutlineModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Typed, and not in the register")
        self._offered = list(offered)
        self._model = model
        self.list = QListWidget()
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setWordWrap(True)
        self.list.setSpacing(4)
        self.list.setAccessibleName("Points that were typed")
        self.typed = _shown("As it was typed")
        self.now = _shown("As the register has it now")
        self.finding = _words()
        self._build()
        self._fill()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (said, control) in enumerate(
            (
                ("&Points", self.list),
                ("As it was &typed", self.typed),
                ("As the &register has it now", self.now),
            )
        ):
            label = _words(said)
            label.setBuddy(control)
            grid.addWidget(label, 0, place)
            grid.addWidget(control, 1, place)
            grid.setColumnStretch(place, 1)
        buttons = QDialogButtonBox()
        act = QDialogButtonBox.ButtonRole.ActionRole
        self.put_button = buttons.addButton("Put &in", act)
        self.instead_button = buttons.addButton("Put in its p&lace", act)
        self.copy_button = buttons.addButton("&Copy", act)
        self.discard_button = buttons.addButton("&Discard…", act)
        close = buttons.addButton("Clos&e", QDialogButtonBox.ButtonRole.RejectRole)
        for each in (self.put_button, self.instead_button, self.copy_button, self.discard_button):
            each.setAutoDefault(False)
        close.setDefault(True)
        self.put_button.clicked.connect(self.put_in)
        self.instead_button.clicked.connect(self.put_instead)
        self.copy_button.clicked.connect(self.copy)
        self.discard_button.clicked.connect(self.discard)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addLayout(grid, 1)
        column.addWidget(self.finding)
        column.addWidget(_words(_CLOSED if self._model.read_only else _HOW))
        column.addWidget(buttons)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemSelectionChanged.connect(self._enable)
        resize_within(self, 900, 460)

    def _fill(self) -> None:
        self.list.clear()
        for offer in self._offered:
            said = _first_words(offer)
            self.list.addItem(f"{_item(self._model, offer)}{said}\n({offer.finding.value})")
        self.list.selectAll()
        if self._offered:
            self.list.setCurrentRow(0)
            self.list.selectAll()
        self._enable()

    @property
    def chosen(self) -> tuple[Offer, ...]:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(self._offered[row] for row in rows)

    @Slot(int)
    def _show(self, row: int) -> None:
        offer = self._offered[row] if 0 <= row < len(self._offered) else None
        self.typed.setPlainText("" if offer is None else whole(Line(wording=offer.kept.said)))
        now = "" if offer is None else _NOTHING if offer.now is None else whole(offer.now)
        self.now.setPlainText(now)
        self.finding.setText("" if offer is None else _what_it_means(offer))

    @Slot()
    def _enable(self) -> None:
        chosen, closed = self.chosen, self._model.read_only
        for button in (self.put_button, self.copy_button, self.discard_button):
            button.setEnabled(bool(chosen) and not (closed and button is self.put_button))
        differs = len(chosen) == 1 and chosen[0].finding is Finding.DIFFERS
        self.instead_button.setEnabled(differs and not closed)

    @Slot()
    def put_in(self) -> None:
        """Type the chosen words again where they belong."""
        self._done_with(self.put_in_asked)

    @Slot()
    def put_instead(self) -> None:
        """Type the words in place of what the register says."""
        self._done_with(self.put_instead_asked)

    @Slot()
    def copy(self) -> None:
        QGuiApplication.clipboard().setText(
            "\n\n".join(whole(Line(wording=offer.kept.said)) for offer in self.chosen)
        )

    @Slot()
    def discard(self) -> None:
        chosen = self.chosen
        what = "this point" if len(chosen) == 1 else f"these {len(chosen)} points"
        about = "\n\n".join(offer.kept.said.text for offer in chosen)
        if agreed(self, "Discard", f"Remove {what} from what was kept?", about):
            self._done_with(self.discard_asked)

    def _done_with(self, signal: SignalInstance) -> None:
        chosen = self.chosen
        self._offered = [offer for offer in self._offered if offer not in chosen]
        signal.emit(chosen)
        if self._offered:
            self._fill()
        else:
            self.accept()


def whole(line: Line) -> str:
    """All that a point says, as text."""
    parts = (point_words.above(line), line.text, point_words.below(line))
    return "\n".join(filter(None, parts))


def _first_words(offer: Offer) -> str:
    words = " ".join(whole(Line(wording=offer.kept.said)).split())
    return words if len(words) <= 60 else f"{words[:60].rsplit(' ', 1)[0]} …"


def _item(model: OutlineModel, offer: Offer) -> str:
    rows = model.rows_of_item(offer.kept.item_id)
    heading = model.lines[rows[0]].heading if rows else None
    return f"{heading.number or heading.title}: " if heading is not None else ""


def _what_it_means(offer: Offer) -> str:
    if offer.finding is Finding.DIFFERS:
        return (
            "The register was changed since. Put in, the words stand below as a point of their "
            "own; nothing is overwritten unless you choose to put them in its place."
        )
    if offer.finding is Finding.GONE:
        return "The point was removed from the register since. Put in, it is a new one."
    if offer.finding is Finding.NEW:
        return "The register has no such point. Put in, it comes where it was typed."
    return "The register has the point as it was before these words. Put in, it says them."


def _shown(name: str) -> QPlainTextEdit:
    shown = QPlainTextEdit(readOnly=True)
    shown.setAccessibleName(name)
    shown.setTabChangesFocus(True)
    return shown


def _words(said: str = "") -> QLabel:
    label = QLabel(said)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
