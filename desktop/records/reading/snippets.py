"""Standing phrases, as they are kept and as a meeting finds them."""

from dataclasses import dataclass

from peewee import JOIN

from desktop.records.register import Register
from desktop.records.rules.drafts import SnippetDraft
from desktop.records.tables import Body, Snippet


@dataclass(frozen=True, slots=True)
class SnippetRow:
    """`body` names the body that it serves; empty where it serves them all."""

    id: int
    draft: SnippetDraft
    body: str


def snippets(register: Register, body_id: int) -> tuple[SnippetRow, ...]:
    """The phrases of a body and of all bodies, by key; under one key, the body's own first."""
    query = (
        Snippet.select(Snippet.id, Snippet.key, Snippet.text, Snippet.body, Body.name)
        .join(Body, JOIN.LEFT_OUTER)
        .where((Snippet.body == body_id) | Snippet.body.is_null())
    )
    found = [
        SnippetRow(id_, SnippetDraft(key, text, body), name or "")
        for id_, key, text, body, name in register.rows(query)
    ]
    return tuple(sorted(found, key=lambda row: (row.draft.key.casefold(), not row.body)))
