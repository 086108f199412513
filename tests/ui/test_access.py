"""A walk over the windows: every control has a name, Tab comes to it, and words stay plain."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.records.changes import Changes
from desktop.records.reading import bodies, forward_list, meetings, one_action
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    ForwardDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
)
from desktop.records.rules.series import Day, SeriesDraft
from desktop.records.writing.actions import assign_action
from desktop.records.writing.bodies import make_body, seat_member
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person
from desktop.records.writing.series import call_series
from desktop.ui.about import AboutBox
from desktop.ui.bug_dialog import BugDialog
from desktop.ui.desk import Desk
from desktop.ui.dialogs import (
    action,
    action_statistics,
    body,
    forward,
    held,
    meeting,
    merge,
    numbers,
    person,
    seat,
    series,
    several,
    snippets,
    statistics,
    templates,
    volumes,
)
from desktop.ui.drafts.forms_offer import FormsOffer
from desktop.ui.drafts.kept_forms import KeptForm
from desktop.ui.forms.field_group import FieldGroup
from desktop.ui.guide_window import GuideWindow
from desktop.ui.keyboard_sheet import KeyboardSheet
from desktop.ui.lists.columns_dialog import ColumnsDialog
from desktop.ui.lists.kept import Arrangement
from desktop.ui.main_window import MainWindow
from desktop.ui.palette import CommandPalette
from desktop.ui.places.actions import LISTING as ACTIONS
from desktop.ui.places.list_place import ListPlace
from desktop.ui.register_view import PLACES
from tests.ui.conftest import settle
from tests.ui.read_aloud import unsaid

KEYS = tuple(column.key for column in ACTIONS.columns)
CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def controls(window: QWidget) -> list[QWidget]:
    """What the user can work with: of a control put together from others, the whole."""
    found = []
    for kind in CONTROLS:
        for each in window.findChildren(kind):
            inner = isinstance(each.parent(), (QComboBox, QLineEdit, QMenu)) or isinstance(
                each.parentWidget(), QAbstractItemView
            )
            if each.isVisibleTo(window) and not inner and "qt_" not in each.objectName():
                found.append(each)
    return found


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def nameless(window: QWidget) -> list[str]:
    return [
        f"{type(each).__name__} in {type(each.parentWidget()).__name__}"
        for each in controls(window)
        if not name_of(each).strip()
    ]


def interpreting(window: QWidget) -> list[str]:
    """Labels that would take a record's words for mark-up."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]


def mnemonics(texts: Iterable[str]) -> list[str]:
    return [found[1].lower() for text in texts if (found := re.search("&([^&])", text))]


def twice(window: QWidget) -> list[str]:
    """Mnemonics that two visible things of a window share."""
    visible = [
        each
        for kind in (QAbstractButton, QLabel)
        for each in window.findChildren(kind)
        if each.isVisibleTo(window)
    ]
    texts = [each.text() for each in visible if isinstance(each, (QAbstractButton, QLabel))]
    with_buddy = [text for text in texts if "&" in text]
    bar = [
        menu.title()
        for menu in window.findChildren(QMenu)
        if menu.title().startswith(("&R", "R&", "Bod&y", "&V", "&H"))
    ]
    shared = Counter(mnemonics([*with_buddy, *bar]))
    return [letter for letter, count in shared.items() if count > 1]


def unreachable(window: QWidget) -> list[str]:
    """Controls that Tab never comes to."""
    chain: set[QWidget] = set()
    at = window.nextInFocusChain() or window
    while at is not window and at not in chain:
        chain.add(at)
        following = at.nextInFocusChain()
        at = following if following is not None else window
    return [
        name_of(each) for each in controls(window) if each not in chain or not _takes_focus(each)
    ]


def _takes_focus(widget: QWidget) -> bool:
    takes_none = widget.focusPolicy() == Qt.FocusPolicy.NoFocus
    # Buttons of a toolbar are reached by their shortcut and the menu.
    return not takes_none or type(widget).__name__ in ("QToolButton", "QScrollBar")


@pytest.fixture
def filled(window: MainWindow, register: Register, qtbot: QtBot) -> MainWindow:
    """One of everything, with names that would be mark-up if anything took them for it."""
    body_id = make_body(register, BodyDraft(name="<b>Board</b>")).made
    person_id = add_person(register, PersonDraft(name="<i>Ann</i> & Co")).made
    assert body_id is not None
    seat_member(register, MembershipDraft(body_id, person_id, from_date=today()))
    call_meeting(register, MeetingDraft(body_id, date=today()))
    assign_action(register, body_id, ActionDraft("Mend it", ("<i>Ann</i> & Co",)))
    plan_item(register, body_id, ForwardDraft("<u>Budget</u>", lead="<i>Ann</i> & Co"))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    return window


@pytest.mark.parametrize("command_id", list(PLACES))
def test_every_place(filled: MainWindow, qtbot: QtBot, command_id: str) -> None:
    assert filled.view is not None
    place = filled.view.show_place(command_id)
    settle(filled, qtbot)
    if isinstance(place, ListPlace):
        assert place.pane.model.rowCount() == 1
    assert nameless(filled) == []
    assert unsaid(filled) == []
    assert interpreting(filled) == []
    assert twice(filled) == []
    assert unreachable(filled) == []


@pytest.mark.parametrize("command_id", ["view.actions", "view.forward"])
def test_every_board(filled: MainWindow, qtbot: QtBot, command_id: str) -> None:
    assert filled.view is not None
    place = filled.view.show_place(command_id)
    settle(filled, qtbot)
    filled.commands["view.other"].trigger()
    settle(filled, qtbot)
    assert isinstance(place, ListPlace)
    assert place.pane.shows_other
    assert place.pane.chosen_id == 1
    assert nameless(filled) == []
    assert unsaid(filled) == []
    assert interpreting(filled) == []
    assert twice(filled) == []
    assert unreachable(filled) == []


def test_the_first_page(window: MainWindow) -> None:
    assert nameless(window) == []
    assert unsaid(window) == []
    assert interpreting(window) == []
    assert unreachable(window) == []


def some_seat(desk: Desk) -> bodies.SeatRow:
    return desk.read(bodies.body, 1).seats[0]


def some_subject(desk: Desk) -> forward_list.ForwardDetail:
    return desk.read(forward_list.subject, 1)


def no_days(register: Register, draft: SeriesDraft) -> Changes:
    return call_series(register, draft, ())


DIALOGS: dict[str, Callable[[Desk, QWidget], QWidget]] = {
    "new person": person.new_person,
    "new post": lambda desk, over: person.new_post(desk, over, 1, "Ann"),
    "new body": body.new_body,
    "new seat": lambda desk, over: seat.new_seat(desk, over, 1),
    "seat": lambda desk, over: seat.edit_seat(desk, over, some_seat(desk)),
    "in place of": lambda desk, over: seat.replace_member(desk, over, some_seat(desk)),
    "new meeting": lambda desk, over: meeting.CallDialog(desk, over, None),
    "meeting": lambda desk, over: meeting.edit_meeting(
        desk, over, 1, desk.read(meetings.meeting, 1).draft
    ),
    "new action": lambda desk, over: action.new_action(desk, over, 1),
    "action": lambda desk, over: action.edit_action(desk, over, desk.read(one_action.action, 1)),
    "update": lambda desk, over: action.update(desk, over, desk.read(one_action.action, 1)),
    "new subject": lambda desk, over: forward.NewSubjectDialog(desk, over, 1),
    "subject": lambda desk, over: forward.edit_subject(desk, over, some_subject(desk)),
    "move subject": lambda desk, over: forward.move_subject(desk, over, some_subject(desk)),
    "drop subject": lambda desk, over: forward.drop_subject(desk, over, some_subject(desk)),
    "onto agenda": lambda desk, over: forward.onto_agenda(desk, over, some_subject(desk)),
    "bring back": lambda desk, over: forward.bring_back(desk, over, some_subject(desk)),
    "merge": lambda desk, over: merge.MergeDialog(desk, over, 1, "Ann"),
    "templates": lambda desk, over: templates.TemplatesDialog(desk, over, 1, "Board"),
    "snippets": lambda desk, over: snippets.SnippetsDialog(desk, over, 1, "Board"),
    "snippet": lambda desk, over: snippets.snippet_dialog(desk, over, 1, "Board", None),
    "template": lambda desk, over: templates.template_dialog(desk, over, 1, None),
    "leaves": lambda desk, over: volumes.LedgerDialog(desk, over, 1, "Board"),
    "volume": lambda desk, over: volumes.volume_dialog(desk, over, 1),
    "numbers": lambda desk, over: numbers.NumbersDialog(desk, over, 1, "Board"),
    "go on": lambda desk, over: numbers.start_dialog(desk, over, 1),
    "statistics": lambda desk, over: statistics.StatisticsDialog(desk, over, "Ann", person_id=1),
    "actions by month": lambda desk, over: action_statistics.ActionStatisticsDialog(
        desk, over, 1, "Board"
    ),
    "several actions": lambda desk, over: several.several_actions(desk, over, (1,)),
    "several subjects": lambda desk, over: several.several_subjects(desk, over, (1,)),
    "several people": lambda desk, over: several.several_people(desk, over, (1,), None),
    "columns": lambda _, over: ColumnsDialog(over, ACTIONS.columns, Arrangement(KEYS)),
    "held": lambda desk, over: held.HeldDialog(desk, over, 1, "Ann"),
    "series": lambda desk, over: series.rule_dialog(desk, over, SeriesDraft(1), no_days),
    "days": lambda desk, over: series.days_dialog(desk, over, SeriesDraft(1), (Day(today()),)),
    "kept forms": lambda _, over: FormsOffer(
        [KeptForm("New <b>person</b>", datetime.now(UTC), (("Name", "<i>Ann</i>"),), Path())], over
    ),
    "about": lambda _, over: AboutBox(over),
    "guide": lambda _desk, _over: GuideWindow(),
    "keyboard": lambda _, over: KeyboardSheet(over),
    "bug": lambda _, over: BugDialog(),
}


@pytest.mark.parametrize("name", list(DIALOGS))
def test_every_dialog(filled: MainWindow, qtbot: QtBot, name: str) -> None:
    assert filled.desk is not None
    dialog = DIALOGS[name](filled.desk, filled)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    settle(filled, qtbot)
    for group in dialog.findChildren(FieldGroup):
        group.setChecked(True)
        assert "&" in group.text(), group.text()
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert unsaid(dialog) == []
    assert interpreting(dialog) == []
    assert twice(dialog) == []
    assert unreachable(dialog) == []
    if not dialog.findChildren(FieldGroup):
        assert not [box for box in dialog.findChildren(QCheckBox) if "&" not in box.text()]
    dialog.hide()


def test_the_palette_finds_and_runs_a_command(filled: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(filled, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(filled.findChildren(CommandPalette)) == 1)
    (palette,) = filled.findChildren(CommandPalette)
    assert nameless(palette) == []
    everything = palette.found.count()
    qtbot.keyClicks(palette.words, "people")
    assert 0 < palette.found.count() < everything
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert filled.view is not None
    assert filled.view.rail.currentItem().text() == "People"
    settle(filled, qtbot)


def test_the_palette_offers_only_what_can_be_run(window: MainWindow, qtbot: QtBot) -> None:
    palette = CommandPalette(window.commands.values(), window)
    palette.show()
    offered = [palette.found.item(row).text() for row in range(palette.found.count())]
    assert any("New register" in words for words in offered)
    assert not any("New meeting" in words for words in offered)
    qtbot.keyClicks(palette.words, "nothing of the kind")
    qtbot.keyClick(palette.words, Qt.Key.Key_Return)
    assert palette.found.count() == 0
    qtbot.keyClick(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_scroll_bars_are_no_stop(filled: MainWindow) -> None:
    bars = filled.findChildren(QScrollBar)
    assert all(not bar.focusPolicy() & Qt.FocusPolicy.TabFocus for bar in bars)
    assert QApplication.focusWidget() not in bars
