"""Picks a person of the register, or adds one who is not in it yet."""

from collections import Counter

from PySide6.QtCore import Slot

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.records.reading.people import PersonRow
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person import new_person
from desktop.ui.forms.people_fields import PersonField


def names_to_pick(desk: Desk) -> list[tuple[int, str]]:
    """Everyone by name; those of one name are told apart by where they work, or else by number."""
    names = desk.read(people.names)
    held_by = Counter(name for _, name in names)
    shared = [id_ for id_, name in names if held_by[name] > 1]
    if not shared:
        return list(names)
    rows = {row.id: row for row in desk.read(people.rows, shared)}
    return [(id_, _told_apart(rows[id_]) if id_ in rows else name) for id_, name in names]


def _told_apart(row: PersonRow) -> str:
    work = ", ".join(part for part in (row.post, row.organisation) if part)
    return f"{row.name} ({work or 'no post'}, no. {row.id})"


class PersonPicker(PersonField):
    """A field of a form; an unknown name can be added on the spot."""

    def __init__(self, desk: Desk, *, optional: bool = False) -> None:
        super().__init__(names_to_pick(desk), optional=optional)
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
            names = dict(names_to_pick(self._desk))
            self.add(changes.made, names[changes.made])
