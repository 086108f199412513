"""A body's own look: each choice changes the print as it says, and the print stays fit to keep."""

from dataclasses import fields, replace
from io import BytesIO
from typing import get_type_hints

import pikepdf
import pytest
from PIL import Image

from desktop.printing.agenda import print_agenda
from desktop.printing.layout.archive import colour_profile
from desktop.printing.layout.picture import picture
from desktop.printing.minutes import print_minutes
from desktop.printing.signature import print_signature
from desktop.printing.styles.own import ENTRIES, with_own
from desktop.printing.styles.schema import HouseStyle
from desktop.printing.styles.shelf import house_style
from desktop.records.errors import Refusal
from desktop.records.reading.look_sheet import CrestSheet, LookSheet, WordingSheet
from desktop.records.reading.sheets import MeetingSheet, Print
from desktop.records.rules.looks import WORDINGS
from tests.printing.reading_back import text_of
from tests.printing.sheets import STYLES, board_meeting, in_each_style, signature
from tests.printing.structure_back import structure
from tests.printing.test_accessible import judged


def crest(kind: str = "PNG", mode: str = "RGBA") -> bytes:
    held = BytesIO()
    Image.linear_gradient("L").resize((60, 80)).convert(mode).save(held, kind)
    return held.getvalue()


def looking(sheet: MeetingSheet, **own: object) -> MeetingSheet:
    look = LookSheet(**own)  # type: ignore[arg-type]
    return replace(sheet, body=replace(sheet.body, look=look))


def fonts_of(print_: Print) -> set[str]:
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        return {
            str(font.BaseFont).split("+")[-1]
            for page in pdf.pages
            for font in page.Resources.Font.values()
        }


@pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
def test_a_whole_look_in_each_style(sheet: MeetingSheet) -> None:
    own = looking(
        sheet,
        letterhead="The Custom House, Quay Street",
        crest=CrestSheet(crest(), "Quay Town Council"),
        text_font="serif",
        heading_font="sans",
        wording=(WordingSheet("present", "Members who came"),),
    )
    for print_ in (print_minutes(own), print_agenda(own), print_signature(signature(own))):
        assert judged(print_) == []
        read = structure(print_.pdf)
        assert [kid.role for kid in read.kids][:2] == ["Figure", "P"]
        assert "The Custom House" in text_of(print_)
    assert "Members who came" in text_of(print_minutes(own))
    assert print_minutes(own).pdf == print_minutes(own).pdf


def test_the_crest_is_told_to_who_cannot_see_it_and_stands_on_the_first_leaf_alone() -> None:
    sheet = looking(board_meeting(), crest=CrestSheet(crest(), "Quay Town Council"))
    print_ = print_signature(signature(sheet))
    assert print_.leaves > 1
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        pictures = [len(page.Resources.get("/XObject", {})) for page in pdf.pages]
        told = [
            str(element.Alt)
            for element in pdf.objects
            if isinstance(element, pikepdf.Dictionary) and element.get("/S") == "/Figure"
        ]
    assert pictures == [1] + [0] * (print_.leaves - 1)
    assert told == ["Crest of Quay Town Council"]


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "L"), ("JPEG", "CMYK")]
)
def test_a_crest_of_any_colours_is_fit_for_an_archive(kind: str, mode: str) -> None:
    sheet = looking(board_meeting(), crest=CrestSheet(crest(kind, mode), "Quay"))
    assert judged(print_minutes(sheet)) == []


@pytest.mark.parametrize("content", [crest()[:70], crest("JPEG", "RGB")[:300], b"", b"GIF89a"])
def test_a_picture_that_cannot_be_read_to_its_end_is_refused(content: bytes) -> None:
    with pytest.raises(Refusal, match="choose another"):
        picture(content)


def test_fonts_are_the_bodys_own() -> None:
    serif = fonts_of(print_minutes(board_meeting()))
    assert {"SourceSerifPro-Regular", "SourceSerifPro-Bold"} <= serif
    sans = fonts_of(print_minutes(looking(board_meeting(), text_font="sans")))
    assert "SourceSerifPro-Regular" not in sans
    assert "SourceSerifPro-Bold" in sans
    all_sans = looking(board_meeting(), text_font="sans", heading_font="sans")
    assert not any("Serif" in name for name in fonts_of(print_minutes(all_sans)))


@pytest.mark.parametrize("key", list(WORDINGS))
def test_each_wording_takes_the_place_of_the_styles_own(key: str) -> None:
    names = " ".join(f"{{{name}}}" for name in WORDINGS[key])
    style = with_own(
        house_style("company"), LookSheet(wording=(WordingSheet(key, f"Ours {names}"),))
    )
    for section, entry in ENTRIES[key]:
        assert getattr(getattr(style, section), entry) == f"Ours {names}"


def names_of(section: str, entry: str) -> tuple[str, ...]:
    """The names that can be filled into an entry of a style."""
    part = next(each.type for each in fields(HouseStyle) if each.name == section)
    assert isinstance(part, type)
    return next(tuple(each.metadata["names"]) for each in fields(part) if each.name == entry)


def test_the_names_that_a_wording_may_have_can_be_filled_in() -> None:
    assert ENTRIES.keys() == WORDINGS.keys()
    assert get_type_hints(HouseStyle).keys() >= {name for (name, _), *_ in ENTRIES.values()}
    for key, names in WORDINGS.items():
        for entry in ENTRIES[key]:
            assert set(names) <= set(names_of(*entry))


def test_a_wording_out_of_which_a_word_was_struck_falls_back_to_the_style() -> None:
    own = LookSheet(wording=(WordingSheet("minutes_title", "Minutes of {■■■■■}"),))
    assert with_own(house_style("table"), own) == house_style("table")


def test_the_profile_of_colours_is_as_long_as_it_says() -> None:
    profile = colour_profile()
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[16:20] == b"RGB "
