"""What holds for every kind of print in every style, and in the cases that are hard to set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.printing.layout.text import one_line
from tests.printing.every_kind import KINDS, MARKED_UP
from tests.printing.reading_back import text_of
from tests.printing.sheets import STYLES
from tests.printing.structure_back import structure
from tests.printing.test_accessible import judged, steps_are_whole

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_read_out_is_the_record_in_its_order(kind: str, style: str) -> None:
    print_ = KINDS[kind].press(style)
    read = structure(print_.pdf)
    assert judged(print_) == []
    assert steps_are_whole(read)
    said, place = " ".join(read.said().split()), 0
    for words in KINDS[kind].said(style):
        wanted = one_line(words)
        found = said.find(wanted, place)
        assert found >= 0, words
        place = found + len(wanted)


@pytest.mark.parametrize("style", STYLES)
def test_what_looks_like_mark_up_is_printed_as_it_is(style: str) -> None:
    for kind in ("draft", "signature", "extract", "forward-plan", "book"):
        text = text_of(KINDS[kind].press(style)).replace(" ", "")
        assert MARKED_UP.replace(" ", "") in text, kind


def test_every_print_is_the_same_to_the_byte_on_another_machine() -> None:
    """Two processes that differ in all that a machine has of its own."""
    here = {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    there = {"PYTHONHASHSEED": "4242", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "LANG": "cy_GB"}
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.printing.every_kind"],
            cwd=_ROOT,
            env={**os.environ, **own},
            stdout=subprocess.PIPE,
            text=True,
        )
        for own in (here, there)
    ]
    first, second = (each.communicate(timeout=300)[0].splitlines() for each in running)
    assert [each.returncode for each in running] == [0, 0]
    assert len(first) == len(KINDS) * len(STYLES)
    assert first == second
