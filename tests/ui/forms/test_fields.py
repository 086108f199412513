"""Fields on their own: people to pick, names to complete, words, numbers and times."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.records.rules.drafts import PersonDraft, PostDraft
from desktop.records.rules.words import Role
from desktop.records.writing.people import add_person, add_post
from desktop.ui.desk import Desk
from desktop.ui.dialogs.body import YearStartField
from desktop.ui.dialogs.person_picker import PersonPicker, names_to_pick
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.fields import LinesField, NumberField, TextField, TimeField, WordField
from desktop.ui.forms.people_fields import NamesField, PersonField


def test_a_person_is_found_by_any_part_of_the_name(qtbot: QtBot) -> None:
    field = PersonField([(1, "Ann Archer"), (2, "Bryn Bowen")])
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "bowen")
    completer = field.line.completer()
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Bryn Bowen"
    assert field.add_button.isVisible()
    with pytest.raises(UnreadableError, match="Nobody here is called “bowen”"):
        field.value()
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert field.value() == 2
    assert not field.add_button.isVisible()
    field.line.clear()
    assert field.value() is None


def test_people_of_one_name_are_told_apart(desk: Desk, qtbot: QtBot) -> None:
    first, second = (desk.read(add_person, PersonDraft("Ann Archer")).made for _ in range(2))
    desk.read(add_person, PersonDraft("Bryn Bowen"))
    assert first is not None
    assert second is not None
    desk.read(add_post, first, PostDraft("Clerk", "Quarry"))
    names = dict(names_to_pick(desk))
    assert names[first] == f"Ann Archer (Clerk, Quarry, no. {first})"
    assert names[second] == f"Ann Archer (no post, no. {second})"
    assert "Bryn Bowen" in names.values()
    picker = PersonPicker(desk)
    qtbot.addWidget(picker)
    picker.set_value(second)
    assert picker.value() == second


def test_names_are_completed_one_after_the_other(qtbot: QtBot) -> None:
    field = NamesField(["Ann Archer", "Bryn Bowen"])
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "Ann Archer, br")
    popup = field.line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.value() == ("Ann Archer", "Bryn Bowen")


def test_a_number_is_whole_or_told(qtbot: QtBot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.set_value(12)
    assert field.value() == 12
    for typed in ("", "three", "-1", "1.5", "9" * 10):
        field.line.setText(typed)
        with pytest.raises(UnreadableError, match="whole number"):
            field.value()
    optional = NumberField(optional=True)
    qtbot.addWidget(optional)
    optional.set_value(None)
    assert optional.value() is None


def test_words_show_their_labels_and_give_the_word(qtbot: QtBot) -> None:
    field = WordField(Role, none="No role")
    qtbot.addWidget(field)
    assert field.combo.itemText(0) == "No role"
    field.set_value(Role.VICE_CHAIR)
    assert field.combo.currentText() == "Vice-chair"
    assert field.value() is Role.VICE_CHAIR
    field.set_value(None)
    assert field.value() is None


def test_tab_leaves_a_text(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.text, "one")
    qtbot.keyClick(field.text, Qt.Key.Key_Return)
    qtbot.keyClicks(field.text, "two")
    qtbot.keyClick(field.text, Qt.Key.Key_Tab)
    assert field.value() == "one\ntwo"


def test_lines_are_a_text_each(qtbot: QtBot) -> None:
    field = LinesField()
    qtbot.addWidget(field)
    field.set_value(("one", "two"))
    qtbot.keyClick(field.text, Qt.Key.Key_Return)
    assert field.value() == ("one", "two")


def test_a_time_and_a_day_of_the_year(qtbot: QtBot) -> None:
    time, year = TimeField(), YearStartField()
    qtbot.addWidget(time)
    qtbot.addWidget(year)
    time.line.setText("2.30 pm")
    assert time.value() == "14:30"
    year.set_value("04-01")
    assert year.line.text() == "1 April"
    year.line.setText("29 February")
    with pytest.raises(UnreadableError):
        year.value()
