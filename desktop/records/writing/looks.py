"""How the papers of a body look from now on: its house style, crest, typefaces and wording."""

import json

from desktop.records.changes import Changes
from desktop.records.reading.looks import wording_of
from desktop.records.register import Register
from desktop.records.rules.looks import LookDraft
from desktop.records.rules.pictures import crest_fault
from desktop.records.tables import Body, BodyLook
from desktop.records.writing.attachments import drop_unused_file, keep_file
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.transaction import Recording, recording


def change_look(
    register: Register, body_id: int, draft: LookDraft, crest: tuple[str, bytes] | None = None
) -> Changes:
    """Change the look; `crest` is the name and content of a new picture. Raises `Refusal`.

    What is printed for signature already keeps the look that it has.
    """
    draft = sound(draft)
    if crest is not None and not draft.crest_of:
        raise refuse("crest_of", "Say whose crest it is: a screen reader says so.")
    with recording(register, "change_look") as record:
        body = record.row(Body, body_id)
        record.subject = body["name"]
        found = register.first(
            BodyLook.select(BodyLook.id, BodyLook.crest).where(BodyLook.body == body_id)
        )
        before = found[1] if found else None
        kept = draft.crest_id if crest is None else _keep_crest(record, *crest)
        values = {
            "printed_name": draft.printed_name,
            "letterhead": draft.letterhead,
            "crest": kept,
            "crest_of": draft.crest_of if kept is not None else "",
            "text_font": draft.text_font.value,
            "heading_font": draft.heading_font.value,
            "exempt_apart": draft.exempt_apart,
            "exempt_paper": draft.exempt_paper.value,
            "wording": json.dumps(wording_of(draft), ensure_ascii=False, sort_keys=True),
        }
        if found:
            record.alter(BodyLook, found[0], **values)
        else:
            record.add(BodyLook, body=body_id, **values)
        if draft.house_style != body["house_style"]:
            record.alter(Body, body_id, house_style=draft.house_style)
        if before is not None and before != kept:
            drop_unused_file(record, before)
    return record.changes()


def _keep_crest(record: Recording, name: str, content: bytes) -> int:
    fault = crest_fault(name, content)
    if fault:
        raise refuse("crest", fault)
    return keep_file(record, name, content)
