"""The worklist of a small committee, from the agenda to the shelf."""

import json
from datetime import date

import pytest

from desktop import command_line
from desktop.records.reading.worklist import Task, worklist
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    SignedCopyDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, MeetingKind, State, TaskKind
from desktop.records.writing import (
    actions,
    agenda,
    bodies,
    confirmation,
    meetings,
    printings,
    signing,
)
from tests.records.reading.conftest import statements
from tests.records.whole_record import MAY, Whole, begin, made, press

APRIL = date(2011, 4, 4)


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


def kinds(register: Register, day: date) -> list[tuple[TaskKind, int | None]]:
    return [(task.kind, task.meeting_id) for task in worklist(register, day)]


def the(register: Register, kind: TaskKind, day: date) -> Task:
    (task,) = [task for task in worklist(register, day) if task.kind is kind]
    return task


def test_minutes_go_on_their_way_and_the_list_with_them(register: Register, whole: Whole) -> None:
    def now(day: date) -> TaskKind | None:
        return next((kind for kind, id_ in kinds(register, day) if id_ == whole.meeting), None)

    assert now(APRIL) is TaskKind.FINISH
    meetings.take_step(register, whole.meeting, State.WITH_CHAIR, date(2011, 3, 14))
    assert now(APRIL) is TaskKind.CHAIR
    chair = the(register, TaskKind.CHAIR, APRIL)
    assert "since Mon 14 March 2011" in chair.sentence
    assert now(date(2011, 4, 27)) is TaskKind.CIRCULATE
    meetings.take_step(register, whole.meeting, State.CIRCULATED, APRIL)
    assert "Name the meeting" in the(register, TaskKind.CONFIRM, APRIL).sentence
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    assert the(register, TaskKind.CONFIRM, APRIL).when == MAY
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD):
        meetings.take_step(register, whole.later, state, MAY)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    assert now(MAY) is TaskKind.PRINT
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    assert now(MAY) is TaskKind.RETURN
    out = the(register, TaskKind.RETURN, MAY)
    assert (out.printing_id, out.meeting_id) == (printing, whole.meeting)
    printings.void_printing(register, printing, "Ink ran")
    assert now(MAY) is TaskKind.PRINT
    assert TaskKind.RETURN not in [kind for kind, _ in kinds(register, MAY)]
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    signed = SignedCopyDraft("Siân Ŵyn-Jones", "Chair", MAY, 2, "Shelf 4")
    signing.file_signed_copy(register, printing, signed)
    assert now(MAY) is TaskKind.SEAL
    assert TaskKind.RETURN not in [kind for kind, _ in kinds(register, MAY)]
    signing.seal_minutes(register, whole.meeting)
    assert now(MAY) is None
    begun = [task for task in worklist(register, MAY) if task.meeting_id == whole.later]
    assert [task.kind for task in begun] == [TaskKind.BEGIN]


def test_an_agenda_is_brought_up_with_its_papers(register: Register, whole: Whole) -> None:
    soon = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=date(2011, 4, 18))))
    agenda.add_item(register, soon, ItemDraft("Rope", papers=("Costs", "Map")))
    # Five clear days, as the body has them: 11 to 15 April; published on the Friday before.
    publish = the(register, TaskKind.AGENDA, date(2011, 3, 28))
    assert (publish.meeting_id, publish.when, publish.late) == (soon, date(2011, 4, 8), False)
    papers = the(register, TaskKind.PAPERS, date(2011, 3, 28))
    assert (
        papers.sentence == "2 papers are missing for the meeting on Mon 18 April 2011: Costs; Map."
    )
    late = [task.meeting_id for task in worklist(register, date(2011, 4, 9)) if task.late]
    assert soon in late
    assert whole.later not in late
    gone = [kind for kind, id_ in kinds(register, date(2011, 4, 19)) if id_ == soon]
    assert gone == [TaskKind.OUTCOME]
    meetings.take_step(register, soon, State.CANCELLED, date(2011, 4, 19), "Snow")
    assert [kind for kind, id_ in kinds(register, date(2011, 4, 19)) if id_ == soon] == []


def test_an_adjourned_meeting_waits_to_be_reconvened(register: Register, whole: Whole) -> None:
    for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED):
        meetings.take_step(register, whole.later, state, MAY)
    meetings.take_step(register, whole.later, State.ADJOURNED, MAY, "No light")
    assert the(register, TaskKind.RECONVENE, MAY).meeting_id == whole.later


def test_an_extraordinary_meeting_confirms_only_where_the_terms_say_so(
    register: Register, whole: Whole
) -> None:
    between = MeetingDraft(whole.body, MeetingKind.EXTRAORDINARY, date=date(2011, 4, 18))
    meetings.call_meeting(register, between)
    assert "27 April" in the(register, TaskKind.FINISH, APRIL).sentence
    terms = BodyDraft("Harbour Committee", house_style="table", extraordinary_confirms=True)
    bodies.change_body(register, whole.body, terms)
    assert "8 April" in the(register, TaskKind.FINISH, APRIL).sentence


def test_actions_are_due_overdue_and_agreed(register: Register, whole: Whole) -> None:
    # The action of the minutes is due on 1 April.
    due = the(register, TaskKind.DUE, date(2011, 3, 30))
    assert (due.action_id, due.late) == (whole.action, False)
    assert due.sentence == "Action 1 is due on Fri 1 April 2011: Buy paint (Bob Lee)."
    late = the(register, TaskKind.OVERDUE, APRIL)
    assert late.sentence == "Action 1 was due on Fri 1 April 2011: Buy paint (Bob Lee)."
    assert late.late
    wordy = ActionDraft("Look " * 30, (), None, "next meeting")
    actions.assign_action(register, whole.body, wordy, item_id=whole.item)
    in_words = the(register, TaskKind.DUE, MAY)
    assert in_words.when == MAY
    assert in_words.sentence.endswith("Look ….")
    done = UpdateDraft(APRIL, ActionStatus.COMPLETE)
    actions.update_action(register, whole.action, done)
    waiting = the(register, TaskKind.AGREE, APRIL)
    assert (waiting.meeting_id, waiting.when) == (whole.later, MAY)
    assert (
        waiting.sentence == "1 closed action goes to the meeting on Mon 9 May 2011 for agreement."
    )


def test_it_is_sorted_by_day_in_a_few_statements(register: Register, whole: Whole) -> None:
    for month in range(6, 12):
        meetings.call_meeting(register, MeetingDraft(whole.body, date=date(2011, month, 6)))
        draft = ActionDraft("More", ("All",), date(2011, month, 1))
        actions.assign_action(register, whole.body, draft)
    tasks = worklist(register, date(2011, 12, 1))
    days = [task.when or date.max for task in tasks]
    assert days == sorted(days)
    assert len(tasks) > 12
    assert statements(register, lambda: worklist(register, date(2011, 12, 1))) <= 7


def test_the_command_line_lists_it(
    register: Register, whole: Whole, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(register.path)
    assert command_line.run(["list", file, "worklist"]) == 0
    assert "Action 1 was due on Fri 1 April 2011" in capsys.readouterr().out
    assert command_line.run(["list", file, "worklist", "--json"]) == 0
    tasks = json.loads(capsys.readouterr().out)
    assert {task["kind"] for task in tasks} >= {TaskKind.OVERDUE, TaskKind.FINISH}
    assert {"when", "sentence", "late", "meeting_id", "action_id", "printing_id"} <= set(tasks[0])
    assert command_line.run(["list", file, "worklist", "--body", "999", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    assert command_line.run(["list", file, "actions", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["overdue"], row["label"], row["due_day"]) == (True, "1", "2011-04-01")
