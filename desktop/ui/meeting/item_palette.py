"""Any item of the meeting, by its number or a word of its title."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.reading.meetings import ItemRow
from desktop.ui.meeting.agenda_model import title
from desktop.ui.type_to_find import TypeToFind, finds, standing_for


class ItemPalette(TypeToFind):
    """Enter goes to the item that is marked."""

    chosen = Signal(int)

    def __init__(self, items: Sequence[ItemRow], parent: QWidget) -> None:
        self._items = items
        hint = "Number of the item, or words of its title"
        super().__init__("Go to item", "Which item?", hint, "Items", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        numbered_first = sorted(self._items, key=lambda row: row.number != typed.strip())
        return [
            standing_for(row.id, QListWidgetItem(title(row)))
            for row in numbered_first
            if finds(typed, title(row))
        ]

    def take(self, chosen: object) -> None:
        self.chosen.emit(chosen)
