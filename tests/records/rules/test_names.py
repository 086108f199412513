"""Names: how two people at one meeting are told apart by their initials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.names import initials, told_apart


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ([("Simon Nickless", "SN"), ("Linda Watson", "LW")], ("SN", "LW")),
        ([("Linda Watson", "LW"), ("Liz Wilson", "LW")], ("LWa", "LWi")),
        ([("Linda Watson", "LW"), ("Liz Walters", "LW")], ("LWat", "LWal")),
        ([("Linda Watson", "LW"), ("Liz Walters", "LW"), ("Lee Webb", "LW")],
         ("LWat", "LWal", "LWe")),
        # One family name begins like the other.
        ([("Lee Wat", "LW"), ("Liz Watson", "LW")], ("LWat", "LWats")),
        # One family: the forename tells.
        ([("Linda Watson", "LW"), ("Liam Watson", "LW")], ("LinW", "LiaW")),
        ([("Linda Watson", "LW"), ("Liam Watson", "LW"), ("Liz Wilson", "LW")],
         ("LinW", "LiaW", "LWi")),
        # One name: a number.
        ([("Ann Lee", "AL"), ("Ann Lee", "AL")], ("AL1", "AL2")),
        ([("Ann Lee", "AL"), ("Ann Lee", "AL1"), ("Ann Lee", "AL")], ("AL2", "AL1", "AL3")),
        # Parts of a double name.
        ([("Paulette Thompson-Omenka", "PTO"), ("Peter Tait Oram", "PTO")], ("PTOm", "PTOr")),
        # Whoever is told apart already stays so; who comes later fits in.
        ([("Linda Watson", "LWa"), ("Liz Wilson", "LWi"), ("Lee Webb", "LW")],
         ("LWa", "LWi", "LWe")),
        ([("Linda Watson", "LWa"), ("Lee Walters", "LW")], ("LWa", "LWal")),
        # Initials of one's own are honoured where nobody shares them.
        ([("Linda Watson", "LJW"), ("Liz Wilson", "LW")], ("LJW", "LW")),
        ([("Siobhan McCrossen", "SMcC"), ("Sam Moss", "SM")], ("SMcC", "SM")),
        ([("Lionel Blair-Watkins", "LW"), ("Linda Wells", "LW")], ("LWa", "LWe")),
        # Somebody else's own happen to be what the rule would give.
        ([("Linda Watson", "LW"), ("Liz Wilson", "LW"), ("Lu Adam", "LWA")],
         ("LWat", "LWi", "LWA")),
        ([("李 小龙", ""), ("Ann Lee", "AL")], ("", "AL")),
    ],
)  # fmt: skip
def test_initials_told_apart(people: list[tuple[str, str]], expected: tuple[str, ...]) -> None:
    assert told_apart(people) == expected


_WORDS = st.sampled_from(["Ann", "Al", "Lee", "Lea", "Li", "Watson", "Wat", "Wilson", "O'Brien"])
_NAMES = st.lists(st.builds("{} {}".format, _WORDS, _WORDS), max_size=8)


@given(_NAMES)
def test_nobody_shares_initials_and_telling_again_changes_nothing(names: list[str]) -> None:
    people = [(name, initials(name)) for name in names]
    told = told_apart(people)
    assert len({each.casefold() for each in told}) == len(told)
    assert told_apart(list(zip(names, told, strict=True))) == told


@given(_NAMES, st.builds("{} {}".format, _WORDS, _WORDS))
def test_whoever_joins_changes_only_bare_initials(names: list[str], joins: str) -> None:
    told = told_apart([(name, initials(name)) for name in names])
    after = told_apart([*zip(names, told, strict=True), (joins, initials(joins))])
    assert len({each.casefold() for each in after}) == len(after)
    for name, was, becomes in zip(names, told, after[:-1], strict=True):
        assert becomes == was or was == initials(name)
