"""Picks a person of the register, or adds one who is not in it yet."""

from PySide6.QtCore import Slot

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person import new_person
from desktop.ui.forms.people_fields import PersonField


class PersonPicker(PersonField):
    """A field of a form; an unknown name can be added on the spot."""

    def __init__(self, desk: Desk, *, optional: bool = False) -> None:
        super().__init__(desk.read(people.names), optional=optional)
        self._desk = desk
        self.unknown.connect(self._add)

    @Slot(str)
    def _add(self, name: str) -> None:
        dialog = new_person(self._desk, self.window(), name)
        dialog.saved.connect(self._added)
        dialog.open()

    @Slot(object)
    def _added(self, changes: Changes) -> None:
        if changes.made is not None:
            names = dict(self._desk.read(people.names))
            self.add(changes.made, names[changes.made])
