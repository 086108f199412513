"""People, where they work and as what, as lists and forms show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import JOIN, Case, fn

from desktop.records.reading.listing import (
    Listing,
    Wanted,
    among,
    by_number,
    by_text,
    folded,
    in_order_of,
)
from desktop.records.reading.missing import required
from desktop.records.reading.same_person import not_merged, records_of
from desktop.records.reading.seats import SeatRow, held_on, seats
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import PersonDraft
from desktop.records.rules.words import Status
from desktop.records.tables import (
    Attendance,
    Body,
    Meeting,
    Membership,
    Organisation,
    Person,
    Post,
)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with the post held today, or the latest one."""

    id: int
    name: str
    sort_name: str
    initials: str
    post: str
    organisation: str
    email: str


@dataclass(frozen=True, slots=True)
class PostRow:
    id: int
    title: str
    organisation: str
    from_date: date | None
    to_date: date | None


@dataclass(frozen=True, slots=True)
class PersonMeetingRow:
    """A meeting that the person was expected at, and what came of it."""

    meeting_id: int
    body: str
    date: date
    status: Status
    capacity: str


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """`doubles` are records merged into this one; `merged_into` is the one that is kept of it."""

    id: int
    draft: PersonDraft
    posts: tuple[PostRow, ...]
    seats: tuple[SeatRow, ...]
    meetings: tuple[PersonMeetingRow, ...]
    merged_into_id: int | None = None
    merged_into: str = ""
    doubles: tuple[tuple[int, str], ...] = ()


def ids(register: Register, wanted: Wanted = Wanted()) -> list[int]:  # noqa: B008
    """People by name; `body_id`: with a seat on it today; `open_only`: with a seat anywhere."""
    day = today()
    conditions: list[Any] = [not_merged()]
    seated = Membership.select(Membership.person).where(held_on(Membership, day))
    if wanted.body_id is not None:
        conditions.append(Person.id.in_(seated.where(Membership.body == wanted.body_id)))
    if wanted.open_only:
        conditions.append(Person.id.in_(seated))
    if wanted.person_id is not None:
        conditions.append(Person.id == wanted.person_id)
    return _listing(day).ids(register, wanted, *conditions)


def rows(register: Register, wanted_ids: Iterable[int]) -> list[PersonRow]:
    """The people with these ids, in their order."""
    block = list(wanted_ids)
    query = (
        Person.select(
            Person.id,
            Person.name,
            Person.sort_name,
            Person.initials,
            fn.coalesce(Post.title, ""),
            fn.coalesce(Organisation.name, ""),
            Person.email,
        )
        .join(Post, JOIN.LEFT_OUTER, on=(Post.id == _post_as_at(today())))
        .join(Organisation, JOIN.LEFT_OUTER)
        .where(among(Person.id, block))
    )
    return in_order_of(block, register.rows(query), PersonRow)


def person(register: Register, person_id: int) -> PersonDetail:
    """One person whole. Raises `Refusal` where there is none with this id."""
    kept = Person.alias()
    query = (
        Person.select(
            kept.id,
            fn.coalesce(kept.name, ""),
            Person.name,
            Person.title,
            Person.sort_name,
            Person.initials,
            Person.email,
            Person.telephone,
            Person.note,
        )
        .join(kept, JOIN.LEFT_OUTER, on=(Person.merged_into == kept.id))
        .where(Person.id == person_id)
    )
    kept_id, kept_name, *entered = required(register.first(query), "person", person_id)
    draft = PersonDraft(*entered)
    return PersonDetail(
        id=person_id,
        draft=draft,
        posts=_posts(register, person_id),
        seats=seats(register, Membership.person.in_(records_of(person_id))),
        meetings=_meetings(register, person_id),
        merged_into_id=kept_id,
        merged_into=kept_name,
        doubles=_doubles(register, person_id),
    )


def names(register: Register) -> tuple[tuple[int, str], ...]:
    """Everyone, to choose from: id and name, by sort name."""
    query = (
        Person.select(Person.id, Person.name)
        .where(not_merged())
        .order_by(folded(Person.sort_name), Person.id)
    )
    return tuple((id_, name) for id_, name in register.rows(query))


def organisations(register: Register) -> tuple[str, ...]:
    """Every organisation's name."""
    query = Organisation.select(Organisation.name).distinct().order_by(folded(Organisation.name))
    return tuple(name for (name,) in register.rows(query))


def _listing(day: date) -> Listing:
    post = Post.select(Post.title).where(Post.id == _post_as_at(day))
    organisation = (
        Post.select(Organisation.name).join(Organisation).where(Post.id == _post_as_at(day))
    )
    return Listing(
        Person,
        {
            "id": by_number(Person.id),
            "name": by_text(Person.name),
            "sort_name": by_text(Person.sort_name),
            "initials": by_text(Person.initials),
            "post": by_text(post),
            "organisation": by_text(organisation),
            "email": by_text(Person.email),
        },
        usual=(folded(Person.sort_name),),
    )


def _post_as_at(day: date) -> Any:
    """The post that the person of the outer query held on a day, or else the latest before it."""
    post = Post.alias()
    nearness = Case(None, [(held_on(post, day), 0), (post.from_date > day, 2)], 1)
    return (
        post.select(post.id)
        .where(post.person == Person.id)
        .order_by(nearness, post.from_date.desc(), post.id.desc())
        .limit(1)
    )


def _doubles(register: Register, person_id: int) -> tuple[tuple[int, str], ...]:
    query = Person.select(Person.id, Person.name).where(Person.merged_into == person_id)
    return tuple((id_, name) for id_, name in register.rows(query.order_by(Person.id)))


def _posts(register: Register, person_id: int) -> tuple[PostRow, ...]:
    query = (
        Post.select(
            Post.id, Post.title, fn.coalesce(Organisation.name, ""), Post.from_date, Post.to_date
        )
        .join(Organisation, JOIN.LEFT_OUTER)
        .where(Post.person == person_id)
        .order_by(Post.from_date.desc(), Post.id.desc())
    )
    return tuple(PostRow(*values) for values in register.rows(query))


def _meetings(register: Register, person_id: int) -> tuple[PersonMeetingRow, ...]:
    query = (
        Attendance.select(
            Meeting.id, Body.name, Meeting.date, Attendance.status, Attendance.capacity
        )
        .join(Meeting)
        .join(Body)
        .where(Attendance.person.in_(records_of(person_id)))
        .order_by(Meeting.date.desc(), Meeting.id.desc())
    )
    return tuple(
        PersonMeetingRow(id_, body, day, Status(status), capacity)
        for id_, body, day, status, capacity in register.rows(query)
    )
