"""How a long print says how far it is, and how it is stopped."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Told how many leaves are done, and of how many. It raises `Stopped` to end the print."""


class Stopped(Exception):
    """Somebody no longer wants the print."""


def unwatched(done: int, of: int) -> None:
    """The progress of a print that nobody waits for."""
