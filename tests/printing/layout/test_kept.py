"""A finished print read back object by object, as the bytes that it holds."""

from io import BytesIO

import pikepdf
import pytest

from desktop.printing.agenda import print_agenda
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.minutes import print_minutes
from tests.printing.sheets import board_meeting, officers_meeting

PRINTS = (print_minutes(board_meeting()).pdf, print_agenda(officers_meeting()).pdf)


@pytest.mark.parametrize("pdf", PRINTS, ids=["minutes", "agenda"])
def test_every_object_is_found_whole(pdf: bytes) -> None:
    kept = KeptPrint(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert (kept.catalog, kept.info) == (
            opened.Root.objgen[0],
            opened.docinfo.objgen[0],
        )
        for made in opened.objects:
            text, content = kept.parted(made.objgen[0])
            if isinstance(made, pikepdf.Stream):
                assert content == b"\nstream\n" + made.read_raw_bytes() + b"\nendstream"
                assert b"/Length %d" % len(made.read_raw_bytes()) in text
            else:
                assert not content
                assert pikepdf.Object.parse(text.replace(b" 0 R", b"")) is not None


def test_a_file_of_another_make_is_put_into_our_form() -> None:
    with pikepdf.new() as other:
        other.add_blank_page(page_size=(400, 300))
        held = BytesIO()
        other.save(held)
    kept = KeptPrint(held.getvalue())
    assert b"/Catalog" in kept.text(kept.catalog)
    assert b"/StructTreeRoot" not in kept.text(kept.catalog)


def test_a_file_that_only_begins_like_ours_is_not_taken_for_one() -> None:
    with pytest.raises(pikepdf.PdfError):
        KeptPrint(PRINTS[0][:200])
