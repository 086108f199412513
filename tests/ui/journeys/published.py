"""The sample register as it was before a sitting: the agenda is out, and nothing is minuted yet."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.places import seeds
from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.sample.loading import enter_seeds
from desktop.records.sample.seed_reading import read_seeds
from desktop.records.sample.seeds import BodySeed, ItemSeed, MeetingSeed, Seeds
from desktop.records.writing.founding import make_register

_BEFORE = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED)


def the_seeds() -> Seeds:
    return read_seeds(seeds())


def sitting_of(read: Seeds, day: date) -> MeetingSeed:
    (found,) = [m for body in read.bodies for m in body.meetings if m.day == day]
    return found


def as_published(read: Seeds, day: date) -> Seeds:
    """The same but for what the sitting of a day, and those after it, put down."""
    return replace(read, bodies=tuple(_body(body, day) for body in read.bodies))


def _body(body: BodySeed, day: date) -> BodySeed:
    if day not in [meeting.day for meeting in body.meetings]:
        return body
    meetings = tuple(_meeting(meeting, day) for meeting in body.meetings)
    return replace(body, meetings=meetings, forward_plan=())


def _meeting(meeting: MeetingSeed, day: date) -> MeetingSeed:
    if meeting.day != day:
        return replace(meeting, carry_over=False)
    return replace(
        meeting,
        steps=tuple(step for step in meeting.steps if step[0] in _BEFORE),
        attendance=(),
        presided=(),
        confirms=None,
        items=tuple(map(_item, meeting.items)),
    )


def _item(item: ItemSeed) -> ItemSeed:
    return replace(item, points=(), draft=replace(item.draft, deferred=False))


def made(path: Path, read: Seeds) -> Register:
    """A register with this in it, for one test to use."""
    register = make_register(path)
    register.sql("PRAGMA synchronous = OFF")
    enter_seeds(register, read, _nobody_waits)
    return register


def _nobody_waits(_said: str) -> None:
    """What is told while a register is made."""
