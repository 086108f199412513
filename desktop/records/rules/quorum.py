"""The quorum: how many must be there, and whether they were, at every moment of a meeting.

What the rules of different bodies ask, which `quorum_needed` works out from a number and a
fraction:

- a principal council: one quarter of its members (Local Government Act 1972, Sch. 12 para. 6);
- a parish council: one third of its members, and never fewer than three (Sch. 12 para. 12);
- the governors of a maintained school: one half, rounded up (School Governance (Roles, Procedures
  and Allowances) (England) Regulations 2013, reg. 14);
- the directors of a company: two, unless they fix another number, and never fewer than two (model
  articles of the Companies (Model Articles) Regulations 2008, Sch. 1 art. 11(2));
- a general meeting of a company: two (Companies Act 2006, s. 318(2)), one where it has one member;
- a partnership board, a charity, a group: as its own terms say.

A fraction is of those in office. Both paragraphs of Schedule 12 count the whole number of members,
vacancies too: a council with vacancies keeps the number that its full membership comes to.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from desktop.records.rules.words import Status, Substitutes

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NEVER = "99:99"
_ALWAYS = ""


def quorum_needed(number: int, fraction: str, seats: int) -> int:
    """The larger of a number and a fraction ("1/3") of the voting seats held, rounded up."""
    if not fraction:
        return number
    upper, lower = (int(part) for part in fraction.split("/"))
    return max(number, -(-seats * upper // lower))


def counts(
    status: Status, voting: bool, stands_in: bool, substitutes: Substitutes = Substitutes.COUNT
) -> bool:
    """Whether somebody there counts towards the quorum.

    Members with a vote do. Whoever stands in for one does as the body's terms say. Clerks,
    observers and officers in attendance never do.
    """
    if stands_in and status in (Status.PRESENT, Status.IN_ATTENDANCE):
        return (voting and status is Status.PRESENT) or substitutes is not Substitutes.ATTEND
    return voting and status is Status.PRESENT


@dataclass(frozen=True, slots=True)
class Away:
    """Out of the room: for an item, or between two times "HH:MM", or both."""

    item_id: int | None = None
    left_at: str = ""
    returned_at: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """Somebody who counts: when they came and went, in times, words or items, as recorded."""

    arrived: str = ""
    departed: str = ""
    arrived_item_id: int | None = None
    departed_item_id: int | None = None
    away: tuple[Away, ...] = ()


@dataclass(frozen=True, slots=True)
class Taken:
    """An item in the order in which it was taken; `started` is "HH:MM" or empty."""

    id: int
    number: str = ""
    started: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """How many who count were there, at an item or at a time, and whether that was enough."""

    item_id: int | None
    item_number: str
    time: str
    there: int
    enough: bool


def moments(
    people: Sequence[Counted], items: Sequence[Taken], start: str, end: str, needed: int
) -> tuple[Moment, ...]:
    """The start, every item, every coming and going at a known time, and the end, in order.

    Where the record leaves open whether an item came before or after somebody's coming or going,
    they count for the item; the moment at which they went tells of itself.
    """
    course = _Course(items, start, end)

    def moment(there: int, time: str, item: Taken | None = None) -> Moment:
        enough = there >= needed
        return Moment(item.id if item else None, item.number if item else "", time, there, enough)

    placed = [((start or _ALWAYS, -1), moment(sum(map(course.at_start, people)), start))]
    for index, item in enumerate(items):
        there = sum(course.at_item(person, index) for person in people)
        placed.append(((course.earliest[index], 2 * index + 1), moment(there, item.started, item)))
    for time in sorted({time for person in people for time in _times(person)}):
        if not start < time < (end or _NEVER):
            continue
        there = sum(course.at_time(person, time) for person in people)
        placed.append(((time, 2 * course.begun_by(time)), moment(there, time)))
    finish = moment(sum(map(course.at_end, people)), end)
    return (*(each for _, each in sorted(placed, key=lambda pair: pair[0])), finish)


def inquorate_items(
    found: Sequence[Moment], items: Sequence[Taken], start: str, end: str
) -> tuple[int, ...]:
    """The items for which too few were there, at their beginning or at a time surely within."""
    course = _Course(items, start, end)
    short = {moment.item_id for moment in found if not moment.enough}
    times = [each.time for each in found[1:-1] if each.item_id is None and not each.enough]
    return tuple(
        item.id
        for index, item in enumerate(items)
        if item.id in short or any(course.surely_within(time, index) for time in times)
    )


class _Course:
    """The items of a meeting in their order, each with the earliest and latest it can have begun.

    Times are "HH:MM", so they compare as they are.
    """

    def __init__(self, items: Sequence[Taken], start: str, end: str) -> None:
        self.items = items
        self.start, self.end = start, end
        self.place: dict[int | None, int] = {item.id: index for index, item in enumerate(items)}
        known = [item.started if _TIME.fullmatch(item.started) else "" for item in items]
        self.earliest = list(accumulate((start or _ALWAYS, *known), max))[1:]
        latest = accumulate((end or _NEVER, *(each or _NEVER for each in reversed(known))), min)
        # A last entry for what comes after the last item: the end.
        self.latest = [*reversed(list(latest)[1:]), end or _NEVER]

    def begun_by(self, time: str) -> int:
        """How many items had surely begun by a time."""
        return sum(latest <= time for latest in self.latest[: len(self.items)])

    def surely_within(self, time: str, index: int) -> bool:
        """Whether an item was surely being taken at a time."""
        last = index + 1 == len(self.items)
        before_next = time < (self.end or _NEVER) if last else time < self.earliest[index + 1]
        return self.latest[index] <= time and before_next

    def at_start(self, person: Counted) -> bool:
        came = self.place.get(person.arrived_item_id, 0)
        if _TIME.fullmatch(person.arrived):
            here = bool(self.start) and person.arrived <= self.start
        else:
            here = came == 0 and (not person.arrived or person.arrived_item_id is not None)
        return here and not self._out_at(person, self.start)

    def at_end(self, person: Counted) -> bool:
        if self.end and self._out_at(person, self.end):
            return False
        if _TIME.fullmatch(person.departed):
            return bool(self.end) and person.departed >= self.end
        if person.departed_item_id is not None:
            return self.place.get(person.departed_item_id, -1) == len(self.items) - 1
        return not person.departed

    def at_item(self, person: Counted, index: int) -> bool:
        return (
            self._come_by_item(person, index)
            and self._not_gone_by_item(person, index)
            and not any(self._out_for_item(away, index) for away in person.away)
        )

    def at_time(self, person: Counted, time: str) -> bool:
        return (
            self._come_by(person, time)
            and self._not_gone_by(person, time)
            and not self._out_at(person, time)
        )

    def _come_by_item(self, person: Counted, index: int) -> bool:
        if person.arrived_item_id in self.place:
            return self.place[person.arrived_item_id] <= index
        return not _TIME.fullmatch(person.arrived) or person.arrived <= self.latest[index]

    def _not_gone_by_item(self, person: Counted, index: int) -> bool:
        if person.departed_item_id in self.place:
            return index <= self.place[person.departed_item_id]
        return not _TIME.fullmatch(person.departed) or person.departed > self.earliest[index]

    def _out_for_item(self, away: Away, index: int) -> bool:
        if away.item_id is not None:
            return self.place.get(away.item_id) == index
        if not away.left_at:
            return False
        left = away.left_at <= self.earliest[index]
        return left and self.latest[index] < (away.returned_at or _NEVER)

    def _come_by(self, person: Counted, time: str) -> bool:
        if _TIME.fullmatch(person.arrived):
            return person.arrived <= time
        if person.arrived_item_id in self.place:
            return self.earliest[self.place[person.arrived_item_id]] <= time
        return True

    def _not_gone_by(self, person: Counted, time: str) -> bool:
        if _TIME.fullmatch(person.departed):
            return time < person.departed
        if person.departed_item_id in self.place:
            return time < self.latest[self.place[person.departed_item_id] + 1]
        return True

    def _out_at(self, person: Counted, time: str) -> bool:
        return any(self._away_at(away, time) for away in person.away)

    def _away_at(self, away: Away, time: str) -> bool:
        if not away.left_at or time < away.left_at:
            return False
        if away.returned_at:
            return time < away.returned_at
        if away.item_id not in self.place:
            return True
        following = self.place[away.item_id] + 1
        return following == len(self.items) or time < self.earliest[following]


def _times(person: Counted) -> list[str]:
    spells = [time for away in person.away for time in (away.left_at, away.returned_at)]
    said = (person.arrived, person.departed, *spells)
    return [time for time in said if _TIME.fullmatch(time)]
