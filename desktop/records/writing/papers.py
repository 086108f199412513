"""Papers of an item: the files that are read beside the agenda."""

from pathlib import PurePath
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.limits import LONGEST_LINE
from desktop.records.rules.text import clean
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


def add_paper(register: Register, item_id: int, name: str, content: bytes) -> Changes:
    """File a paper under an item, called as its file is; `made` is the paper. Raises `Refusal`.

    A paper of that name for which nothing was filed yet is the one that is meant.
    """
    with recording(register, "add_paper") as record:
        item = record.row(Item, item_id)
        record.subject = item["title"]
        meeting_with_open_agenda(record, item["meeting_id"])
        attachment = keep_file(record, name, content)
        title = clean(PurePath(name).stem)[:LONGEST_LINE]
        query = Paper.select(Paper.id, Paper.title, Paper.attachment, Paper.position)
        papers = register.rows(query.where(Paper.item == item_id))
        waiting = [row[0] for row in papers if row[2] is None and _called(row[1], title, name)]
        if waiting:
            paper_id = waiting[0]
            record.alter(Paper, paper_id, attachment=attachment)
        else:
            position = max((row[3] for row in papers), default=-1) + 1
            values = {"position": position, "title": title, "attachment": attachment}
            paper_id = record.add(Paper, item=item_id, **values)
    return record.changes(paper_id)


def withdraw_paper_file(register: Register, paper_id: int) -> Changes:
    """Take a file back; the paper is missing again."""
    with recording(register, "withdraw_paper_file") as record:
        paper = _open_paper(record, paper_id)
        if paper["attachment_id"] is None:
            raise Refusal("Nothing was filed for this paper.")
        record.alter(Paper, paper_id, attachment=None)
        drop_unused_file(record, paper["attachment_id"])
    return record.changes()


def _called(title: str, *names: str) -> bool:
    return title.casefold() in (name.casefold() for name in names)


def _open_paper(record: Recording, paper_id: int) -> dict[str, Any]:
    paper = record.row(Paper, paper_id)
    record.subject = paper["title"]
    meeting_with_open_agenda(record, record.row(Item, paper["item_id"])["meeting_id"])
    return paper
