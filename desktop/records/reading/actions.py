"""Actions: the running log."""

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, SQL, Case, fn

from desktop.records.asking import Question
from desktop.records.reading.action_days import (
    CLOSED,
    awaits_agreement,
    due_before,
    meeting_meant,
    read_day,
)
from desktop.records.reading.action_owners import by_action, owners_of
from desktop.records.reading.listing import (
    Column,
    Listing,
    Wanted,
    among,
    by_day,
    by_number,
    by_text,
    by_word,
    containing,
    folded,
    in_order_of,
    listed,
    numbered,
    on_day,
    on_day_of,
    related,
)
from desktop.records.reading.same_person import records_of
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.numbering import shown
from desktop.records.rules.overdue import due_day, is_overdue
from desktop.records.rules.words import ActionStatus
from desktop.records.tables import (
    Action,
    ActionOwner,
    Body,
    Meeting,
)

OVERDUE, TO_AGREE = "overdue", "to_agree"
"""What the log is narrowed to beside a status: what is late, what a meeting has still to agree."""


@dataclass(frozen=True, slots=True)
class ActionRow:
    """`label` is the number as printed; `due_day` the day that words such as "next meeting" mean.

    `to_agree` is whether it is closed and the next meeting has still to agree that it is;
    `agreed_on` is the day of the meeting that agreed.
    """

    id: int
    number: int
    body_id: int
    body: str
    text: str
    owners: str
    due: dt.date | None
    due_words: str
    status: ActionStatus
    arose_meeting_id: int | None
    arose_date: dt.date | None
    label: str
    due_day: dt.date | None
    overdue: bool
    to_agree: bool
    agreed_on: dt.date | None


_day = fn.coalesce(fn.replace(Action.due, "-", "").cast("INTEGER"), 99_999_999)
_body_name = Body.select(Body.name).where(Body.id == Action.body)
_arose_date = Meeting.select(Meeting.date).where(Meeting.id == Action.arose_meeting)
_owner_names = (
    ActionOwner.select(ActionOwner.name)
    .where(ActionOwner.action == Action.id)
    .order_by(ActionOwner.position, ActionOwner.id)
    .alias("named")
)
_owners = _owner_names.select_from(fn.coalesce(fn.group_concat(SQL("named.name"), ", "), ""))
_due = Column((_day, Action.number), on_day_of(Action.due))

_LISTING = Listing(
    Action,
    {
        "id": by_number(Action.id),
        "number": Column((Action.number,), numbered(Action.number)),
        "label": Column((Action.label, Action.number), containing(Action.label)),
        "body_id": by_number(Action.body),
        "body": Column(
            (folded(_body_name), Action.number),
            related(Action.body, Body.select(Body.id), containing(Body.name)),
        ),
        "text": by_text(Action.text),
        "owners": Column(
            (folded(_owners),),
            related(
                Action.id, ActionOwner.select(ActionOwner.action), containing(ActionOwner.name)
            ),
        ),
        "due": _due,
        "due_day": _due,
        "overdue": Column((due_before(fn.date("now", "localtime")), Action.due)),
        "to_agree": Column((awaits_agreement, Action.closed_on)),
        "agreed_on": by_day(Action.agreed_on, on_day_of(Action.agreed_on)),
        "due_words": by_text(Action.due_words),
        "status": by_word(Action.status, ActionStatus),
        "arose_meeting_id": Column((Action.arose_meeting.is_null(), Action.arose_meeting)),
        "arose_date": by_day(
            _arose_date,
            related(Action.arose_meeting, Meeting.select(Meeting.id), on_day(Meeting.date)),
        ),
    },
    usual=(Case(None, [(Action.status.in_(CLOSED), 100_000_000)], 0) + _day, Action.number),
)


def ids(register: Register, wanted: Wanted = Wanted()) -> list[int]:  # noqa: B008
    """Actions, open ones first, by due day; `person_id`: an owner; `state`: the status.

    `state` may be OVERDUE or TO_AGREE, too.
    """
    conditions: list[Any] = []
    if wanted.body_id is not None:
        conditions.append(Action.body == wanted.body_id)
    if wanted.state == OVERDUE:
        conditions.append(due_before(today()))
    elif wanted.state == TO_AGREE:
        conditions.append(awaits_agreement)
    elif wanted.state:
        conditions.append(Action.status == wanted.state)
    if wanted.person_id is not None:
        theirs = ActionOwner.person.in_(records_of(wanted.person_id))
        owned = ActionOwner.select(ActionOwner.action).where(theirs)
        conditions.append(Action.id.in_(owned))
    if wanted.open_only:
        conditions.append(Action.status.not_in(CLOSED))
    return _LISTING.ids(register, wanted, *conditions)


def rows(
    register: Register, wanted_ids: Iterable[int], as_at: dt.date | None = None
) -> list[ActionRow]:
    """The actions with these ids, in their order; overdue as at a day, or else today."""
    block = list(wanted_ids)
    written = json.dumps(block)
    found = register.rows(_listed_actions(written))
    named = by_action(register.rows(_their_owners(written)))
    meant = _meant(register, [values[0] for values in found if values[5] is None and values[6]])
    day = as_at or today()

    def row(*values: Any) -> ActionRow:
        id_, number, body_id, body, text, due, due_words, status, arose_id, arose, *rest = values
        label, to_agree, agreed_on = rest
        known, by = ActionStatus(status), due_day(due, due_words, meant.get(id_))
        return ActionRow(
            id=id_,
            number=number,
            body_id=body_id,
            body=body,
            text=text,
            owners=", ".join(named[id_]),
            due=due,
            due_words=due_words,
            status=known,
            arose_meeting_id=arose_id,
            arose_date=arose,
            label=shown(label, number),
            due_day=by,
            overdue=is_overdue(known, by, day),
            to_agree=bool(to_agree),
            agreed_on=agreed_on,
        )

    return in_order_of(block, found, row)


def _meant(register: Register, ids: list[int]) -> dict[int, dt.date | None]:
    """The days of the meetings that actions due in words are due by."""
    if not ids:
        return {}
    asked = Action.select(Action.id, meeting_meant).where(among(Action.id, ids))
    return {id_: read_day(day) for id_, day in register.rows(asked)}


@Question
def _listed_actions(ids: Any) -> Any:
    return (
        Action.select(
            Action.id,
            Action.number,
            Action.body,
            Body.name,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.arose_meeting,
            Meeting.date,
            Action.label,
            awaits_agreement,
            Action.agreed_on,
        )
        .join(Body)
        .switch(Action)
        .join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
        .where(listed(Action.id, ids))
    )


@Question
def _their_owners(ids: Any) -> Any:
    return owners_of(listed(ActionOwner.action, ids))
