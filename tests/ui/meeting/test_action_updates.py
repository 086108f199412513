"""An earlier action told of while the minutes are typed; and the menus that every window has."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.records.reading.one_action import ActionDetail, action
from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.words import ActionStatus, State
from desktop.records.writing import actions
from desktop.ui.commands import plain
from desktop.ui.meeting.action_updates import ActionPalette
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, made, walk
from tests.ui.meeting.typist import ALT, CTRL, Key, Typist


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def asked(committee: Committee) -> dict[str, int]:
    """Two actions of earlier, by what is to be done."""
    return {
        text: made(
            actions.assign_action(committee.register, committee.body_id, ActionDraft(text, owners))
        )
        for text, owners in (("Mend the crane", ("Ann Archer",)), ("Count the carts", ("All",)))
    }


@pytest.fixture
def window(committee: Committee, asked: dict[str, int], typist: Typist) -> Iterator[MeetingWindow]:
    assert asked
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    still(window, typist)
    yield window
    assert window.close()


def still(window: MeetingWindow, typist: Typist) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def tell(window: MeetingWindow, typist: Typist, words: str, status: str) -> None:
    """By keys alone: which action, how it stands, and save."""
    typist.presses(Key.Key_U, held=CTRL)
    palette = typist.dialog(window)
    assert isinstance(palette, ActionPalette)
    typist.types(words)
    with typist.qtbot.waitSignal(palette.finished):
        typist.presses(Key.Key_Return)
    dialog = typist.dialog(window)
    typist.presses(Key.Key_U, held=ALT)
    typist.types(status)
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_S, held=ALT)
    still(window, typist)
    window.activateWindow()
    typist.waits(window.isActiveWindow)


def told(committee: Committee, action_id: int) -> ActionDetail:
    return action(committee.register, action_id)


def test_what_the_point_says_is_told_of_the_action_and_typing_goes_on_there(
    committee: Committee, asked: dict[str, int], window: MeetingWindow, typist: Typist
) -> None:
    typist.types("The crane is mended.")
    typist.presses(Key.Key_Left)
    tell(window, typist, "crane", "c")
    typist.types(" well")
    window.flush()
    mended = told(committee, asked["Mend the crane"])
    assert mended.draft.status is ActionStatus.COMPLETE
    assert mended.closed_on == date(2024, 3, 4)
    (update,) = mended.updates
    assert (update.meeting_id, update.text) == (committee.meeting_id, "The crane is mended.")
    typed = next(line for line in window.minutes.model.lines if line.heading is None)
    assert typed.text == "The crane is mended well."
    points = committee.register.sql("SELECT point_id FROM action_update")
    assert points == committee.register.sql("SELECT id FROM point")


def test_an_action_is_found_by_its_number_and_closed_ones_are_not_offered(
    committee: Committee, asked: dict[str, int], window: MeetingWindow, typist: Typist
) -> None:
    carts = told(committee, asked["Count the carts"])
    tell(window, typist, carts.label, "o")
    assert told(committee, asked["Count the carts"]).draft.status is ActionStatus.ON_TRACK
    assert typist.focus is window.minutes.view.editor
    tell(window, typist, "crane", "c")
    typist.presses(Key.Key_U, held=CTRL)
    palette = typist.dialog(window)
    assert isinstance(palette, ActionPalette)
    assert [line.text() for line in palette.lines("")] == [
        f"Action {carts.label}: Count the carts\nOn track; All"
    ]
    typist.presses(Key.Key_Escape)


def test_no_update_is_told_in_minutes_that_are_out(
    committee: Committee, asked: dict[str, int], typist: Typist
) -> None:
    assert asked
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    assert window.commands["minutes.update"].isEnabled()
    window.close()
    walk(committee, State.CIRCULATED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    assert not window.commands["minutes.update"].isEnabled()
    window.close()


def test_help_stands_last_and_opens_by_its_letters(window: MeetingWindow, typist: Typist) -> None:
    menus = [menu for menu in window.menuBar().findChildren(QMenu) if menu.title()]
    assert menus[-1].title() == "&Help"
    said = [plain(each.text()) for each in menus[-1].actions()]
    assert said == ["User guide", "Keyboard", "About Minute Book"]
    window.commands["help.about"].trigger()
    assert typist.dialog(window).windowTitle() == "About Minute Book"
    typist.presses(Key.Key_Escape)
    window.activateWindow()
    typist.waits(window.isActiveWindow)
    typist.presses(Key.Key_F1, held=CTRL)
    assert typist.dialog(window).windowTitle() == "Keyboard"
    typist.presses(Key.Key_Escape)
