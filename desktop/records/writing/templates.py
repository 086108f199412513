"""Templates: the standing items that a body's agendas begin from."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.agenda import ItemRow, meeting_items, sections
from desktop.records.reading.templates import template
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft, TemplateDraft, TemplateItemDraft
from desktop.records.rules.words import ItemKind, MeetingKind
from desktop.records.tables import Body, Meeting, Template, TemplateItem
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.laying import heading_titled, item_there, lay_item
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording

_LAST_MINUTES = "Minutes of the last meeting"


def make_template(register: Register, body_id: int, draft: TemplateDraft) -> Changes:
    """Make a template of a body. Raises `Refusal` where it has one of this name."""
    draft = sound(draft)
    with recording(register, "make_template", draft.name) as record:
        made = _make(record, body_id, draft)
    return record.changes(made)


def change_template(register: Register, template_id: int, draft: TemplateDraft) -> Changes:
    """Change a template; agendas made of it before stay as they are."""
    draft = sound(draft)
    with recording(register, "change_template", draft.name) as record:
        body_id = record.row(Template, template_id)["body_id"]
        _refuse_same_name(record, body_id, draft.name, but=template_id)
        record.alter(Template, template_id, **_values(draft))
        _set_items(record, template_id, draft.items)
    return record.changes()


def remove_template(register: Register, template_id: int) -> Changes:
    """Remove a template; agendas made of it stay as they are."""
    with recording(register, "remove_template") as record:
        record.subject = record.row(Template, template_id)["name"]
        _set_items(record, template_id, ())
        record.remove(Template, template_id)
    return record.changes()


def template_from_agenda(register: Register, meeting_id: int, name: str) -> Changes:
    """Make a template of what a meeting's agenda would hold at every meeting of its kind.

    What was carried over, planned or added late is business of that meeting alone.
    """
    with recording(register, "template_from_agenda", name) as record:
        meeting = record.row(Meeting, meeting_id)
        titles = {section.id: section.title for section in sections(register, meeting_id)}
        standing = tuple(
            _standing(item, titles.get(item.section_id or 0, ""))
            for item in meeting_items(register, meeting_id)
            if _may_stand(item)
        )
        if not standing:
            raise Refusal("There is nothing on this agenda that other meetings could begin with.")
        draft = sound(TemplateDraft(name, MeetingKind(meeting["kind"]), standing))
        made = _make(record, meeting["body_id"], draft)
    return record.changes(made)


def lay_agenda(register: Register, meeting_id: int, template_id: int) -> Changes:
    """Lay the standing items of a template into an agenda, but for those that are there already."""
    with recording(register, "lay_agenda") as record:
        chosen = template(register, template_id)
        record.subject = chosen.draft.name
        meeting = meeting_with_open_agenda(record, meeting_id)
        if meeting["body_id"] != chosen.body_id:
            raise Refusal("This template is for the meetings of another body.")
        before: int | None = None
        for item in chosen.draft.items:
            there = item_there(record, meeting_id, item.kind, item.title)
            before = there or lay_standing(record, meeting_id, item, before)
    return record.changes()


def lay_standing(
    record: Recording, meeting_id: int, item: TemplateItemDraft, after_id: int | None = None
) -> int:
    """Add a standing item, within a verb; its id."""
    section_id = heading_titled(record, meeting_id, item.section)
    return lay_item(record, meeting_id, item_draft(item, section_id), after_id)


def item_draft(item: TemplateItemDraft, section_id: int | None) -> ItemDraft:
    """A standing item as an item of an agenda."""
    return ItemDraft(
        title=item.title,
        purpose=item.purpose,
        section_id=section_id,
        leads=tuple(name.strip() for name in item.lead.split(",") if name.strip()),
        kind=item.kind,
        allotted=item.allotted,
    )


def _may_stand(item: ItemRow) -> bool:
    of_this_meeting = (item.carried_from_id, item.forward_item_id, item.supplement_on)
    return item.parent_id is None and all(link is None for link in of_this_meeting)


def _standing(item: ItemRow, section: str) -> TemplateItemDraft:
    return TemplateItemDraft(
        title=_LAST_MINUTES if item.confirms_id is not None else item.title,
        section=section,
        purpose=item.purpose,
        lead=", ".join(item.leads),
        allotted=item.allotted,
        kind=ItemKind.MINUTES if item.confirms_id is not None else item.kind,
    )


def _make(record: Recording, body_id: int, draft: TemplateDraft) -> int:
    record.row(Body, body_id)
    _refuse_same_name(record, body_id, draft.name)
    made = record.add(Template, body=body_id, **_values(draft))
    _set_items(record, made, draft.items)
    return made


def _set_items(record: Recording, template_id: int, items: tuple[TemplateItemDraft, ...]) -> None:
    """Item by item in place, so that what did not change leaves no trace in history."""
    query = TemplateItem.select(TemplateItem.id).where(TemplateItem.template == template_id)
    before = [row[0] for row in record.register.rows(query.order_by(TemplateItem.position))]
    for position, item in enumerate(items):
        values = {"position": position, **_item_values(item)}
        if position < len(before):
            record.alter(TemplateItem, before[position], **values)
        else:
            record.add(TemplateItem, template=template_id, **values)
    for item_id in before[len(items) :]:
        record.remove(TemplateItem, item_id)


def _refuse_same_name(record: Recording, body_id: int, name: str, but: int | None = None) -> None:
    query = Template.select(Template.id, Template.name).where(Template.body == body_id)
    for template_id, there in record.register.rows(query):
        if there.casefold() == name.casefold() and template_id != but:
            raise refuse("name", "This body has a template of this name already.")


def _values(draft: TemplateDraft) -> dict[str, Any]:
    return {"name": draft.name, "meeting_kind": draft.meeting_kind or ""}


def _item_values(item: TemplateItemDraft) -> dict[str, Any]:
    return {
        "section": item.section,
        "title": item.title,
        "purpose": item.purpose,
        "lead": item.lead,
        "allotted": item.allotted,
        "kind": item.kind,
    }
