"""A scrollable view of the pages of a PDF: only those in view are drawn."""

from collections import OrderedDict

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QWidget

from desktop.ui.preview.drawing import PageDrawer, PageWanted
from desktop.ui.preview.page_layout import LARGEST, SMALLEST, PageLayout, fitting_text, lay_out

_KEPT = 12
_STEP = 1.2
_ABOVE = 12
"""Left free above what is brought to the top."""
_NO_PAGES = PageLayout((), 0, 0)
_BAR, _NO_BAR = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_TO_TOP = QAbstractSlider.SliderAction.SliderToMinimum
_TO_END = QAbstractSlider.SliderAction.SliderToMaximum


class PageView(QAbstractScrollArea):
    """Pages one below another, as wide as the view or at a zoom of one's own."""

    page_changed = Signal(int, int)
    zoomed = Signal()
    scrolled_by_hand = Signal()
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(160, 80))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._pdf = b""
        self._serial = 0
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._text: tuple[float, float] | None = None
        self._layout = _NO_PAGES
        self._zoom: float | None = None
        self._page = 0
        self._images: OrderedDict[PageWanted, QImage] = OrderedDict()
        self._before: dict[int, QImage] = {}
        self._drawer = PageDrawer(self)
        self._drawer.drawn.connect(self._keep)
        self._drawer.failed.connect(self.failed)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._by_hand)
        self._say_page()

    # What is shown

    def show_pdf(
        self,
        pdf: bytes,
        sizes: tuple[tuple[float, float], ...],
        text: tuple[float, float] | None = None,
    ) -> None:
        """Show another PDF at the place where the last one was being read.

        `text` is how far from the left the lines begin and end, in points.
        """
        if pdf == self._pdf:
            return
        self._drawer.drop()
        # Until a page is drawn anew its old picture stands, so that typing makes nothing flicker.
        self._before = {wanted.page: image for wanted, image in self._images.items()}
        self._images.clear()
        self._pdf, self._sizes, self._text = pdf, sizes, text
        self._serial += 1
        self._relayout()

    @property
    def pages(self) -> int:
        return len(self._sizes)

    @property
    def page(self) -> int:
        """The page being read, from 1; 0 where there is none."""
        return self._page

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._zoom or fitting_text(self._sizes, self._text, self.viewport().width())

    @property
    def fits_width(self) -> bool:
        return self._zoom is None

    def zoom_in(self) -> None:
        self._set_zoom(self.zoom * _STEP)

    def zoom_out(self) -> None:
        self._set_zoom(self.zoom / _STEP)

    def fit_width(self) -> None:
        self._set_zoom(None)

    def go_to(self, page: int) -> None:
        """Bring the top of a page (from 1) into view."""
        if 1 <= page <= self.pages:
            self.verticalScrollBar().setValue(self._layout.pages[page - 1].top() - 8)

    def bring(self, page: int, down: float) -> None:
        """Bring a place of a page (from 0), so many points down it, into sight."""
        if not 0 <= page < self.pages:
            return
        high = self.viewport().height()
        if not high // 12 <= self.seen_at(page, down) <= high * 3 // 4:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.seen_at(page, down) - high // 5)

    def bring_to_top(self, page: int, down: float, *, with_head: bool) -> None:
        """Bring a place to the top; `with_head`: what stands above it too, if there is room."""
        if not 0 <= page < self.pages:
            return
        bar = self.verticalScrollBar()
        whole = self.seen_at(page, down) + bar.value()
        in_sight = with_head and whole <= self.viewport().height() * 3 // 4
        bar.setValue(0 if in_sight else whole - _ABOVE)

    def seen_at(self, page: int, down: float) -> int:
        """Where in the view a place of a page (from 0) lies, in pixels from its top."""
        rect = self._layout.pages[page]
        within = round(down * rect.height() / self._sizes[page][1])
        return rect.top() + within - self.verticalScrollBar().value()

    def drawn_pages(self) -> frozenset[int]:
        """The pages (from 1) of which there is a picture of the PDF as it is now."""
        return frozenset(wanted.page + 1 for wanted in self._images)

    def end(self) -> None:
        """Draw nothing more: the window is closing."""
        self._drawer.end()

    # Where things lie

    def show_at(self, zoom: float | None) -> None:
        """At a zoom, or as wide as the view."""
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._relayout()

    def _set_zoom(self, zoom: float | None) -> None:
        self.show_at(zoom)
        self.zoomed.emit()

    def _relayout(self) -> None:
        bar = self.verticalScrollBar()
        at = self._place(bar.value())
        self._layout = lay_out(self._sizes, self.zoom, self.viewport().width())
        view = self.viewport().size()
        bar.setPageStep(view.height())
        bar.setSingleStep(48)
        bar.setRange(0, max(0, self._layout.height - view.height()))
        across = self.horizontalScrollBar()
        across.setPageStep(view.width())
        across.setRange(0, max(0, self._layout.width - view.width()))
        self.setHorizontalScrollBarPolicy(_NO_BAR if self.fits_width else _BAR)
        if self.fits_width and self._text is not None and self._layout.pages:
            first = self._layout.pages[0]
            middle = sum(self._text) / 2 * first.width() / self._sizes[0][0]
            across.setValue(round(first.left() + middle - view.width() / 2))
        bar.setValue(self._height_of(*at))
        self._scrolled()

    def _place(self, y: int) -> tuple[int, float]:
        """A height as a page and how far down that page, so that it outlives a new layout."""
        if not self._layout.pages:
            return 0, 0.0
        page = self._layout.at(y)
        rect = self._layout.pages[page]
        return page, (y - rect.top()) / max(1, rect.height())

    def _height_of(self, page: int, down: float) -> int:
        if not self._layout.pages:
            return 0
        rect = self._layout.pages[min(page, self.pages - 1)]
        return round(rect.top() + down * rect.height())

    def _scrolled(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = self._layout.at(middle) + 1 if self._layout.pages else 0
        self._drawer.drop()
        self.viewport().update()
        self._page = page
        self._say_page()

    def _say_page(self) -> None:
        said = f"page {self._page} of {self.pages}" if self.pages else "no pages"
        self.setAccessibleName(f"Print preview, {said}")
        self.page_changed.emit(self._page, self.pages)

    # Drawing

    def _wanted(self, page: int, rect: QRect) -> PageWanted:
        return PageWanted(self._serial, page, round(rect.width() * self.devicePixelRatioF()))

    def _keep(self, wanted: PageWanted, image: QImage) -> None:
        if wanted.serial != self._serial:
            return
        self._images[wanted] = image
        self._before.pop(wanted.page, None)
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        for page in self._layout.between(top, top + self.viewport().height()):
            rect = self._layout.pages[page]
            self._paint_page(painter, page, rect.translated(-left, -top))
        painter.end()

    def _paint_page(self, painter: QPainter, page: int, rect: QRect) -> None:
        wanted = self._wanted(page, rect)
        image = self._images.get(wanted)
        if image is None:
            self._drawer.draw(self._pdf, wanted)
            image = self._picture_meanwhile(page)
        if image is None:
            painter.fillRect(rect, QColor(Qt.GlobalColor.white))
        else:
            painter.drawImage(rect, image)
        painter.setPen(self.palette().mid().color())
        painter.drawRect(rect.adjusted(-1, -1, 0, 0))

    def _picture_meanwhile(self, page: int) -> QImage | None:
        for wanted, image in self._images.items():
            if wanted.page == page:
                return image
        return self._before.get(page)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._set_zoom(self.zoom * (_STEP if event.angleDelta().y() > 0 else 1 / _STEP))
            event.accept()
            return
        self.scrolled_by_hand.emit()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home:
            self.verticalScrollBar().triggerAction(_TO_TOP)
        elif event.key() == Qt.Key.Key_End:
            self.verticalScrollBar().triggerAction(_TO_END)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _by_hand(self) -> None:
        self.scrolled_by_hand.emit()
