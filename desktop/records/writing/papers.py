"""Papers of an item: the files that are read beside the agenda."""

from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.tables import Item, Paper
from desktop.records.writing.attachments import drop_unused_file, keep_file
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording


def file_paper(register: Register, paper_id: int, name: str, content: bytes) -> Changes:
    """File what a paper says, in place of what was filed before. Raises `Refusal`."""
    with recording(register, "file_paper") as record:
        paper = _open_paper(record, paper_id)
        before, now = paper["attachment_id"], keep_file(record, name, content)
        record.alter(Paper, paper_id, attachment=now)
        if before not in (None, now):
            drop_unused_file(record, before)
    return record.changes(now)


def withdraw_paper_file(register: Register, paper_id: int) -> Changes:
    """Take a file back; the paper is missing again."""
    with recording(register, "withdraw_paper_file") as record:
        paper = _open_paper(record, paper_id)
        if paper["attachment_id"] is None:
            raise Refusal("Nothing was filed for this paper.")
        record.alter(Paper, paper_id, attachment=None)
        drop_unused_file(record, paper["attachment_id"])
    return record.changes()


def _open_paper(record: Recording, paper_id: int) -> dict[str, Any]:
    paper = record.row(Paper, paper_id)
    record.subject = paper["title"]
    meeting_with_open_agenda(record, record.row(Item, paper["item_id"])["meeting_id"])
    return paper
