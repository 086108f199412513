"""Whom an action is asked of, as typed."""

import pytest

from desktop.records.rules.owners import Known, Owner, folded, owner_of
from desktop.records.rules.words import OwnerKind

PERSON, POST, ALL, OTHER = OwnerKind


def known(number: int, name: str, initials: str, *posts: str, near: bool = True) -> Known:
    return Known(number, folded(name), folded(initials), folded(*posts), near)


PEOPLE = (
    known(1, "Linda Watson", "LW", "Headteacher", "Clerk"),
    known(2, "Sue North", "SN"),
    known(3, "Lee Ward", "LWA", "Warden"),
    known(4, "Una Pryce", "UP", "Warden"),
    known(5, "Una Pryce", "UPR", near=False),
    known(6, "Far Away", "FA", "Bursar", near=False),
)


@pytest.mark.parametrize(
    ("typed", "owner"),
    [
        ("Linda Watson", Owner(PERSON, 1)),
        ("linda  watson", Owner(PERSON, 1)),
        ("LW", Owner(PERSON, 1)),
        ("S.N.", Owner(PERSON, 2)),
        ("Una Pryce", Owner(OTHER)),
        ("Far Away", Owner(PERSON, 6)),
        ("FA", Owner(OTHER)),
        ("Clerk", Owner(POST, 1)),
        ("the Headteacher", Owner(POST, 1)),
        ("Warden", Owner(POST)),
        ("Bursar", Owner(POST, 6)),
        ("All", Owner(ALL)),
        ("all members", Owner(ALL)),
        ("The whole Board", Owner(ALL)),
        ("Whoever is free", Owner(OTHER)),
    ],
)
def test_what_a_typed_owner_stands_for(typed: str, owner: Owner) -> None:
    assert owner_of(typed, PEOPLE) == owner


def test_one_person_known_twice_is_one_person() -> None:
    again = known(1, "Linda Watson", "LW", near=False)
    assert owner_of("Linda Watson", (*PEOPLE, again)) == Owner(PERSON, 1)
