"""Everything a register holds on one person, to hand to them.

The right of access: UK GDPR, art. 15. Where others would be harmed by it, their names are held
back on request (art. 15(4); Data Protection Act 2018, Sch. 2 para. 16).
"""

import json
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any, TypeVar, get_type_hints

from desktop.records.reading.missing import required
from desktop.records.reading.subject_held import (
    ActionHeld,
    AttendanceHeld,
    DeclarationHeld,
    Held,
    HistoryHeld,
    LeadHeld,
    MentionHeld,
    PostHeld,
    RecordHeld,
    SeatHeld,
    SignedHeld,
    VoteHeld,
)
from desktop.records.reading.subject_queries import INITIALS, SELECTS, SIGNED, TEXTS, text_select
from desktop.records.register import Register, Row
from desktop.records.rules.screening import Screen, Somebody
from desktop.records.tables import Person

Kind = TypeVar("Kind")


def held_on_person(register: Register, person_id: int, screened: bool = False) -> Held:
    """What is held on a person, under all records of theirs; `screened`: without other people.

    Raises `Refusal` where there is no record with this id.
    """
    asked = Person.select(Person.name, Person.merged_into).where(Person.id == person_id)
    name, kept_id = required(register.first(asked), "person", person_id)
    kept_id = kept_id or person_id

    def held(kind: type[Kind]) -> tuple[Kind, ...]:
        return _made(kind, register.sql(SELECTS[kind], kept_id))

    attendance = held(AttendanceHeld)
    records = held(RecordHeld)
    names = _names(records, attendance)
    whole = Held(
        name=name,
        screened=screened,
        records=records,
        posts=held(PostHeld),
        seats=held(SeatHeld),
        attendance=attendance,
        declarations=held(DeclarationHeld),
        votes=held(VoteHeld),
        leads=held(LeadHeld),
        actions=held(ActionHeld),
        mentions=_mentions(register, names, attendance),
        signed=_made(SignedHeld, (row for row in register.sql(SIGNED) if _folded(row[3]) in names)),
        history=held(HistoryHeld),
    )
    return _screened(register, whole, kept_id, names) if screened else whole


def _made(kind: type[Kind], rows: Iterable[Row]) -> tuple[Kind, ...]:
    """Rows as the dataclass declares them: days and truths are kept as text and numbers."""
    hints = list(get_type_hints(kind).values())
    return tuple(kind(*map(_read, hints, row)) for row in rows)


def _read(declared: Any, value: Any) -> Any:
    if value is None:
        return None
    if declared in (bool, bool | None):
        return bool(value)
    if declared in (date, date | None):
        return date.fromisoformat(value)
    return str(value) if declared is str else value


def _names(
    records: tuple[RecordHeld, ...], attendance: tuple[AttendanceHeld, ...]
) -> dict[str, str]:
    """Every name the person was ever held under, by its folded form."""
    said = [each.name for each in records]
    said += [f"{each.title} {each.name}".strip() for each in records]
    said += [line.name for line in attendance]
    return {_folded(name): name for name in said}


def _mentions(
    register: Register, names: dict[str, str], attendance: tuple[AttendanceHeld, ...]
) -> tuple[MentionHeld, ...]:
    """The texts that name them in full, and those of their meetings that give their initials."""
    initials = {line.meeting_id: line.initials for line in attendance if line.initials}
    there = json.dumps(list(initials.items()), ensure_ascii=False)
    # SQLite knows the cases of A to Z alone: names of others are tried in each of their own.
    ways = (each for name in names.values() for each in (name, name.lower(), name.upper()))
    said = list({_low(each): each for each in ways}.values())
    whole = re.compile(
        "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names.values()), re.IGNORECASE
    )
    found = []
    for text in TEXTS:
        rows = register.sql(text_select(*text, names=len(said)), *said, there)
        for mention in _made(MentionHeld, rows):
            own = initials.get(mention.meeting_id or 0)
            by_initials = own and re.search(rf"(?<!\w){re.escape(own)}(?!\w)", mention.text)
            if whole.search(mention.text) or by_initials:
                found.append(replace(mention, text=_without_gaps(mention.text)))
    return tuple(found)


def _low(name: str) -> str:
    """As SQLite's own `lower` has it."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


def _without_gaps(text: str) -> str:
    return " · ".join(part for part in text.split(" · ") if part.strip())


def _screened(register: Register, whole: Held, kept_id: int, names: dict[str, str]) -> Held:
    reached_at = [each for record in whole.records for each in (record.email, record.telephone)]
    subject = Somebody(kept_id, tuple(names.values()), tuple(filter(None, reached_at)))
    screen = Screen(subject, _others(register, kept_id))
    initials: defaultdict[int, dict[str, Hashable]] = defaultdict(dict)
    kept: dict[int, int] = dict(register.sql("SELECT id, coalesce(merged_into_id, id) FROM person"))
    for meeting_id, given, person_id in register.sql(INITIALS):
        initials[meeting_id][given] = kept[person_id]
    hidden: Held = _without_others(whole, screen, initials)
    at_the_desk = [screen.stand_in(("account", entry.who)) for entry in whole.history]
    return replace(
        hidden,
        history=tuple(map(lambda entry, who: replace(entry, who=who), hidden.history, at_the_desk)),
    )


def _others(register: Register, kept_id: int) -> list[Somebody]:
    """Everyone else, under every name they were held under."""
    known: defaultdict[int, list[str]] = defaultdict(list)
    reached_at: defaultdict[int, list[str]] = defaultdict(list)
    people = register.sql(
        "SELECT coalesce(merged_into_id, id), title, name, email, telephone FROM person ORDER BY id"
    )
    for key, title, name, email, telephone in people:
        known[key] += [name, f"{title} {name}".strip()]
        reached_at[key] += filter(None, (email, telephone))
    lines = register.sql(
        "SELECT DISTINCT coalesce(p.merged_into_id, p.id), a.name "
        "FROM attendance a JOIN person p ON p.id = a.person_id WHERE a.name <> p.name"
    )
    for key, name in lines:
        known[key].append(name)
    return [
        Somebody(key, tuple(dict.fromkeys(names)), tuple(reached_at[key]))
        for key, names in known.items()
        if key != kept_id
    ]


def _without_others(value: Any, screen: Screen, initials: Mapping[int, dict[str, Hashable]]) -> Any:
    """Everything held, each text screened; initials by those of the meeting it belongs to."""
    if isinstance(value, tuple):
        return tuple(_without_others(part, screen, initials) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    meeting_id = getattr(value, "meeting_id", None)
    here = {} if meeting_id is None else initials.get(meeting_id, {})

    def hidden(part: Any) -> Any:
        if isinstance(part, str):
            return screen.text(part, here)
        return _without_others(part, screen, initials)

    return replace(
        value, **{each.name: hidden(getattr(value, each.name)) for each in fields(value)}
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
