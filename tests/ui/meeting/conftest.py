"""A small committee with one meeting, made by the verbs that the windows call."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import Purpose, Role, State
from desktop.records.writing import agenda, bodies, meetings, people
from desktop.ui.desk import Desk

PEOPLE = ("Ann Archer", "Bryn Bowen", "Cai Carew", "Dilys Davies")


@dataclass(frozen=True)
class Committee:
    """What the fixtures made, by id."""

    desk: Desk
    body_id: int
    people: dict[str, int]
    meeting_id: int
    later_id: int
    items: tuple[int, ...]

    @property
    def register(self) -> Register:
        return self.desk.register


def made(changes: object) -> int:
    number = getattr(changes, "made", None)
    assert isinstance(number, int)
    return number


@pytest.fixture
def committee(tmp_path: Path, qtbot: QtBot) -> Iterator[Committee]:
    register = Register.create(tmp_path / "small.minutebook")
    body = made(bodies.make_body(register, BodyDraft(name="Quarry Committee", venue="The Hall")))
    who = {name: made(people.add_person(register, PersonDraft(name=name))) for name in PEOPLE}
    for name, role in zip(PEOPLE, (Role.CHAIR, Role.MEMBER, Role.MEMBER, Role.CLERK), strict=True):
        people.add_post(register, who[name], PostDraft("Warden", "Quarry Trust"))
        bodies.seat_member(
            register, MembershipDraft(body, who[name], role, from_date=date(2020, 1, 1))
        )
    meeting, later = (
        made(
            meetings.call_meeting(
                register, MeetingDraft(body, date=day, start_time="10:00", venue="The Hall")
            )
        )
        for day in (date(2024, 3, 4), date(2024, 4, 8))
    )
    titles = ("Welcome", "The old crane", "Any other business")
    items = tuple(
        made(agenda.add_item(register, meeting, ItemDraft(title, Purpose.DISCUSSION)))
        for title in titles
    )
    desk = Desk(register)
    yield Committee(desk, body, who, meeting, later, items)
    desk.close()


def walk(committee: Committee, *states: State) -> None:
    """Take the meeting along its way, each step on its day."""
    for state in states:
        meetings.take_step(committee.register, committee.meeting_id, state, date(2024, 3, 5))


DRAFTED = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT)
