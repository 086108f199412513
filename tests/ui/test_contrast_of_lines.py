"""What the agenda, the page of minutes and the board draw by hand can be read in every palette."""

from collections import Counter
from datetime import date

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.records.rules.drafts import ActionDraft, PointDraft
from desktop.records.rules.words import PointKind
from desktop.records.writing.actions import assign_action
from desktop.records.writing.points import add_point
from desktop.ui.boards.action_board import ActionBoard
from desktop.ui.lists.columns import RECORD_ROLE
from desktop.ui.meeting.agenda_delegate import _Lines
from desktop.ui.meeting.point_delegate import PointDelegate, gutter
from desktop.ui.meeting.underlines import asked_colour
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.journeys.test_action_board import board
from tests.ui.meeting.conftest import DRAFTED, Committee, committee, small, walk
from tests.ui.test_contrast import LEAST, PALETTES, contrast, strongest

__all__ = ["board", "committee", "small"]

WIDE = 420
LEAST_OF_SIGNS = 3.0


@pytest.fixture
def meeting(committee: Committee, qtbot: QtBot) -> MeetingWindow:
    walk(committee, *DRAFTED)
    item = committee.items[0]
    add_point(committee.register, item, PointDraft("The crane creaks."))
    asked = ActionDraft("It is to be mended.", ("All",), date(2024, 4, 1))
    assign_action(committee.register, committee.body_id, asked, item)
    # The page opens its editor on the last line: the editor draws that one by itself.
    add_point(committee.register, item, PointDraft("The end."))
    made = MeetingWindow(committee.desk, committee.meeting_id)
    qtbot.addWidget(made)
    made.show()
    return made


def drawn(
    view: QAbstractItemView, index: QModelIndex, shown: QPalette, *, chosen: bool, least: int = 0
) -> tuple[QImage, QStyleOptionViewItem]:
    """A line as its delegate draws it in a palette."""
    delegate = view.itemDelegate()
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.widget = view
    option.palette = shown
    option.font = view.font()
    option.fontMetrics = view.fontMetrics()
    option.rect = QRect(0, 0, WIDE, 10)
    option.rect = QRect(0, 0, WIDE, max(delegate.sizeHint(option, index).height(), least))
    state = QStyle.StateFlag.State_Enabled | QStyle.StateFlag.State_Active
    option.state = state | QStyle.StateFlag.State_Selected if chosen else state
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(shown.color(QPalette.ColorRole.Base))
    painter = QPainter(image)
    delegate.paint(painter, option, index)
    painter.end()
    return image, option


def ground(image: QImage, part: QRect) -> QColor:
    """What the words of a part stand on: the colour that most of it has."""
    counted = Counter(
        image.pixel(x, y)
        for x in range(part.left(), part.right())
        for y in range(part.top(), part.bottom())
    )
    return QColor(counted.most_common(1)[0][0])


def readable(image: QImage, part: QRect) -> float:
    within = part.intersected(image.rect())
    return strongest(image, within, ground(image, within))


def first(model: QAbstractItemModel, row: int) -> QModelIndex:
    return model.index(row, 0)


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize("chosen", [False, True])
def test_an_item_of_the_agenda(meeting: MeetingWindow, name: str, chosen: bool) -> None:
    tree = meeting.agenda.tree
    index = first(tree.model(), 0)
    image, option = drawn(tree, index, PALETTES[name], chosen=chosen)
    lines = _Lines(index.data(RECORD_ROLE), option.font, option.rect)
    for part in (lines.number, lines.title, lines.about):
        assert readable(image, part) >= LEAST


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize("chosen", [False, True])
def test_the_lines_of_the_minutes(meeting: MeetingWindow, name: str, chosen: bool) -> None:
    view, shown = meeting.minutes.view, PALETTES[name]
    delegate = view.itemDelegate()
    assert isinstance(delegate, PointDelegate)
    lines = meeting.minutes.model.lines
    heading, option = drawn(view, first(meeting.minutes.model, 0), shown, chosen=chosen)
    assert readable(heading, QRect(8, 14, WIDE - 16, heading.height() - 14)) >= LEAST
    for row, line in enumerate(lines[1:3], 1):
        index = first(meeting.minutes.model, row)
        image, option = drawn(view, index, shown, chosen=chosen, least=120)
        zones = delegate._zones_of(line, option.font, option.rect)
        assert readable(image, zones.text) >= LEAST
        if line.kind is PointKind.ACTION:
            assert readable(image, QRect(32, 0, gutter(option.font) - 32, 24)) >= LEAST
            assert readable(image, zones.below) >= LEAST


@pytest.mark.parametrize("name", list(PALETTES))
@pytest.mark.parametrize("chosen", [False, True])
def test_a_card_of_the_board(board: ActionBoard, name: str, chosen: bool) -> None:
    cards = next(column.cards for column in board.columns if column.cards.cards.ids)
    image, option = drawn(cards, first(cards.cards, 0), PALETTES[name], chosen=chosen)
    line = option.fontMetrics.height()
    inside = option.rect.adjusted(12, 12, -12, -12)
    for top in (inside.top(), inside.top() + line + 4, inside.bottom() - line):
        assert readable(image, QRect(inside.left(), top, inside.width(), line)) >= LEAST


@pytest.mark.parametrize("name", list(PALETTES))
def test_what_the_proof_reader_underlines(name: str) -> None:
    shown = PALETTES[name]
    assert contrast(asked_colour(shown), shown.color(QPalette.ColorRole.Base)) >= LEAST_OF_SIGNS
