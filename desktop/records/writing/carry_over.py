"""Making the next meeting of what is waiting: what was ticked comes over, once."""

from collections.abc import Iterable
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.agenda import sections
from desktop.records.reading.carry_over import CarryEntry, carry_over
from desktop.records.reading.templates import TemplateRow, template_for
from desktop.records.register import Register
from desktop.records.rules.carry_over import ALREADY, heading_for
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import ItemKind, Purpose
from desktop.records.tables import ForwardItem, Item, Section
from desktop.records.writing.agenda import place_item
from desktop.records.writing.agenda_order import parts_of
from desktop.records.writing.forward_plan import place_subject
from desktop.records.writing.item_details import copy_papers, leads_of
from desktop.records.writing.laying import heading_titled, item_there, lay_item, place_for
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.templates import item_draft
from desktop.records.writing.transaction import Recording, recording


def carry_over_to(register: Register, meeting_id: int, keys: tuple[str, ...]) -> Changes:
    """Put what was ticked in the preview on the agenda of a meeting. Raises `Refusal`.

    What is there already is not added again.
    """
    with recording(register, "carry_over_to") as record:
        meeting_with_open_agenda(record, meeting_id)
        chosen = _chosen(carry_over(register, meeting_id), keys)
        over = _Over(record, meeting_id, chosen)
        over.lay_standing(template_for(register, meeting_id))
        over.lay_minutes()
        over.lay_log()
        over.lay_items()
        over.lay_subjects()
    return record.changes()


def _chosen(preview: tuple[CarryEntry, ...], keys: Iterable[str]) -> dict[str, CarryEntry]:
    by_key = {entry.key: entry for entry in preview}
    for key in keys:
        if key not in by_key:
            raise Refusal(f"“{key}” is not among what can come over to this meeting.")
        entry = by_key[key]
        if not entry.can_come and entry.why != ALREADY:
            raise Refusal(f"“{entry.title}” cannot come over. {entry.why}")
    wanted = set(keys)
    return {entry.key: entry for entry in preview if entry.key in wanted and entry.can_come}


class _Over:
    """One carrying over: `_left` is what was ticked and is not laid yet."""

    def __init__(self, record: Recording, meeting_id: int, chosen: dict[str, CarryEntry]) -> None:
        self._record = record
        self._meeting_id = meeting_id
        self._left = dict(chosen)

    def lay_standing(self, template: TemplateRow | None) -> None:
        """What stands on every agenda, in the template's order, minutes and log in their place."""
        if template is None:
            return
        before: int | None = None
        for template_item_id, item in zip(template.item_ids, template.draft.items, strict=True):
            there = item_there(self._record, self._meeting_id, item.kind, item.title)
            if there is not None:
                before = there
                continue
            entry = self._take(f"standing:{template_item_id}") or self._stands_for(item.kind)
            if entry is not None:
                section_id = heading_titled(self._record, self._meeting_id, item.section)
                draft = item_draft(item, section_id)
                before = lay_item(self._record, self._meeting_id, draft, before)
                if entry.kind == "minutes":
                    self._record.alter(Item, before, confirms=_id_of(entry))

    def lay_minutes(self) -> None:
        """An item for each set of minutes; the first one takes up the item waiting for it."""
        for entry in self._all("minutes"):
            waiting = self._record.register.first(
                Item.select(Item.id).where(
                    (Item.meeting == self._meeting_id)
                    & (Item.kind == ItemKind.MINUTES)
                    & Item.confirms.is_null()
                )
            )
            if waiting:
                self._record.alter(Item, waiting[0], confirms=_id_of(entry))
                continue
            draft = ItemDraft(
                entry.title, Purpose.DECISION, kind=ItemKind.MINUTES, confirms_id=_id_of(entry)
            )
            lay_item(self._record, self._meeting_id, draft)

    def lay_log(self) -> None:
        """One item for the log; below it the actions that have a line of their own."""
        for entry in self._all("actions"):
            draft = ItemDraft(entry.title, Purpose.INFORMATION, kind=ItemKind.ACTIONS)
            lay_item(self._record, self._meeting_id, draft)
        query = Item.select(Item.id, Item.section).where(
            (Item.meeting == self._meeting_id)
            & (Item.kind == ItemKind.ACTIONS)
            & Item.parent.is_null()
        )
        log_id, section_id = self._record.register.first(query.order_by(Item.id)) or (None, None)
        for entry in self._all("action"):
            draft = ItemDraft(
                entry.title, Purpose.INFORMATION, section_id=section_id, parent_id=log_id
            )
            place_item(self._record, self._meeting_id, draft)

    def lay_items(self) -> None:
        """What was put off, with its papers and its parts, tied to what it was."""
        for entry in self._all("deferred"):
            before = self._record.row(Item, _id_of(entry))
            section_id = self._heading(self._section_of(before), before["purpose"])
            made = self._carry(before, section_id, None)
            for part_id in parts_of(self._record, before["id"]):
                self._carry(self._record.row(Item, part_id), section_id, made)

    def lay_subjects(self) -> None:
        """What was planned leaves the plan for the agenda."""
        for entry in self._all("forward"):
            subject = self._record.row(ForwardItem, _id_of(entry))
            section_id = self._heading("", subject["purpose"])
            at = place_for(self._record, self._meeting_id, section_id, ItemKind.BUSINESS)
            place_subject(self._record, subject["id"], self._meeting_id, section_id, at)

    def _carry(self, before: dict[str, Any], section_id: int | None, whole_id: int | None) -> int:
        draft = ItemDraft(
            title=before["title"],
            purpose=Purpose(before["purpose"]),
            section_id=section_id,
            leads=leads_of(self._record, before["id"]),
            report_of=before["report_of"],
            note=before["note"],
            exempt_paragraph=before["exempt_paragraph"],
            parent_id=whole_id,
            kind=ItemKind(before["kind"]),
            allotted=before["allotted"],
        )
        if whole_id is None:
            made = lay_item(self._record, self._meeting_id, draft, carried_from_id=before["id"])
        else:
            made = place_item(self._record, self._meeting_id, draft, carried_from_id=before["id"])
        copy_papers(self._record, before["id"], made)
        return made

    def _heading(self, wanted: str, purpose: str) -> int | None:
        listed = sections(self._record.register, self._meeting_id)
        return heading_for(wanted, purpose, [(each.id, each.title) for each in listed])

    def _section_of(self, item: dict[str, Any]) -> str:
        if item["section_id"] is None:
            return ""
        return str(self._record.row(Section, item["section_id"])["title"])

    def _stands_for(self, kind: ItemKind) -> CarryEntry | None:
        """What takes the place of a standing item: the first minutes, or the log."""
        if kind is ItemKind.ACTIONS:
            return self._take("actions")
        if kind is ItemKind.MINUTES:
            key = next((key for key in self._left if key.startswith("minutes:")), "")
            return self._take(key)
        return None

    def _all(self, kind: str) -> list[CarryEntry]:
        return [self._left.pop(e.key) for e in list(self._left.values()) if e.kind == kind]

    def _take(self, key: str) -> CarryEntry | None:
        return self._left.pop(key, None)


def _id_of(entry: CarryEntry) -> int:
    return int(entry.key.partition(":")[2])
