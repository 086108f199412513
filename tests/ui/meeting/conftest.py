"""A small committee with one meeting, made by the verbs that the windows call."""

import shutil
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


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int], list[int]]:
    """The register, made once; who is in it, and body, meetings and items by id."""
    path = tmp_path_factory.mktemp("small") / "small.minutebook"
    register = Register.create(path)
    body = made(bodies.make_body(register, BodyDraft(name="Quarry Committee", venue="The Hall")))
    who = {name: made(people.add_person(register, PersonDraft(name=name))) for name in PEOPLE}
    for name, role in zip(PEOPLE, (Role.CHAIR, Role.MEMBER, Role.MEMBER, Role.CLERK), strict=True):
        people.add_post(register, who[name], PostDraft("Warden", "Quarry Trust"))
        bodies.seat_member(
            register, MembershipDraft(body, who[name], role, from_date=date(2020, 1, 1))
        )
    called = [
        made(
            meetings.call_meeting(
                register, MeetingDraft(body, date=day, start_time="10:00", venue="The Hall")
            )
        )
        for day in (date(2024, 3, 4), date(2024, 4, 8))
    ]
    items = [
        made(agenda.add_item(register, called[0], ItemDraft(title, Purpose.DISCUSSION)))
        for title in ("Welcome", "The old crane", "Any other business")
    ]
    register.close()
    return path, who, [body, *called, *items]


@pytest.fixture
def committee(
    small: tuple[Path, dict[str, int], list[int]], tmp_path: Path, qtbot: QtBot
) -> Iterator[Committee]:
    path, who, (body, meeting, later, *items) = small
    register = Register.open(Path(shutil.copy(path, tmp_path)))
    desk = Desk(register)
    yield Committee(desk, body, who, meeting, later, tuple(items))
    desk.close()


def walk(committee: Committee, *states: State) -> None:
    """Take a meeting along its way, on the day of the later one."""
    for state in states:
        meetings.take_step(committee.register, committee.meeting_id, state, date(2024, 4, 8))


DRAFTED = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT)
