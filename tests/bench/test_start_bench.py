"""The measure of a start, on a tiny register: both processes paint, and the goal is told."""

import pytest

from tests.bench import __main__ as bench
from tests.bench import start


def test_both_processes_paint_and_the_line_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "RUNS", 1)
    code = bench.main(["start", "--meetings", "41"])
    told = capsys.readouterr().out
    assert code == int("NOT REACHED" in told)
    assert "the worklist painted, 4,100 points" in told
    assert "an empty window of Qt painted" in told
