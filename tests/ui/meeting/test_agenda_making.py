"""Agendas made of what there is, and the other ways of a meeting: each by its command."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from desktop.records.reading import actions, one_action
from desktop.records.reading.agenda import ItemRow
from desktop.records.reading.listing import Wanted
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.reading.points import points
from desktop.records.reading.templates import templates
from desktop.records.rules.drafts import ActionDraft, ForwardDraft, ItemDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus, State, Status, VoteWay
from desktop.records.writing.actions import assign_action, update_action
from desktop.records.writing.agenda import add_item
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.meetings import take_step
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.field_group import FieldGroup
from desktop.ui.forms.tick_dialog import TickDialog
from desktop.ui.meeting.papers_dialog import PapersDialog
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.meeting.typist import CTRL, SHIFT, Key, Typist


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    return Typist(qtbot)


@pytest.fixture
def window(committee: Committee, typist: Typist) -> Iterator[MeetingWindow]:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    yield window
    assert window.close()


def settled(typist: Typist, window: MeetingWindow) -> None:
    typist.waits(lambda: not window.desk.busy and not window.desk.asking)


def save(typist: Typist, window: MeetingWindow) -> None:
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    settled(typist, window)


def go(typist: Typist, window: MeetingWindow) -> TickDialog:
    """Presses Enter in a list of ticks."""
    dialog = typist.dialog(window)
    assert isinstance(dialog, TickDialog)
    with typist.qtbot.waitSignal(dialog.finished):
        typist.qtbot.keyClick(dialog, Key.Key_Return)
    settled(typist, window)
    return dialog


def titles(window: MeetingWindow) -> list[str]:
    return [item.title for item in window.meeting.items]


def test_what_waits_is_carried_over_with_its_ticks(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    planned = ForwardDraft("Budget", intended_meeting_id=committee.meeting_id)
    plan_item(committee.register, committee.body_id, planned)
    later = ForwardDraft("Roof", intended_meeting_id=committee.later_id)
    plan_item(committee.register, committee.body_id, later)
    typist.presses(Key.Key_O, held=CTRL | SHIFT)
    go(typist, window)
    assert "Budget" in titles(window)
    assert "Roof" not in titles(window)


def test_an_agenda_is_kept_as_a_template_and_laid_again(
    committee: Committee, window: MeetingWindow, typist: Typist, qtbot: QtBot
) -> None:
    window.commands["agenda.keep"].trigger()
    typist.fills(typist.dialog(window), name="Usual")
    save(typist, window)
    (row,) = templates(committee.register, committee.body_id)
    assert [item.title for item in row.draft.items] == titles(window)
    other = MeetingWindow(committee.desk, committee.later_id)
    typist.sit_at(other)
    other.commands["agenda.lay"].trigger()
    save(typist, other)
    assert titles(other) == titles(window)
    assert other.close()


def test_a_paper_is_filed_and_withdrawn(
    committee: Committee, window: MeetingWindow, typist: Typist, tmp_path: Path
) -> None:
    register = committee.register
    add_item(register, committee.meeting_id, ItemDraft("Accounts", papers=("The accounts",)))
    paper = tmp_path / "accounts.pdf"
    paper.write_bytes(b"%PDF-1.4 accounts")
    window.commands["agenda.papers"].trigger()
    listed = typist.dialog(window)
    assert isinstance(listed, PapersDialog)
    settled(typist, window)
    listed.rows.table.choose_row(0)
    typist.qtbot.keyClick(listed.rows.table, Key.Key_Return)
    dialog = typist.dialog(listed)
    assert isinstance(dialog, DraftDialog)
    typist.fills(dialog, path=str(paper))
    with typist.qtbot.waitSignal(dialog.finished):
        dialog.save_button.click()
    settled(typist, window)
    assert filed_papers(register, meeting_id=committee.meeting_id)[0].file == "accounts.pdf"
    listed.withdraw()
    settled(typist, window)
    assert filed_papers(register, meeting_id=committee.meeting_id)[0].file == ""
    listed.reject()


def test_a_meeting_is_postponed_with_its_reason(window: MeetingWindow, typist: Typist) -> None:
    window.commands["meeting.postpone"].trigger()
    typist.fills(typist.dialog(window), to="11 March 2024", reason="Snow")
    save(typist, window)
    assert window.meeting.draft.date == date(2024, 3, 11)
    assert "Snow" in window.meeting.steps[-1].reason


def test_an_adjourned_meeting_goes_on_another_day(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    walk(committee, *DRAFTED[:3])
    take_step(
        committee.register, committee.meeting_id, State.ADJOURNED, date(2024, 4, 8), "No light"
    )
    again = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(again)
    again.heading.take_next()
    typist.fills(typist.dialog(again), on="11 April 2024", start_time="14:00")
    save(typist, again)
    assert again.meeting.reconvened_on == date(2024, 4, 11)
    assert again.close()


def test_the_meeting_agrees_closed_actions(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    register = committee.register
    made = assign_action(register, committee.body_id, ActionDraft("Mend the wall")).made
    assert made is not None
    update_action(register, made, UpdateDraft(date(2024, 2, 1), ActionStatus.COMPLETE, "Done"))
    walk(committee, *DRAFTED[:3])
    typist.waits(lambda: not window.desk.asking)
    again = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(again)
    again.commands["minutes.agree"].trigger()
    go(typist, again)
    assert one_action.action(register, made).agreed_on == date(2024, 3, 4)
    assert actions.ids(register, Wanted(state=actions.TO_AGREE)) == []
    assert again.close()


def test_the_proof_reader_goes_to_the_place(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    walk(committee, *DRAFTED)
    window.preview.setFocus()
    typist.presses(Key.Key_F7)
    pane = window.proofing
    typist.waits(lambda: bool(pane.found) and not pane.waiting)
    assert typist.focus is pane.list
    at = next(n for n, found in enumerate(pane.found) if found.place.item_id is not None)
    typist.presses(Key.Key_Home, *([Key.Key_Down] * at), Key.Key_Return)
    assert window.agenda.item is not None
    assert window.agenda.item.id == pane.found[at].place.item_id


def test_the_notice_and_the_quorum_are_said(window: MeetingWindow) -> None:
    assert "Publish the agenda by Fri 23 February 2024" in window.heading.paper.text()
    assert window.attendance.quorum.text().startswith("Quorum")


def test_an_item_keeps_what_its_dialog_says(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    window.agenda.tree.setFocus()
    place = window.agenda.model.index_of(ItemRow, committee.items[2])
    window.agenda.tree.setCurrentIndex(place)
    typist.presses(Key.Key_F2)
    dialog = typist.dialog(window)
    assert isinstance(dialog, DraftDialog)
    for words in ("Time", "Exempt items"):
        group = next(g for g in dialog.findChildren(FieldGroup) if g.accessibleName() == words)
        group.setFocus()
        typist.presses(Key.Key_Space)
    typist.fills(dialog, allotted="15", exempt_paragraph="3")
    dialog.form.editor("parent_id").set_value(committee.items[1])
    save(typist, window)
    item = next(row for row in window.meeting.items if row.id == committee.items[2])
    assert (item.allotted, item.exempt_paragraph) == (15, "3")
    assert item.parent_id == committee.items[1]
    assert window.agenda.time.text() == "15 minutes allotted"


def test_votes_are_kept_by_name(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    walk(committee, *DRAFTED)
    again = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(again)
    for row in range(3):
        again.attendance.table.setCurrentIndex(again.attendance.model.index(row, 0))
        again.attendance.table.status_key.emit(Status.PRESENT)
        settled(typist, again)
    again.show_minutes()
    typist.presses(Key.Key_D, held=CTRL)
    dialog = typist.dialog(again)
    assert isinstance(dialog, DraftDialog)
    typist.fills(dialog, text="mend the wall")
    groups = {group.accessibleName(): group for group in dialog.findChildren(FieldGroup)}
    group = groups["Votes by name"]
    group.setChecked(True)
    votes = {box.accessibleName(): box for box in dialog.findChildren(QComboBox)}
    votes["Vote of Ann Archer"].setCurrentText("For")
    votes["Vote of Bryn Bowen"].setCurrentText("Against")
    save(typist, again)
    (point,) = points(committee.register, committee.items[0])
    assert point.decision is not None
    assert {vote.way for vote in point.decision.votes} == {VoteWay.FOR, VoteWay.AGAINST}
    assert again.close()
