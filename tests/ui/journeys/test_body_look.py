"""How papers look: every choice shows on the page beside it, and is kept when saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_text
from desktop.records.reading.looks import look_draft
from desktop.records.register import Register
from desktop.records.rules.looks import ExemptPaper, Font
from desktop.ui.desk import Desk
from desktop.ui.dialogs.body_look import LookDialog
from desktop.ui.main_window import MainWindow
from tests.records.whole_record import Whole, begin
from tests.records.writing.test_looks import picture
from tests.ui.conftest import settle, widget_of


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


@pytest.fixture
def dialog(window: MainWindow, register: Register, whole: Whole, qtbot: QtBot) -> LookDialog:
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    assert isinstance(window.desk, Desk)
    shown = LookDialog(window.desk, window, whole.body)
    shown.open()
    qtbot.waitUntil(lambda: not shown.waiting)
    return shown


def page_of(dialog: LookDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not dialog.waiting)
    return " ".join(page_text(dialog.pdf, 0).split())


def choose(dialog: LookDialog, qtbot: QtBot, name: str, value: object) -> None:
    editor = dialog.form.editor(name)
    editor.set_value(value)
    editor.tell()
    qtbot.waitUntil(lambda: not dialog.waiting)


def test_each_choice_shows_at_once_and_is_kept(
    dialog: LookDialog, whole: Whole, qtbot: QtBot, tmp_path: Path
) -> None:
    before = dialog.pdf
    assert "Harbour Committee" in page_of(dialog, qtbot)
    choose(dialog, qtbot, "house_style", "parish")
    assert "Ref." in page_of(dialog, qtbot)
    choose(dialog, qtbot, "printed_name", "The Harbour Board")
    choose(dialog, qtbot, "letterhead", "Quay Street")
    choose(dialog, qtbot, "present", "Members who came")
    page = page_of(dialog, qtbot)
    assert "The Harbour Board" in page
    assert "Quay Street" in page
    assert "Members who came" in page
    plain = dialog.pdf
    choose(dialog, qtbot, "text_font", Font.SERIF)
    assert dialog.pdf not in (before, plain)
    crest = tmp_path / "crest.png"
    crest.write_bytes(picture())
    choose(dialog, qtbot, "crest_of", "Quay Town")
    choose(dialog, qtbot, "crest", str(crest))
    assert b"/Subtype /Image" in dialog.pdf
    choose(dialog, qtbot, "exempt_paper", ExemptPaper.TINT)
    dialog.which.setCurrentIndex(dialog.which.findData("exempt"))
    assert "EXEMPT" in page_of(dialog, qtbot)
    desk = dialog.desk
    with qtbot.waitSignal(dialog.finished):
        dialog.save()
    kept = desk.read(look_draft, whole.body)
    assert (kept.house_style, kept.printed_name) == ("parish", "The Harbour Board")
    assert (kept.text_font, kept.exempt_paper) == (Font.SERIF, ExemptPaper.TINT)
    assert kept.crest_id is not None


def test_what_is_no_crest_is_said_beside_its_field_and_nothing_is_kept(
    dialog: LookDialog, whole: Whole, qtbot: QtBot, tmp_path: Path
) -> None:
    cut = tmp_path / "crest.png"
    cut.write_bytes(picture()[:60])
    choose(dialog, qtbot, "crest_of", "Quay Town")
    choose(dialog, qtbot, "crest", str(cut))
    assert "cannot be read" in dialog.note.text()
    dialog.save()
    qtbot.waitUntil(dialog.form.isEnabled)
    assert dialog.isVisible()
    assert dialog.desk.read(look_draft, whole.body).crest_id is None


def test_the_command_opens_it(
    window: MainWindow, register: Register, whole: Whole, qtbot: QtBot
) -> None:
    register.close()
    window.open_register(register.path)
    settle(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    window.commands["body.look"].trigger()
    found = widget_of(window, qtbot, LookDialog)
    qtbot.waitUntil(lambda: not found.waiting)
    found.reject()
