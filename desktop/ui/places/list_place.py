"""A place that is a list, and beside it the record that is chosen."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter

from desktop.records.changes import Changes
from desktop.records.reading import bodies
from desktop.records.reading.listing import Wanted
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.other_view import OtherView
from desktop.ui.places.place import Place
from desktop.ui.settings import remember, remembered, remembered_bytes

if TYPE_CHECKING:
    from desktop.ui.places.quick_adding import QuickAdding


class ListPlace(Place):
    """A list and a detail; each says what a new record is, and what its commands do."""

    quick: "QuickAdding | None" = None
    """The line below the list, where records are added in one."""

    def __init__(self, desk: Desk, name: str, pane: ListPane[Any], detail: DetailPane[Any]) -> None:
        super().__init__(desk)
        self.pane = pane
        self.detail = detail
        self._name = name
        self._make_view: Callable[[], OtherView] | None = None
        self._view_name = ""
        self._other: OtherView | None = None
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setAccessibleName(f"{name.capitalize()} and details")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(pane)
        self._splitter.addWidget(detail)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([640, 440])
        self._splitter.restoreState(remembered_bytes(self._key))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        pane.chosen.connect(detail.show_record)
        pane.several_chosen.connect(self.chosen)
        pane.shown.connect(self._make_room)
        pane.opened.connect(self.open_chosen)
        detail.shown.connect(self.chosen)

    @property
    def chosen_id(self) -> int | None:
        return self.pane.chosen_id

    def commands(self) -> Mapping[str, Callable[[], None]]:
        here: dict[str, Callable[[], None]] = {"view.clear": self.pane.clear_filters}
        if not self.pane.shows_other:
            here["view.columns"] = self.pane.choose_columns
        if self.pane.editable and not self.pane.shows_other:
            here["record.cell"] = self.pane.edit_in_place
        if self._make_view is not None:
            here["view.other"] = self.switch_view
        if self.quick is not None:
            here["record.quick"] = self.quick.begin
        return here | dict(self.commands_here())

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        """What is done here beside what every list does."""
        raise NotImplementedError

    def offer_view(self, name: str, make: Callable[[], OtherView]) -> None:
        """Offers another view than the list, which is made when it is first wanted."""
        self._make_view = make
        self._view_name = name
        if remembered(f"{self.pane.key}/view") == name:
            self.switch_view()

    def switch_view(self) -> None:
        """From the list to the other view, or back."""
        assert self._make_view is not None
        if self._other is None:
            self._other = self._make_view()
        other = None if self.pane.shows_other else self._other
        self.pane.show_other(other)
        remember(f"{self.pane.key}/view", self._view_name if other is not None else "list")
        self.pane.take_focus()
        self.chosen.emit()

    @property
    def body_id(self) -> int | None:
        """The body that the list is filtered by, or the only one there is."""
        chosen = self.pane.filters.wanted(Wanted()).body_id
        if chosen is None:
            choices = self.desk.read(bodies.choices)
            return choices[0][0] if len(choices) == 1 else None
        return chosen

    def show_record(self, record_id: int) -> None:
        self.pane.choose(record_id)
        self.take_focus()

    def new_dialog(self) -> DraftDialog[Any]:
        """The dialog that makes a new record of this kind."""
        raise NotImplementedError

    @Slot()
    def open_chosen(self) -> None:
        """What Enter and a double click do."""
        raise NotImplementedError

    def take_focus(self) -> None:
        self.pane.take_focus()

    def seek(self) -> None:
        words = self.pane.filters.words
        words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        words.selectAll()

    def sort(self) -> None:
        menu = self.pane.sort_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.pane.table.mapToGlobal(self.pane.table.rect().topLeft()))

    @Slot()
    def new(self) -> None:
        """Asks for a new record, and goes to it when it is made."""
        dialog = self.new_dialog()
        dialog.saved.connect(self._made)
        dialog.open()

    @Slot(object)
    def heed(self, changes: Changes) -> None:
        self.pane.heed(changes)
        self.detail.heed(changes)
        if self.quick is not None:
            self.quick.heed(changes)

    def remember(self) -> None:
        self.pane.remember()
        remember(self._key, self._splitter.saveState())

    def redraw(self) -> None:
        self.pane.redraw()
        self.detail.redraw()
        if self.quick is not None:
            self.quick.line.redraw()

    @property
    def _key(self) -> str:
        return f"places/{self._name}/splitter"

    @Slot(object)
    def _made(self, changes: Changes) -> None:
        if changes.made is not None:
            self.pane.choose(changes.made)
        self.pane.take_focus()

    @Slot()
    def _make_room(self) -> None:
        """A detail beside an empty list would say that there is none; a board takes its room."""
        self.detail.setVisible(not self.pane.bare and not self.pane.shows_other)
