"""Points from what was copied elsewhere: its paragraphs, how deep they nest, bold and italic.

Fonts, colours, list marks, comments and all else that a word processor adds are dropped.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import groupby

from desktop.records.rules.emphasis import Run, written
from desktop.records.rules.words import PointKind

_MARK = re.compile(
    r"(?P<mark>[•·▪●○◦‣⁃§–—*-]|o(?=\t|\s{2})"
    r"|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)"
    r"\s+(?=\S)"
)
_LEVEL = re.compile(r"mso-list:[^;]*?level(\d)", re.IGNORECASE)
_LISTS = frozenset({"ul", "ol"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCKS = frozenset({"p", "div", "li", "tr", "blockquote", "table", "body", "br", "dt", "dd"})
_UNSEEN = frozenset({"head", "style", "script", "title", "xml", "template"})


@dataclass(frozen=True, slots=True)
class Pasted:
    """One paragraph; `depth` is 0 for the first and at most one more than that of the last."""

    text: str
    depth: int = 0
    emphasis: str = ""
    kind: PointKind = PointKind.NOTE


def from_text(text: str) -> tuple[Pasted, ...]:
    """The lines of a plain text, nested as they are indented and marked."""
    found: list[tuple[str, int]] = []
    levels: list[tuple[int, str]] = []
    before = ""
    for line in text.splitlines():
        words = line.expandtabs(4)
        indent = len(words) - len(words.lstrip())
        mark = _MARK.match(line.lstrip())
        words = line.strip() if mark is None else line.lstrip()[mark.end() :].strip()
        if not words:
            continue
        level = (indent, _series(mark["mark"], before) if mark else "")
        before = mark["mark"] if mark else before
        while levels and levels[-1][0] > indent:
            levels.pop()
        if level in levels:
            del levels[levels.index(level) + 1 :]
        else:
            levels.append(level)
        found.append((" ".join(words.split()), len(levels) - 1))
    return tuple(_stepwise(Pasted(words, depth) for words, depth in found))


def from_html(html: str) -> tuple[Pasted, ...]:
    """The paragraphs of a page, of a list or of what Word puts on the clipboard."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_paragraph()
    return tuple(_stepwise(reader.found))


def _series(mark: str, before: str) -> str:
    """Marks that belong to one list: bullets of a sort, figures, letters, Roman figures."""
    letters = mark.strip("().")
    if letters.replace(".", "").isdecimal():
        return f"1{letters.count('.')}"
    if not letters.isalnum() or letters == mark:
        return mark
    last = before.strip("().")
    follows = len(last) == 1 == len(letters) and ord(letters) == ord(last) + 1
    if set(letters) <= set("ivx") and not follows:
        return "i"
    return "a" if len(letters) == 1 else "i"


def _stepwise(found: Iterable[Pasted]) -> Iterable[Pasted]:
    """Depths without gaps, from 0 on."""
    above: list[int] = []
    for each in found:
        while above and above[-1] >= each.depth:
            above.pop()
        yield Pasted(each.text, len(above), each.emphasis, each.kind)
        above.append(each.depth)


class _Reader(HTMLParser):
    """Gathers paragraphs; knows lists, headings, and the marks that Word writes into the text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Pasted] = []
        self._pieces: list[tuple[str, bool, bool]] = []
        self._styles: list[tuple[str, bool, bool]] = []
        self._lists = self._unseen = 0
        self._level: int | None = None
        self._kind = PointKind.NOTE
        self._in_mark = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        style = (dict(attrs).get("style") or "").replace(" ", "").lower()
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag in _BLOCKS | _LISTS | _HEADINGS:
            self.end_paragraph()
            self._lists += tag in _LISTS
            if tag in _HEADINGS:
                self._kind = PointKind.HEADING
            level = _LEVEL.search(style)
            self._level = int(level[1]) if level else None
        elif tag in ("td", "th") and self._pieces:
            self._pieces.append((" · ", False, False))
        elif tag not in ("meta", "link", "img", "hr", "input", "col"):
            self._styles.append((tag, *self._style(tag, style)))

    def _style(self, tag: str, style: str) -> tuple[bool, bool]:
        bold, italic = self._styles[-1][1:] if self._styles else (False, False)
        bold, italic = bold or tag in ("b", "strong"), italic or tag in ("i", "em")
        if weight := re.search(r"font-weight:(\w+)", style):
            bold = weight[1] in ("bold", "bolder", "600", "700", "800", "900")
        if slant := re.search(r"font-style:(\w+)", style):
            italic = slant[1] in ("italic", "oblique")
        return bold, italic

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in _BLOCKS | _LISTS | _HEADINGS:
            self.end_paragraph()
            self._lists = max(self._lists - (tag in _LISTS), 0)
            self._level, self._kind = None, PointKind.NOTE
        for place in range(len(self._styles) - 1, -1, -1):
            if self._styles[place][0] == tag:
                del self._styles[place:]
                break

    def handle_data(self, data: str) -> None:
        if not self._unseen and not self._in_mark:
            bold, italic = self._styles[-1][1:] if self._styles else (False, False)
            self._pieces.append((data, bold, italic))

    def handle_comment(self, data: str) -> None:
        self._switch(data)

    def unknown_decl(self, data: str) -> None:
        self._switch(data)

    def _switch(self, said: str) -> None:
        """Between these two Word writes the mark of a list as if it were text."""
        if "supportLists" in said:
            self._in_mark = True
        elif "endif" in said:
            self._in_mark = False

    def end_paragraph(self) -> None:
        """What was gathered since the last one."""
        text, runs = _put_together(self._pieces)
        self._pieces = []
        if text:
            depth = self._lists if self._level is None else self._level
            emphasis = "" if self._kind is PointKind.HEADING else written(sorted(runs))
            self.found.append(Pasted(text, depth, emphasis, self._kind))


def _put_together(pieces: list[tuple[str, bool, bool]]) -> tuple[str, list[Run]]:
    """One text with single spaces, and what of it is bold and italic."""
    text, bold, italic = "", [], []
    for piece, is_bold, is_italic in pieces:
        for letter in piece:
            plain = " " if letter.isspace() else letter
            if plain != " " or (text and not text.endswith(" ")):
                text += plain
                bold.append(is_bold)
                italic.append(is_italic)
    text = text.rstrip()
    return text, [
        (start, end, style)
        for style, marked in (("bold", bold), ("italic", italic))
        for start, end in _spans(marked[: len(text)])
    ]


def _spans(marked: list[bool]) -> Iterable[tuple[int, int]]:
    """Where it is true, from the first to one past the last."""
    start = 0
    for is_marked, run in groupby(marked):
        end = start + len(list(run))
        if is_marked:
            yield start, end
        start = end
