"""What is being edited, and where in a print it stands."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.preview.drawing import on_page_thread

if TYPE_CHECKING:
    from desktop.printing.page_places import Bookmark


@dataclass(frozen=True, slots=True)
class Sought:
    """An item as its bookmark calls it, and the words of the point that is typed there.

    `before` is how many items of the same title stand before it.
    """

    number: str
    title: str
    before: int = 0
    words: str = ""

    @property
    def item(self) -> tuple[str, str, int]:
        return self.number, self.title, self.before


def mark_of(sought: Sought, marks: Sequence["Bookmark"]) -> int | None:
    """Which bookmark leads to an item: that of its number and title, or else of its number.

    An agenda numbers its items as they come, and of an exempt item only the number is public.
    """
    title = _plain(sought.title)
    named = [at for at, mark in enumerate(marks) if _without_number(mark.title) == title]
    exact = [at for at in named if _plain(marks[at].title) == _plain(f"{sought.number} {title}")]
    if exact and sought.number:
        return exact[0]
    if sought.before < len(named):
        return named[sought.before]
    numbers = [mark.title.partition(" ")[0] for mark in marks]
    return numbers.index(sought.number) if sought.number in numbers else None


def pages_of(at: int, marks: Sequence["Bookmark"], pages: int) -> range:
    """The pages from where a bookmark leads to where the next one does."""
    first = marks[at].spot.page
    after = (mark.spot.page for mark in marks[at + 1 :] if mark.spot.page >= first)
    return range(first, max(next(after, pages - 1), first) + 1)


def _plain(words: str) -> str:
    return " ".join(words.split())[:200]


def _without_number(words: str) -> str:
    return _plain(words).partition(" ")[2]


class WordsFinder(QObject):
    """Looks for words on pages, in its turn on the thread of the PDF library."""

    found = Signal(object, object)
    """What was sought, and the `Spot` where it stands, or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._last: Future[None] | None = None

    def find(self, pdf: bytes, sought: Sought, pages: range) -> None:
        """Of what is asked in a row only the last matters."""
        self.drop()
        self._last = on_page_thread(_Search(self, pdf, sought, pages))

    def drop(self) -> None:
        if self._last is not None:
            self._last.cancel()

    def end(self) -> None:
        """Wait for what is under way: afterwards nobody is told anything."""
        self.drop()
        if self._last is not None and not self._last.cancelled():
            self._last.result()


class _Search:
    def __init__(self, finder: WordsFinder, pdf: bytes, sought: Sought, pages: range) -> None:
        self._finder = finder
        self._asked = pdf, sought, pages

    def __call__(self) -> None:
        from desktop.printing.page_places import words_at

        pdf, sought, pages = self._asked
        self._finder.found.emit(sought, words_at(pdf, sought.words, pages))
