"""Whether words fit: of labels, buttons, tabs, headings of columns, and the cells of lists."""

from collections.abc import Callable, Iterator
from html import escape

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QCommandLinkButton,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from desktop.ui.plain_tip import plain_tip
from desktop.ui.wrapping import WrappingLabel

# Letters overhang their advance by a little, and rounding at 200% takes a pixel.
_SLACK = 1


def clipped_words(widget: QWidget) -> Iterator[str]:
    """What one widget cannot show whole of its words."""
    for kind, cut in _CHECKS.items():
        if isinstance(widget, kind):
            yield from cut(widget)


def _of_label(label: QLabel) -> Iterator[str]:
    text = label.text()
    if not text or not label.pixmap().isNull():
        return
    if not label.wordWrap():
        wanted = label.sizeHint()
        told = label.toolTip() == plain_tip(text)
        if wanted.width() > label.width() + _SLACK and not told:
            yield f"“{_short(text)}” is {wanted.width()} wide in {label.width()}"
        if wanted.height() > label.height() + _SLACK:
            yield f"“{_short(text)}” is {wanted.height()} high in {label.height()}"
        return
    high = label.heightForWidth(label.width())
    if high > label.height() + _SLACK:
        yield f"“{_short(text)}” is {high} high in {label.height()}"
    words = QFontMetrics(label.font())
    longest = max(map(words.horizontalAdvance, text.split()), default=0)
    # A label of that kind breaks the word.
    if isinstance(label, WrappingLabel):
        return
    if longest > label.contentsRect().width() + _SLACK:
        yield f"a word of “{_short(text)}” is {longest} wide in {label.contentsRect().width()}"


def _of_button(button: QAbstractButton) -> Iterator[str]:
    bare = isinstance(button, QToolButton) and (
        button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
        and not button.icon().isNull()
    )
    if not button.text() or bare or isinstance(button, QCommandLinkButton):
        return
    wanted = button.sizeHint()
    words = QFontMetrics(button.font()).size(Qt.TextFlag.TextShowMnemonic, button.text())
    # A push button may be narrower than it likes to be, but not than its words.
    wide = wanted.width()
    menu: object = button.menu() if isinstance(button, QPushButton) else None
    if isinstance(button, QPushButton) and menu is None:
        wide = words.width() + 8 + (0 if button.icon().isNull() else button.iconSize().width() + 4)
    if wide > button.width() + _SLACK:
        yield f"“{_short(button.text())}” wants {wide} and has {button.width()}"
    if words.height() > button.height() + _SLACK:
        yield f"“{_short(button.text())}” is {words.height()} high in {button.height()}"


def _of_group(group: QGroupBox) -> Iterator[str]:
    wide = QFontMetrics(group.font()).horizontalAdvance(group.title())
    if wide + 16 > group.width():
        yield f"“{group.title()}” wants {wide + 16} and has {group.width()}"


def _of_tabs(bar: QTabBar) -> Iterator[str]:
    metrics = QFontMetrics(bar.font())
    for at in range(bar.count()):
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, bar.tabText(at)).width()
        room = bar.tabRect(at).intersected(bar.rect()).width()
        if wide + 8 > room:
            yield f"“{bar.tabText(at)}” wants {wide + 8} and has {room}"


def _of_headings(header: QHeaderView) -> Iterator[str]:
    if header.orientation() != Qt.Orientation.Horizontal:
        return
    model: object = header.model()
    if not isinstance(model, QAbstractItemModel):
        return
    for at in range(header.count()):
        text = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        wide, room = header.sectionSizeHint(at), header.sectionSize(at)
        if text and not header.isSectionHidden(at) and wide > room + _SLACK:
            yield f"“{text}” wants {wide} and has {room}"


def _of_choice(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    text = combo.currentText()
    wide = QFontMetrics(combo.font()).horizontalAdvance(text)
    if (
        wide > room.width() + _SLACK
        and not combo.isEditable()
        and plain_tip(text) not in combo.toolTip()
    ):
        yield f"“{_short(text)}” is {wide} wide in {room.width()} and no tip tells the rest"


def _of_line(line: QLineEdit) -> Iterator[str]:
    if not line.placeholderText() or line.text():
        return
    wide = QFontMetrics(line.font()).horizontalAdvance(line.placeholderText())
    if wide + 8 > line.contentsRect().width() + _SLACK:
        yield f"“{line.placeholderText()}” wants {wide + 8} and has {line.width()}"


def _of_view(view: QAbstractItemView) -> Iterator[str]:
    """Cells may cut their words off only where a tip tells the whole."""
    if isinstance(view, QHeaderView):
        return
    seen = view.viewport().rect()
    for index in _indexes(view):
        rect = view.visualRect(index)
        # A list of one column elides at its edge, or scrolls sideways, which nobody should have to.
        rect = rect & seen if isinstance(view, QListView) else rect
        # What scrolls out of sight at the lower edge is no fault.
        if not rect.isEmpty() and seen.contains(rect.center()):
            yield from _of_cell(view, index, rect)


def _of_cell(view: QAbstractItemView, index: QModelIndex, rect: QRect) -> Iterator[str]:
    text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    delegate = view.itemDelegateForIndex(index)
    hint = view.sizeHintForIndex(index)
    wraps = isinstance(view, (QListView, QTableView, QTreeView)) and view.wordWrap()
    if wraps or type(delegate) is not QStyledItemDelegate:
        if hint.height() > view.visualRect(index).height() + _SLACK:
            yield f"“{_short(text)}” is {hint.height()} high in {rect.height()}"
    elif hint.width() > rect.width() + _SLACK and escape(text) not in tip and text not in tip:
        yield f"“{_short(text)}” is {hint.width()} wide in {rect.width()} and no tip tells the rest"


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    """Those that are in sight, whichever way the view lays them out."""
    model: object = view.model()
    if not isinstance(model, QAbstractItemModel):
        return
    seen = view.viewport().rect()
    # A list of one column has a model that does not say so.
    columns = 1 if isinstance(view, QListView) else model.columnCount(view.rootIndex())
    row = max(view.indexAt(seen.topLeft()).row(), 0)
    while row < model.rowCount(view.rootIndex()):
        indexes = [model.index(row, column, view.rootIndex()) for column in range(columns)]
        if not any(view.visualRect(index).intersects(seen) for index in indexes):
            return
        yield from indexes
        row += 1


def _short(text: str) -> str:
    return text if len(text) < 40 else f"{text[:36]} …"


_CHECKS: dict[type[QWidget], Callable[..., Iterator[str]]] = {
    QLabel: _of_label,
    QCheckBox: _of_button,
    QRadioButton: _of_button,
    QPushButton: _of_button,
    QToolButton: _of_button,
    QGroupBox: _of_group,
    QTabBar: _of_tabs,
    QHeaderView: _of_headings,
    QComboBox: _of_choice,
    QLineEdit: _of_line,
    QAbstractItemView: _of_view,
}
