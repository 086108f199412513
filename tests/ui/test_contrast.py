"""Text can be read in light, dark and high contrast: 4.5 to 1 at least, also what stands back."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.records.reading.search_hits import Hit
from desktop.ui.found_line import BESIDE_ROLE, KEYS_ROLE, FoundDelegate
from desktop.ui.icons import icon
from desktop.ui.meeting.item_heading import quiet
from desktop.ui.places.hits_model import HitDelegate, HitsModel

LEAST = 4.5
ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup


def palette(window: str, base: str, text: str, marked: str, on_marked: str) -> QPalette:
    made = QPalette()
    for group in (GROUP.Active, GROUP.Inactive, GROUP.Disabled):
        for role in (ROLE.Window, ROLE.Button):
            made.setColor(group, role, QColor(window))
        for role in (ROLE.WindowText, ROLE.Text, ROLE.ButtonText):
            made.setColor(group, role, QColor(text))
        made.setColor(group, ROLE.Base, QColor(base))
        made.setColor(group, ROLE.Highlight, QColor(marked))
        made.setColor(group, ROLE.HighlightedText, QColor(on_marked))
    return made


PALETTES = {
    "light": palette("#f0f0f0", "#ffffff", "#1a1a1a", "#0067c0", "#ffffff"),
    "dark": palette("#202020", "#1c1c1c", "#f5f5f5", "#4cc2ff", "#000000"),
    "high contrast": palette("#000000", "#000000", "#ffff00", "#ffffff", "#000000"),
}


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 works it out."""

    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def strongest(image: QImage, part: QRect, behind: QColor) -> float:
    """The contrast of what is drawn in a part: its strongest stroke, for edges are smoothed."""
    colours = {
        image.pixel(x, y)
        for x in range(part.left(), part.right())
        for y in range(part.top(), part.bottom())
    }
    return max(contrast(QColor(each), behind) for each in colours)


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize("which", ["palette", "search"])
def test_both_lines_of_what_is_found(qtbot: QtBot, name: str, chosen: bool, which: str) -> None:
    shown = PALETTES[name]
    listed = QListWidget()
    qtbot.addWidget(listed)
    delegate: FoundDelegate | HitDelegate
    if which == "palette":
        line = QListWidgetItem(icon("user-line"), "Ann Archer")
        line.setData(BESIDE_ROLE, "Person")
        line.setData(KEYS_ROLE, "")
        listed.addItem(line)
        delegate, index = FoundDelegate(listed), listed.model().index(0, 0)
    else:
        model = HitsModel(listed)
        model.show((Hit("point", 1, 1, "Board", 1, None, "", "Cranes", "HHHHHH HHHHH"),))
        delegate, index = HitDelegate(listed), model.index(0)
    option = QStyleOptionViewItem()
    option.initFrom(listed)
    option.palette = shown
    option.font = listed.font()
    option.fontMetrics = listed.fontMetrics()
    option.rect = QRect(0, 0, 300, delegate.sizeHint(option, index).height())
    state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Active
    option.state = state | QStyle.StateFlag.State_Selected if chosen else state
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(shown.color(ROLE.Base))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    behind = shown.color(ROLE.Highlight if chosen else ROLE.Base)
    half = option.rect.height() // 2
    for part in (
        QRect(40, 2, 250, half - 2),
        QRect(10 if which == "search" else 40, half, 250, half),
    ):
        assert strongest(image, part, behind) >= LEAST


@pytest.mark.parametrize("name", list(PALETTES))
def test_what_stands_back_on_the_page_of_minutes(name: str) -> None:
    shown = PALETTES[name]
    assert contrast(quiet(shown), shown.color(ROLE.Base)) >= LEAST


def test_the_measure_is_that_of_the_guidelines() -> None:
    assert contrast(QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)) == 21
    assert round(contrast(QColor("#767676"), QColor("#ffffff")), 2) == 4.54
