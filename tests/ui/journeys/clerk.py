"""A clerk who minutes a meeting by key presses alone, and how many that takes."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from desktop.records.reading.meetings import AttendanceRow
from desktop.records.rules.outline import OutlinePoint
from desktop.records.rules.shorthand import kind_meant
from desktop.records.rules.words import ActionStatus, MeetingRole, PointKind, Status
from desktop.records.sample.minutes import action_of, status_said
from desktop.records.sample.seeds import AttendanceSeed, MeetingSeed
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.typist import ALT, CTRL, NONE, SHIFT, Key, Typist

_STATUS = {Status.PRESENT: "p", Status.IN_ATTENDANCE: "i", Status.APOLOGIES: "a"}
_ROLE = {MeetingRole.CHAIR: "c", MeetingRole.MINUTES: "m"}


class Clerk(Typist):
    """Looks at the window and presses keys; every one is counted."""

    def __init__(self, qtbot: QtBot, window: MeetingWindow) -> None:
        super().__init__(qtbot)
        self.window = window
        self.pressed = 0
        self.letters = 0

    def types(self, text: str) -> None:
        self.pressed += len(text)
        super().types(text)

    def presses(self, *keys: Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.pressed += len(keys)
        super().presses(*keys, held=held)

    def settles(self) -> None:
        """Waits until the window shows what was done, as a clerk does who looks up."""
        desk = self.window.desk
        self.waits(lambda: not desk.busy and not desk.asking)

    def in_dialog(self, fill: Callable[[], object]) -> None:
        """A dialog came up: fill it by keys, and save it."""
        self._in_dialog(fill, partial(self.presses, Key.Key_S, held=ALT))

    def _in_dialog(self, fill: Callable[[], object], save: Callable[[], object]) -> None:
        dialog = self.dialog(self.window)
        fill()
        with self.qtbot.waitSignal(dialog.finished):
            save()
        self._back()

    def _back(self) -> None:
        self.settles()
        # Offscreen no window manager gives the focus back.
        self.window.activateWindow()
        self.waits(self.window.isActiveWindow)

    def _chooses(self, words: str) -> None:
        """In a list that drops down: the first word, and on until it is there."""
        combo = self.focus
        assert isinstance(combo, QComboBox)
        self.types(words.split(maxsplit=1)[0])
        for _ in range(combo.count()):
            if combo.currentText() == words:
                return
            self.presses(Key.Key_Down)
        raise AssertionError(words)

    # The way

    def steps_on(self) -> None:
        """The next step, on the day that is proposed."""
        self.presses(Key.Key_Return, held=CTRL)
        self._in_dialog(lambda: None, partial(self.presses, Key.Key_Return))

    # The attendance

    def takes_attendance(self, meeting: MeetingSeed) -> None:
        self.presses(Key.Key_2, held=CTRL)
        came = {line.person: line for line in meeting.attendance}
        self._ticks(came)
        for line in meeting.attendance:
            if self._at(line.person) is None:
                self._adds(line)
        for line in meeting.attendance:
            if line.represented_by:
                self._says_who_came_instead(line)
        if meeting.presided:
            self._says_who_presided(meeting.presided)
        self._puts_in_order([line.person for line in meeting.attendance])

    @property
    def _rows(self) -> tuple[AttendanceRow, ...]:
        return self.window.attendance.model.rows

    def _at(self, person: str) -> int | None:
        """Where somebody stands in the list; it says "Councillor" and the like before the name."""
        rows = self._rows
        return next((at for at, row in enumerate(rows) if row.name.endswith(person)), None)

    def _ticks(self, came: dict[str, AttendanceSeed]) -> None:
        """Down the list of those expected, a key for each."""
        self.presses(Key.Key_Home, held=CTRL)
        ticked: set[int] = set()
        while (row := self.window.attendance.row) is not None and row.id not in ticked:
            ticked.add(row.id)
            line = next((line for name, line in came.items() if row.name.endswith(name)), None)
            if line is None:
                self._strikes_out()
                continue
            self.types(_STATUS[line.draft.status])
            if line.draft.role is not None and line.draft.role is not row.role:
                self.types(_ROLE[line.draft.role])
            self.presses(Key.Key_Down)
        self.settles()

    def _strikes_out(self) -> None:
        many = len(self._rows)
        QTimer.singleShot(0, self._agrees)
        self.presses(Key.Key_Delete)
        self._back()
        self.waits(lambda: len(self._rows) == many - 1)

    def _agrees(self) -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox) or not box.isActiveWindow():
            QTimer.singleShot(10, self._agrees)
            return
        self.pressed += 1
        QTest.keyClick(box, Key.Key_R, ALT)

    def _adds(self, line: AttendanceSeed) -> None:
        def fill() -> None:
            self.types(line.person)
            self.presses(Key.Key_U, held=ALT)
            self._chooses(line.draft.status.label)
            if line.draft.role is not None:
                self.presses(Key.Key_A, held=ALT)
                self._chooses(line.draft.role.label)

        self.presses(Key.Key_M, held=CTRL | SHIFT)
        self.in_dialog(fill)
        self.waits(lambda: self._at(line.person) is not None)

    def _says_who_came_instead(self, line: AttendanceSeed) -> None:
        self.presses(Key.Key_Home, held=CTRL)
        self.presses(*[Key.Key_Down] * (self._at(line.person) or 0))
        self.presses(Key.Key_R)
        palette = self.dialog(self.window)
        self.types(line.represented_by)
        with self.qtbot.waitSignal(palette.finished):
            self.presses(Key.Key_Return)
        self._back()

    def _puts_in_order(self, wanted: Sequence[str]) -> None:
        """Up to its place with each line that does not stand there, as it is to be printed."""
        self.presses(Key.Key_Home)
        for place, person in enumerate(wanted):
            at = self._at(person)
            assert at is not None
            if at != place:
                self.presses(*[Key.Key_Down] * (at - place))
                self.presses(*[Key.Key_Up] * (at - place), held=ALT | SHIFT)
                self.waits(partial(self._stands_at, person, place))
            self.presses(Key.Key_Down)

    def _stands_at(self, person: str, place: int) -> bool:
        return self._at(person) == place

    def _says_who_presided(self, presided: Sequence[tuple[str, str]]) -> None:
        def fill() -> None:
            for key, (person, part) in zip((Key.Key_F, Key.Key_T), presided, strict=True):
                self.presses(key, held=ALT)
                self._chooses(person)
                self.presses(Key.Key_Tab)
                self.types(part)

        self.presses(Key.Key_T, held=ALT)
        menu = QApplication.activePopupWidget()
        assert menu is not None
        self.pressed += 1
        QTest.keyClick(menu, Key.Key_P)
        self.in_dialog(fill)

    # The minutes

    def minutes(self, meeting: MeetingSeed) -> None:
        self.presses(Key.Key_1, held=CTRL)
        for number, item in enumerate(meeting.items):
            if number:
                self.presses(Key.Key_PageDown, held=CTRL)
            self._points(item.points, 0, first=True)
            if item.draft.deferred:
                self._defers()

    def _defers(self) -> None:
        """Says of the item at hand that it was put off."""

        def fill() -> None:
            self.presses(Key.Key_L, held=ALT)

        self.presses(Key.Key_E, held=CTRL | SHIFT)
        self.in_dialog(fill)

    def _points(self, points: Sequence[OutlinePoint], depth: int, *, first: bool = False) -> None:
        for place, point in enumerate(points):
            if not (first and place == 0):
                self.presses(Key.Key_Return)
                self._nests(depth)
            self._point(point)
            self._points(point.points, depth + 1)

    def _nests(self, depth: int) -> None:
        """An empty point, at the level of the one above, to the level that is wanted."""
        line = self.window.minutes.view.line
        assert line is not None
        while line.depth < depth:
            self.presses(Key.Key_Tab)
        while line.depth > depth:
            self.presses(Key.Key_Backtab)

    def _point(self, point: OutlinePoint) -> None:
        self.letters += len(point.text) + sum(map(len, point.limbs))
        if point.kind is PointKind.DECISION:
            self._decides(point)
        elif point.kind is PointKind.ACTION:
            self._assigns(point)
        else:
            self._notes(point.text)
            if point.updates is not None:
                self._tells_of(point.updates, status_said(point.aside))

    def _notes(self, text: str) -> None:
        first, _, rest = text.partition(" ")
        if kind_meant(f"{first} ") is None:
            self.types(text)
            return
        # The word is meant as it stands.
        self.types(f"{first} ")
        self.presses(Key.Key_Backspace)
        self.types(rest)

    def _tells_of(self, number: int, status: ActionStatus) -> None:
        """The point says how an earlier action stands; the typing goes on where it was."""

        def fill() -> None:
            self.presses(Key.Key_U, held=ALT)
            self._chooses(status.label)

        line = self.window.minutes.view.line
        self.presses(Key.Key_U, held=CTRL)
        palette = self.dialog(self.window)
        self.types(str(number))
        with self.qtbot.waitSignal(palette.finished):
            self.presses(Key.Key_Return)
        self.in_dialog(fill)
        assert self.window.minutes.view.line is line

    def _decides(self, point: OutlinePoint) -> None:
        self.types(f"{point.aside.lower()} " if point.aside else "decision ")
        if not point.limbs:
            self.types(point.text)
            return

        def fill() -> None:
            if point.text:
                self.presses(Key.Key_W, held=ALT)
                self.types(point.text)
            self.presses(Key.Key_L, held=ALT)
            for place, limb in enumerate(point.limbs):
                if place:
                    self.presses(Key.Key_Return)
                self.types(limb)

        self.presses(Key.Key_D, held=CTRL)
        self.in_dialog(fill)

    def _assigns(self, point: OutlinePoint) -> None:
        """What is picked up of the words is looked at, and put right where it is not meant."""
        self.types(f"action {point.text}")
        line = self.window.minutes.view.line
        assert line is not None
        assert line.action is not None
        wanted = action_of(point)
        if (line.action.owners, line.action.due) == (wanted.owners, wanted.due):
            return

        def fill() -> None:
            self.presses(Key.Key_O, held=ALT)
            self.types(", ".join(wanted.owners))

        self.presses(Key.Key_A, held=CTRL | SHIFT)
        self.in_dialog(fill)
