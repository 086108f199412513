"""Every print can be read out and kept: PDF/UA-1 and PDF/A-2a by an independent judge.

What the structure tree says is compared, in order, with the record that was printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import page
import pytest

from desktop.printing.action_log import print_action_log
from desktop.printing.agenda import print_agenda
from desktop.printing.attendance_sheet import print_attendance_sheet
from desktop.printing.blank import print_blank
from desktop.printing.book import print_book
from desktop.printing.extract import print_extract
from desktop.printing.forward_plan import print_forward_plan
from desktop.printing.layout.archive import grey_profile
from desktop.printing.layout.file import stream
from desktop.printing.minutes import print_minutes
from desktop.printing.pack import print_pack
from desktop.printing.script import print_script
from desktop.printing.signature import print_signature
from desktop.printing.statistics import print_statistics
from desktop.printing.styles.shelf import house_styles
from desktop.records.reading.body_sheets import (
    ActionLogSheet,
    BookSheet,
    ForwardPlanSheet,
    ForwardRow,
)
from desktop.records.reading.meeting_sheets import PackSheet
from desktop.records.reading.paper_sheets import AttendedRow, ExtractSheet, StatisticsSheet
from desktop.records.reading.public_agenda import public_agenda
from desktop.records.reading.sheets import (
    BodySheet,
    DeclarationSheet,
    MeetingSheet,
    PointSheet,
    Print,
)
from desktop.records.rules.words import PointKind, Purpose
from tests.printing.calls import (
    CALL,
    HUNDRED_AND_TWENTY,
    LONG_WORD,
    crowded,
    script,
    signing_in,
    to_come,
)
from tests.printing.filed import paper
from tests.printing.sheets import (
    BOARD,
    STYLES,
    action,
    board_meeting,
    confirmed,
    in_each_style,
    note,
    officers_meeting,
    person,
    resolved,
    signature,
    with_points,
)
from tests.printing.structure_back import Element, structure
from tests.printing.test_book import PARTS
from tests.printing.test_extract import one_item
from tests.printing.test_papers import ASKED, TODAY

MEETINGS = pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
BODIES = pytest.mark.parametrize("body", [each.body for each in in_each_style()], ids=STYLES)
PLANNED = tuple(
    ForwardRow(f"Subject {number}", Purpose.DISCUSSION, "Tony Graham", when, "item 3", "", ())
    for number, when in enumerate(("May", "May", "July", ""))
)
LONG = "The matter was gone into at length and nothing was left unsaid by anyone there. "


def judged(print_: Print) -> list[str]:
    """What the judge finds wrong. Bookmarks lead from one to the next: 300 are a long chain."""
    return [
        f"{profile.name} {failure.rule_id}: {failure.message}"
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A)
        for failure in page.validate_pdf_bytes(
            print_.pdf, profile=profile, limits=page.SafetyLimits(max_reference_depth=2000)
        ).failures
    ]


def headings(read: Element) -> list[tuple[int, str]]:
    return [
        (int(element.role[1:]), element.said())
        for element in read.walk()
        if element.role[0] == "H" and element.role[1:].isdigit()
    ]


def steps_are_whole(read: Element) -> bool:
    """Whether no level of heading is skipped on the way down."""
    levels = [level for level, _ in headings(read)]
    return levels[:1] == [1] and all(below <= above + 1 for above, below in pairwise(levels))


@MEETINGS
@pytest.mark.parametrize(
    "press",
    [
        print_agenda,
        print_minutes,
        lambda sheet: print_minutes(confirmed(sheet)),
        lambda sheet: print_signature(signature(sheet)),
    ],
    ids=["agenda", "draft", "confirmed", "signature"],
)
def test_papers_of_a_meeting(press: Callable[[MeetingSheet], Print], sheet: MeetingSheet) -> None:
    print_ = press(sheet)
    assert judged(print_) == []
    assert steps_are_whole(structure(print_.pdf))


@pytest.mark.parametrize("style", house_styles())
def test_papers_for_a_meeting_to_come(style: str) -> None:
    body = replace(BOARD, house_style=style)
    agenda = print_agenda(to_come(body), replace(CALL, members=HUNDRED_AND_TWENTY))
    for print_ in (
        agenda,
        print_agenda(public_agenda(to_come(body)), CALL),
        print_script(script(body)),
        print_attendance_sheet(signing_in(body)),
        print_blank(signing_in(body)),
        print_pack(PackSheet(to_come(body), CALL, (paper(2, "Old minutes", agenda.pdf),))),
    ):
        assert judged(print_) == []
        assert steps_are_whole(structure(print_.pdf))


@BODIES
def test_hard_papers_for_a_meeting_to_come(body: BodySheet) -> None:
    sheet = crowded(body)
    for print_ in (
        print_agenda(sheet.meeting, replace(CALL, members=(LONG_WORD,))),
        print_attendance_sheet(sheet),
        print_blank(sheet),
    ):
        assert judged(print_) == []
        assert steps_are_whole(structure(print_.pdf))


@BODIES
def test_papers_of_a_body(body: BodySheet) -> None:
    for print_ in (
        print_action_log(ActionLogSheet(body, TODAY, (ASKED,) * 60)),
        print_action_log(ActionLogSheet(body, TODAY, ())),
        print_forward_plan(ForwardPlanSheet(body, TODAY, PLANNED)),
    ):
        assert judged(print_) == []
        read = structure(print_.pdf)
        assert steps_are_whole(read)
        for table in read.all("Table"):
            wide = len(table.kids[0].kids)
            for row in table.kids:
                spans = [int(cell.attributes.get("ColSpan", 1)) for cell in row.kids]
                assert sum(spans) == wide


@MEETINGS
def test_the_hard_cases(sheet: MeetingSheet) -> None:
    names = ("Siân Ŵŷn-Llŷr", "Łukasz Żółć", "Nguyễn Thị Ánh", "会议 😀", "<b>&amp;")
    people = tuple(person(name, "Prif Weithredwr", "Tŷ’r Cŵn") for name in names)
    hard = with_points(
        replace(
            sheet,
            attendance=people * 30,
            venue="V" * 300,
            declarations=(
                DeclarationSheet(names[0], "1", "Personal", LONG * 9, True, "10:15", "10:30", ""),
                DeclarationSheet(names[1], "", "", "x" * 300, False, "", "", "Four years"),
            ),
        ),
        note(LONG * 150),
        note("x" * 300, note("below", note("deeper", note("deepest", note("and on"))))),
        *(note(f"Point {number}") for number in range(400)),
        resolved("do this", "one limb", "another"),
        PointSheet(PointKind.HEADING, "A heading"),
        PointSheet(PointKind.QUOTATION, "As was said"),
        note(""),
    )
    print_ = print_signature(signature(hard))
    assert judged(print_) == []
    assert steps_are_whole(structure(print_.pdf))


@MEETINGS
def test_what_is_read_out_is_the_record_in_its_order(sheet: MeetingSheet) -> None:
    read = structure(print_signature(signature(sheet)).pdf)
    said, place = " ".join(read.said().split()), 0
    for words in in_the_order_of_the_record(sheet):
        found = said.find(" ".join(words.split()), place)
        assert found >= 0, words
        place = found + len(words)


def in_the_order_of_the_record(sheet: MeetingSheet) -> Iterator[str]:
    for section in sheet.sections:
        if section.title:
            yield section.title
        for each in section.items:
            yield each.number
            yield each.title
            for point in each.points:
                yield from said_by(point)


def said_by(point: PointSheet) -> Iterator[str]:
    if point.text:
        yield point.text
    if point.decision:
        yield from point.decision.limbs
    for below in point.points:
        yield from said_by(below)


@MEETINGS
def test_a_list_has_entries_and_a_label_says_what_is_drawn(sheet: MeetingSheet) -> None:
    points = (note("One", note("Below it")), note("Two"), resolved("act", "first", "second"))
    read = structure(print_minutes(with_points(sheet, *points)).pdf)
    for whole in read.all("L"):
        assert {kid.role for kid in whole.kids} == {"LI"}
        assert "ListNumbering" in whole.attributes
    for entry in read.all("LI"):
        assert [kid.role for kid in entry.kids] in (["Lbl", "LBody"], ["LBody"])
        assert all(label.said() for label in entry.all("Lbl"))
    texts = [body.said() for body in read.all("LBody")]
    assert any("Below it" in text and text.endswith("Below it") for text in texts)


def test_a_table_is_told_once_however_often_its_head_is_drawn() -> None:
    points = [note(LONG * 4) for _ in range(60)]
    sheet = with_points(officers_meeting(), *points)
    print_ = print_minutes(sheet)
    assert print_.leaves > 3
    (table,) = structure(print_.pdf).all("Table")
    heads = [cell for cell in table.all("TH") if cell.attributes["Scope"] == "/Column"]
    assert [cell.said() for cell in heads] == ["Item", "Detail"]


def test_a_book_is_read_out_from_its_contents_to_its_last_leaf() -> None:
    book = print_book(BookSheet(BOARD, 1, PARTS))
    assert judged(book) == []
    read = structure(book.pdf)
    assert [kid.role for kid in read.kids][-5:] == ["Part"] * 5
    assert "Two changes were noted" in read.kids[-5].said()
    assert "presided for the first 15 minutes" in read.kids[-4].said()
    assert read.kids[-1].said().endswith("Welcome and apologies 3")


def test_the_same_record_gives_the_same_bytes() -> None:
    sheet = with_points(board_meeting(), action(7, "Buy rope"))
    assert print_minutes(sheet).pdf == print_minutes(sheet).pdf


def test_a_stream_never_ends_in_half_a_line_end() -> None:
    ends = {stream(b"/Type /X", f"{number} Tj".encode())[-11:-10] for number in range(2000)}
    assert b"\r" not in ends
    assert len(ends) > 50


def test_the_profile_of_greys_is_as_long_as_it_says() -> None:
    profile = grey_profile()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[36:40] == b"acsp"


@BODIES
def test_attendance_of_a_year(body: BodySheet) -> None:
    rows = tuple(AttendedRow(f"Person {n} of Many", 6, n % 7, 0, 6 - n % 7, 0) for n in range(120))
    for each in (rows, rows[:3], ()):
        print_ = print_statistics(StatisticsSheet(body, "2019-20", 6, each))
        assert judged(print_) == []
        read = structure(print_.pdf)
        assert steps_are_whole(read)
        assert len(read.all("Table")) == bool(each)


@BODIES
def test_a_plan_of_every_size(body: BodySheet) -> None:
    days = [TODAY + timedelta(days=28 * n) for n in range(20)]
    rows = [
        ForwardRow("x" * 300 if n == 7 else f"Subject {n}", Purpose.DECISION, "Łukasz Żółć", "",
                   "", LONG if n == 3 else "", ("Moved.",), days[n % 20])
        for n in range(100)
    ]  # fmt: skip
    for few in (2, 9, 100):
        print_ = print_forward_plan(ForwardPlanSheet(body, TODAY, tuple(rows[:few])))
        assert judged(print_) == []
        read = structure(print_.pdf)
        assert steps_are_whole(read)
        for table in read.all("Table"):
            assert {len(row.kids) for row in table.kids} == {len(table.kids[0].kids)}
            assert [row.kids[0].attributes["Scope"] for row in table.kids[1:]] == ["/Row"] * (
                len(table.kids) - 1
            )


@MEETINGS
def test_extracts(sheet: MeetingSheet) -> None:
    hard = with_points(sheet, note(LONG * 150), note("x" * 300), resolved("do this", "a", "b"))
    for each in (confirmed(sheet), confirmed(hard)):
        print_ = print_extract(ExtractSheet(each))
        assert judged(print_) == []
        assert steps_are_whole(structure(print_.pdf))
    assert judged(print_extract(one_item(confirmed(sheet), 2))) == []


@BODIES
def test_a_volume_in_each_style(body: BodySheet) -> None:
    book = print_book(BookSheet(body, 2, (*PARTS, replace(PARTS[0], pdf=b"", withheld=True))))
    assert judged(book) == []
    read = structure(book.pdf)
    assert len(read.all("Part")) == len(PARTS) + 3
    assert steps_are_whole(read)
