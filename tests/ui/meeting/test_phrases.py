"""Standing phrases put into the minutes by their keys, and kept beside them."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.records.reading.points import points
from desktop.records.reading.snippets import snippets
from desktop.records.rules.drafts import BodyDraft, SnippetDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.snippets import add_snippet
from desktop.ui.dialogs.snippets import SnippetsDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.meeting.phrases import PhrasePalette
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist, answering


@pytest.fixture
def window(committee: Committee) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    ours = committee.body_id
    other = made(make_body(committee.register, BodyDraft("Quay Trust")))
    add_snippet(committee.register, SnippetDraft("apol", "Apologies came from … and ….", ours))
    add_snippet(committee.register, SnippetDraft("none", "No interests were declared."))
    add_snippet(committee.register, SnippetDraft("quay", "The quay was seen.", other))
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def texts(committee: Committee, window: MeetingWindow) -> list[str]:
    window.flush()
    return [row.text for row in points(committee.register, committee.items[0])]


def palette(typist: Typist, window: MeetingWindow) -> PhrasePalette:
    typist.waits(lambda: window.findChild(PhrasePalette) is not None)
    found = window.findChild(PhrasePalette)
    assert isinstance(found, PhrasePalette)
    return found


def test_a_key_becomes_its_phrase_with_the_gap_to_type_over(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("Apol")
    typist.presses(Key.Key_J, held=CTRL)
    typist.types("Ann Archer")
    assert texts(committee, window) == ["Apologies came from Ann Archer and …."]


def test_undo_brings_the_key_back(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("none")
    typist.presses(Key.Key_J, held=CTRL)
    assert texts(committee, window) == ["No interests were declared."]
    typist.presses(Key.Key_Z, held=CTRL)
    assert texts(committee, window) == ["none"]
    typist.presses(Key.Key_Y, held=CTRL)
    assert texts(committee, window) == ["No interests were declared."]


def test_without_a_key_it_is_picked_as_typed(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.types("First. ")
    typist.presses(Key.Key_J, held=CTRL)
    chooser = palette(typist, window)
    lines = [chooser.found.item(row).text() for row in range(chooser.found.count())]
    assert lines == ["apol: Apologies came from … and ….", "none: No interests were declared."]
    typist.qtbot.keyClicks(chooser.words, "interests")
    typist.qtbot.keyClick(chooser.words, Key.Key_Return)
    assert texts(committee, window) == ["First. No interests were declared."]


def test_phrases_are_kept_by_keys(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_J, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, SnippetsDialog)
    typist.waits(lambda: dialog.model.rowCount() == 2)
    dialog.new()
    form = typist.dialog(dialog)
    typist.fills(form, key="close", text="The Chair closed the meeting.")
    assert isinstance(form, DraftDialog)
    form.save()
    typist.waits(lambda: dialog.model.rowCount() == 3)
    dialog.table.selectRow(0)
    asked = answering("Remove", dialog.remove)
    assert "Apologies" in asked
    typist.waits(lambda: dialog.model.rowCount() == 2)
    dialog.close()
    kept = [row.draft.key for row in snippets(committee.register, committee.body_id)]
    assert kept == ["close", "none"]
