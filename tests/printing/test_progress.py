"""Long prints say by leaf how far they are, and end where somebody stops them."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.printing.book import print_book
from desktop.printing.layout.progress import Stopped, tell, watched
from desktop.printing.minutes import print_minutes
from desktop.printing.pack import print_pack
from desktop.printing.signature import print_signature
from desktop.records.reading.body_sheets import BookSheet
from desktop.records.reading.meeting_sheets import PackSheet
from desktop.records.reading.sheets import Print, SignatureSheet
from tests.printing.calls import CALL, to_come
from tests.printing.filed import paper, plain
from tests.printing.sheets import BOARD, board_meeting, note, signature, with_points
from tests.printing.test_book import PARTS

Told = list[tuple[int, int]]


def long_minutes(points: int = 60) -> SignatureSheet:
    words = [note(f"The officer gave the {n}th account of the works. " * 9) for n in range(points)]
    return signature(with_points(board_meeting(), *words))


FORTY_LEAVES = long_minutes(400)
PAPERS = tuple(paper(place % 3 + 1, f"Paper {place}", plain(2)) for place in range(20))
LONG: dict[str, Callable[[], Print]] = {
    "minutes": lambda: print_minutes(FORTY_LEAVES.meeting),
    "signature": lambda: print_signature(FORTY_LEAVES),
    "pack": lambda: print_pack(PackSheet(to_come(BOARD), CALL, PAPERS)),
    "book": lambda: print_book(BookSheet(BOARD, 1, PARTS * 20)),
}


@pytest.mark.parametrize("kind", LONG)
def test_whatever_can_be_long_tells_how_far_it_is(kind: str) -> None:
    told: Told = []
    with watched(lambda done, of: told.append((done, of))):
        made = LONG[kind]()
    assert made.leaves >= 40
    assert len(told) >= 20
    assert told == sorted(told, key=lambda each: each[0])
    assert told[-1][1] == made.leaves


@pytest.mark.parametrize("kind", LONG)
def test_whatever_can_be_long_ends_when_it_is_next_asked(kind: str) -> None:
    told: Told = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if len(told) == 8:
            raise Stopped

    with pytest.raises(Stopped), watched(stop):
        LONG[kind]()
    assert len(told) == 8


def test_leaves_for_signature_are_told_one_by_one() -> None:
    told: Told = []
    with watched(lambda done, of: told.append((done, of))):
        print_ = print_signature(long_minutes())
    assert print_.leaves > 3
    assert told == [(done, print_.leaves) for done in range(print_.leaves)]


def test_a_volume_is_told_of_as_a_whole() -> None:
    told: Told = []
    with watched(lambda done, of: told.append((done, of))):
        book = print_book(BookSheet(BOARD, 1, PARTS))
    done = [each for each, _ in told]
    assert done == sorted(done)
    assert told[-1][1] == book.leaves
    assert done[-1] < book.leaves


@pytest.mark.parametrize("after", [0, 2])
def test_a_print_that_is_stopped_ends_at_the_next_leaf(after: int) -> None:
    told: Told = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done == after:
            raise Stopped

    with pytest.raises(Stopped), watched(stop):
        print_signature(long_minutes())
    assert len(told) == after + 1


def test_a_stopped_volume_leaves_nothing_behind() -> None:
    whole = print_book(BookSheet(BOARD, 1, PARTS))

    def stop(done: int, of: int) -> None:
        raise Stopped

    with pytest.raises(Stopped), watched(stop):
        print_book(BookSheet(BOARD, 1, PARTS))
    assert print_book(BookSheet(BOARD, 1, PARTS)) == whole


def test_who_watches_is_told_only_meanwhile() -> None:
    told: Told = []
    with watched(lambda done, of: told.append((done, of))):
        tell(1, 2)
    tell(2, 2)
    assert told == [(1, 2)]
    assert print_signature(replace(long_minutes(), first_leaf=7)).leaves
    assert told == [(1, 2)]
