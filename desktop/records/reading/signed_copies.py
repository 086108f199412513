"""Signed copies: who signed which leaves, when, where the paper is, and its scan."""

from dataclasses import dataclass
from datetime import date

from peewee import JOIN, fn

from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.tables import Attachment, Printing, SignedCopy


@dataclass(frozen=True, slots=True)
class SignedCopyRow:
    """Leaves that came back: how many of them are initialled, and the scan where there is one."""

    id: int
    printing_id: int
    signer: str
    capacity: str
    signed_on: date
    leaves_initialled: int
    leaves: int
    shelf: str
    attachment_id: int | None
    scan_name: str

    @property
    def whole(self) -> bool:
        """Every leaf initialled, and the paper or its scan to be found."""
        kept = bool(self.shelf) or self.attachment_id is not None
        return kept and self.leaves_initialled == self.leaves


def signed_copies(register: Register, meeting_id: int) -> tuple[SignedCopyRow, ...]:
    """What came back signed for a meeting, oldest first; the newest one counts."""
    query = (
        SignedCopy.select(
            SignedCopy.id,
            SignedCopy.printing,
            SignedCopy.signer,
            SignedCopy.capacity,
            SignedCopy.signed_on,
            SignedCopy.leaves_initialled,
            Printing.leaves,
            SignedCopy.shelf,
            SignedCopy.attachment,
            fn.coalesce(Attachment.name, ""),
        )
        .join(Printing)
        .switch(SignedCopy)
        .join(Attachment, JOIN.LEFT_OUTER)
        .where(Printing.meeting == meeting_id)
        .order_by(SignedCopy.id)
    )
    return tuple(SignedCopyRow(*values) for values in register.rows(query))


def scan(register: Register, signed_copy_id: int) -> tuple[str, str, bytes]:
    """The scan of a signed copy: name, media type, content. Raises `Refusal` without one."""
    query = (
        SignedCopy.select(Attachment.name, Attachment.media_type, Attachment.content)
        .join(Attachment)
        .where(SignedCopy.id == signed_copy_id)
    )
    name, media_type, content = required(register.first(query), "scan", signed_copy_id)
    return name, media_type, bytes(content)
