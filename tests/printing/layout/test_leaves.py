"""Leaves fill from the top, part nothing that is kept, and repeat the head of a table."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.layout.leaves import Leaf, fill
from desktop.printing.layout.marks import Block, Strip


def strip(height: float = 10, keep: bool = False, before: float = 0, **more: Block) -> Strip:
    return Strip(height, [[]], more.get("block", Block()), before=before, keep=keep)


def held(leaves: list[Leaf]) -> list[list[Strip]]:
    return [[each for _, each in leaf.strips] for leaf in leaves]


def test_without_strips_there_is_one_empty_leaf() -> None:
    assert fill([], 100) == [Leaf(())]


def test_room_before_a_strip_is_left_out_at_the_top() -> None:
    leaves = fill([strip(60, before=30), strip(60, before=30)], 100)
    assert [leaf.strips[0][0] for leaf in leaves] == [0, 0]


def test_kept_strips_turn_over_together() -> None:
    strips = [strip(60), strip(30, keep=True), strip(30)]
    assert held(fill(strips, 100)) == [strips[:1], strips[1:]]


def test_what_no_leaf_can_hold_is_parted_where_the_leaf_is_full() -> None:
    strips = [strip(30, keep=True) for _ in range(7)]
    assert [len(leaf) for leaf in held(fill(strips, 100))] == [3, 3, 1]


def test_a_strip_higher_than_a_leaf_has_one_of_its_own() -> None:
    strips = [strip(10), strip(500), strip(10)]
    assert held(fill(strips, 100)) == [[each] for each in strips]


def test_the_head_is_repeated_only_where_the_table_goes_on() -> None:
    head = (strip(10),)
    table = [strip(30, block=Block(head=head)) for _ in range(5)]
    leaves = held(fill([*head, *table, strip(30)], 100))
    assert [leaf[0] is head[0] for leaf in leaves] == [True, True]
    assert [len(leaf) for leaf in leaves] == [4, 4]


def test_a_row_that_goes_on_stands_off_the_repeated_head() -> None:
    head = (strip(10),)
    row = Block(head=head)
    leaves = fill([*head, *(strip(30, block=row) for _ in range(4))], 100)
    assert leaves[0].strips[1][0] == 10
    assert leaves[1].strips[1][0] > 10


@given(
    st.lists(st.tuples(st.floats(1, 40), st.booleans(), st.floats(0, 20)), max_size=80),
)
def test_every_strip_is_placed_once_in_order_and_none_sticks_out(
    drawn: list[tuple[float, bool, float]],
) -> None:
    strips = [strip(height, keep, before) for height, keep, before in drawn]
    leaves = fill(strips, 100)
    assert [each for leaf in held(leaves) for each in leaf] == strips
    for leaf in leaves:
        assert all(y + each.height <= 100.01 for y, each in leaf.strips)
