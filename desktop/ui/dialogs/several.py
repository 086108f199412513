"""What is done to every row that is chosen: one dialog, one saving, all of them or none."""

from functools import partial
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from desktop.records.reading import actions, bodies, forward_list, meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.several import Leaving, Move, SeveralActions
from desktop.records.rules.words import ActionStatus
from desktop.records.rules.workflow import is_held
from desktop.records.writing.several import (
    change_several_actions,
    end_seats_and_posts,
    move_several_subjects,
)
from desktop.ui.desk import Desk
from desktop.ui.dialogs.forward import Choices, meetings_to_come, when_fields
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    LineField,
    TextField,
    TickField,
    WordField,
)
from desktop.ui.forms.people_fields import NamesField

D = TypeVar("D")
Ids = tuple[int, ...]
_LOOKED_AT = 128
"""Whose body says which meetings to offer; what does not fit the others is refused."""
_MOST_MEETINGS = 50
_AS_IT_IS = "Left empty, it stays as it is."


def several_actions(desk: Desk, parent: QWidget, ids: Ids) -> DraftDialog[SeveralActions]:
    """Status, owners, day and the agreement that they are closed, for each alike."""
    names = [name for _, name in desk.read(people.names)]
    asked = {row.body_id for row in desk.read(actions.rows, ids[:_LOOKED_AT])}
    fields = (
        Field("status", "Stat&us", partial(WordField, ActionStatus, "As it is")),
        Field("text", "&What is said", partial(TextField, lines=2)),
        Field("date", "&Date of this", DateField),
        Field("owners", "&Owners", partial(NamesField, names), _AS_IT_IS),
        Field("due", "Du&e", DateField, _AS_IT_IS),
        Field("due_words", "Or due &in words", LineField),
        Field(
            "agreed_meeting_id",
            "C&losing agreed on",
            partial(ChoiceField, _meetings_held(desk, asked)),
            "The meeting that agreed that they are closed.",
        ),
    )
    title = f"Change {_counted(len(ids), 'action')}"
    draft, verb = SeveralActions(date=today()), change_several_actions
    return _doing(DraftDialog(desk, title, fields, draft, verb, (ids,), parent), "&Change")


def several_subjects(desk: Desk, parent: QWidget, ids: Ids) -> DraftDialog[Move]:
    """Moves subjects of the forward plan to one meeting or time."""
    planned = {row.body_id for row in desk.read(forward_list.rows, ids[:_LOOKED_AT])}
    fields = (
        *when_fields(meetings_to_come(desk, next(iter(planned)) if len(planned) == 1 else None)),
        Field("reason", "&Because", LineField, "The reason is kept with each move."),
        Field("on", "&On", DateField),
    )
    title = f"Move {_counted(len(ids), 'subject')}"
    draft, verb = Move(on=today()), move_several_subjects
    return _doing(DraftDialog(desk, title, fields, draft, verb, (ids,), parent), "Mo&ve")


def several_people(
    desk: Desk, parent: QWidget, ids: Ids, body_id: int | None
) -> DraftDialog[Leaving]:
    """Ends seats and posts on a day."""
    choices = [(None, "Every body"), *desk.read(bodies.choices)]
    fields = (
        Field("on", "&Last day", DateField),
        Field("seats", "Seats", partial(TickField, "&Seats end")),
        Field("body_id", "On the &body", partial(ChoiceField, choices)),
        Field("posts", "Posts", partial(TickField, "&Posts end")),
        Field("because", "Be&cause", LineField, "Kept with each seat."),
    )
    title = f"End seats and posts of {_counted(len(ids), 'person')}"
    draft, verb = Leaving(on=today(), body_id=body_id), end_seats_and_posts
    return _doing(DraftDialog(desk, title, fields, draft, verb, (ids,), parent), "&End")


def _doing(dialog: DraftDialog[D], does: str) -> DraftDialog[D]:
    dialog.save_button.setText(does)
    return dialog


def _counted(count: int, one: str) -> str:
    if count == 1:
        return f"1 {one}"
    return f"{count:,} {'people' if one == 'person' else f'{one}s'}"


def _meetings_held(desk: Desk, body_ids: set[int]) -> Choices:
    """Meetings of the one body that can agree to anything, the latest first."""
    none: Choices = [(None, "Not agreed yet")]
    if len(body_ids) != 1:
        return none
    wanted = Wanted(body_id=next(iter(body_ids)), order="date", descending=True)
    rows = desk.read(meetings.rows, desk.read(meetings.ids, wanted)[: 2 * _MOST_MEETINGS])
    held = [(row.id, short_date(row.date)) for row in rows if is_held(row.state)]
    return none + held[:_MOST_MEETINGS]
