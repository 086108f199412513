"""Entering the sample register as a clerk would: people first, then body by body."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.records.errors import Refusal
from desktop.records.reading.carry_over import carry_over
from desktop.records.register import Register
from desktop.records.rules.dates import plain_date
from desktop.records.rules.drafts import ForwardDraft, MembershipDraft
from desktop.records.sample.entering import Entry, at, made
from desktop.records.sample.meetings import Entered, call, enter, name_confirming
from desktop.records.sample.seed_reading import read_seeds
from desktop.records.sample.seeds import BodySeed, ForwardSeed, PersonSeed, Seeds
from desktop.records.writing.actions import assign_action
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.carry_over import carry_over_to
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.people import add_person, add_post
from desktop.records.writing.snippets import add_snippet
from desktop.records.writing.templates import make_template


def load_sample(register: Register, seeds: Path, progress: Callable[[str], None]) -> None:
    """Fill a register from a folder of seed files, saying in a sentence what comes next.

    Raises `Refusal`, naming file and place, where a file is wrong. All files are read before
    anything is entered; what was entered before a later refusal stays.
    """
    enter_seeds(register, read_seeds(seeds), progress)


def enter_seeds(register: Register, read: Seeds, progress: Callable[[str], None]) -> None:
    """Enter what was read of seed files."""
    progress(f"People: {len(read.people)}")
    people = {person.draft.name: _add(register, person) for person in read.people}
    for body in read.bodies:
        _enter_body(register, body, people, progress)


def _add(register: Register, person: PersonSeed) -> int:
    with at(person.place):
        person_id = made(add_person(register, person.draft))
        for post in person.posts:
            add_post(register, person_id, post)
    return person_id


def _enter_body(
    register: Register, body: BodySeed, people: dict[str, int], progress: Callable[[str], None]
) -> None:
    with at(body.place):
        entry = Entry(register, made(make_body(register, body.draft)), people)
    _seat(entry, body)
    for place, action in body.actions:
        with at(place):
            entry.actions[action.number or 0] = made(assign_action(register, entry.body_id, action))
    _keep_standing_words(entry, body)
    entered: dict[date, Entered] = {}
    for meeting in body.meetings:
        entered[meeting.day] = call(entry, meeting)
    for meeting in body.meetings:
        progress(f"{body.draft.name}: {plain_date(meeting.day)}")
        enter(entry, meeting, entered)
        name_confirming(entry, meeting, entered)
    for item in body.forward_plan:
        with at(item.place):
            plan_item(register, entry.body_id, _planned(item, entered))
    for meeting in body.meetings:
        if meeting.carry_over:
            with at(meeting.place):
                _carry_over(register, entered[meeting.day].meeting_id)


def _keep_standing_words(entry: Entry, body: BodySeed) -> None:
    """What its agendas begin from, and the phrases of its minutes."""
    for place, template in body.templates:
        with at(place):
            make_template(entry.register, entry.body_id, template)
    for place, snippet in body.snippets:
        with at(place):
            add_snippet(entry.register, replace(snippet, body_id=entry.body_id))


def _carry_over(register: Register, meeting_id: int) -> None:
    """Take over what the preview ticks."""
    ticked = tuple(line.key for line in carry_over(register, meeting_id) if line.comes)
    carry_over_to(register, meeting_id, ticked)


def _seat(entry: Entry, body: BodySeed) -> None:
    seats: dict[str, int] = {}
    for seat in body.seats:
        with at(seat.place):
            if seat.replaces and seat.replaces not in seats:
                raise Refusal(f"“{seat.replaces}” has no seat above.")
            draft = _seated(seat.draft, entry, seat.person, seats.get(seat.replaces))
            seats[seat.person] = made(seat_member(entry.register, draft))


def _seated(
    draft: MembershipDraft, entry: Entry, person: str, replaced: int | None
) -> MembershipDraft:
    return replace(
        draft, body_id=entry.body_id, person_id=entry.people[person], replaced_id=replaced
    )


def _planned(item: ForwardSeed, entered: dict[date, Entered]) -> ForwardDraft:
    draft = item.draft
    if item.intended_meeting is not None:
        meeting_id = entered[item.intended_meeting].meeting_id
        draft = replace(draft, intended_meeting_id=meeting_id)
    if item.arose is None:
        return draft
    arose_in = entered[item.arose.meeting]
    return replace(
        draft,
        source_item_id=arose_in.item(item.arose.item),
        source_decision_id=arose_in.decision(item.arose.item, item.arose.decision),
    )
