"""Agendas that a body's meetings begin from."""

from collections import defaultdict
from dataclasses import dataclass

from peewee import Expression

from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.drafts import TemplateDraft, TemplateItemDraft
from desktop.records.rules.words import ItemKind, MeetingKind, Purpose
from desktop.records.tables import Meeting, Template, TemplateItem


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """`item_ids` are the rows of the draft's items, in their order."""

    id: int
    body_id: int
    draft: TemplateDraft
    item_ids: tuple[int, ...]


def templates(register: Register, body_id: int) -> tuple[TemplateRow, ...]:
    """The templates of a body, by name."""
    return _read(register, Template.body == body_id)


def template(register: Register, template_id: int) -> TemplateRow:
    """One template. Raises `Refusal` where there is none with this id."""
    found = _read(register, Template.id == template_id)
    required(found or None, "template", template_id)
    return found[0]


def template_for(register: Register, meeting_id: int) -> TemplateRow | None:
    """What a meeting begins from: its body's template for its kind, or else for every kind."""
    query = Meeting.select(Meeting.body, Meeting.kind).where(Meeting.id == meeting_id)
    body_id, kind = required(register.first(query), "meeting", meeting_id)
    by_kind: dict[str, TemplateRow] = {}
    for row in templates(register, body_id):
        by_kind.setdefault(row.draft.meeting_kind or "", row)
    return by_kind.get(kind) or by_kind.get("")


def _read(register: Register, which: Expression) -> tuple[TemplateRow, ...]:
    query = (
        TemplateItem.select(
            TemplateItem.template,
            TemplateItem.id,
            TemplateItem.title,
            TemplateItem.section,
            TemplateItem.purpose,
            TemplateItem.lead,
            TemplateItem.allotted,
            TemplateItem.kind,
        )
        .join(Template)
        .where(which)
        .order_by(TemplateItem.position, TemplateItem.id)
    )
    items: defaultdict[int, list[tuple[int, TemplateItemDraft]]] = defaultdict(list)
    for owner, item_id, title, section, purpose, lead, allotted, kind in register.rows(query):
        draft = TemplateItemDraft(title, section, Purpose(purpose), lead, allotted, ItemKind(kind))
        items[owner].append((item_id, draft))
    owners = Template.select(Template.id, Template.body, Template.name, Template.meeting_kind)
    return tuple(
        TemplateRow(
            id_,
            body_id,
            TemplateDraft(
                name,
                MeetingKind(kind) if kind else None,
                tuple(draft for _, draft in items[id_]),
            ),
            tuple(item_id for item_id, _ in items[id_]),
        )
        for id_, body_id, name, kind in register.rows(
            owners.where(which).order_by(Template.name, Template.id)
        )
    )
