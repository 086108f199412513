"""What is printed in the benchmark, by each way: meetings shaped like the sample's first."""

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

from desktop import places
from desktop.printing.book import print_book
from desktop.printing.pack import print_pack
from desktop.printing.signature import print_signature
from desktop.records.fingerprint import fingerprint, record_of
from desktop.records.reading import meetings
from desktop.records.reading.body_sheets import BookPart, BookSheet
from desktop.records.reading.meeting_sheets import CallSheet, FiledSheet, PackSheet
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.sheets import ItemSheet, MeetingSheet, PointSheet, SignatureSheet
from desktop.records.register import Register
from desktop.records.sample import make_sample

LEAVES_OF_ONE = 4


def sample_meeting() -> MeetingSheet:
    """The sample's first meeting whose minutes are written."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.minutebook"
        make_sample(path, places.seeds(), lambda _: None)
        register = Register.open(path)
        try:
            sheets = [meeting_sheet(register, each) for each in meetings.ids(register)]
        finally:
            register.close()
    written = [sheet for sheet in sheets if any(item.points for item in items_of(sheet))]
    return min(written, key=lambda sheet: sheet.date)


def a_year_of(sheet: MeetingSheet, count: int) -> Iterator[MeetingSheet]:
    """So many meetings like it, a fortnight apart, each with its words in an order of its own."""
    for number in range(count):
        words = Random(number)
        sections = tuple(
            replace(section, items=tuple(_in_other_words(item, words) for item in section.items))
            for section in sheet.sections
        )
        day = sheet.date + timedelta(weeks=2 * number)
        yield replace(sheet, id=number + 1, date=day, sections=sections)


def _in_other_words(item: ItemSheet, words: Random) -> ItemSheet:
    return replace(item, points=tuple(_shuffled(point, words) for point in item.points))


def _shuffled(point: PointSheet, words: Random) -> PointSheet:
    text = point.text.split(" ")
    words.shuffle(text)
    below = tuple(_shuffled(each, words) for each in point.points)
    return replace(point, text=" ".join(text), points=below)


def to_sign(sheets: Sequence[MeetingSheet]) -> list[SignatureSheet]:
    """Each ready to be printed for signature; its leaves are numbered as they are printed."""
    return [_for_signature(sheet) for sheet in sheets]


def ours(sheets: Sequence[SignatureSheet]) -> tuple[bytes, int]:
    """Each printed for signature, then bound: tagged and archival as delivered."""
    volume = _volume(sheets)
    if len(volume.parts) == 1:
        return volume.parts[0].pdf, volume.parts[0].leaves
    return bound(volume)


def kept(sheets: Sequence[MeetingSheet]) -> BookSheet:
    """The leaves of each, as the register keeps them once they were printed for signature."""
    return _volume(to_sign(sheets))


def _volume(sheets: Sequence[SignatureSheet]) -> BookSheet:
    parts: list[BookPart] = []
    leaf = 1
    for sheet in sheets:
        printed = print_signature(replace(sheet, first_leaf=leaf))
        day = sheet.meeting.date
        parts.append(
            BookPart(str(day), day, leaf, printed.leaves, printed.pdf, record=sheet.meeting)
        )
        leaf += printed.leaves
    return BookSheet(sheets[0].meeting.body, 1, tuple(parts))


def bound(sheet: BookSheet) -> tuple[bytes, int]:
    """The volume of kept leaves, with its contents and its indexes."""
    book = print_book(sheet)
    return book.pdf, book.leaves


def papers(sheets: Sequence[MeetingSheet]) -> PackSheet:
    """A meeting to come with the minutes of the others filed as its papers."""
    filed = (
        FiledSheet(0, f"Paper {part.first_leaf}", "paper.pdf", "application/pdf", part.pdf)
        for part in kept(sheets).parts
    )
    return PackSheet(sheets[0], CallSheet(), tuple(filed))


def packed(sheet: PackSheet) -> tuple[bytes, int]:
    """Agenda and papers bound, each page stamped."""
    pack = print_pack(sheet)
    return pack.pdf, pack.leaves


def _for_signature(sheet: MeetingSheet) -> SignatureSheet:
    mark = fingerprint(record_of(sheet))
    return SignatureSheet(
        meeting=sheet,
        version=1,
        volume=1,
        first_leaf=1,
        fingerprint=mark,
        history_head=mark,
        signer="Ian Curryer",
        signer_capacity="Chair",
    )


def plain(sheets: Sequence[MeetingSheet]) -> tuple[bytes, int]:
    """The floor: the same text as plain paragraphs of ReportLab, untagged."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    story = [Paragraph(escape(text), style) for sheet in sheets for text in texts_of(sheet)]
    target = BytesIO()
    document = SimpleDocTemplate(target)
    document.build(story)
    return target.getvalue(), document.page


def naive(sheets: Sequence[MeetingSheet]) -> tuple[bytes, int]:
    """A platypus table for each meeting, untagged, as one would begin."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import LongTable, PageBreak, Paragraph, SimpleDocTemplate

    style = getSampleStyleSheet()["BodyText"]
    story = []
    for sheet in sheets:
        story += [Paragraph(escape(text), style) for text in opening_of(sheet)]
        rows = [
            [
                Paragraph(escape(item.number), style),
                [Paragraph(escape(text), style) for text in (item.title, *said(item.points))],
            ]
            for item in items_of(sheet)
        ]
        story.append(LongTable(rows, colWidths=[40, 410], repeatRows=0, splitInRow=1))
        story.append(PageBreak())
    target = BytesIO()
    document = SimpleDocTemplate(target)
    document.build(story)
    return target.getvalue(), document.page


def items_of(sheet: MeetingSheet) -> list:  # type: ignore[type-arg]
    return [item for section in sheet.sections for item in section.items]


def opening_of(sheet: MeetingSheet) -> Iterator[str]:
    yield sheet.body.name
    yield f"{sheet.date}, {sheet.start_time}, {sheet.venue}"
    for line in sheet.attendance:
        yield f"{line.name}, {line.capacity}, {line.organisation} {line.represented_by}"


def texts_of(sheet: MeetingSheet) -> Iterator[str]:
    """Everything that is printed of a meeting, paragraph by paragraph."""
    yield from opening_of(sheet)
    for item in items_of(sheet):
        yield f"{item.number} {item.title}"
        yield from said(item.points)


def said(points: Sequence[PointSheet]) -> Iterator[str]:
    for point in points:
        yield point.text
        if point.decision:
            yield from point.decision.limbs
        yield from said(point.points)
