"""An open register: the rail of places, and the place that is shown."""

from collections.abc import Callable, Mapping
from importlib import import_module

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from desktop.ui.commands import COMMANDS
from desktop.ui.desk import Desk
from desktop.ui.icons import icon
from desktop.ui.places.place import Actions, Place
from desktop.ui.settings import remember, remembered

PLACES: Mapping[str, tuple[str, str]] = {
    "view.worklist": ("desktop.ui.places.worklist", "WorklistPlace"),
    "view.meetings": ("desktop.ui.places.meetings", "MeetingsPlace"),
    "view.actions": ("desktop.ui.places.actions", "ActionsPlace"),
    "view.forward": ("desktop.ui.places.forward", "ForwardPlace"),
    "view.people": ("desktop.ui.places.people", "PeoplePlace"),
    "view.bodies": ("desktop.ui.places.bodies", "BodiesPlace"),
    "view.search": ("desktop.ui.places.search", "SearchPlace"),
}
"""Each place by its command; it is built when it is first shown."""


class RegisterView(QWidget):
    """Shows one place at a time."""

    meeting_wanted = Signal(object, object)
    place_changed = Signal()
    """Another place is shown, or another record is chosen in it."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        super().__init__()
        self.desk = desk
        self._actions = actions
        self._places: dict[str, Place] = {}
        self.rail = QListWidget()
        self.rail.setAccessibleName("Places")
        self.rail.setFrameShape(QFrame.Shape.NoFrame)
        self.rail.setIconSize(QSize(20, 20))
        self.rail.setSpacing(2)
        self.rail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for command_id in PLACES:
            item = QListWidgetItem(COMMANDS[command_id].words)
            item.setData(Qt.ItemDataRole.UserRole, command_id)
            item.setToolTip(self._actions[command_id].toolTip())
            item.setSizeHint(QSize(0, self.fontMetrics().height() + 20))
            self.rail.addItem(item)
        self.rail.setFixedWidth(self.fontMetrics().averageCharWidth() * 16 + 48)
        self.stack = QStackedWidget()
        line = QFrame()
        line.setFrameShape(QFrame.Shape.VLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addWidget(line)
        layout.addWidget(self.stack, 1)
        self._draw_rail()
        self.rail.currentItemChanged.connect(self._rail_moved)

    @property
    def place(self) -> Place | None:
        """The place that is shown."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Place) else None

    def show_place(self, command_id: str) -> Place:
        """Goes to a place, which is built when it was not shown before."""
        row = list(PLACES).index(command_id)
        place = self._places.get(command_id) or self._build(command_id)
        self.stack.setCurrentWidget(place)
        self.rail.setCurrentRow(row)
        remember("place", command_id)
        self.place_changed.emit()
        return place

    @Slot(str, object)
    def show_record(self, command_id: str, record_id: int) -> None:
        """Goes to a record in the place where its kind is listed."""
        self.show_place(command_id).show_record(record_id)

    def show_last_place(self) -> None:
        """Goes to where the user was the last time; the first time, to the worklist."""
        last = remembered("place", "view.worklist")
        self.show_place(last if last in PLACES else "view.worklist")

    def remember(self) -> None:
        for place in self._places.values():
            place.remember()

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
        self._draw_rail()
        for place in self._places.values():
            place.redraw()

    def _build(self, command_id: str) -> Place:
        module, name = PLACES[command_id]
        kind: Callable[[Desk, Actions], Place] = getattr(import_module(module), name)
        place = kind(self.desk, self._actions)
        place.meeting_wanted.connect(self.meeting_wanted)
        place.record_wanted.connect(self.show_record)
        place.chosen.connect(self.place_changed)
        self._places[command_id] = place
        self.stack.addWidget(place)
        return place

    def _draw_rail(self) -> None:
        for row in range(self.rail.count()):
            item = self.rail.item(row)
            item.setIcon(icon(COMMANDS[item.data(Qt.ItemDataRole.UserRole)].icon))

    @Slot(QListWidgetItem, QListWidgetItem)
    def _rail_moved(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if now is not None:
            self.show_place(now.data(Qt.ItemDataRole.UserRole))
