"""What stands in a dialog when the program ends."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.records.writing.people import add_person
from desktop.ui.desk import Desk
from desktop.ui.drafts.forms_offer import FormsOffer
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, LineField, TextField
from desktop.ui.main_window import MainWindow
from tests.ui.conftest import settle
from tests.ui.drafts.conftest import files
from tests.ui.meeting.typist import Key, answering

FIELDS = (Field("name", "&Name", LineField), Field("note", "N&ote", TextField))


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    """A window for a dialog to stand over."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def typed_into(desk: Desk, over: QWidget, qtbot: QtBot) -> DraftDialog[PersonDraft]:
    dialog = DraftDialog(desk, "New person", FIELDS, PersonDraft(), add_person, parent=over)
    dialog.open()
    dialog.keeping.soon.setInterval(1)
    qtbot.keyClicks(dialog.form.editor("name").control, "Ann <b>Archer</b>")
    qtbot.waitUntil(lambda: bool(files()) and "<b>Archer</b>" in words())
    return dialog


def words() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in files())


def test_what_is_typed_into_a_dialog_is_kept_until_it_is_saved(
    desk: Desk, over: QWidget, qtbot: QtBot
) -> None:
    dialog = typed_into(desk, over, qtbot)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Key.Key_Return)
    assert not files()


def test_what_is_given_up_is_not_kept(desk: Desk, over: QWidget, qtbot: QtBot) -> None:
    dialog = typed_into(desk, over, qtbot)
    answering("Discard", dialog.reject)
    assert not files()


def test_the_pause_is_short_of_two_seconds_and_not_put_off(
    desk: Desk, over: QWidget, qtbot: QtBot
) -> None:
    dialog = DraftDialog(desk, "New person", FIELDS, PersonDraft(), add_person, parent=over)
    pause = dialog.keeping.soon
    assert pause.interval() <= 1500
    qtbot.keyClicks(dialog.form.editor("name").control, "A")
    left = pause.remainingTime()
    qtbot.keyClicks(dialog.form.editor("name").control, "nn")
    assert pause.remainingTime() <= left
    dialog.done(0)


def test_a_day_that_cannot_be_read_is_kept_as_it_was_typed(
    desk: Desk, over: QWidget, qtbot: QtBot
) -> None:
    fields = (Field("name", "&Name", LineField), Field("note", "&Day", DateField))
    dialog = DraftDialog(desk, "New person", fields, PersonDraft(), add_person, parent=over)
    qtbot.keyClicks(dialog.form.editor("note").control, "some day in May")
    assert dialog.form.said() == (("Day", "some day in May"),)
    dialog.done(0)


def test_after_the_end_of_the_program_it_is_offered(
    register: Register, window: MainWindow, over: QWidget, qtbot: QtBot
) -> None:
    desk = Desk(register)
    dialog = typed_into(desk, over, qtbot)
    left = Path(files()[0])
    kept = left.read_text(encoding="utf-8")
    answering("Discard", dialog.reject)
    left.write_text(kept, encoding="utf-8")
    path = register.path
    desk.close()
    window.open_register(path)
    settle(window, qtbot)
    (offer,) = window.findChildren(FormsOffer)
    assert "New person" in offer.words.toPlainText()
    assert "Name: Ann <b>Archer</b>" in offer.words.toPlainText()
    offer.copy_button.click()
    assert QGuiApplication.clipboard().text() == offer.words.toPlainText()
    answering("Remove", offer.discard_button.click)
    assert not files()
