"""Draws a point of the outline, and opens the editor on its text."""

from functools import lru_cache

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
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

from desktop.records.rules.words import PointKind
from desktop.ui.icons import icon
from desktop.ui.meeting import point_text, point_words
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.point_editor import PointEditor

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
        # A key press lays out the whole list: only what it changed is measured.
        self._sizes: dict[Line, tuple[object, QSize]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = self._outline.lines[index.row()]
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            tint = option.palette.color(QPalette.ColorRole.Highlight)
            tint.setAlpha(28)
            painter.fillRect(option.rect, tint)
        self._paint_gutter(painter, option, line)
        zones = _Zones(line, option.font, option.rect, gutter(option.font))
        painter.setFont(_strong(option.font))
        painter.setPen(option.palette.text().color())
        painter.drawText(zones.above, _WRAPPED, point_words.above(line))
        painter.setFont(option.font)
        painter.setPen(quiet(option.palette))
        painter.drawText(zones.below, _WRAPPED, point_words.below(line))
        if self.editor is None or self.editor.index != index:
            self._paint_text(painter, option, line, zones.text)
        painter.restore()

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
        words = QRect(drawn.right() + 7, rect.top() + _PAD, gutter(option.font), high)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, point_words.kind_words(line))

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, line: Line, where: QRect
    ) -> None:
        document = _document(line.text, line.emphasis, _font(line, option.font), where.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = option.palette
        painter.translate(where.topLeft())
        document.documentLayout().draw(painter, context)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = self._outline.lines[index.row()]
        width = view_width(option)
        looks = (width, line.depth, line.kind, line.text, line.emphasis, line.decision, line.action)
        known = self._sizes.get(line)
        if known is None or known[0] != looks:
            zones = _Zones(line, option.font, QRect(0, 0, width, 0), gutter(option.font))
            known = self._sizes[line] = (looks, QSize(width, zones.height))
        return known[1]

    def forget_sizes(self) -> None:
        """Measure anew: another item is shown, or the font changed."""
        self._sizes.clear()

    # The editor

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = self._outline.lines[index.row()]
        editor = PointEditor(QPersistentModelIndex(index), parent)
        editor.setFont(_font(line, option.font))
        self.editor = editor
        self.name_editor()
        return editor

    def name_editor(self) -> None:
        """Say what is typed into, and how deep it is nested."""
        if self.editor is not None:
            line = self._outline.lines[self.editor.index.row()]
            said = f"{point_words.kind_words(line)}, level {line.depth + 1}"
            self.editor.setAccessibleName(said)

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
        editor.setGeometry(_Zones(line, option.font, option.rect, gutter(option.font)).text)

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

    def __init__(self, line: Line, font: QFont, rect: QRect, left: int) -> None:
        x = rect.left() + left + line.depth * _INDENT
        width = max(rect.right() - x - 8, 80)
        y = rect.top() + _PAD
        self.above = QRect(x, y, width, _height(point_words.above(line), _strong(font), width))
        y += self.above.height()
        text = _text_height(line.text, line.emphasis, _font(line, font), width)
        self.text = QRect(x, y, width, text)
        y += text
        self.below = QRect(x, y, width, _height(point_words.below(line), font, width))
        self.height = y + self.below.height() + _PAD - rect.top()


def view_width(option: QStyleOptionViewItem) -> int:
    """How wide the list is that an item is measured for."""
    view: object = option.widget
    return view.viewport().width() if isinstance(view, QAbstractItemView) else 480


def gutter(font: QFont) -> int:
    """How much room the kinds and their numbers take at the left."""
    return _ICON + 24 + QFontMetrics(font).horizontalAdvance("Decision 888")


def quiet(palette: QPalette) -> QColor:
    """Text that stands back, and can still be read."""
    text, base = palette.text().color(), palette.base().color()
    return QColor(
        (3 * text.red() + base.red()) // 4,
        (3 * text.green() + base.green()) // 4,
        (3 * text.blue() + base.blue()) // 4,
    )


def _strong(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _font(line: Line, font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(line.kind is PointKind.HEADING)
    made.setItalic(line.kind is PointKind.QUOTATION)
    return made


def _height(words: str, font: QFont, width: int) -> int:
    if not words:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, 0), _WRAPPED, words).height() + 2


@lru_cache(maxsize=2000)
def _text_height(text: str, emphasis: str, font: QFont, width: int) -> int:
    return round(_document(text, emphasis, font, width).size().height()) + 2


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
