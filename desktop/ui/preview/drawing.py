"""Pages of a PDF drawn as images, away from the windows' own thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

# The PDF library must not be called from two threads at a time: all windows share this one.
_thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pages")


@dataclass(frozen=True, slots=True)
class PageWanted:
    """A page (from 0) at a width in device pixels; `serial` tells one PDF from the next."""

    serial: int
    page: int
    width: int


def page_image(pdf: bytes, page: int, width: int) -> QImage:
    """One page, `width` device pixels wide."""
    from desktop.printing.pages import page_sizes, render_page

    points_wide = page_sizes(pdf)[page][0]
    wide, high, pixels = render_page(pdf, page, width / points_wide)
    image = QImage(pixels, wide, high, wide * 4, QImage.Format.Format_RGB32)
    # The image only borrows the pixels; a copy owns its own.
    return image.copy()


def on_page_thread(work: Callable[[], None]) -> "Future[None]":
    """Do other work with the PDF library in its turn, such as sending pages to a printer."""
    return _thread.submit(work)


class PageDrawer(QObject):
    """Draws what is asked for and says so; what was asked and not yet begun can be dropped."""

    drawn = Signal(object, QImage)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: dict[PageWanted, Future[None]] = {}
        self._ended = False

    def draw(self, pdf: bytes, wanted: PageWanted) -> None:
        if wanted not in self._asked and not self._ended:
            self._asked[wanted] = _thread.submit(self._draw, pdf, wanted)

    def drop(self) -> None:
        """Draw nothing more of what was asked."""
        for wanted, future in list(self._asked.items()):
            if future.cancel():
                self._asked.pop(wanted, None)

    def end(self) -> None:
        """Drop everything and wait for a page that is half drawn."""
        self._ended = True
        self.drop()
        for future in list(self._asked.values()):
            future.result()
        self._asked.clear()

    def _draw(self, pdf: bytes, wanted: PageWanted) -> None:
        try:
            image = page_image(pdf, wanted.page, wanted.width)
        except Exception as error:  # noqa: BLE001 - handed to the window's one handler
            if not self._ended:
                self.failed.emit(error)
        else:
            if not self._ended:
                self.drawn.emit(wanted, image)
        finally:
            self._asked.pop(wanted, None)
