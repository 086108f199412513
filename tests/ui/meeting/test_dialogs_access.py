"""A walk over the dialogs of a meeting: names, plain words, mnemonics once, Tab to everything."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.records.reading.carry_over import carry_over
from desktop.records.reading.meetings import MeetingDetail, later_meetings, meeting
from desktop.records.reading.one_action import action
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.reading.printings import PrintingRow
from desktop.records.reading.templates import templates
from desktop.records.rules.drafts import (
    ActionDraft,
    DecisionDraft,
    DeclarationDraft,
    ItemDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import State
from desktop.records.writing.actions import assign_action, update_action
from desktop.records.writing.agenda import add_item
from desktop.records.writing.attendance import declare_interest
from desktop.records.writing.confirmation import confirm_minutes
from desktop.records.writing.meetings import name_confirming_meeting, take_step
from desktop.records.writing.points import add_point
from desktop.records.writing.printings import print_for_signature
from desktop.records.writing.templates import template_from_agenda
from desktop.ui.desk import Desk
from desktop.ui.drafts.kept_lines import KeptLine
from desktop.ui.drafts.offer_dialog import OfferDialog
from desktop.ui.drafts.offers import Finding, Offer
from desktop.ui.forms.field_group import FieldGroup
from desktop.ui.meeting import (
    action_updates,
    agenda_dialogs,
    agenda_making,
    agreeing,
    attendance_dialogs,
    item_places,
    later_corrections,
    moving_dialogs,
    next_meeting,
    papers_dialog,
    point_dialogs,
    printing_dialog,
    prints,
    proof_pane,
    signing_dialogs,
    step_dialogs,
)
from desktop.ui.meeting.outline import Line, Wording, heading_of
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving
from tests.ui.meeting.conftest import DRAFTED, Committee, walk
from tests.ui.read_aloud import unsaid
from tests.ui.test_access import interpreting, nameless, twice, unreachable

Made = Callable[[Desk, QWidget, MeetingDetail], QDialog]


def kept_words(desk: Desk, over: QWidget, m: MeetingDetail) -> QDialog:
    """Words of two points that an earlier sitting left."""
    new = KeptLine(Wording("<b>Words</b>"), m.items[0].id)
    changed = KeptLine(Wording("More <i>words</i>"), m.items[0].id, point_id=1, was=Wording("More"))
    now = Line(1, m.items[0].id, wording=Wording("Other <i>words</i>"), kept=True)
    model = OutlineModel(OutlineSaving(desk, m.body_id, over), over)
    model.take_in([heading_of(m.items[0]), now], read_only=False)
    offered = (Offer(new, Finding.NEW), Offer(changed, Finding.DIFFERS, now))
    dialog = OfferDialog(offered, model, over)
    dialog.list.setCurrentRow(1)
    return dialog


OPEN: dict[str, Made] = {
    "item": lambda desk, over, m: agenda_dialogs.edit_item(desk, over, m, m.items[0]),
    "heading": lambda desk, over, m: agenda_dialogs.new_heading(desk, over, m.id),
    "place": lambda desk, over, m: item_places.place_dialog(desk, over, m, m.items[0]),
    "line": lambda desk, over, m: attendance_dialogs.edit_line(desk, over, m, m.attendance[0]),
    "add line": lambda desk, over, m: attendance_dialogs.add_line(desk, over, m.id),
    "presiding": attendance_dialogs.presiding,
    "interest": lambda desk, over, m: attendance_dialogs.edit_declaration(
        desk, over, m, m.declarations[0]
    ),
    "decision": lambda desk, over, m: point_dialogs.decision_dialog(
        desk, over, "New decision", DecisionDraft(), update_action, (), m.items[0].id
    ),
    "action": lambda desk, over, m: point_dialogs.action_dialog(
        desk, over, "New action", ActionDraft(), update_action, ()
    ),
    "update of an action": lambda desk, over, m: action_updates.update_dialog(
        desk, over, desk.read(action, 1), UpdateDraft(date=m.draft.date, meeting_id=m.id)
    ),
    "carry over": lambda desk, over, m: agenda_making.carry_dialog(
        desk, over, m.id, desk.read(carry_over, m.id)
    ),
    "lay": lambda desk, over, m: agenda_making.lay_dialog(
        desk, over, m.id, desk.read(templates, m.body_id)
    ),
    "keep": lambda desk, over, m: agenda_making.keep_dialog(desk, over, m.id, "Ordinary"),
    "papers": papers_dialog.PapersDialog,
    "file": lambda desk, over, m: papers_dialog.file_dialog(
        desk, over, desk.read(filed_papers, meeting_id=m.id)[0]
    ),
    "add a paper": papers_dialog.paper_dialog,
    "agree": agreeing.agree_dialog,
    "kept words": kept_words,
    "postpone": moving_dialogs.postpone,
    "reconvene": moving_dialogs.reconvene,
    "next meeting": lambda desk, over, m: next_meeting.NextMeetingDialog(
        desk, over, m, next_meeting.called_already(desk.read(later_meetings, m.id))
    ),
    "step": lambda desk, over, m: step_dialogs.step_dialog(desk, over, m, State.CIRCULATED),
    "step in spite of findings": lambda desk, over, m: step_dialogs.step_dialog(
        desk, over, m, State.CIRCULATED, desk.read(proof_pane.findings, m.id)
    ),
    "print for signature": lambda desk, over, m: printing_dialog.PrintingDialog(desk, over, m.id),
}


def standing(m: MeetingDetail) -> PrintingRow:
    return m.printings[0]


PRINTED: dict[str, Made] = {
    "file signed": lambda desk, over, m: signing_dialogs.file_signed(desk, over, m, standing(m)),
    "spoil": signing_dialogs.spoil,
    "void": lambda desk, over, m: step_dialogs.void_dialog(desk, over, standing(m)),
    "corrections": later_corrections.CorrectionsDialog,
    "later correction": later_corrections.later_correction,
}


def look(make: Made, committee: Committee, qtbot: QtBot) -> None:
    """Opens a dialog, with everything that can be opened in it, and walks over it."""
    desk = committee.desk
    over = QWidget()
    qtbot.addWidget(over)
    dialog = make(desk, over, desk.read(meeting, committee.meeting_id))

    with qtbot.waitExposed(dialog):
        dialog.show()
    qtbot.waitUntil(lambda: not desk.asking)
    for group in dialog.findChildren(FieldGroup):
        group.setChecked(True)
        assert "&" in group.text(), group.text()
    assert dialog.windowTitle()
    assert nameless(dialog) == []
    assert unsaid(dialog) == []
    assert interpreting(dialog) == []
    assert twice(dialog) == []
    assert unreachable(dialog) == []
    dialog.done(0)


@pytest.mark.parametrize("name", list(OPEN))
def test_every_dialog_of_open_minutes(committee: Committee, qtbot: QtBot, name: str) -> None:
    register = committee.register
    add_item(register, committee.meeting_id, ItemDraft("<b>Accounts</b>", papers=("<i>One</i>",)))
    assign_action(register, committee.body_id, ActionDraft("Mend the <b>wall</b>"))
    template_from_agenda(register, committee.meeting_id, "Usual")
    line = meeting(register, committee.meeting_id).attendance[0].id
    declare_interest(register, committee.meeting_id, DeclarationDraft(line, kind="Personal"))
    walk(committee, *DRAFTED)
    look(OPEN[name], committee, qtbot)


@pytest.mark.parametrize("name", list(PRINTED))
def test_every_dialog_of_printed_minutes(committee: Committee, qtbot: QtBot, name: str) -> None:
    register = committee.register
    walk(committee, *DRAFTED)
    add_point(register, committee.items[0], PointDraft("<b>Words</b>"))
    for state in DRAFTED[:3]:
        take_step(register, committee.later_id, state, date(2024, 4, 8))
    walk(committee, State.CIRCULATED)
    name_confirming_meeting(register, committee.meeting_id, committee.later_id)
    confirm_minutes(register, committee.meeting_id, committee.later_id)
    print_for_signature(register, committee.meeting_id, prints.press)
    look(PRINTED[name], committee, qtbot)
