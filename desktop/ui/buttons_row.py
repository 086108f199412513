"""Buttons side by side, in as many rows as the width asks for."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class ButtonsRow(QWidget):
    """Like words in a line: what finds no room goes to the next."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def addWidget(self, button: QWidget) -> None:
        """Puts a button after the others; one that was hidden stays so."""
        explicit = button.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        hidden = explicit and button.isHidden()
        button.setParent(self)
        button.setVisible(not hidden)
        self._buttons.append(button)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest; how high depends on the width."""
        sizes = [button.sizeHint() for button in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        sizes = [button.sizeHint() for button in self._shown()]
        wide = sum(size.width() for size in sizes) + _GAP * max(len(sizes) - 1, 0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # A button was shown, hidden or renamed.
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        for button, place in zip(self._shown(), self._places(self.width())[0], strict=True):
            button.setGeometry(place)

    def _shown(self) -> list[QWidget]:
        return [button for button in self._buttons if not button.isHidden()]

    def _places(self, width: int) -> tuple[list[QRect], int]:
        places: list[QRect] = []
        corner, high = QPoint(0, 0), 0
        for button in self._shown():
            size = button.sizeHint()
            if corner.x() and corner.x() + size.width() > width:
                corner, high = QPoint(0, corner.y() + high + _GAP), 0
            places.append(QRect(corner, size))
            corner += QPoint(size.width() + _GAP, 0)
            high = max(high, size.height())
        return places, corner.y() + high
