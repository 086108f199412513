"""Whom an action is asked of, looked up among those at the meeting, on the body and on record."""

from collections import defaultdict
from datetime import date
from typing import Any

from peewee import fn

from desktop.records.reading.seats import held_on
from desktop.records.rules.dates import today
from desktop.records.rules.owners import Known, Owner, folded, owner_of
from desktop.records.rules.words import Role
from desktop.records.tables import (
    Action,
    ActionOwner,
    Attendance,
    Body,
    Meeting,
    Membership,
    Person,
    Post,
)
from desktop.records.writing.transaction import Recording


def set_owners(record: Recording, action_id: int, names: tuple[str, ...]) -> None:
    """Ask these, as typed; names that stand already stay what they were taken for."""
    query = ActionOwner.select(ActionOwner.id, ActionOwner.name).where(
        ActionOwner.action == action_id
    )
    before = record.register.rows(query.order_by(ActionOwner.position))
    if tuple(name for _, name in before) == names:
        return
    for owner_id, _ in before:
        record.remove(ActionOwner, owner_id)
    action = record.row(Action, action_id)
    near = _near(record, action["body_id"], action["arose_meeting_id"])
    for position, name in enumerate(names):
        meant = _meant(record, name, near)
        record.add(
            ActionOwner,
            action=action_id,
            person=meant.person_id,
            position=position,
            name=name,
            kind=meant.kind,
        )


def _meant(record: Recording, name: str, near: list[Known]) -> Owner:
    others = [*_by_name(record, name), *_by_post(record, name)]
    return owner_of(name, [*near, *others])


def _near(record: Recording, body_id: int, meeting_id: int | None) -> list[Known]:
    """Those at the meeting, as they were there; and those on the body that day."""
    day = today()
    if meeting_id is not None:
        day = date.fromisoformat(record.row(Meeting, meeting_id)["date"])
    seats = _seats(record, body_id, day)
    there = record.register.rows(
        Attendance.select(
            Attendance.person, Attendance.name, Attendance.initials, Attendance.capacity
        ).where(Attendance.meeting == meeting_id)
    )
    return [
        Known(person_id, folded(name), folded(initials), folded(capacity, *seats[person_id]), True)
        for person_id, name, initials, capacity in there or _members(record, body_id, day)
    ]


def _seats(record: Recording, body_id: int, day: date) -> defaultdict[int, tuple[str, ...]]:
    """What the seats of a body are called: "Chair", "Clerk"."""
    titles = {
        Role.CHAIR: record.row(Body, body_id)["chair_title"],
        Role.VICE_CHAIR: Role.VICE_CHAIR.label,
        Role.CLERK: Role.CLERK.label,
    }
    query = Membership.select(Membership.person, Membership.role).where(
        (Membership.body == body_id) & held_on(Membership, day)
    )
    found: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for person_id, role in record.register.rows(query):
        found[person_id] += (titles.get(Role(role), ""),)
    return found


def _members(record: Recording, body_id: int, day: date) -> list[tuple[Any, ...]]:
    query = (
        Membership.select(Person.id, Person.name, Person.initials, fn.coalesce(Post.title, ""))
        .join(Person)
        .left_outer_join(Post, on=((Post.person == Person.id) & held_on(Post, day)))
        .where((Membership.body == body_id) & held_on(Membership, day))
    )
    return record.register.rows(query)


def _by_name(record: Recording, name: str) -> list[Known]:
    whole = fn.trim(Person.title.concat(" ").concat(Person.name))
    query = Person.select(Person.id, Person.name, whole).where(
        Person.merged_into.is_null(),
        (fn.lower(Person.name) == fn.lower(name)) | (fn.lower(whole) == fn.lower(name)),
    )
    return [Known(id_, folded(*names)) for id_, *names in record.register.rows(query)]


def _by_post(record: Recording, title: str) -> list[Known]:
    query = Post.select(Post.person, Post.title).where(
        fn.lower(Post.title) == fn.lower(title.removeprefix("the ").removeprefix("The ")),
        held_on(Post, today()),
    )
    return [
        Known(id_, frozenset(), posts=folded(held)) for id_, held in record.register.rows(query)
    ]
