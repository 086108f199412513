"""Colours follow the palette, also when it changes while the window is open."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.icons import icon
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import settle


@pytest.fixture
def dark(qapp: QApplication) -> Iterator[QPalette]:
    """A dark palette, to be set by the test."""
    before = qapp.palette()
    yield QPalette(QColor(50, 50, 54), QColor(38, 38, 41))
    qapp.setPalette(before)


def lightness(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> int:
    """How light the strongest stroke of an icon is."""
    image = drawn.pixmap(QSize(24, 24), 1.0, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda colour: colour.alpha()).lightness()


def test_an_icon_is_drawn_in_the_colour_of_the_moment(qapp: QApplication, dark: QPalette) -> None:
    drawn = icon("lock-2-line")
    assert lightness(drawn) < 60
    assert lightness(drawn, QIcon.Mode.Selected) > 200
    qapp.setPalette(dark)
    assert lightness(drawn) > 200


def test_the_open_window_follows_the_palette(
    opened: MainWindow, qtbot: QtBot, qapp: QApplication, dark: QPalette
) -> None:
    assert opened.view is not None
    opened.view.show_place("view.people")
    settle(opened, qtbot)
    sign = opened.saved_mark.findChildren(QLabel)[0]
    before = lightness(QIcon(sign.pixmap()))
    qapp.setPalette(dark)
    qtbot.waitUntil(lambda: lightness(QIcon(sign.pixmap())) > before + 100)
    back = opened.view.rail.item(0).icon()
    assert lightness(back) > 200
