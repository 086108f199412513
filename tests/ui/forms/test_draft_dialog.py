"""Dialogs on drafts: what they save, what they say is wrong, and how they are left."""

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.records.rules.drafts import PersonDraft, PostDraft
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person import edit_post, new_person, new_post
from desktop.ui.forms.draft_dialog import DraftDialog
from tests.ui.conftest import answer_with, fill


@dataclass
class Heard:
    """What the dialog told when it saved."""

    changes: Changes | None = None

    def take(self, changes: Changes) -> None:
        self.changes = changes


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def said(dialog: QWidget) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def shown(dialog: DraftDialog[PersonDraft], qtbot: QtBot) -> DraftDialog[PersonDraft]:
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def test_enter_saves_what_was_typed(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    dialog = shown(new_person(desk, parent), qtbot)
    heard = Heard()
    dialog.saved.connect(heard.take)
    fill(dialog, qtbot, name="Ann Archer", email="ann@example.org")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert heard.changes is not None
    assert heard.changes.made is not None
    kept = desk.read(people.person, heard.changes.made).draft
    assert (kept.name, kept.email, kept.sort_name) == (
        "Ann Archer", "ann@example.org", "Archer, Ann",
    )  # fmt: skip


def test_what_is_wrong_is_said_beside_its_field(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    dialog = shown(new_person(desk, parent), qtbot)
    fill(dialog, qtbot, email="nowhere")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Give a name." in said(dialog))
    assert "An e-mail address has an @ in it." in said(dialog)
    name = dialog.form.editor("name").control
    assert name.hasFocus()
    assert name.accessibleDescription() == "Give a name."
    qtbot.keyClicks(name, "Ann")
    assert "Give a name." not in said(dialog)
    assert desk.read(people.names) == ()
    fill(dialog, qtbot, email="ann@example.org")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [name for _, name in desk.read(people.names)] == ["Ann"]


def test_a_date_that_cannot_be_read_is_said_and_not_saved(
    desk: Desk, parent: QWidget, qtbot: QtBot
) -> None:
    person_id = _person(desk)
    dialog = new_post(desk, parent, person_id, "Ann")
    dialog.open()
    fill(dialog, qtbot, from_date="31/2/2024")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "There is no such day in the calendar." in said(dialog)
    assert "Give a post, an organisation, or both." in said(dialog)
    fill(dialog, qtbot, title="Clerk")
    assert desk.read(people.person, person_id).posts == ()
    fill(dialog, qtbot, from_date="1/2/2024")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (post,) = desk.read(people.person, person_id).posts
    assert (post.title, post.from_date) == ("Clerk", date(2024, 2, 1))


def test_a_date_is_put_in_order_when_its_field_is_left(
    desk: Desk, parent: QWidget, qtbot: QtBot
) -> None:
    dialog = new_post(desk, parent, _person(desk), "Ann")
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.activateWindow()
    fill(dialog, qtbot, from_date="7/3/11")
    field = dialog.form.editor("from_date").control
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.property("text") == "Mon 7 March 2011"
    dialog.form.show_draft(PostDraft())
    dialog.reject()


@pytest.mark.parametrize(
    ("button", "kept", "stays"),
    [("Save", ["Ann"], False), ("Discard", [], False), ("Keep editing", [], True)],
)
def test_leaving_with_changes_asks(
    desk: Desk, parent: QWidget, qtbot: QtBot, button: str, kept: list[str], *, stays: bool
) -> None:
    dialog = shown(new_person(desk, parent), qtbot)
    fill(dialog, qtbot, name="Ann")
    answer_with(button)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert desk.settle()
    assert [name for _, name in desk.read(people.names)] == kept
    if stays:
        assert dialog.form.editor("name").value() == "Ann"
        dialog.form.show_draft(PersonDraft())
        dialog.reject()


def test_leaving_without_changes_asks_nothing(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    dialog = shown(new_person(desk, parent), qtbot)
    fill(dialog, qtbot, name="A")
    qtbot.keyClick(dialog.form.editor("name").control, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_post_is_changed_in_place(desk: Desk, parent: QWidget, qtbot: QtBot) -> None:
    person_id = _person(desk)
    dialog = new_post(desk, parent, person_id, "Ann")
    dialog.open()
    fill(dialog, qtbot, title="Clerk", organisation="Quarry Council")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (post,) = desk.read(people.person, person_id).posts
    changing = edit_post(desk, parent, post)
    changing.open()
    fill(changing, qtbot, to_date="31/3/2024")
    with qtbot.waitSignal(changing.accepted):
        qtbot.keyClick(changing, Qt.Key.Key_Return)
    (post,) = desk.read(people.person, person_id).posts
    assert (post.title, post.organisation, post.to_date) == (
        "Clerk", "Quarry Council", date(2024, 3, 31),
    )  # fmt: skip


def _person(desk: Desk) -> int:
    from desktop.records.writing.people import add_person

    made = desk.read(add_person, PersonDraft("Ann")).made
    assert made is not None
    return made
