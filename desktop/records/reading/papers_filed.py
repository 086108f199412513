"""Papers of agendas, and the files that were filed for them."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from peewee import JOIN, fn

from desktop.records.errors import Refusal
from desktop.records.reading.missing import required
from desktop.records.register import Register
from desktop.records.tables import Attachment, Body, Item, Meeting, Paper


class File(NamedTuple):
    """A file as it was filed."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A paper with where it belongs; no file, no media type and no bytes while it is missing."""

    id: int
    body_id: int
    body: str
    meeting_id: int
    date: date
    item_id: int
    item_number: str
    item: str
    title: str
    attachment_id: int | None
    file: str
    media_type: str
    bytes: int


def filed_papers(
    register: Register, body_id: int | None = None, meeting_id: int | None = None
) -> tuple[FiledPaper, ...]:
    """Papers of a meeting, a body or all, newest meeting first."""
    query = (
        Paper.select(
            Paper.id,
            Meeting.body,
            Body.name,
            Item.meeting,
            Meeting.date,
            Item.id,
            Item.number,
            Item.title,
            Paper.title,
            Paper.attachment,
            fn.coalesce(Attachment.name, ""),
            fn.coalesce(Attachment.media_type, ""),
            fn.coalesce(fn.length(Attachment.content), 0),
        )
        .join(Item)
        .join(Meeting, on=(Item.meeting == Meeting.id))
        .join(Body)
        .switch(Paper)
        .join(Attachment, JOIN.LEFT_OUTER, on=(Paper.attachment == Attachment.id))
        .order_by(Meeting.date.desc(), Meeting.id, Item.position, Item.id, Paper.position)
    )
    if body_id is not None:
        query = query.where(Meeting.body == body_id)
    if meeting_id is not None:
        query = query.where(Meeting.id == meeting_id)
    return tuple(FiledPaper(*values) for values in register.rows(query))


def attachment_of(register: Register, attachment_id: int) -> File:
    """A file of the register. Raises `Refusal` where there is none with this id."""
    query = Attachment.select(Attachment.name, Attachment.media_type, Attachment.content).where(
        Attachment.id == attachment_id
    )
    name, media_type, content = required(register.first(query), "file", attachment_id)
    return File(name, media_type, bytes(content))


def file_of_paper(register: Register, paper_id: int) -> File:
    """What was filed for a paper. Raises `Refusal` where it is missing."""
    query = Paper.select(Paper.attachment).where(Paper.id == paper_id)
    (attachment_id,) = required(register.first(query), "paper", paper_id)
    if attachment_id is None:
        raise Refusal("Nothing has been filed for this paper yet.")
    return attachment_of(register, attachment_id)
