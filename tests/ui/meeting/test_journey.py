"""One sitting from the plan to the leaves for signature, by keys and clicks alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_count, page_text
from desktop.records.reading import meetings
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import ItemRow, meeting
from desktop.records.reading.one_action import action
from desktop.records.reading.points import points
from desktop.records.reading.printings import printing_pdf, standing_printing
from desktop.records.rules.drafts import PointDraft
from desktop.records.rules.words import MeetingRole, PointKind, State, Status
from desktop.records.writing.meetings import name_confirming_meeting, take_step
from desktop.records.writing.points import add_point
from desktop.ui.dialogs.meeting import CallDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.tick_dialog import TickDialog
from desktop.ui.meeting.confirm_dialog import ConfirmDialog
from desktop.ui.meeting.next_meeting import NextMeetingDialog
from desktop.ui.meeting.printing_dialog import PrintingDialog
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist, answering


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    assert not shiboken6.isValid(window) or window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    return typist


def save(typist: Typist, window: MeetingWindow) -> None:
    """Enter in the dialog that is open, until the window shows what came of it."""
    dialog = typist.dialog(window)
    with typist.qtbot.waitSignal(dialog.finished):
        assert isinstance(dialog, DraftDialog)
        dialog.save_button.click()
    settled(typist, window)
    # No window manager offscreen: nobody but us makes the window behind a dialog active again.
    typist.sit_at(window)


def settled(typist: Typist, window: MeetingWindow) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def step(typist: Typist, window: MeetingWindow, to: State) -> None:
    typist.presses(Key.Key_Return, held=CTRL)
    save(typist, window)
    assert state_of(window) is to


def state_of(window: MeetingWindow) -> State:
    return window.meeting.state


def shown_text(typist: Typist, window: MeetingWindow) -> str:
    """What the PDF in the preview says, once it is up to date."""
    typist.waits(lambda: not window.preview.waiting and window.preview.pdf is not None)
    pdf = window.preview.pdf
    assert pdf is not None
    pages = (page_text(pdf, page) for page in range(page_count(pdf)))
    return " ".join(" ".join(pages).split())


def test_from_the_plan_to_the_leaves(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    step(typist, window, State.AGENDA_DRAFT)
    assert window.preview.choice.key == "agenda"
    build_the_agenda(typist, window)
    for state in (State.AGENDA_PUBLISHED, State.HELD):
        step(typist, window, state)
    take_the_attendance(typist, window)
    step(typist, window, State.MINUTES_DRAFT)
    take_the_minutes(typist, window)
    said = shown_text(typist, window)
    for words in ("The new bridge", "Oak was asked for", "in oak", "Order the oak", "Cai Carew"):
        assert words in said
    assert "DRAFT" in said
    send_it_out(committee, typist, window)


def build_the_agenda(typist: Typist, window: MeetingWindow) -> None:
    typist.presses(Key.Key_N, held=CTRL | SHIFT)
    typist.fills(typist.dialog(window), title="Items for decision")
    save(typist, window)
    typist.presses(Key.Key_N, held=CTRL)
    typist.fills(typist.dialog(window), title="The new bridge", leads="Bryn Bowen")
    typist.dialog(window).form.editor("section_id").control.setCurrentIndex(1)  # type: ignore[attr-defined]
    save(typist, window)
    assert window.minutes.item is not None
    assert window.minutes.item.title == "The new bridge"


def take_the_attendance(typist: Typist, window: MeetingWindow) -> None:
    typist.presses(Key.Key_2, held=CTRL)
    typist.presses(Key.Key_P, Key.Key_Down)
    settled(typist, window)
    typist.presses(Key.Key_P, Key.Key_Down)
    settled(typist, window)
    typist.presses(Key.Key_A)
    settled(typist, window)
    typist.presses(Key.Key_Return)
    dialog = typist.dialog(window)
    who = dialog.form.editor("represented_by_id").control  # type: ignore[attr-defined]
    who.setFocus()
    typist.qtbot.keyClicks(who, "Bryn Bowen")
    save(typist, window)
    typist.presses(Key.Key_Down, Key.Key_P, Key.Key_M)
    settled(typist, window)
    assert window.attendance.counts.text() == "3 present · 1 apologies · 1 represented"


def take_the_minutes(typist: Typist, window: MeetingWindow) -> None:
    typist.presses(Key.Key_1, held=CTRL)
    assert window.minutes.item is not None
    assert window.minutes.item.number == "4"
    typist.types("The plans were shown.")
    typist.presses(Key.Key_Return)
    typist.types("Oak was asked for")
    typist.presses(Key.Key_Tab, Key.Key_Return, Key.Key_Backtab)
    typist.presses(Key.Key_D, held=CTRL)
    typist.fills(
        typist.dialog(window), text="build the bridge, and", limbs="in oak", mover="Ann Archer"
    )
    save(typist, window)
    typist.presses(Key.Key_Return)
    typist.presses(Key.Key_A, held=CTRL | SHIFT)
    typist.fills(typist.dialog(window), text="Order the oak", owners="Cai Carew", due="12 May 2024")
    save(typist, window)

    minute = points(window.desk.register, window.meeting.items[-1].id)
    assert [(p.depth, p.kind, p.text) for p in minute] == [
        (0, PointKind.NOTE, "The plans were shown."),
        (1, PointKind.NOTE, "Oak was asked for"),
        (0, PointKind.DECISION, "build the bridge, and"),
        (0, PointKind.ACTION, "Order the oak"),
    ]


def send_it_out(committee: Committee, typist: Typist, window: MeetingWindow) -> None:
    step(typist, window, State.WITH_CHAIR)
    step(typist, window, State.CIRCULATED)
    assert "Print" not in " ".join(action.text() for action in window.heading.more.actions())
    window.commands["meeting.confirming"].trigger()
    save(typist, window)
    assert "Print" in " ".join(action.text() for action in window.heading.more.actions())
    assert window.meeting.confirming_meeting_id == committee.later_id
    print_for_signature(typist, window)
    printing = standing_printing(committee.register, committee.meeting_id)
    assert printing is not None
    assert window.preview.choice.key == "signature"
    typist.waits(lambda: window.preview.pdf == printing_pdf(committee.register, printing.id))
    assert "Order the oak" in shown_text(typist, window)
    assert f"{printing.first_leaf}" in window.heading.paper.text()


def print_for_signature(typist: Typist, window: MeetingWindow) -> None:
    typist.presses(Key.Key_P, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, PrintingDialog)
    typist.waits(dialog.go_button.isEnabled)
    assert "They take leaf 1 " in dialog.question.text()
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    settled(typist, window)
    typist.sit_at(window)


def circulated(committee: Committee, typist: Typist, window: MeetingWindow) -> None:
    """The draft with one point, circulated."""
    typist.waits(lambda: not committee.desk.asking)
    walk(committee, *DRAFTED)
    add_point(committee.register, committee.items[0], PointDraft("It was so."))
    walk(committee, State.WITH_CHAIR)
    with typist.qtbot.waitSignal(window.meeting_shown):
        committee.desk.do(take_step, committee.meeting_id, State.CIRCULATED, date(2024, 3, 7))
    with typist.qtbot.waitSignal(window.meeting_shown):
        committee.desk.do(name_confirming_meeting, committee.meeting_id, committee.later_id)
    settled(typist, window)


def test_leaves_are_voided_with_a_reason(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    circulated(committee, typist, window)
    print_for_signature(typist, window)
    assert window.commands["meeting.void"].isEnabled()
    window.commands["meeting.void"].trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    dialog.save_button.click()
    settled(typist, window)
    assert dialog.isVisible()
    typist.fills(dialog, reason="Ink ran")
    save(typist, window)
    assert "void: Ink ran" in window.heading.paper.text()
    assert not window.commands["meeting.void"].isEnabled()


def test_a_step_back_asks_why(committee: Committee, window: MeetingWindow, typist: Typist) -> None:
    circulated(committee, typist, window)
    back = next(a for a in window.heading.more.actions() if "back" in a.text())
    back.trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    dialog.save_button.click()
    settled(typist, window)
    assert state_of(window) is State.CIRCULATED
    typist.fills(dialog, reason="A name was wrong")
    save(typist, window)
    assert state_of(window) is State.MINUTES_DRAFT
    assert not window.minutes.model.read_only
    assert "A name was wrong" in window.heading.paper.text()


def test_minutes_are_confirmed_as_corrected(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    circulated(committee, typist, window)
    window.heading.next_button.click()
    dialog = typist.dialog(window)
    assert isinstance(dialog, ConfirmDialog)
    assert dialog.confirm_button.text() == "&Confirm as drawn"
    dialog.was.setFocus()
    typist.types("never said")
    dialog.add_button.click()
    assert dialog.refusal.isVisible()
    dialog.was.clear()
    typist.types("so")
    dialog.becomes.setFocus()
    typist.types("not so")
    dialog.add_button.click()
    assert dialog.confirm_button.text() == "&Confirm as corrected"
    dialog.confirm_button.click()
    typist.waits(lambda: dialog.isEnabled() and dialog.refusal.isVisible())
    assert "has not been held" in dialog.refusal.text()
    hold_the_later_one(committee)
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.confirm_button.click()
    settled(typist, window)
    assert state_of(window) is State.CONFIRMED
    (point,) = points(committee.register, committee.items[0])
    assert point.text == "It was not so."
    assert "DRAFT" not in shown_text(typist, window)


def hold_the_later_one(committee: Committee) -> None:
    walk(replace(committee, meeting_id=committee.later_id), *DRAFTED[:3])


def test_attendance_by_key(committee: Committee, window: MeetingWindow, typist: Typist) -> None:
    typist.presses(Key.Key_2, held=CTRL)
    typist.presses(Key.Key_B)
    settled(typist, window)
    first, *_ = meeting(committee.register, committee.meeting_id).attendance
    assert (first.status, first.role) == (Status.ABSENT, None)
    typist.presses(Key.Key_P)
    settled(typist, window)
    typist.presses(Key.Key_C)
    settled(typist, window)
    first, *_ = meeting(committee.register, committee.meeting_id).attendance
    assert (first.status, first.role) == (Status.PRESENT, MeetingRole.CHAIR)


def test_somebody_new_joins_the_attendance(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    typist.presses(Key.Key_M, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    typist.fills(dialog, person_id="Zoe Zimmer")
    picker = dialog.form.editor("person_id")
    picker.add_button.click()  # type: ignore[attr-defined]
    added = typist.dialog(dialog)
    assert isinstance(added, DraftDialog)
    with typist.qtbot.waitSignal(added.finished):
        added.save_button.click()
    save(typist, window)
    assert window.meeting.attendance[-1].name == "Zoe Zimmer"
    assert window.meeting.attendance[-1].status is Status.PRESENT


def test_an_interest_is_declared_and_taken_back(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.show_attendance()
    typist.presses(Key.Key_I, held=CTRL | SHIFT)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    dialog.form.editor("attendance_id").set_value(window.meeting.attendance[1].id)
    typist.fills(dialog, nature="Owns the field")
    save(typist, window)
    assert "Owns the field" in window.attendance.declarations.item(0).text()
    window.attendance.take_back()
    settled(typist, window)
    assert window.meeting.declarations == ()


def test_the_agenda_by_key(committee: Committee, window: MeetingWindow, typist: Typist) -> None:
    window.agenda.tree.setFocus()
    agenda = window.agenda
    agenda.tree.setCurrentIndex(agenda.model.index_of(ItemRow, committee.items[0]))
    typist.presses(Key.Key_Down, held=CTRL)
    settled(typist, window)
    assert [item.title for item in window.meeting.items][:2] == ["The old crane", "Welcome"]
    assert window.agenda.item is not None
    assert window.agenda.item.title == "Welcome"
    typist.presses(Key.Key_F2)
    typist.fills(typist.dialog(window), title="Opening")
    save(typist, window)
    typist.waits(lambda: window.minutes.model.data(window.minutes.model.index(2)) == "Opening")
    answering("Remove", lambda: typist.presses(Key.Key_Delete))
    settled(typist, window)
    assert [item.title for item in window.meeting.items] == ["The old crane", "Any other business"]


def test_an_item_with_points_is_not_removed(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.show_minutes()
    typist.types("Something")
    window.flush()
    answering("Remove", window.agenda.remove)
    settled(typist, window)
    assert len(window.meeting.items) == 3
    assert "points recorded" in window.agenda.sentence.text()


def test_a_typed_note_becomes_the_decision_or_action_it_was_meant_to_be(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.show_minutes()
    typist.types("mend the wall")
    typist.presses(Key.Key_D, held=CTRL)
    save(typist, window)
    typist.presses(Key.Key_Return)
    typist.types("Find a mason")
    typist.presses(Key.Key_A, held=CTRL | SHIFT)
    typist.fills(typist.dialog(window), owners="Bryn Bowen", due_words="next meeting")
    save(typist, window)
    typist.waits(lambda: window.minutes.view.line.action is not None)  # type: ignore[union-attr]
    typist.types(" soon")
    window.flush()
    found = points(committee.register, committee.items[0])
    assert [(p.kind, p.text) for p in found] == [
        (PointKind.DECISION, "mend the wall"),
        (PointKind.ACTION, "Find a mason soon"),
    ]
    assert found[1].action_id is not None
    assert action(committee.register, found[1].action_id).draft.text == "Find a mason soon"


def test_the_next_meeting_is_called_and_named(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.commands["meeting.call_next"].trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, NextMeetingDialog)
    typist.presses(Key.Key_End)
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    typist.waits(lambda: any(d.isVisible() for d in window.findChildren(CallDialog)))
    typist.fills(typist.dialog(window), date="6 May 2024", start_time="10:00")
    save(typist, window)
    settled(typist, window)
    assert window.meeting.confirming_date == date(2024, 5, 6)
    assert "Mon 6 May 2024" in window.heading.paper.text()
    preview = typist.dialog(window)
    assert isinstance(preview, TickDialog)
    assert preview.windowTitle() == "Carry over"
    preview.reject()


def test_the_next_meeting_of_a_series_is_named_and_prepared(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.commands["meeting.call_next"].trigger()
    dialog = typist.dialog(window)
    assert isinstance(dialog, NextMeetingDialog)
    with typist.qtbot.waitSignal(dialog.finished):
        typist.presses(Key.Key_Return)
    settled(typist, window)
    assert window.meeting.confirming_meeting_id == committee.later_id
    preview = typist.dialog(window)
    assert isinstance(preview, TickDialog)
    assert preview.windowTitle() == "Carry over"
    preview.reject()
    wanted = Wanted(body_id=committee.body_id)
    assert len(meetings.ids(committee.register, wanted)) == 2
