"""What stands in a print's file besides its leaves: the catalogue, the bookmarks, what it is.

The same for the same print: no day and no machine is named in it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from desktop.printing.layout.archive import grey_profile, metadata
from desktop.printing.layout.file import File, stream
from desktop.printing.layout.text import one_line
from desktop.printing.layout.values import words

CATALOG, INFO, PAGES, FONTS, TREE, MARKS, FREE = range(1, 8)
"""The numbers of what every print has once, and the first that is free."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """It leads to a leaf, named by its object, with this height at the top of the window."""

    title: str
    leaf: int
    height: float


@dataclass(frozen=True, slots=True)
class About:
    """What the PDF says of itself."""

    title: str
    author: str
    subject: str


def put_catalogue(file: File, about: About, allot: Callable[[], int], *, marked: bool) -> None:
    """The catalogue and what it leads to that is no leaf; `marked` where there are bookmarks."""
    title, author, subject = map(one_line, (about.title, about.author, about.subject))
    profile, said = allot(), allot()
    file.put(profile, stream(b"/N 1", grey_profile(), text=False))
    # Unpacked, so that any program finds it.
    text = metadata(title, author, subject)
    file.put(said, stream(b"/Type /Metadata /Subtype /XML", text, packed=False))
    file.add(
        CATALOG,
        b"<</Type /Catalog /Lang (en-GB) /MarkInfo <</Marked true>> /Metadata %d 0 R"
        b" /OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier"
        b" (Grey, gamma 2.2) /DestOutputProfile %d 0 R>>] /PageMode /UseNone /Pages %d 0 R"
        b" /StructTreeRoot %d 0 R /ViewerPreferences <</DisplayDocTitle true>>%s>>"
        % (said, profile, PAGES, TREE, b" /Outlines %d 0 R" % MARKS if marked else b""),
    )
    file.add(
        INFO,
        b"<</Title %s /Author %s /Subject %s /Creator (Minute Book) /Producer (Minute Book)>>"
        % (words(title), words(author), words(subject)),
    )


def bookmarks(marks: Sequence[Bookmark], allot: Callable[[], int]) -> Iterator[tuple[int, bytes]]:
    """The bookmarks on one level and what leads to them, each with its number."""
    numbers = [allot() for _ in marks]
    ends = numbers[0], numbers[-1], len(marks)
    yield MARKS, b"<</Type /Outlines /First %d 0 R /Last %d 0 R /Count %d>>" % ends
    for place, (number, mark) in enumerate(zip(numbers, marks, strict=True)):
        beside = b" /Prev %d 0 R" % numbers[place - 1] if place else b""
        beside += b" /Next %d 0 R" % numbers[place + 1] if number != numbers[-1] else b""
        yield (
            number,
            b"<</Dest [%d 0 R /XYZ 0 %.2f 0] /Parent %d 0 R%s /Title %s>>"
            % (mark.leaf, mark.height, MARKS, beside, words(mark.title)),
        )
