"""Two records of one person become one, and the history of both is kept.

What is live goes over to the record that is kept: posts, seats, what the person is asked to do,
their part in meetings whose minutes are open. The attendance of other meetings stands as it is: it
goes on naming the double, and whoever asks for the person is told of both.
"""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.same_person import records_of
from desktop.records.register import Register
from desktop.records.rules.dates import long_date
from desktop.records.rules.words import State, Status
from desktop.records.rules.workflow import minutes_open
from desktop.records.tables import (
    ActionOwner,
    Attendance,
    Item,
    ItemLead,
    Meeting,
    Membership,
    Person,
    Post,
)
from desktop.records.writing.attendance import refuse_where_named
from desktop.records.writing.doubles import refuse_merged
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording, recording

_FILLED_IN = ("title", "email", "telephone", "note")
_OPEN = tuple(state for state in State if minutes_open(state))


def merge_people(register: Register, kept_id: int, double_id: int) -> Changes:
    """Merge the second record of a person into the first. Raises `Refusal`."""
    if kept_id == double_id:
        raise refuse("double_id", "Choose two records: these are one and the same.")
    with recording(register, "merge_people") as record:
        kept, double = record.row(Person, kept_id), record.row(Person, double_id)
        record.subject = f"{double['name']} into {kept['name']}"
        for person_id in (kept_id, double_id):
            refuse_merged(record, person_id)
        _drop_expected_twice(record, kept_id, double_id)
        _refuse_same_meeting(record, kept_id, double_id)
        _hand_over_lines(record, kept_id, double_id)
        _hand_over_posts(record, kept_id, double_id)
        _hand_over_seats(record, kept_id, double_id)
        _repoint(record, ActionOwner, ActionOwner.person == double_id, kept_id)
        for (older_id,) in register.rows(_merged_into(double_id)):
            record.alter(Person, older_id, merged_into=kept_id)
        record.alter(Person, double_id, merged_into=kept_id)
        record.alter(Person, kept_id, **{name: kept[name] or double[name] for name in _FILLED_IN})
    return record.changes()


def _merged_into(person_id: int) -> Any:
    return Person.select(Person.id).where(Person.merged_into == person_id)


def _refuse_same_meeting(record: Recording, kept_id: int, double_id: int) -> None:
    both = record.register.first(
        Attendance.select(Meeting.date)
        .join(Meeting)
        .where(
            Attendance.person.in_(records_of(double_id))
            & Attendance.meeting.in_(_meetings_of(records_of(kept_id)))
        )
        .order_by(Meeting.date)
    )
    if both:
        raise Refusal(
            f"Both are in the attendance of {long_date(both[0])}, so they are two people, or one "
            "of the lines is a mistake: take that out first."
        )


def _drop_expected_twice(record: Recording, kept_id: int, double_id: int) -> None:
    """Whoever is expected at an open meeting by both records is expected once."""
    query = (
        Attendance.select(Attendance.id)
        .join(Meeting)
        .where(
            (Attendance.person == double_id)
            & (Attendance.status == Status.EXPECTED)
            & Meeting.state.in_(_OPEN)
            & Attendance.meeting.in_(_meetings_of(kept_id))
        )
    )
    for (line_id,) in record.register.rows(query):
        refuse_where_named(record, line_id)
        record.remove(Attendance, line_id)


def _meetings_of(people: Any) -> Any:
    line = Attendance.alias()
    whose = line.person == people if isinstance(people, int) else line.person.in_(people)
    return line.select(line.meeting).where(whose)


def _hand_over_lines(record: Recording, kept_id: int, double_id: int) -> None:
    """Their lines and their items in meetings whose minutes are open."""
    open_meetings = Meeting.select(Meeting.id).where(Meeting.state.in_(_OPEN))
    _repoint(
        record,
        Attendance,
        (Attendance.person == double_id) & Attendance.meeting.in_(open_meetings),
        kept_id,
    )
    open_items = Item.select(Item.id).where(Item.meeting.in_(open_meetings))
    _repoint(
        record, ItemLead, (ItemLead.person == double_id) & ItemLead.item.in_(open_items), kept_id
    )


def _repoint(record: Recording, model: Any, which: Any, person_id: int) -> None:
    for (row_id,) in record.register.rows(model.select(model.id).where(which)):
        record.alter(model, row_id, person=person_id)


def _hand_over_posts(record: Recording, kept_id: int, double_id: int) -> None:
    held = [_without(post, "id", "person_id") for post in _rows_of(record, Post, kept_id)]
    for post in _rows_of(record, Post, double_id):
        if _without(post, "id", "person_id") in held:
            record.remove(Post, post["id"])
        else:
            record.alter(Post, post["id"], person=kept_id)


def _hand_over_seats(record: Recording, kept_id: int, double_id: int) -> None:
    """Seats go over; where both held the same seat at a time, the two become one."""
    kept_seats = _rows_of(record, Membership, kept_id)
    for seat in _rows_of(record, Membership, double_id):
        same = next((own for own in kept_seats if _one_seat(own, seat)), None)
        if same is None:
            record.alter(Membership, seat["id"], person=kept_id)
            continue
        span = {
            "from_date": _earlier(same["from_date"], seat["from_date"]),
            "to_date": _later(same["to_date"], seat["to_date"]),
        }
        same |= span
        record.alter(Membership, same["id"], **_taken_over(same, seat), **span)
        for (after_id,) in record.register.rows(
            Membership.select(Membership.id).where(Membership.replaced == seat["id"])
        ):
            new = None if after_id == same["id"] else same["id"]
            record.alter(Membership, after_id, replaced=new)
        record.remove(Membership, seat["id"])


def _taken_over(same: dict[str, Any], seat: dict[str, Any]) -> dict[str, Any]:
    """What the one seat keeps of the other: whom it replaced, a vote, why it ended."""
    replaced = {same["replaced_id"], seat["replaced_id"]} - {same["id"], seat["id"], None}
    return {
        "replaced": min(replaced, default=None),
        "voting": same["voting"] or seat["voting"],
        "ended_because": same["ended_because"] or seat["ended_because"],
    }


def _one_seat(one: dict[str, Any], other: dict[str, Any]) -> bool:
    alike = all(one[name] == other[name] for name in ("body_id", "role", "represents"))
    begins_in_time = (one["from_date"] or "") <= (other["to_date"] or "9999")
    return alike and begins_in_time and (other["from_date"] or "") <= (one["to_date"] or "9999")


def _earlier(one: str | None, other: str | None) -> date | None:
    return None if None in (one, other) else date.fromisoformat(min(one or "", other or ""))


def _later(one: str | None, other: str | None) -> date | None:
    return None if None in (one, other) else date.fromisoformat(max(one or "", other or ""))


def _rows_of(record: Recording, model: Any, person_id: int) -> list[dict[str, Any]]:
    query = model.select(model.id).where(model.person == person_id).order_by(model.id)
    return [record.row(model, row_id) for (row_id,) in record.register.rows(query)]


def _without(row: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
