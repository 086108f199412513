"""Prints are bound as they are, under new numbers, and nothing that leads nowhere comes along."""

from io import BytesIO

import pikepdf

from desktop.printing.binding import Volume
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.minutes import print_minutes
from desktop.records.reading.sheets import Print
from tests.printing.sheets import board_meeting, note, officers_meeting, with_points
from tests.printing.structure_back import structure

FRONT = print_minutes(officers_meeting())
PART = print_minutes(with_points(board_meeting(), note("It is 1 0 R (2 0 R) \\(3 0 R.")))


def bound(*titles: str) -> Print:
    leaves = FRONT.leaves + PART.leaves * len(titles)
    volume = Volume(KeptPrint(FRONT.pdf))
    for title in titles:
        volume.add(title, KeptPrint(PART.pdf))
    assert volume.leaves == leaves
    return Print(volume.finish(), leaves)


def test_the_same_content_to_the_byte() -> None:
    with (
        pikepdf.open(BytesIO(bound("A", "B").pdf)) as book,
        pikepdf.open(BytesIO(PART.pdf)) as part,
    ):
        assert len(book.pages) == FRONT.leaves + 2 * PART.leaves
        for number, page in enumerate(part.pages):
            for start in (FRONT.leaves, FRONT.leaves + PART.leaves):
                there = book.pages[start + number]
                assert there.Contents.read_bytes() == page.Contents.read_bytes()
                assert list(there.mediabox) == list(page.mediabox)


def test_each_part_has_a_bookmark_with_its_own_below_it() -> None:
    title = "It is (1 0 R) \\ ŵ –"
    with pikepdf.open(BytesIO(bound(title, "B").pdf)) as book, book.open_outline() as outline:
        *own, first, second = outline.root
        with pikepdf.open(BytesIO(FRONT.pdf)) as front, front.open_outline() as marks:
            assert [mark.title for mark in own] == [mark.title for mark in marks.root]
        with pikepdf.open(BytesIO(PART.pdf)) as part, part.open_outline() as marks:
            inside = [mark.title for mark in marks.root]
        assert first.title == title
        assert [mark.title for mark in first.children] == inside
        assert [mark.title for mark in second.children] == inside
        leads_to = second.children[0].destination
        assert isinstance(leads_to, pikepdf.Array)
        leads = leads_to[0].objgen
        assert leads == book.pages[FRONT.leaves + PART.leaves].obj.objgen


def test_the_structure_of_each_is_a_part_of_the_whole() -> None:
    whole, part = structure(bound("A", "B").pdf), structure(PART.pdf)
    parts = [kid for kid in whole.kids if kid.role == "Part"]
    assert [each.said() for each in parts] == [part.said()] * 2


def test_nothing_comes_along_that_nothing_leads_to() -> None:
    with pikepdf.open(BytesIO(bound("A").pdf)) as book:
        kinds = [str(made.get("/Type", "")) for made in book.objects if _has_entries(made)]
    for once in ("/Catalog", "/Pages", "/StructTreeRoot", "/Outlines", "/Metadata"):
        assert kinds.count(once) == 1


def _has_entries(made: pikepdf.Object) -> bool:
    return isinstance(made, pikepdf.Dictionary | pikepdf.Stream)
