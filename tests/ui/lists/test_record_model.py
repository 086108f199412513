"""The model of long lists: what it reads, when, and that Qt agrees with it."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.ui.lists.columns import RECORD_ROLE, Column, RowsModel
from desktop.ui.lists.record_model import BLOCK, RecordModel


@dataclass(frozen=True, slots=True)
class Sheep:
    id: int
    name: str


COLUMNS = (
    Column[Sheep]("name", "Name", 20, lambda row: row.name),
    Column[Sheep]("id", "No.", 6, lambda row: str(row.id), right=True, sign=lambda _: "lock-line"),
)


class Flock:
    """Answers for rows, and counts how often it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()
        self.word = "sheep"

    def rows(self, ids: list[int]) -> list[Sheep]:
        self.asked.append(ids)
        return [Sheep(id_, f"{self.word} {id_}") for id_ in ids if id_ not in self.gone]


@pytest.fixture
def flock() -> Flock:
    return Flock()


@pytest.fixture
def model(flock: Flock, qapp: object) -> RecordModel[Sheep]:
    return RecordModel(COLUMNS, flock.rows)


def shown(model: RecordModel[Sheep], row: int, column: int = 0) -> object:
    return model.data(model.index(row, column))


def test_qt_finds_nothing_wrong_with_it(model: RecordModel[Sheep]) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fatal)
    for ids in ([], [3, 1, 2], list(range(1000)), [5], [5], []):
        model.show_ids(ids)
        assert model.rowCount() == len(ids)
    tester.deleteLater()


def test_qt_finds_nothing_wrong_with_short_lists(qapp: object) -> None:
    model: RowsModel[Sheep] = RowsModel(COLUMNS)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([Sheep(1, "Dolly"), Sheep(2, "Molly")])
    assert model.data(model.index(1, 0)) == "Molly"
    model.show_rows([])
    assert model.rowCount() == 0
    tester.deleteLater()


def test_rows_come_in_blocks_when_they_are_shown(model: RecordModel[Sheep], flock: Flock) -> None:
    model.show_ids(list(range(120_000)))
    assert flock.asked == []
    assert shown(model, 90_000) == "sheep 90000"
    assert [len(ids) for ids in flock.asked] == [BLOCK]
    for row in range(BLOCK * 703, BLOCK * 704):
        shown(model, row)
    assert len(flock.asked) == 1


def test_only_so_many_blocks_are_kept(model: RecordModel[Sheep], flock: Flock) -> None:
    model.show_ids(list(range(BLOCK * 100)))
    for row in range(0, BLOCK * 100, BLOCK):
        shown(model, row)
    shown(model, 0)
    assert len(flock.asked) == 101


def test_the_order_is_that_of_the_ids(model: RecordModel[Sheep]) -> None:
    model.show_ids([30, 10, 20])
    assert [shown(model, row) for row in range(3)] == ["sheep 30", "sheep 10", "sheep 20"]
    assert model.row_of(20) == 2
    assert model.row_of(99) == -1


def test_the_same_ids_show_what_they_say_now(model: RecordModel[Sheep], flock: Flock) -> None:
    model.show_ids([1, 2])
    shown(model, 0)
    flock.word = "ram"
    model.show_ids([1, 2])
    assert shown(model, 0) == "ram 1"


def test_a_record_that_went_away_leaves_an_empty_row(
    model: RecordModel[Sheep], flock: Flock
) -> None:
    flock.gone.add(2)
    model.show_ids([1, 2, 3])
    assert shown(model, 1) is None
    assert shown(model, 2) == "sheep 3"


def test_roles(model: RecordModel[Sheep]) -> None:
    model.show_ids([7])
    index = model.index(0, 1)
    assert index.data(RECORD_ROLE) == Sheep(7, "sheep 7")
    assert index.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert not index.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "7"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "No."
