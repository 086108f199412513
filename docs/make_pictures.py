"""Makes the pictures of these pages from the sample register: `python3 run.py pictures [FOLDER]`.

The real windows are opened, without a screen, and the real leaves are printed. The letters of the
windows come from the fonts that leaves are printed with, so that the pictures are the same
wherever they are made.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from pathlib import Path

from font_source_sans_pro import font_files_ttf
from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSettings, QTimer
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from desktop import places
from desktop.print_run import print_kind
from desktop.printing.pages import page_count, render_page
from desktop.records.reading import meetings
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.rules.workflow import may_print_for_signature
from desktop.records.sample import make_sample
from desktop.records.writing.meetings import take_step
from desktop.ui.main_window import MainWindow
from desktop.ui.meeting.window import MeetingWindow
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.search import SearchPlace

Picture = tuple[str, Image.Image]

PICTURES = Path(__file__).resolve().parent / "pictures"
SCALE = 1.5
LEAF_SCALE = 1.4
WINDOW_COLOURS, LEAF_COLOURS = 200, 16
THE_ITEM_SHOWN = 5
PATIENCE_MS = 60_000
LOOK_EVERY_MS = 20
LAYOUT_ROUNDS = 5


def main(arguments: list[str]) -> int:
    pictures = Path(arguments[0]) if arguments else PICTURES
    pictures.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pictures-") as folder:
        sample = Path(folder) / "sample.minutebook"
        make_sample(sample, places.seeds(), lambda _: None)
        for_windows = Path(shutil.copy(sample, Path(folder) / "Minute book.minutebook"))
        for name, image in (*of_leaves(sample), *of_windows(for_windows, Path(folder))):
            path = pictures / f"{name}.png"
            image.save(path, optimize=True)
            print(f"{path}, {path.stat().st_size:,} bytes")
    return 0


# ---- leaves --------------------------------------------------------------------------------------


def of_leaves(path: Path) -> Iterator[Picture]:
    """The first and the last leaf of the newest minutes of each body that can be signed."""
    register = Register.open(path)
    try:
        every = meetings.rows(register, meetings.ids(register, Wanted(order="date")))
        ready = (meeting for meeting in every if may_print_for_signature(meeting.state))
        newest = {meeting.body_id: meeting for meeting in ready}
        for meeting in newest.values():
            pdf = print_kind(register, "signature", meeting.id, None).pdf
            yield leaf(pdf, 0, f"first-leaf-{meeting.date.year}")
            yield leaf(pdf, page_count(pdf) - 1, f"last-leaf-{meeting.date.year}")
    finally:
        register.close()


def leaf(pdf: bytes, index: int, name: str) -> Picture:
    width, height, pixels = render_page(pdf, index, LEAF_SCALE)
    image = Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX")
    return name, small(image, LEAF_COLOURS)


# ---- windows -------------------------------------------------------------------------------------


def of_windows(path: Path, folder: Path) -> Iterator[Picture]:
    """The main window and the windows of a meeting, with minutes that are being written."""
    _application = begin(folder)
    meeting_id = take_back_minutes(path)
    window = MainWindow()
    window.resize(1440, 760)
    window.show()
    window.open_register(path)
    until("the register", lambda: window.desk is not None)
    yield picture_of_place(window, "view.meetings", meeting_id, "main-window")
    yield picture_of_place(window, "view.actions", 1, "actions")
    yield picture_of_place(window, "view.forward", 1, "forward-plan")
    yield picture_of_search(window, "funding")
    assert window.meetings is not None
    minutes = window.meetings.open(meeting_id)
    minutes.resize(1400, 820)
    window.meetings.open(meeting_id, minutes.meeting.items[THE_ITEM_SHOWN].id)
    until("the meeting's window", lambda: is_drawn(minutes))
    yield grab(minutes, "meeting")
    minutes.show_attendance()
    until("the attendance", lambda: is_drawn(minutes))
    yield grab(minutes, "attendance")
    minutes.close()
    window.close_register()
    window.close()


def begin(folder: Path) -> QApplication:
    """The program, with settings of its own and letters that do not depend on the machine."""
    os.environ.pop("QT_STYLE_OVERRIDE", None)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(SCALE)}
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Minute Book")
    application.setOrganizationName("Minute Book")
    application.setStyle("Fusion")
    for cut in ("", "Bold", "It", "BoldIt"):
        QFontDatabase.addApplicationFont(str(font_files_ttf[f"SourceSansPro{cut}"]))
    application.setFont(QFont("Source Sans Pro", 10))
    return application


def take_back_minutes(path: Path) -> int:
    """The newest circulated minutes, taken back to the desk where they can be typed into."""
    register = Register.open(path)
    try:
        circulated = Wanted(order="date", descending=True, state=State.CIRCULATED)
        meeting_id = meetings.ids(register, circulated)[0]
        day = date(2019, 10, 1)
        take_step(register, meeting_id, State.MINUTES_DRAFT, day, "A sentence to be put right")
    finally:
        register.close()
    return meeting_id


def picture_of_place(window: MainWindow, command_id: str, record_id: int, name: str) -> Picture:
    assert window.view is not None
    place = window.view.show_place(command_id)
    assert isinstance(place, ListPlace)
    until("the list", lambda: is_idle(window))
    place.pane.choose(record_id)
    until("the detail", lambda: is_idle(window) and place.pane.chosen_id == record_id)
    place.pane.table.setFocus()
    return grab(window, name)


def picture_of_search(window: MainWindow, words: str) -> Picture:
    assert window.view is not None
    place = window.view.show_place("view.search")
    assert isinstance(place, SearchPlace)
    place.words.setText(words)
    until("the hits", lambda: is_idle(window) and bool(place.model.hits))
    return grab(window, "search")


def is_idle(window: MainWindow) -> bool:
    desk = window.desk
    return desk is not None and not desk.busy and not desk.asking


def is_drawn(window: MeetingWindow) -> bool:
    """Whether nothing is on its way to the window: no answer, no print, no page."""
    if window.desk.busy or window.desk.asking or window.preview.waiting:
        return False
    pages = window.preview.view
    return pages.page in pages.drawn_pages() or not pages.isVisible()


def until(what: str, done: Callable[[], bool]) -> None:
    """Lets the windows work until it is so. Raises `TimeoutError` where it never becomes so."""
    loop, look, limit = QEventLoop(), QTimer(), QTimer()
    # The answer of the moment counts: more may be asked before the loop has ended.
    look.timeout.connect(lambda: loop.exit(1) if done() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    look.start(LOOK_EVERY_MS)
    limit.start(PATIENCE_MS)
    if not loop.exec():
        raise TimeoutError(f"Waited in vain for {what}.")


def grab(window: QWidget, name: str) -> Picture:
    # What the last answer put into the layouts takes its place first.
    for _ in range(LAYOUT_ROUNDS):
        QApplication.processEvents()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PPM")
    return name, small(Image.open(BytesIO(written.data())), WINDOW_COLOURS)


def small(image: Image.Image, colours: int) -> Image.Image:
    """Text and lines need few colours."""
    return image.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
