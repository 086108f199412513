"""Lists as the user works them: filtering, sorting, going on after a change."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.records.reading.people import PersonRow
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft, PostDraft
from desktop.records.writing.founding import make_register
from desktop.records.writing.people import add_person, add_post, change_person
from desktop.ui.desk import Desk
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.places.people import LISTING

COUNT = 300


@pytest.fixture(scope="module")
def full_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred people, every tenth of them a clerk."""
    register = make_register(tmp_path_factory.mktemp("list") / "people.minutebook")
    for number in range(COUNT):
        made = add_person(register, PersonDraft(f"Person {number:03}")).made
        assert made is not None
        if number % 10 == 0:
            add_post(register, made, PostDraft("Clerk", f"Council {number % 7}"))
    path = register.path
    register.close()
    return path


@pytest.fixture
def full_desk(full_register: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "people.minutebook"
    shutil.copy(full_register, path)
    made = Desk(Register.open(path))
    yield made
    made.close()


@pytest.fixture
def pane(full_desk: Desk, qtbot: QtBot) -> ListPane[PersonRow]:
    made: ListPane[PersonRow] = ListPane(full_desk, LISTING, QAction("New person"))
    qtbot.addWidget(made)
    made.resize(700, 400)
    with qtbot.waitExposed(made):
        made.show()
    wait(made, qtbot)
    full_desk.changed.connect(made.heed)
    return made


def wait(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    desk = pane._desk
    qtbot.waitUntil(
        lambda: not desk.asking and not desk.busy and not pane.filters._pause.isActive()
    )


def names(pane: ListPane[PersonRow], most: int = COUNT) -> list[str]:
    records = [pane.model.record(row) for row in range(min(most, pane.model.rowCount()))]
    return [record.name for record in records if record is not None]


def test_everyone_is_there_in_order_and_the_first_is_chosen(pane: ListPane[PersonRow]) -> None:
    assert names(pane) == [f"Person {number:03}" for number in range(COUNT)]
    assert pane.table.currentIndex().row() == 0


def test_qt_finds_nothing_wrong_with_it(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(pane.model, fatal)
    for words in ("clerk", "nobody"):
        pane.filters.words.setText(words)
        wait(pane, qtbot)
    assert pane.model.rowCount() == 0
    tester.deleteLater()


def test_typing_in_the_table_filters(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    pane.table.setFocus()
    qtbot.keyClicks(pane.table, "c")
    qtbot.keyClicks(pane.filters.words, "lerk")
    wait(pane, qtbot)
    assert pane.filters.words.text() == "clerk"
    assert pane.model.rowCount() == COUNT // 10
    assert pane._count.text() == "30 people found"
    pane.filters.words.clear()
    wait(pane, qtbot)
    assert pane._count.text() == "300 people"


def test_where_nothing_matches_the_way_back_is_shown(
    pane: ListPane[PersonRow], qtbot: QtBot
) -> None:
    qtbot.keyClicks(pane.filters.words, "nobody")
    wait(pane, qtbot)
    assert pane.empty.isVisible()
    assert pane.empty.said.text() == "No people match."
    qtbot.mouseClick(pane.empty.button, Qt.MouseButton.LeftButton)
    wait(pane, qtbot)
    assert pane.table.isVisible()
    assert pane.model.rowCount() == COUNT


def test_the_heading_sorts_and_sorts_the_other_way(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    header = pane.table.horizontalHeader()
    at = header.sectionViewportPosition(2) + 10
    for wanted in (False, True):
        point = header.viewport().rect().topLeft()
        point.setX(at)
        point.setY(header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
        wait(pane, qtbot)
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        assert down is wanted
        record = pane.model.record(0)
        assert record is not None
        assert record.post == ("Clerk" if down else "")


def test_the_menu_sorts_without_a_mouse(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    menu = pane.sort_menu(pane)
    organisation = next(action for action in menu.actions() if action.text() == "Organisation")
    for first in ("", "Council 6"):
        organisation.trigger()
        wait(pane, qtbot)
        record = pane.model.record(0)
        assert record is not None
        assert record.organisation == first


def test_home_and_end_go_to_the_ends(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    qtbot.keyClick(pane.table, Qt.Key.Key_End)
    assert pane.table.currentIndex().row() == COUNT - 1
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    assert pane.table.currentIndex().row() == 0


def test_a_change_keeps_the_row_that_is_chosen(
    pane: ListPane[PersonRow], full_desk: Desk, qtbot: QtBot
) -> None:
    pane.table.choose_row(150)
    chosen, scrolled = pane.chosen_id, pane.table.verticalScrollBar().value()
    assert scrolled > 0
    full_desk.do(add_person, PersonDraft("Aaron Aardvark"))
    assert full_desk.settle()
    wait(pane, qtbot)
    assert pane.chosen_id == chosen
    assert pane.table.verticalScrollBar().value() == scrolled


def test_a_renamed_record_shows_its_new_name(
    pane: ListPane[PersonRow], full_desk: Desk, qtbot: QtBot
) -> None:
    assert pane.chosen_id is not None
    full_desk.do(change_person, pane.chosen_id, PersonDraft("Person 000", initials="ZZ"))
    assert full_desk.settle()
    wait(pane, qtbot)
    assert pane.model.data(pane.model.index(0, 1)) == "ZZ"


def test_going_to_a_record_past_the_filter(pane: ListPane[PersonRow], qtbot: QtBot) -> None:
    last = pane.model.ids[-1]
    qtbot.keyClicks(pane.filters.words, "clerk")
    wait(pane, qtbot)
    pane.choose(last)
    wait(pane, qtbot)
    assert pane.chosen_id == last
    assert pane.filters.words.text() == ""


def test_widths_order_and_choices_are_remembered(
    pane: ListPane[PersonRow], full_desk: Desk, qtbot: QtBot
) -> None:
    pane.table.setColumnWidth(0, 333)
    pane.table.horizontalHeader().setSortIndicator(1, Qt.SortOrder.DescendingOrder)
    combo = pane.filters._combos[1][1]
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    wait(pane, qtbot)
    pane.remember()
    again: ListPane[PersonRow] = ListPane(full_desk, LISTING, QAction("New person"))
    qtbot.addWidget(again)
    wait(again, qtbot)
    header = again.table.horizontalHeader()
    assert again.table.columnWidth(0) == 333
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (
        1, Qt.SortOrder.DescendingOrder,
    )  # fmt: skip
    assert again.filters._combos[1][1].currentText() == "With a seat today"
