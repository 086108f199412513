"""The agenda, the action log and the forward plan, read back."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest

from desktop.printing.action_log import print_action_log
from desktop.printing.agenda import print_agenda
from desktop.printing.forward_plan import print_forward_plan
from desktop.printing.pages import page_sizes
from desktop.records.reading.body_sheets import (
    ActionLogRow,
    ActionLogSheet,
    ForwardPlanSheet,
    ForwardRow,
)
from desktop.records.rules.words import ActionStatus, MeetingKind, Purpose
from tests.printing.reading_back import bookmarks_of, fonts_of, in_order, leaves_of, text_of
from tests.printing.sheets import BOARD, OFFICERS, board_meeting, item, meeting, officers_meeting
from tests.printing.structure_back import structure

A4 = (595, 842)
TODAY = date(2011, 5, 10)
ASKED = ActionLogRow(
    number=64,
    text="Look further into the cost benefit of MAPLG.",
    owners=("Linda Watson", "Tony Graham"),
    due=date(2011, 5, 9),
    due_words="",
    status=ActionStatus.OPEN,
    arose="item 3, 7 March 2011",
    updates=((date(2011, 4, 1), ActionStatus.ON_TRACK, "Meetings were held."),),
    due_day=date(2011, 5, 9),
    overdue=True,
)


def test_the_agenda_announces() -> None:
    assert in_order(
        text_of(print_agenda(board_meeting())),
        "Children’s Partnership Board",
        "Agenda for the meeting on Wednesday 25 September 2019, 4.00 pm",
        "LB 31–32, Loxley House",
        "11 Membership Changes For discussion",
        "16 Empowering Families For decision · Lead: Sophie Russell",
        "Report of the Director of Children’s Integrated Services",
        "Paper: Empowering Families: progress report",
        "18 The Plan from 2020 For discussion A roundtable discussion",
    )


def test_the_agenda_tells_nothing_of_what_was_minuted() -> None:
    text = text_of(print_agenda(officers_meeting()))
    assert in_order(text, "Agenda for the", "Ordinary meeting", "Items for discussion", "3 Multi-")
    for minuted in ("RESOLVED", "Action", "Every other", "Ian Curryer", "DRAFT"):
        assert minuted not in text.replace("Action Log", "")


def test_items_without_numbers_go_by_their_place() -> None:
    from desktop.records.reading.sheets import SectionSheet

    exempt = item("", "Contract", exempt_paragraph="3")
    sections = (
        SectionSheet("", (item("", "Welcome"),)),
        SectionSheet("Nothing here", ()),
        SectionSheet("Part two", (item("", "Budget"), exempt)),
    )
    sheet = meeting(BOARD, *sections, kind=MeetingKind.ANNUAL)
    text = text_of(print_agenda(sheet))
    assert in_order(
        text, "annual meeting", "1 Welcome", "Part two", "2 Budget", "3 Contract Exempt"
    )
    assert "Nothing here" not in text


def test_an_agenda_of_nothing_still_prints() -> None:
    assert "Agenda" in text_of(print_agenda(meeting(OFFICERS)))


def test_the_action_log() -> None:
    done = replace(ASKED, number=65, status=ActionStatus.COMPLETE, owners=(), updates=())
    done = replace(done, overdue=False, closed_on=date(2011, 4, 3))
    words = replace(ASKED, number=66, due=None, due_words="before the summer", due_day=None)
    words = replace(words, label="SOG/66", overdue=False)
    print_ = print_action_log(ActionLogSheet(OFFICERS, TODAY, (ASKED, done, words)))
    text = text_of(print_)
    assert in_order(
        text,
        "Children’s Partnership Senior Officers Group Action log As at Tuesday 10 May 2011",
        "Overdue (1)",
        "No. Action Owner Due Status",
        "64 Look further into the cost benefit of MAPLG. Arose at item 3, 7 March 2011",
        "1 April 2011, on track: Meetings were held.",
        "Linda Watson and Tony Graham",
        "9 May 2011",
        "Open Overdue",
        "Open (1)",
        "SOG/66",
        "before the summer",
        "Closed, to be agreed by the meeting (1)",
        "The meeting is asked to agree that these actions leave the log.",
        "65",
        "Complete 3 April 2011",
    )
    assert text.count("Overdue") == 2
    assert bookmarks_of(print_) == [
        "Overdue (1)",
        "Open (1)",
        "Closed, to be agreed by the meeting (1)",
    ]
    assert all(embedded for _, embedded in fonts_of(print_))


def test_the_day_it_is_due_an_action_is_not_overdue() -> None:
    log = ActionLogSheet(OFFICERS, date(2011, 5, 9), (replace(ASKED, overdue=False),))
    text = text_of(print_action_log(log))
    assert "Overdue" not in text
    assert "Closed" not in text


def test_words_that_mean_a_day_are_printed_with_it() -> None:
    row = replace(ASKED, due=None, due_words="by the next meeting", due_day=date(2011, 6, 6))
    text = text_of(print_action_log(ActionLogSheet(BOARD, TODAY, (row,))))
    assert in_order(text, "by the next meeting", "6 June 2011")


def test_a_long_log_repeats_its_head_and_parts_no_short_row() -> None:
    rows = tuple(replace(ASKED, number=n) for n in range(100, 140))
    leaves = leaves_of(print_action_log(ActionLogSheet(OFFICERS, TODAY, rows)))
    assert len(leaves) > 2
    for leaf in leaves:
        assert "No. Action Owner Due Status" in leaf
        assert leaf.count("Look further") == leaf.count("Meetings were held.")
    for row in rows:
        assert sum(f"{row.number} Look further" in leaf for leaf in leaves) == 1


def planned(title: str, day: date | None, **more: object) -> ForwardRow:
    row = ForwardRow(title, Purpose.DISCUSSION, "", "", "", "", (), day)
    return replace(row, **more)  # type: ignore[arg-type]


def test_the_forward_plan_is_a_table_of_subjects_by_meetings() -> None:
    may, july = date(2011, 5, 9), date(2011, 7, 11)
    rows = (
        planned(
            "Draft Plan",
            may,
            purpose=Purpose.DECISION,
            lead="Geoff Jenkins",
            source="Item 7, 7 March 2011",
            note="For consultation.",
            moves=("Moved from 7 March 2011: lack of time.",),
        ),
        planned("Report", may),
        planned("draft plan", july, purpose=Purpose.INFORMATION),
        planned("Some day", None),
        planned("Autumn figures", None, intended="in the autumn"),
    )
    print_ = print_forward_plan(ForwardPlanSheet(BOARD, TODAY, rows, (date(2011, 6, 6),)))
    assert in_order(
        text_of(print_),
        "Forward plan As at Tuesday 10 May 2011",
        "D for decision · S for discussion · I for information",
        "Subject",
        "Draft Plan Lead: Geoff Jenkins · From Item 7, 7 March 2011 · For consultation.",
        "Moved from 7 March 2011: lack of time.",
        "Report",
        "Some day",
        "Autumn figures",
    )
    (table,) = structure(print_.pdf).all("Table")
    heads, *subjects = [[cell.said() for cell in row.kids] for row in table.kids]
    assert heads[1:] == [
        "9 May 2011", "6 June 2011", "11 July 2011",
        "No meeting named yet", "in the autumn",
    ]  # fmt: skip
    assert [row[1:] for row in subjects] == [
        ["Decision", "", "Information", "", ""],
        ["Discussion", "", "", "", ""],
        ["", "", "", "Discussion", ""],
        ["", "", "", "", "Discussion"],
    ]
    scopes = [cell.attributes["Scope"] for cell in table.all("TH")]
    assert scopes == ["/Column"] * 6 + ["/Row"] * 4


@pytest.mark.parametrize(("meetings", "size"), [(3, A4), (9, A4[::-1])])
def test_the_plan_lies_on_its_side_where_there_are_many_meetings(
    meetings: int, size: tuple[int, int]
) -> None:
    rows = tuple(planned(f"Subject {n}", date(2011, 5 + n % 8, 9)) for n in range(meetings))
    rows += tuple(planned(f"Long {n}", date(2011, 5, 9), note="Said of it.") for n in range(5))
    print_ = print_forward_plan(ForwardPlanSheet(BOARD, TODAY, rows))
    assert print_.leaves == 1
    assert [tuple(map(round, sides)) for sides in page_sizes(print_.pdf)] == [size]


def test_the_meetings_of_a_year_stand_beside_each_other_on_one_page() -> None:
    days = [date(2011, 1 + n, 9) for n in range(12)]
    rows = tuple(planned(f"Subject {n}", days[n % 12], lead="Ann Lee") for n in range(15))
    print_ = print_forward_plan(ForwardPlanSheet(BOARD, TODAY, rows, tuple(days)))
    assert print_.leaves == 1
    (table,) = structure(print_.pdf).all("Table")
    heads = [cell.said() for cell in table.kids[0].kids[1:]]
    assert heads[4:6] == ["9 May 2011", "9 June 2011"]
    assert "Subject 14 · Lead: Ann Lee" in text_of(print_)


def test_the_box_round_a_letter_stands_under_the_head_of_its_column() -> None:
    rows = tuple(planned(f"Subject {n}", TODAY + timedelta(days=28 * n)) for n in range(9))
    print_ = print_forward_plan(ForwardPlanSheet(BOARD, TODAY, rows))
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        steps = [
            (str(step.operator), [float(str(n)) for n in step.operands])
            for step in pikepdf.parse_content_stream(pdf.pages[0])
            if str(step.operator) in ("Td", "re")
        ]
    begin = {round(size[0], 1) for operator, size in steps if operator == "Td"}
    boxes = [round(size[0], 1) for operator, size in steps if operator == "re"]
    assert len(set(boxes)) == 9
    assert set(boxes) <= begin


def test_a_hundred_subjects_and_twenty_meetings_stand_on_several_pages() -> None:
    days = [TODAY + timedelta(days=28 * n) for n in range(20)]
    rows = tuple(planned(f"Subject {n} of them", days[n % 20]) for n in range(100))
    print_ = print_forward_plan(ForwardPlanSheet(OFFICERS, TODAY, rows))
    read = structure(print_.pdf)
    assert len(read.all("Table")) == 2
    for row in rows:
        assert sum(row.title in said for said in leaves_of(print_)) == 1
    assert [cell.said() for cell in read.all("TD")].count("Discussion") == 100
    assert "Meetings 10 May 2011 to 17 Jan 2012" in text_of(print_)


@pytest.mark.parametrize("body", [OFFICERS, BOARD], ids=["table", "numbered"])
def test_nothing_to_list_is_said(body: object) -> None:
    log = ActionLogSheet(body, TODAY, ())  # type: ignore[arg-type]
    plan = ForwardPlanSheet(body, TODAY, ())  # type: ignore[arg-type]
    assert "There are no actions in the log." in text_of(print_action_log(log))
    assert "Nothing is planned for meetings to come." in text_of(print_forward_plan(plan))
    assert print_action_log(log).pdf == print_action_log(log).pdf
