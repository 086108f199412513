"""Entering one meeting: agenda, steps, attendance, minutes, and who confirms what."""

from dataclasses import dataclass, field, replace
from datetime import date

from desktop.records.errors import Refusal
from desktop.records.rules.words import State
from desktop.records.rules.workflow import minutes_open
from desktop.records.sample.entering import Entry, at, made
from desktop.records.sample.minutes import MinuteEntry
from desktop.records.sample.seeds import MeetingSeed
from desktop.records.writing.agenda import add_item, add_section
from desktop.records.writing.attendance import (
    add_attendance,
    change_attendance,
    record_presiding,
    remove_attendance,
)
from desktop.records.writing.confirmation import confirm_minutes
from desktop.records.writing.meetings import (
    call_meeting,
    name_confirming_meeting,
    take_step,
)
from desktop.records.writing.numbers import start_numbers_at


@dataclass(slots=True)
class Entered:
    """A meeting in the register, with its items and their decisions in the order of the file."""

    meeting_id: int
    first_item: int
    expected: frozenset[int]
    items: list[int] = field(default_factory=list)
    decisions: list[list[int]] = field(default_factory=list)

    def item(self, number: int) -> int:
        """The row of the item that a number stands for."""
        return self.items[self._place(number)]

    def decision(self, number: int, nth: int) -> int | None:
        """The row of the nth decision under an item; 0 stands for none."""
        decisions = self.decisions[self._place(number)]
        if not 0 <= nth <= len(decisions):
            raise Refusal(f"item {number} has {len(decisions)} decisions.")
        return decisions[nth - 1] if nth else None

    def _place(self, number: int) -> int:
        place = number - self.first_item
        if not 0 <= place < len(self.items):
            raise Refusal(f"the meeting has no item {number}.")
        return place


def call(entry: Entry, meeting: MeetingSeed) -> Entered:
    """Plan a meeting, so that others can refer to it."""
    with at(meeting.place):
        called = call_meeting(entry.register, replace(meeting.draft, body_id=entry.body_id))
    return Entered(made(called), meeting.first_item, called.ids("attendance"))


def enter(entry: Entry, meeting: MeetingSeed, entered: dict[date, Entered]) -> None:
    """Take a meeting as far along its way as the file says, recording what the file records."""
    this = entered[meeting.day]
    _enter_agenda(entry, meeting, this)
    early = [step for step in meeting.steps if minutes_open(step[0])]
    with at(meeting.place):
        _take(entry, this, early)
        if meeting.attendance or State.HELD in [state for state, _ in early]:
            for line in sorted(this.expected):
                remove_attendance(entry.register, line)
    _enter_attendance(entry, meeting, this)
    with at(meeting.place):
        if meeting.confirms is not None:
            confirmed = entered[meeting.confirms].meeting_id
            confirm_minutes(entry.register, confirmed, this.meeting_id)
    _enter_minutes(entry, meeting, this)
    with at(meeting.place):
        _take(entry, this, [step for step in meeting.steps if step not in early])


def name_confirming(entry: Entry, meeting: MeetingSeed, entered: dict[date, Entered]) -> None:
    """Say which later meeting is to confirm the minutes."""
    if meeting.confirmed_at is not None:
        this, later = entered[meeting.day], entered[meeting.confirmed_at]
        with at(meeting.place):
            name_confirming_meeting(entry.register, this.meeting_id, later.meeting_id)


def _take(entry: Entry, this: Entered, steps: list[tuple[State, date]]) -> None:
    for state, day in steps:
        take_step(entry.register, this.meeting_id, state, day)


def _enter_agenda(entry: Entry, meeting: MeetingSeed, this: Entered) -> None:
    sections: dict[str, int | None] = {"": None}
    for item in meeting.items:
        with at(item.place):
            if item.section not in sections:
                section = add_section(entry.register, this.meeting_id, item.section)
                sections[item.section] = made(section)
            draft = replace(item.draft, section_id=sections[item.section])
            this.items.append(made(add_item(entry.register, this.meeting_id, draft)))
    if meeting.first_item > 1:
        with at(meeting.place):
            start_numbers_at(
                entry.register, entry.body_id, "minute", meeting.day, meeting.first_item
            )


def _enter_attendance(entry: Entry, meeting: MeetingSeed, this: Entered) -> None:
    lines: dict[str, int] = {}
    for line in meeting.attendance:
        draft = replace(line.draft, person_id=entry.people[line.person])
        with at(line.place):
            lines[line.person] = made(add_attendance(entry.register, this.meeting_id, draft))
    for line in meeting.attendance:
        if line.represented_by:
            draft = replace(
                line.draft,
                person_id=entry.people[line.person],
                represented_by_id=lines[line.represented_by],
            )
            with at(line.place):
                change_attendance(entry.register, lines[line.person], draft)
    if meeting.presided:
        parts = tuple((lines[person], part) for person, part in meeting.presided)
        with at(meeting.place):
            record_presiding(entry.register, this.meeting_id, parts)


def _enter_minutes(entry: Entry, meeting: MeetingSeed, this: Entered) -> None:
    for item, item_id in zip(meeting.items, this.items, strict=True):
        minutes = MinuteEntry(entry, this.meeting_id, meeting.day, item_id)
        with at(item.place):
            minutes.enter(item.points)
        this.decisions.append(minutes.decisions)
