"""Minutes as an indented outline that a person can read and type.

- A point is a dash and its text, which may run on
  over further lines, indented.
  - Two spaces deeper is a point below it.
- decision: A leading word says what kind of point it is; without one it is a note.
- decision (RESOLVED to):
  (1) In brackets stand the operative words of a decision, and below it its limbs.
- action 64 (Linda Watson; by the May meeting): Brackets say who acts, and by when.
- update 63 (on track): A note that brings an earlier action up to date.
- note: The word for what would otherwise be read as another: "- note: action: stations".
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from desktop.records.errors import Refusal
from desktop.records.rules.words import PointKind

UPDATE = "update"
WORDS = (*(kind.value for kind in PointKind), UPDATE)

_LINE = re.compile(r"(?P<indent> *)(?P<rest>\S.*)")
_HEAD = re.compile(r"(?P<word>[a-z]+)(?: (?P<number>\d+))?(?: \((?P<aside>.*?)\))?:(?:\s+|$)")
_LIMB = re.compile(r"\((?P<number>\d+)\)\s+(?P<text>.*)")
_STEP = 2


@dataclass(frozen=True, slots=True)
class OutlinePoint:
    """One point as typed: `aside` is what stands in brackets after the leading word."""

    text: str = ""
    word: str = PointKind.NOTE.value
    number: int | None = None
    aside: str = ""
    limbs: tuple[str, ...] = ()
    points: "tuple[OutlinePoint, ...]" = ()

    @property
    def kind(self) -> PointKind:
        return PointKind.NOTE if self.word == UPDATE else PointKind(self.word)

    @property
    def updates(self) -> int | None:
        """The number of the action that the point brings up to date, if it does."""
        return self.number if self.word == UPDATE else None


@dataclass(slots=True)
class _Growing:
    """A point while its lines are read."""

    word: str
    number: int | None
    aside: str
    text: list[str]
    limbs: list[list[str]] = field(default_factory=list)
    points: "list[_Growing]" = field(default_factory=list)

    def grown(self) -> OutlinePoint:
        return OutlinePoint(
            text=" ".join(filter(None, self.text)),
            word=self.word,
            number=self.number,
            aside=self.aside,
            limbs=tuple(" ".join(filter(None, limb)) for limb in self.limbs),
            points=tuple(point.grown() for point in self.points),
        )


def parse(outline: str) -> tuple[OutlinePoint, ...]:
    """The points of an outline; a Refusal names the line that cannot be read."""
    reading = _Reading()
    for number, line in enumerate(outline.splitlines(), start=1):
        if match := _LINE.fullmatch(line.rstrip()):
            try:
                reading.take(len(match["indent"]), match["rest"])
            except Refusal as refusal:
                raise Refusal(f"line {number}: {refusal.sentence}") from None
    return tuple(point.grown() for point in reading.points)


def written(points: Iterable[OutlinePoint]) -> str:
    """The outline of some points, one line a point or limb."""
    return "".join(f"{line}\n" for point in points for line in _lines(point, ""))


class _Reading:
    """The points so far, and which of them are still open to more lines."""

    def __init__(self) -> None:
        self.points: list[_Growing] = []
        self.open: list[_Growing] = []

    def take(self, indent: int, rest: str) -> None:
        if rest == "-" or rest.startswith("- "):
            self.take_point(indent, rest[1:].strip())
        elif match := _LIMB.fullmatch(rest):
            self.take_limb(indent, int(match["number"]), match["text"])
        else:
            self.run_on(indent, rest)

    def take_point(self, indent: int, text: str) -> None:
        depth, odd = divmod(indent, _STEP)
        if odd:
            raise Refusal("points are indented by two spaces a level.")
        if depth > len(self.open):
            raise Refusal("a point is indented further than the one above allows.")
        point = _begun(text)
        del self.open[depth:]
        (self.open[-1].points if self.open else self.points).append(point)
        self.open.append(point)

    def take_limb(self, indent: int, number: int, text: str) -> None:
        point = self.last(indent)
        if point.word != PointKind.DECISION:
            raise Refusal("only a decision has limbs.")
        if number != len(point.limbs) + 1:
            raise Refusal(f"limb ({len(point.limbs) + 1}) is expected, not ({number}).")
        if point.points:
            raise Refusal("the limbs of a decision stand above the points below it.")
        point.limbs.append([text])

    def run_on(self, indent: int, text: str) -> None:
        point = self.last(indent)
        (point.limbs[-1] if point.limbs else point.text).append(text)

    def last(self, indent: int) -> _Growing:
        """The point that a line of this indent belongs to."""
        if not self.open:
            raise Refusal("a point begins with a dash and a space.")
        if indent < _STEP * len(self.open):
            raise Refusal("what belongs to a point is indented under its text.")
        return self.open[-1]


def _begun(text: str) -> _Growing:
    match = _HEAD.match(text)
    if not match:
        return _Growing(PointKind.NOTE.value, None, "", [text])
    word = match["word"]
    if word not in WORDS:
        raise Refusal(f"“{word}” is no kind of point: there are {', '.join(WORDS)}.")
    number = int(match["number"]) if match["number"] else None
    if word == UPDATE and number is None:
        raise Refusal("an update names the number of its action, as “update 63:”.")
    if number is not None and word not in (UPDATE, PointKind.ACTION):
        raise Refusal(f"a {word} has no number of its own.")
    return _Growing(word, number, (match["aside"] or "").strip(), [text[match.end() :].strip()])


def _lines(point: OutlinePoint, indent: str) -> Iterator[str]:
    yield f"{indent}- {_head(point)}{point.text}".rstrip()
    below = indent + " " * _STEP
    for number, limb in enumerate(point.limbs, start=1):
        yield f"{below}({number}) {limb}"
    for inner in point.points:
        yield from _lines(inner, below)


def _head(point: OutlinePoint) -> str:
    plain = point.word == PointKind.NOTE and not point.aside
    if plain and not _HEAD.match(point.text):
        return ""
    number = "" if point.number is None else f" {point.number}"
    aside = f" ({point.aside})" if point.aside else ""
    return f"{point.word}{number}{aside}: "
