"""What a file says of itself, and bookmarks that lead on from one to the next."""

from itertools import count

from desktop.printing.layout.catalogue import (
    CATALOG,
    INFO,
    MARKS,
    About,
    Bookmark,
    bookmarks,
    put_catalogue,
)
from desktop.printing.layout.file import File

ABOUT = About("Minutes\nof (the) Board", "Board", "Minutes")


def test_each_bookmark_knows_its_neighbours() -> None:
    numbers = count(7)
    made = dict(bookmarks([Bookmark(f"{n}", 3, 700.0) for n in range(3)], lambda: next(numbers)))
    assert b"/First 7 0 R /Last 9 0 R /Count 3" in made[MARKS]
    assert b"/Prev" not in made[7]
    assert b"/Prev 7 0 R /Next 9 0 R" in made[8]
    assert b"/Next" not in made[9]
    assert all(b"[3 0 R /XYZ 0 700.00 0]" in made[number] for number in (7, 8, 9))


def test_the_catalogue_leads_to_bookmarks_only_where_there_are_any() -> None:
    for marked in (True, False):
        file, numbers = File(), count(7)
        put_catalogue(file, ABOUT, numbers.__next__, marked=marked)
        waiting = dict(file._waiting)
        assert (b"/Outlines" in waiting[CATALOG]) == marked
        assert rb"/Title (Minutes of \(the\) Board)" in waiting[INFO]
