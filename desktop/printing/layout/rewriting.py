"""A file that is put together of others, written anew without what nothing leads to any more."""

import re
from collections.abc import Iterable

import pikepdf

from desktop.printing.layout.file import File, stream
from desktop.printing.layout.values import BRACKETED

_LEADING = re.compile(BRACKETED + rb"|([0-9][0-9]*) ([0-9]+) R\b", re.DOTALL)
_GENERATIONS = 65536


def rewritten(pdf: pikepdf.Pdf) -> bytes:
    """The file at once."""
    return Rewriting(pdf).finish()


class Rewriting:
    """Writes the objects of a file. What is settled early takes up no memory but its bytes."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self._file = File()
        self._numbers = _Numbers()

    def settle(self, dictionaries: Iterable[pikepdf.Object]) -> None:
        """Write what nobody asks about any more, and empty it: from here on it is led to alone."""
        for made in dictionaries:
            number = self._numbers.of(made)
            self._numbers.found[number - 1] = None
            self._file.add(number, self._numbers.given(made.unparse(resolved=True)))
            for key in list(made.keys()):
                del made[key]
        first = len(self._numbers.found) + 1
        self._numbers.found += [None] * (self._file.pack(first) - first)

    def finish(self) -> bytes:
        """The whole file: what the catalogue leads to, and what that leads to, and so on."""
        pdf, numbers = self.pdf, self._numbers
        catalog, info = numbers.of(pdf.Root), numbers.of(pdf.docinfo)
        # The list grows while it is gone through.
        for number, old in enumerate(numbers.found, start=1):
            if old:
                self._write(number, pdf.get_object(*divmod(old, _GENERATIONS)))
        return self._file.finish(catalog, info, len(numbers.found) + 1)

    def _write(self, number: int, made: pikepdf.Object) -> None:
        given = self._numbers.given
        if not isinstance(made, pikepdf.Stream):
            self._file.add(number, given(made.unparse(resolved=True)))
            return
        entries = {key: made[key] for key in made.keys() if key != "/Length"}  # noqa: SIM118
        said = given(pikepdf.Dictionary(entries).unparse(resolved=True))
        self._file.put(number, stream(said[2:-2], made.read_raw_bytes(), packed=False))


class _Numbers(dict[int, int]):
    """A number for each object that is led to, allotted in the order in which it is found.

    An object goes by its old number and generation in one figure: there are a great many.
    """

    def __init__(self) -> None:
        super().__init__()
        self.found: list[int | None] = []
        """What is still to be written, each at its number; nothing where that is done."""

    def __missing__(self, old: int) -> int:
        self.found.append(old)
        self[old] = len(self.found)
        return len(self.found)

    def of(self, made: pikepdf.Object) -> int:
        number, generation = made.objgen
        return self[number * _GENERATIONS + generation]

    def given(self, text: bytes) -> bytes:
        """The text with the new numbers; what stands in brackets is passed over."""
        return _LEADING.sub(self._given, text)

    def _given(self, at: re.Match[bytes]) -> bytes:
        if not at[2]:
            return at[0]
        return b"%d 0 R" % self[int(at[2]) * _GENERATIONS + int(at[3])]
