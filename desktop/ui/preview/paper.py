"""Send a PDF to a printer: its pages as pictures at the printer's own resolution."""

import sys
from concurrent.futures import Future

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter

from desktop.records.errors import Refusal
from desktop.ui.preview.drawing import on_page_thread, page_image

# Finer than this no eye sees, and a page of pixels outgrows the memory.
_FINEST = 600
_IN_SHAPE = Qt.AspectRatioMode.KeepAspectRatio


def printer_for(sizes: tuple[tuple[float, float], ...]) -> QPrinter:
    """A printer set to the paper that the pages are laid out for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide, high = sizes[0]
    short, long = sorted((wide, high))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if wide > high else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
    printer.setFullPage(True)
    printer.setFromTo(1, len(sizes))
    return printer


def can_be_chosen(printer: QPrinter) -> bool:
    """Whether the system's dialog opens: that of Windows does only where there is a printer."""
    native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat
    return native or sys.platform != "win32"


def pages_to_print(printer: QPrinter, pages: int) -> tuple[int, ...]:
    """The pages (from 0) chosen in the system's dialog, as often as its driver leaves to us."""
    chosen = tuple(range(pages))
    wanted = printer.pageRanges()
    if printer.printRange() == QPrinter.PrintRange.PageRange and not wanted.isEmpty():
        chosen = tuple(page for page in chosen if wanted.contains(page + 1))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen = chosen[::-1]
    if printer.supportsMultipleCopies():
        return chosen
    copies = printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return tuple(page for page in chosen for _ in range(copies))


class PrintRun(QObject):
    """One run to a printer, on the thread of the PDF library, with progress and a way to stop."""

    progress = Signal(int, int)
    ended = Signal(object)

    def __init__(self, pdf: bytes, printer: QPrinter, pages: int, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._printer = printer
        self._pages = pages_to_print(printer, pages)
        self._stopped = False
        self._future: Future[None] | None = None

    def start(self) -> None:
        self._future = on_page_thread(self._run)

    def stop(self) -> None:
        """Print no further page; what has gone to the printer is printed."""
        self._stopped = True

    def wait(self) -> None:
        if self._future is not None:
            self._future.result()

    def _run(self) -> None:
        try:
            self._print()
        except Exception as error:  # noqa: BLE001 - handed to the window
            self.ended.emit(error)
        else:
            self.ended.emit(None)

    def _print(self) -> None:
        painter = QPainter()
        if not painter.begin(self._printer):
            raise Refusal("The printer did not take the pages. Is it switched on and connected?")
        try:
            for done, page in enumerate(self._pages):
                if self._stopped:
                    self._printer.abort()
                    return
                if done and not self._printer.newPage():
                    raise Refusal("The printer stopped taking pages.")
                self._page(painter, page)
                self.progress.emit(done + 1, len(self._pages))
        finally:
            painter.end()

    def _page(self, painter: QPainter, page: int) -> None:
        """As large as the sheet allows, turned where it lies across, and never out of shape."""
        from desktop.printing.pages import page_sizes

        sheet = self._printer.pageLayout()
        paper = sheet.fullRectPixels(self._printer.resolution())
        wide, high = page_sizes(self._pdf)[page]
        across = (wide > high) != (paper.width() > paper.height())
        inches = sheet.fullRect(QPageLayout.Unit.Inch)
        along, length = (
            (paper.height(), inches.height()) if across else (paper.width(), inches.width())
        )
        image = page_image(self._pdf, page, min(along, round(length * _FINEST)))
        if across:
            image = image.transformed(QTransform().rotate(90))
        place = QRect(QPoint(), image.size().scaled(paper.size(), _IN_SHAPE))
        place.moveCenter(paper.center())
        painter.drawImage(place, image)
