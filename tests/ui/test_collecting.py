"""What belongs to the windows is cleared away on their thread, whoever fills the memory."""

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from desktop.ui.collecting import Collecting

_MANY = 100_000


class Ring(QObject):
    """Holds itself, so that only a look for rings can clear it away."""

    def __init__(self, cleared: Callable[[str], None]) -> None:
        super().__init__()
        self._self = self
        self._cleared = cleared

    def __del__(self) -> None:
        self._cleared(threading.current_thread().name)


def fill_the_memory() -> list[list[int]]:
    return [[number] for number in range(_MANY)]


@pytest.fixture
def cleared() -> list[str]:
    gc.collect()
    return []


def elsewhere(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work, name="reader")
    thread.start()
    thread.join()


def test_no_other_thread_clears_a_window_away(cleared: list[str]) -> None:
    collecting = Collecting()
    Ring(cleared.append)
    elsewhere(fill_the_memory)
    assert cleared == []
    kept = fill_the_memory()
    # The ring has grown old by as many looks as there are generations.
    for _ in range(3):
        collecting.look()
        kept += fill_the_memory()
    assert cleared == [threading.current_thread().name]


def test_python_takes_it_back(cleared: list[str]) -> None:
    collecting = Collecting()
    collecting.end()
    try:
        Ring(cleared.append)
        elsewhere(fill_the_memory)
        assert cleared == ["reader"]
    finally:
        gc.disable()
