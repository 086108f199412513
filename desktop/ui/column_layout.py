"""Widgets one below the other, at the distances of the windows."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def column_layout(parent: QWidget, *, margins: int = 0, spacing: int = 8) -> QVBoxLayout:
    """An upright layout in the rhythm of the windows."""
    layout = QVBoxLayout(parent)
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
    return layout
