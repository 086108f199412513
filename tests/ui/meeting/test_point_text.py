"""Bold and italic in the document that is typed into, beyond the letters of Europe too."""

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop.ui.meeting import point_text


@pytest.mark.parametrize(
    ("text", "emphasis"),
    [
        ("", ""),
        ("plain", ""),
        ("all of it", "0-9 bold"),
        ("one two three", "0-3 bold, 4-7 italic, 8-13 bold"),
        ("overlapping", "0-6 bold, 3-11 italic"),
        ("dŵr 🌊 a llif 🌊 mawr", "4-5 italic, 13-14 bold"),
    ],
)
def test_what_is_filled_in_is_read_back(qtbot: QtBot, text: str, emphasis: str) -> None:
    document = QTextDocument()
    point_text.fill(document, text, emphasis)
    assert document.toPlainText() == text
    assert point_text.emphasis_of(document) == emphasis


def test_markup_stays_as_typed(qtbot: QtBot) -> None:
    document = QTextDocument()
    point_text.fill(document, "<b>5 &lt; 6</b>", "")
    assert document.toPlainText() == "<b>5 &lt; 6</b>"
    assert point_text.emphasis_of(document) == ""


def test_typing_carries_the_marks_along(qtbot: QtBot) -> None:
    document = QTextDocument()
    point_text.fill(document, "🌊 bold", "2-6 bold")
    cursor = QTextCursor(document)
    cursor.insertText("more ")
    assert point_text.emphasis_of(document) == "7-11 bold"


def test_places_are_counted_in_characters() -> None:
    assert point_text.characters("a🌊b", 3) == 2
    assert point_text.part("0-4 bold, 6-9 italic", 3, 8) == "0-1 bold, 3-5 italic"
