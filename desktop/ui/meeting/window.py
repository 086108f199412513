"""A meeting's own window: the way at the top, agenda, minutes and preview, and who came."""

from itertools import takewhile

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.records.changes import Changes
from desktop.records.reading.meetings import ItemRow, MeetingDetail
from desktop.records.rules.dates import short_date
from desktop.records.rules.proofing import Field as PlaceField
from desktop.records.rules.proofing import Place
from desktop.records.rules.words import State, Status
from desktop.records.rules.workflow import TO_COME, minutes_open
from desktop.ui.commands import MEETING, build_menus, make_action, redraw_icons
from desktop.ui.desk import Desk, Job
from desktop.ui.help_key import help_on
from desktop.ui.meeting import prints
from desktop.ui.meeting.action_updates import ActionUpdates
from desktop.ui.meeting.agenda_making import AgendaMaking
from desktop.ui.meeting.agenda_pane import AgendaPane
from desktop.ui.meeting.attendance_pane import AttendancePane
from desktop.ui.meeting.heading import MeetingHeading
from desktop.ui.meeting.item_palette import ItemPalette
from desktop.ui.meeting.leaving import leave_unsaved
from desktop.ui.meeting.minutes_pane import MinutesPane
from desktop.ui.meeting.paper_trail import PaperTrail
from desktop.ui.meeting.point_making import PointMaking
from desktop.ui.meeting.proof_pane import ProofPane
from desktop.ui.meeting.side_pane import SidePane
from desktop.ui.meeting.slots import slots
from desktop.ui.meeting.standing import Standing, standing_of
from desktop.ui.meeting.way_words import why_closed
from desktop.ui.on_screen import put_back
from desktop.ui.preview.following import Sought
from desktop.ui.preview.preview_pane import PreviewPane
from desktop.ui.saved_mark import SavedMark
from desktop.ui.settings import remember, remembered_bytes
from desktop.ui.working_mark import WorkingMark

_MARGIN = 16
_LOW = 640
"""Less than this, and the panes get what the heading can spare."""
_HERE = (Status.PRESENT, Status.IN_ATTENDANCE, Status.EXPECTED)


class MeetingWindow(QMainWindow):
    """Everything about one meeting; it follows every change that touches it."""

    meeting_shown = Signal()
    meeting_wanted = Signal(object, object)
    """The id of another meeting to be opened, and of the item to go to there, or None."""
    record_wanted = Signal(str, object)
    """The command of a place of the main window, and the id of a record to be shown there."""

    def __init__(self, desk: Desk, meeting_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.meeting_id = meeting_id
        shown = desk.read(standing_of, meeting_id)
        self.meeting: MeetingDetail = shown.meeting
        self._asked: Job | None = None
        self.heading = MeetingHeading(self)
        self.agenda = AgendaPane(desk, meeting_id, self)
        self.minutes = MinutesPane(desk, self.meeting, self)
        self.making = PointMaking(self.minutes, self.meeting.body_id)
        self.updates = ActionUpdates(self.minutes, meeting_id, self.meeting.body_id)
        self.attendance = AttendancePane(desk, meeting_id, self)
        self.preview = PreviewPane(desk, prints.choices(self.meeting), self)
        self.proofing = ProofPane(desk, meeting_id, self)
        self.side = SidePane(self)
        self.trail = PaperTrail(self)
        self.agenda_making = AgendaMaking(self)
        self.commands: dict[str, QAction] = {}
        self.commands_elsewhere: tuple[QAction, ...] = ()
        self._build()
        self.agenda.item_changed.connect(self._show_item)
        self.minutes.view.item_entered.connect(self.agenda.go_to)
        self.minutes.view.selectionModel().currentChanged.connect(self._follow)
        self.preview.about_to_show.connect(self._follow)
        self.proofing.place_wanted.connect(self.go_to_place)
        self.proofing.list.leads_back = True
        self.proofing.list.left.connect(self.minutes.view.begin)
        self.heading.step_asked.connect(self.trail.step)
        desk.changed.connect(self._changed)
        self._show(shown)
        self.preview.choose(prints.usual(self.meeting.state))
        self.preview.refresh()
        self._begin()

    def _build(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setChildrenCollapsible(False)
        self.panes.setHandleWidth(16)
        self.side.add(self.preview, "Print")
        self.side.add(self.proofing, "Proof-reader")
        self.side.add(self.attendance.people, "People")
        for pane, share in ((self.agenda, 3), (self.minutes, 6), (self.side, 5)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(self.panes.indexOf(pane), share)
        self.panes.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Parts of the meeting")
        self.tabs.addTab(self.panes, "Agenda and minutes")
        self.tabs.addTab(self.attendance, "Attendance")
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.tabs, 1)
        self.setCentralWidget(middle)
        self._build_menus()
        self._build_foot()
        room = self.screen().availableSize()
        self.setMinimumSize(min(900, room.width()), min(600, room.height()))
        self.resize(min(1400, room.width() * 19 // 20), min(860, room.height() * 9 // 10))
        self.panes.setSizes([280, 540, 540])
        put_back(self, remembered_bytes("meeting/geometry"))
        self.panes.restoreState(remembered_bytes("meeting/panes"))

    def _build_menus(self) -> None:
        run = slots(self)
        self.commands = {c.id: make_action(self, c.id, run[c.id]) for c in MEETING}
        self.minutes.show_spelling_in(self.commands["show.spelling"])
        build_menus(self.menuBar(), self.commands.values())
        # The palette and help belong to every window, and come after what is of this one alone.
        everywhere = {
            "view.palette": self.show_palette,
            "help.guide": self.show_guide,
            "help.keys": self.show_keys,
            "help.about": self.show_about,
        }
        last = {each: make_action(self, each, run) for each, run in everywhere.items()}
        build_menus(self.menuBar(), last.values())
        self.commands |= last

    def _build_foot(self) -> None:
        """Who is here, and whether all is saved, in sight whatever is shown above."""
        self.saved_mark = SavedMark()
        self.saved_mark.follow(self.desk)
        self.working = WorkingMark()
        self.working.follow(self.desk)
        self.minutes.model.typed.connect(self.saved_mark.typed)
        self.who_is_here = QLabel(self)
        self.who_is_here.setTextFormat(Qt.TextFormat.PlainText)
        self.who_is_here.setAccessibleName("Who is here, and the quorum")
        self.who_is_here.setContentsMargins(8, 0, 8, 0)
        self.statusBar().addPermanentWidget(self.who_is_here, 1)
        self.statusBar().addPermanentWidget(self.working)
        self.statusBar().addPermanentWidget(self.saved_mark)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < _LOW
        self.heading.keep_short(short=low)
        across = _MARGIN // 2 if low else _MARGIN
        self.panes.setContentsMargins(_MARGIN, across, _MARGIN, across)

    def _begin(self) -> None:
        """The keyboard goes where the next thing is done, as the worklist asks for it."""
        if self.meeting.state is State.MINUTES_DRAFT and self.meeting.items:
            self.minutes.view.begin()
        elif self.meeting.state in (*TO_COME, State.MINUTES_DRAFT):
            self.agenda.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.heading.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # Following the register

    def _changed(self, changes: Changes) -> None:
        if changes.touches(*_SHOWN):
            if self._asked is not None:
                self._asked.cancel()
            self._asked = self.desk.ask(standing_of, self.meeting_id, done=self._show)
        if changes.touches(*_PRINTED):
            self.preview.refresh_soon()

    def _show(self, standing: Standing) -> None:
        """The meeting as it now is, in every part of the window."""
        now = standing.meeting
        if prints.usual(now.state) != prints.usual(self.meeting.state):
            self.preview.choose(prints.usual(now.state))
        self.meeting = now
        day = short_date(now.draft.date) if now.draft.date else ""
        self.setWindowTitle(f"{now.body}, {day}")
        self.heading.show_standing(standing)
        self.minutes.show_meeting(now, "" if minutes_open(now.state) else why_closed(now.state))
        self.agenda.show_meeting(now)
        self.attendance.show_meeting(now)
        self.attendance.show_quorum(standing.quorum)
        self.who_is_here.setText(self.attendance.in_short)
        self.making.here = tuple(row.name for row in now.attendance if row.status in _HERE)
        self.trail.enable()
        self.meeting_shown.emit()

    @Slot(object)
    def _show_item(self, item: ItemRow | None) -> None:
        """Bring the current item into sight on the page; a heading of the agenda is not on it."""
        self.attendance.item_id = item.id if item is not None else None
        if item is not None:
            self.minutes.show_item(item)

    @Slot()
    def _follow(self) -> None:
        """The print at the side comes to what is being edited."""
        item, line = self.minutes.item, self.minutes.view.line
        if item is not None:
            above = takewhile(lambda row: row.id != item.id, self.meeting.items)
            before = sum(row.title == item.title for row in above)
            words = line.text if line is not None and not self.minutes.view.at_item else ""
            self.preview.follow(Sought(item.number, item.title, before, words))

    def go_to(self, item_id: int) -> None:
        """Shows the minute of an item."""
        self.tabs.setCurrentWidget(self.panes)
        self.agenda.go_to(item_id)

    # What the menus do

    @Slot()
    def show_minutes(self) -> None:
        self.tabs.setCurrentWidget(self.panes)
        self.minutes.view.begin()

    @Slot()
    def show_attendance(self) -> None:
        self.tabs.setCurrentWidget(self.attendance)
        self.attendance.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def show_people(self) -> None:
        """Who is in the room, beside the minutes."""
        self.tabs.setCurrentWidget(self.panes)
        self.side.bring(self.attendance.people, self.attendance.people.table)

    @Slot()
    def show_preview(self) -> None:
        self.side.setVisible(self.side.isHidden())

    @Slot()
    def undo(self) -> None:
        """In the agenda what was moved there, elsewhere what was minuted."""
        if self.agenda.tree.hasFocus():
            self.agenda.steps.undo()
        else:
            self.making.undo()

    @Slot()
    def redo(self) -> None:
        if self.agenda.tree.hasFocus():
            self.agenda.steps.redo()
        else:
            self.making.redo()

    @Slot()
    def next_item(self) -> None:
        self._step_item(1)

    @Slot()
    def previous_item(self) -> None:
        self._step_item(-1)

    def _step_item(self, by: int) -> None:
        if self.agenda.step(by) and not self.agenda.tree.hasFocus():
            self.minutes.view.begin()

    @Slot()
    def choose_item(self) -> None:
        palette = ItemPalette(self.meeting.items, self)
        palette.chosen.connect(self._minute)
        palette.show()

    @Slot(int)
    def _minute(self, item_id: int) -> None:
        self.go_to(item_id)
        self.minutes.view.begin()

    @Slot()
    def show_palette(self) -> None:
        from desktop.ui.palette import CommandPalette

        others = [
            each for each in self.commands_elsewhere if each.objectName() not in self.commands
        ]
        palette = CommandPalette([*self.commands.values(), *others], self, self.desk)
        palette.meeting_wanted.connect(self.meeting_wanted)
        palette.record_wanted.connect(self.record_wanted)
        palette.show()

    @Slot()
    def show_guide(self) -> None:
        help_on(QApplication.focusWidget() if self.isActiveWindow() else self)

    @Slot()
    def show_keys(self) -> None:
        from desktop.ui.keyboard_sheet import KeyboardSheet

        KeyboardSheet(self).open()

    @Slot()
    def show_about(self) -> None:
        from desktop.ui.about import AboutBox

        AboutBox(self).open()

    @Slot()
    def proof(self) -> None:
        """The proof-reader beside the minutes, which it follows."""
        self.flush()
        self.tabs.setCurrentWidget(self.panes)
        self.side.bring(self.proofing, self.proofing.list)

    @Slot(object)
    def go_to_place(self, place: Place) -> None:
        """To what a finding is about: the words of a point, an item, or who came."""
        if place.item_id is None:
            self.show_attendance()
            if place.attendance_id is not None:
                self.attendance.choose(place.attendance_id)
            return
        self.go_to(place.item_id)
        if place.point_id is not None:
            span = (place.start, place.end) if place.field is PlaceField.TEXT else None
            self.minutes.show_point(place.point_id, span)

    # Leaving

    def flush(self) -> None:
        """Everything typed goes to the register now."""
        self.minutes.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        unsaved = self.minutes.unsaved
        if unsaved and not leave_unsaved(self, unsaved, kept=self.minutes.keeping.put_aside()):
            event.ignore()
            return
        self.desk.settle()
        self.minutes.keeping.close()
        self.preview.end()
        remember("meeting/geometry", self.saveGeometry())
        remember("meeting/panes", self.panes.saveState())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            redraw_icons(self)
            self.heading.redraw()
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.minutes.model.save_all()


_SHOWN = (
    "meeting",
    "meeting_step",
    "attendance",
    "presiding",
    "declaration",
    "section",
    "item",
    "item_lead",
    "paper",
    "printing",
    "leaf",
)
_PRINTED = (
    *_SHOWN,
    "point",
    "decision",
    "limb",
    "action",
    "action_owner",
    "correction",
    "body",
)
