"""The pages on screen: which are drawn, at which size, and where the reader stands."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_sizes
from desktop.ui.preview.page_layout import MARGIN, fitting, lay_out
from desktop.ui.preview.page_view import PageView
from tests.ui.preview.conftest import pdf_of

A4 = ((595.0, 842.0),)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[PageView]:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(420, 500)
    view.show()
    yield view
    view.end()


def shows(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    view.show_pdf(pdf, tuple(page_sizes(pdf)))
    qtbot.waitUntil(lambda: view.page in view.drawn_pages())


def test_pages_lie_one_below_another_and_fit() -> None:
    zoom = fitting(A4, 420)
    layout = lay_out(A4 * 3, zoom, 420)
    assert [rect.left() for rect in layout.pages] == [MARGIN] * 3
    assert all(rect.right() <= 420 - MARGIN for rect in layout.pages)
    assert layout.pages[1].top() > layout.pages[0].bottom()
    assert layout.at(layout.pages[2].center().y()) == 2
    assert list(layout.between(0, 10)) == []
    assert list(layout.between(layout.pages[0].bottom(), layout.pages[1].top())) == [0, 1]


def test_only_the_pages_in_view_are_drawn(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    assert view.drawn_pages() <= {1, 2}
    view.go_to(5)
    qtbot.waitUntil(lambda: 5 in view.drawn_pages())
    assert 3 not in view.drawn_pages()


def test_the_page_is_the_one_that_was_printed(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    grabbed = view.viewport().grab().toImage()
    ratio = grabbed.devicePixelRatio()
    rect = lay_out(tuple(page_sizes(pdf)), view.zoom, view.viewport().width()).pages[0]
    inked = {
        grabbed.pixelColor(round(x * ratio), round(y * ratio)).lightness() < 128
        for x in range(rect.left(), rect.right())
        for y in range(rect.top() + rect.height() // 4, rect.top() + rect.height() // 3)
    }
    assert inked == {True, False}


def test_it_says_which_page_is_read(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    assert view.accessibleName() == "Print preview, no pages"
    shows(view, qtbot, pdf)
    assert view.accessibleName() == "Print preview, page 1 of 5"
    with qtbot.waitSignal(view.page_changed):
        view.go_to(3)
    assert view.page == 3
    assert view.accessibleName() == "Print preview, page 3 of 5"


def test_keys_scroll_to_both_ends(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == 5
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 1
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.verticalScrollBar().value() > 0


def test_zooming_keeps_the_place(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    view.go_to(4)
    before = view.zoom
    assert view.fits_width
    for _ in range(3):
        view.zoom_in()
    assert view.page == 4
    assert view.zoom == pytest.approx(before * 1.2**3)
    for _ in range(40):
        view.zoom_in()
    assert view.zoom == 4.0
    view.fit_width()
    assert view.zoom == before
    assert view.page == 4


def test_the_wheel_zooms_with_control(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    before = view.zoom
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle,
        view.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    assert view.zoom < before


def test_a_new_print_keeps_the_place(view: PageView, qtbot: QtBot, pdf: bytes) -> None:
    shows(view, qtbot, pdf)
    view.go_to(4)
    height = view.verticalScrollBar().value()
    shows(view, qtbot, pdf_of(6, "Leaf"))
    assert view.verticalScrollBar().value() == height
    assert (view.page, view.pages) == (4, 6)
    shows(view, qtbot, pdf_of(1, "Sheet"))
    assert (view.page, view.pages) == (1, 1)


def test_a_pdf_that_is_none_is_told_as_a_fault(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.failed):
        view.show_pdf(b"not a PDF at all", A4)


def test_a_narrow_view_shows_the_lines_without_the_margins(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(400, 400)
    view.show()
    pdf = pdf_of(2)
    sizes = ((595.0, 842.0),) * 2
    view.show_pdf(pdf, sizes)
    whole = view.zoom
    view.show_pdf(pdf + b"\n", sizes, (72.0, 523.0))
    assert view.zoom > whole * 1.2
    scale, hidden = view.zoom * 96 / 72, view.horizontalScrollBar().value()
    left = 72 * scale + MARGIN - hidden
    assert 0 < left < 40
    assert left + 451 * scale <= view.viewport().width()
    view.resize(1200, 400)
    assert view.zoom > 1.0
    assert view.horizontalScrollBar().maximum() == 0
    view.end()
