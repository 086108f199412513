"""Long prints say by leaf how far they are, and end where somebody stops them."""

from dataclasses import replace

import pytest

from desktop.printing.book import print_book
from desktop.printing.layout.progress import Stopped, tell, watched
from desktop.printing.signature import print_signature
from desktop.records.reading.sheets import BookSheet, SignatureSheet
from tests.printing.sheets import BOARD, board_meeting, note, signature, with_points
from tests.printing.test_book import PARTS

Told = list[tuple[int, int]]


def long_minutes() -> SignatureSheet:
    words = [note(f"The officer gave the {n}th account of the works. " * 9) for n in range(60)]
    return signature(with_points(board_meeting(), *words))


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
