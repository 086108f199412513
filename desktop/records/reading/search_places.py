"""Where in the record each text stands that is searched: what it hangs from, up to the body."""

from dataclasses import dataclass
from typing import Any

from peewee import JOIN, Expression, Value, fn

from desktop.records.reading.same_person import records_of
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Attendance,
    Body,
    Correction,
    Decision,
    Declaration,
    ForwardItem,
    ForwardMove,
    Item,
    ItemLead,
    Limb,
    Meeting,
    MeetingStep,
    Membership,
    Organisation,
    Paper,
    Person,
    Point,
    Post,
    Printing,
    Record,
    Section,
    SignedCopy,
    Volume,
)

_NOTHING = Value(None)


@dataclass(frozen=True, slots=True)
class Place:
    """How one table hangs in the record.

    `through` are the tables on the way, each with what joins it; the rest say where the point,
    item, meeting, body, action and person are named, as far as there are any. `day` is the
    meeting's unless it is said here.
    """

    model: type[Record]
    through: tuple[tuple[type[Record], Any], ...] = ()
    point: Any = None
    item: Any = None
    meeting: Any = None
    body: Any = None
    action: Any = None
    person: Any = None
    day: Any = None
    title: Any = None

    def select(self, text: Any) -> Any:
        """Every record of the table with where it stands, and one text of it."""
        in_item, in_body = self.item is not None, self._body_id() is not None
        return self.reached(
            self.model.id,
            Body.id if in_body else _NOTHING,
            Body.name if in_body else _NOTHING,
            _or_nothing(self.meeting),
            _or_nothing(self.dated()),
            _or_nothing(self.item),
            Item.number if in_item else _NOTHING,
            self.title if self.title is not None else Item.title if in_item else _NOTHING,
            _or_nothing(self.point),
            _or_nothing(self.action),
            _NOTHING if self.action is None else Action.number,
            _NOTHING if self.action is None else Action.label,
            text,
        )

    def reached(self, *columns: Any) -> Any:
        """A select of the table together with all it hangs from."""
        query = self.model.select(*columns)
        above: tuple[tuple[Any, Any], ...] = (
            (Action, self.action),
            *self.through,
            (Item, self.item),
            (Meeting, self.meeting),
            (Body, self._body_id()),
        )
        for model, on in above:
            if on is not None and model is not self.model:
                joined = on if isinstance(on, Expression) else model.id == on
                query = query.join_from(self.model, model, JOIN.LEFT_OUTER, on=joined)
        return query

    def dated(self) -> Any:
        """The day, where there is one."""
        if self.day is None and self.meeting is not None:
            return Meeting.date
        return self.day

    def of_body(self, body_id: int) -> Any:
        """Whether a record is the body's: by where it stands, or as a person with a seat on it."""
        if self.model in (Person, Post):
            seated = Membership.select(Membership.person).where(Membership.body == body_id)
            return self.person.in_(seated)
        return None if self._body_id() is None else Body.id == body_id

    def of_person(self, person_id: int) -> Any:
        """Whether a record is the person's own, or asked of them, or of a meeting with them."""
        if self.person is not None:
            return self.person.in_(records_of(person_id))
        if self.action is not None:
            theirs = ActionOwner.person.in_(records_of(person_id))
            owned = ActionOwner.select(ActionOwner.action).where(theirs)
            return self.action.in_(owned)
        if self.meeting is None or self.model is ForwardItem:
            return None
        theirs = Attendance.person.in_(records_of(person_id))
        attended = Attendance.select(Attendance.meeting).where(theirs)
        return Meeting.id.in_(attended)

    def _body_id(self) -> Any:
        if self.body is None and self.meeting is not None:
            return Meeting.body
        return self.body


def _or_nothing(node: Any) -> Any:
    return _NOTHING if node is None else node


_TO_DECISION = ((Decision, Limb.decision == Decision.id), (Point, Decision.point == Point.id))
_FORWARD = Value("Forward plan")

PLACES = (
    Place(Point, point=Point.id, item=Point.item, meeting=Point.meeting),
    Place(Limb, _TO_DECISION, point=Point.id, item=Point.item, meeting=Decision.meeting),
    Place(Decision, _TO_DECISION[1:], point=Point.id, item=Point.item, meeting=Decision.meeting),
    Place(Item, item=Item.id, meeting=Item.meeting),
    Place(ItemLead, item=ItemLead.item, meeting=Item.meeting),
    Place(Section, meeting=Section.meeting),
    Place(Paper, item=Paper.item, meeting=Item.meeting),
    Place(Declaration, item=Declaration.item, meeting=Declaration.meeting),
    Place(
        Correction,
        ((Point, Correction.point == Point.id),),
        point=Correction.point,
        item=Point.item,
        meeting=Correction.meeting,
    ),
    Place(MeetingStep, meeting=MeetingStep.meeting, day=MeetingStep.on_date),
    Place(Meeting, meeting=Meeting.id),
    Place(Attendance, meeting=Attendance.meeting, person=Attendance.person),
    Place(Printing, meeting=Printing.meeting),
    Place(
        SignedCopy,
        ((Printing, SignedCopy.printing == Printing.id),),
        meeting=Printing.meeting,
        day=SignedCopy.signed_on,
    ),
    Place(
        ActionUpdate,
        ((Point, ActionUpdate.point == Point.id),),
        point=ActionUpdate.point,
        item=Point.item,
        meeting=ActionUpdate.meeting,
        body=Action.body,
        action=ActionUpdate.action,
        day=ActionUpdate.date,
    ),
    Place(
        Action,
        ((Point, Action.point == Point.id),),
        point=Action.point,
        item=Point.item,
        meeting=Action.arose_meeting,
        body=Action.body,
        action=Action.id,
    ),
    Place(
        ActionOwner,
        ((Point, Action.point == Point.id),),
        point=Action.point,
        item=Point.item,
        meeting=Action.arose_meeting,
        body=Action.body,
        action=ActionOwner.action,
        person=ActionOwner.person,
    ),
    Place(
        ForwardItem,
        meeting=ForwardItem.intended_meeting,
        body=ForwardItem.body,
        day=fn.coalesce(Meeting.date, ForwardItem.intended_date),
        title=_FORWARD,
    ),
    Place(
        ForwardMove,
        ((ForwardItem, ForwardMove.forward_item == ForwardItem.id),),
        body=ForwardItem.body,
        day=ForwardMove.on_date,
        title=_FORWARD,
    ),
    Place(Volume, body=Volume.body, day=Volume.opened_on),
    Place(
        Membership,
        ((Person, Membership.person == Person.id),),
        body=Membership.body,
        person=Membership.person,
        title=Person.name,
    ),
    Place(Post, ((Person, Post.person == Person.id),), person=Post.person, title=Person.name),
    Place(Organisation),
    Place(Body, body=Body.id),
    Place(Person, person=Person.id),
)
