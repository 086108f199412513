"""Somebody at the keyboard: keys go to whatever has the focus, as they do on a desk."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


class Typist:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot

    def sit_at(self, window: QWidget) -> None:
        window.show()
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def types(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def presses(self, *keys: Key, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key, held)

    def fills(self, dialog: QDialog, **typed: str) -> None:
        """Type into the fields of a form by their names, replacing what is there."""
        for name, text in typed.items():
            field = dialog.findChild(QWidget, name)
            assert field is not None, name
            field.setFocus()
            QTest.keyClick(field, Key.Key_A, CTRL)
            QTest.keyClicks(field, text)

    def dialog(self, window: QWidget) -> QDialog:
        """The dialog that is open over a window."""

        def opened() -> list[QDialog]:
            return [d for d in window.findChildren(QDialog) if d.isVisible()]

        self.qtbot.waitUntil(lambda: bool(opened()))
        dialog = opened()[-1]
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    def waits(self, until: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(until, timeout=10_000)


def answering(words: str, do: Callable[[], object]) -> str:
    """Do what asks a question, and press the button of these words; what was asked."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press)
            return
        asked.append(f"{box.text()} {box.informativeText()}")
        next(b for b in box.buttons() if b.text().replace("&", "") == words).click()

    QTimer.singleShot(0, press)
    do()
    return asked[0]
