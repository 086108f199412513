"""A few records of each kind that typed words name: where to go, not all that was ever written.

Numbers and initials come first, then what the words say; meetings nearest to today, the rest as
the search ranks them.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from peewee import JOIN, Case, fn

from desktop.records.reading.listing import among, containing
from desktop.records.reading.same_person import not_merged
from desktop.records.reading.search import Filters, Hit, search
from desktop.records.reading.search_kinds import POINTS
from desktop.records.reading.search_words import match
from desktop.records.register import Register
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.named_days import NamedDay, named_day
from desktop.records.rules.numbering import shown
from desktop.records.rules.words import ActionStatus, MeetingKind, State
from desktop.records.tables import Action, Body, Decision, Item, Limb, Meeting, Person, Point

MOST_OF_A_KIND = 5
_FEWEST_LETTERS = 2
_NEWEST_POINTS = 2000
_NUMBER = re.compile(r"(?:no\.?\s*|number\s+|#)?(\S*\d\S*)", re.IGNORECASE)
_MATCHING_POINTS = (
    "SELECT rowid FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? "
    "ORDER BY rowid DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Found:
    """One record: `words` are what it is called, `beside` what tells it from others of its name."""

    kind: str
    record_id: int
    words: str
    beside: str = ""
    meeting_id: int | None = None
    item_id: int | None = None


def quick_find(register: Register, typed: str) -> tuple[Found, ...]:
    """A few people, meetings, actions, decisions, minutes and bodies, kind by kind.

    "action 63" and "meeting may" ask for one kind alone, if that has any.
    """
    said = " ".join(typed.split())
    if len(said) < _FEWEST_LETTERS:
        return ()
    first, _, rest = said.partition(" ")
    of_kind = _BY_NAME.get(first.casefold())
    if of_kind and rest:
        found = _first_few(_FINDERS[of_kind](register, rest))
        if found:
            return found
    return tuple(
        each for finder in _FINDERS.values() for each in _first_few(finder(register, said))
    )


def _first_few(found: Iterable[Found]) -> tuple[Found, ...]:
    few: dict[int, Found] = {}
    for each in found:
        few.setdefault(each.record_id, each)
        if len(few) == MOST_OF_A_KIND:
            break
    return tuple(few.values())


def _people(register: Register, said: str) -> Iterator[Found]:
    if said.isalpha():
        yield from _with_initials(register, said)
    hits = [hit for hit in _hits(register, said, "person") if hit.field == "name"]
    ids = [hit.record_id for hit in hits]
    named = Person.select(Person.id, Person.name).where(among(Person.id, ids), not_merged())
    found = [Found("person", person_id, name) for person_id, name in register.rows(named)]
    yield from _in_order(hits, found)


def _with_initials(register: Register, said: str) -> Iterator[Found]:
    query = (
        Person.select(Person.id, Person.name)
        .where(fn.upper(Person.initials) == said.upper(), not_merged())
        .order_by(Person.sort_name)
        .limit(MOST_OF_A_KIND)
    )
    for person_id, name in register.rows(query):
        yield Found("person", person_id, name, said.upper())


def _meetings(register: Register, said: str) -> Iterator[Found]:
    wanted = named_day(said)
    if not wanted.named and not wanted.rest:
        return
    query = (
        Meeting.select(Meeting.id, Body.name, Meeting.date, Meeting.kind, Meeting.state)
        .join(Body)
        .where(reduce(and_, _of_meetings(wanted)))
        .order_by(fn.abs(fn.julianday(Meeting.date) - fn.julianday(today().isoformat())))
        .limit(MOST_OF_A_KIND)
    )
    for meeting_id, body, day, kind, state in register.rows(query):
        beside = f"{MeetingKind(kind).label} · {State(state).label}"
        yield Found("meeting", meeting_id, f"{body}, {short_date(day)}", beside, meeting_id)


def _of_meetings(wanted: NamedDay) -> Iterator[Any]:
    parts = (("%d", wanted.day), ("%m", wanted.month), ("%Y", wanted.year))
    for form, number in parts:
        if number is not None:
            yield fn.strftime(form, Meeting.date).cast("INTEGER") == number
    for word in wanted.rest:
        named = (containing(each)(word) for each in (Body.name, Body.short_name, Meeting.kind))
        yield reduce(lambda one, other: one | other, named)


def _actions(register: Register, said: str) -> Iterator[Found]:
    number = _NUMBER.fullmatch(said)
    if number:
        query = _action_rows().where(_numbered(Action, number[1])).order_by(_open_first, _newest)
        yield from _told_actions(register, query.limit(MOST_OF_A_KIND))
    hits = _hits(register, said, "action")
    yield from _in_order(hits, _told_actions(register, _among_actions(hits)))


_open_first = Case(None, [(Action.status.in_((ActionStatus.OPEN, ActionStatus.ON_TRACK)), 0)], 1)
_newest = Action.id.desc()


def _action_rows() -> Any:
    return (
        Action.select(
            Action.id, Action.number, Action.label, Action.text, Action.status, Body.name
        ).join(Body)
    )  # fmt: skip


def _among_actions(hits: Iterable[Hit]) -> Any:
    return _action_rows().where(among(Action.id, [hit.record_id for hit in hits]))


def _told_actions(register: Register, query: Any) -> list[Found]:
    return [
        Found(
            "action",
            action_id,
            f"{shown(label, number)}: {text}",
            f"{body} · {ActionStatus(status).label}",
        )
        for action_id, number, label, text, status, body in register.rows(query)
    ]


def _decisions(register: Register, said: str) -> Iterator[Found]:
    number = _NUMBER.fullmatch(said)
    if number:
        query = _decision_rows().where(_numbered(Decision, number[1]))
        yield from _told_decisions(register, query)
    points = [hit.point_id for kind in ("limb", "decision") for hit in _hits(register, said, kind)]
    points += _points(register, said)
    query = _decision_rows().where(among(Decision.point, [at for at in points if at is not None]))
    yield from _told_decisions(register, query)


def _points(register: Register, said: str) -> list[int]:
    """The newest points that the words are in; which are decisions, is asked afterwards."""
    words = match(said)
    if not words:
        return []
    matching = register.sql(_MATCHING_POINTS, words, *POINTS, _NEWEST_POINTS)
    return [place - POINTS[0] for (place,) in matching]


def _decision_rows() -> Any:
    return (
        Decision.select(
            Decision.id, Decision.number, Decision.label, Decision.lead, Point.text, _first_limb(),
            Body.name, Meeting.date, Meeting.id, Point.item,
        )
        .join_from(Decision, Point)
        .join_from(Decision, Meeting, on=(Decision.meeting == Meeting.id))
        .join_from(Decision, Body, JOIN.LEFT_OUTER, on=(Decision.body == Body.id))
        .order_by(Meeting.date.desc(), Decision.id.desc())
        .limit(MOST_OF_A_KIND)
    )  # fmt: skip


def _first_limb() -> Any:
    limbs = Limb.select(Limb.text).where(Limb.decision == Decision.id)
    return limbs.order_by(Limb.position).limit(1)


def _told_decisions(register: Register, query: Any) -> list[Found]:
    return [_decision(*row) for row in register.rows(query)]


def _decision(  # noqa: PLR0913, PLR0917 - the columns, in their order
    decision_id: int, number: int, label: str, lead: str, text: str, limb: str | None,
    body: str, day: dt.date, meeting_id: int, item_id: int,
) -> Found:  # fmt: skip
    words = " ".join(filter(None, (lead, text, limb)))
    said = f"{shown(label, number)}: {words}" if words else shown(label, number)
    beside = f"{body} · {short_date(day)}"
    return Found("decision", decision_id, said, beside, meeting_id, item_id)


def _minutes(register: Register, said: str) -> Iterator[Found]:
    rows = (
        Item.select(Item.id, Item.number, Item.title, Body.name, Meeting.date, Meeting.id)
        .join(Meeting)
        .join(Body)
        .order_by(Meeting.date.desc(), Item.id.desc())
        .limit(MOST_OF_A_KIND)
    )
    number = _NUMBER.fullmatch(said)
    if number:
        yield from _told_minutes(register, rows.where(Item.number == number[1]))
    titled = [hit.record_id for hit in _hits(register, said, "item") if hit.field == "title"]
    yield from _told_minutes(register, rows.where(among(Item.id, titled)))


def _told_minutes(register: Register, query: Any) -> list[Found]:
    return [
        Found(
            "minute",
            item_id,
            f"{number}  {title}".strip(),
            f"{body} · {short_date(day)}",
            meeting_id,
            item_id,
        )
        for item_id, number, title, body, day, meeting_id in register.rows(query)
    ]


def _bodies(register: Register, said: str) -> Iterator[Found]:
    named = (containing(Body.name)(w) | containing(Body.short_name)(w) for w in said.split())
    query = Body.select(Body.id, Body.name).where(reduce(and_, named)).order_by(Body.name)
    for body_id, name in register.rows(query.limit(MOST_OF_A_KIND)):
        yield Found("body", body_id, name)


def _numbered(model: Any, number: str) -> Any:
    """Whether a record has a number, as printed or as counted."""
    printed = fn.lower(model.label) == number.casefold()
    return (printed | (model.number == int(number))) if _counted(number) else printed


def _counted(number: str) -> bool:
    # SQLite counts no further.
    return number.isascii() and number.isdecimal() and len(number) < 18


def _hits(register: Register, said: str, kind: str) -> tuple[Hit, ...]:
    # More than are shown, for the same record may be found in several of its texts.
    return search(register, said, Filters(kind=kind), MOST_OF_A_KIND * 4)


def _in_order(hits: Iterable[Hit], found: Iterable[Found]) -> list[Found]:
    by_id = {each.record_id: each for each in found}
    return [by_id[hit.record_id] for hit in hits if hit.record_id in by_id]


_FINDERS: dict[str, Callable[[Register, str], Iterator[Found]]] = {
    "person": _people,
    "meeting": _meetings,
    "action": _actions,
    "decision": _decisions,
    "minute": _minutes,
    "body": _bodies,
}
_BY_NAME = {**{name: name for name in _FINDERS}, "item": "minute", "resolution": "decision"}
