"""One meeting whole, its points in reading order, and its printings."""

from datetime import date

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading import meetings, points, printings
from desktop.records.reading.register_facts import facts
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    DecisionDraft,
    ItemDraft,
    MeetingDraft,
    PointDraft,
)
from desktop.records.rules.words import MeetingRole, Outcome, PointKind, State, Status
from desktop.records.writing import agenda
from desktop.records.writing import meetings as calling
from desktop.records.writing import points as minuting
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import Whole, begin, made, press

Given = tuple[Register, Whole]


def test_a_meeting_whole(drafted: Given) -> None:
    register, whole = drafted
    meeting = meetings.meeting(register, whole.meeting)

    assert meeting.draft == MeetingDraft(
        whole.body, date=date(2011, 3, 7), start_time="09:30", end_time="11:30", venue="Quay"
    )
    assert (meeting.body, meeting.state, meeting.numbers) == (
        "Harbour Committee",
        State.MINUTES_DRAFT,
        True,
    )
    assert [(step.from_state, step.to_state) for step in meeting.steps][-1] == (
        State.HELD,
        State.MINUTES_DRAFT,
    )
    assert meeting.printings == ()
    assert [(row.title, row.section_id, row.leads, row.papers) for row in meeting.items] == [
        ("Welcome", None, ("Bob Lee", "All"), ("Map",)),
        ("Moorings", whole.section, (), ()),
    ]
    assert [section.title for section in meeting.sections] == ["For decision"]
    (declared,) = meeting.declarations
    assert (declared.name, declared.item_id, declared.nature) == (
        "Siân Ŵyn-Jones",
        whole.item,
        "A mooring of hers",
    )


def test_the_attendance_says_who_came_instead(drafted: Given) -> None:
    register, whole = drafted
    meeting = meetings.meeting(register, whole.meeting)
    by_name = {row.name: row for row in meeting.attendance}

    away = by_name["Cllr Ada de Vere"]
    assert (away.status, away.represented_by, away.reason) == (Status.APOLOGIES, "Bob Lee", "Ill")
    assert by_name["Siân Ŵyn-Jones"].role is MeetingRole.CHAIR
    assert by_name["Siân Ŵyn-Jones"].capacity == "Head"
    assert by_name["Bob Lee"].represented_by == ""
    assert [(row.name, row.part) for row in meeting.presiding] == [
        ("Bob Lee", "the first item"),
        ("Siân Ŵyn-Jones", ""),
    ]


def test_numbers_are_out_only_once_minutes_are_drafted(drafted: Given) -> None:
    register, whole = drafted
    assert not meetings.meeting(register, whole.later).numbers


def test_later_meetings_of_the_same_day_and_after_can_confirm(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("later")) as register:
        body_id = begin(register).body

        def call(day: date, start: str) -> int:
            return made(
                calling.call_meeting(register, MeetingDraft(body_id, date=day, start_time=start))
            )

        day = date(2020, 5, 1)
        evening, morning, noon = call(day, "19:00"), call(day, "09:00"), call(day, "12:00")
        next_year, cancelled = call(date(2021, 5, 1), ""), call(date(2022, 5, 1), "")
        calling.take_step(register, cancelled, State.CANCELLED, day, "Nobody can come")

        later = [row.id for row in meetings.later_meetings(register, morning)]
        assert later == [noon, evening, next_year]
        assert meetings.later_meetings(register, next_year) == ()


def test_a_meeting_once_printed_names_its_leaves_and_who_confirmed(finished: Given) -> None:
    register, whole = finished
    meeting = meetings.meeting(register, whole.meeting)
    assert (meeting.confirming_meeting_id, meeting.confirming_date) == (
        whole.later,
        date(2011, 5, 9),
    )
    (printing,) = meeting.printings
    assert (printing.version, printing.leaves, printing.first_leaf, printing.last_leaf) == (
        1,
        2,
        1,
        2,
    )
    assert printings.standing_printing(register, whole.meeting) == printing
    pdf = printings.printing_pdf(register, printing.id)
    assert pdf == f"%PDF {printing.fingerprint} 1".encode()
    assert printings.standing_printing(register, whole.later) is None


def test_a_void_printing_does_not_stand(tmp_path_factory: pytest.TempPathFactory) -> None:
    from desktop.records.writing import printings as printing

    with register_in(tmp_path_factory.mktemp("void")) as register:
        whole = begin(register)
        calling.take_step(register, whole.meeting, State.CIRCULATED, date(2011, 3, 9))
        calling.name_confirming_meeting(register, whole.meeting, whole.later)
        first = made(printing.print_for_signature(register, whole.meeting, press))
        printing.void_printing(register, first, "Smudged")
        assert printings.standing_printing(register, whole.meeting) is None
        second = made(printing.print_for_signature(register, whole.meeting, press))

        standing = printings.standing_printing(register, whole.meeting)
        assert standing is not None
        assert (standing.id, standing.first_leaf, standing.last_leaf) == (second, 3, 4)
        voided, _ = printings.printings(register, whole.meeting)
        assert (voided.id, voided.void_reason) == (first, "Smudged")


def test_points_come_in_reading_order_with_what_they_are(drafted: Given) -> None:
    register, whole = drafted
    minute = points.points(register, whole.item)
    assert [(row.id, row.depth, row.kind) for row in minute[:3]] == [
        (whole.point, 0, PointKind.NOTE),
        (whole.below, 1, PointKind.NOTE),
        (whole.decision_point, 0, PointKind.DECISION),
    ]
    assert minute[0].emphasis == "4-8 bold"
    assert minute[1].parent_id == whole.point
    assert minute[2].decision == DecisionDraft(
        "RESOLVED to", "", ("paint the quay", "buy rope"), "SWJ", "ADV", Outcome.CARRIED
    )
    assert minute[2].decision_number == 1
    assert (minute[3].action_id, minute[3].action_number) == (whole.action, 1)
    assert points.meeting_points(register, whole.meeting) == {whole.item: minute}


def test_points_nest_as_deep_as_the_clerk_makes_them(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("deep")) as register:
        whole = begin(register)
        second = made(agenda.add_item(register, whole.meeting, ItemDraft("Deep")))
        parent: int | None = None
        for depth in range(minuting.DEEPEST):
            parent = made(
                minuting.add_point(register, second, PointDraft(f"Level {depth}"), parent)
            )
        before = made(minuting.add_point(register, second, PointDraft("After all")))

        minute = points.points(register, second)
        assert [row.depth for row in minute] == [*range(minuting.DEEPEST), 0]
        assert minute[-1].id == before


def test_what_is_not_there_is_said_to_be_missing(drafted: Given) -> None:
    register, _ = drafted
    for question in (meetings.meeting, meetings.later_meetings):
        with pytest.raises(Refusal, match="There is no meeting 999"):
            question(register, 999)
    with pytest.raises(Refusal, match="There is no printing 999"):
        printings.printing_pdf(register, 999)


def test_a_meeting_takes_few_statements_however_long_it_is(drafted: Given) -> None:
    register, whole = drafted
    assert statements(register, lambda: meetings.meeting(register, whole.meeting)) <= 10
    assert statements(register, lambda: points.meeting_points(register, whole.meeting)) == 5


def test_the_register_at_a_glance(finished: Given) -> None:
    register, _ = finished
    found = facts(register)
    assert (found.bodies, found.meetings, found.people, found.actions) == (1, 2, 3, 1)
    assert found.history_entries == register.sql("SELECT count(*) FROM history")[0][0]
    assert len(found.head) == 64
    assert found.path == register.path
