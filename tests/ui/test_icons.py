"""Icons outlive whatever is done with their copies."""

import gc

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop.ui.icons import icon


def test_a_copy_that_goes_its_own_way_can_be_drawn(qapp: QApplication) -> None:
    for turn in range(200):
        copy = QIcon(icon("save-line"))
        copy.setIsMask(bool(turn % 2))
        gc.collect(0)
        assert not copy.pixmap(16, 16).isNull()
    assert not icon("save-line").pixmap(16, 16).isNull()
