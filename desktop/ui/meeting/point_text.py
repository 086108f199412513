"""A point's text with its bold and italic, in the document that shows it and is typed into.

Qt counts in halves of UTF-16, the register in characters.
"""

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from desktop.records.rules.emphasis import Run, parse, written


def fill(document: QTextDocument, text: str, emphasis: str) -> None:
    """Put the text into the document as plain characters."""
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    insert(cursor, text, emphasis)


def insert(cursor: QTextCursor, text: str, emphasis: str) -> None:
    """Put the text in place of what is selected, or where the cursor is."""
    begin = cursor.selectionStart()
    cursor.beginEditBlock()
    cursor.insertText(text, QTextCharFormat())
    for start, end, style in parse(emphasis):
        cursor.setPosition(begin + units(text[:start]))
        cursor.setPosition(begin + units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(style_format(style, on=True))
    cursor.endEditBlock()


def style_format(style: str, *, on: bool) -> QTextCharFormat:
    """Bold or italic, switched on or off."""
    made = QTextCharFormat()
    if style == "bold":
        made.setFontWeight(QFont.Weight.Bold if on else QFont.Weight.Normal)
    else:
        made.setFontItalic(on)
    return made


def emphasis_of(document: QTextDocument) -> str:
    """What is bold and what italic, as the register keeps it."""
    runs: list[Run] = []
    at = 0
    for piece, kind in _pieces(document.firstBlock()):
        end = at + len(piece)
        if kind.fontWeight() >= QFont.Weight.Bold:
            _extend(runs, at, end, "bold")
        if kind.fontItalic():
            _extend(runs, at, end, "italic")
        at = end
    return written(sorted(runs))


def part(emphasis: str, start: int, end: int) -> str:
    """The emphasis of the characters `start` to `end`, counted from `start`."""
    cut = ((max(a, start) - start, min(b, end) - start, style) for a, b, style in parse(emphasis))
    return written((a, b, style) for a, b, style in cut if a < b)


def characters(text: str, units: int) -> int:
    """A place that Qt counts, in characters."""
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "ignore"))


def units(text: str) -> int:
    """How much a text counts with Qt."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _pieces(block: QTextBlock) -> list[tuple[str, QTextCharFormat]]:
    found = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        found.append((fragment.text(), fragment.charFormat()))
        place += 1
    return found


def _extend(runs: list[Run], start: int, end: int, style: str) -> None:
    for place, (first, last, other) in enumerate(runs):
        if other == style and last == start:
            runs[place] = (first, end, style)
            return
    runs.append((start, end, style))
