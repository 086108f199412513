"""Who came instead: found among everybody in the register by typing a part of the name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.reading.meetings import AttendanceRow
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person_picker import names_to_pick
from desktop.ui.type_to_find import TypeToFind, finds, standing_for

_MOST = 50


class RepresentPalette(TypeToFind):
    """Emits the line that is represented, and the person who came."""

    chosen = Signal(int, int)

    def __init__(self, desk: Desk, row: AttendanceRow, parent: QWidget) -> None:
        self._line_id = row.id
        names = names_to_pick(desk)
        self._people = [person for person in names if person[0] != row.person_id]
        question = f"Who came for {row.name}?"
        super().__init__("Represented by", question, "Letters of the name", "People", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        found = [person for person in self._people if finds(typed, person[1])]
        return [standing_for(id_, QListWidgetItem(name)) for id_, name in found[:_MOST]]

    def take(self, chosen: object) -> None:
        assert isinstance(chosen, int)
        self.chosen.emit(self._line_id, chosen)
