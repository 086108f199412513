"""A file written anew keeps what is led to and nothing else, however early that is settled."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

from desktop.printing.layout.rewriting import Rewriting, rewritten


def test_what_nothing_leads_to_is_left_out_and_texts_stay_as_they_are() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "It is 1 0 R (2 0 R) \\(3 0 R"
        pdf.make_indirect(Dictionary(Left="over"))
        pdf.Root.Held = pdf.make_stream(b"held", Colour=pdf.make_indirect(Array([1, 2])))
        made = rewritten(pdf)
    assert rewritten_again(made) == made
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "It is 1 0 R (2 0 R) \\(3 0 R"
        assert pdf.Root.Held.read_bytes() == b"held"
        assert list(pdf.Root.Held.Colour) == [1, 2]
        assert not any(isinstance(o, Dictionary) and "/Left" in o for o in pdf.objects)


def rewritten_again(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return rewritten(opened)


def test_what_is_settled_is_written_as_it_was_then_and_emptied() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        below = [pdf.make_indirect(Dictionary(Number=number)) for number in range(500)]
        above = pdf.make_indirect(Dictionary(Type=Name.Above, Below=Array(below)))
        for each in below:
            each.Above = above
        pdf.Root.Above = above
        made = Rewriting(pdf)
        made.settle(below)
        assert all(list(each.keys()) == [] for each in below)
        above.Late = "told afterwards"
        file = made.finish()
    with pikepdf.open(BytesIO(file)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Above.Late) == "told afterwards"
        assert [int(each.Number) for each in pdf.Root.Above.Below] == list(range(500))
        assert {each.Above.objgen for each in pdf.Root.Above.Below} == {pdf.Root.Above.objgen}
