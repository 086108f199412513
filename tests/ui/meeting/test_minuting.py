"""The page of minutes at the table: kinds by their word, whom and when, names, undo, paste."""

import random
from collections.abc import Iterator
from datetime import date

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_count, page_text
from desktop.records.reading.one_action import action
from desktop.records.reading.points import PointRow, meeting_points
from desktop.records.rules.words import PointKind
from desktop.ui.meeting.item_palette import ItemPalette
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    assert not shiboken6.isValid(window) or window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def kept(window: MeetingWindow, item: int = 0) -> list[PointRow]:
    window.flush()
    found = meeting_points(window.desk.register, window.meeting_id)
    return list(found.get(window.meeting.items[item].id, ()))


def said(window: MeetingWindow, item: int = 0) -> list[tuple[int, PointKind, str, str]]:
    return [
        (p.depth, p.kind, p.decision.lead if p.decision else "", p.text) for p in kept(window, item)
    ]


@pytest.mark.parametrize(
    ("words", "kind", "lead", "text"),
    [
        ("action mend the wall", PointKind.ACTION, "", "mend the wall"),
        ("Resolved to build it", PointKind.DECISION, "RESOLVED to", "build it"),
        ("resolved unanimously", PointKind.DECISION, "RESOLVED", "unanimously"),
        ("agreed that it is so", PointKind.DECISION, "AGREED that", "it is so"),
        ("noted that it rained", PointKind.DECISION, "NOTED that", "it rained"),
        ("actions were few", PointKind.NOTE, "", "actions were few"),
    ],
)
def test_the_first_word_says_the_kind(
    window: MeetingWindow, typist: Typist, words: str, kind: PointKind, lead: str, text: str
) -> None:
    typist.types(words)
    assert said(window) == [(0, kind, lead, text)]


def test_backspace_takes_the_kind_back(window: MeetingWindow, typist: Typist) -> None:
    typist.types("resolved ")
    assert window.minutes.view.line is not None
    assert window.minutes.view.line.kind is PointKind.DECISION
    typist.presses(Key.Key_Backspace)
    assert window.minutes.view.line.text == "resolved "
    typist.types("arguments")
    assert said(window) == [(0, PointKind.NOTE, "", "resolved arguments")]


def test_backspace_takes_the_longer_lead_back(window: MeetingWindow, typist: Typist) -> None:
    typist.types("agreed to ")
    typist.presses(Key.Key_Backspace)
    typist.types("a man")
    assert said(window) == [(0, PointKind.DECISION, "AGREED", "to a man")]


def test_a_note_that_is_there_becomes_an_action_by_its_word(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.types("BB to write by 12 May")
    window.minutes.settle()
    typist.presses(Key.Key_Home, held=CTRL)
    typist.types("action ")
    (point,) = kept(window)
    assert (point.kind, point.text) == (PointKind.ACTION, "BB to write by 12 May")
    assert point.action_id is not None
    draft = action(window.desk.register, point.action_id).draft
    assert (draft.owners, draft.due) == (("Bryn Bowen",), date(2024, 5, 12))


def test_owner_and_day_are_picked_up_and_stay_as_put_right(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.types("action CC and BB to write by next meeting")
    assert window.minutes.view.line is not None
    action_id = kept(window)[0].action_id
    assert action_id is not None
    asked = action(window.desk.register, action_id).draft
    assert (asked.owners, asked.due_words) == (("Cai Carew", "Bryn Bowen"), "next meeting")
    typist.waits(lambda: not window.desk.asking)
    window.show_minutes()
    typist.presses(Key.Key_A, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    typist.fills(dialog, owners="Dilys Davies")
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()  # type: ignore[attr-defined]
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)
    typist.sit_at(window)
    window.show_minutes()
    typist.types(", by 3 June")
    window.flush()
    asked = action(window.desk.register, action_id).draft
    assert (asked.owners, asked.due) == (("Dilys Davies",), date(2024, 6, 3))
    typist.waits(lambda: not window.desk.asking)
    while "June" in window.minutes.view.line.text or ", " in window.minutes.view.line.text:
        typist.presses(Key.Key_Z, held=CTRL)
    typist.presses(Key.Key_Z, held=CTRL)
    window.flush()
    asked = action(window.desk.register, action_id).draft
    assert asked.owners == ("Cai Carew", "Bryn Bowen")


def test_initials_complete_to_a_name(window: MeetingWindow, typist: Typist) -> None:
    typist.types("Thanks to AA")
    window.commands["point.complete"].trigger()
    typist.types(" and Da")
    window.commands["point.complete"].trigger()
    assert said(window) == [(0, PointKind.NOTE, "", "Thanks to Ann Archer and Dilys Davies")]


def test_where_two_may_be_meant_both_are_offered(
    window: MeetingWindow, typist: Typist, qtbot: QtBot
) -> None:
    window.minutes.model.people += (type(window.minutes.model.people[0])("Arthur Ames", "AM"),)
    typist.types("A")
    window.commands["point.complete"].trigger()
    assert not window.findChildren(QMenu, "names")
    typist.types("r")
    window.commands["point.complete"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text() for each in menu.actions()] == ["Ann Archer", "Arthur Ames"]
    qtbot.keyClick(menu, Key.Key_Down)
    qtbot.keyClick(menu, Key.Key_Return)
    assert said(window)[0][3] == "Arthur Ames"


def test_resting_on_initials_says_whose_they_are(window: MeetingWindow, typist: Typist) -> None:
    typist.types("AA spoke")
    typist.presses(Key.Key_Return)
    view = window.minutes.view
    QApplication.processEvents()
    rect = view.visualRect(window.minutes.model.index(1))
    left = rect.right()
    for x in range(rect.left(), rect.right(), 4):
        place = rect.center()
        place.setX(x)
        option = view.option()
        option.rect = rect
        if view._delegate.word_under(option, window.minutes.model.index(1), place) == "AA":
            left = x
            break
    place.setX(left)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == "Ann Archer"


def test_any_item_is_reached_by_its_number(
    window: MeetingWindow, typist: Typist, qtbot: QtBot
) -> None:
    typist.types("under the first")
    typist.presses(Key.Key_G, held=CTRL)
    palette = window.findChild(ItemPalette)
    assert palette is not None
    qtbot.keyClicks(palette.words, "3")
    qtbot.keyClick(palette.words, Key.Key_Return)
    typist.sit_at(window)
    assert window.minutes.item == window.meeting.items[2]
    assert window.agenda.item == window.meeting.items[2]
    window.minutes.view.begin()
    typist.types("under the last")
    assert [row[3] for row in said(window, 2)] == ["under the last"]


def test_the_arrows_go_from_item_to_item_and_the_agenda_follows(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_Down)
    typist.types("second")
    assert window.agenda.item == window.meeting.items[1]
    typist.presses(Key.Key_Up)
    typist.types("first")
    assert window.agenda.item == window.meeting.items[0]
    assert [row[3] for row in said(window, 0)] == ["first"]
    assert [row[3] for row in said(window, 1)] == ["second"]


WORD = """<html><body><!--StartFragment--><p class=MsoNormal><b>Roof</b> works</p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>·</span><![endif]>tiles</p>
<p style='mso-list:l0 level2 lfo1'>slate</p><p>Done</p><!--EndFragment--></body></html>"""


def test_what_word_copies_keeps_its_structure(window: MeetingWindow, typist: Typist) -> None:
    pasted = QMimeData()
    pasted.setHtml(WORD)
    pasted.setText("never this")
    QGuiApplication.clipboard().setMimeData(pasted)
    typist.presses(Key.Key_V, held=CTRL)
    assert [(p.depth, p.text, p.emphasis) for p in kept(window)] == [
        (0, "Roof works", "0-4 bold"),
        (1, "tiles", ""),
        (2, "slate", ""),
        (0, "Done", ""),
    ]
    typist.waits(lambda: not window.desk.asking)
    window.show_minutes()
    typist.presses(Key.Key_Z, held=CTRL)
    assert kept(window) == []
    window.commands["point.redo"].trigger()
    assert [p.text for p in kept(window)] == ["Roof works", "tiles", "slate", "Done"]


def test_undo_reaches_back_through_the_sitting(window: MeetingWindow, typist: Typist) -> None:
    typist.types("one")
    typist.presses(Key.Key_PageDown, held=CTRL)
    typist.types("agreed that two")
    window.minutes.settle()
    typist.presses(Key.Key_Return, Key.Key_Tab)
    typist.types("three")
    before = [said(window, item) for item in range(3)]
    typist.waits(lambda: not window.desk.asking)
    window.show_minutes()
    for _ in range(20):
        typist.presses(Key.Key_Z, held=CTRL)
    assert [said(window, item) for item in range(3)] == [[], [], []]
    typist.waits(lambda: not window.desk.asking)
    window.show_minutes()
    for _ in range(20):
        typist.presses(Key.Key_Y, held=CTRL)
    assert [said(window, item) for item in range(3)] == before


KEYS = (
    Key.Key_Return, Key.Key_Return, Key.Key_Tab, Key.Key_Backtab, Key.Key_Backspace, Key.Key_Up,
    Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_Left, Key.Key_Delete,
)  # fmt: skip
WITH_CTRL = (Key.Key_Z, Key.Key_Z, Key.Key_Y, Key.Key_B, Key.Key_PageDown, Key.Key_PageUp)
WITH_BOTH = (Key.Key_Up, Key.Key_Down, Key.Key_H, Key.Key_T, Key.Key_Z)
TYPED = (
    "action AA to write by 12 May",
    "resolved to go",
    "noted ",
    "x",
    "plain words ",
    "and more",
)


def something(typist: Typist, window: MeetingWindow, chance: random.Random) -> None:
    if window.minutes.view.editor is None:
        window.minutes.view.begin()
    what = chance.random()
    if what < 0.4:
        typist.types(chance.choice(TYPED))
    elif what < 0.75:
        typist.presses(chance.choice(KEYS))
    elif what < 0.92:
        typist.presses(chance.choice(WITH_CTRL), held=CTRL)
    else:
        typist.presses(chance.choice(WITH_BOTH), held=CTRL | SHIFT)
    if chance.random() < 0.1:
        window.minutes.settle()
        typist.waits(lambda: not window.desk.busy and not window.desk.asking)


@pytest.mark.parametrize("seed", range(6))
def test_a_random_typist_leaves_page_register_and_print_alike(
    window: MeetingWindow, typist: Typist, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(70):
        something(typist, window, chance)
        editor, line = window.minutes.view.editor, window.minutes.view.line
        if editor is not None and line is not None:
            assert editor.text == line.text
    window.flush()
    shown = [line for line in window.minutes.model.lines if line.heading is None]
    page = [(x.item_id, x.depth, x.kind, x.text.strip()) for x in shown if not x.blank]
    rows = [
        (p.item_id, p.depth, p.kind, p.text)
        for item in meeting_points(window.desk.register, window.meeting_id).values()
        for p in item
    ]
    order = [item.id for item in window.meeting.items]
    assert page == sorted(rows, key=lambda row: order.index(row[0]))
    assert not window.minutes.unsaved
    typist.waits(lambda: not window.desk.asking)
    window.preview.choose("minutes")
    window.preview.refresh()
    typist.waits(lambda: not window.preview.waiting and window.preview.pdf is not None)
    pdf = window.preview.pdf
    assert pdf is not None
    printed = "".join(page_text(pdf, number) for number in range(page_count(pdf)))
    for _, _, _, text in rows:
        assert "".join(text.split()) in "".join(printed.split())


def test_a_click_on_a_heading_goes_to_its_item(window: MeetingWindow, typist: Typist) -> None:
    view, model = window.minutes.view, window.minutes.model
    row = model.rows_of_item(window.meeting.items[1].id)[0]
    place = view.visualRect(model.index(row)).center()
    typist.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    typist.types("here")
    assert [each[3] for each in said(window, 1)] == ["here"]


def test_an_item_taken_out_of_order_moves_with_its_points(
    window: MeetingWindow, typist: Typist
) -> None:
    typist.types("welcomed")
    typist.presses(Key.Key_PageDown, held=CTRL)
    typist.types("looked at first")
    window.commands["item.up"].trigger()
    typist.waits(lambda: window.meeting.items[0].title == "The old crane")
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)
    shown = [line.text for line in window.minutes.model.lines[:4]]
    assert shown == ["The old crane", "looked at first", "Welcome", "welcomed"]
    assert window.minutes.item == window.meeting.items[0]
    typist.types(", and mended")
    assert [row[3] for row in said(window, 0)] == ["looked at first, and mended"]
