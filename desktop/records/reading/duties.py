"""What the actions of a meeting ask, of whom and by when, as its minutes are typed."""

from collections import defaultdict

from desktop.records.asking import Question
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.tables import Action, ActionOwner, Point


def duties(register: Register, meeting_id: int) -> dict[int, ActionDraft]:
    """The actions that stand as points in the minutes of a meeting, by their ids."""
    owners: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for action_id, name in register.rows(_owners(meeting_id)):
        owners[action_id] += (name,)
    return {
        id_: ActionDraft(text, owners[id_], due, due_words, ActionStatus(status), number)
        for id_, text, due, due_words, status, number in register.rows(_actions(meeting_id))
    }


_actions = Question(
    lambda id_: (
        Action.select(
            Action.id, Action.text, Action.due, Action.due_words, Action.status, Action.number
        )
        .join(Point)
        .where(Point.meeting == id_)
    )
)
_owners = Question(
    lambda id_: (
        ActionOwner.select(ActionOwner.action, ActionOwner.name)
        .join(Action)
        .join(Point)
        .where(Point.meeting == id_)
        .order_by(ActionOwner.position, ActionOwner.id)
    )
)
