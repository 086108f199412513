"""The agenda pack: contents, agenda and every filed paper in one PDF, with pages that run on."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Name

from desktop.printing.agenda import agenda_leaves, with_private_items_named
from desktop.printing.filed_papers import Looked, looked_at, opened
from desktop.printing.grafting import graft
from desktop.printing.layout.archive import unclaimed
from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import Leaf, fill
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.progress import Progress, tell, unwatched, watched
from desktop.printing.layout.rewriting import Rewriting
from desktop.printing.layout.text import one_line
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.meeting_paper import about_paper
from desktop.printing.parts.pack_leaves import (
    AGENDA,
    Entry,
    contents,
    missing_paper,
    place_of,
)
from desktop.printing.parts.sections import numbered
from desktop.printing.stamping import Stamp, stamp
from desktop.printing.styles.saying import listed, say_date
from desktop.records.reading.meeting_sheets import FiledSheet, PackSheet
from desktop.records.reading.sheets import Print


@dataclass(frozen=True)
class Pack(Print):
    """`unread` and `unkept` are the papers for which it is no PDF/UA-1, and no PDF/A-2."""

    unread: tuple[str, ...] = ()
    unkept: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """What the pack cannot claim and why, in a sentence; empty where it claims both."""
        claims = [
            claim
            for claim, papers in (
                ("accessible (PDF/UA)", self.unread),
                ("archival (PDF/A)", self.unkept),
            )
            if papers
        ]
        if not claims:
            return ""
        names = tuple(f"“{name}”" for name in dict.fromkeys((*self.unread, *self.unkept)))
        whose = f"{listed(names)} {'is' if len(names) == 1 else 'are'} not"
        return f"The pack is not marked as {' or '.join(claims)}, because {whose}."


@dataclass(frozen=True)
class _PackFurniture(PageFurniture):
    """Pages run on through the whole pack: there were some `before` these, of a `total`.

    The page that the agenda begins on has its title and no other head.
    """

    before: int = 0
    total: int = 0
    agenda: int = 0

    def head(self, paper: Paper, number: int, of: int) -> None:
        if self.before + number != self.agenda:
            super().head(paper, self.before + number, of)

    def foot(self, paper: Paper, number: int, of: int) -> None:  # noqa: ARG002
        super().foot(paper, self.before + number, self.total)


def print_pack(sheet: PackSheet, progress: Progress = tell) -> Pack:
    """The pack. A paper that cannot be bound has a leaf in its place that says why."""
    return _Binding(sheet, progress).bound()


class _Binding:
    """One pack on its way from sheet to file."""

    def __init__(self, sheet: PackSheet, progress: Progress) -> None:
        self._sheet = sheet
        self._meeting = sheet.meeting
        self._look: Look = paper_look(sheet.meeting.body.house_style, sheet.meeting.body.look)
        self._progress = progress
        self._papers = [self._looked_at(paper) for paper in sheet.papers]
        self._stamps: dict[int, Stamp] = {}
        self._agenda = agenda_leaves(self._look, self._meeting, sheet.call)
        self._contents, self._entries = self._laid_out()
        self._before = len(self._contents) + len(self._agenda)
        self._total = self._before + sum(paper.pages for paper in self._papers)
        words = self._look.style.pack
        title = words.public_title if sheet.public else words.title
        self._about = about_paper(self._meeting, title)

    def _looked_at(self, paper: FiledSheet) -> Looked:
        self._progress(0, len(self._sheet.papers))
        return looked_at(paper)

    def bound(self) -> Pack:
        front = self._drawn([*self._contents, *self._agenda], 0)
        self._progress(self._before, self._total)
        with pikepdf.open(BytesIO(front)) as book:
            made = Rewriting(book)
            whole = [
                self._bind(made, paper, entry)
                for paper, entry in zip(self._papers, self._entries, strict=True)
            ]
            self._progress(self._total, self._total)
            stamp(book, self._stamps, self._look.furniture)
            unread, unkept, level = self._held(book, whole)
            self._claim(book, level, read_out=not unread)
            self._bookmarks(book)
            self._places(book)
            return Pack(made.finish(), self._total, unread, unkept)

    def _laid_out(self) -> tuple[list[Leaf], list[Entry]]:
        """The contents, once it is known how many leaves they take themselves."""
        leaves: list[Leaf] = []
        taken = 1
        while len(leaves) != taken:
            taken = len(leaves) or taken
            entries = self._listed(taken + len(self._agenda) + 1)
            strips = contents(self._look, self._sheet, taken + 1, entries)
            leaves = fill(strips, self._look.height)
        return leaves, entries

    def _listed(self, page: int) -> list[Entry]:
        sections = numbered(with_private_items_named(self._look, self._meeting))
        items = [
            each for _, inside in sections for whole in inside for each in (whole, *whole.parts)
        ]
        entries = []
        for paper in self._papers:
            item = items[paper.paper.item]
            entries.append(Entry(item.number, item.item.title, paper.paper.title, page))
            page += paper.pages
        return entries

    def _drawn(self, leaves: Sequence[Leaf], before: int) -> bytes:
        look, meeting = self._look, self._meeting
        furniture = _PackFurniture(
            look,
            meeting.body.name,
            say_date(meeting.date),
            before=before,
            total=self._total,
            agenda=len(self._contents) + 1,
        )
        # Its leaves are told of together with those of the papers.
        with watched(unwatched):
            return draw(leaves, look.top, self._about, furniture).pdf

    def _bind(self, made: Rewriting, paper: Looked, entry: Entry) -> bool:
        """Whether the paper's structure came with it whole."""
        first = len(made.pdf.pages)
        title = one_line(paper.paper.title)
        if paper.why:
            strips = missing_paper(self._look, paper, entry)
            leaf = self._drawn(fill(strips, self._look.height)[:1], first)
            with pikepdf.open(BytesIO(leaf)) as why:
                whole = graft(made, why, title, tagged=True)
        else:
            # Opened again, so that no more than one is held open at a time.
            whole = graft(made, opened(paper.paper), title, tagged=paper.tagged)
            words = self._look.style.pack
            for page in range(1, paper.pages + 1):
                self._stamps[first + page - 1] = Stamp(
                    words.stamp.format(
                        item=entry.number, paper=title, page=page, pages=paper.pages
                    ),
                    words.page.format(number=first + page, total=self._total),
                )
        self._progress(len(made.pdf.pages), self._total)
        return whole

    def _held(
        self, book: pikepdf.Pdf, whole: Sequence[bool]
    ) -> tuple[tuple[str, ...], tuple[str, ...], str]:
        """The papers that are no PDF/UA-1 and no PDF/A, and the level of PDF/A of all together."""
        bound = [
            (paper, all_) for paper, all_ in zip(self._papers, whole, strict=True) if not paper.why
        ]
        unread = [one_line(p.paper.title) for p, all_ in bound if not (p.read_out and all_)]
        intents = {intent for paper, _ in bound for intent in paper.intents}
        unkept = [
            one_line(p.paper.title)
            for p, _ in bound
            if not p.archive or (p.intents and len(intents) > 1)
        ]
        if unkept:
            return tuple(unread), tuple(unkept), ""
        for intent in intents:
            colours = book.make_stream(intent, N=3 if intent[16:20] == b"RGB " else 4)
            book.Root.OutputIntents[0].DestOutputProfile = colours
        level = "A" if all(p.archive == "A" and all_ for p, all_ in bound) else "B"
        return tuple(unread), (), level

    def _claim(self, book: pikepdf.Pdf, level: str, *, read_out: bool) -> None:
        said = book.Root.Metadata.read_bytes()
        metadata = book.make_stream(unclaimed(said, archive=level, read_out=read_out))
        metadata.Type, metadata.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
        book.Root.Metadata = metadata
        if not all(paper.tagged for paper in self._papers if not paper.why):
            book.Root.MarkInfo.Marked = False

    def _bookmarks(self, book: pikepdf.Pdf) -> None:
        """Contents, the agenda with its items below it, and each paper."""
        words = self._look.style
        with book.open_outline() as outline:
            agenda = pikepdf.OutlineItem(words.pack.agenda, len(self._contents))
            agenda.children.extend(outline.root)
            papers = (
                pikepdf.OutlineItem(
                    one_line(f"{words.pack.item_head} {entry.number}: {entry.paper}")[:200],
                    entry.page - 1,
                )
                for entry in self._entries
            )
            outline.root[:] = [pikepdf.OutlineItem(words.papers.contents, 0), agenda, *papers]

    def _places(self, book: pikepdf.Pdf) -> None:
        """Where the links of the contents lead."""
        pages = [(AGENDA, len(self._contents))]
        pages += [(place_of(count), entry.page - 1) for count, entry in enumerate(self._entries)]
        names: list[pikepdf.Object] = []
        for name, page in pages:
            names += [pikepdf.String(name), pikepdf.Array([book.pages[page].obj, Name.Fit])]
        places = book.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(names)))
        book.Root.Names = pikepdf.Dictionary(Dests=places)
