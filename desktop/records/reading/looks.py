"""The looks that bodies chose, to change and to print by."""

import json
from typing import Any

from peewee import JOIN

from desktop.records.reading.look_sheet import CrestSheet, LookSheet, WordingSheet
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.rules.looks import WORDINGS, ExemptPaper, Font, LookDraft
from desktop.records.tables import Attachment, Body, BodyLook


def look_draft(register: Register, body_id: int) -> LookDraft:
    """The look as its form shows it. Raises `Refusal` where there is no such body."""
    query = Body.select(Body.house_style).where(Body.id == body_id)
    (house_style,) = required(register.first(query), "body", body_id)
    found = register.first(
        BodyLook.select(
            BodyLook.printed_name,
            BodyLook.letterhead,
            BodyLook.crest,
            BodyLook.crest_of,
            BodyLook.text_font,
            BodyLook.heading_font,
            BodyLook.exempt_apart,
            BodyLook.exempt_paper,
            BodyLook.wording,
        ).where(BodyLook.body == body_id)
    )
    if found is None:
        return LookDraft(house_style)
    name, letterhead, crest, crest_of, text, heads, apart, paper, wording = found
    return LookDraft(
        house_style,
        name,
        letterhead,
        crest,
        crest_of,
        Font(text),
        Font(heads),
        apart,
        ExemptPaper(paper),
        **json.loads(wording),
    )


def printed_look(register: Register, body_id: int) -> tuple[str, LookSheet]:
    """The name to print, empty where it is the body's own, and the look."""
    query = (
        BodyLook.select(
            BodyLook.printed_name,
            BodyLook.letterhead,
            BodyLook.crest_of,
            BodyLook.text_font,
            BodyLook.heading_font,
            BodyLook.exempt_apart,
            BodyLook.exempt_paper,
            BodyLook.wording,
            Attachment.content,
        )
        .join(Attachment, JOIN.LEFT_OUTER)
        .where(BodyLook.body == body_id)
    )
    found = register.first(query)
    return ("", LookSheet()) if found is None else _sheet(*found)


def crest_picture(register: Register, crest_id: int | None) -> bytes:
    """The crest that a body has now, or nothing."""
    found = register.first(Attachment.select(Attachment.content).where(Attachment.id == crest_id))
    return bytes(found[0]) if found else b""


def drafted_look(draft: LookDraft, picture: bytes) -> LookSheet:
    """The look that a draft would make, to be seen before it is kept."""
    return LookSheet(
        letterhead=draft.letterhead,
        crest=CrestSheet(picture, draft.crest_of) if picture else None,
        text_font=draft.text_font.value,
        heading_font=draft.heading_font.value,
        exempt_apart=draft.exempt_apart,
        exempt_paper=draft.exempt_paper.value,
        wording=tuple(WordingSheet(*pair) for pair in wording_of(draft).items()),
    )


def wording_of(draft: LookDraft) -> dict[str, str]:
    """The words that the draft chooses."""
    chosen = {key: getattr(draft, key) for key in WORDINGS}
    return {key: text for key, text in chosen.items() if text}


def _sheet(*values: Any) -> tuple[str, LookSheet]:
    name, letterhead, crest_of, text, heads, apart, paper, wording, picture = values
    words = json.loads(wording)
    return name, LookSheet(
        letterhead=letterhead,
        crest=None if picture is None else CrestSheet(bytes(picture), crest_of),
        text_font=text,
        heading_font=heads,
        exempt_apart=apart,
        exempt_paper=paper,
        wording=tuple(WordingSheet(key, words[key]) for key in sorted(words)),
    )
