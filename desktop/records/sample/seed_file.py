"""One TOML file, read with an eye to who edits it: every fault names the file and the place."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from desktop.records.errors import Refusal
from desktop.records.rules.words import Word

_Word = TypeVar("_Word", bound=Word)
_Kind = TypeVar("_Kind")
_SAID: dict[type, str] = {
    str: "a text in quotation marks",
    int: "a whole number",
    bool: "true or false",
    date: "a day such as 2019-09-25",
    list: "a list in square brackets",
    dict: "a table",
}


class Part:
    """One table of a file, and where it stands. What is not asked for is a fault (`finish`)."""

    def __init__(self, place: str, values: dict[str, Any]) -> None:
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def wrong(self, sentence: str) -> Refusal:
        """A refusal that begins with the place."""
        return Refusal(f"{self.place}: {sentence}")

    def text(self, name: str, otherwise: str = "") -> str:
        text = self._value(name, str)
        return otherwise if text is None else text

    def needed(self, name: str) -> str:
        """A text that cannot be left out."""
        text = self.text(name)
        if not text.strip():
            raise self.wrong(f"“{name}” is missing.")
        return text

    def whole(self, name: str, otherwise: int) -> int:
        number = self._value(name, int)
        return otherwise if number is None else number

    def truth(self, name: str, otherwise: bool) -> bool:
        truth = self._value(name, bool)
        return otherwise if truth is None else truth

    def day(self, name: str) -> date | None:
        return self._value(name, date)

    def word(self, name: str, otherwise: _Word) -> _Word:
        """One of the field's words."""
        text = self.text(name, otherwise.value)
        words = type(otherwise)
        try:
            return words(text)
        except ValueError:
            known = ", ".join(word.value for word in words)
            raise self.wrong(f"“{text}” is no {name}: there are {known}.") from None

    def texts(self, name: str) -> tuple[str, ...]:
        values: list[Any] = self._value(name, list) or []
        if not all(isinstance(value, str) for value in values):
            raise self.wrong(f"“{name}” is a list of texts in quotation marks.")
        return tuple(values)

    def part(self, name: str) -> "Part | None":
        """A table within this one."""
        values = self._value(name, dict)
        return None if values is None else Part(f"{self.place}, {name}", values)

    def parts(self, name: str) -> "Iterator[Part]":
        """The tables of a list, each known by its number."""
        values: list[Any] = self._value(name, list) or []
        for number, value in enumerate(values, start=1):
            if not isinstance(value, dict):
                raise self.wrong(f"“{name}” is a list of tables.")
            yield Part(f"{self.place}, {name} {number}", value)

    def names(self) -> tuple[str, ...]:
        """What stands in this table, whatever it is called."""
        return tuple(self._values)

    def finish(self) -> None:
        """Raises `Refusal` for what was misspelt, so that nothing typed is passed over."""
        for name in self._values:
            if name not in self._asked:
                raise self.wrong(f"“{name}” is not known here.")

    def _value(self, name: str, kind: type[_Kind]) -> _Kind | None:
        self._asked.add(name)
        value = self._values.get(name)
        if value is None or type(value) is kind:
            return value
        raise self.wrong(f"“{name}” is {_SAID[kind]}.")


def read_file(path: Path) -> Part:
    """The whole of a file. Raises `Refusal` where it is not there or not TOML."""
    try:
        return Part(path.name, tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise Refusal(f"{path.name} cannot be read: {error}.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{path.name} is not a text in UTF-8.") from None
    except OSError as error:
        raise Refusal(f"{path.name} cannot be read: {error.strerror or error}.") from None
