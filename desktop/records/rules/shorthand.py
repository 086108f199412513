"""What a clerk means by the first words of a point, and whom and when an action names.

Nothing here changes what was typed; it says what the words stand for.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.owners import everybody, folded
from desktop.records.rules.spoken_days import NEVER, Due, due_in
from desktop.records.rules.words import PointKind

_KINDS = {
    "action": (PointKind.ACTION, ""),
    "resolved": (PointKind.DECISION, "RESOLVED"),
    "agreed": (PointKind.DECISION, "AGREED"),
    "noted": (PointKind.DECISION, "NOTED"),
    "decision": (PointKind.DECISION, ""),
}
_LEADS = tuple(lead for _, lead in _KINDS.values() if lead)
_BEGUN = re.compile(rf"({'|'.join(_KINDS)}):? ", re.IGNORECASE)
_ASKED = re.compile(
    r"(?P<who>.{1,80}?),?\s+(?:(?:is|are|was|were|has|have)\s+(?:asked\s+|agreed\s+)?to"
    r"|agreed\s+to|to|will|shall)\s",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r".*[(\[](?P<who>[^()\[\]]{1,80})[)\]]\s*\.?\s*$")
_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\band\b|\bwith\b)\s*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?$")


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the meeting: name and initials as they stand there, and the posts held."""

    name: str
    initials: str = ""
    posts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """A kind with the operative words of a decision."""

    kind: PointKind
    lead: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Who is asked, as the log is to name them, and by when."""

    owners: tuple[str, ...] = ()
    due: Due = NEVER


def kind_meant(begun: str) -> Meant | None:
    """What a point becomes once this much of it was typed: "action ", "Resolved: ", "decision "."""
    found = _BEGUN.fullmatch(begun)
    return Meant(*_KINDS[found[1].lower()]) if found else None


def lead_meant(lead: str, begun: str) -> str | None:
    """The longer lead once "to " or "that " was typed after "RESOLVED"; None if it was neither."""
    if lead in _LEADS and begun.lower() in ("to ", "that "):
        return f"{lead} {begun.lower().strip()}"
    return None


def duty_in(text: str, people: Sequence[Known], day: date) -> Duty:
    """Whom the words of an action ask, and by when, said at a meeting of that day.

    Only people of the meeting, holders of its posts, and "All" are picked up.
    """
    for pattern in (_ASKED, _IN_BRACKETS):
        found = pattern.match(text)
        owners = _owners(found["who"], people) if found else ()
        if owners:
            return Duty(owners, due_in(text, day))
    return Duty((), due_in(text, day))


def followed(action: ActionDraft, before: Duty, now: Duty) -> ActionDraft:
    """An action after its words changed: what was put right by hand stays as it was put."""
    if action.owners == before.owners:
        action = replace(action, owners=now.owners)
    if Due(action.due, action.due_words) == before.due:
        action = replace(action, due=now.due.day, due_words=now.due.words)
    return action


def word_before(text: str, place: int) -> str:
    """The word that ends where the cursor stands."""
    found = _WORD.search(text[:place])
    return found[0] if found else ""


def word_at(text: str, place: int) -> str:
    """The word that a place in a text is within."""
    for found in re.finditer(r"[^\W\d_][\w'’-]*", text):
        if found.start() <= place < found.end():
            return found[0]
    return ""


def completions(begun: str, people: Sequence[Known]) -> tuple[str, ...]:
    """The names that initials, or the first letters of a name, may stand for, likeliest first."""
    said = begun.casefold()
    if len(said) < 2:
        return ()
    by_initials = [person.name for person in people if person.initials.casefold() == said]
    longer = [person.name for person in people if person.initials.casefold().startswith(said)]
    parts = [
        person.name
        for person in people
        if any(part.casefold().startswith(said) for part in person.name.split())
    ]
    return tuple(dict.fromkeys((*by_initials, *longer, *parts)))


def who_is(word: str, people: Sequence[Known]) -> tuple[str, ...]:
    """Whose initials a word is; nobody's where it is an ordinary word."""
    return tuple(person.name for person in people if word and person.initials == word)


def _owners(said: str, people: Sequence[Known]) -> tuple[str, ...]:
    """Those named, if every one of them is known; else nobody, for it may mean anything."""
    found = [_owner(part, people) for part in _BETWEEN.split(said.strip()) if part]
    return tuple(dict.fromkeys(name for name in found if name)) if all(found) else ()


def _owner(said: str, people: Sequence[Known]) -> str:
    meant = folded(said)
    if everybody(said):
        return "All"
    named = [person.name for person in people if meant & folded(person.name)]
    if not named and said.isupper():
        named = [person.name for person in people if meant & folded(person.initials)]
    named = named or [person.name for person in people if person.initials == said]
    if len(named) == 1:
        return named[0]
    title = said.removeprefix("the ").removeprefix("The ")
    return title if any(folded(title) & folded(*person.posts) for person in people) else ""
