"""Binds finished prints into one PDF: every page as it is, with bookmarks to where each begins.

Their structure trees are bound as well, each as a part of the whole. Objects are taken over as the
bytes that they are, under new numbers, one print after the other, so that a volume takes little
more memory than its file; what nothing leads to is left behind.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import md5
from itertools import repeat

from desktop.printing.layout.file import File
from desktop.printing.layout.kept import KeptMark, KeptPrint, led
from desktop.printing.layout.text import one_line
from desktop.printing.layout.values import BRACKETED, words

_REFERENCE = re.compile(rb"([0-9][0-9]*) 0 R\b")
_AFTER_WORDS = re.compile(BRACKETED + rb"|([0-9][0-9]*) 0 R\b", re.DOTALL)
_KIDS = re.compile(rb"/K \[([^\]]*)\]")
_NUMBERED = re.compile(rb"(\d+) \[([^\]]*)\]")
_LINKED = re.compile(rb"^(\d+) (\d+) 0 R\b", re.MULTILINE)
_KEY = re.compile(rb"/StructParents (\d+)")
_FONT = b"<</Type /Font"
_BETWEEN = b"\0"

_INFO, _CATALOG, _PAGES, _TREE, _DOCUMENT, _MARKS, _PLACES, _FREE = range(1, 9)


@dataclass
class _Bookmark:
    """What it says and where it leads, as the file has them, and those below it."""

    said: bytes
    leads: bytes
    below: "list[_Bookmark]" = field(default_factory=list)


def place_of(part: int) -> str:
    """What the front calls the place where a part begins, counted from 0: its links lead there."""
    return f"part{part:06}"


class Volume:
    """The front, then part after part. Same prints, same bytes."""

    def __init__(self, front: KeptPrint) -> None:
        self.file = File()
        self.free = _FREE
        self.once: dict[bytes, int] = {}
        """What parts have alike, such as their fonts, is held once: its number by its digest."""
        self._pages: list[bytes] = []
        self._elements: list[bytes] = []
        self._parents: list[bytes] = []
        self._links: list[bytes] = []
        self._places: list[bytes] = []
        self._bookmarks: list[_Bookmark] = []
        self._open_with(front)

    def allot(self) -> int:
        self.free += 1
        return self.free - 1

    @property
    def leaves(self) -> int:
        return len(self._pages)

    def _open_with(self, front: KeptPrint) -> None:
        """What the front says of itself is said of the volume."""
        catalog = front.text(front.catalog)
        tree, pages = led(catalog, "StructTreeRoot"), led(catalog, "Pages")
        marks = led(catalog, "Outlines")
        document = front.led(tree, "K")
        numbers = {pages: _PAGES, tree: _TREE, document: _DOCUMENT, marks: _MARKS}
        taken = _Taken(self, front, numbers)
        catalog = taken.renumbered(catalog)
        catalog = catalog.rstrip()[:-2] + b" /Names <</Dests %d 0 R>>" % _PLACES
        catalog += b">>" if marks else b" /Outlines %d 0 R>>" % _MARKS
        self.file.add(_CATALOG, catalog)
        self.file.add(_INFO, front.text(front.info))
        self._bookmarks += [_taken_over(mark, taken) for mark in front.bookmarks]
        kids = _KIDS.search(front.text(document))
        self._elements += [taken.renumbered(kids[1])] if kids else []
        for key, element in _LINKED.findall(front.text(tree)):
            self._links.append(b"%s %s" % (key, taken.reference(int(element))))
        self._add_pages(front, tree, taken)

    def add(self, title: str, part: KeptPrint) -> None:
        """A part has a bookmark, its own ones below it, and where it is tagged an element."""
        catalog = part.text(part.catalog)
        tree, pages = led(catalog, "StructTreeRoot"), led(catalog, "Pages")
        taken = _Taken(self, part, {pages: _PAGES, tree: _DOCUMENT})
        first = len(self._pages)
        if tree:
            document = part.led(tree, "K")
            taken.changed[document] = part.text(document).replace(b"/Document", b"/Part", 1)
            taken.take_elements()
            self._elements.append(taken.reference(document))
        self._add_pages(part, tree, taken)
        below = [_taken_over(mark, taken) for mark in part.bookmarks]
        leads = b"[%s /Fit]" % self._pages[first]
        self._places.append(words(place_of(len(self._places))) + b" " + leads)
        self._bookmarks.append(_Bookmark(words(one_line(title)), leads, below))

    def finish(self) -> bytes:
        count, keys = len(self._pages), b" ".join(self._parents + self._links)
        following = int(self._links[-1].split()[0]) + 1 if self._links else count
        self.file.add(
            _PAGES, b"<</Type /Pages /Count %d /Kids [%s]>>" % (count, b" ".join(self._pages))
        )
        self.file.add(
            _TREE,
            b"<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>>"
            b" /ParentTreeNextKey %d>>" % (_DOCUMENT, keys, following),
        )
        self.file.add(_PLACES, b"<</Names [%s]>>" % b" ".join(self._places))
        self.file.add(
            _DOCUMENT,
            b"<</Type /StructElem /S /Document /P %d 0 R /K [%s]>>"
            % (_TREE, b" ".join(self._elements)),
        )
        ends = self._write_bookmarks(self._bookmarks, _MARKS)
        self.file.add(_MARKS, b"<</Type /Outlines%s>>" % ends)
        return self.file.finish(_CATALOG, _INFO, self.free)

    def _add_pages(self, part: KeptPrint, tree: int, taken: "_Taken") -> None:
        """The keys of the pages into the list of elements go on from those there are."""
        before = len(self._pages)
        for number in part.pages:
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


class _Taken(dict[bytes, bytes]):
    """What is taken over of one print: everything that is led to, and what that leads to.

    For each number in the print there is the reference in the volume, allotted when first asked
    for. `known` are the objects that the volume writes itself, and their numbers there; `changed`
    is what other objects say in it, told before they are first asked for.
    """

    def __init__(self, volume: Volume, part: KeptPrint, known: dict[int, int]) -> None:
        super().__init__({b"%d" % old: b"%d 0 R" % new for old, new in known.items()})
        self._volume = volume
        self._part = part
        self._waiting: list[tuple[int, bytes, bytes]] = []
        self.changed: dict[int, bytes] = {}

    def __missing__(self, old: bytes) -> bytes:
        text, content = self._part.parted(int(old))
        if text.startswith(_FONT):
            number = self._once(self.renumbered(text), content)
        elif content and not _REFERENCE.search(text):
            number = self._once(text, content)
        else:
            number = self._volume.allot()
            self._waiting.append((number, self.changed.get(int(old), text), content))
        reference = self[old] = b"%d 0 R" % number
        return reference

    def take_elements(self) -> None:
        """All elements of its structure in one go: they are most of a print, and led to."""
        volume, elements = self._volume, self._part.elements
        numbers = range(volume.free, volume.free + len(elements))
        volume.free += len(elements)
        for old, number in zip(elements, numbers, strict=True):
            self[b"%d" % old] = b"%d 0 R" % number
        texts = [self.changed.get(old, text) for old, text in elements.items()]
        self._waiting += zip(numbers, texts, repeat(b""))

    def reference(self, number: int) -> bytes:
        return self[b"%d" % number]

    def renumbered(self, text: bytes) -> bytes:
        if b"(" in text:
            # What stands in a text is passed over, whatever it says.
            return _AFTER_WORDS.sub(lambda at: self[at[2]] if at[2] else at[0], text)
        parts = _REFERENCE.split(text)
        parts[1::2] = map(self.__getitem__, parts[1::2])
        return b"".join(parts)

    def write(self) -> None:
        """Everything that is led to, then everything that this leads to, and so on."""
        while self._waiting:
            waiting, self._waiting = self._waiting, []
            texts = self._all_renumbered([text for _, text, _ in waiting])
            for (number, _, content), text in zip(waiting, texts, strict=True):
                self._write(number, text, content)

    def _all_renumbered(self, texts: list[bytes]) -> list[bytes]:
        """All in one go, where nothing in them looks like what is put between them."""
        whole = _BETWEEN.join(texts)
        if whole.count(_BETWEEN) >= len(texts):
            return [self.renumbered(text) for text in texts]
        return self.renumbered(whole).split(_BETWEEN)

    def _once(self, text: bytes, content: bytes) -> int:
        """What other parts may have as well."""
        digest = md5(text + content, usedforsecurity=False).digest()
        number = self._volume.once.get(digest)
        if number is None:
            number = self._volume.once[digest] = self._volume.allot()
            self._write(number, text, content)
        return number

    def _write(self, number: int, text: bytes, content: bytes) -> None:
        if content:
            self._volume.file.put(number, text + content)
        else:
            self._volume.file.add(number, text)


def _taken_over(mark: KeptMark, taken: _Taken) -> _Bookmark:
    return _Bookmark(mark.said, taken.renumbered(mark.leads))
