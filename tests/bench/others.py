"""Other programs that print the same text, where they are installed."""

import importlib.util
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from html import escape
from io import BytesIO
from pathlib import Path

import pypdfium2

from desktop.records.reading.sheets import MeetingSheet
from tests.bench.printed import items_of, opening_of, said

_NEEDS = {
    "Typst, tagged": ("typst",),
    "DOCX, LibreOffice": ("docx",),
    "HTML, WeasyPrint": ("weasyprint",),
}


def there(way: str) -> bool:
    """Whether what this way needs is installed."""
    if way == "DOCX, LibreOffice" and not _office():
        return False
    return all(importlib.util.find_spec(name) for name in _NEEDS.get(way, ()))


def typst(sheets: Sequence[MeetingSheet]) -> tuple[bytes, int]:
    """Typst's tagged PDF/UA-1."""
    import typst as compiler

    text = ['#set document(title: "Minute book")', '#set text(lang: "en", region: "gb")']
    for sheet in sheets:
        text += [f"{_quoted(line)}\n" for line in opening_of(sheet)]
        text.append("#table(columns: (1fr, 9fr), table.header([Item], [Detail]),")
        for item in items_of(sheet):
            detail = "".join(f"- {_quoted(words)}\n" for words in said(item.points))
            text.append(f"[{_quoted(item.number)}], [*{_quoted(item.title)}*\n{detail}],")
        text.append(")\n#pagebreak(weak: true)")
    pdf = compiler.compile("\n".join(text).encode(), format="pdf", pdf_standards=["ua-1"])
    return pdf, _pages(pdf)


def libreoffice(sheets: Sequence[MeetingSheet]) -> tuple[bytes, int]:
    """A Word document of the same, converted."""
    import docx

    document = docx.Document()
    for sheet in sheets:
        for line in opening_of(sheet):
            document.add_paragraph(line)
        table = document.add_table(rows=0, cols=2)
        for item in items_of(sheet):
            number, detail = table.add_row().cells
            number.text = item.number
            detail.text = item.title
            for words in said(item.points):
                detail.add_paragraph(words, style="List Bullet")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "minutes.docx"
        document.save(str(source))
        command = [_office(), "--headless", "--convert-to", "pdf", "--outdir", folder, str(source)]
        subprocess.run(command, check=True, capture_output=True)
        pdf = source.with_suffix(".pdf").read_bytes()
    return pdf, _pages(pdf)


def weasyprint(sheets: Sequence[MeetingSheet]) -> tuple[bytes, int]:
    """A page of HTML, converted."""
    import weasyprint as printer

    parts = []
    for sheet in sheets:
        parts += [f"<p>{escape(line)}</p>" for line in opening_of(sheet)]
        rows = [
            f"<tr><td>{escape(item.number)}</td><td>{escape(item.title)}<ul>"
            + "".join(f"<li>{escape(words)}</li>" for words in said(item.points))
            + "</ul></td></tr>"
            for item in items_of(sheet)
        ]
        parts.append(f"<table>{''.join(rows)}</table>")
    target = BytesIO()
    printer.HTML(string="".join(parts)).write_pdf(target)
    return target.getvalue(), _pages(target.getvalue())


def _office() -> str:
    return shutil.which("soffice") or shutil.which("libreoffice") or ""


def _quoted(text: str) -> str:
    """Text that Typst takes as it is."""
    return "#" + '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _pages(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
