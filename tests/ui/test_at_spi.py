"""The windows through AT-SPI, as a screen reader on Linux has them, where all that is there."""

import json
import os
import shutil
import subprocess
import sys
from functools import cache
from typing import Any

import pytest

from tests.docs.reading import ROOT

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_KNOWS_ATSPI = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_SESSION = """
"{launcher}" --launch-immediately >/dev/null 2>&1 &
bus=$!
"{python}" -m tests.ui.at_spi_windows "{folder}" >"{folder}/said" 2>&1 &
windows=$!
for _ in $(seq 150); do
    grep -q shown "{folder}/said" && break
    kill -0 $windows 2>/dev/null || break
    sleep 0.2
done
"{client}" "{root}/tests/ui/at_spi_client.py" >"{folder}/told.json" 2>"{folder}/fault"
code=$?
kill $windows $bus
exit $code
"""
WORKED_WITH = {
    "push button", "check box", "combo box", "text", "entry", "list", "list item", "table",
    "tree", "page tab", "radio button", "menu item", "toggle button", "spin button",
}  # fmt: skip


@cache
def client() -> str:
    """A Python that can ask AT-SPI; empty where there is none."""
    for python in (sys.executable, "/usr/bin/python3"):
        if shutil.which(python):
            asked = subprocess.run([python, "-c", _KNOWS_ATSPI], capture_output=True, check=False)
            if asked.returncode == 0:
                return python
    return ""


def missing() -> str:
    """What a screen reader needs and is not there."""
    if sys.platform != "linux":
        return "AT-SPI is of Linux"
    for program in ("dbus-run-session", "Xvfb", "xvfb-run"):
        if shutil.which(program) is None:
            return f"no {program}"
    if not any(map(os.path.exists, LAUNCHERS)):
        return "no at-spi2-core"
    return "" if client() else "no Python with gir1.2-atspi-2.0"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Every part of the windows, as it came over the bus."""
    if reason := missing():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("at_spi")
    script = _SESSION.format(
        launcher=next(filter(os.path.exists, LAUNCHERS)),
        python=sys.executable,
        client=client(),
        folder=folder,
        root=ROOT,
    )
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--", "sh", "-c",
         script],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=180,
    )  # fmt: skip
    said = (folder / "said").read_text(encoding="utf-8")
    fault = (folder / "fault").read_text(encoding="utf-8")
    if "xcb" in said and "shown" not in said:
        pytest.skip("no libraries of X for Qt")
    assert done.returncode == 0, said + fault
    parts: list[dict[str, Any]] = json.loads((folder / "told.json").read_text(encoding="utf-8"))
    return parts


def of(told: list[dict[str, Any]], window: str, role: str) -> list[str]:
    return [
        part["name"]
        for part in told
        if part["window"].startswith(window) and part["role"] == role and part["showing"]
    ]


def test_whatever_can_be_worked_with_says_what_it_is(told: list[dict[str, Any]]) -> None:
    assert len(told) > 200
    silent = [
        part
        for part in told
        if part["showing"] and not part["name"].strip() and part["role"] in WORKED_WITH
    ]
    assert silent == []
    assert [part for part in told if part["focusable"] and part["role"] in ("", "unknown")] == []


def test_the_windows_and_the_dialog_are_there(told: list[dict[str, Any]]) -> None:
    windows = {part["window"] for part in told}
    assert {"small – Minute Book", "Quarry Board, Mon 4 March 2024", "New person"} <= windows
    assert of(told, "New person", "push button")
    assert "Name" in " ".join(of(told, "New person", "text"))


def test_the_rows_of_a_list_are_read_out(told: list[dict[str, Any]]) -> None:
    assert "People" in of(told, "small", "table")
    assert "Archer, Ann" in of(told, "small", "table cell")
    assert "People" in of(told, "small", "list item")


def test_the_points_of_the_minutes_are_read_out(told: list[dict[str, Any]]) -> None:
    points = of(told, "Quarry", "list item")
    assert any(name.startswith("Item 1") and "The granite crane" in name for name in points)
    assert any("The crane creaks." in name for name in points)
    assert any("It is to be oiled." in name for name in points)
