"""F1: the user guide, open at the section that fits, from windows and dialogs."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop import places
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import BodyDraft, MeetingDraft
from desktop.records.writing.bodies import make_body
from desktop.records.writing.meetings import call_meeting
from desktop.ui.dialogs.action import new_action
from desktop.ui.guide_page import GuidePage, anchor
from desktop.ui.guide_sections import BY_TITLE, BY_WIDGET, WHOLE, section_for
from desktop.ui.guide_window import GuideWindow, close_guide, open_guide
from desktop.ui.main_window import MainWindow
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.conftest import settle

F1 = Qt.Key.Key_F1


@pytest.fixture(autouse=True)
def _guide_closed() -> Iterator[None]:
    yield
    close_guide()


@pytest.fixture
def guide(qtbot: QtBot) -> GuideWindow:
    window = open_guide(WHOLE)
    with qtbot.waitExposed(window):
        window.show()
    return window


def shown_guide(qtbot: QtBot) -> GuideWindow:
    qtbot.waitUntil(lambda: GuideWindow.shown is not None and GuideWindow.shown.isVisible())
    assert GuideWindow.shown is not None
    return GuideWindow.shown


def wait_for_fit(page: GuidePage, qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page._fitting.isActive())


def read_at(window: GuideWindow) -> str:
    return str(window.contents.currentItem().data(Qt.ItemDataRole.UserRole))


def press_f1(over: QWidget, qtbot: QtBot) -> None:
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)
    qtbot.keyClick(QApplication.focusWidget() or over, F1)


def test_every_section_that_f1_opens_is_in_the_guide(guide: GuideWindow) -> None:
    assert {*BY_WIDGET.values(), *BY_TITLE.values(), WHOLE} <= set(guide.page.headings)


def test_the_contents_are_the_headings_of_the_guide(guide: GuideWindow) -> None:
    lines = places.guide().read_text(encoding="utf-8").splitlines()
    assert [text for text, _ in guide.page.contents] == [
        line.lstrip("#").strip() for line in lines if line.startswith("#")
    ]
    assert guide.contents.count() == len(guide.page.contents)


def test_every_picture_is_found_and_fits(guide: GuideWindow, qtbot: QtBot) -> None:
    page = guide.page
    written = places.guide().read_text(encoding="utf-8").count("pictures/")
    assert len(page._pictures) == written > 3
    assert all(width > 100 for _, width in page._pictures)
    for width in (900, 640):
        guide.resize(width, 500)
        wait_for_fit(page, qtbot)
        assert page.horizontalScrollBar().maximum() == 0, "as wide as the page, and no wider"


def test_choosing_in_the_contents_goes_there(guide: GuideWindow) -> None:
    for row, (heading, _) in enumerate(guide.page.contents):
        guide.contents.setCurrentRow(row)
        assert guide.page.textCursor().block().text() == heading


def test_nothing_is_lost_when_the_window_becomes_narrow(guide: GuideWindow, qtbot: QtBot) -> None:
    layout = guide.page.document().documentLayout()
    for width in (1100, 640, 900):
        guide.resize(width, 500)
        wait_for_fit(guide.page, qtbot)
        block, gone = guide.page.document().begin(), []
        while block.isValid():
            if block.text().strip() and not layout.blockBoundingRect(block).height():
                gone.append(block.text())
            block = block.next()
        assert gone == []


def test_a_section_stands_at_the_top_however_wide_the_window(
    guide: GuideWindow, qtbot: QtBot
) -> None:
    for width in (960, 640, 1100):
        guide.go_to("Printing for signature")
        guide.resize(width, 500)
        wait_for_fit(guide.page, qtbot)
        top = guide.page.viewport().rect().topLeft()
        near_top = guide.page.cursorForPosition(top + QPoint(40, 24)).block().text()
        assert near_top == "Printing for signature"


@pytest.mark.parametrize("heading", ["Attendance", "Minutes", "Confirming"])
def test_a_section_stands_at_the_top_of_a_window_just_opened(qtbot: QtBot, heading: str) -> None:
    window = open_guide(heading)
    with qtbot.waitExposed(window):
        window.resize(960, 560)
    wait_for_fit(window.page, qtbot)
    assert read_at(window) == heading
    assert near_the_top(window.page, heading)


def test_every_section_that_is_chosen_stands_at_the_top(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.resize(960, 560)
    wait_for_fit(guide.page, qtbot)
    bar = guide.page.verticalScrollBar()
    for row, (heading, _) in enumerate(guide.page.contents):
        guide.contents.setCurrentRow(row)
        assert near_the_top(guide.page, heading) or bar.value() == bar.maximum()
        assert read_at(guide) == heading


def near_the_top(page: GuidePage, heading: str) -> bool:
    block = page.document().findBlock(page.headings[heading])
    top = page.document().documentLayout().blockBoundingRect(block).top()
    return 0 <= top - page.verticalScrollBar().value() <= 30


def test_whoever_reads_on_is_left_there(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.go_to("Minutes")
    qtbot.keyClick(guide.page, Qt.Key.Key_PageDown)
    guide.resize(960, 500)
    wait_for_fit(guide.page, qtbot)
    QApplication.processEvents()
    assert not near_the_top(guide.page, "Minutes")


def test_reading_on_moves_the_mark_in_the_contents(guide: GuideWindow, qtbot: QtBot) -> None:
    guide.go_to("Attendance")
    assert read_at(guide) == "Attendance"
    guide.page.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: read_at(guide) == WHOLE)
    top = guide.page.cursorForPosition(guide.page.viewport().rect().topLeft())
    assert top.block().text() == WHOLE


def test_finding_goes_on_from_the_last_to_the_first(guide: GuideWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.words.hasFocus()
    qtbot.keyClicks(guide.words, "leaf")
    qtbot.keyClick(guide.words, Qt.Key.Key_Return)
    first = guide.page.textCursor().position()
    assert guide.page.textCursor().selectedText().lower() == "leaf"
    qtbot.keyClick(guide, Qt.Key.Key_F3)
    assert guide.page.textCursor().position() > first
    qtbot.keyClick(guide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(guide, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert guide.page.textCursor().position() > first, "round to the last"
    guide.words.setText("no such words as these")
    qtbot.keyClick(guide.words, Qt.Key.Key_Return)
    assert guide.said.text() == "Not in the guide"


def test_a_link_leads_to_its_heading_and_nowhere_else(guide: GuideWindow) -> None:
    guide.page.anchorClicked.emit(QUrl("#voiding-leaves"))
    assert guide.page.textCursor().block().text() == "Voiding leaves"
    guide.page.anchorClicked.emit(QUrl("https://example.org/#attendance-of-nobody"))
    assert guide.page.textCursor().block().text() == "Voiding leaves"
    assert anchor("To the chair, and round") == "to-the-chair-and-round"


def test_it_is_read_anew_in_other_colours(
    guide: GuideWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    before = qapp.palette()
    guide.go_to("Attendance")
    dark = QPalette(QColor(50, 50, 54), QColor(38, 38, 41))
    dark.setColor(QPalette.ColorRole.Link, QColor(255, 255, 0))
    try:
        qapp.setPalette(dark)
        qtbot.waitUntil(lambda: QColor(255, 255, 0) in link_colours(guide.page))
    finally:
        qapp.setPalette(before)
    qtbot.waitUntil(lambda: QColor(255, 255, 0) not in link_colours(guide.page))


def link_colours(page: GuidePage) -> list[QColor]:
    found = []
    block = page.document().begin()
    while block.isValid():
        piece = block.begin()
        while not piece.atEnd():
            form = piece.fragment().charFormat()
            if form.isAnchor():
                found.append(form.foreground().color())
            piece += 1
        block = block.next()
    return found


def test_esc_closes_it_and_f1_opens_it_again(window: MainWindow, qtbot: QtBot) -> None:
    press_f1(window, qtbot)
    first = shown_guide(qtbot)
    assert read_at(first) == "A register"
    first.activateWindow()
    qtbot.waitUntil(first.isActiveWindow)
    qtbot.keyClick(first.page, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not shiboken6.isValid(first))
    press_f1(window, qtbot)
    assert read_at(shown_guide(qtbot)) == "A register"


@pytest.mark.parametrize(
    ("command_id", "section"), [("view.people", "People"), ("view.forward", "The forward plan")]
)
def test_each_place_opens_its_own(
    opened: MainWindow, qtbot: QtBot, command_id: str, section: str
) -> None:
    assert opened.view is not None
    opened.view.show_place(command_id)
    settle(opened, qtbot)
    press_f1(opened, qtbot)
    assert read_at(shown_guide(qtbot)) == section


def test_a_dialog_opens_its_own(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.desk is not None
    make_body(opened.desk.register, BodyDraft(name="Board"))
    dialog = new_action(opened.desk, opened, 1)
    dialog.open()
    with qtbot.waitExposed(dialog):
        pass
    press_f1(dialog, qtbot)
    guide = shown_guide(qtbot)
    assert read_at(guide) == "Actions"
    guide.close()
    press_f1(dialog, qtbot)
    assert shown_guide(qtbot).isVisible(), "one key to a dialog, however often it comes up"
    dialog.done(0)


def test_the_parts_of_a_meeting_open_their_own(
    window: MainWindow, register: Register, qtbot: QtBot
) -> None:
    make_body(register, BodyDraft(name="Board"))
    call_meeting(register, MeetingDraft(1, date=today()))
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    assert window.meetings is not None
    shown: MeetingWindow = window.meetings.open(1)
    settle(window, qtbot)
    press_f1(shown, qtbot)
    assert read_at(shown_guide(qtbot)) == "The agenda"
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.show_attendance()
    press_f1(shown, qtbot)
    qtbot.waitUntil(lambda: read_at(shown_guide(qtbot)) == "Attendance")


def test_what_has_no_section_belongs_to_where_it_came_from(qtbot: QtBot) -> None:
    class PeoplePlace(QWidget):
        pass

    place = PeoplePlace()
    qtbot.addWidget(place)
    dialog = QDialog(place)
    dialog.setWindowTitle("Ann Archer")
    assert section_for(dialog) == "People"
    dialog.setWindowTitle("New action")
    assert section_for(dialog) == "Actions"
    assert section_for(None) == WHOLE


def test_the_guide_closes_with_the_main_window(window: MainWindow, qtbot: QtBot) -> None:
    press_f1(window, qtbot)
    guide = shown_guide(qtbot)
    window.close()
    qtbot.waitUntil(lambda: GuideWindow.shown is None)
    assert not guide.isVisible()
