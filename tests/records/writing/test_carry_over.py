"""Making the next meeting: what comes over, what does not and why, and that it comes once."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.agenda import ItemRow, meeting_items
from desktop.records.reading.carry_over import CarryEntry, carry_over
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    DecisionDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    TemplateDraft,
    TemplateItemDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, ItemKind, MeetingKind, Outcome, Purpose, State
from desktop.records.verification import verify
from desktop.records.writing import (
    actions,
    agenda,
    decisions,
    forward_plan,
    meetings,
    papers,
    templates,
)
from desktop.records.writing.carry_over import carry_over_to
from tests.records.whole_record import MARCH, MAY, Whole, begin, made

JULY = date(2011, 7, 11)
STANDING = (
    TemplateItemDraft("Apologies", kind=ItemKind.APOLOGIES),
    TemplateItemDraft("Minutes of the last meeting", kind=ItemKind.MINUTES, allotted=5),
    TemplateItemDraft("Matters arising", kind=ItemKind.ACTIONS),
    TemplateItemDraft("Harbour report", "Items for discussion", Purpose.DISCUSSION, "Bob Lee"),
    TemplateItemDraft("Any other business", kind=ItemKind.ANY_OTHER_BUSINESS),
)


def preview(register: Register, meeting_id: int) -> dict[str, CarryEntry]:
    return {entry.key: entry for entry in carry_over(register, meeting_id)}


def all_that_comes(register: Register, meeting_id: int) -> tuple[str, ...]:
    return tuple(entry.key for entry in carry_over(register, meeting_id) if entry.comes)


def titles(register: Register, meeting_id: int) -> list[str]:
    return [item.title for item in meeting_items(register, meeting_id)]


def item_called(register: Register, meeting_id: int, title: str) -> ItemRow:
    return next(item for item in meeting_items(register, meeting_id) if item.title == title)


def circulated(register: Register) -> Whole:
    whole = begin(register)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    return whole


def test_minutes_actions_and_what_was_put_off_come_to_the_next_agenda(register: Register) -> None:
    whole = begin(register)
    put_off = made(
        agenda.add_item(register, whole.meeting, ItemDraft("Dredging", papers=("Survey",)))
    )
    dredging = item_called(register, whole.meeting, "Dredging")
    papers.file_paper(register, dredging.filed[0].id, "survey.pdf", b"%PDF-1.7 depth")
    agenda.add_item(register, whole.meeting, ItemDraft("The north channel", parent_id=put_off))
    changed = ItemDraft("Dredging", papers=("Survey",), deferred=True, allotted=10)
    agenda.change_item(register, put_off, changed)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    coming = preview(register, whole.later)
    assert coming[f"minutes:{whole.meeting}"].comes
    assert coming["actions"].comes
    assert coming["actions"].detail == "Open: 1"
    assert coming[f"item:{put_off}"].why == "It was deferred."
    carry_over_to(register, whole.later, all_that_comes(register, whole.later))
    assert titles(register, whole.later) == [
        "Minutes of the meeting of 7 March 2011",
        "Action log",
        "Dredging",
        "The north channel",
        "Rope report",
    ]
    minutes, log, dredging, channel, _ = meeting_items(register, whole.later)
    assert (minutes.kind, minutes.confirms_id) == (ItemKind.MINUTES, whole.meeting)
    assert log.kind is ItemKind.ACTIONS
    assert (dredging.carried_from_id, dredging.deferred, dredging.allotted) == (put_off, False, 10)
    assert [paper.file for paper in dredging.filed] == ["survey.pdf"]
    assert channel.parent_id == dredging.id
    assert verify(register).findings == ()


def test_carrying_over_twice_adds_nothing_twice(register: Register) -> None:
    whole = circulated(register)
    templates.make_template(register, whole.body, TemplateDraft("Ordinary", None, STANDING))
    forward_plan.plan_item(
        register, whole.body, ForwardDraft("Lights", intended_meeting_id=whole.later)
    )
    keys = all_that_comes(register, whole.later)
    carry_over_to(register, whole.later, keys)
    once = titles(register, whole.later)
    again = carry_over_to(register, whole.later, keys)
    assert again.rows == ()
    assert titles(register, whole.later) == once
    assert not any(entry.comes for entry in carry_over(register, whole.later))


def test_what_was_ticked_takes_the_places_of_the_template(register: Register) -> None:
    whole = circulated(register)
    templates.make_template(register, whole.body, TemplateDraft("Ordinary", None, STANDING))
    lights = ForwardDraft("Lights", Purpose.DISCUSSION, intended_meeting_id=whole.later)
    planned = made(forward_plan.plan_item(register, whole.body, lights))
    carry_over_to(register, whole.later, all_that_comes(register, whole.later))
    assert titles(register, whole.later) == [
        "Apologies",
        "Minutes of the last meeting",
        "Matters arising",
        "Any other business",
        "Harbour report",
        "Lights",
        "Rope report",
    ]
    minutes = item_called(register, whole.later, "Minutes of the last meeting")
    assert (minutes.confirms_id, minutes.allotted) == (whole.meeting, 5)
    assert item_called(register, whole.later, "Harbour report").leads == ("Bob Lee",)
    assert item_called(register, whole.later, "Lights").forward_item_id == planned


def test_minutes_take_up_the_standing_item_that_waits_for_them(register: Register) -> None:
    whole = circulated(register)
    waiting = ItemDraft("Minutes", kind=ItemKind.MINUTES)
    item = made(agenda.add_item(register, whole.later, waiting))
    carry_over_to(register, whole.later, (f"minutes:{whole.meeting}",))
    (only,) = meeting_items(register, whole.later)
    assert (only.id, only.confirms_id) == (item, whole.meeting)


def test_minutes_that_are_not_circulated_do_not_come_unasked(register: Register) -> None:
    whole = begin(register)
    entry = preview(register, whole.later)[f"minutes:{whole.meeting}"]
    assert not entry.comes
    assert entry.why == "They are not circulated yet: they are “Minutes draft”."
    carry_over_to(register, whole.later, (entry.key,))
    assert titles(register, whole.later) == ["Minutes of the meeting of 7 March 2011"]


def test_confirmation_waits_for_an_ordinary_meeting(register: Register) -> None:
    whole = circulated(register)
    draft = MeetingDraft(whole.body, MeetingKind.EXTRAORDINARY, date(2011, 4, 4))
    extraordinary = made(meetings.call_meeting(register, draft))
    entry = preview(register, extraordinary)[f"minutes:{whole.meeting}"]
    assert (entry.comes, entry.why) == (
        False,
        "Confirmation waits for the next ordinary meeting.",
    )


def test_a_decision_that_was_deferred_brings_its_item(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Rates")))
    deferred = DecisionDraft("RESOLVED to", "set the rate", outcome=Outcome.DEFERRED)
    decisions.record_decision(register, item, deferred)
    assert preview(register, whole.later)[f"item:{item}"].why == "The decision on it was deferred."


def test_an_item_goes_to_one_agenda_only(register: Register) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Rates", deferred=True)))
    july = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=JULY)))
    carry_over_to(register, july, (f"item:{item}",))
    entry = preview(register, whole.later)[f"item:{item}"]
    assert (entry.comes, entry.can_come) == (False, False)
    assert entry.why == "The agenda of Monday 11 July 2011 has it."
    with pytest.raises(Refusal, match="“Rates” cannot come over"):
        carry_over_to(register, whole.later, (entry.key,))
    with pytest.raises(Refusal, match="carried over to Monday 11 July 2011"):
        agenda.remove_item(register, item)


def test_what_an_earlier_agenda_has_taken_is_put_off_no_more(register: Register) -> None:
    whole = begin(register)
    agenda.add_item(register, whole.meeting, ItemDraft("Dredging", deferred=True))
    carry_over_to(register, whole.later, all_that_comes(register, whole.later))
    july = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=JULY)))
    assert [e.key for e in preview(register, july).values() if e.kind == "deferred"] == []
    again = item_called(register, whole.later, "Dredging").id
    agenda.change_item(register, again, ItemDraft("Dredging", deferred=True))
    assert [e.key for e in preview(register, july).values() if e.kind == "deferred"] == [
        f"item:{again}"
    ]


def test_business_of_a_cancelled_meeting_comes_to_the_next(register: Register) -> None:
    whole = circulated(register)
    item = made(agenda.add_item(register, whole.later, ItemDraft("Buoys")))
    meetings.take_step(register, whole.later, State.AGENDA_DRAFT, MAY)
    meetings.take_step(register, whole.later, State.CANCELLED, MAY, "Storm")
    july = made(meetings.call_meeting(register, MeetingDraft(whole.body, date=JULY)))
    assert preview(register, july)[f"item:{item}"].why == "That meeting was cancelled."
    carry_over_to(register, july, (f"item:{item}",))
    assert item_called(register, july, "Buoys").carried_from_id == item


def test_a_deferred_item_that_was_planned_comes_from_the_plan_and_keeps_its_past(
    register: Register,
) -> None:
    whole = begin(register)
    item = made(agenda.add_item(register, whole.meeting, ItemDraft("Rates", deferred=True)))
    draft = ForwardDraft("Rates again", intended_meeting_id=whole.later, source_item_id=item)
    planned = made(forward_plan.plan_item(register, whole.body, draft))
    coming = preview(register, whole.later)
    assert not coming[f"item:{item}"].comes
    assert coming[f"forward:{planned}"].comes
    carry_over_to(register, whole.later, (f"forward:{planned}",))
    assert item_called(register, whole.later, "Rates again").carried_from_id == item
    assert preview(register, whole.later)[f"item:{item}"].why == "It is on the agenda already."


def test_a_closed_action_is_to_be_agreed_and_may_have_a_line_of_its_own(
    register: Register,
) -> None:
    whole = circulated(register)
    draft = ActionDraft("Mend the crane", ("All",))
    second = made(actions.assign_action(register, whole.body, draft))
    done = UpdateDraft(date(2011, 4, 1), ActionStatus.COMPLETE, "Mended")
    actions.update_action(register, second, done)
    coming = preview(register, whole.later)
    assert coming["actions"].detail == "Open: 1; Closed, to be agreed: 2"
    assert not coming[f"action:{second}"].comes
    carry_over_to(register, whole.later, ("actions", f"action:{second}"))
    log, line = meeting_items(register, whole.later)
    assert (line.title, line.parent_id) == ("Action 2: Mend the crane", log.id)


def test_a_dropped_subject_stays_off_until_it_is_brought_back(register: Register) -> None:
    whole = begin(register)
    draft = ForwardDraft("Lights", intended_meeting_id=whole.later)
    planned = made(forward_plan.plan_item(register, whole.body, draft))
    forward_plan.drop_forward_item(register, planned, "No money", MARCH)
    entry = preview(register, whole.later)[f"forward:{planned}"]
    assert (entry.can_come, entry.why) == (False, "It was dropped: No money")
    forward_plan.bring_back_forward_item(register, planned, "Money found", MAY)
    assert preview(register, whole.later)[f"forward:{planned}"].comes


def test_an_unknown_key_is_refused_and_nothing_comes(register: Register) -> None:
    whole = circulated(register)
    with pytest.raises(Refusal, match="“forward:99” is not among"):
        carry_over_to(register, whole.later, ("actions", "forward:99"))
    assert titles(register, whole.later) == []


def test_nothing_comes_to_a_meeting_that_is_over(register: Register) -> None:
    whole = circulated(register)
    with pytest.raises(Refusal, match="left your desk"):
        carry_over_to(register, whole.meeting, ())
