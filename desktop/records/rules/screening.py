"""Screening of other people in what is handed to one of them.

The right of access (UK GDPR, art. 15) does not reach so far that it harms the rights of others
(art. 15(4); Data Protection Act 2018, Sch. 2 para. 16): who they are can be held back. The same
person has the same stand-in throughout, so that what is handed over can still be followed.
"""

import re
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from string import ascii_uppercase

from desktop.records.rules.names import sort_name

_EMAIL = r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
_TELEPHONE = r"(?<![\w.])(?:\+44|0|\(0)[\d ()]{8,14}\d(?!\w)"
_BEFORE_FAMILY_NAMES = (
    "mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|alderman|rev|revd|canon|sir|dame|lord|lady"
)


@dataclass(frozen=True, slots=True)
class Somebody:
    """One person by what they may be known by: names, e-mail addresses, telephone numbers."""

    key: Hashable
    names: tuple[str, ...]
    reached_at: tuple[str, ...] = ()


class Screen:
    """Puts "Person A", "Person B" … for everyone but one."""

    def __init__(self, subject: Somebody, others: Iterable[Somebody]) -> None:
        self._subject = subject
        self._stand_ins: dict[Hashable, str] = {}
        self._known: dict[str, Hashable] = {}
        self._named: dict[str, list[tuple[str, Hashable]]] = {}
        self._by_last_word: dict[str, set[str]] = {}
        for somebody in (subject, *others):
            for said in map(_plain_number, somebody.reached_at):
                self._known.setdefault(_folded(said), somebody.key)
            for name in somebody.names:
                for word in set(_words(name)):
                    self._named.setdefault(word, []).append((name, somebody.key))

    def stand_in(self, key: Hashable) -> str:
        """What somebody is called instead, in the order in which they first turn up."""
        if key not in self._stand_ins:
            self._stand_ins[key] = f"Person {_letters(len(self._stand_ins))}"
        return self._stand_ins[key]

    def text(self, text: str, initials: Mapping[str, Hashable] | None = None) -> str:
        """A text without other people's names, addresses and numbers, nor their initials."""
        initials = initials or {}

        def instead(found: re.Match[str]) -> str:
            said = found.group()
            if found.lastgroup == "initials":
                key = initials.get(said)
            else:
                key = self._known.get(_folded(_plain_number(said)), found.lastgroup)
            if key == self._subject.key:
                return said
            if key in ("email", "telephone"):
                return "[another person’s address]" if key == "email" else "[another number]"
            return self.stand_in(key)

        return self._pattern(text, initials).sub(instead, text)

    def _pattern(self, text: str, initials: Mapping[str, Hashable]) -> re.Pattern[str]:
        """Looks only for names whose last word is in the text: there may be thousands."""
        names = {form for word in set(_words(text)) for form in self._ending_with(word)}
        parts = [f"(?P<email>{_EMAIL})", f"(?P<telephone>{_TELEPHONE})"]
        if names:
            parts.append(f"(?P<name>(?<!\\w)(?:{_any_of(names)})(?!\\w))")
        if initials:
            parts.append(f"(?P<initials>(?<!\\w)(?-i:{_any_of(initials)})(?!\\w))")
        return re.compile("|".join(parts), re.IGNORECASE)

    def _ending_with(self, word: str) -> set[str]:
        """The forms of names that end with a word, made when it first turns up in a text."""
        if word not in self._by_last_word:
            found = self._by_last_word[word] = set()
            for name, key in self._named.get(word, ()):
                for form in map(_folded, _forms((name,))):
                    if _words(form)[-1:] == [word]:
                        self._known.setdefault(form, key)
                        found.add(form)
        return self._by_last_word[word]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _forms(names: Iterable[str]) -> list[str]:
    """A name as it may stand in a text: "Ann Lee", "Lee, Ann", "A Lee", "A. Lee", "Cllr Lee"."""
    found = []
    for name in names:
        last, _, first = sort_name(name).partition(", ")
        found.append(name)
        if first:
            found += [f"{last}, {first}", f"{first[0]} {last}", f"{first[0]}. {last}"]
            found += [f"{title} {last}" for title in _BEFORE_FAMILY_NAMES.split("|")]
    return found


def _any_of(forms: Iterable[str]) -> str:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(r"\s+".join(map(re.escape, form.split())) for form in longest_first)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _plain_number(said: str) -> str:
    """A number however it is spaced ("0115 496 0000", "+44 115 4960000"); other text as it is."""
    if not re.fullmatch(_TELEPHONE, said):
        return said
    digits = "".join(letter for letter in said if letter.isdigit() or letter == "+")
    return f"0{digits[3:]}" if digits.startswith("+44") else digits


def _letters(number: int) -> str:
    """A, B … Z, AA, AB …"""
    more, last = divmod(number, len(ascii_uppercase))
    return (_letters(more - 1) if more else "") + ascii_uppercase[last]
