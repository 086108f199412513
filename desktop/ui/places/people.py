"""People: everyone in the register."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Slot

from desktop.records.reading import people
from desktop.records.reading.listing import Wanted
from desktop.records.reading.people import PersonRow
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.ui.desk import Desk
from desktop.ui.details.person import PersonPane
from desktop.ui.dialogs.held import HeldDialog
from desktop.ui.dialogs.merge import MergeDialog
from desktop.ui.dialogs.person import edit_person, new_person, new_post
from desktop.ui.dialogs.several import several_people
from desktop.ui.dialogs.statistics import StatisticsDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.lists.columns import Column
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.listing import Filter, Listing
from desktop.ui.places.editing import PersonCells
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.meetings import body_choices
from desktop.ui.places.place import Actions
from desktop.ui.places.quick_adding import QuickPerson


def _seated(_register: Register) -> Sequence[tuple[Any, str]]:
    return [(False, "Everyone"), (True, "With a seat today")]


LISTING = Listing[PersonRow](
    name="people",
    one="person",
    many="people",
    columns=(
        Column("sort_name", "Name", 24, lambda row: row.sort_name),
        Column("initials", "Initials", 9, lambda row: row.initials),
        Column("post", "Post", 22, lambda row: row.post, takes_rest=True),
        Column("organisation", "Organisation", 26, lambda row: row.organisation),
        Column("email", "E-mail", 26, lambda row: row.email, usual=False),
    ),
    ids=people.ids,
    rows=people.rows,
    tables=("person", "post", "organisation", "membership"),
    filters=(
        Filter("body_id", "On the &body", body_choices, ("body",)),
        Filter("open_only", "&Show", _seated),
    ),
    usual=Wanted(order="sort_name"),
    empty="Nobody is in this register yet.",
    several=True,
)
_MORE = ("person.attendance", "person.held", "person.merge")


class PeoplePlace(ListPlace):
    """The list of people."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        pane = ListPane(desk, LISTING, actions["person.new"])
        more = [actions[command_id] for command_id in _MORE]
        detail = PersonPane(desk, actions["record.edit"], actions["person.post"], more)
        self._detail = detail
        super().__init__(desk, LISTING.name, pane, detail)
        detail.meeting_wanted.connect(self.meeting_wanted)
        self._cells = PersonCells(desk, self)
        pane.let_edit(self._cells.columns())
        self.quick = QuickPerson(desk, pane)

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        return {
            "record.open": self.open_chosen,
            "record.edit": self._edit,
            "record.several": self._several,
            "person.post": self._add_post,
            "person.merge": self._merge,
            "person.attendance": self._attendance,
            "person.held": self._held,
        }

    def new_dialog(self) -> DraftDialog[PersonDraft]:
        return new_person(self.desk, self.window())

    def _several(self) -> None:
        ids = self.pane.chosen_ids
        if ids:
            several_people(self.desk, self.window(), ids, self.body_id).open()

    @Slot()
    def open_chosen(self) -> None:
        self._edit()

    def _edit(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            edit_person(self.desk, self.window(), detail.id, detail.draft).open()

    def _add_post(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            new_post(self.desk, self.window(), detail.id, detail.draft.name).open()

    def _merge(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            MergeDialog(self.desk, self.window(), detail.id, detail.draft.name).open()

    def _attendance(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            whose = detail.draft.name
            StatisticsDialog(self.desk, self.window(), whose, person_id=detail.id).open()

    def _held(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            HeldDialog(self.desk, self.window(), detail.id, detail.draft.name).open()
