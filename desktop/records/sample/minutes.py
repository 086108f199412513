"""Entering the points of an item, each by the verb for its kind."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from desktop.records.errors import Refusal
from desktop.records.rules.drafts import ActionDraft, DecisionDraft, PointDraft, UpdateDraft
from desktop.records.rules.outline import OutlinePoint
from desktop.records.rules.words import ActionStatus, PointKind
from desktop.records.sample.entering import Entry, made
from desktop.records.writing.actions import assign_action, update_action
from desktop.records.writing.decisions import record_decision
from desktop.records.writing.points import add_point


@dataclass(slots=True)
class MinuteEntry:
    """The minutes of one item being entered; `decisions` fills with the rows of decisions."""

    entry: Entry
    meeting_id: int
    day: date
    item_id: int
    decisions: list[int] = field(default_factory=list)

    def enter(self, points: Iterable[OutlinePoint], parent_id: int | None = None) -> None:
        """Enter points, and those below them, in their order."""
        for point in points:
            if point.kind is PointKind.DECISION:
                point_id = self._decide(point, parent_id)
            elif point.kind is PointKind.ACTION:
                point_id = self._assign(point, parent_id)
            else:
                point_id = self._note(point, parent_id)
            self.enter(point.points, point_id)

    def _decide(self, point: OutlinePoint, parent_id: int | None) -> int:
        draft = DecisionDraft(lead=point.aside, text=point.text, limbs=point.limbs)
        changes = record_decision(self.entry.register, self.item_id, draft, parent_id)
        self.decisions.extend(changes.ids("decision"))
        return made(changes)

    def _assign(self, point: OutlinePoint, parent_id: int | None) -> int:
        draft = action_of(point)
        changes = assign_action(
            self.entry.register, self.entry.body_id, draft, self.item_id, parent_id
        )
        if draft.number is not None:
            self.entry.actions[draft.number] = made(changes)
        (point_id,) = changes.ids("point")
        return point_id

    def _note(self, point: OutlinePoint, parent_id: int | None) -> int:
        draft = PointDraft(point.text, point.kind)
        point_id = made(add_point(self.entry.register, self.item_id, draft, parent_id))
        if point.updates is not None:
            self._update(point.updates, point, point_id)
        return point_id

    def _update(self, number: int, point: OutlinePoint, point_id: int) -> None:
        if number not in self.entry.actions:
            raise Refusal(f"there is no action {number} to bring up to date.")
        draft = UpdateDraft(
            self.day, status_said(point.aside), point.text, self.meeting_id, point_id
        )
        update_action(self.entry.register, self.entry.actions[number], draft)


def action_of(point: OutlinePoint) -> ActionDraft:
    """Who is to do what an outline asks for, and by when."""
    owners, _, when = (part.strip() for part in point.aside.partition(";"))
    names = tuple(name.strip() for name in owners.split(",") if name.strip())
    try:
        due, due_words = date.fromisoformat(when), ""
    except ValueError:
        due, due_words = None, when
    return ActionDraft(point.text, names, due, due_words, number=point.number)


def status_said(said: str) -> ActionStatus:
    """How an action stands, as said in an outline: "on track"."""
    for status in ActionStatus:
        if said.lower() in ("", status.label.lower()):
            return status
    known = ", ".join(status.label.lower() for status in ActionStatus)
    raise Refusal(f"an action is not “{said}”: there are {known}.")
