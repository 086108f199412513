"""A new item takes its kind from its title, until the clerk picks another."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import meeting
from desktop.records.rules.words import ItemKind
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.conftest import dialog_of
from tests.ui.meeting.conftest import Committee
from tests.ui.meeting.typist import Typist


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    Typist(qtbot).sit_at(window)
    yield window
    assert window.close()


def test_the_kind_follows_the_title_and_is_seen_and_kept(
    committee: Committee, window: MeetingWindow, qtbot: QtBot
) -> None:
    window.agenda.add_item()
    dialog = dialog_of(window, qtbot)
    title, kind = dialog.form.editor("title"), dialog.form.editor("kind")
    assert not kind.isVisible()
    qtbot.keyClicks(title.control, "Next meeting")
    assert kind.value() == ItemKind.NEXT_MEETING
    assert kind.isVisible()
    qtbot.keyClicks(title.control, " place")
    assert kind.value() == ItemKind.BUSINESS
    title.set_value("")
    qtbot.keyClicks(title.control, "Matters arising")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    items = meeting(committee.register, committee.meeting_id).items
    (added,) = (item for item in items if item.title == "Matters arising")
    assert added.kind is ItemKind.ACTIONS


def test_a_kind_that_was_picked_stays(window: MeetingWindow, qtbot: QtBot) -> None:
    window.agenda.add_item()
    dialog = dialog_of(window, qtbot)
    title, kind = dialog.form.editor("title"), dialog.form.editor("kind")
    qtbot.keyClicks(title.control, "Apologies")
    kind.set_value(ItemKind.BUSINESS)
    qtbot.keyClicks(title.control, " for absence")
    assert kind.value() == ItemKind.BUSINESS
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
