"""The wheel brings migrations, seeds and resources, and a `minutebook` that works anywhere."""

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.docs.reading import links
from tests.setup.checkout import ROOT
from tests.setup.main_job import assert_does_the_main_job

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    return next(folder.glob("minute_book-*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds the wheel and the libraries that it needs."""
    home = tmp_path_factory.mktemp("installed") / "env"
    run(sys.executable, "-m", "venv", "--without-pip", home)
    programs = home / ("Scripts" if sys.platform == "win32" else "bin")
    run(sys.executable, "-m", "pip", "--python", home, "install", "--no-deps", "--no-index", wheel)
    # The libraries themselves are shared with the tests' environment, to stay quick and offline.
    pure = Path(sysconfig.get_path("purelib", vars={"base": str(home), "platbase": str(home)}))
    (pure / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


def test_what_the_program_finds_by_path_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    travelling = {
        f"desktop/_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("seeds", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    migrations = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "desktop" / "records" / "migrations").glob("0*.py")
    }
    assert travelling
    assert migrations
    assert travelling | migrations <= names
    guide = ROOT / "docs" / "user-guide.md"
    shown = {f"docs/{link}" for link in links(guide) if not link.startswith("#")}
    assert {f"desktop/_data/{name}" for name in {"docs/user-guide.md", *shown}} <= names
    assert not any(name.startswith("tests/") for name in names)


def test_the_installed_program_does_the_main_job(scripts: Path, tmp_path: Path) -> None:
    suffix = ".exe" if sys.platform == "win32" else ""
    assert_does_the_main_job(scripts / f"minutebook{suffix}", tmp_path)
