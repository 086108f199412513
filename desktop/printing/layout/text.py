"""Plain text of a record, made fit to be set: never mark-up, never a character that breaks."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from desktop.printing.layout.quotes import quoted
from desktop.records.reading.sheets import Run

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNPRINTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_DAY_OR_TIME = re.compile(
    r" (?<=\d )(?=(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|[ap]\.?m)\b)"
)

_TABS = str.maketrans("\t", " ")
_SPACES = re.compile(" {2,}")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNFIT = re.compile(f"[\t\r\x0b\x0c\x85\u2028\u2029\ud800-\udfff{_UNPRINTED.pattern[1:-1]}]")
"""Whatever has to be put right. Most texts have nothing of the kind: they are looked over once."""

_SHORT = 100
_REMEMBERED = 4096


def clean(text: str) -> str:
    """The text as it can be set: line ends are one kind, letters are whole, controls are gone."""
    return _printable(quoted(text)) if len(text) > _SHORT else _short(text)


@lru_cache(_REMEMBERED)
def _short(text: str) -> str:
    """Names, headings and labels come again and again."""
    return _printable(quoted(text))


def _printable(text: str) -> str:
    if "  " in text or _UNFIT.search(text):
        text = _LINE_ENDS.sub("\n", text).translate(_TABS)
        text = _SPACES.sub(" ", text)
        text = _SURROGATES.sub("\ufffd", _UNPRINTED.sub("", text))
    return _tied(text if text.isascii() else normalize("NFC", text))


def _tied(text: str) -> str:
    """No line turns over inside a day of a month or a time, nor before a dash."""
    text = text.replace(" – ", "\u00a0– ").replace(" — ", "\u00a0— ")
    return _DAY_OR_TIME.sub("\u00a0", text)


def one_line(text: str) -> str:
    """The text without its line ends, for a bookmark or the head of a leaf."""
    return " ".join(clean(text).split())


def runs_of(text: str, runs: Iterable[Run]) -> list[tuple[str, bool, bool]]:
    """The text in stretches: what is set alike, whether bold, whether italic."""
    marked = [run for run in runs if run.start < min(run.end, len(text)) and run.end > 0]
    if not marked:
        return [(clean(text), False, False)]
    # Before it is cut: which way a mark turns depends on what stands beside it.
    text = quoted(text)
    edges = {0, len(text)}
    for run in marked:
        edges |= {max(0, run.start), min(run.end, len(text))}
    cuts = sorted(edges)
    stretches = []
    for start, end in pairwise(cuts):
        styles = {run.style for run in marked if run.start <= start and run.end >= end}
        bold, italic = "bold" in styles, "italic" in styles
        stretches.append((_printable(text[start:end]), bold, italic))
    return stretches
