"""One key for what the clock says: who came or went, when a vote was taken, when it was adjourned.

Each puts a point with the time on the page. Who came or went stands in the attendance as well;
undo takes back both.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QListWidgetItem, QWidget

from desktop.records.reading.meetings import AttendanceRow, meeting
from desktop.records.rules.words import Status
from desktop.records.writing.attendance_times import Stamp
from desktop.ui.meeting.outline import Line, Wording
from desktop.ui.meeting.outline_history import Attended
from desktop.ui.type_to_find import TypeToFind, finds, standing_for

if TYPE_CHECKING:
    from desktop.ui.meeting.minutes_pane import MinutesPane

_ADJOURNED, _RESUMED = "The meeting was adjourned at ", "The meeting resumed at "
_THERE = (Status.PRESENT, Status.IN_ATTENDANCE)


def clock() -> str:
    """The time where the machine stands: "HH:MM"."""
    return f"{datetime.now().astimezone():%H:%M}"


class TimeStamps(QObject):
    """The commands; `now` says what time it is."""

    def __init__(self, pane: "MinutesPane", meeting_id: int) -> None:
        super().__init__(pane)
        self._pane = pane
        self._meeting_id = meeting_id
        self.now: Callable[[], str] = clock

    @Slot()
    def arrival(self) -> None:
        """Somebody came, or came back."""
        away = sorted(self._attendance(), key=_is_there)
        self._ask("Arrival", "Who has come?", away, self._arrived)

    @Slot()
    def departure(self) -> None:
        """Somebody left."""
        there = sorted(self._attendance(), key=lambda row: not _is_there(row))
        self._ask("Departure", "Who has left?", there, self._departed)

    @Slot()
    def vote(self) -> None:
        """The time of a vote, below the decision that it was taken on."""
        view = self._pane.view
        on_decision = view.line is not None and view.line.decision is not None
        self._note(f"Vote taken at {self.now()}.", deeper=1 if on_decision else 0)

    @Slot()
    def adjournment(self) -> None:
        """The meeting breaks off, or goes on after it did."""
        texts = [line.text for line in self._pane.model.lines]
        last = next((text for text in reversed(texts) if _is_break(text)), _RESUMED)
        begun = _ADJOURNED if last.startswith(_RESUMED) else _RESUMED
        self._note(f"{begun}{self.now()}.")

    def _ask(
        self,
        title: str,
        question: str,
        rows: Sequence[AttendanceRow],
        took: Callable[[int], None],
    ) -> None:
        if self._pane.model.read_only or self._pane.view.row < 0:
            return
        palette = WhoPalette(title, question, rows, self._pane.window())
        palette.chosen.connect(took)
        palette.show()

    @Slot(int)
    def _arrived(self, attendance_id: int) -> None:
        row, time = self._row(attendance_id), self.now()
        before = stamp_of(row)
        status = row.status if row.status is Status.IN_ATTENDANCE else Status.PRESENT
        if row.departed or row.departed_item_id is not None:
            after = replace(before, status=status, departed="", departed_item_id=None)
            self._attend(row, before, after, f"{row.name} returned at {time}.")
        else:
            after = replace(before, status=status, arrived=time, arrived_item_id=self._item)
            self._attend(row, before, after, f"{row.name} arrived at {time}.")

    @Slot(int)
    def _departed(self, attendance_id: int) -> None:
        row, time = self._row(attendance_id), self.now()
        before = stamp_of(row)
        status = row.status if row.status is Status.IN_ATTENDANCE else Status.PRESENT
        after = replace(before, status=status, departed=time, departed_item_id=self._item)
        self._attend(row, before, after, f"{row.name} left at {time}.")

    def _attend(self, row: AttendanceRow, before: Stamp, after: Stamp, said: str) -> None:
        model = self._pane.model
        model.history.begin()
        model.attend(row.id, after)
        model.history.record(Attended(row.id, before, after))
        self._note(said)
        model.history.end()
        self._pane.view.begin()

    def _note(self, text: str, deeper: int = 0) -> None:
        """A point of its own: in the empty one that waits, else after the current one."""
        view, model = self._pane.view, self._pane.model
        row = view.row
        if row < 0 or model.read_only:
            return
        line = model.lines[row]
        if line.heading is None and line.blank:
            model.reword(row, Wording(text))
            model.save(row)
            view.go_to(row)
            view.edit_anew(None)
            return
        depth = 0 if line.heading is not None else line.depth + deeper
        model.save(model.add_after(row, Line(depth=depth, wording=Wording(text))))

    @property
    def _item(self) -> int | None:
        return self._pane.item.id if self._pane.item is not None else None

    def _row(self, attendance_id: int) -> AttendanceRow:
        return next(row for row in self._attendance() if row.id == attendance_id)

    def _attendance(self) -> tuple[AttendanceRow, ...]:
        """Who is there by now: keys come faster than the window follows the register."""
        self._pane.settle()
        return self._pane.desk.read(meeting, self._meeting_id).attendance


class WhoPalette(TypeToFind):
    """Enter takes the person that is marked."""

    chosen = Signal(int)

    def __init__(
        self, title: str, question: str, rows: Sequence[AttendanceRow], parent: QWidget
    ) -> None:
        self._rows = rows
        super().__init__(title, question, "Initials, or letters of the name", "People", parent)

    def lines(self, typed: str) -> list[QListWidgetItem]:
        by_initials = sorted(
            self._rows, key=lambda row: row.initials.casefold() != typed.strip().casefold()
        )
        return [
            standing_for(row.id, QListWidgetItem(f"{row.name}, {row.status.label.lower()}"))
            for row in by_initials
            if finds(typed, f"{row.name} {row.initials}")
        ]

    def take(self, chosen: object) -> None:
        self.chosen.emit(chosen)


def stamp_of(row: AttendanceRow) -> Stamp:
    """What stands in a line of the attendance of coming and going."""
    return Stamp(row.status, row.arrived, row.departed, row.arrived_item_id, row.departed_item_id)


def _is_there(row: AttendanceRow) -> bool:
    return row.status in _THERE and not row.departed


def _is_break(text: str) -> bool:
    return text.startswith((_ADJOURNED, _RESUMED))
