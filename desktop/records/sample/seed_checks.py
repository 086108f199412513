"""What a person editing the seed files may have misspelt: names of people, days of meetings."""

from collections.abc import Iterable

from desktop.records.errors import Refusal
from desktop.records.sample.seeds import MeetingSeed, Seeds


def check_people(seeds: Seeds) -> None:
    """Raises `Refusal` for somebody who is not among the people, or is so twice."""
    known: set[str] = set()
    for person in seeds.people:
        if person.draft.name in known:
            raise Refusal(f"{person.place}: “{person.draft.name}” stands there twice.")
        known.add(person.draft.name)
    for body in seeds.bodies:
        _refuse_strangers(known, ((seat.place, seat.person) for seat in body.seats))
        for meeting in body.meetings:
            _refuse_strangers(known, ((line.place, line.person) for line in meeting.attendance))
            _check_lines(meeting)


def _refuse_strangers(known: set[str], named: Iterable[tuple[str, str]]) -> None:
    for place, name in named:
        if name not in known:
            raise Refusal(f"{place}: there is no “{name}” in people.toml.")


def _check_lines(meeting: MeetingSeed) -> None:
    """Whoever represents somebody or presides has a line of the attendance."""
    lines = [line.person for line in meeting.attendance]
    named = [(line.place, line.represented_by) for line in meeting.attendance]
    named += [(meeting.place, person) for person, _ in meeting.presided]
    for place, name in named:
        if name and name not in lines:
            raise Refusal(f"{place}: “{name}” is not in the attendance of the meeting.")


def check_meetings(seeds: Seeds) -> None:
    """Raises `Refusal` where a day is named on which the body has no meeting."""
    for body in seeds.bodies:
        held = {meeting.day for meeting in body.meetings}
        named = [(meeting.place, meeting.confirms) for meeting in body.meetings]
        named += [(meeting.place, meeting.confirmed_at) for meeting in body.meetings]
        named += [(item.place, item.intended_meeting) for item in body.forward_plan]
        named += [(item.place, item.arose.meeting) for item in body.forward_plan if item.arose]
        for place, day in named:
            if day is not None and day not in held:
                raise Refusal(f"{place}: there is no meeting of {day.isoformat()} in the file.")
