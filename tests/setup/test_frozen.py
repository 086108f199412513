"""The frozen program is built from build.spec and does the main job with nothing around it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.setup.checkout import ROOT
from tests.setup.main_job import assert_does_the_main_job

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which PyInstaller worked: build/ and dist/."""
    folder = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", str(ROOT / "build.spec"), "--log-level", "WARN"]
    places = ["--workpath", str(folder / "build"), "--distpath", str(folder / "dist")]
    done = subprocess.run(
        [*command, *places],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return folder


def test_the_frozen_program_does_the_main_job(built: Path, tmp_path: Path) -> None:
    name = "MinuteBook.exe" if sys.platform == "win32" else "MinuteBook"
    assert_does_the_main_job(built / "dist" / "MinuteBook" / name, tmp_path)


def test_no_tool_of_the_tests_is_frozen_with_it(built: Path) -> None:
    contents = next(built.rglob("PYZ-00.toc")).read_text(encoding="utf-8")
    assert "'desktop.records" in contents
    for tool in ("pytest", "hypothesis", "mypy", "PyInstaller"):
        assert f"('{tool}" not in contents


def test_only_the_parts_of_qt_that_are_used_are_in_the_folder(built: Path) -> None:
    names = {path.name.lower() for path in (built / "dist").rglob("*")}
    assert [name for name in names if "qml" in name or "qt6quick" in name] == []
    assert [name for name in names if name.endswith(".qm")] == []
    assert any("qoffscreen" in name for name in names)
    assert {"user-guide.md", "search.png"} <= names
