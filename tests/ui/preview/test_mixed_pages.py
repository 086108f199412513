"""Pages of several sizes, as in an agenda pack, on the sheets of one printer."""

from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from desktop.printing.pages import page_sizes, render_page
from desktop.ui.preview.paper import PrintRun, printer_for

A4, ACROSS, A3, NARROW = (595, 842), (842, 595), (1191, 842), (300, 842)


def with_squares(*sizes: tuple[int, int]) -> bytes:
    """A page of each size with a black square right in its middle, a fifth as wide as the page."""
    made = BytesIO()
    canvas = Canvas(made, invariant=1)
    for wide, high in sizes:
        canvas.setPageSize((wide, high))
        side = wide / 5
        canvas.rect((wide - side) / 2, (high - side) / 2, side, side, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def dark_box(pdf: bytes, page: int) -> tuple[int, int]:
    """How wide and how high the dark part of a page is, in points."""
    wide, high, pixels = render_page(pdf, page, 1)
    dark = [at for at, shade in enumerate(pixels[0::4]) if shade < 128]
    columns, rows = {at % wide for at in dark}, {at // wide for at in dark}
    assert abs((min(columns) + max(columns)) - wide) < 8, "it stands in the middle"
    assert abs((min(rows) + max(rows)) - high) < 8
    return len(columns), len(rows)


def test_each_page_fills_its_sheet_and_keeps_its_shape(qtbot: QtBot, tmp_path: Path) -> None:
    sizes = (A4, ACROSS, A3, NARROW)
    pdf = with_squares(*sizes)
    printer = printer_for(tuple(page_sizes(pdf)))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(100)
    parent = QObject()
    run = PrintRun(pdf, printer, len(sizes), parent)
    with qtbot.waitSignal(run.ended) as ended:
        run.start()
    assert ended.args == [None]
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert [(round(w), round(h)) for w, h in page_sizes(printed)] == [(595, 842)] * 4
    for page, across in enumerate((119, 168, 168, 60)):
        assert dark_box(printed, page) == pytest.approx((across, across), abs=4)
