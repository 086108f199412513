"""Bodies, and the seats on them."""

from dataclasses import asdict
from datetime import timedelta

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MembershipDraft
from desktop.records.tables import Body, Leaf, Membership, Person
from desktop.records.writing.doubles import refuse_merged
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.expecting import expect_anew, follow_person, seated_to_come
from desktop.records.writing.transaction import Recording, recording


def make_body(register: Register, draft: BodyDraft) -> Changes:
    """Make a committee, board, council or group. Raises `Refusal`."""
    draft = sound(draft)
    with recording(register, "make_body", draft.name) as record:
        _refuse_same_name(record, draft.name, None)
        made = record.add(Body, **asdict(draft))
    return record.changes(made)


def change_body(register: Register, body_id: int, draft: BodyDraft) -> Changes:
    """Change how a body is called, counted, numbered and printed from now on."""
    draft = sound(draft)
    with recording(register, "change_body", draft.name) as record:
        _refuse_same_name(record, draft.name, body_id)
        before = record.row(Body, body_id)
        leaves = register.first(Leaf.select(Leaf.id).where(Leaf.body == body_id))
        if leaves and draft.first_leaf != before["first_leaf"]:
            raise refuse("first_leaf", "Leaves are allotted already: they run on from there.")
        record.alter(Body, body_id, **asdict(draft))
    return record.changes()


def seat_member(register: Register, draft: MembershipDraft) -> Changes:
    """Give a person a seat. A seat that it takes over ends the day before, if still open."""
    draft = sound(draft)
    with recording(register, "seat_member", _name(register, draft)) as record:
        assert draft.person_id is not None
        refuse_merged(record, draft.person_id)
        assert draft.body_id is not None
        before = seated_to_come(record, {draft.body_id})
        made = record.add(Membership, **_seat_values(draft))
        _end_replaced(record, draft)
        expect_anew(record, {draft.body_id}, before)
        follow_person(record, draft.person_id)
    return record.changes(made)


def change_membership(register: Register, membership_id: int, draft: MembershipDraft) -> Changes:
    """Change a seat, or say when and why it ended."""
    draft = sound(draft)
    with recording(register, "change_membership", _name(register, draft)) as record:
        if draft.replaced_id == membership_id:
            raise refuse("replaced_id", "A seat cannot take over from itself.")
        assert draft.body_id is not None
        assert draft.person_id is not None
        bodies = {draft.body_id, record.row(Membership, membership_id)["body_id"]}
        before = seated_to_come(record, bodies)
        record.alter(Membership, membership_id, **_seat_values(draft))
        _end_replaced(record, draft)
        expect_anew(record, bodies, before)
        follow_person(record, draft.person_id)
    return record.changes()


def _seat_values(draft: MembershipDraft) -> dict[str, object]:
    values = asdict(draft)
    values["voting"] = draft.voting and draft.role.may_vote
    return {
        "body": values.pop("body_id"),
        "person": values.pop("person_id"),
        "replaced": values.pop("replaced_id"),
        **values,
    }


def _end_replaced(record: Recording, draft: MembershipDraft) -> None:
    if draft.replaced_id is None or draft.from_date is None:
        return
    replaced = record.row(Membership, draft.replaced_id)
    if replaced["to_date"] is None:
        last_day = draft.from_date - timedelta(days=1)
        if replaced["from_date"] is not None and last_day.isoformat() < replaced["from_date"]:
            raise refuse("from_date", "The seat that this one takes over had not begun by then.")
        record.alter(Membership, draft.replaced_id, to_date=last_day)


def _refuse_same_name(record: Recording, name: str, but: int | None) -> None:
    found = record.register.first(Body.select(Body.id).where(Body.name == name))
    if found and found[0] != but:
        raise refuse("name", "There is a body of this name already.")


def _name(register: Register, draft: MembershipDraft) -> str:
    found = register.first(Person.select(Person.name).where(Person.id == draft.person_id))
    return found[0] if found else ""
