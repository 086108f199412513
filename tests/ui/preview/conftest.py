"""PDFs made on the spot, with their page numbers as text."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas


def pdf_of(pages: int, word: str = "Page", size: tuple[float, float] = (595, 842)) -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 48)
        canvas.drawString(72, 600, f"{word} {number}")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


@pytest.fixture
def pdf() -> bytes:
    return pdf_of(5)
