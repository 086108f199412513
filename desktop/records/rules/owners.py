"""Who an action is asked of: a person, whoever holds a post, everybody, or words of any other kind.

What was typed stays as it was typed; this only says what it stands for.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.records.rules.words import OwnerKind

_ALL = frozenset(
    f"{article}{everybody}"
    for article in ("", "the ")
    for everybody in (
        "all",
        "all members",
        "all present",
        "all to note",
        "everybody",
        "everyone",
        "members",
        "whole board",
        "whole committee",
        "whole group",
    )
)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be meant by a name, by initials or by a post held now.

    `near` is whether they are at the meeting or on the body: only theirs are the initials and
    posts of daily talk.
    """

    person_id: int
    names: frozenset[str]
    initials: frozenset[str] = frozenset()
    posts: frozenset[str] = frozenset()
    near: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    kind: OwnerKind
    person_id: int | None = None


def owner_of(typed: str, known: Iterable[Known]) -> Owner:
    """Who is meant: by full name, by initials at the meeting, by post, or "All"; else just words.

    Where two people fit, nobody is chosen: a name or initials that two share stay words, and a
    post that two hold stays a post.
    """
    said = _plain(typed)
    if everybody(typed):
        return Owner(OwnerKind.ALL)
    everyone = tuple(known)
    near = tuple(person for person in everyone if person.near)
    named = _only(person for person in everyone if said in person.names)
    meant = named or _only(person for person in near if said in person.initials)
    if meant is not None:
        return Owner(OwnerKind.PERSON, meant.person_id)
    holders = [person for person in near if _title(said) in person.posts]
    holders = holders or [person for person in everyone if _title(said) in person.posts]
    if holders:
        holder = _only(iter(holders))
        return Owner(OwnerKind.POST, holder.person_id if holder else None)
    return Owner(OwnerKind.OTHER)


def everybody(typed: str) -> bool:
    """Whether the words ask everybody: "All", "the whole board"."""
    return _plain(typed) in _ALL


def folded(*texts: str) -> frozenset[str]:
    """Names, initials or posts as they are compared: without capitals, stops or double spaces."""
    return frozenset(plain for text in texts if (plain := _plain(text)))


def _plain(text: str) -> str:
    return " ".join(text.replace(".", "").casefold().split())


def _title(said: str) -> str:
    return said.removeprefix("the ")


def _only(people: Iterable[Known]) -> Known | None:
    """The one person there is; none where there are more."""
    found = {person.person_id: person for person in people}
    return next(iter(found.values())) if len(found) == 1 else None
