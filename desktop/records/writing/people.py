"""People, and the posts they hold."""

from dataclasses import asdict
from typing import Any

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.rules import names
from desktop.records.rules.drafts import PersonDraft, PostDraft
from desktop.records.tables import Organisation, Person, Post
from desktop.records.writing.doubles import refuse_merged
from desktop.records.writing.draft import sound
from desktop.records.writing.expecting import follow_person
from desktop.records.writing.transaction import Recording, recording


def add_person(register: Register, draft: PersonDraft, post: PostDraft | None = None) -> Changes:
    """Add a person, with the post they hold if it is known. Raises `Refusal`."""
    draft = sound(draft)
    post = sound(post) if post is not None else None
    with recording(register, "add_person", draft.name) as record:
        made = record.add(Person, **_person_values(draft))
        if post is not None:
            record.add(Post, person=made, **_post_values(record, post))
    return record.changes(made)


def change_person(register: Register, person_id: int, draft: PersonDraft) -> Changes:
    """Change a person from now on; meetings held keep the name of then."""
    draft = sound(draft)
    with recording(register, "change_person", draft.name) as record:
        refuse_merged(record, person_id)
        record.alter(Person, person_id, **_person_values(draft))
        follow_person(record, person_id)
    return record.changes()


def add_post(register: Register, person_id: int, draft: PostDraft) -> Changes:
    """Appoint a person to a post. Raises `Refusal`."""
    draft = sound(draft)
    with recording(register, "add_post", draft.title or draft.organisation) as record:
        refuse_merged(record, person_id)
        made = record.add(Post, person=person_id, **_post_values(record, draft))
        follow_person(record, person_id)
    return record.changes(made)


def change_post(register: Register, post_id: int, draft: PostDraft) -> Changes:
    """Change a post, or say when it ended."""
    draft = sound(draft)
    with recording(register, "change_post", draft.title or draft.organisation) as record:
        record.alter(Post, post_id, **_post_values(record, draft))
        follow_person(record, record.row(Post, post_id)["person_id"])
    return record.changes()


def remove_post(register: Register, post_id: int) -> Changes:
    """Remove a post entered by mistake; one that ended is given its last day instead."""
    with recording(register, "remove_post") as record:
        person_id = record.row(Post, post_id)["person_id"]
        record.remove(Post, post_id)
        follow_person(record, person_id)
    return record.changes()


def _person_values(draft: PersonDraft) -> dict[str, Any]:
    name = " ".join(draft.name.split())
    return asdict(draft) | {
        "name": name,
        "sort_name": draft.sort_name or names.sort_name(name),
        "initials": draft.initials or names.initials(name),
    }


def _post_values(record: Recording, draft: PostDraft) -> dict[str, Any]:
    return {
        "title": draft.title,
        "organisation": _organisation(record, draft.organisation),
        "from_date": draft.from_date,
        "to_date": draft.to_date,
    }


def _organisation(record: Recording, name: str) -> int | None:
    if not name:
        return None
    found = record.register.first(
        Organisation.select(Organisation.id).where(Organisation.name == name)
    )
    return found[0] if found else record.add(Organisation, name=name)
