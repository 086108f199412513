"""Bold and italic as runs beside a plain text: "3-9 bold, 12-20 italic"."""

import re
from collections.abc import Iterable

Run = tuple[int, int, str]

_RUN = re.compile(r"\s*(\d+)-(\d+) (bold|italic)\s*")


def parse(emphasis: str) -> tuple[Run, ...]:
    """The runs: first character, one past the last, and the style. Raises ValueError."""
    if not emphasis.strip():
        return ()
    runs = []
    for part in emphasis.split(","):
        match = _RUN.fullmatch(part)
        if match is None or int(match[1]) >= int(match[2]):
            raise ValueError(f"“{part.strip()}” is no run of emphasis")
        runs.append((int(match[1]), int(match[2]), match[3]))
    return tuple(runs)


def written(runs: Iterable[Run]) -> str:
    """Runs as they are kept."""
    return ", ".join(f"{start}-{end} {style}" for start, end, style in runs)


def moved(emphasis: str, old: str, new: str) -> str:
    """The emphasis of a text after a plain edit made `old` into `new`.

    What stands before the edit keeps its run, what stands after moves along; a run that the edit
    touches grows or shrinks with it. Words typed at either end of a run do not join it.
    """
    same = _shared_start(old, new)
    tail = _shared_start(old[same:][::-1], new[same:][::-1])
    edit_end, shift = len(old) - tail, len(new) - len(old)

    def start_of(at: int) -> int:
        if at >= edit_end:
            return at + shift
        return min(at, len(new) - tail)

    def end_of(at: int) -> int:
        return at if at <= same else start_of(at)

    shifted = ((start_of(start), end_of(end), style) for start, end, style in parse(emphasis))
    return written((start, end, style) for start, end, style in shifted if start < end)


def _shared_start(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
