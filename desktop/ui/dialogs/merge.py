"""Two records of one person made one."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.writing.draft import refuse
from desktop.records.writing.merging import merge_people
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person_picker import names_to_pick
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.people_fields import PersonField


@dataclass(frozen=True, slots=True)
class Double:
    double_id: int | None = None


def merge_person(desk: Desk, parent: QWidget, kept_id: int, name: str) -> DraftDialog[Double]:
    """Merges another record of the same person into this one."""
    others = [(id_, said) for id_, said in names_to_pick(desk) if id_ != kept_id]
    field = Field(
        "double_id",
        "&Other record",
        partial(PersonField, others, adding=False),
        "Posts, seats, actions and open meetings go over to the record that is kept; what is "
        "confirmed stays as it was. This cannot be undone.",
    )
    title = f"Merge into {name}"
    dialog = DraftDialog(desk, title, (field,), Double(), _merge, (kept_id,), parent)
    dialog.save_button.setText("&Merge")
    return dialog


def _merge(register: Register, kept_id: int, double: Double) -> Changes:
    if double.double_id is None:
        raise refuse("double_id", "Choose the other record of this person.")
    return merge_people(register, kept_id, double.double_id)
