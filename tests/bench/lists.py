"""How long the action log takes to be shown, sorted, filtered and scrolled, as its user sees it.

Beside it, in the same run, a table view whose model holds every row in memory, which is what a
list is usually made of. Both are measured from the key or click until everything is painted; the
pause in which the list waits for the next letter is left out.
"""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QEventLoop, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView, QWidget

from desktop.records.reading.actions import ActionRow
from desktop.records.reading.worklist import worklist
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import BodyDraft
from desktop.records.tables import Action, ActionOwner
from desktop.records.writing.bodies import make_body
from desktop.records.writing.founding import make_register
from desktop.records.writing.transaction import recording
from desktop.ui.desk import Desk
from desktop.ui.lists.columns import Index
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.places.actions import LISTING
from desktop.ui.places.worklist import WorklistPlace
from tests.bench.table import HEADING, Line, milliseconds, percentile
from tests.bench.words import Writer

ROWS = 120_000
LATE = 5_000
"""How many actions are overdue where the worklist is measured."""
_TYPED = "the "
_FEWER = 300 / 700
_HEADINGS = ("No.", "What is to be done", "Owners", "Due", "Status", "Body")
_EVERYTHING = (
    "SELECT a.id, a.number, a.text, o.name, a.due, a.status, b.name FROM action a "
    "JOIN body b ON b.id = a.body_id LEFT JOIN action_owner o ON o.action_id = a.id ORDER BY a.id"
)


def fill(register: Register, rows: int, late: int = 0) -> None:
    """Actions of one body with an owner each; so many of them overdue."""
    body = make_body(register, BodyDraft(name="Board")).made or 0
    writer = Writer(1)
    day = today()

    def action(number: int) -> dict[str, object]:
        due = day - timedelta(days=1 + writer.number(900))
        status = ("open", "on_track")[number % 2] if number <= late else "complete"
        values = {"body": body, "number": number, "text": writer.sentence(), "status": status}
        return values | {"due": due, "label": str(number), "closed_on": None}

    with recording(register, "bring_in", "actions") as record:
        actions = record.add_all(Action, map(action, range(1, rows + 1)))
        owners = ({"action": id_, "position": 1, "name": writer.name()} for id_ in actions)
        record.add_all(ActionOwner, owners)


class InMemory(QAbstractTableModel):
    """Every row read at once, sorted and filtered in Python."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        with closing(sqlite3.connect(path)) as held:
            self._all = [self._row(*values) for values in held.execute(_EVERYTHING)]
        self._rows = list(self._all)

    @staticmethod
    def _row(*values: Any) -> tuple[Any, ...]:
        id_, number, text, owner, due, status, body = values
        return (id_, str(number), text, owner, date.fromisoformat(due), status, body)

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self._rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        return _HEADINGS[section] if across and int(role) == 0 else None

    def data(self, index: Index, role: int = 0) -> Any:
        if int(role) != 0:
            return None
        value = self._rows[index.row()][index.column() + 1]
        return value if isinstance(value, str) else value.strftime("%a %d %B %Y")

    def sort(self, column: int, _order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._rows.sort(key=lambda row: row[column + 1].lower())
        self.endResetModel()

    def filter(self, words: str) -> None:
        self.beginResetModel()
        sought = words.split()
        self._rows = [
            row
            for row in self._all
            if all(word in f"{row[1]} {row[2]} {row[3]} {row[5]}".lower() for word in sought)
        ]
        self.endResetModel()


def _peer(path: Path) -> tuple[QTableView, InMemory]:
    model = InMemory(path)
    view = QTableView()
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.setModel(model)
    view.resize(900, 700)
    view.show()
    view.setCurrentIndex(model.index(0, 0))
    QApplication.processEvents()
    return view, model


def _pane(desk: Desk) -> ListPane[ActionRow]:
    pane: ListPane[ActionRow] = ListPane(desk, LISTING, QAction("New"))
    pane.resize(900, 700)
    pane.show()
    settle(desk, pane)
    return pane


def settle(desk: Desk, pane: ListPane[ActionRow]) -> None:
    """Until the ids are there and their first rows painted."""
    while pane.asking:
        # Waiting, as a window does: to ask again and again would hold up whoever answers.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


@contextmanager
def filled(rows: int, late: int = 0) -> Iterator[Register]:
    """A register of so many actions, open, with settings of its own."""
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        register = make_register(Path(folder) / "bench.minutebook")
        fill(register, rows, late)
        yield register


def measured(rows: int) -> list[Line]:
    """Every line about the list."""
    with filled(rows) as register:
        path = register.path
        with closing(Desk(register)) as desk:
            peers: list[tuple[QTableView, InMemory]] = []
            panes: list[ListPane[ActionRow]] = []
            theirs = min(milliseconds(lambda: peers.append(_peer(path)), 2))
            ours = min(milliseconds(lambda: panes.append(_pane(desk)), 2))
            lines = [
                _line(f"{rows:,} actions shown", ours, theirs, _FEWER, "300 where it takes 700")
            ]
            pane, (view, model) = panes[-1], peers[-1]
            lines += _sorted_and_filtered(desk, pane, model)
            lines += _scrolled(pane, view)
            _take_down(*panes, *(each for each, _ in peers))
    return lines


def _take_down(*windows: QWidget) -> None:
    """Closes windows for good, while the register that they read is still open."""
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _line(work: str, ours: float, theirs: float, most: float | None, goal: str) -> Line:
    return Line(work, ours, "ms", theirs, "every row in memory", most, goal)


def _sorted_and_filtered(desk: Desk, pane: ListPane[ActionRow], model: InMemory) -> list[Line]:
    header = pane.table.horizontalHeader()

    def sort(column: int) -> None:
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder)
        settle(desk, pane)

    def sort_theirs(column: int) -> None:
        model.sort(column)
        QApplication.processEvents()

    def look_for(words: str) -> None:
        pane.filters.words.setText(words)
        pane.refresh()
        settle(desk, pane)

    def look_for_theirs(words: str) -> None:
        model.filter(words)
        QApplication.processEvents()

    begun = [_TYPED[: nth + 1] for nth in range(len(_TYPED))]
    sorted_ours, sorted_theirs = _each(sort, (1, 0)), _each(sort_theirs, (1, 0))
    found_ours, found_theirs = _each(look_for, begun), _each(look_for_theirs, begun)
    look_for("")
    look_for_theirs("")
    return [
        _line("sorted by its words", sorted_ours[0], sorted_theirs[0], 1.5, "like it"),
        _line("filtered, the median of a key", percentile(found_ours, 0.5),
              percentile(found_theirs, 0.5), None, ""),
    ]  # fmt: skip


def _each(work: Callable[[Any], object], values: Sequence[Any]) -> list[float]:
    return [milliseconds(lambda: work(value))[0] for value in values]  # noqa: B023 - run at once


def _scrolled(pane: ListPane[ActionRow], view: QTableView) -> list[Line]:
    def page(table: QTableView) -> None:
        QTest.keyClick(table, Qt.Key.Key_PageDown)
        QApplication.processEvents()

    ours = milliseconds(lambda: page(pane.table), 200)
    theirs = milliseconds(lambda: page(view), 200)
    return [
        _line(f"a page further, {said}", percentile(ours, part), percentile(theirs, part), None, "")
        for said, part in (("median", 0.5), ("95th of 100", 0.95))
    ]


def worklist_shown(late: int) -> list[Line]:
    """How long the worklist takes with so many actions overdue, and its longest halt on the way."""
    with filled(late, late) as register, closing(Desk(register)) as desk:
        read = min(milliseconds(lambda: desk.read(worklist, today()), 2))
        place = WorklistPlace(desk, {})
        place.resize(900, 700)
        place.show()
        halts: list[float] = []
        while desk.asking:
            QTest.qWait(1)
            halts += milliseconds(QApplication.processEvents)
        halts += milliseconds(QApplication.processEvents)
        assert place.model.rowCount() >= late
        _take_down(place)
    work = f"the worklist with {late:,} overdue"
    return [
        Line(f"{work}, read", read, "ms"),
        Line(f"{work}, shown", sum(halts), "ms"),
        Line(f"{work}, the longest halt of the window", max(halts), "ms"),
    ]


def compare(rows: int) -> int:
    """Print the table; 1 where a goal is missed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    app.setOrganizationName("Minute Book bench")
    lines = [*measured(rows), *worklist_shown(min(LATE, rows))]
    print(HEADING)
    for line in lines:
        print(line.told())
    return int(not all(line.reached for line in lines))
