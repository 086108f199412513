"""A register as large as a county's: filled by the product's own bulk writing."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from desktop.records.register import Register
from desktop.records.tables import (
    Action,
    ActionOwner,
    ActionUpdate,
    Attendance,
    Body,
    Item,
    ItemLead,
    Meeting,
    Membership,
    Organisation,
    Person,
    Point,
    Post,
)
from desktop.records.writing.transaction import Recording, recording
from tests.bench.words import Writer

MEETINGS = 10_000
POINTS_A_MEETING = 100
ACTIONS_A_MEETING = 12
ITEMS_A_MEETING = 10
ATTENDANCE_A_MEETING = 15
BODIES = 40
PEOPLE = 2_000
_AT_ONCE = 100
_FIRST_DAY = date(1980, 1, 7)

Rows = Iterator[Mapping[str, object]]


def fill(register: Register, meetings: int, progress: Callable[[int], None]) -> None:
    """Write a register of so many meetings, a hundred points and twelve actions each."""
    writer = Writer()
    with recording(register, "bring_in", "people and bodies") as record:
        _people(record, writer)
    for first in range(0, meetings, _AT_ONCE):
        count = min(_AT_ONCE, meetings - first)
        with recording(register, "bring_in", f"{count} meetings from {first + 1}") as record:
            _meetings(record, writer, first, count)
        progress(first + count)


def _people(record: Recording, writer: Writer) -> None:
    organisations = record.add_all(Organisation, ({"name": writer.title()} for _ in range(200)))
    names = [writer.name() for _ in range(PEOPLE)]
    people = record.add_all(
        Person, ({"name": name, "sort_name": " ".join(name.split()[::-1])} for name in names)
    )
    record.add_all(
        Post,
        (
            {
                "person": person,
                "organisation": organisations[place % len(organisations)],
                "title": writer.title(),
            }
            for place, person in enumerate(people)
        ),
    )
    bodies = record.add_all(
        Body, ({"name": f"{writer.title()} {place}"} for place in range(1, BODIES + 1))
    )
    record.add_all(
        Membership,
        (
            {"body": body, "person": people[writer.number(PEOPLE)], "role": "member"}
            for body in bodies
            for _ in range(ATTENDANCE_A_MEETING)
        ),
    )


def _meetings(record: Recording, writer: Writer, first: int, count: int) -> None:
    def held(place: int) -> Mapping[str, object]:
        return {
            "body": 1 + (first + place) % BODIES,
            "kind": "ordinary",
            "date": _FIRST_DAY + timedelta(days=(first + place) * 16_000 // MEETINGS),
            "start_time": "10:00",
            "venue": writer.title(),
            "state": "minutes_draft",
        }

    meetings = record.add_all(Meeting, (held(place) for place in range(count)))
    record.add_all(Attendance, _attendance(writer, meetings))
    items = record.add_all(
        Item,
        (
            {
                "meeting": meeting,
                "position": position,
                "number": str(position),
                "title": writer.title(),
                "purpose": "discussion",
            }
            for meeting in meetings
            for position in range(1, ITEMS_A_MEETING + 1)
        ),
    )
    record.add_all(
        ItemLead,
        ({"item": item, "position": 1, "name": writer.name()} for item in items),
    )
    points = record.add_all(Point, _points(record, writer, meetings, items))
    _actions(record, writer, meetings, points)


def _attendance(writer: Writer, meetings: range) -> Rows:
    for meeting in meetings:
        for position in range(1, ATTENDANCE_A_MEETING + 1):
            name = writer.name()
            yield {
                "meeting": meeting,
                "person": 1 + (meeting * 7 + position * 131) % PEOPLE,
                "position": position,
                "status": "present" if position % 5 else "apologies",
                "name": name,
                "initials": "".join(word[0] for word in name.split()),
                "capacity": "Member",
                "voting": True,
            }


def _points(record: Recording, writer: Writer, meetings: range, items: range) -> Rows:
    first = record.next_id(Point)
    for place in range(len(meetings) * POINTS_A_MEETING):
        in_item = place % (POINTS_A_MEETING // ITEMS_A_MEETING)
        is_action = in_item in (3, 7) and place % POINTS_A_MEETING < ACTIONS_A_MEETING * 5
        yield {
            "meeting": meetings[place // POINTS_A_MEETING],
            "item": items[place // (POINTS_A_MEETING // ITEMS_A_MEETING)],
            "parent": first + place - 1 if in_item in (2, 6) else None,
            "position": in_item * 1024,
            "kind": "action" if is_action else "note",
            "text": writer.sentence(),
        }


def _actions(record: Recording, writer: Writer, meetings: range, points: range) -> None:
    marked = [
        place
        for place in range(len(points))
        if place % 10 in (3, 7) and place % POINTS_A_MEETING < ACTIONS_A_MEETING * 5
    ]
    first = record.next_id(Action)
    actions = record.add_all(
        Action,
        (
            {
                "body": 1 + (meetings[place // POINTS_A_MEETING] - 1) % BODIES,
                "number": first + nth,
                "text": writer.sentence(),
                "status": ("open", "on_track", "complete", "complete")[nth % 4],
                "due": _FIRST_DAY + timedelta(days=writer.number(17_000)),
                "point": points[place],
                "arose_meeting": meetings[place // POINTS_A_MEETING],
            }
            for nth, place in enumerate(marked)
        ),
    )
    record.add_all(ActionOwner, _owners(writer, actions))
    record.add_all(
        ActionUpdate,
        (
            {
                "action": action,
                "date": _FIRST_DAY + timedelta(days=writer.number(17_000)),
                "status": "on_track",
                "text": writer.sentence(),
            }
            for action in actions[::3]
        ),
    )


def _owners(writer: Writer, actions: range) -> Rows:
    for action in actions:
        yield {
            "action": action,
            "person": 1 + writer.number(PEOPLE),
            "position": 1,
            "name": writer.name(),
        }
