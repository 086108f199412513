"""Actions: what was asked of whom, and how it stands."""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.drafts import ActionDraft, PointDraft, UpdateDraft
from desktop.records.rules.numbering import shown
from desktop.records.rules.standing import Dated, Standing, standing
from desktop.records.rules.words import ActionStatus, PointKind, State
from desktop.records.rules.workflow import is_held, minutes_open
from desktop.records.tables import Action, ActionUpdate, Body, Item, Meeting, Point
from desktop.records.writing import allotments
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.owners import set_owners
from desktop.records.writing.points import place_point, withdraw
from desktop.records.writing.state import meeting_with_open_minutes
from desktop.records.writing.transaction import Recording, recording


def assign_action(
    register: Register,
    body_id: int,
    draft: ActionDraft,
    item_id: int | None = None,
    parent_id: int | None = None,
    after_id: int | None = None,
) -> Changes:
    """Ask somebody to do something: under an item as a point of its own, or between meetings."""
    draft = sound(draft)
    with recording(register, "assign_action", draft.text[:80]) as record:
        record.row(Body, body_id)
        point_id = arose = None
        if item_id is not None:
            arose = record.row(Item, item_id)["meeting_id"]
            if record.row(Meeting, arose)["body_id"] != body_id:
                raise Refusal("An action belongs to the body whose meeting asked for it.")
            point = PointDraft(draft.text, PointKind.ACTION)
            point_id = place_point(record, item_id, point, parent_id, after_id)
        made = _ask(record, body_id, draft, point_id, arose)
    return record.changes(made)


def make_action(register: Register, point_id: int, draft: ActionDraft) -> Changes:
    """Ask what a point says that asked nothing of anybody before; it stays where it is."""
    draft = sound(draft)
    with recording(register, "make_action", draft.text[:80]) as record:
        point = record.row(Point, point_id)
        meeting = meeting_with_open_minutes(record, point["meeting_id"])
        if PointKind(point["kind"]) is PointKind.ACTION:
            raise Refusal("This point is an action already.")
        withdraw(record, point_id)
        marks = emphasis.moved(point["emphasis"], point["text"], draft.text)
        record.alter(Point, point_id, kind=PointKind.ACTION, text=draft.text, emphasis=marks)
        made = _ask(record, meeting["body_id"], draft, point_id, meeting["id"])
    return record.changes(made)


def change_action(register: Register, action_id: int, draft: ActionDraft) -> Changes:
    """Change the wording, the owners or the day; its number stays, and how it stands is an update.

    Once the minutes it arose in have left the clerk their words stand, so the wording does too.
    """
    draft = sound(draft)
    with recording(register, "change_action", draft.text[:80]) as record:
        action = record.row(Action, action_id)
        if draft.number not in (None, action["number"]):
            raise refuse("number", "A number is given out once and stays.")
        if action["point_id"] is not None and draft.text != action["text"]:
            _reword_point(record, action["point_id"], draft.text)
        record.alter(Action, action_id, **_values(draft))
        set_owners(record, action_id, draft.owners)
    return record.changes()


def update_action(register: Register, action_id: int, draft: UpdateDraft) -> Changes:
    """Record how an action stands on a day; the newest update gives its status.

    One that is opened again goes back to the log, and what was agreed of its closing is undone.
    """
    draft = sound(draft)
    with recording(register, "update_action", draft.text[:80]) as record:
        record.subject = record.subject or called(record, action_id)
        made = note_standing(record, action_id, draft)
    return record.changes(made)


def note_standing(record: Recording, action_id: int, draft: UpdateDraft) -> int:
    """Add an update within a verb, and let the action stand as its newest one says; its id."""
    action = record.row(Action, action_id)
    _refuse_void(record, action)
    _refuse_elsewhere(record, action, draft)
    made = record.add(
        ActionUpdate,
        action=action_id,
        date=draft.date,
        meeting=draft.meeting_id,
        point=draft.point_id,
        status=draft.status,
        text=draft.text,
    )
    now = _standing(record, action_id)
    record.alter(
        Action,
        action_id,
        status=now.status,
        closed_on=now.closed_on,
        closed_meeting=now.closed_meeting_id,
    )
    if not now.status.closed:
        record.alter(Action, action_id, agreed_meeting=None, agreed_on=None)
    return made


def agree_closed_actions(
    register: Register, meeting_id: int, action_ids: tuple[int, ...]
) -> Changes:
    """Agree at a meeting that actions are closed: they leave the log, and stay in the record."""
    if not action_ids:
        raise Refusal("Choose the actions that the meeting agreed to be closed.")
    with recording(register, "agree_closed_actions") as record:
        record.subject = long_date(agreeing_day(record, meeting_id))
        for action_id in dict.fromkeys(action_ids):
            agree_closed(record, action_id, meeting_id)
    return record.changes()


def agreeing_day(record: Recording, meeting_id: int) -> date:
    """The day of a meeting that can agree to anything. Raises `Refusal` before it is held."""
    meeting = record.row(Meeting, meeting_id)
    if not is_held(State(meeting["state"])):
        raise Refusal("This meeting has not been held yet, so it has agreed to nothing.")
    return date.fromisoformat(meeting["date"])


def agree_closed(record: Recording, action_id: int, meeting_id: int) -> None:
    """Let a meeting agree, within a verb, that one action is closed."""
    day, action = agreeing_day(record, meeting_id), record.row(Action, action_id)
    _refuse_to_agree(record, action, record.row(Meeting, meeting_id)["body_id"], day)
    record.alter(Action, action_id, agreed_meeting=meeting_id, agreed_on=day)


def called(record: Recording, action_id: int) -> str:
    """ "Action 63", as it is printed."""
    return _called(record.row(Action, action_id))


def _refuse_to_agree(record: Recording, action: dict[str, Any], body_id: int, day: date) -> None:
    named = _called(action)
    _refuse_void(record, action)
    if action["body_id"] != body_id:
        raise Refusal(f"{named} belongs to another body.")
    if not ActionStatus(action["status"]).closed:
        raise Refusal(f"{named} is still open: record first how it was closed.")
    if action["closed_on"] is not None and date.fromisoformat(action["closed_on"]) > day:
        raise Refusal(f"{named} was closed after this meeting: a later one agrees to it.")
    if action["agreed_on"] is not None:
        agreed = long_date(date.fromisoformat(action["agreed_on"]))
        raise Refusal(f"{named} was agreed to be closed already, on {agreed}.")


def _refuse_void(record: Recording, action: dict[str, Any]) -> None:
    if allotments.is_void(record, action["body_id"], allotments.ACTION, action["number"]):
        raise Refusal("This action was withdrawn and its number is void: ask for it anew.")


def _refuse_elsewhere(record: Recording, action: dict[str, Any], draft: UpdateDraft) -> None:
    """An update stands in the minutes of the meeting that heard it, of the action's own body."""
    heard, point = draft.meeting_id, draft.point_id
    if heard is not None and record.row(Meeting, heard)["body_id"] != action["body_id"]:
        raise refuse("meeting_id", "An action is brought up at a meeting of its own body.")
    if point is not None and record.row(Point, point)["meeting_id"] != heard:
        raise refuse("point_id", "This point is in the minutes of another meeting.")


def _standing(record: Recording, action_id: int) -> Standing:
    query = (
        ActionUpdate.select(ActionUpdate.date, ActionUpdate.status, ActionUpdate.meeting)
        .where(ActionUpdate.action == action_id)
        .order_by(ActionUpdate.date, ActionUpdate.id)
    )
    updates = (
        Dated(day, ActionStatus(status), meeting_id)
        for day, status, meeting_id in record.register.rows(query)
    )
    return standing(Standing(ActionStatus.OPEN), updates)


def _closing_at_once(
    record: Recording, status: ActionStatus, arose_id: int | None
) -> dict[str, Any]:
    """When and where an action was closed that was closed as soon as it was written down."""
    if not status.closed:
        return {}
    day = today() if arose_id is None else record.row(Meeting, arose_id)["date"]
    return {"closed_on": day, "closed_meeting": arose_id}


def _called(action: dict[str, Any]) -> str:
    return f"Action {shown(action['label'], action['number'])}"


def _unused(record: Recording) -> int:
    """A number that no action has, until the ledger gives this one its own."""
    (lowest,) = record.register.sql("SELECT min(number) FROM action")[0]
    return min(lowest or 0, 0) - 1


def _number(record: Recording, body_id: int, action_id: int, wanted: int | None) -> None:
    meeting_id = record.row(Action, action_id)["arose_meeting_id"]
    about = (record, body_id, allotments.ACTION, action_id)
    if wanted is None:
        allotted = allotments.allot(*about, meeting_id)
    else:
        allotted = allotments.claim(*about, wanted, meeting_id)
    record.alter(Action, action_id, number=allotted.number, label=allotted.label)


def _ask(
    record: Recording,
    body_id: int,
    draft: ActionDraft,
    point_id: int | None,
    arose_id: int | None,
) -> int:
    made = record.add(
        Action,
        body=body_id,
        number=_unused(record),
        status=draft.status,
        point=point_id,
        arose_meeting=arose_id,
        **_closing_at_once(record, draft.status, arose_id),
        **_values(draft),
    )
    _number(record, body_id, made, draft.number)
    set_owners(record, made, draft.owners)
    return made


def _reword_point(record: Recording, point_id: int, text: str) -> None:
    point = record.row(Point, point_id)
    state = State(record.row(Meeting, point["meeting_id"])["state"])
    if not minutes_open(state):
        raise refuse("text", "The minutes say this: the wording stands as it is.")
    marks = emphasis.moved(point["emphasis"], point["text"], text)
    record.alter(Point, point_id, text=text, emphasis=marks)


def _values(draft: ActionDraft) -> dict[str, Any]:
    return {
        "text": draft.text,
        "due": draft.due,
        "due_words": draft.due_words,
    }
