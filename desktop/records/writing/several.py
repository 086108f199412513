"""Several records changed by one verb: all of them, or none with every refusal told."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Fault, Refusal
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import ForwardDraft, UpdateDraft
from desktop.records.rules.several import Leaving, Move, SeveralActions, none_changed
from desktop.records.rules.words import ActionStatus
from desktop.records.tables import Action, ForwardItem, Membership, Person, Post
from desktop.records.writing.actions import agree_closed, called, note_standing
from desktop.records.writing.draft import reason_given, refuse, sound
from desktop.records.writing.expecting import expect_anew, follow_person, seated_to_come
from desktop.records.writing.forward_plan import move_subject
from desktop.records.writing.owners import set_owners
from desktop.records.writing.transaction import Recording, recording


def change_several_actions(
    register: Register, action_ids: tuple[int, ...], draft: SeveralActions
) -> Changes:
    """Ask others, set the day, say how they stand, agree that they are closed: for each alike."""
    draft = sound(draft)
    if not draft.changes:
        raise refuse("status", "Say what is to become of them.")
    if draft.updates and draft.date is None:
        raise refuse("date", "Give the day of the update.")
    with recording(register, "change_several_actions") as record:

        def change(action_id: int) -> None:
            _change_action(record, action_id, draft)

        def named(action_id: int) -> str:
            return called(record, action_id)

        _each(record, action_ids, change, named)
    return record.changes()


def move_several_subjects(register: Register, forward_ids: tuple[int, ...], move: Move) -> Changes:
    """Move subjects of the forward plan to one meeting or time, for one reason."""
    move = sound(move)
    reason = reason_given(move.reason)
    if move.intended_meeting_id is None and not move.intended and move.intended_date is None:
        raise refuse("intended_meeting_id", "Say where they go: a meeting, words or a day.")
    to = ForwardDraft(
        intended=move.intended,
        intended_date=move.intended_date,
        intended_meeting_id=move.intended_meeting_id,
    )
    with recording(register, "move_several_subjects", reason) as record:

        def shift(forward_id: int) -> None:
            move_subject(record, forward_id, to, reason, move.on or today())

        def named(forward_id: int) -> str:
            return f"“{record.row(ForwardItem, forward_id)['title']}”"

        _each(record, forward_ids, shift, named)
    return record.changes()


def end_seats_and_posts(
    register: Register, person_ids: tuple[int, ...], leaving: Leaving
) -> Changes:
    """Give people's seats and posts their last day; those who leave then are expected no more."""
    leaving = sound(leaving)
    if leaving.on is None:
        raise refuse("on", "Give the last day.")
    if not (leaving.seats or leaving.posts):
        raise refuse("seats", "Tick what ends: seats, posts or both.")
    day = leaving.on
    with recording(register, "end_seats_and_posts") as record:

        def leave(person_id: int) -> None:
            _leave(record, person_id, leaving, day)

        def named(person_id: int) -> str:
            return str(record.row(Person, person_id)["name"])

        _each(record, person_ids, leave, named)
    return record.changes()


def _each(
    record: Recording,
    ids: Iterable[int],
    change: Callable[[int], None],
    named: Callable[[int], str],
) -> None:
    """Change every one; where one refuses, go on to hear the others, and take all of it back."""
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        raise Refusal("Choose the rows that are to be changed.")
    record.subject = record.subject or f"{len(wanted):,} at once"
    refusals: list[str] = []
    faults: tuple[Fault, ...] = ()
    for id_ in wanted:
        try:
            change(id_)
        except Refusal as refusal:
            name = named(id_)
            said = refusal.sentence
            refusals.append(said if said.startswith(name) else f"{name}: {said}")
            faults = refusal.faults
    if refusals:
        alone = faults if len(wanted) == 1 else ()
        raise Refusal(none_changed(refusals, len(wanted)), alone)


def _change_action(record: Recording, action_id: int, draft: SeveralActions) -> None:
    action = record.row(Action, action_id)
    if draft.due is not None or draft.due_words:
        record.alter(Action, action_id, due=draft.due, due_words=draft.due_words)
    if draft.owners:
        set_owners(record, action_id, draft.owners)
    if draft.updates:
        status = draft.status or ActionStatus(action["status"])
        update = UpdateDraft(draft.date, status, draft.text)
        note_standing(record, action_id, update)
    if draft.agreed_meeting_id is not None:
        agree_closed(record, action_id, draft.agreed_meeting_id)


def _leave(record: Recording, person_id: int, leaving: Leaving, day: date) -> None:
    seats = _held(record, Membership, person_id, day) if leaving.seats else []
    if leaving.body_id is not None:
        seats = [row for row in seats if row["body_id"] == leaving.body_id]
    posts = _held(record, Post, person_id, day) if leaving.posts else []
    if not seats and not posts:
        raise Refusal("nothing of theirs that is to end is held on that day.")
    bodies = {row["body_id"] for row in seats}
    before = seated_to_come(record, bodies)
    for row in seats:
        record.alter(Membership, row["id"], to_date=day, ended_because=leaving.because)
    for row in posts:
        record.alter(Post, row["id"], to_date=day)
    expect_anew(record, bodies, before)
    follow_person(record, person_id)


def _held(
    record: Recording, model: type[Membership] | type[Post], person_id: int, day: date
) -> list[dict[str, Any]]:
    """Seats or posts that run past a day, and had begun by then."""
    query = model.select(model.id).where(
        (model.person == person_id)
        & (model.from_date.is_null() | (model.from_date <= day))
        & (model.to_date.is_null() | (model.to_date > day))
    )
    return [record.row(model, row_id) for (row_id,) in record.register.rows(query)]
