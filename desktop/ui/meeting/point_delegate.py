"""Draws the lines of the page, and opens the editor on the text of a point."""

from collections.abc import Iterator
from copy import copy
from functools import lru_cache

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPixmap,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.records.rules.shorthand import word_at
from desktop.records.rules.words import PointKind
from desktop.ui.icons import icon
from desktop.ui.meeting import outline, point_text, point_words
from desktop.ui.meeting.item_heading import (
    heading_height,
    paint_dashes,
    paint_heading,
    quiet,
    strong,
    title_zone,
)
from desktop.ui.meeting.outline import Line, Wording
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.page_marks import PageMarks
from desktop.ui.meeting.point_editor import PointEditor
from desktop.ui.meeting.underlines import Underlines, underlines

Index = QModelIndex | QPersistentModelIndex

_PAD = 6
_INDENT = 24
_ICON = 16
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft


class PointDelegate(QStyledItemDelegate):
    """A gutter with the kind, then the text as deep as it is nested, with what belongs to it."""

    def __init__(self, outline: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self.editor: PointEditor | None = None
        """The one that is open; editors that were closed go a moment later."""
        self.marks: PageMarks | None = None
        # A key press lays out the whole list: only what it changed is measured.
        self._sizes: dict[Line, tuple[Wording, int, int]] = {}
        self._zones: dict[Line, tuple[Wording, tuple[int, int], _Zones]] = {}
        self._documents: dict[Line, tuple[Wording, QTextDocument]] = {}
        self._underlines: dict[Line, tuple[QTextDocument, Underlines]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._outline.lines[index.row()]
        painter.save()
        if line.heading is not None:
            paint_heading(painter, option, line)
            if self.marks is not None and self.marks.beside(line)[0]:
                paint_dashes(painter, option, title_zone(line, option))
            painter.restore()
            return
        if option.state & QStyle.StateFlag.State_Selected:
            tint = option.palette.color(QPalette.ColorRole.Highlight)
            tint.setAlpha(28)
            painter.fillRect(option.rect, tint)
        self._paint_gutter(painter, option, line)
        zones = self._zones_of(line, option.font, option.rect)
        above, below = point_words.above(line), point_words.below(line)
        if above:
            painter.setFont(strong(option.font))
            painter.setPen(option.palette.text().color())
            painter.drawText(zones.above, _WRAPPED, above)
        painter.setFont(option.font)
        painter.setPen(quiet(option.palette))
        if below:
            painter.drawText(zones.below, _WRAPPED, below)
        if line.blank and self._outline.alone(index.row()):
            painter.drawText(zones.text, _WRAPPED, "No points yet")
        self._paint_asked(painter, option, line, zones)
        if self.editor is None or self.editor.index != index:
            self._paint_text(painter, option, line, zones.text)
        painter.restore()

    def _paint_asked(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, zones: "_Zones"
    ) -> None:
        """Dashes under what stands above or below the text, where something is asked about it."""
        if self.marks is not None:
            for zone, asked in zip(
                (zones.above, zones.below), self.marks.beside(line), strict=True
            ):
                if asked:
                    paint_dashes(painter, option, zone if zone.height() else zones.text)

    def _paint_gutter(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        if line.kind is PointKind.NOTE:
            # The ordinary kind needs no word: the others stand out.
            return
        rect = option.rect
        high = QFontMetrics(option.font).height()
        drawn = QRect(rect.left() + 8, rect.top() + _PAD + (high - _ICON) // 2, _ICON, _ICON)
        ratio = painter.device().devicePixelRatioF()
        name, colour = point_words.ICONS[line.kind], option.palette.text().color().rgba()
        painter.drawPixmap(drawn, _sign(name, ratio, colour))
        painter.setPen(quiet(option.palette))
        left = drawn.right() + 7
        words = QRect(left, rect.top() + _PAD, rect.left() + gutter(option.font) - left, high)
        # A long number keeps its end, which tells it from the others.
        said = option.fontMetrics.elidedText(
            point_words.kind_words(line), Qt.TextElideMode.ElideMiddle, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, said)

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, where: QRect
    ) -> None:
        document = self._document_of(line, option.font, where.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = option.palette
        painter.translate(where.topLeft())
        document.documentLayout().draw(painter, context)
        if self.marks is not None:
            self._underlines_of(line, document, self.marks).draw(painter, option.palette)

    def _underlines_of(self, line: Line, document: QTextDocument, marks: PageMarks) -> Underlines:
        """Where the marks of a point lie; kept until its text, its width or the marks change."""
        known = self._underlines.get(line)
        if known is None or known[0] is not document:
            lie = underlines(document, line.text, marks.of(line))
            known = self._underlines[line] = (document, lie)
        return known[1]

    @Slot()
    def forget_marks(self) -> None:
        """Ask anew what is underlined."""
        self._underlines.clear()

    def _document_of(self, line: Line, font: QFont, width: int) -> QTextDocument:
        """The text of a point, laid out; kept, for a new line moves all that stands below it."""
        known = self._documents.get(line)
        if known is None or known[0] is not line.wording or known[1].textWidth() != width:
            document = _document(line.text, line.emphasis, _font(line, font), width)
            known = self._documents[line] = (line.wording, document)
        return known[1]

    def _zones_of(self, line: Line, font: QFont, rect: QRect) -> "_Zones":
        """Where the parts of a point are within its rectangle; worked out when they change."""
        known = self._zones.get(line)
        look = (line.depth, rect.width())
        if known is None or known[0] is not line.wording or known[1] != look:
            zones = _Zones(line, font, rect.width(), gutter(font))
            known = self._zones[line] = (line.wording, look, zones)
        return known[2].at(rect.topLeft())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = view_width(option)
        return QSize(width, self._height(self._outline.lines[index.row()], option.font, width))

    def heights(self, font: QFont, width: int) -> Iterator[int]:
        """How high each line is; only what changed is measured."""
        sizes = self._sizes
        for line in self._outline.lines:
            known = sizes.get(line)
            if known is not None and known[0] is line.wording and known[1] == line.depth:
                yield known[2]
            else:
                yield self._height(line, font, width)

    def _height(self, line: Line, font: QFont, width: int) -> int:
        if line.heading is not None:
            height = heading_height(line, font, width)
        else:
            height = self._zones_of(line, font, QRect(0, 0, width, 0)).height
        self._sizes[line] = (line.wording, line.depth, height)
        return height

    def forget_sizes(self) -> None:
        """Measure anew: the font or the width changed."""
        self._sizes.clear()
        self._zones.clear()
        self._documents.clear()
        self._underlines.clear()

    def word_under(self, option: QStyleOptionViewItem, index: Index, where: QPoint) -> str:
        """The word of a point's text that is drawn at a place."""
        place = self.place_under(option, index, where)
        return "" if place < 0 else word_at(self._outline.lines[index.row()].text, place)

    def place_under(self, option: QStyleOptionViewItem, index: Index, where: QPoint) -> int:
        """The character of a point's text that is drawn at a place, or -1."""
        line = self._outline.lines[index.row()]
        if line.heading is not None:
            return -1
        zone = self._zones_of(line, option.font, option.rect).text
        document = self._document_of(line, option.font, zone.width())
        place = document.documentLayout().hitTest(
            (where - zone.topLeft()).toPointF(), Qt.HitTestAccuracy.ExactHit
        )
        return place if place < 0 else point_text.characters(line.text, place)

    # The editor

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = PointEditor(QPersistentModelIndex(index), parent)
        self.editor = editor
        self.dress_editor()
        return editor

    def dress_editor(self) -> None:
        """Say what is typed into, and how deep it is nested; type it as it will look."""
        if self.editor is not None:
            row = self.editor.index.row()
            line = self._outline.lines[row]
            item = self._outline.lines[outline.heading_above(self._outline.lines, row)]
            said = (
                f"{point_words.kind_words(line)}, level {line.depth + 1}, {point_words.title(item)}"
            )
            self.editor.setAccessibleName(said)
            view = self.parent()
            assert isinstance(view, QAbstractItemView)
            self.editor.setFont(_font(line, view.font()))

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        line = self._outline.lines[index.row()]
        assert isinstance(editor, PointEditor)
        editor.fill(line.text, line.emphasis)

    def setModelData(self, _editor: QWidget, _model: object, _index: Index) -> None:
        """Nothing: what is typed stands in the model already."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        line = self._outline.lines[index.row()]
        editor.setGeometry(self._zones_of(line, option.font, option.rect).text)

    def outgrown(self) -> bool:
        """Whether what is typed takes more lines, or fewer, than its editor is high."""
        editor = self.editor
        return editor is not None and text_height(editor.document()) != editor.height()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """All keys are the editor's own; it stays open while a dialog or menu is in front."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            in_front = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
            return False if event.reason() in in_front else super().eventFilter(editor, event)
        return False


@lru_cache(maxsize=40)
def _sign(name: str, ratio: float, _colour: int) -> QPixmap:
    """An icon ready to paint; `_colour` asks for another when the palette changes."""
    return icon(name).pixmap(QSize(_ICON, _ICON), ratio)


class _Zones:
    """Where the parts of a point lie within its rectangle, and how high it is in all."""

    def __init__(self, line: Line, font: QFont, whole: int, left: int) -> None:
        x = left + line.depth * _INDENT
        width = max(whole - 1 - x - 8, 80)
        y = _PAD
        self.above = QRect(x, y, width, _height(point_words.above(line), strong(font), width))
        y += self.above.height()
        text = _text_height(line.text, line.emphasis, _font(line, font), width)
        self.text = QRect(x, y, width, text)
        y += text
        self.below = QRect(x, y, width, _height(point_words.below(line), font, width))
        self.height = y + self.below.height() + _PAD

    def at(self, corner: QPoint) -> "_Zones":
        """The same in a rectangle that begins elsewhere."""
        moved = copy(self)
        moved.above = self.above.translated(corner)
        moved.text = self.text.translated(corner)
        moved.below = self.below.translated(corner)
        return moved


def view_width(option: QStyleOptionViewItem) -> int:
    """How wide the list is that an item is measured for."""
    view: object = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 480


def gutter(font: QFont) -> int:
    """How much room the kinds and their numbers take at the left."""
    return _gutter(font.toString())


@lru_cache(maxsize=8)
def _gutter(font: str) -> int:
    made = QFont()
    made.fromString(font)
    return _ICON + 24 + QFontMetrics(made).horizontalAdvance("Decision 888")


def _font(line: Line, font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(line.kind is PointKind.HEADING)
    made.setItalic(line.kind is PointKind.QUOTATION)
    return made


def _height(words: str, font: QFont, width: int) -> int:
    if not words:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), _WRAPPED, words).height() + 2


def text_height(document: QTextDocument) -> int:
    """How high a text stands in its row."""
    return round(document.size().height()) + 2


def _text_height(text: str, emphasis: str, font: QFont, width: int) -> int:
    return text_height(_document(text, emphasis, font, width))


def _document(text: str, emphasis: str, font: QFont, width: int) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    point_text.fill(document, text, emphasis)
    document.setTextWidth(width)
    return document
