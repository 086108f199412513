"""The chart above a table: as tall as the figures, told apart without colour, and said in words."""

from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.lists.bar_chart import BarChart, Bars


def drawn(qtbot: QtBot, bars: tuple[Bars, ...], series: tuple[str, ...]) -> QImage:
    chart = BarChart("Chart", series)
    qtbot.addWidget(chart)
    chart.resize(400, chart.sizeHint().height())
    chart.show_bars(bars, "Words")
    chart.show()
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("Chart", "Words")
    return chart.grab().toImage()


def tallest(image: QImage, colour: QColor, left: int, right: int) -> int:
    """How tall the tallest column of this colour is, between two places."""
    return max(
        sum(image.pixelColor(x, y) == colour for y in range(25, image.height()))
        for x in range(left, right)
    )


def test_bars_are_as_tall_as_their_figures(qtbot: QtBot, qapp: QApplication) -> None:
    colour = qapp.palette().color(QPalette.ColorRole.Highlight)
    image = drawn(qtbot, (Bars("a", (10,)), Bars("b", (5,))), ("Asked for",))
    whole, half = tallest(image, colour, 30, 200), tallest(image, colour, 220, 400)
    assert whole > 40
    assert abs(half - whole / 2) <= whole / 10


def test_series_differ_by_more_than_colour(qtbot: QtBot, qapp: QApplication) -> None:
    text = qapp.palette().color(QPalette.ColorRole.Text)
    image = drawn(qtbot, (Bars("a", (0, 9, 0)), Bars("b", (0, 0, 9))), ("One", "Two", "Three"))
    area = [
        sum(
            image.pixelColor(x, y) == text
            for x in range(left, right)
            for y in range(30, image.height() - 30)
        )
        for left, right in ((30, 210), (210, 400))
    ]
    assert area[0] > area[1] > 0, "hatched, and in outline"


def test_nothing_to_show_shows_nothing(qtbot: QtBot) -> None:
    chart = BarChart("Chart", ("One",))
    qtbot.addWidget(chart)
    for bars in ((), (Bars("a", (0,)),)):
        chart.show_bars(bars, "None")
        assert chart.isHidden()
