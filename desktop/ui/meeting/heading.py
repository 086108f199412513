"""The top of a meeting's window: what meeting it is, its way, and the one next thing to do."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.records.reading.meetings import MeetingDetail
from desktop.records.rules.dates import long_date, plain_date, short_date
from desktop.records.rules.words import State
from desktop.records.rules.workflow import next_steps, what_is_fixed, who_takes
from desktop.ui.commands import plain
from desktop.ui.icons import icon
from desktop.ui.meeting.head_line import HeadLine
from desktop.ui.meeting.standing import Standing, notice_words
from desktop.ui.meeting.step_dialogs import leaves
from desktop.ui.meeting.way_strip import WayStrip
from desktop.ui.meeting.way_words import step_words


class MeetingHeading(QWidget):
    """Says where the meeting stands; asks the window for the steps."""

    step_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.when, self.paper = HeadLine(1.5), HeadLine(), HeadLine()
        self.way = WayStrip(self)
        self.next_button = QPushButton(self)
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self.take_next)
        self.more_button = QPushButton("Other steps", self)
        self.more_button.setAutoDefault(False)
        self.more = QMenu(self.more_button)
        self.more_button.setMenu(self.more)
        self._next: State | None = None
        self._standing: Standing | None = None
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for label in (self.title, self.when, self.paper):
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.more_button)
        buttons.addWidget(self.next_button)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addLayout(words, 1)
        top.addLayout(buttons)
        top.setAlignment(buttons, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.way)

    def keep_short(self, *, short: bool) -> None:
        """Takes a line for each thing that is said, where the window is low."""
        for line in (self.title, self.when, self.paper):
            line.keep_short(short=short)

    def redraw(self) -> None:
        """Draws icons anew after a change of palette."""
        if self._standing is not None:
            self.show_standing(self._standing)

    def show_standing(self, standing: Standing) -> None:
        """What meeting it is and how far it has come."""
        self._standing = standing
        meeting = standing.meeting
        self.title.say(meeting.body)
        self.when.say(when(meeting))
        self.paper.say(" · ".join(filter(None, (notice_words(standing), _paper(meeting)))))
        self.paper.setVisible(bool(self.paper.text()))
        taken = frozenset(step.to_state for step in meeting.steps)
        self.way.show_way(meeting.state, taken)
        self.way.setToolTip(what_is_fixed(meeting.state))
        self.way.setAccessibleDescription(what_is_fixed(meeting.state))
        steps = next_steps(meeting.state)
        first = self._next = steps[0] if steps else None
        self.next_button.setVisible(first is not None)
        if first is not None:
            words = step_words(first, back=False)
            # Its key is the same whatever it says; a letter of each step would be another menu's.
            self.next_button.setText(plain(words))
            self.next_button.setToolTip(f"A step for {who_takes(first)} (Ctrl+Return)")
            self.next_button.setIcon(icon("arrow-right-line"))
        self._offer((*steps[1:], *_beside(meeting)))

    def _offer(self, steps: tuple[State, ...]) -> None:
        self.more.clear()
        for step in steps:
            action = QAction(step_words(step, back=True), self.more)
            action.setData(step)
            action.triggered.connect(self._asked)
            self.more.addAction(action)
        self.more_button.setVisible(bool(steps))

    @Slot()
    def take_next(self) -> None:
        if self._next is not None:
            self.step_asked.emit(self._next)

    @Slot()
    def _asked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.step_asked.emit(State(action.data()))


def _beside(meeting: MeetingDetail) -> tuple[State, ...]:
    """The clerk may take the leaves to the meeting that confirms, to be signed there."""
    printed = any(not printing.void_reason for printing in meeting.printings)
    early = meeting.state is State.CIRCULATED and meeting.confirming_meeting_id is not None
    return (State.PRINTED,) if early and not printed else ()


def when(meeting: MeetingDetail) -> str:
    """ "Monday 7 March 2011, 09:30 to 11:30, Room 2.11"."""
    draft = meeting.draft
    times = " to ".join(filter(None, (draft.start_time, draft.end_time)))
    day = long_date(draft.date) if draft.date else ""
    return ", ".join(filter(None, (day, times, draft.venue)))


def _paper(meeting: MeetingDetail) -> str:
    """Which meeting confirms, and the leaves that are printed."""
    said = []
    if meeting.confirming_date is not None:
        said.append(f"Confirming meeting: {short_date(meeting.confirming_date)}")
    for printing in meeting.printings:
        void = f", void: {printing.void_reason}" if printing.void_reason else ""
        said.append(f"{leaves(printing)}, printed {plain_date(printing.printed_on)}{void}")
    last = meeting.steps[-1] if meeting.steps else None
    if last is not None and last.reason:
        said.append(f"{last.to_state.label}: {last.reason}")
    return " · ".join(said)
