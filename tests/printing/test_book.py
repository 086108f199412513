"""The minute book holds every kept print as it is, found by its leaf numbers."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from time import perf_counter

import pikepdf
import pypdfium2
import pytest

from desktop.printing.book import print_book
from desktop.printing.indexes import indexes
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.leaf_places import read_leaves
from desktop.printing.pages import page_count, page_text, render_page
from desktop.printing.signature import print_signature
from desktop.records.reading.body_sheets import BookPart, BookSheet
from desktop.records.reading.sheets import PointSheet
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, links_of, text_of
from tests.printing.sheets import (
    BOARD,
    board_meeting,
    confirmed,
    note,
    officers_meeting,
    signature,
    with_points,
)
from tests.printing.structure_back import structure

BEGUN, WENT_ON = confirmed(board_meeting()), confirmed(officers_meeting())
FIRST = print_signature(signature(BEGUN, first_leaf=1))
SECOND = print_signature(signature(WENT_ON, first_leaf=FIRST.leaves + 1))
PARTS = (
    BookPart(
        "Meeting of 25 September 2019", date(2019, 9, 25), 1, FIRST.leaves, FIRST.pdf, (), BEGUN
    ),
    BookPart("A later meeting", date(2019, 11, 27), 3, SECOND.leaves, SECOND.pdf, (), WENT_ON),
)
FRONT, BACK = 2, 3


def test_title_contents_leaves_and_indexes() -> None:
    book = print_book(BookSheet(BOARD, 2, PARTS))
    leaves = leaves_of(book)
    assert book.leaves == page_count(book.pdf) == FRONT + FIRST.leaves + SECOND.leaves + BACK
    assert in_order(
        leaves[0],
        "Children’s Partnership Board Minute book: Volume 2",
        "Leaves 1 to 4 · 25 September 2019 – 27 November 2019",
    )
    assert in_order(
        leaves[1],
        "Contents Minutes Leaf",
        "Meeting of 25 September 2019",
        "1–2",
        "A later meeting",
        "3–4",
    )
    assert leaves[FRONT:-BACK] == leaves_of(FIRST) + leaves_of(SECOND)
    assert bookmarks_of(book)[-5:] == [
        "Meeting of 25 September 2019",
        "A later meeting",
        "Index of decisions",
        "Index of people",
        "Index of subjects",
    ]


def test_an_entry_of_the_contents_leads_to_its_first_leaf() -> None:
    kept = replace(PARTS[0], pdf=b"", record=None, withheld=True)
    book = print_book(BookSheet(BOARD, 1, (kept, PARTS[1], PARTS[0])))
    assert links_of(book) == [
        (1, FRONT, "A later meeting, leaf 3"),
        (1, FRONT + SECOND.leaves, "Meeting of 25 September 2019, leaf 1"),
    ]
    links = structure(book.pdf).all("Link")
    assert [link.said() for link in links] == ["A later meeting", "Meeting of 25 September 2019"]
    assert [[name for name, _ in link.links] for link in links] == [["part000000"], ["part000001"]]


def test_contents_of_many_leaves_lead_on_from_each() -> None:
    parts = tuple(replace(PARTS[0], title=f"Meeting {n} {'of the Board ' * 9}") for n in range(60))
    book = print_book(BookSheet(BOARD, 1, parts))
    led = [to for _, to, _ in links_of(book)]
    first = next(n for n, leaf in enumerate(leaves_of(book)) if "Leaf 1 · 1 of 2" in leaf)
    assert first > FRONT
    assert led == [first + n * FIRST.leaves for n in range(60)]


def test_the_indexes_say_on_which_leaf_each_thing_stands() -> None:
    decisions, people, subjects = leaves_of(print_book(BookSheet(BOARD, 1, PARTS)))[-BACK:]
    assert in_order(
        decisions,
        "Decision What was resolved Leaf",
        "2 ask members of the Board to think how",
        "… 2",
        "3 put the new Plan on the agenda of the next meeting. 2",
        "1 receive a report from MAPLG once a year. 4",
    )
    assert in_order(people, "Bramhall, Peter 1, 2", "Curryer, Ian", "Graham, Tony 3", "Watson,")
    assert "Watson, Linda 3, 4" in people
    assert in_order(
        subjects,
        "Child Poverty 4",
        "Declarations of Interest 1",
        "Empowering Families 2",
        "Membership Changes 1",
        "Welcome and apologies 3",
    )


def test_each_entry_stands_on_the_leaf_that_its_index_names() -> None:
    """Every subject, decision and person is on the page whose leaf number is given."""
    made = indexes([(part, read_leaves(KeptPrint(part.pdf))) for part in PARTS])
    pages = leaves_of(FIRST) + leaves_of(SECOND)
    for title, leaves in made.subjects.items():
        assert all(title in pages[int(leaf) - 1] for leaf in leaves), title
    for _, words, leaf in made.decisions:
        assert " ".join(words.split()[:6]) in pages[int(leaf) - 1]
    for name, leaves in made.people.items():
        family, _, given = name.partition(", ")
        there = [str(n) for n, page in enumerate(pages, start=1) if f"{given} {family}" in page]
        assert set(leaves) <= set(there), name
    assert len(made.decisions) == 3


def found(*points: PointSheet, people: tuple[tuple[str, str], ...] = ()) -> dict[str, list[str]]:
    """The index of people of a volume with this one meeting."""
    record = confirmed(with_points(officers_meeting(), *points))
    made = print_signature(signature(record, first_leaf=1))
    part = BookPart("A meeting", record.date, 1, made.leaves, made.pdf, (), record)
    return indexes([(part, read_leaves(KeptPrint(made.pdf)))], people).people


def test_people_of_the_register_are_found_in_running_text() -> None:
    people = (("Sinéad O'Brien", "Dr Sinéad O'Brien"), ("Tom Ash", "Tom Ash"), ("All", "All"))
    made = found(note("Sinéad O'Brien came; All agreed, and Tom Ashworth spoke."), people=people)
    assert made["O'Brien, Dr Sinéad"] == ["1"]
    assert not made.keys() & {"Ash, Tom", "All"}
    assert "O'Brien, Dr Sinéad" not in found(note("Nobody spoke."), people=people)


def test_a_title_makes_nobody_another_person() -> None:
    line = replace(officers_meeting().attendance[0], name="Cllr Ian Curryer")
    record = replace(WENT_ON, attendance=(line,))
    made = print_signature(signature(record, first_leaf=1))
    part = BookPart("A meeting", record.date, 1, made.leaves, made.pdf, (), record)
    people = (("Ian Curryer", "Cllr Ian Curryer"),)
    named = indexes([(part, read_leaves(KeptPrint(made.pdf)))], people).people
    assert [name for name in named if "Curryer" in name] == ["Curryer, Cllr Ian"]


def test_people_are_found_by_the_initials_of_their_meeting() -> None:
    leaf = "A line of the minutes to turn over the leaf. " * 120
    made = found(note(leaf), note(leaf), note("PT and LW led; (JW) is a firm."))
    assert len(made["Thompson-Omenka, Paulette"]) == 2
    assert made["Thompson-Omenka, Paulette"] == made["Watson, Linda"]
    assert made["Wilson, Jane"] == ["1"]


def test_initials_that_mean_something_else_name_nobody() -> None:
    first, *others = officers_meeting().attendance
    shared = replace(others[0], name="Jude Wren")
    record = replace(
        WENT_ON, attendance=(replace(first, name="Ann Marsh", initials="AM"), others[0], shared)
    )
    leaf = "A line of the minutes to turn over the leaf. " * 120
    record = with_points(record, note(leaf), note(leaf), note("It began at 9 AM. JW was asked."))
    made = print_signature(signature(record, first_leaf=1))
    part = BookPart("A meeting", record.date, 1, made.leaves, made.pdf, (), record)
    named = indexes([(part, read_leaves(KeptPrint(made.pdf)))]).people
    assert made.leaves > 1
    assert named["Marsh, Ann"] == named["Wren, Jude"] == named["Wilson, Jane"] == ["1"]


def test_numbers_are_shown_as_they_stand_on_the_leaves() -> None:
    labelled = replace(PARTS[0], labels=("2019/1", "2019/2"))
    text = text_of(print_book(BookSheet(BOARD, 1, (labelled,))))
    assert in_order(text, "2019/1–2019/2", "Empowering Families 2019/2")


def test_what_is_withheld_is_named_and_left_out() -> None:
    kept = replace(PARTS[0], pdf=b"", record=None, withheld=True)
    book = print_book(BookSheet(BOARD, 1, (kept, PARTS[1])))
    text = text_of(book)
    assert in_order(text, "Meeting of 25 September 2019 Not open to the public", "1–2")
    assert "Empowering Families" not in text
    assert book.leaves == FRONT + SECOND.leaves + BACK


def test_every_page_is_the_same_to_the_pixel_and_its_content_to_the_byte() -> None:
    book = print_book(BookSheet(BOARD, 1, PARTS))
    assert render_page(book.pdf, FRONT + 1, 1) == render_page(FIRST.pdf, 1, 1)
    with pikepdf.open(BytesIO(book.pdf)) as bound, pikepdf.open(BytesIO(SECOND.pdf)) as part:
        for kept, page in zip(
            list(bound.pages)[-SECOND.leaves - BACK : -BACK], part.pages, strict=True
        ):
            assert kept.Contents.read_bytes() == page.Contents.read_bytes()


def test_the_same_volume_gives_the_same_bytes() -> None:
    assert print_book(BookSheet(BOARD, 1, PARTS)) == print_book(BookSheet(BOARD, 1, PARTS))


def test_a_volume_without_leaves_says_so() -> None:
    book = print_book(BookSheet(BOARD, 1, ()))
    assert "No signed leaves stand in this volume yet." in text_of(book)
    assert book.leaves == 1


def test_a_scan_of_another_size_is_bound_as_it_is() -> None:
    scan = pypdfium2.PdfDocument.new()
    scan.new_page(400, 300)
    kept = BytesIO()
    scan.save(kept)
    scan.close()
    part = BookPart("A scan", date(2019, 9, 25), 1, 1, kept.getvalue())
    book = print_book(BookSheet(BOARD, 1, (part,)))
    with pikepdf.open(BytesIO(book.pdf)) as bound:
        assert [float(edge) for edge in bound.pages[FRONT].mediabox] == [0, 0, 400, 300]


@pytest.mark.parametrize("kids", [None, [], "whole"], ids=["no kids", "empty", "a list"])
def test_leaves_whose_structure_is_not_as_ours_are_bound_all_the_same(kids: object) -> None:
    """As another program may have left them: a tree without an element, or with a list of them."""
    with pikepdf.open(BytesIO(FIRST.pdf)) as kept:
        root = kept.Root.StructTreeRoot
        if kids == "whole":
            root.K = pikepdf.Array([root.K])
        elif kids is None:
            del root["/K"]
        else:
            root.K = pikepdf.Array([])
        other = BytesIO()
        kept.save(other)
    part = replace(PARTS[0], pdf=other.getvalue())
    book = print_book(BookSheet(BOARD, 1, (part, PARTS[1])))
    assert book.leaves == page_count(book.pdf)
    assert leaves_of(book)[FRONT : FRONT + FIRST.leaves] == leaves_of(FIRST)
    assert "Two changes were noted" in leaves_of(book)[FRONT]
    assert in_order(leaves_of(book)[-1], "Empowering Families 2")


def test_leaves_of_which_nothing_can_be_read_are_named_by_their_first() -> None:
    scan = pypdfium2.PdfDocument.new()
    for _ in range(FIRST.leaves):
        scan.new_page(595, 842)
    kept = BytesIO()
    scan.save(kept)
    scan.close()
    book = print_book(BookSheet(BOARD, 1, (replace(PARTS[0], pdf=kept.getvalue()),)))
    decisions, *_, subjects = leaves_of(book)[-2:]
    assert in_order(decisions, "2 ask members", "… 1", "3 put the new Plan", "1")
    assert "Empowering Families 1" in subjects


def test_a_long_volume_is_bound_in_seconds_and_each_meeting_is_found() -> None:
    parts, leaf = [], 1
    for number in range(250):
        made, record = ((FIRST, BEGUN), (SECOND, WENT_ON))[number % 2]
        labels = tuple(str(leaf + n) for n in range(made.leaves))
        title = f"Meeting {number + 1}"
        parts.append(BookPart(title, record.date, leaf, made.leaves, made.pdf, labels, record))
        leaf += made.leaves
    begun = perf_counter()
    book = print_book(BookSheet(BOARD, 1, tuple(parts)))
    assert perf_counter() - begun < 30
    marks = bookmarks_of(book)
    assert [mark for mark in marks if mark.startswith("Meeting ")] == [
        f"Meeting {number + 1}" for number in range(250)
    ]
    assert book.leaves == page_count(book.pdf)
    last = "".join(page_text(book.pdf, page) for page in range(book.leaves - 4, book.leaves))
    assert "2, 6, 10, 14," in last
