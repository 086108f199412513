"""Agenda packs, read back: every paper with its item, pages that run on, no claim too many."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pytest

from desktop.printing.layout.archive import grey_profile
from desktop.printing.layout.progress import Stopped
from desktop.printing.minutes import print_minutes
from desktop.printing.pack import Pack, print_pack
from desktop.printing.pages import page_count, page_sizes
from desktop.records.reading.meeting_sheets import FiledSheet, PackSheet
from desktop.records.reading.public_agenda import public_agenda
from desktop.records.reading.sheets import BodySheet, Print
from tests.printing.calls import CALL, LONG_WORD, to_come
from tests.printing.filed import (
    A3,
    LANDSCAPE,
    SMALL,
    changed,
    locked,
    of_another_make,
    paper,
    plain,
    turned,
    with_a_form,
    with_traps,
)
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, links_of
from tests.printing.sheets import BOARD, OFFICERS, officers_meeting
from tests.printing.structure_back import structure
from tests.printing.test_accessible import judged, steps_are_whole

BODIES = pytest.mark.parametrize("body", [OFFICERS, BOARD], ids=["table", "numbered"])
CLAIMS = (b"pdfuaid", b"pdfaid")


@pytest.fixture(scope="module")
def own() -> bytes:
    """A paper that can be read out and kept."""
    return print_minutes(officers_meeting()).pdf


def pack(*papers: FiledSheet, body: BodySheet = BOARD) -> Pack:
    return print_pack(PackSheet(to_come(body), CALL, papers))


def inside(pdf: bytes) -> bytes:
    """Everything that the file says, out of its packing."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        held = []
        for made in opened.objects:
            held.append(made.unparse(resolved=True))
            if isinstance(made, pikepdf.Stream):
                held.append(made.read_bytes())
        return b"\n".join(held)


def metadata(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return bytes(opened.Root.Metadata.read_bytes())


@BODIES
def test_agenda_and_papers_in_one_with_pages_that_run_on(body: BodySheet) -> None:
    made = pack(paper(2, "Old minutes", plain(2)), paper(5, "Lease", plain(3)), body=body)
    leaves = leaves_of(made)
    assert made.leaves == len(leaves)
    assert in_order(leaves[0], "Agenda pack", "Item Paper Page", "Agenda 2", "3 Old minutes")
    assert "Apologies" in leaves[1]
    papers = len(leaves) - 5
    assert f"Old minutes Minutes of the last meeting {papers + 1}" in leaves[0]
    assert f"5 Lease Lease of the quay {papers + 3}" in leaves[0]
    assert "Item 3 · Old minutes · page 2 of 2" in leaves[papers + 1]
    assert "Item 5 · Lease · page 1 of 3" in leaves[papers + 2]
    for number, leaf in enumerate(leaves, start=1):
        assert f"Page {number} of {len(leaves)}" in leaf


def test_bookmarks_lead_to_the_agenda_its_items_and_each_paper() -> None:
    made = pack(paper(2, "Old minutes", plain(2)), paper(5, "Lease", plain()))
    assert bookmarks_of(made) == ["Contents", "Agenda", "Item 3: Old minutes", "Item 5: Lease"]
    with pikepdf.open(BytesIO(made.pdf)) as pdf, pdf.open_outline() as outline:
        _, agenda, first, second = outline.root
        assert "1 Apologies" in [each.title for each in agenda.children]
        pages = [pdf.pages[number].obj.objgen for number in range(len(pdf.pages))]
        for each, before_the_end in ((first, 3), (second, 1)):
            assert isinstance(each.destination, pikepdf.Array)
            assert pages.index(each.destination[0].objgen) == len(pages) - before_the_end


@BODIES
def test_papers_that_claim_it_make_a_pack_that_claims_it(body: BodySheet, own: bytes) -> None:
    made = pack(
        paper(0, "Minutes", own), paper(1, "Of another make", of_another_make(own)), body=body
    )
    assert made.note == ""
    assert judged(made) == []
    read = structure(made.pdf)
    assert steps_are_whole(read)
    parts = [kid for kid in read.kids if kid.role == "Part"]
    assert len(parts) == 2
    assert all("presided for the first 15 minutes" in part.said() for part in parts)
    assert "Item 1" not in read.said(), "a stamp is not read out"


def test_one_paper_without_tags_and_the_pack_claims_nothing(own: bytes) -> None:
    made = pack(paper(0, "Minutes", own), paper(1, "Survey", plain()))
    assert made.note == (
        "The pack is not marked as accessible (PDF/UA) or archival (PDF/A),"
        " because “Survey” is not."
    )
    said = metadata(made.pdf)
    assert not any(claim in said for claim in CLAIMS)
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert not pdf.Root.MarkInfo.Marked
        assert pdf.open_metadata().pdfa_status == ""
    assert b"<dc:title>" in said


def test_a_paper_for_the_archive_without_tags_leaves_level_b(own: bytes) -> None:
    def untag(opened: pikepdf.Pdf) -> None:
        del opened.Root.StructTreeRoot
        opened.Root.MarkInfo.Marked = False
        said = opened.Root.Metadata.read_bytes()
        said = said.replace(b"<pdfaid:conformance>A<", b"<pdfaid:conformance>B<")
        opened.Root.Metadata.write(said.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))

    made = pack(paper(0, "Scan", changed(own, untag)))
    assert made.note == "The pack is not marked as accessible (PDF/UA), because “Scan” is not."
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert pdf.open_metadata().pdfa_status == "2B"
    assert b"pdfuaid" not in metadata(made.pdf)
    level_b = page.validate_pdf_bytes(made.pdf, profile=page.ValidationProfile.PDF_A_2B)
    assert list(level_b.failures) == []


def test_roles_that_mean_two_things_are_no_claim(own: bytes) -> None:
    made = pack(paper(0, "One", of_another_make(own)), paper(1, "Two", of_another_make(own, "H1")))
    assert made.unread == ("Two",)


def test_a_structure_that_leads_back_to_itself_or_to_a_page_is_bound_all_the_same(
    own: bytes,
) -> None:
    def knot(opened: pikepdf.Pdf) -> None:
        document, page_ = opened.Root.StructTreeRoot.K, opened.pages[0].obj
        page_.S = pikepdf.Name.P
        first = document.K[0]
        inside = pikepdf.Dictionary(S=pikepdf.Name.Span, K=pikepdf.Array([first]))
        first.K = pikepdf.Array([first.K, document, first, inside, page_, opened.Root])

    made = pack(paper(0, "Knot", changed(own, knot)), paper(1, "Whole", own))
    assert page_count(made.pdf) == made.leaves
    told = leaves_of(Print(own, page_count(own)))
    assert [shown[:40] for shown in leaves_of(made)[-len(told) :]] == [all_[:40] for all_ in told]


def test_colours_meant_in_two_ways_are_not_for_the_archive(own: bytes) -> None:
    def coloured(by: bytes) -> bytes:
        def colour(opened: pikepdf.Pdf) -> None:
            profile = opened.make_stream(grey_profile()[:16] + b"RGB " + by)
            opened.Root.OutputIntents[0].DestOutputProfile = profile

        return changed(own, colour)

    one = pack(paper(0, "Red", coloured(b"1")))
    assert one.unkept == ()
    with pikepdf.open(BytesIO(one.pdf)) as pdf:
        profile = pdf.Root.OutputIntents[0].DestOutputProfile
        assert (int(profile.N), profile.read_bytes()[-1:]) == (3, b"1")
    two = pack(paper(0, "Red", coloured(b"1")), paper(1, "Blue", coloured(b"2")))
    assert two.unkept == ("Red", "Blue")
    assert two.unread == ()
    assert b"pdfaid" not in metadata(two.pdf)
    assert b"pdfuaid" in metadata(two.pdf)


SIZES = [
    (plain(1, LANDSCAPE), (842, 595)),
    (plain(1, A3), A3),
    (plain(1, SMALL), SMALL),
    (turned(plain(), 90), (842, 595)),
    (turned(plain(), 180), (595, 842)),
    (turned(plain(), 270), (842, 595)),
    (turned(plain(), 90, [100, 50, 500, 850]), (792, 400)),
]


@pytest.mark.parametrize(
    ("content", "size"),
    SIZES,
    ids=["landscape", "a3", "small", "right", "over", "left", "cropped"],
)
def test_a_stamp_stands_upright_in_the_margin_of_any_page(
    content: bytes, size: tuple[int, int]
) -> None:
    made = pack(paper(0, "Map", content))
    wide, high = page_sizes(made.pdf)[-1]
    assert (round(wide), round(high)) == size
    boxes = list(letters_on(made.pdf, page_count(made.pdf) - 1))
    (above,) = [box for text, box in boxes if "Map" in text]
    (below,) = [box for text, box in boxes if text.startswith("Page ")]
    assert 0 < above[0] < 40
    assert high - 30 < above[1] < high
    assert wide - 40 < below[2] < wide
    assert 0 < below[1] < 30
    for left, low, right, top in (above, below):
        assert right - left > top - low, "the line runs across the page as it is seen"


def letters_on(pdf: bytes, index: int) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Lines of text with the place where they are seen: left, low, right, top."""
    from desktop.printing.pages import opened

    with opened(pdf) as document:
        seen = document[index]
        words = seen.get_textpage()
        wide, high = seen.get_size()
        turned_by = seen.get_rotation()
        crop_left, crop_low, *_ = seen.get_cropbox()
        for number in range(words.count_rects()):
            box = words.get_rect(number)
            text = words.get_text_bounded(*box)
            corners = [
                as_seen(x - crop_left, y - crop_low, wide, high, turned_by)
                for x, y in ((box[0], box[1]), (box[2], box[3]))
            ]
            xs, ys = zip(*corners, strict=True)
            yield text, (min(xs), min(ys), max(xs), max(ys))
        words.close()
        seen.close()


def as_seen(x: float, y: float, wide: float, high: float, turned_by: int) -> tuple[float, float]:
    return {90: (y, high - x), 180: (wide - x, high - y), 270: (wide - y, x)}.get(turned_by, (x, y))


@pytest.mark.parametrize(
    ("filed", "said"),
    [
        (FiledSheet(0, "Map"), "has not been filed yet"),
        (FiledSheet(0, "Map", "map.docx", "application/msword", b"PK"), "“map.docx”, which is no"),
        (FiledSheet(0, "Map", "map.dat", "application/x-unknown", b"?"), "“map.dat”, which is no"),
        (paper(0, "Map", locked(plain(), "secret")), "locked with a password"),
        (paper(0, "Map", b"%PDF-1.7 nothing that is a PDF"), "damaged"),
        (paper(0, "Map", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"),
         "damaged"),
    ],
    ids=["missing", "word", "unknown", "locked", "broken", "empty"],
)  # fmt: skip
def test_a_leaf_says_why_a_paper_is_not_there(filed: FiledSheet, said: str) -> None:
    made = pack(filed)
    leaf = leaves_of(made)[-1]
    assert in_order(leaf, "Item 1 · Apologies", "Map")
    assert said in leaf
    assert ("in the register" in leaf) == (filed.content is not None)
    assert f"Page {made.leaves} of {made.leaves}" in leaf
    assert made.note == ""
    assert judged(made) == []
    assert steps_are_whole(structure(made.pdf))


def test_what_is_locked_only_against_changes_is_bound() -> None:
    made = pack(paper(0, "Map", locked(plain(2), "")))
    assert "Survey 2" in leaves_of(made)[-1]
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert not pdf.is_encrypted


@pytest.mark.parametrize("kept", [300, 600, 900, 1500])
def test_a_paper_that_is_cut_short_never_stops_the_pack(kept: int) -> None:
    made = pack(paper(0, "Cut", plain(3)[:kept]), paper(1, "Whole", plain(1, words="Whole")))
    assert page_count(made.pdf) == made.leaves
    assert "Whole 1" in leaves_of(made)[-1]


def test_nothing_in_a_paper_runs_or_opens_another_file() -> None:
    made = pack(paper(0, "Trap", with_traps()), paper(1, "Trap again", with_traps()))
    assert b"trap" not in inside(made.pdf)
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        first, second = pdf.pages[-4].obj, pdf.pages[-3].obj
        notes = list(first.Annots)
        assert len(notes) == 6
        assert [note.Dest[0].objgen for note in notes if "/Dest" in note] == [second.objgen]
        assert [str(note.A.URI) for note in notes if "/A" in note] == ["https://example.org/kept"]
        # A layer that was hidden in the paper is hidden in the pack.
        assert len(pdf.Root.OCProperties.OCGs) == len(pdf.Root.OCProperties.D.OFF) == 2
        assert "/OpenAction" not in pdf.Root


def test_what_was_filled_in_on_a_form_is_seen() -> None:
    made = pack(paper(0, "Claim", with_a_form()))
    assert "Forty pounds" in leaves_of(made)[-1]
    with pikepdf.open(BytesIO(made.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_forty_papers_one_of_two_hundred_pages_and_a_word_that_no_line_holds() -> None:
    papers = [paper(number % 11, f"Paper {number}", plain(2)) for number in range(38)]
    papers.append(paper(3, "Long", plain(200)))
    papers.append(paper(3, LONG_WORD, plain(1, SMALL)))
    made = pack(*papers)
    leaves = leaves_of(made)
    assert page_count(made.pdf) == made.leaves == len(leaves)
    assert "page 200 of 200" in leaves[-2]
    contents = " ".join(leaf for leaf in leaves[:4] if "Item Paper Page" in leaf)
    for number in (0, 17, 37):
        (start,) = [
            at for at, leaf in enumerate(leaves) if f"· Paper {number} · page 1 of 2" in leaf
        ]
        assert f" Paper {number} " in contents
        assert f" {start + 1} " in contents


def test_contents_of_several_leaves_still_name_the_right_pages() -> None:
    papers = [FiledSheet(number % 11, f"Paper {number}") for number in range(90)]
    made = pack(*papers)
    leaves = leaves_of(made)
    taken = sum("Item Paper Page" in leaf for leaf in leaves)
    assert taken > 1
    assert f"Agenda {taken + 1}" in leaves[0]
    assert leaves[-1].startswith("Children’s Partnership Board")
    assert f"2 Paper 89 Interests {len(leaves)} " in leaves[taken - 1] + " "
    assert judged(made) == []


def test_progress_is_told_by_leaf_and_can_be_stopped() -> None:
    told: list[tuple[int, int]] = []
    sheet = PackSheet(to_come(BOARD), CALL, (paper(0, "A", plain(3)), FiledSheet(1, "B")))
    made = print_pack(sheet, lambda done, of: told.append((done, of)))
    assert told[-1] == (made.leaves, made.leaves)
    assert [done for done, _ in told] == sorted(done for done, _ in told)

    def enough(done: int, of: int) -> None:
        if done == of - 1:
            raise Stopped

    with pytest.raises(Stopped):
        print_pack(sheet, enough)


def test_the_same_papers_give_the_same_bytes(own: bytes) -> None:
    papers = (paper(0, "Minutes", own), paper(1, "Form", with_a_form()), FiledSheet(2, "Gap"))
    assert pack(*papers).pdf == pack(*papers).pdf


def test_one_file_for_two_papers_is_bound_twice(own: bytes) -> None:
    made = pack(paper(0, "Minutes", own), paper(1, "Again", own))
    assert judged(made) == []
    assert sum("presided" in leaf for leaf in leaves_of(made)) == 2


def test_the_public_pack_says_what_it_leaves_out() -> None:
    sheet = PackSheet(public_agenda(to_come(BOARD)), CALL, (), public=True)
    made = print_pack(replace(sheet, papers=(paper(2, "Minutes", plain()),)))
    leaves = leaves_of(made)
    assert in_order(leaves[0], "Public agenda pack", "Exempt items", "left out")
    text = " ".join(leaves)
    assert "Item taken in private" in text
    assert "Lease" not in text
    assert b"Lease" not in inside(made.pdf)


@BODIES
def test_an_entry_of_the_contents_leads_to_its_page(body: BodySheet, own: bytes) -> None:
    papers = (paper(2, "Old minutes", own), paper(5, "Lease", own), FiledSheet(6, "Terms"))
    made = pack(*papers, body=body)
    leaves = leaves_of(made)
    agenda, old, lease, terms = links_of(made)
    assert (agenda[:2], agenda[2]) == ((0, 1), "Agenda, page 2")
    for (on, to, said), title in ((old, "Old minutes"), (lease, "Lease"), (terms, "Terms")):
        assert on == 0
        assert said == f"{title}, page {to + 1}"
        assert in_order(leaves[0], title, str(to + 1))
    assert lease[1] == old[1] + page_count(own)
    assert "not been filed yet" in leaves[terms[1]]
    links = structure(made.pdf).all("Link")
    assert [link.said() for link in links] == ["Agenda", "Old minutes", "Lease", "Terms"]


def test_the_contents_say_once_what_item_and_paper_are_both_called() -> None:
    leaves = leaves_of(pack(FiledSheet(6, "Moorings"), FiledSheet(7, "Moorings")))
    assert in_order(leaves[0], "5.1 Moorings Terms 4 6 Moorings 5")
    assert in_order(leaves[-1], "Item 6 Moorings This paper has not been filed yet.")
