"""The models of agenda and attendance, through Qt's own tester."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import AttendanceRow, ItemRow, SectionRow
from desktop.records.rules.words import MeetingRole, Purpose, Status
from desktop.ui.meeting.agenda_model import AgendaModel
from desktop.ui.meeting.attendance_model import AttendanceModel, counts

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SECTIONS = (SectionRow(1, "For decision"), SectionRow(2, "For information"))


def item(id_: int, section_id: int | None, number: str = "") -> ItemRow:
    return ItemRow(
        id_, section_id, number, f"Item {id_}", Purpose.DECISION, ("Ann",), "", "", "", False, ()
    )


def line(id_: int, status: Status, **other: object) -> AttendanceRow:
    row = AttendanceRow(
        id=id_,
        person_id=id_,
        name=f"<b>Person {id_}</b>",
        initials="P",
        capacity="Warden",
        organisation="Trust",
        represents="",
        status=status,
        role=None,
        represented_by_id=None,
        represented_by="",
        reason="",
        arrived="",
        departed="",
        voting=True,
    )
    return replace(row, **other)  # type: ignore[arg-type]


def titles(model: AgendaModel) -> list[str]:
    return [str(index.data()) for index in model.in_order()]


def test_the_agenda_stands_under_its_headings(qtbot: QtBot) -> None:
    model = AgendaModel()
    QAbstractItemModelTester(model, FATAL)
    assert not model.show(SECTIONS, (item(1, None), item(2, 1), item(3, 1), item(4, 2)))
    assert titles(model) == [
        "Item 1",
        "For decision",
        "Item 2",
        "Item 3",
        "For information",
        "Item 4",
    ]
    assert model.show(
        SECTIONS, tuple(item(n, s, str(n)) for n, s in ((1, None), (2, 1), (3, 1), (4, 2)))
    )
    assert titles(model)[0] == "1  Item 1"
    assert not model.show(SECTIONS, (item(2, 1),))
    assert titles(model) == ["For decision", "Item 2", "For information"]
    assert model.index_of(ItemRow, 2).parent() == model.index_of(SectionRow, 1)
    assert not model.index_of(ItemRow, 99).isValid()
    model.show((), ())
    assert titles(model) == []


def test_an_item_is_read_out_with_what_it_is_for(qtbot: QtBot) -> None:
    model = AgendaModel()
    model.show(SECTIONS, (item(2, 1, "7"),))
    read = model.index_of(ItemRow, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert read == "7  Item 2, Decision · Ann"


def test_the_attendance_is_a_table(qtbot: QtBot) -> None:
    model = AttendanceModel()
    QAbstractItemModelTester(model, FATAL)
    rows = (line(1, Status.PRESENT, role=MeetingRole.CHAIR), line(2, Status.APOLOGIES))
    model.show(rows)
    assert [model.index(0, column).data() for column in range(5)] == [
        "<b>Person 1</b>",
        "Present",
        "Chair",
        "",
        "Warden, Trust",
    ]
    tip = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "<p>&lt;b&gt;Person 1&lt;/b&gt;</p>"
    model.show((rows[0], replace(rows[1], status=Status.ABSENT)))
    assert model.index(1, 1).data() == "Absent"
    model.show(rows[:1])
    assert model.rowCount() == 1


def test_the_counts_leave_out_what_is_none() -> None:
    rows = (
        line(1, Status.PRESENT),
        line(2, Status.PRESENT),
        line(3, Status.APOLOGIES, represented_by_id=1),
    )
    assert counts(rows) == "2 present · 1 apologies · 1 represented"
    assert counts(()) == ""


def test_an_index_that_is_out_of_date_leads_nowhere(qtbot: QtBot) -> None:
    model = AgendaModel()
    model.show(SECTIONS, (item(1, None), item(2, 1)))
    old = model.in_order()
    model.show(SECTIONS[:1], (item(3, 1),))
    assert [model.record(index) for index in old] == [None] * len(old)
    assert all(index.data() is None for index in old)
    assert not model.parent(old[-1]).isValid()
