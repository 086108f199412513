"""Elements stand in the order in which they are drawn, each led to from its content."""

from itertools import count

from desktop.printing.layout.structure import Structure
from desktop.printing.layout.tags import Tag, entry, listing

ROOT, LEAF, NEXT_LEAF = 1, 50, 60


def tree() -> Structure:
    numbers = count(2)
    return Structure(ROOT, lambda: next(numbers))


def test_a_tag_joins_its_parents_when_it_is_first_drawn() -> None:
    made = tree()
    item = entry(listing(None, "Decimal"))
    assert made.mark(item, LEAF) == 0
    assert made.mark(Tag("P"), LEAF) == 1
    assert made.mark(item, LEAF) == 2
    made.turn_over()
    objects = dict(made.objects())
    assert b"/Nums [0 [5 0 R 6 0 R 5 0 R]]" in objects[ROOT]
    assert b"/S /Document /P 1 0 R /K [3 0 R 6 0 R]" in objects[2]
    assert b"/ListNumbering /Decimal" in objects[3]
    assert objects[5] == b"<</Type /StructElem /S /LBody /P 4 0 R /Pg 50 0 R /K [0 2]>>"


def test_what_goes_on_upon_the_next_leaf_says_so() -> None:
    made, words = tree(), Tag("P")
    made.mark(words, LEAF)
    assert made.turn_over() == 0
    made.mark(words, NEXT_LEAF)
    assert made.turn_over() == 1
    objects = dict(made.objects())
    assert b"/Pg 50 0 R /K [0 <</Type /MCR /Pg 60 0 R /MCID 0>>]" in objects[words.number]


def test_what_is_said_in_place_of_something_drawn() -> None:
    made = tree()
    label, crest = Tag("Lbl", actual="•"), Tag("Figure", alternative="ŵ")
    made.mark(label, LEAF)
    made.mark(crest, LEAF)
    made.turn_over()
    objects = dict(made.objects())
    assert b"/ActualText <feff2022>" in objects[label.number]
    assert b"/Alt <feff0175>" in objects[crest.number]
