"""The papers for a meeting in its window: chosen by keys, shown live, saved as they are shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_count, page_text
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.rules.drafts import ItemDraft
from desktop.records.writing import agenda, papers
from desktop.ui.meeting.window import MeetingWindow
from tests.printing.filed import plain
from tests.ui.meeting.conftest import Committee

SAYS = {
    "public-minutes": "Minutes of the",
    "agenda": "Notice is given",
    "public-agenda": "Notice is given",
    "pack": "Agenda pack",
    "public-pack": "Public agenda pack",
    "attendance": "Please sign beside your name",
    "script": "I open this meeting",
    "blank": "Minutes by hand",
}


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    window.show()
    shown(window, qtbot)
    yield window
    assert not shiboken6.isValid(window) or window.close()


def shown(window: MeetingWindow, qtbot: QtBot) -> str:
    """What the preview says, once it is up to date."""
    qtbot.waitUntil(lambda: not window.preview.waiting and window.preview.pdf is not None)
    pdf = window.preview.pdf
    assert pdf is not None
    said = (page_text(pdf, number) for number in range(page_count(pdf)))
    return " ".join(" ".join(said).split())


def test_every_paper_is_reached_by_keys(window: MeetingWindow, qtbot: QtBot) -> None:
    which = window.preview.which
    qtbot.keyClick(which, Qt.Key.Key_Home)
    met = {}
    for _ in range(which.count()):
        said = shown(window, qtbot)
        key = window.preview.choice.key
        met[key] = SAYS.get(key, "") in said
        qtbot.keyClick(which, Qt.Key.Key_Down)
    assert set(SAYS) <= set(met)
    assert all(met.values())


def test_the_pack_follows_the_agenda_and_says_what_it_cannot_claim(
    committee: Committee, window: MeetingWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.preview.choose("pack")
    shown(window, qtbot)
    assert not window.preview.note.isVisible()
    draft = ItemDraft("Bridge", papers=("Bridge survey",))
    with qtbot.waitSignal(window.preview.shown):
        committee.desk.do(agenda.add_item, committee.meeting_id, draft)
    assert "This paper has not been filed yet" in shown(window, qtbot)
    (paper,) = filed_papers(committee.register, meeting_id=committee.meeting_id)
    with qtbot.waitSignal(window.preview.shown):
        committee.desk.do(papers.file_paper, paper.id, "bridge.pdf", plain(2, words="Girders"))
    assert "Girders 2" in shown(window, qtbot)
    assert window.preview.note.isVisible()
    assert "because “Bridge survey” is not" in window.preview.note.text()
    window.preview.save_to(tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").read_bytes() == window.preview.pdf
