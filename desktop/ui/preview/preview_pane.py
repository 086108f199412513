"""The preview beside what is edited: which print, its pages, and the ways to file and paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QProgressDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.bugs import report_bug
from desktop.ui.desk import Desk, Job
from desktop.ui.preview.following import Sought, WordsFinder, mark_of, pages_of
from desktop.ui.preview.page_view import PageView
from desktop.ui.preview.paper import PrintRun, can_be_chosen, printer_for
from desktop.ui.preview.saving import save_whole
from desktop.ui.preview.waiting import WaitingBar, Watch
from desktop.ui.settings import remember, remembered

if TYPE_CHECKING:
    from desktop.printing.page_places import Bookmark, Spot

_PAUSE_MS = 400
_ZOOM = "preview/zoom"


@dataclass(frozen=True, slots=True)
class Shown:
    """A finished print: the PDF, the size of each page in points, a word about it; its places."""

    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    note: str = ""
    marks: "tuple[Bookmark, ...]" = ()
    text: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """One print to choose: `make` reads the register and prints, on a reader's thread."""

    key: str
    label: str
    file_name: str
    make: Callable[[Register], tuple[bytes, str]]


def _make(register: Register, choice: PrintChoice, watch: Watch) -> Shown:
    from desktop.printing.layout.progress import watched
    from desktop.printing.page_places import bookmarks, text_bounds
    from desktop.printing.pages import page_sizes

    with watched(watch.tell):
        pdf, note = choice.make(register)
    return Shown(pdf, tuple(page_sizes(pdf)), note, bookmarks(pdf), text_bounds(pdf))


def _remembered_zoom() -> float | None:
    try:
        return float(remembered(_ZOOM))
    except ValueError:
        return None


class PreviewPane(QWidget):
    """Shows one of several prints, made anew a moment after what it shows has changed."""

    shown = Signal()
    about_to_show = Signal()
    """A new print is here: whoever it follows says once more what is edited."""

    def __init__(
        self, desk: Desk, choices: tuple[PrintChoice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._choices = choices
        self._job: Job | None = None
        self._shown: Shown | None = None
        self._run: PrintRun | None = None
        self._stale = False
        self._made = ""
        self._sought: Sought | None = None
        self._began_at: tuple[str, str, int] | None = None
        self._left_alone = False
        self._finder = WordsFinder(self)
        self._finder.found.connect(self._found)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.view = PageView(self)
        self.view.page_changed.connect(self._say_page)
        self.view.failed.connect(report_bug)
        self.view.scrolled_by_hand.connect(self._leave_alone)
        self.view.zoomed.connect(self._remember_zoom)
        self._build()
        self.view.show_at(_remembered_zoom())

    def _build(self) -> None:
        self.which = QComboBox(self)
        self.which.setAccessibleName("Which print")
        for choice in self._choices:
            self.which.addItem(choice.label, choice.key)
        self.which.currentIndexChanged.connect(self.refresh)
        self.which.activated.connect(self._chosen_again)
        self.waiting_bar = WaitingBar(self)
        self.waiting_bar.cancelled.connect(self._cancel)
        self.page_label = QLabel(self)
        self.page_label.setTextFormat(Qt.TextFormat.PlainText)
        self.smaller = self._button("−", "Smaller (Ctrl+−)", self.view.zoom_out)
        self.larger = self._button("+", "Larger (Ctrl++)", self.view.zoom_in)
        self.fit = self._button("Fit width", "As wide as the pane (Ctrl+0)", self.view.fit_width)
        self.save = self._button("Save as PDF…", "Keep exactly what is shown", self.save_as)
        self.print = self._button("Print…", "Send what is shown to a printer", self.print_out)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.hide()
        top = QHBoxLayout()
        for widget in (self.which, self.page_label):
            top.addWidget(widget)
        top.addStretch()
        for button in (self.smaller, self.larger, self.fit):
            top.addWidget(button)
        bottom = QHBoxLayout()
        bottom.addStretch()
        bottom.addWidget(self.save)
        bottom.addWidget(self.print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.waiting_bar)
        column.addWidget(self.view, 1)
        column.addLayout(bottom)
        self._enable()

    def _button(self, text: str, tip: str, slot: Callable[[], None]) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAccessibleName(tip.partition(" (")[0] if len(text) == 1 else text.rstrip("…"))
        button.setAutoDefault(False)
        if len(text) == 1:
            button.setFixedWidth(button.sizeHint().height())
        button.clicked.connect(slot)
        return button

    # What is shown

    @property
    def pdf(self) -> bytes | None:
        """Exactly what is shown, saved and printed."""
        return self._shown.pdf if self._shown else None

    @property
    def choice(self) -> PrintChoice:
        return self._choices[self.which.currentIndex()]

    def choose(self, key: str) -> None:
        self.which.setCurrentIndex(self.which.findData(key))

    def refresh_soon(self) -> None:
        """Something shown has changed: print anew when the changes pause, if anybody looks."""
        if self.isVisible():
            self._pause.start()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def refresh(self) -> None:
        self._stale = False
        self._pause.stop()
        self._drop_job()
        self._made = ""
        self._job = self._desk.ask(
            _make,
            self.choice,
            self.waiting_bar.begin(),
            done=self._show,
            failed=self._not_made,
            told=True,
        )

    def _cancel(self) -> None:
        """What was shown stays; choosing the print again makes it again."""
        self._drop_job()
        self._say("The print was stopped. Choose it again to make it.")

    def _chosen_again(self) -> None:
        if self._job is None and self._made != self.choice.key:
            self.refresh()

    def _drop_job(self) -> None:
        self.waiting_bar.end()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @property
    def waiting(self) -> bool:
        """Whether a newer print is on its way."""
        return self._pause.isActive() or self._job is not None

    def _show(self, shown: Shown) -> None:
        self._drop_job()
        self._made = self.choice.key
        self._shown = shown
        self._say(shown.note)
        self.view.show_pdf(shown.pdf, shown.sizes, shown.text)
        self.about_to_show.emit()
        self._come_to_it()
        self._enable()
        self.shown.emit()

    # Following what is edited

    def follow(self, sought: Sought) -> None:
        """Show where this stands; who scrolls away is left there until another item comes up."""
        if self._sought is None or sought.item != self._sought.item:
            self._left_alone = False
        self._sought = sought
        self._began_at = self._began_at or sought.item
        self._come_to_it()

    def _come_to_it(self) -> None:
        if self._sought is None or self._shown is None or self._left_alone:
            return
        at = mark_of(self._sought, self._shown.marks)
        if at is not None and self._sought.words:
            pages = pages_of(at, self._shown.marks, self.view.pages)
            self._finder.find(self._shown.pdf, self._sought, pages)
        elif at is not None:
            self._finder.drop()
            spot, begins = self._shown.marks[at].spot, self._sought.item == self._began_at
            self.view.bring_to_top(spot.page, spot.down, with_head=begins)

    def _bring(self, spot: "Spot") -> None:
        self.view.bring(spot.page, spot.down)

    @Slot(object, object)
    def _found(self, sought: Sought, spot: "Spot | None") -> None:
        """Words that were typed just now are not in the print yet: then the item is enough."""
        if sought != self._sought or self._left_alone or self._shown is None:
            return
        at = mark_of(sought, self._shown.marks)
        if spot is not None:
            self._bring(spot)
        elif at is not None:
            pages = pages_of(at, self._shown.marks, self.view.pages)
            if self.view.page - 1 not in pages:
                self._bring(self._shown.marks[at].spot)

    @Slot()
    def _leave_alone(self) -> None:
        self._left_alone = True

    @Slot()
    def _remember_zoom(self) -> None:
        remember(_ZOOM, "" if self.view.fits_width else f"{self.view.zoom:.4f}")

    def _not_made(self, error: Exception) -> None:
        self._drop_job()
        self._made = self.choice.key
        self._say(error.sentence if isinstance(error, Refusal) else "This print could not be made.")

    def _say(self, sentence: str) -> None:
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _say_page(self, page: int, pages: int) -> None:
        self.page_label.setText(f"Page {page} of {pages}" if pages else "")

    def _enable(self) -> None:
        for button in (self.smaller, self.larger, self.fit, self.save, self.print):
            button.setEnabled(self._shown is not None)

    # To a file

    def save_as(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        suggested = Path(QStandardPaths.writableLocation(documents)) / self.choice.file_name
        name, _ = QFileDialog.getSaveFileName(
            self, "Save as PDF", str(suggested), "PDF documents (*.pdf)"
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write exactly what is shown; where that cannot be, say why and keep what was there."""
        if self._shown is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        try:
            save_whole(path, self._shown.pdf)
        except Refusal as refusal:
            self._say(refusal.sentence)
        else:
            self._say(f"Saved as “{path.name}”.")

    # To paper

    def print_out(self) -> None:
        if self._shown is None or self._run is not None:
            return
        printer = printer_for(self._shown.sizes)
        if not can_be_chosen(printer):
            self._say("This computer has no printer: save the paper as PDF instead.")
            return
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, on=False)
        chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
        dialog.deleteLater()
        if chosen:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Send what is shown to a printer, page by page, with a way to stop."""
        if self._shown is None:
            return
        printer.setDocName(Path(self.choice.file_name).stem)
        self._run = PrintRun(self._shown.pdf, printer, len(self._shown.sizes), self)
        self._progress = QProgressDialog("Printing…", "Stop", 0, len(self._shown.sizes), self)
        self._progress.setWindowTitle("Printing")
        self._progress.canceled.connect(self._run.stop)
        self._run.progress.connect(self._printed)
        self._run.ended.connect(self._print_ended)
        self._run.start()

    @property
    def printing(self) -> bool:
        return self._run is not None

    def _printed(self, done: int, pages: int) -> None:
        self._progress.setMaximum(pages)
        self._progress.setValue(done)
        self._progress.setLabelText(f"Page {done} of {pages} is with the printer.")

    def _print_ended(self, error: Exception | None) -> None:
        self._progress.reset()
        self._progress.deleteLater()
        self._run = None
        if isinstance(error, Refusal):
            self._say(error.sentence)
        elif error is not None:
            report_bug(error)

    def end(self) -> None:
        """Ask for nothing more: the window is closing."""
        self._pause.stop()
        self._drop_job()
        if self._run is not None:
            self._run.stop()
            self._run.wait()
        self._finder.end()
        self.view.end()
