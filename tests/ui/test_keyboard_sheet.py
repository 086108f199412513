"""Every key in one sheet: from the registry, narrowed as one types, and printed whole."""

from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.commands import WINDOWS
from desktop.ui.keyboard_sheet import KeyboardSheet, every_key, print_sheet


def seen(sheet: KeyboardSheet) -> list[str]:
    return [line.text(1) for _, line in sheet.lines if not line.isHidden()]


def test_every_shortcut_is_on_it() -> None:
    does = {key.does for key in every_key()}
    tips = {c.tip for commands in WINDOWS.values() for c in commands if c.shortcut}
    assert tips <= does
    assert all(key.keys and key.where for key in every_key())


def test_typing_narrows_it_by_words_and_by_keys(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    sheet = KeyboardSheet(over)
    everything = len(seen(sheet))
    assert everything == len(every_key())
    qtbot.keyClicks(sheet.words, "undo")
    assert 0 < len(seen(sheet)) < 5
    hidden = [group for group, line in sheet.lines if group.isHidden()]
    assert hidden, "menus of which nothing is left are not shown"
    sheet.words.setText("ctrl+k")
    assert any("any command" in said for said in seen(sheet))
    qtbot.keyClick(sheet.words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(sheet.words, Qt.Key.Key_Delete)
    assert len(seen(sheet)) == everything


def test_the_whole_sheet_is_printed(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "keys.pdf"))
    print_sheet(printer)
    pdf = pypdfium2.PdfDocument(tmp_path / "keys.pdf")
    text = " ".join(page.get_textpage().get_text_bounded() for page in pdf)
    said = " ".join(text.split())
    missing = [key.does for key in every_key() if key.does not in said]
    assert missing == []
    assert len(pdf) <= 6
    pdf.close()
