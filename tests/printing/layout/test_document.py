"""What is drawn can be read back: every character, from embedded fonts, always the same bytes."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO

import pikepdf

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.family import family
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Block, Strip
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.row import row
from desktop.printing.layout.setting import Setting
from desktop.records.reading.sheets import Print
from tests.printing.reading_back import bookmarks_of, facts_of, fonts_of, leaves_of, text_of

TEXT = Setting(family("serif"), 11, 15)
PLACE = Place(80, 380)


class Bare:
    def head(self, paper: Paper, number: int, of: int) -> None:
        """Nothing."""

    def foot(self, paper: Paper, number: int, of: int) -> None:
        face = TEXT.family.bold
        paper.write(500, 800, face, 8, 0, f"{number}/{of}")


def drawn(strips: Sequence[Strip], height: float = 700) -> Print:
    return draw(fill(strips, height), 60, About("A title", "A body", "A subject"), Bare())


def test_every_character_is_read_back_even_one_that_no_font_has() -> None:
    words = "ŵŷĀőșţ ŋŧ ‘quoted’ – £5 ½ 漢字 😀 <b>&amp;(\\)"
    assert words in text_of(drawn(paragraph(TEXT.pieces(words), TEXT, PLACE)))


def test_a_space_that_does_not_break_is_found_as_a_space() -> None:
    said = drawn(paragraph(TEXT.pieces("7\u00a0March\u00a02011"), TEXT, PLACE))
    assert "7 March 2011" in text_of(said)


def test_all_fonts_are_embedded() -> None:
    pieces = [*TEXT.pieces("plain "), *TEXT.family.pieces("bold", bold=True)]
    fonts = fonts_of(drawn(paragraph(pieces, TEXT, PLACE)))
    names = {name.split("+")[1] for name, _ in fonts}
    assert names == {"SourceSerifPro-Bold", "SourceSerifPro-Regular"}
    assert all(embedded for _, embedded in fonts)


def test_more_characters_than_one_byte_can_number() -> None:
    wide = "".join(map(chr, range(0xC0, 0x250)))
    said = text_of(drawn(paragraph(TEXT.pieces(wide), TEXT, PLACE)))
    assert said.replace(" ", "").startswith(wide)


def test_leaves_know_their_number_and_how_many_there_are() -> None:
    strips = [strip for n in range(30) for strip in paragraph(TEXT.pieces(f"p{n}"), TEXT, PLACE)]
    print_ = drawn(strips, 150)
    assert print_.leaves == 3
    assert [leaf.split()[-1] for leaf in leaves_of(print_)] == ["1/3", "2/3", "3/3"]


def test_a_row_is_read_column_by_column() -> None:
    left = paragraph(TEXT.pieces("Ian\nCurryer"), TEXT, Place(80, 100))
    right = paragraph(TEXT.pieces("Corporate\nDirector"), TEXT, Place(200, 100))
    assert "Ian Curryer Corporate Director" in text_of(drawn(row((left, right), Block())))


def test_a_bookmark_and_what_the_file_says_of_itself() -> None:
    strips = paragraph(TEXT.pieces("An item"), TEXT, PLACE)
    strips[0].bookmark = "1 (An) ŵ item"
    print_ = drawn(strips)
    assert bookmarks_of(print_) == ["1 (An) ŵ item"]
    facts = facts_of(print_)
    assert facts == {
        "/Title": "A title",
        "/Author": "A body",
        "/Subject": "A subject",
        "/Creator": "Minute Book",
        "/Producer": "Minute Book",
        "/Lang": "en-GB",
    }


def test_the_file_is_sound() -> None:
    print_ = drawn(paragraph(TEXT.pieces("ŵ and 漢 " * 300), TEXT, PLACE))
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_prints_made_at_the_same_time_are_the_same() -> None:
    def once(number: int) -> bytes:
        return drawn(paragraph(TEXT.pieces(f"{number % 3} " * 400), TEXT, PLACE)).pdf

    alone = [once(number) for number in range(3)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(once, range(12))) == alone * 4


def test_the_same_strips_give_the_same_bytes() -> None:
    def once() -> bytes:
        return drawn(paragraph(TEXT.pieces("the same " * 300), TEXT, PLACE)).pdf

    assert once() == once()
