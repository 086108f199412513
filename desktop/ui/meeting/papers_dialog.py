"""The papers of a meeting: what is filed for each, by a button or dropped from the desktop."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.reading.papers_filed import FiledPaper, filed_papers
from desktop.records.register import Register
from desktop.records.rules.workflow import agenda_open
from desktop.records.writing.draft import refuse
from desktop.records.writing.papers import add_paper, file_paper, withdraw_paper_file
from desktop.ui.desk import Desk
from desktop.ui.details.pieces import plain_label
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField
from desktop.ui.forms.file_field import FileField, file_content
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column
from desktop.ui.meeting.agenda_tree import files_of
from desktop.ui.meeting.filing import Filing
from desktop.ui.meeting.way_words import why_closed
from desktop.ui.messages import say

_PAPERS = (
    Column[FiledPaper]("item", "Item", 22, lambda row: f"{row.item_number} {row.item}".strip()),
    Column[FiledPaper]("title", "Paper", 22, lambda row: row.title),
    Column[FiledPaper]("file", "File", 20, lambda row: row.file or "Missing"),
)
_NONE = "No item has a paper yet. Add one, or name it in its item and file it later."
_HINT = "A file can be dropped here from the desktop: it is filed for the paper it is dropped on."


@dataclass(frozen=True, slots=True)
class PaperFile:
    path: str = ""


@dataclass(frozen=True, slots=True)
class NewPaper:
    item_id: int | None = None
    path: str = ""


class PapersDialog(RowsDialog[FiledPaper]):
    """A file that is dropped beside the rows is filed for the paper that is chosen."""

    def __init__(self, desk: Desk, parent: QWidget, meeting: MeetingDetail) -> None:
        is_open = agenda_open(meeting.state)
        none = _NONE if is_open else "No item of this agenda has a paper."
        question = partial(filed_papers, meeting_id=meeting.id)
        super().__init__(desk, parent, "Papers", _PAPERS, none, question)
        self._meeting = meeting
        self._open = is_open
        self.rows.add_button("&Add a paper…", self.add).setEnabled(
            self._open and bool(meeting.items)
        )
        self.rows.add_button("&File…", self.file, for_a_row=self._open).setEnabled(False)
        self.rows.add_button("&Withdraw the file", self.withdraw, for_a_row=self._open).setEnabled(
            False
        )
        self.rows.opened.connect(self.file)
        self.filing = Filing(desk, self)
        self.filing.refused.connect(self._say)
        hint = plain_label(_HINT if is_open else why_closed(meeting.state))
        layout = self.rows.layout()
        if layout is not None:
            layout.addWidget(hint)
        self.setAcceptDrops(self._open)

    @Slot()
    def add(self) -> None:
        if self._meeting.items:
            paper_dialog(self.desk, self, self._meeting).open()

    @Slot()
    def file(self) -> None:
        paper = self.rows.chosen()
        if paper is not None and self._open:
            file_dialog(self.desk, self, paper).open()

    @Slot()
    def withdraw(self) -> None:
        paper = self.rows.chosen()
        if paper is not None:
            self.desk.do(withdraw_paper_file, paper.id, refused=self.refused)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if len(files_of(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        table = self.rows.table
        place = table.viewport().mapFrom(self, event.position().toPoint())
        at = table.indexAt(place)
        if at.isValid():
            table.choose_row(at.row())
        event.acceptProposedAction()
        self.file_dropped(files_of(event.mimeData()))

    def file_dropped(self, paths: tuple[Path, ...]) -> None:
        """One file for the paper that is chosen."""
        paper = self.rows.chosen()
        if paper is None:
            say(self, "Choose the paper first that this file is for.")
        else:
            self.filing.file(paths, file_paper, paper.id)

    @Slot(str)
    def _say(self, sentence: str) -> None:
        say(self, sentence)


def file_dialog(desk: Desk, parent: QWidget, paper: FiledPaper) -> DraftDialog[PaperFile]:
    field = Field("path", "&File", partial(FileField, "All files (*)"), paper.title)
    title = "File the paper"
    return DraftDialog(desk, title, (field,), PaperFile(), _file, (paper.id,), parent=parent)


def paper_dialog(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> DraftDialog[NewPaper]:
    """A paper that no item names yet, called as its file is."""
    items = [(item.id, f"{item.number} {item.title}".strip()) for item in meeting.items]
    fields = (
        Field("item_id", "&Item", partial(ChoiceField, items)),
        Field("path", "&File", partial(FileField, "All files (*)"), "The paper is called as it."),
    )
    draft = NewPaper(items[0][0])
    return DraftDialog(desk, "Add a paper", fields, draft, _add, parent=parent)


def _file(register: Register, paper_id: int, paper: PaperFile) -> Changes:
    if not paper.path:
        raise refuse("path", "Choose the file.")
    return file_paper(register, paper_id, *file_content(paper.path, "path"))


def _add(register: Register, paper: NewPaper) -> Changes:
    if paper.item_id is None:
        raise refuse("item_id", "Choose the item.")
    if not paper.path:
        raise refuse("path", "Choose the file.")
    return add_paper(register, paper.item_id, *file_content(paper.path, "path"))
