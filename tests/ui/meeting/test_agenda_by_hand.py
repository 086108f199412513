"""The agenda made by keys and by dragging: titles typed in a row, items moved, papers dropped."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.reading.agenda import ItemRow
from desktop.records.reading.papers_filed import file_of_paper, filed_papers
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import ItemKind, State
from desktop.records.writing import attachments
from desktop.records.writing.agenda import add_item
from desktop.records.writing.sections import add_section
from desktop.ui.meeting import filing
from desktop.ui.meeting.papers_dialog import PapersDialog
from desktop.ui.meeting.window import MeetingWindow
from desktop.ui.preview.waiting import Watch
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | SHIFT
ABOVE, ON, BELOW = 0.02, 0.5, 0.98
"""How far down a line something is let go."""


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def window(committee: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    register, meeting_id = committee.register, committee.meeting_id
    add_item(register, meeting_id, ItemDraft("Its rope", parent_id=committee.items[1]))
    section = made(add_section(register, meeting_id, "For information"))
    add_item(register, meeting_id, ItemDraft("Letters", section_id=section))
    add_item(register, meeting_id, ItemDraft("Notices", section_id=section))
    window = MeetingWindow(committee.desk, meeting_id)
    typist.sit_at(window)
    typist.waits(lambda: not window.desk.asking)
    yield window
    assert window.close()


def place(window: MeetingWindow, title: str) -> QModelIndex:
    tree, model = window.agenda.tree, window.agenda.model
    found = next(i for i in model.in_order() if getattr(model.record(i), "title", "") == title)
    tree.scrollTo(found)
    return found


def order(window: MeetingWindow) -> list[str]:
    """The agenda as it is read, parts with a dash before them."""
    told = []
    for index in window.agenda.model.in_order():
        record = window.agenda.model.record(index)
        part = isinstance(record, ItemRow) and record.parent_id is not None
        told.append(f"{'– ' if part else ''}{getattr(record, 'title', '')}")
    return told


def drop(onto: QWidget, at: QPoint, dragged: QMimeData) -> bool:
    """Drags over a place and lets go; whether it was taken."""
    keys = Qt.KeyboardModifier.NoModifier
    button, action = Qt.MouseButton.LeftButton, Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    for kind in (QDragEnterEvent, QDragMoveEvent):
        over = kind(at, action, dragged, button, keys)
        QApplication.sendEvent(onto, over)
    if not over.isAccepted():
        return False
    QApplication.sendEvent(onto, QDropEvent(QPointF(at), action, dragged, button, keys))
    return True


def drag(window: MeetingWindow, typist: Typist, title: str, onto: str, down: float) -> bool:
    tree = window.agenda.tree
    index = place(window, title)
    tree.setCurrentIndex(index)
    rect = tree.visualRect(place(window, onto))
    at = QPoint(rect.center().x(), rect.top() + round((rect.height() - 1) * down))
    taken = drop(tree.viewport(), at, window.agenda.model.mimeData([index]))
    still(window, typist)
    return taken


def still(window: MeetingWindow, typist: Typist) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def files(*paths: Path) -> QMimeData:
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return dragged


AS_IT_WAS = [
    "Welcome", "The old crane", "– Its rope", "Any other business",
    "For information", "Letters", "Notices",
]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "onto", "down", "becomes"),
    [
        ("Welcome", "Any other business", BELOW,
         ["The old crane", "– Its rope", "Any other business", "Welcome",
          "For information", "Letters", "Notices"]),
        ("Notices", "Letters", ABOVE,
         ["Welcome", "The old crane", "– Its rope", "Any other business",
          "For information", "Notices", "Letters"]),
        ("The old crane", "Letters", BELOW,
         ["Welcome", "Any other business",
          "For information", "Letters", "The old crane", "– Its rope", "Notices"]),
        ("Welcome", "For information", ON,
         ["The old crane", "– Its rope", "Any other business",
          "For information", "Welcome", "Letters", "Notices"]),
        ("Letters", "For information", ABOVE,
         ["Welcome", "The old crane", "– Its rope", "Any other business", "Letters",
          "For information", "Notices"]),
        ("Notices", "Letters", ON,
         ["Welcome", "The old crane", "– Its rope", "Any other business",
          "For information", "Letters", "– Notices"]),
        ("Letters", "The old crane", BELOW,
         ["Welcome", "The old crane", "– Letters", "– Its rope", "Any other business",
          "For information", "Notices"]),
        ("Letters", "Its rope", BELOW,
         ["Welcome", "The old crane", "– Its rope", "– Letters", "Any other business",
          "For information", "Notices"]),
        ("Its rope", "Letters", BELOW,
         ["Welcome", "The old crane", "Any other business",
          "For information", "Letters", "Its rope", "Notices"]),
        ("For information", "Welcome", ABOVE,
         ["Welcome", "The old crane", "– Its rope", "Any other business",
          "For information", "Letters", "Notices"]),
        # What has parts is no part of another, and nothing is a part of a part.
        ("The old crane", "Letters", ON, AS_IT_WAS),
        ("Welcome", "Its rope", ON, AS_IT_WAS),
        ("The old crane", "Its rope", BELOW, AS_IT_WAS),
    ],
)  # fmt: skip
def test_what_is_dragged_goes_where_it_is_let_go(
    window: MeetingWindow, typist: Typist, title: str, onto: str, down: float, becomes: list[str]
) -> None:
    assert order(window) == AS_IT_WAS
    drag(window, typist, title, onto, down)
    assert order(window) == becomes


def test_a_heading_takes_its_items_along(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    committee.desk.do(add_section, committee.meeting_id, "Last")
    still(window, typist)
    drag(window, typist, "Last", "For information", ABOVE)
    assert order(window)[-4:] == ["Last", "For information", "Letters", "Notices"]
    drag(window, typist, "For information", "Last", ABOVE)
    assert order(window)[-4:] == ["For information", "Letters", "Notices", "Last"]


def test_what_comes_from_another_agenda_is_not_taken(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    other = MeetingWindow(committee.desk, committee.later_id)
    dragged = other.agenda.model.mimeData([])
    tree = window.agenda.tree
    at = tree.visualRect(place(window, "Welcome")).center()
    assert not drop(tree.viewport(), at, dragged)
    assert other.close()


def test_what_was_moved_is_taken_back(window: MeetingWindow, typist: Typist) -> None:
    window.agenda.tree.setFocus()
    drag(window, typist, "Welcome", "Letters", BELOW)
    drag(window, typist, "Notices", "The old crane", ON)
    twice = order(window)
    for _ in range(2):
        typist.presses(Key.Key_Z, held=CTRL)
        still(window, typist)
    assert order(window) == AS_IT_WAS
    for _ in range(2):
        typist.presses(Key.Key_Y, held=CTRL)
        still(window, typist)
    assert order(window) == twice


def test_keys_make_a_part_and_an_item_of_its_own(window: MeetingWindow, typist: Typist) -> None:
    tree = window.agenda.tree
    tree.setFocus()
    tree.setCurrentIndex(place(window, "Notices"))
    typist.presses(Key.Key_Right, held=ALT_SHIFT)
    still(window, typist)
    assert order(window)[-2:] == ["Letters", "– Notices"]
    assert window.agenda.item is not None
    assert window.agenda.item.title == "Notices"
    typist.presses(Key.Key_Left, held=ALT_SHIFT)
    still(window, typist)
    assert order(window) == AS_IT_WAS


def test_titles_are_typed_one_after_another(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    tree = window.agenda.tree
    tree.setFocus()
    tree.setCurrentIndex(place(window, "For information"))
    typist.types("B")
    typist.types("us timetable")
    assert typist.focus is window.agenda.quick
    typist.presses(Key.Key_Return)
    typist.types("Date of next meeting")
    typist.presses(Key.Key_Return)
    still(window, typist)
    assert order(window)[-3:] == ["Notices", "Bus timetable", "Date of next meeting"]
    assert window.meeting.items[-1].kind is ItemKind.NEXT_MEETING
    assert typist.focus is window.agenda.quick
    typist.presses(Key.Key_Escape)
    assert tree.hasFocus()


def test_a_title_that_is_refused_is_said(window: MeetingWindow, typist: Typist) -> None:
    window.agenda.quick.setFocus()
    window.agenda.quick.setText("x" * 600)
    typist.presses(Key.Key_Return)
    still(window, typist)
    assert window.agenda.sentence.text() == "Keep this to 500 characters."
    assert order(window) == AS_IT_WAS


def dropped(window: MeetingWindow, typist: Typist, onto: str, *paths: Path) -> bool:
    tree = window.agenda.tree
    at = tree.visualRect(place(window, onto)).center()
    taken = drop(tree.viewport(), at, files(*paths))
    typist.waits(lambda: not window.agenda.filing.busy)
    still(window, typist)
    return taken


def test_files_from_the_desktop_are_papers_of_the_item(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    survey, plan = tmp_path / "Crane survey.pdf", tmp_path / "Plan ŵ.txt"
    survey.write_bytes(b"%PDF-1.7 survey")
    plan.write_bytes(b"Up and down")
    assert dropped(window, typist, "The old crane", survey, plan)
    found = filed_papers(committee.register, meeting_id=committee.meeting_id)
    assert [(paper.item, paper.title, paper.file) for paper in found] == [
        ("The old crane", "Crane survey", "Crane survey.pdf"),
        ("The old crane", "Plan ŵ", "Plan ŵ.txt"),
    ]
    assert file_of_paper(committee.register, found[1].id).content == b"Up and down"
    crane = window.agenda.model.record(place(window, "The old crane"))
    assert isinstance(crane, ItemRow)
    assert "2 papers" in str(
        window.agenda.model.data(place(window, "The old crane"), Qt.ItemDataRole.AccessibleTextRole)
    )


def test_a_paper_that_waits_for_its_file_takes_it(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    committee.desk.do(add_item, committee.meeting_id, ItemDraft("Rents", papers=("rent review",)))
    still(window, typist)
    review = tmp_path / "Rent review.pdf"
    review.write_bytes(b"%PDF-1.7 rents")
    assert dropped(window, typist, "Rents", review)
    (paper,) = filed_papers(committee.register, meeting_id=committee.meeting_id)
    assert (paper.title, paper.file) == ("rent review", "Rent review.pdf")


def test_no_file_goes_onto_a_heading(window: MeetingWindow, typist: Typist, tmp_path: Path) -> None:
    assert not dropped(window, typist, "For information", tmp_path)


def test_what_cannot_be_filed_is_told_and_the_rest_is_filed(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    empty, good = tmp_path / "empty.pdf", tmp_path / "good.pdf"
    empty.touch()
    good.write_bytes(b"%PDF-1.7 good")
    assert dropped(window, typist, "Letters", tmp_path, empty, tmp_path / "gone.pdf", good)
    said = window.agenda.sentence.text()
    assert f"“{tmp_path.name}” is a folder" in said
    assert "“empty.pdf” is empty." in said
    assert "“gone.pdf” cannot be read." in said
    found = filed_papers(committee.register, meeting_id=committee.meeting_id)
    assert [paper.file for paper in found] == ["good.pdf"]


def test_a_large_file_shows_how_far_it_is_and_can_be_stopped(
    committee: Committee,
    window: MeetingWindow,
    typist: Typist,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(4_000_000))
    told: list[tuple[int, int]] = []
    tell = Watch.tell

    def stopping(watch: Watch, done: int, of: int) -> None:
        told.append((done, of))
        if len(told) == 2:
            watch.stop()
        tell(watch, done, of)

    monkeypatch.setattr(filing, "_CHUNK", 1_000_000)
    monkeypatch.setattr(Watch, "tell", stopping)
    assert dropped(window, typist, "Letters", large)
    assert told == [(1_000_000, 4_000_000), (2_000_000, 4_000_000)]
    assert "“large.pdf” was not filed: you stopped it." in window.agenda.sentence.text()
    assert filed_papers(committee.register, meeting_id=committee.meeting_id) == ()


def test_a_file_too_large_is_refused_before_it_is_read(
    window: MeetingWindow, typist: Typist, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 1_000_000)
    large = tmp_path / "large.pdf"
    large.write_bytes(bytes(2_000_000))
    dropped(window, typist, "Letters", large)
    assert "takes files up to 1 MB" in window.agenda.sentence.text()


def test_a_closed_agenda_says_why_it_takes_nothing(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    walk(committee, *DRAFTED)
    walk(committee, State.WITH_CHAIR)
    committee.desk.changed.emit(add_section(committee.register, committee.later_id, "Any"))
    still(window, typist)
    assert not window.agenda.quick.isVisible()
    before = order(window)
    assert not drag(window, typist, "Welcome", "Letters", BELOW)
    paper = tmp_path / "late.pdf"
    paper.write_bytes(b"%PDF-1.7 late")
    dropped(window, typist, "Welcome", paper)
    assert order(window) == before
    assert filed_papers(committee.register, meeting_id=committee.meeting_id) == ()


def test_a_file_dropped_onto_the_papers_is_for_the_one_below_it(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    draft = ItemDraft("Rents", papers=("One", "Two"))
    committee.desk.do(add_item, committee.meeting_id, draft)
    still(window, typist)
    window.commands["agenda.papers"].trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, PapersDialog)
    typist.waits(lambda: dialog.rows.model.rowCount() == 2)
    paper = tmp_path / "two.pdf"
    paper.write_bytes(b"%PDF-1.7 two")
    table = dialog.rows.table
    rect = table.visualRect(dialog.rows.model.index(1, 0))
    at = table.viewport().mapTo(dialog, rect.center())
    assert drop(dialog, at, files(paper))
    typist.waits(lambda: not dialog.filing.busy)
    found = filed_papers(committee.register, meeting_id=committee.meeting_id)
    assert [(row.title, row.file) for row in found] == [("One", ""), ("Two", "two.pdf")]
    dialog.reject()
