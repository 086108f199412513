"""Files inside the register: the same content is kept once, however often it is filed."""

from desktop.records.chain import digest
from desktop.records.rules.media_types import media_type
from desktop.records.rules.text import clean
from desktop.records.tables import Attachment, BodyLook, Paper, Printing, SignedCopy
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording

LARGEST = 100_000_000
"""Bytes. The register is one file, which has to be copied and kept."""


def keep_file(record: Recording, name: str, content: bytes) -> int:
    """Keep a file within a verb; its id. Raises `Refusal` for an empty or too large one."""
    name = clean(name)
    if not name:
        raise refuse("name", "Give the file a name.")
    refuse_size(name, len(content))
    sha256 = digest(content)
    same = Attachment.select(Attachment.id).where(Attachment.sha256 == sha256)
    found = record.register.first(same)
    if found:
        return int(found[0])
    kind = media_type(name, content)
    return record.add(Attachment, sha256=sha256, name=name, media_type=kind, content=content)


def refuse_size(name: str, size: int) -> None:
    """Raise `Refusal` for an empty file, or one that is too large."""
    if not size:
        raise refuse("content", f"“{name}” is empty.")
    if size > LARGEST:
        raise refuse(
            "content",
            f"“{name}” has {size / 1_000_000:,.0f} MB: a register takes files up to "
            f"{LARGEST // 1_000_000} MB.",
        )


def drop_unused_file(record: Recording, attachment_id: int) -> None:
    """Remove a file that nothing in the register refers to any more."""
    for model in (Paper, Printing, SignedCopy):
        if record.register.first(model.select(model.id).where(model.attachment == attachment_id)):
            return
    if record.register.first(BodyLook.select(BodyLook.id).where(BodyLook.crest == attachment_id)):
        return
    record.remove(Attachment, attachment_id)
