"""The file says where each object is."""

from io import BytesIO

import pikepdf

from desktop.printing.layout.file import File, stream


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
