"""Whom a line typed outside of a meeting may mean: those on the body, and everyone by name."""

from collections import defaultdict

from peewee import JOIN, fn

from desktop.records.reading.same_person import not_merged
from desktop.records.reading.seats import held_on
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.shorthand import Known
from desktop.records.rules.words import Role
from desktop.records.tables import Body, Membership, Person, Post


def askable(register: Register, body_id: int | None) -> tuple[tuple[Known, ...], tuple[Known, ...]]:
    """Those with a seat today by name, initials and post; then everyone else, without posts.

    Initials that somebody with a seat has are nobody else's.
    """
    day = today()
    query = (
        Membership.select(
            Person.id,
            Person.name,
            Person.initials,
            fn.coalesce(Post.title, ""),
            Membership.role,
            Body.chair_title,
        )
        .join(Person)
        .switch(Membership)
        .join(Body)
        .switch(Membership)
        .join(Post, JOIN.LEFT_OUTER, on=((Post.person == Person.id) & held_on(Post, day)))
        .where((Membership.body == body_id) & held_on(Membership, day))
        .order_by(Membership.id)
    )
    seated: dict[int, tuple[str, str]] = {}
    posts: defaultdict[int, list[str]] = defaultdict(list)
    for person_id, name, initials, post, role, chair in register.rows(query):
        seated[person_id] = (name, initials)
        called = {Role.CHAIR: chair, Role.MEMBER: ""}.get(Role(role), Role(role).label)
        posts[person_id] += [title for title in (post, called) if title]
    there = [Known(*names, tuple(posts[id_])) for id_, names in seated.items()]
    taken = {initials for _, initials in seated.values()}
    everyone = Person.select(Person.id, Person.name, Person.initials).where(not_merged())
    others = tuple(
        Known(name, "" if initials in taken else initials)
        for person_id, name, initials in register.rows(everyone.order_by(Person.id))
        if person_id not in seated
    )
    return tuple(there), others
