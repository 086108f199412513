"""What was done to the minutes in this sitting, step by step, so that it can be undone."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.records.rules.text import same_at_start
from desktop.records.writing.attendance_times import Stamp
from desktop.ui.meeting.outline import Line, Way, Wording


@dataclass(slots=True)
class Reworded:
    """A point says something else; `begun` where its first word made it another kind."""

    line: Line
    before: Wording
    after: Wording
    begun: bool = False
    growing: int = 0
    """1 while letters are typed, -1 while they are rubbed out: both go on as one step."""


@dataclass(frozen=True, slots=True)
class Added:
    """Lines that came to stand below another."""

    lines: tuple[Line, ...]
    above: Line


@dataclass(frozen=True, slots=True)
class Removed:
    """Lines that stood below another and were taken away."""

    lines: tuple[Line, ...]
    above: Line


@dataclass(frozen=True, slots=True)
class Moved:
    """A point that moved; `followers` came to hang under it when it went out a level."""

    line: Line
    way: Way
    followers: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Attended:
    """Somebody came or went, as the attendance says."""

    attendance_id: int
    before: Stamp
    after: Stamp


Step = Reworded | Added | Removed | Moved | Attended


@dataclass(slots=True)
class Gesture:
    """What one key did. A quiet one is undone along with the one before it."""

    steps: list[Step]
    quiet: bool = False


@dataclass(slots=True)
class History:
    """The gestures of a sitting; those undone wait until something else is done."""

    done: list[Gesture] = field(default_factory=list)
    undone: list[Gesture] = field(default_factory=list)
    _open: Gesture | None = None
    _depth: int = 0

    def begin(self, *, quiet: bool = False) -> None:
        """What follows until `end` is one gesture."""
        self._depth += 1
        if self._depth == 1:
            self._open = Gesture([], quiet)

    def end(self) -> None:
        self._depth -= 1
        if self._depth == 0 and self._open is not None:
            if self._open.steps:
                self.done.append(self._open)
            self._open = None

    def record(self, step: Step, *, quiet: bool = False) -> None:
        self.undone.clear()
        if self._open is not None:
            self._open.steps.append(step)
        else:
            self.done.append(Gesture([step], quiet))

    def typed(self, line: Line, before: Wording, after: Wording) -> None:
        """Letter by letter: a word is undone at once."""
        growing = _growth(before.text, after.text)
        last = self._last_typed(line)
        if (
            self._open is None
            and last is not None
            and last.growing == growing != 0
            and last.after.alike(before)
        ):
            last.after = after
            self.undone.clear()
        else:
            self.record(Reworded(line, before, after, growing=1 if growing == 2 else growing))

    def _last_typed(self, line: Line) -> Reworded | None:
        step = self.done[-1].steps[-1] if self.done else None
        return step if isinstance(step, Reworded) and step.line is line else None

    def just_begun(self, line: Line) -> bool:
        """Whether the last thing done was that the first word of this point made its kind."""
        last = self._last_typed(line)
        return last is not None and last.begun and last.after.alike(line.wording)

    def take_back(self) -> Iterator[Gesture]:
        """The gestures to undo now, the last one first."""
        while self.done:
            gesture = self.done.pop()
            self.undone.append(gesture)
            yield gesture
            if not gesture.quiet:
                return

    def take_again(self) -> Iterator[Gesture]:
        """The gestures to do again now, in their order."""
        done = False
        while self.undone and (not done or self.undone[-1].quiet):
            gesture = self.undone.pop()
            self.done.append(gesture)
            yield gesture
            done = done or not gesture.quiet

    def forget(self) -> None:
        """Nothing before this can be undone any more."""
        self.done.clear()
        self.undone.clear()

    def mentions(self, line: Line) -> bool:
        """Whether any step is about a line, or about what stood below it."""
        steps = (step for g in (*self.done, *self.undone) for step in g.steps)
        return any(line in _lines_of(step) for step in steps)


def _lines_of(step: Step) -> tuple[Line, ...]:
    if isinstance(step, Added | Removed):
        return (*step.lines, step.above)
    if isinstance(step, Attended):
        return ()
    return (step.line,)


def _growth(before: str, after: str) -> int:
    """1 for a letter typed, 2 for one that begins a word, -1 for one rubbed out, 0 for others."""
    if len(after) == len(before) - 1:
        return -1
    if len(after) != len(before) + 1:
        return 0
    place = same_at_start(before, after)
    begins = place > 0 and before[place - 1].isspace() and not after[place].isspace()
    return 2 if begins else 1
