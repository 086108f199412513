"""The column at the right: who acts, level with the words, and read out with its number."""

from datetime import date

from desktop.printing.minutes import print_minutes
from tests.printing.reading_back import text_of
from tests.printing.sheets import action, board_meeting, note, styled, with_points
from tests.printing.structure_back import structure

ACTIONS = (
    action(7, "Buy rope.", "Linda Watson", "Paulette Thompson-Omenka", due=date(2011, 5, 9)),
    action(8, "Paint the quay.", "Bob Lee"),
    note("Nobody acts here."),
    action(9, "Report back."),
)


def test_who_acts_stands_in_a_cell_of_its_own_with_the_number() -> None:
    print_ = print_minutes(styled(with_points(board_meeting(), *ACTIONS), "parish"))
    (table,) = structure(print_.pdf).all("Table")
    assert [len(row.kids) for row in table.kids] == [3, 3]
    said = table.kids[1].kids[2].said()
    assert said.startswith("7 Linda Watson")
    assert "by 9 May 2011" in said
    assert said.endswith("8 Bob Lee")
    assert "Owner:" not in text_of(print_)


def test_an_item_in_which_nobody_acts_has_an_empty_cell() -> None:
    print_ = print_minutes(styled(with_points(board_meeting(), note("Noted.")), "parish"))
    (table,) = structure(print_.pdf).all("Table")
    assert table.kids[1].kids[2].said() == ""
