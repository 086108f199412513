"""The main window: the first page, or the register that is open."""

from pathlib import Path

from PySide6.QtCore import QEvent, QLockFile, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar, QWidget

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui import doors, taskbar
from desktop.ui.command import REGISTER
from desktop.ui.commands import COMMANDS, MAIN, build_menus, make_action, redraw_icons
from desktop.ui.desk import Desk
from desktop.ui.drafts.forms_left import offer_forms
from desktop.ui.first_page import FirstPage
from desktop.ui.help_key import HelpKey, help_on
from desktop.ui.main_slots import NEW_IN, OF_THE_CHOSEN, OF_THE_PLACE, slots
from desktop.ui.meeting_windows import MeetingWindows
from desktop.ui.messages import say
from desktop.ui.on_screen import put_back
from desktop.ui.opening_mark import OpeningMark
from desktop.ui.recent_menu import RecentMenu
from desktop.ui.register_view import PLACES, RegisterView
from desktop.ui.saved_mark import SavedMark
from desktop.ui.settings import remember, remember_register, remembered_bytes
from desktop.ui.soundness import Soundness
from desktop.ui.working_mark import WorkingMark

_OF_A_REGISTER = tuple(command.id for command in MAIN if command.needs == REGISTER)
_NEEDS_A_BODY = ("meeting.new", "action.new", "forward.new")


class MainWindow(QMainWindow):
    """Everything starts from here; a meeting has a window of its own."""

    register_shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self.view: RegisterView | None = None
        self.meetings: MeetingWindows | None = None
        self._door: doors.Door | None = None
        self._claim: QLockFile | None = None
        self._soundness: Soundness | None = None
        self._first_place = ""
        self._drawn_for = QGuiApplication.palette().cacheKey()
        run = slots(self)
        self.commands = {c.id: make_action(self, c.id, run[c.id]) for c in MAIN}
        build_menus(self.menuBar(), self.commands.values())
        self._add_recent_menu()
        self._add_toolbar()
        self.first_page = FirstPage(self.commands)
        self.first_page.recent_wanted.connect(self.open_register)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.first_page)
        self.setCentralWidget(self._pages)
        self.opening = OpeningMark()
        self.statusBar().addPermanentWidget(self.opening)
        self.working = WorkingMark()
        self.statusBar().addPermanentWidget(self.working)
        self.saved_mark = SavedMark()
        self.statusBar().addPermanentWidget(self.saved_mark)
        room = self.screen().availableSize()
        self.setMinimumSize(min(720, room.width()), min(480, room.height()))
        self.resize(min(1400, room.width() * 9 // 10), min(900, room.height() * 9 // 10))
        put_back(self, remembered_bytes("window/geometry"))
        self._help_key = HelpKey(self)
        self._show_first_page()

    # ---- doors into a register -------------------------------------------------------------------

    @Slot()
    def new_register(self) -> None:
        path = doors.ask_for_new(self, "New register", "Minute book")
        if path is not None:
            self._enter(doors.make_new, path, "view.bodies")

    @Slot()
    def choose_register(self) -> None:
        path = doors.ask_for_one(self)
        if path is not None:
            self.open_register(path)

    @Slot(object)
    def open_register(self, path: Path) -> None:
        """Opens a register in place of the one that is open; `register_shown` tells when."""
        self._enter(doors.open_there, path, "")

    @Slot()
    def try_sample(self) -> None:
        path = doors.ask_for_new(self, "Where to keep the sample", "Sample")
        if path is not None:
            self._enter(doors.make_sample_there, path, "view.meetings")

    @Slot()
    def close_register(self) -> bool:
        """Saves everything and closes the register; False if a window would not be left."""
        if self._door is not None:
            self.statusBar().showMessage("A register is still on its way in; wait for it.", 5000)
            return False
        if self.desk is None or self.view is None or self.meetings is None:
            return True
        if not (self._leave_dialogs() and self.meetings.close_all()):
            return False
        self.view.remember()
        self.working.leave()
        self._pages.removeWidget(self.view)
        self.view.deleteLater()
        self.desk.close()
        self.desk.deleteLater()
        self.desk = self.view = self.meetings = None
        if self._soundness is not None:
            self._soundness.end()
            self._soundness.deleteLater()
            self._soundness = None
        if self._claim is not None:
            self._claim.unlock()
            self._claim = None
        self._show_first_page()
        return True

    def _leave_dialogs(self) -> bool:
        """Leaves every dialog that is open, each asking what becomes of its changes."""
        from desktop.ui.forms.draft_dialog import DraftDialog

        for dialog in self.findChildren(DraftDialog):
            if dialog.isVisible():
                dialog.reject()
                if dialog.isVisible():
                    return False
        return True

    def _enter(self, way: doors.Way, path: Path, place: str) -> None:
        if self._door is not None or (self.desk is not None and path == self.desk.path):
            return
        self.first_page.show_progress("One moment …")
        if self.view is not None:
            self.opening.tell("One moment …")
        else:
            taskbar.tell(self)
        self._first_place = place
        self._door = doors.Door(way, path, self)
        self._door.progress.connect(self.first_page.show_progress)
        self._door.progress.connect(self.opening.said.setText)
        self._door.opened.connect(self._opened)
        self._door.refused.connect(self._not_opened)
        self._door.go()

    @Slot(object)
    def _opened(self, register: Register) -> None:
        self._shut_door()
        if not self.close_register():
            return
        try:
            self._claim = doors.claim(register.path)
            register.connect()
        except Refusal as refusal:
            say(self, refusal.sentence)
            return
        self._show_register(Desk(register, self), self._first_place)

    @Slot(object)
    def _not_opened(self, refusal: Refusal) -> None:
        self._shut_door()
        say(self, refusal.sentence)

    def _shut_door(self) -> None:
        if self._door is not None:
            self._door.wait()
            self._door.deleteLater()
            self._door = None
        self.opening.rest()
        self.first_page.refresh()

    def _show_register(self, desk: Desk, place: str) -> None:
        remember_register(desk.path)
        self.desk = desk
        self.meetings = MeetingWindows(desk, self, self.commands.values())
        self.meetings.record_wanted.connect(self.show_record)
        self.view = RegisterView(desk, self.commands)
        self.view.meeting_wanted.connect(self.open_meeting)
        self.view.place_changed.connect(self._enable_commands)
        desk.refused.connect(self._say_refusal)
        self._soundness = Soundness(desk.register, self)
        self._soundness.damaged.connect(self._say_refusal)
        self._soundness.begin()
        self.saved_mark.follow(desk)
        self.working.follow(desk)
        self._pages.addWidget(self.view)
        self._pages.setCurrentWidget(self.view)
        self.setWindowTitle(f"{desk.path.stem} – Minute Book")
        if place:
            self.view.show_place(place)
        else:
            self.view.show_last_place()
        self.toolbar.show()
        self._enable_commands()
        if self.view.place is not None:
            self.view.place.take_focus()
        offer_forms(desk, self)
        self.register_shown.emit()

    def _show_first_page(self) -> None:
        self.setWindowTitle("Minute Book")
        self.first_page.refresh()
        self._pages.setCurrentWidget(self.first_page)
        self.toolbar.hide()
        self.saved_mark.hide()
        self._enable_commands()

    # ---- commands --------------------------------------------------------------------------------

    @Slot(object, object)
    def open_meeting(self, meeting_id: int, item_id: int | None) -> None:
        if self.meetings is not None:
            self.meetings.open(meeting_id, item_id)

    @Slot(str, object)
    def show_record(self, command_id: str, record_id: int) -> None:
        """Comes up with a record, in the place where its kind is listed."""
        if self.view is not None:
            self.view.show_record(command_id, record_id)
            self.raise_()
            self.activateWindow()

    @Slot()
    def new_here(self) -> None:
        """A new record of the kind that is shown."""
        place = self.view.place if self.view is not None else None
        shown = next((k for k, v in NEW_IN.items() if v == self._shown_place()), "")
        if place is not None and self._may_make(shown):
            place.new()

    @Slot()
    def new_of_kind(self) -> None:
        """A new record of the kind that the command names."""
        command_id = self.sender().objectName()
        if self.view is not None and self._may_make(command_id):
            self.view.show_place(NEW_IN[command_id]).new()

    @Slot()
    def call_series(self) -> None:
        """The meetings of a year at once, for the body that is in view."""
        if self.view is None or self.desk is None or not self._may_make("meeting.new"):
            return
        from desktop.ui.dialogs.series import SeriesMaking

        chosen = self._chosen_body()
        filtered = self.view.show_place("view.meetings").body_id
        body_id = chosen if chosen is not None else filtered
        SeriesMaking(self.desk, self, body_id).begin()

    @Slot()
    def show_place(self) -> None:
        if self.view is not None:
            self.view.show_place(self.sender().objectName()).take_focus()

    @Slot()
    def run_in_place(self) -> None:
        """What the command does with the record that is chosen."""
        place = self.view.place if self.view is not None else None
        run = place.commands().get(self.sender().objectName()) if place is not None else None
        if run is not None:
            run()

    @Slot()
    def filter_list(self) -> None:
        if self.view is not None and self.view.place is not None:
            self.view.place.seek()

    @Slot()
    def sort(self) -> None:
        if self.view is not None and self.view.place is not None:
            self.view.place.sort()

    @Slot()
    def show_palette(self) -> None:
        from desktop.ui.palette import CommandPalette

        palette = CommandPalette(self.commands.values(), self, self.desk)
        palette.meeting_wanted.connect(self.open_meeting)
        palette.record_wanted.connect(self.show_record)
        palette.show()

    @Slot()
    def show_guide(self) -> None:
        place = self.view.place if self.view is not None else None
        help_on(self.first_page if place is None else place)

    @Slot()
    def show_keys(self) -> None:
        from desktop.ui.keyboard_sheet import KeyboardSheet

        KeyboardSheet(self).open()

    @Slot()
    def show_about(self) -> None:
        from desktop.ui.about import AboutBox

        AboutBox(self).open()

    def _may_make(self, command_id: str) -> bool:
        if command_id not in _NEEDS_A_BODY or self.desk is None or self.view is None:
            return True
        from desktop.records.reading import bodies

        if self.desk.read(bodies.choices):
            return True
        self.view.show_place("view.bodies")
        say(self, "That belongs to a body, and there is none yet. Make the body first.")
        return False

    def _chosen_body(self) -> int | None:
        """The body that is chosen where the bodies are listed."""
        place = self.view.place if self.view is not None else None
        if place is None or self._shown_place() != "view.bodies":
            return None
        return place.chosen_id

    def _shown_place(self) -> str:
        row = self.view.rail.currentRow() if self.view is not None else -1
        return list(PLACES)[row] if row >= 0 else ""

    @Slot()
    def _enable_commands(self) -> None:
        place = self.view.place if self.view is not None else None
        chosen = place is not None and place.chosen_id is not None
        here = place.commands() if place is not None else {}
        for command_id in _OF_A_REGISTER:
            self.commands[command_id].setEnabled(place is not None)
        makes = self._shown_place() in NEW_IN.values()
        self.commands["record.new"].setEnabled(place is not None and makes)
        for command_id in OF_THE_CHOSEN:
            self.commands[command_id].setEnabled(chosen and command_id in here)
        for command_id in OF_THE_PLACE:
            self.commands[command_id].setEnabled(command_id in here)
        kind = next((k for k, v in NEW_IN.items() if v == self._shown_place()), "")
        words = COMMANDS[kind].words if kind else COMMANDS["record.new"].words
        self.commands["record.new"].setIconText(words)

    # ---- the window itself -----------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        remember("window/geometry", self.saveGeometry())
        if self.close_register():
            self._help_key.close_guide()
            event.accept()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        key = QGuiApplication.palette().cacheKey()
        if event.type() == QEvent.Type.PaletteChange and key != self._drawn_for:
            self._drawn_for = key
            redraw_icons(self)
            self.first_page.redraw()
            self.saved_mark.redraw()
            if self.view is not None:
                self.view.redraw()

    @Slot(object)
    def _say_refusal(self, refusal: Refusal) -> None:
        say(self, refusal.sentence)

    def _add_toolbar(self) -> None:
        self.toolbar = QToolBar("Tools")
        self.toolbar.setObjectName("tools")
        self.toolbar.setMovable(False)
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.toolbar.toggleViewAction().setEnabled(False)
        self.toolbar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toolbar.addAction(self.commands["record.new"])
        self.toolbar.addAction(self.commands["record.edit"])
        space = QWidget()
        space.setSizePolicy(
            space.sizePolicy().Policy.Expanding, space.sizePolicy().Policy.Preferred
        )
        self.toolbar.addWidget(space)
        self.toolbar.addAction(self.commands["view.palette"])
        self.addToolBar(self.toolbar)

    def _add_recent_menu(self) -> None:
        menus = self.menuBar().findChildren(QMenu)
        register = next(menu for menu in menus if menu.title() == "&Register")
        recent = RecentMenu(register)
        recent.wanted.connect(self.open_register)
        register.insertMenu(self.commands["register.sample"], recent)
