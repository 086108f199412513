"""Standing phrases: added, changed and removed. What was put in from one stays as it is."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.register import Register
from desktop.records.rules.drafts import SnippetDraft
from desktop.records.tables import Body, Snippet
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.transaction import Recording, recording


def add_snippet(register: Register, draft: SnippetDraft) -> Changes:
    """Keep a phrase under a key. Raises `Refusal` where the key is taken there."""
    draft = sound(draft)
    with recording(register, "add_snippet", draft.key) as record:
        _check(record, draft)
        made = record.add(Snippet, **_values(draft))
    return record.changes(made)


def change_snippet(register: Register, snippet_id: int, draft: SnippetDraft) -> Changes:
    """Change a phrase, its key, or whom it serves."""
    draft = sound(draft)
    with recording(register, "change_snippet", draft.key) as record:
        _check(record, draft, but=snippet_id)
        record.alter(Snippet, snippet_id, **_values(draft))
    return record.changes()


def remove_snippet(register: Register, snippet_id: int) -> Changes:
    """Remove a phrase."""
    with recording(register, "remove_snippet") as record:
        record.subject = record.row(Snippet, snippet_id)["key"]
        record.remove(Snippet, snippet_id)
    return record.changes()


def _check(record: Recording, draft: SnippetDraft, but: int | None = None) -> None:
    if draft.body_id is not None:
        record.row(Body, draft.body_id)
    there = Snippet.body.is_null() if draft.body_id is None else Snippet.body == draft.body_id
    for snippet_id, key in record.register.rows(
        Snippet.select(Snippet.id, Snippet.key).where(there)
    ):
        if key.casefold() == draft.key.casefold() and snippet_id != but:
            raise refuse("key", "There is a phrase under this key already.")


def _values(draft: SnippetDraft) -> dict[str, Any]:
    return {"body": draft.body_id, "key": draft.key, "text": draft.text}
