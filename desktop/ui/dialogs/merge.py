"""Two records of one person made one."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading import actions
from desktop.records.reading.listing import Wanted
from desktop.records.reading.people import PersonDetail, person
from desktop.records.register import Register
from desktop.records.writing.draft import refuse
from desktop.records.writing.merging import merge_people
from desktop.ui.desk import Desk, Job
from desktop.ui.details.pieces import plain_label
from desktop.ui.dialogs.person_picker import names_to_pick
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.people_fields import PersonField

_HINT = "The one that was entered a second time. It goes out of the list of people."
_AT_FIRST = "Choose the other record, and what would happen to it is said here."


@dataclass(frozen=True, slots=True)
class Double:
    double_id: int | None = None


@dataclass(frozen=True, slots=True)
class _WhatGoes:
    """What is known under the other record."""

    detail: PersonDetail
    actions: int


class MergeDialog(DraftDialog[Double]):
    """Says in a plain sentence what a merger would do before it is done."""

    def __init__(self, desk: Desk, parent: QWidget, kept_id: int, name: str) -> None:
        others = [(id_, said) for id_, said in names_to_pick(desk) if id_ != kept_id]
        hint = _HINT if others else "Nobody else is in this register."
        picker = partial(PersonField, others, adding=False)
        fields = (Field("double_id", "&Other record", picker, hint),)
        super().__init__(desk, f"Merge into {name}", fields, Double(), _merge, (kept_id,), parent)
        self.save_button.setText("&Merge")
        self._kept = name
        self._asked: Job | None = None
        self.what_happens: QLabel = plain_label(_AT_FIRST)
        self.what_happens.setAccessibleName("What happens")
        # Room for the longest sentence, so that nothing moves when it is said.
        self.what_happens.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        self.what_happens.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.what_happens, 1)
        layout.setStretch(0, 0)
        self.resize(640, self.height() + self.what_happens.minimumHeight())
        self.form.edited.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        """Asks what is known under the record that is now chosen."""
        if self._asked is not None:
            self._asked.cancel()
        try:
            chosen = self.form.editor("double_id").value()
        except UnreadableError:
            chosen = None
        if chosen is None:
            self.what_happens.setText(_AT_FIRST)
            return
        self._asked = self.desk.ask(_what_goes, chosen, done=self._say, failed=self._gone)

    def _say(self, goes: _WhatGoes) -> None:
        self._asked = None
        self.what_happens.setText(what_happens(goes.detail, goes.actions, self._kept))

    def _gone(self, _refusal: Refusal) -> None:
        self._asked = None
        self.what_happens.setText(_AT_FIRST)


def what_happens(double: PersonDetail, asked: int, kept: str) -> str:
    """What a merger does, counted."""
    goes = [
        _counted(len(double.posts), "post"),
        _counted(len(double.seats), "seat"),
        _counted(asked, "action"),
    ]
    known = [part for part in goes if part]
    first = (
        f"Goes over to {kept}: {_listed(known)}."
        if known
        else f"Neither posts, seats nor actions go over to {kept}: there are none."
    )
    meetings = len(double.meetings)
    at = "1 meeting" if meetings == 1 else f"{meetings} meetings"
    attendance = (
        f"Of {at} they are named at, those whose minutes are still open name {kept} from now on; "
        f"the others stay as they are, with the name “{double.draft.name}”. "
        if meetings
        else ""
    )
    return (
        f"{first} {attendance}Whoever looks for one of the two finds both. A merger cannot be "
        "taken back."
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _listed(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)


def _what_goes(register: Register, double_id: int) -> _WhatGoes:
    asked = actions.ids(register, Wanted(person_id=double_id))
    return _WhatGoes(person(register, double_id), len(asked))


def _merge(register: Register, kept_id: int, double: Double) -> Changes:
    if double.double_id is None:
        raise refuse("double_id", "Choose the other record of this person.")
    try:
        return merge_people(register, kept_id, double.double_id)
    except Refusal as refusal:
        if refusal.faults:
            raise
        raise refuse("double_id", refusal.sentence) from refusal
