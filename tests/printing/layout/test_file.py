"""The file says where each object is, and keeps what is led to, and nothing else."""

from io import BytesIO

import pikepdf

from desktop.printing.layout.file import File, rewritten, stream


def test_objects_are_found_in_whatever_order_they_came() -> None:
    file = File()
    file.add(3, b"(three)")
    file.put(2, stream(b"/Type /Two", b"two"))
    file.add_all([(1, b"<</Type /Catalog /Pages 4 0 R /Two 2 0 R>>"), (5, b"<</Title 3 0 R>>")])
    file.add(4, b"<</Type /Pages /Kids [] /Count 0>>")
    with pikepdf.open(BytesIO(file.finish(1, 5, 6))) as pdf:
        assert pdf.Root.Two.read_bytes() == b"two"
        assert str(pdf.trailer.Info.Title) == "three"
        assert pdf.check_pdf_syntax() == []


def test_more_objects_than_one_stream_packs() -> None:
    file = File()
    kids = b" ".join(b"%d 0 R" % number for number in range(4, 1000))
    file.add(1, b"<</Type /Catalog /Pages 2 0 R /All [%s]>>" % kids)
    file.add(2, b"<</Type /Pages /Kids [] /Count 0>>")
    file.add(3, b"<<>>")
    for number in range(4, 1000):
        file.add(number, b"(%d)" % number)
    with pikepdf.open(BytesIO(file.finish(1, 3, 1000))) as pdf:
        assert [int(str(each)) for each in pdf.Root.All] == list(range(4, 1000))


def test_what_nothing_leads_to_is_left_out_and_texts_stay_as_they_are() -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "It is 1 0 R (2 0 R) \\(3 0 R"
        pdf.make_indirect(pikepdf.Dictionary(Left="over"))
        pdf.Root.Held = pdf.make_stream(b"held", Colour=pdf.make_indirect(pikepdf.Array([1, 2])))
        made = rewritten(pdf)
    assert rewritten_again(made) == made
    with pikepdf.open(BytesIO(made)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "It is 1 0 R (2 0 R) \\(3 0 R"
        assert pdf.Root.Held.read_bytes() == b"held"
        assert list(pdf.Root.Held.Colour) == [1, 2]
        assert not any(isinstance(o, pikepdf.Dictionary) and "/Left" in o for o in pdf.objects)


def rewritten_again(pdf: bytes) -> bytes:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return rewritten(opened)
