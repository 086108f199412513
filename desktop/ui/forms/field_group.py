"""Fields that are rarely needed, under a heading that opens and closes."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.ui.command import plain


class FieldGroup(QToolButton):
    """The heading; it opens by itself where something under it is said, or is wrong."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self._held: list[QWidget] = []
        self.setText(words)
        self.setAccessibleName(plain(words))
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setArrowType(Qt.ArrowType.RightArrow)
        self.toggled.connect(self._turn)

    def hold(self, name: str, *widgets: QWidget) -> None:
        """Takes a field under the heading."""
        self.names.append(name)
        self._held += widgets
        for widget in widgets:
            widget.setVisible(self.isChecked())

    @Slot(bool)
    def _turn(self, opened: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        for widget in self._held:
            widget.setVisible(opened)
