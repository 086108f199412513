"""A page that scrolls downwards where it finds no room, and never sideways."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class _Downwards(QScrollArea):
    """Never narrower than what is on its page, whatever comes onto it later."""

    def minimumSizeHint(self) -> QSize:
        page, bar = self.widget(), self.verticalScrollBar().sizeHint().width()
        wide = page.minimumSizeHint().width() if page is not None else 0
        return QSize(wide + bar, super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolling(page: QWidget) -> QScrollArea:
    """The area that the page is in; it has no frame and takes no focus."""
    area = _Downwards()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
