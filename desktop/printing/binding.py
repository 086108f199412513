"""Binds finished prints into one PDF: every page as it is, with bookmarks to where each begins.

Their structure trees are bound as well, each as a part of the whole. Objects are taken over as the
bytes that they are, under new numbers, one print after the other, so that a volume takes little
more memory than its file; what nothing leads to is left behind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.printing.layout.file import File
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.layout.progress import tell
from desktop.printing.layout.text import one_line

_TEXT = rb"\((?:[^\\()]|\\.)*\)"
_REFERENCE = re.compile(_TEXT + rb"|(\d+) 0 R\b", re.DOTALL)
"""What stands in a text is passed over, whatever it says."""

_KIDS = re.compile(rb"/(?:Kids|K) \[([^\]]*)\]")
_NUMBERED = re.compile(rb"(\d+) \[([^\]]*)\]")
_KEY = re.compile(rb"/StructParents (\d+)")
_MARK = re.compile(rb"/Dest (\[[^\]]*\]).*?/Title (" + _TEXT + rb")", re.DOTALL)

_INFO, _CATALOG, _PAGES, _TREE, _DOCUMENT, _MARKS, _FREE = range(1, 8)


@dataclass
class _Bookmark:
    """What it says and where it leads, as the file has them, and those below it."""

    said: bytes
    leads: bytes
    below: "list[_Bookmark]" = field(default_factory=list)


def bind(front: bytes, parts: Sequence[tuple[str, bytes]], leaves: int) -> bytes:
    """The front, then the parts in their order: so many leaves. Same prints, same bytes."""
    volume = _Volume()
    volume.open_with(KeptPrint(front))
    for title, pdf in parts:
        tell(volume.leaves, leaves)
        volume.add(title, KeptPrint(pdf))
    return volume.finish()


class _Volume:
    """Its file, and what is known only when the last part is in it."""

    def __init__(self) -> None:
        self.file = File()
        self.free = _FREE
        self._pages: list[bytes] = []
        self._elements: list[bytes] = []
        self._parents: list[bytes] = []
        self._bookmarks: list[_Bookmark] = []

    @property
    def leaves(self) -> int:
        return len(self._pages)

    def open_with(self, front: KeptPrint) -> None:
        """What the front says of itself is said of the volume."""
        catalog = front.text(front.catalog)
        tree, pages = _led(catalog, "StructTreeRoot"), _led(catalog, "Pages")
        marks = _led(catalog, "Outlines")
        document = _led(front.text(tree), "K")
        numbers = {pages: _PAGES, tree: _TREE, document: _DOCUMENT, marks: _MARKS}
        taken = _Taken(self, front, numbers)
        catalog = taken.renumbered(catalog)
        if not marks:
            catalog = catalog.rstrip()[:-2] + b" /Outlines %d 0 R>>" % _MARKS
        self.file.add(_CATALOG, catalog)
        self.file.add(_INFO, front.text(front.info))
        self._bookmarks += _bookmarks(front, taken)
        kids = _KIDS.search(front.text(document))
        self._elements += [taken.renumbered(kids[1])] if kids else []
        self._add_pages(front, pages, tree, taken)

    def add(self, title: str, part: KeptPrint) -> None:
        """A part has a bookmark, its own ones below it, and where it is tagged an element."""
        catalog = part.text(part.catalog)
        tree, pages = _led(catalog, "StructTreeRoot"), _led(catalog, "Pages")
        taken = _Taken(self, part, {pages: _PAGES, tree: _DOCUMENT})
        first = len(self._pages)
        if tree:
            document = _led(part.text(tree), "K")
            self._elements.append(taken.reference(document))
            taken.changed[document] = part.text(document).replace(b"/Document", b"/Part", 1)
        self._add_pages(part, pages, tree, taken)
        said = (b"\xfe\xff" + one_line(title).encode("utf-16-be")).hex().encode()
        leads = b"[%s /Fit]" % self._pages[first]
        self._bookmarks.append(_Bookmark(b"<%s>" % said, leads, _bookmarks(part, taken)))

    def finish(self) -> bytes:
        count, keys = len(self._pages), b" ".join(self._parents)
        self.file.add(
            _PAGES, b"<</Type /Pages /Count %d /Kids [%s]>>" % (count, b" ".join(self._pages))
        )
        self.file.add(
            _TREE,
            b"<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>>"
            b" /ParentTreeNextKey %d>>" % (_DOCUMENT, keys, count),
        )
        self.file.add(
            _DOCUMENT,
            b"<</Type /StructElem /S /Document /P %d 0 R /K [%s]>>"
            % (_TREE, b" ".join(self._elements)),
        )
        ends = self._write_bookmarks(self._bookmarks, _MARKS)
        self.file.add(_MARKS, b"<</Type /Outlines%s>>" % ends)
        return self.file.finish(_CATALOG, _INFO, self.free)

    def _add_pages(self, part: KeptPrint, pages: int, tree: int, taken: "_Taken") -> None:
        """The keys of the pages into the list of elements go on from those there are."""
        before = len(self._pages)
        for number in _kids(part, pages):
            text = part.text(number)
            key = _KEY.search(text)
            if key:
                text = _KEY.sub(b"/StructParents %d" % (before + int(key[1])), text)
                taken.changed[number] = text
            self._pages.append(taken.reference(number))
        if tree:
            for key, elements in _NUMBERED.findall(part.text(tree)):
                held = taken.renumbered(elements)
                self._parents.append(b"%d [%s]" % (before + int(key), held))
        taken.write()
        self.free = self.file.pack(self.free)

    def _write_bookmarks(self, bookmarks: Sequence[_Bookmark], above: int) -> bytes:
        """Bookmarks of one level; what the one above says of them. Those below it are shut."""
        if not bookmarks:
            return b""
        first, last = self.free, self.free + len(bookmarks) - 1
        self.free += len(bookmarks)
        for number, bookmark in enumerate(bookmarks, start=first):
            beside = b" /Prev %d 0 R" % (number - 1) if number > first else b""
            beside += b" /Next %d 0 R" % (number + 1) if number < last else b""
            beside += self._write_bookmarks(bookmark.below, number)
            self.file.add(
                number,
                b"<</Title %s /Dest %s /Parent %d 0 R%s>>"
                % (bookmark.said, bookmark.leads, above, beside),
            )
        count = len(bookmarks) if above == _MARKS else -len(bookmarks)
        return b" /First %d 0 R /Last %d 0 R /Count %d" % (first, last, count)


class _References(dict[bytes, bytes]):
    """For each number in a print the reference in the volume, allotted when first asked for."""

    def __init__(self, volume: _Volume, known: dict[int, int]) -> None:
        super().__init__({b"%d" % old: b"%d 0 R" % new for old, new in known.items()})
        self._volume = volume
        self.allotted: list[tuple[int, int]] = []

    def __missing__(self, old: bytes) -> bytes:
        new = self._volume.free
        self._volume.free += 1
        self.allotted.append((int(old), new))
        reference = self[old] = b"%d 0 R" % new
        return reference


class _Taken:
    """What is taken over of one print: everything that is led to, and what that leads to.

    `known` are the objects that the volume writes itself, and their numbers there; `changed` is
    what other objects say in it.
    """

    def __init__(self, volume: _Volume, part: KeptPrint, known: dict[int, int]) -> None:
        self._file = volume.file
        self._part = part
        self._references = _References(volume, known)
        self.changed: dict[int, bytes] = {}

    def reference(self, number: int) -> bytes:
        return self._references[b"%d" % number]

    def renumbered(self, text: bytes) -> bytes:
        references = self._references
        return _REFERENCE.sub(lambda at: references[at[1]] if at[1] else at[0], text)

    def write(self) -> None:
        # The list grows while it is gone through.
        for old, new in self._references.allotted:
            text, content = self._part.parted(old)
            text = self.renumbered(self.changed.get(old, text))
            if content:
                self._file.put(new, text + content)
            else:
                self._file.add(new, text)


def _led(text: bytes, name: str) -> int:
    """The number of the object that an entry leads to; 0 where there is no such entry."""
    found = re.search(rb"/%s (\d+) 0 R\b" % name.encode(), text)
    return int(found[1]) if found else 0


def _kids(part: KeptPrint, number: int) -> list[int]:
    found = _KIDS.search(part.text(number))
    return [int(kid) for kid in re.findall(rb"(\d+) 0 R\b", found[1])] if found else []


def _bookmarks(part: KeptPrint, taken: _Taken) -> list[_Bookmark]:
    """Those of a print, which has them on one level."""
    marks = _led(part.text(part.catalog), "Outlines")
    number = _led(part.text(marks), "First") if marks else 0
    found = []
    while number:
        text = part.text(number)
        mark = _MARK.search(text)
        if mark:
            found.append(_Bookmark(mark[2], taken.renumbered(mark[1])))
        number = _led(text, "Next")
    return found
