"""One line a measurement: the figure, its floor in the same run, the ratio and the goal."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A figure beside its floor.

    `most` is the goal: figure / floor must not be above it. A line without one only tells.
    """

    work: str
    figure: float
    unit: str
    floor: float | None = None
    floor_is: str = ""
    most: float | None = None
    goal: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the floor the figure is."""
        return self.figure / self.floor if self.floor else None

    @property
    def reached(self) -> bool:
        """Whether the goal is reached, or there is none."""
        return self.most is None or (self.ratio is not None and self.ratio <= self.most)

    def told(self) -> str:
        """The line as printed."""
        said = f"{self.work:<52}{self.figure:>10.2f} {self.unit:<7}"
        if self.floor is not None and self.ratio is not None:
            said += f"{self.floor:>10.2f} {self.ratio:>8.3f}   {self.floor_is}"
        if self.most is None:
            return said.rstrip()
        return f"{said}\n{'':<4}goal: {self.goal}: {'reached' if self.reached else 'NOT REACHED'}"


HEADING = f"{'':<52}{'figure':>10} {'':<7}{'floor':>10} {'ratio':>8}   what the floor is"


def milliseconds(work: Callable[[], object], times: int = 1) -> list[float]:
    """How long each of so many runs took."""
    took = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return took


def side_by_side(
    work: Callable[[int], object],
    floor: Callable[[int], object],
    times: int,
    of: Callable[[list[float]], float] = min,
) -> tuple[float, float]:
    """Both, run in turn, and of each the best run: whatever else the machine does only slows."""
    ours, theirs = [], []
    for nth in range(times):
        theirs += milliseconds(lambda: floor(nth))  # noqa: B023 - run at once
        ours += milliseconds(lambda: work(nth))  # noqa: B023
    return of(ours), of(theirs)


def percentile(values: list[float], part: float) -> float:
    """The value below which a part of all lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]
