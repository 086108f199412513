"""The user guide as a page: read from the docs that travel with the program, pictures and all."""

import re
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

_MARGIN = 24
_ABOVE = 4
_HIGHEST = 520  # so that a leaf is seen whole
# Qt loses everything after HTML in Markdown.
_PICTURE = re.compile(r'<img src="([^"]+)"[^>]* alt="([^"]*)">')
_CUT_OFF = re.compile(r"[^\w\- ]")


class GuidePage(QTextBrowser):
    """Shows the guide; headings are gone to by their words, links lead to headings."""

    heading_reached = Signal(str)
    """The heading under which the first line that is seen stands."""

    def __init__(self, guide: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self.headings: dict[str, int] = {}
        self._stays_at = ""
        """The heading that was gone to, until somebody reads on."""
        # Not at once: text that is asked or changed while it is laid out comes out empty.
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)
        self._levels: list[tuple[str, int]] = []
        self._pictures: list[tuple[int, int]] = []
        self.setAccessibleName("User guide")
        self.setOpenLinks(False)
        self.setSearchPaths([str(guide.parent)])
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._telling.start)
        self.verticalScrollBar().actionTriggered.connect(self._read_on)
        # What is above it, pictures too, can be laid out after it was gone to.
        self._staying = QTimer(self, singleShot=True, interval=0)
        self._staying.timeout.connect(self._stay)
        self.document().documentLayout().documentSizeChanged.connect(self._staying.start)
        self.read()

    @property
    def contents(self) -> list[tuple[str, int]]:
        """Every heading with its level, in the order of the guide."""
        return self._levels

    def read(self) -> None:
        """Reads the guide, in the colours of the moment."""
        self._pictures = []
        self.document().setMarkdown(
            _PICTURE.sub(r"![\2](\1)", self._guide.read_text(encoding="utf-8")),
            QTextDocument.MarkdownFeature.MarkdownDialectGitHub,
        )
        blocks = list(_blocks(self.document()))
        headings = [block for block in blocks if block.blockFormat().headingLevel()]
        self._levels = [(each.text(), each.blockFormat().headingLevel()) for each in headings]
        self.headings = {each.text(): each.position() for each in headings}
        self._pictures = list(_pictures(blocks, self._guide.parent))
        self._fit_pictures()

    def go_to(self, heading: str) -> None:
        """Brings a heading to the top, where it stays until somebody scrolls."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.headings[heading])
        self.setTextCursor(cursor)
        # Its size is known once all is laid out, down to below the pictures just fitted.
        self.document().size()
        top = self.document().documentLayout().blockBoundingRect(cursor.block()).top()
        self.verticalScrollBar().setValue(round(top) - _ABOVE)
        self._stays_at = heading

    def find_on(self, words: str, *, back: bool = False) -> bool:
        """Marks the next place where the words are, from the top again after the last."""
        self._read_on()
        way = QTextDocument.FindFlag.FindBackward if back else QTextDocument.FindFlag(0)
        if self.find(words, way):
            return True
        before = self.textCursor()
        edge = QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        self.moveCursor(edge)
        if self.find(words, way):
            return True
        self.setTextCursor(before)
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fitting.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._read_on()
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._read_on()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._read_on()
        super().mousePressEvent(event)

    @Slot()
    def _read_on(self) -> None:
        self._stays_at = ""

    @Slot()
    def _stay(self) -> None:
        if self._stays_at:
            self.go_to(self._stays_at)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # While the page is made the event comes before there is anything to read anew.
        if event.type() == QEvent.Type.PaletteChange and self.headings:
            QTimer.singleShot(0, self, self._read_anew)

    @Slot()
    def _read_anew(self) -> None:
        at = self.verticalScrollBar().value()
        self.read()
        self.verticalScrollBar().setValue(at)

    @Slot()
    def _fit(self) -> None:
        self._fit_pictures()
        # Qt lays out nothing above a picture that became smaller, unless it is told to.
        self.document().markContentsDirty(0, self.document().characterCount())
        self._stay()

    def _fit_pictures(self) -> None:
        room = self.viewport().width() - 2 * _MARGIN
        for position, width in self._pictures:
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            shape = cursor.charFormat().toImageFormat()
            if shape.width() != min(room, width):
                shape.setWidth(max(min(room, width), 1))
                cursor.setCharFormat(shape)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        wanted = link.fragment()
        heading = next((each for each in self.headings if anchor(each) == wanted), None)
        if heading is not None:
            self.go_to(heading)

    @Slot()
    def _tell(self) -> None:
        first = self.cursorForPosition(self.viewport().rect().topLeft()).position()
        above = [text for text, at in self.headings.items() if at <= first]
        if above:
            self.heading_reached.emit(above[-1])


def anchor(heading: str) -> str:
    """What a link to a heading says: "To the chair, and round" is "to-the-chair-and-round"."""
    return _CUT_OFF.sub("", heading.lower()).replace(" ", "-")


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks = []
    block = document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _pictures(blocks: list[QTextBlock], folder: Path) -> list[tuple[int, int]]:
    """Where each picture stands, and how wide it is shown where there is room."""
    found = []
    for block in blocks:
        piece = block.begin()
        while not piece.atEnd():
            fragment = piece.fragment()
            piece += 1
            if fragment.charFormat().isImageFormat():
                name = fragment.charFormat().toImageFormat().name()
                size = QImageReader(str(folder / name)).size()
                seen_whole = size.width() * _HIGHEST // max(size.height(), 1)
                found.append((fragment.position(), min(size.width(), seen_whole)))
    return found
