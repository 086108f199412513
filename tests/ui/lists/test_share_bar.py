"""The bar beside the words: as long as the share, in the palette's own colours."""

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.lists.columns import Column, RowsModel
from desktop.ui.lists.record_table import RecordTable
from desktop.ui.lists.share_bar import ShareBar


@dataclass(frozen=True)
class Count:
    share: float | None


def drawn(share: float | None, qtbot: QtBot, palette: QPalette | None = None) -> QImage:
    """One row, painted: the table has no current row."""
    table = RecordTable("Counts")
    qtbot.addWidget(table)
    if palette is not None:
        table.setPalette(palette)
    model: RowsModel[Count] = RowsModel((Column[Count]("share", "Share", 30, lambda _: "0%"),))
    table.show_model(model)
    table.setItemDelegateForColumn(0, ShareBar(lambda row: row.share, "100%", table))
    model.show_rows([Count(share)])
    table.resize(400, 120)
    table.show()
    return table.viewport().grab().toImage()


def filled(image: QImage, colour: QColor) -> int:
    """How many points of the longest line have this colour."""
    lines = (
        sum(image.pixelColor(x, y) == colour for x in range(image.width()))
        for y in range(image.height())
    )
    return max(lines)


def test_it_is_as_long_as_the_share(qtbot: QtBot, qapp: QApplication) -> None:
    colour = qapp.palette().color(QPalette.ColorRole.Highlight)
    whole = filled(drawn(1.0, qtbot), colour)
    assert whole > 100
    assert filled(drawn(0.5, qtbot), colour) == pytest.approx(whole / 2, abs=2)
    assert filled(drawn(0.0, qtbot), colour) == 0
    assert filled(drawn(1.7, qtbot), colour) == whole


def test_its_frame_is_there_where_nobody_came_and_not_where_nothing_is_known(
    qtbot: QtBot, qapp: QApplication
) -> None:
    frame = qapp.palette().color(QPalette.ColorRole.Text)
    assert filled(drawn(0.0, qtbot), frame) > 100
    assert filled(drawn(None, qtbot), frame) < 30


def test_it_follows_the_palette(qtbot: QtBot) -> None:
    dark = QPalette(QColor(50, 50, 54), QColor(38, 38, 41))
    dark.setColor(QPalette.ColorRole.Highlight, QColor(250, 200, 10))
    assert filled(drawn(1.0, qtbot, dark), QColor(250, 200, 10)) > 100
