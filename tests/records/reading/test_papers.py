"""What papers are printed from: whole, in order, and as at their day."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading import actions, one_action, papers
from desktop.records.reading.forward_plan import MoveRow, forward_plan
from desktop.records.reading.listing import Wanted
from desktop.records.reading.sheets import CorrectionSheet, DeclarationSheet, Run
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    DecisionDraft,
    ForwardDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, PointKind, State, Status
from desktop.records.writing import actions as acting
from desktop.records.writing import bodies, decisions, meetings
from desktop.records.writing import forward_plan as planning
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import Whole, begin, made

Given = tuple[Register, Whole]


def test_a_meeting_sheet_holds_the_agenda_under_its_headings(drafted: Given) -> None:
    register, whole = drafted
    sheet = papers.meeting_sheet(register, whole.meeting)

    assert (sheet.body.name, sheet.body.house_style) == ("Harbour Committee", "table")
    assert (sheet.date, sheet.start_time, sheet.venue) == (date(2011, 3, 7), "09:30", "Quay")
    assert [
        (section.title, [item.title for item in section.items]) for section in sheet.sections
    ] == [
        ("", ["Welcome"]),
        ("For decision", ["Moorings"]),
    ]
    away = next(line for line in sheet.attendance if line.status is Status.APOLOGIES)
    assert away.represented_by == "Bob Lee"
    assert [line.part for line in sheet.presiding] == ["the first item", ""]
    assert not sheet.settled
    number = sheet.sections[0].items[0].number
    hers = DeclarationSheet(
        "Siân Ŵyn-Jones", number, "personal", "A mooring of hers", False, "", "", ""
    )
    assert sheet.declarations == (hers,)
    assert sheet.declarations[0].left_room is False


def test_points_stand_in_a_tree_with_decisions_and_actions(drafted: Given) -> None:
    register, whole = drafted
    note, decision, action = (
        papers.meeting_sheet(register, whole.meeting).sections[0].items[0].points
    )

    assert note.runs == (Run(4, 8, "bold"),)
    assert [point.text for point in note.points] == ["It needs paint."]
    assert decision.kind is PointKind.DECISION
    assert decision.decision is not None
    assert (decision.decision.number, decision.decision.limbs) == (
        1,
        ("paint the quay", "buy rope"),
    )
    assert action.action is not None
    assert (action.action.number, action.action.owners, action.action.due) == (
        1,
        ("Bob Lee",),
        date(2011, 4, 1),
    )


def test_a_confirmed_meeting_says_when_and_what_was_corrected(finished: Given) -> None:
    register, whole = finished
    sheet = papers.meeting_sheet(register, whole.meeting)
    assert sheet.state is State.SIGNED
    assert sheet.settled
    assert (sheet.confirmed_as, sheet.confirming_date) == ("corrected", date(2011, 5, 9))
    number = sheet.sections[0].items[0].number
    assert [(each.item_number, each.nature) for each in sheet.declarations] == [
        (number, "A mooring of hers")
    ]
    assert sheet.corrections == (CorrectionSheet(number, "quay", "pier", in_margin=True),)


def test_a_meeting_sheet_takes_few_statements(drafted: Given) -> None:
    register, whole = drafted
    assert statements(register, lambda: papers.meeting_sheet(register, whole.meeting)) <= 20


def test_an_action_whole(drafted: Given) -> None:
    register, whole = drafted
    action = one_action.action(register, whole.action)
    assert action.draft == ActionDraft(
        "Buy paint", ("Bob Lee",), date(2011, 4, 1), "", ActionStatus.ON_TRACK, 1
    )
    assert action.arose is not None
    assert (action.arose.date, action.arose.item_title) == (date(2011, 3, 7), "Welcome")
    (update,) = action.updates
    assert (update.date, update.status, update.text, update.meeting_date) == (
        date(2011, 3, 20),
        ActionStatus.ON_TRACK,
        "Ordered",
        date(2011, 3, 7),
    )
    with pytest.raises(Refusal, match="There is no action 999"):
        one_action.action(register, 999)


def test_the_action_log_stands_as_at_its_day(tmp_path_factory: pytest.TempPathFactory) -> None:
    with register_in(tmp_path_factory.mktemp("log")) as register:
        whole = begin(register)
        old = ActionDraft("From before", ("All",), number=60)
        before = made(acting.assign_action(register, whole.body, old))
        for action_id, day in ((before, date(2011, 2, 1)), (whole.action, date(2011, 4, 2))):
            done = UpdateDraft(day, ActionStatus.COMPLETE, "Done")
            acting.update_action(register, action_id, done)

        def log(day: date) -> list[tuple[int, ActionStatus, int]]:
            sheet = papers.action_log_sheet(register, whole.body, day)
            return [(row.number, row.status, len(row.updates)) for row in sheet.actions]

        # Before the first meeting nothing has arisen but what was brought along.
        assert log(date(2011, 3, 1)) == [(60, ActionStatus.COMPLETE, 1)]
        # What was closed later was on track by then; what is closed stays until a meeting agrees.
        assert log(date(2011, 3, 21)) == [
            (1, ActionStatus.ON_TRACK, 1),
            (60, ActionStatus.COMPLETE, 1),
        ]
        for step in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
            meetings.take_step(register, whole.later, step, date(2011, 5, 9))
        acting.agree_closed_actions(register, whole.later, (before, whole.action))
        assert log(date(2011, 5, 9)) == [
            (1, ActionStatus.COMPLETE, 2),
            (60, ActionStatus.COMPLETE, 1),
        ]
        assert log(date(2011, 5, 10)) == []
        # Opened again it comes back, and with it what the meeting had agreed is undone.
        again = UpdateDraft(date(2011, 5, 20), ActionStatus.OPEN, "Not done after all")
        acting.update_action(register, whole.action, again)
        assert log(date(2011, 5, 20)) == [(1, ActionStatus.OPEN, 3)]
        assert log(date(2011, 5, 10)) == [(1, ActionStatus.COMPLETE, 2)]
        row, _ = papers.action_log_sheet(register, whole.body, date(2011, 5, 9)).actions
        assert row.arose == "Item 1, 7 March 2011"
        assert row.owners == ("Bob Lee",)


def test_a_source_is_told_by_the_number_that_it_bears(register: Register) -> None:
    whole = begin(register)
    terms = BodyDraft("Harbour Committee", decision_pattern="{n}/{yy}")
    bodies.change_body(register, whole.body, terms)
    decided = DecisionDraft("RESOLVED", "To buy rope")
    point = made(decisions.record_decision(register, whole.item, decided))
    ((decision,),) = register.sql("SELECT id FROM decision WHERE point_id = ?", point)
    subject = ForwardDraft("Rope", source_decision_id=decision)
    planning.plan_item(register, whole.body, subject)
    sources = {row.title: row.source for row in forward_plan(register, whole.body)}
    assert sources["Rope"] == "Decision 2/10, 7 March 2011"


def test_the_forward_plan_keeps_moves_and_sources(tmp_path_factory: pytest.TempPathFactory) -> None:
    with register_in(tmp_path_factory.mktemp("plan")) as register:
        whole = begin(register)
        dated = ForwardDraft("Accounts", intended_date=date(2011, 4, 4), source_item_id=whole.item)
        planning.plan_item(register, whole.body, dated)
        (decision_id,) = register.sql("SELECT id FROM decision")[0]
        loose = ForwardDraft("Some day", intended="When ready", source_decision_id=decision_id)
        some_day = made(planning.plan_item(register, whole.body, loose))
        planning.move_forward_item(
            register, whole.forward, "", None, whole.later, "Not ready", date(2011, 3, 8)
        )

        plan = forward_plan(register, whole.body)
        assert [(row.title, row.intended, row.source) for row in plan] == [
            ("Accounts", "Monday 4 April 2011", "Item 1, 7 March 2011"),
            ("Rope report", "Monday 9 May 2011", ""),
            ("Some day", "When ready", "Decision 1, 7 March 2011"),
        ]
        assert plan[1].moves == (
            MoveRow(date(2011, 3, 8), "May", "Monday 9 May 2011", "Not ready"),
        )
        sheet = papers.forward_plan_sheet(register, whole.body, date(2011, 3, 8))
        assert sheet.rows[1].moves == (
            "8 March 2011: moved from May to Monday 9 May 2011, Not ready",
        )
        assert papers.forward_plan_sheet(register, whole.body, date(2011, 3, 7)).rows[1].moves == ()

        planning.drop_forward_item(register, some_day, "Overtaken", date(2011, 3, 9))
        assert [row.title for row in forward_plan(register, None)] == ["Accounts", "Rope report"]
        dropped = forward_plan(register, whole.body, open_only=False)[-1]
        assert (dropped.title, dropped.status) == ("Some day", "dropped")
        assert forward_plan(register, whole.body + 1) == ()
        assert statements(register, lambda: forward_plan(register, None)) == 2


def test_the_book_holds_every_printing_that_stands(finished: Given) -> None:
    register, whole = finished
    book = papers.book_sheet(register, whole.body)
    (part,) = book.parts
    assert (part.title, part.first_leaf, part.leaves) == (
        "Ordinary meeting, Monday 7 March 2011",
        1,
        2,
    )
    assert part.pdf.startswith(b"%PDF ")
    assert papers.book_sheet(register, whole.body, volume=2).parts == ()


def test_papers_of_nobody_are_refused(drafted: Given) -> None:
    register, _ = drafted
    day = date(2011, 3, 7)
    with pytest.raises(Refusal, match="There is no meeting 999"):
        papers.meeting_sheet(register, 999)
    for sheet in (papers.action_log_sheet, papers.forward_plan_sheet):
        with pytest.raises(Refusal, match="There is no body 999"):
            sheet(register, 999, day)
    with pytest.raises(Refusal, match="There is no body 999"):
        papers.book_sheet(register, 999)


def test_usual_listing_of_actions_is_what_the_log_numbers(drafted: Given) -> None:
    register, whole = drafted
    (row,) = actions.rows(register, actions.ids(register, Wanted()))
    (logged,) = papers.action_log_sheet(register, whole.body, date(2011, 3, 30)).actions
    assert (row.number, row.text, row.owners) == (
        logged.number,
        logged.text,
        ", ".join(logged.owners),
    )
