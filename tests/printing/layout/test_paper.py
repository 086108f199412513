"""What is written on a leaf: with what, in which stretch, and only as often as it changes."""

from io import BytesIO

import pikepdf

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.family import family
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.tags import Tag

ABOUT = About("A title", "A body", "A subject")
PLAIN, BOLD = family("serif").regular, family("serif").bold


def contents(paper: Paper) -> list[list[bytes]]:
    """The lines of each leaf."""
    with pikepdf.open(BytesIO(paper.file(ABOUT))) as pdf:
        assert pdf.check_pdf_syntax() == []
        return [page.Contents.read_bytes().splitlines() for page in pdf.pages]


def test_what_is_chosen_to_write_with_holds_until_it_changes() -> None:
    paper = Paper((400, 300))
    paper.speak(None)
    for face, size, grey in ((PLAIN, 9, 0), (PLAIN, 9, 0), (BOLD, 9, 0), (BOLD, 9, 0.5)):
        paper.write(10, 20, face, size, grey, "a")
    paper.square(0, 0, 3)
    paper.write(10, 20, BOLD, 9, 0.5, "a")
    paper.turn_over()
    paper.speak(None)
    paper.write(10, 20, BOLD, 9, 0.5, "a")
    paper.turn_over()
    first, second = contents(paper)
    chosen = [line.split(b" 10.00")[0] for line in first if line.startswith(b"BT")]
    assert chosen == [b"BT /F1 9 Tf 0 g", b"BT", b"BT /F2 9 Tf", b"BT 0.5 g", b"BT 0.5 g"]
    assert second[1].startswith(b"BT /F2 9 Tf 0.5 g")


def test_stretches_open_and_close_with_what_is_spoken() -> None:
    paper, words = Paper((400, 300)), Tag("P")
    for tag in (None, words, words, None, words):
        paper.speak(tag)
        paper.square(0, 0, 3)
    paper.silent = True
    paper.speak(words)
    paper.turn_over()
    (lines,) = contents(paper)
    opened = [line for line in lines if line.endswith((b"BMC", b"BDC"))]
    assert opened == [
        b"/Artifact BMC",
        b"/P <</MCID 0>> BDC",
        b"/Artifact BMC",
        b"/P <</MCID 1>> BDC",
        b"/Artifact BMC",
    ]
    assert lines.count(b"EMC") == len(opened)


def test_a_picture_is_held_once_however_often_it_is_shown() -> None:
    paper = Paper((400, 300))
    for _ in range(2):
        paper.speak(None)
        paper.coloured((0, 0), (10, 10), (1, 1), b"\x10\x20\x30")
        paper.turn_over()
    with pikepdf.open(BytesIO(paper.file(ABOUT))) as pdf:
        shown = [page.Resources.XObject for page in pdf.pages]
        assert shown[0].keys() == shown[1].keys()
        (name,) = shown[0].keys()
        assert shown[0][name].objgen == shown[1][name].objgen
        assert shown[0][name].read_bytes() == b"\x10\x20\x30"


def test_a_code_of_blocks_is_drawn_dark_on_nothing() -> None:
    paper = Paper((400, 300))
    paper.speak(None)
    paper.picture(10, 20, 30, (b"01", b"10"))
    paper.turn_over()
    (lines,) = contents(paper)
    assert any(b"BI /W 2 /H 2 /IM true /BPC 1 /F /AHx ID 7fbf> EI" in line for line in lines)
