"""The checks find what is wrong with widgets that are broken on purpose, and let good ones be."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.looks.colours import contrast, dark, light
from tests.looks.faults import faults
from tests.looks.places import SMALLEST

LONG = "Consideration of the independent reviewer’s second interim report"


def label(inside: QWidget) -> None:
    QLabel(LONG, inside).setGeometry(0, 0, 60, 20)


def wrapped(inside: QWidget) -> None:
    made = QLabel(LONG, inside)
    made.setWordWrap(True)
    made.setGeometry(0, 0, 200, 16)


def one_word(inside: QWidget) -> None:
    made = QLabel("Interdepartmentalinfrastructureresilience", inside)
    made.setWordWrap(True)
    made.setGeometry(0, 0, 60, 60)


def button(inside: QWidget) -> None:
    QPushButton("Print for signature", inside).setGeometry(0, 0, 40, 28)


def tick(inside: QWidget) -> None:
    QCheckBox("Written in the margin", inside).setGeometry(0, 0, 60, 24)


def group(inside: QWidget) -> None:
    QGroupBox(LONG, inside).setGeometry(0, 0, 100, 60)


def choice(inside: QWidget) -> None:
    made = QComboBox(inside)
    made.addItem(LONG)
    made.setGeometry(0, 0, 80, 28)


def hint(inside: QWidget) -> None:
    made = QLineEdit(inside)
    made.setPlaceholderText(LONG)
    made.setGeometry(0, 0, 80, 28)


def tabs(inside: QWidget) -> None:
    made = QTabWidget(inside)
    made.tabBar().setElideMode(Qt.TextElideMode.ElideRight)
    made.tabBar().setUsesScrollButtons(False)
    made.addTab(QWidget(), LONG)
    made.addTab(QWidget(), LONG)
    made.setGeometry(0, 0, 120, 80)


def table(heading: str, words: str, inside: QWidget) -> None:
    made = QTableWidget(1, 1, inside)
    made.setWordWrap(False)
    made.setHorizontalHeaderLabels([heading])
    made.setItem(0, 0, QTableWidgetItem(words))
    made.setColumnWidth(0, 70)
    made.setGeometry(0, 0, 300, 100)


def heading_of_column(inside: QWidget) -> None:
    table("Represented by somebody", "Ann", inside)


def cell(inside: QWidget) -> None:
    table("Who", LONG, inside)


def line_of_list(inside: QWidget) -> None:
    made = QListWidget(inside)
    made.addItem(LONG)
    made.setGeometry(0, 0, 80, 80)


def over_another(inside: QWidget) -> None:
    QLineEdit(inside).setGeometry(0, 0, 100, 28)
    QLineEdit(inside).setGeometry(50, 10, 100, 28)


def too_close(inside: QWidget) -> None:
    QPushButton("One", inside).setGeometry(0, 0, 80, 28)
    QPushButton("Two", inside).setGeometry(81, 0, 80, 28)


def outside(inside: QWidget) -> None:
    QPushButton("Save", inside).setGeometry(380, 10, 80, 28)


def tiny(inside: QWidget) -> None:
    QPushButton("", inside).setGeometry(0, 0, 12, 12)


def sideways(inside: QWidget) -> None:
    area = QScrollArea(inside)
    page = QWidget()
    page.setFixedSize(600, 40)
    area.setWidget(page)
    area.setGeometry(0, 0, 200, 100)


def behind_an_arrow(inside: QWidget) -> None:
    bar = QToolBar(inside)
    for number in range(9):
        bar.addAction(f"Something {number}")
    bar.setGeometry(0, 0, 200, 32)


def pale(inside: QWidget) -> None:
    made = QLabel("Draft", inside)
    palette = QPalette(made.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(190, 190, 190))
    made.setPalette(palette)
    made.setGeometry(0, 0, 100, 24)


def huge(inside: QWidget) -> None:
    inside.setMinimumSize(4000, 300)


BROKEN: dict[Callable[[QWidget], None], str] = {
    label: "wide in 60",
    wrapped: "high in 16",
    one_word: "a word of",
    button: "has 40",
    tick: "has 60",
    group: "has 100",
    choice: "no tip tells the rest",
    hint: "has 80",
    tabs: "QTabBar",
    heading_of_column: "has 70",
    cell: "no tip tells the rest",
    line_of_list: "no tip tells the rest",
    over_another: "overlaps",
    too_close: "too close",
    outside: "outside",
    tiny: "only 12 by 12",
    sideways: "what it scrolls",
    behind_an_arrow: "not everything finds room",
    pale: "has a contrast of",
    huge: "the screen has",
}


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.setPalette(light())
    made.resize(400, 300)
    return made


@pytest.mark.parametrize("broken", list(BROKEN), ids=lambda each: each.__name__)
def test_what_is_broken_is_found(
    window: QWidget, qtbot: QtBot, broken: Callable[[QWidget], None]
) -> None:
    broken(window)
    with qtbot.waitExposed(window):
        window.show()
    found = faults(window)
    assert [fault for fault in found if BROKEN[broken] in fault], found


def test_a_good_window_has_no_fault(window: QWidget, qtbot: QtBot) -> None:
    column = QVBoxLayout(window)
    said = QLabel(LONG * 3)
    said.setWordWrap(True)
    cut = QComboBox()
    cut.setMinimumContentsLength(4)
    cut.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    cut.addItem(LONG)
    cut.setToolTip(LONG)
    row = QHBoxLayout()
    for words in ("&Save", "Cancel"):
        row.addWidget(QPushButton(words))
    tick = QCheckBox("Written in the margin")
    tick.setMinimumHeight(SMALLEST)
    for widget in (said, cut, tick, QLineEdit()):
        column.addWidget(widget)
    column.addLayout(row)
    with qtbot.waitExposed(window):
        window.show()
    assert faults(window) == []


def test_a_tip_may_tell_what_a_cell_cuts_off(window: QWidget, qtbot: QtBot) -> None:
    cell(window)
    with qtbot.waitExposed(window):
        window.show()
    (shown,) = window.findChildren(QTableWidget)
    written = shown.item(0, 0)
    assert written is not None
    written.setToolTip(LONG)
    assert faults(window) == []


def test_what_is_hidden_or_scrolled_away_is_no_fault(window: QWidget, qtbot: QtBot) -> None:
    area = QScrollArea(window)
    area.setGeometry(QRect(0, 0, 300, 100))
    page = QWidget()
    page.setFixedSize(200, 400)
    QPushButton("Save", page).setGeometry(0, 360, 80, 28)
    area.setWidget(page)
    with qtbot.waitExposed(window):
        window.show()
    gone = QLabel(LONG, window)
    gone.setGeometry(0, 0, 20, 8)
    gone.hide()
    assert faults(window) == []


def test_contrast_is_counted_as_wcag_does() -> None:
    black, white, grey = QColor("black"), QColor("white"), QColor("#767676")
    assert contrast(black, white) == pytest.approx(21)
    assert contrast(grey, white) == pytest.approx(4.54, abs=0.01)
    assert contrast(grey, grey) == 1


@pytest.mark.parametrize("palette", [light, dark])
def test_the_colours_themselves_can_be_read(palette: Callable[[], QPalette]) -> None:
    colours = palette()
    role = QPalette.ColorRole
    pairs = (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.Link, role.Base),
    )
    for words, ground in pairs:
        assert contrast(colours.color(words), colours.color(ground)) >= 4.5
