"""The table of rules, and the proof-reader that runs it."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.records.rules.proofing import (
    attending,
    business,
    days,
    deciding,
    people,
    times,
    writing,
)
from desktop.records.rules.proofing.findings import Field, Finding, Place
from desktop.records.rules.proofing.sheet import Passage, ProofSheet
from desktop.records.rules.words import State

ALWAYS = frozenset(State) - {State.CANCELLED}
WITH_AGENDA = ALWAYS - {State.PLANNED}
ONCE_HELD = WITH_AGENDA - {State.AGENDA_DRAFT, State.AGENDA_PUBLISHED}
ONCE_DRAFTED = ONCE_HELD - {State.HELD, State.ADJOURNED}


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the codes of what it finds, when in a meeting's way it is asked, and the asking."""

    codes: tuple[str, ...]
    states: frozenset[State]
    ask: Callable[[ProofSheet], Iterator[Finding]]


RULES: tuple[Rule, ...] = (
    Rule(("weekday",), ALWAYS, days.weekday),
    Rule(("no-such-date",), ALWAYS, days.no_such_date),
    Rule(("far-date",), ALWAYS, times.far_date),
    Rule(("last-year",), ALWAYS, times.last_year),
    Rule(("due-before", "due-far"), ALWAYS, times.due_out_of_time),
    Rule(("nobody-listed",), ONCE_HELD, attending.nobody_listed),
    Rule(("listed-twice", "present-and-away"), ALWAYS, attending.listed_twice),
    Rule(
        ("represented-by-absent", "represented-though-there"), ONCE_HELD, attending.representation
    ),
    Rule(("no-chair", "absent-chair"), ONCE_HELD, attending.chair),
    Rule(("no-minute-taker", "absent-minute-taker"), ONCE_HELD, attending.minute_taker),
    Rule(("unaccounted",), ONCE_HELD, attending.unaccounted),
    Rule(("inquorate",), ONCE_HELD - {State.INQUORATE}, attending.inquorate),
    Rule(("no-minute",), ONCE_DRAFTED, business.no_minute),
    Rule(("number-missing",), ONCE_DRAFTED, business.number_missing),
    Rule(("number-twice",), WITH_AGENDA, business.number_twice),
    Rule(("earlier-minutes",), WITH_AGENDA, business.earlier_minutes),
    Rule(("exempt-without-resolution",), ONCE_DRAFTED, business.exempt),
    Rule(("decision-wording",), ALWAYS, deciding.wording),
    Rule(("decision-outcome",), ALWAYS, deciding.outcome),
    Rule(("no-mover", "no-seconder", "seconded-by-mover"), ALWAYS, deciding.movers),
    Rule(("absent-mover",), ONCE_HELD, deciding.absent_movers),
    Rule(("too-many-votes", "votes-against-outcome"), ALWAYS, deciding.votes),
    Rule(("no-owner",), ALWAYS, deciding.owners),
    Rule(("no-due-date",), ALWAYS, deciding.due),
    Rule(("initials-shared",), ALWAYS, people.initials_shared),
    Rule(("near-name",), ALWAYS, people.near_name),
    Rule(("initials-unknown", "abbreviation"), ALWAYS, writing.unexplained),
    Rule(("word-twice",), ALWAYS, writing.word_twice),
    Rule(("unbalanced",), ALWAYS, writing.unbalanced),
    Rule(("full-stop",), ALWAYS, writing.full_stop),
    Rule(("nothing-attached",), ALWAYS, writing.nothing_attached),
)


def proof(sheet: ProofSheet) -> tuple[Finding, ...]:
    """Everything that the rules find, in the order in which the minutes are read."""
    found = [finding for rule in RULES if sheet.state in rule.states for finding in rule.ask(sheet)]
    order = _ReadingOrder(sheet)
    return tuple(sorted(found, key=lambda finding: order.of(finding.place)))


def proof_text(text: str, about: dt.date) -> tuple[Finding, ...]:
    """What can be said of plain text alone, written about a day: its dates.

    The place of each finding has its characters and nothing else.
    """
    passage = Passage(text, Place(field=Field.TEXT))
    found = [*days.wrong_weekdays(passage, about), *days.impossible_dates(passage, about)]
    return tuple(sorted(found, key=lambda finding: finding.place.start or 0))


class _ReadingOrder:
    """Where a place comes when the minutes are read from the top."""

    def __init__(self, sheet: ProofSheet) -> None:
        self._lines = {line.id: at for at, line in enumerate(sheet.attendance, 1)}
        self._items = {item.id: at for at, item in enumerate(sheet.items, 1)}
        self._points = {
            point.id: at for item in sheet.items for at, point in enumerate(item.points, 1)
        }

    def of(self, place: Place) -> tuple[int, ...]:
        return (
            self._items.get(place.item_id or 0, 0),
            self._lines.get(place.attendance_id or 0, 0),
            self._points.get(place.point_id or 0, 0),
            _FIELDS.index(place.field),
            place.limb or 0,
            place.start or 0,
        )


_FIELDS = tuple(Field)
