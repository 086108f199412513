"""What a person was on a given day: name, post, organisation and seat, frozen into a meeting.

A later change of any of them rewrites nothing, for a minute is evidence of its own day.
"""

from datetime import date
from typing import Any

from peewee import JOIN, fn

from desktop.records.reading.quorum import quorum_on
from desktop.records.reading.seats import held_on
from desktop.records.rules.words import Role
from desktop.records.tables import Body, Meeting, Membership, Organisation, Person, Post
from desktop.records.writing.transaction import Recording


def seats_on(record: Recording, body_id: int, day: date) -> list[tuple[int, Role]]:
    """Who sits on a body on a day, chair first, then by name."""
    query = (
        Membership.select(Membership.person, Membership.role)
        .join(Person)
        .where((Membership.body == body_id) & held_on(Membership, day))
        .order_by(Person.sort_name, Membership.id)
    )
    order = list(Role)
    rows = [(person, Role(role)) for person, role in record.register.rows(query)]
    return sorted(rows, key=lambda seat: order.index(seat[1]))


def capacity_on(record: Recording, person_id: int, body_id: int, day: date) -> dict[str, Any]:
    """The columns of an attendance line that are frozen from the person."""
    person = record.row(Person, person_id)
    title, organisation = _post_on(record, person_id, day)
    represents, voting = _seat_on(record, person_id, body_id, day)
    return {
        "name": f"{person['title']} {person['name']}".strip(),
        "initials": person["initials"],
        "capacity": title,
        "organisation": organisation,
        "represents": represents,
        "voting": voting,
    }


def freeze_terms(record: Recording, meeting: dict[str, Any]) -> None:
    """Keep the terms of the body as at the day with a meeting that is held: quorum, substitutes."""
    body_id, day = meeting["body_id"], date.fromisoformat(meeting["date"])
    record.alter(
        Meeting,
        meeting["id"],
        quorum=quorum_on(record.register, body_id, day),
        substitutes=record.row(Body, body_id)["substitutes"],
    )


def _post_on(record: Recording, person_id: int, day: date) -> tuple[str, str]:
    query = (
        Post.select(Post.title, fn.COALESCE(Organisation.name, ""))
        .join(Organisation, JOIN.LEFT_OUTER)
        .where((Post.person == person_id) & held_on(Post, day))
        .order_by(Post.from_date.desc(), Post.id.desc())
    )
    return record.register.first(query) or ("", "")


def _seat_on(record: Recording, person_id: int, body_id: int, day: date) -> tuple[str, bool]:
    query = (
        Membership.select(Membership.represents, Membership.voting)
        .where(
            (Membership.person == person_id)
            & (Membership.body == body_id)
            & held_on(Membership, day)
        )
        .order_by(Membership.id.desc())
    )
    return record.register.first(query) or ("", False)
