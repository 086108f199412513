"""The main job without a screen, as a program of its own: a register, and leaves to sign."""

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

ROOT = Path(__file__).resolve().parents[1]
PRINTED = {
    "Children's Partnership Board 2019-09-25 signature.pdf": ("25 September 2019", "RESOLVED to"),
    "Children's Partnership Senior Officers Group 2011-03-07 signature.pdf": (
        "7 March 2011",
        "Ian Curryer",
    ),
}


def do_the_job(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop.sample_job", *arguments],
        cwd=ROOT,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    out = tmp_path_factory.mktemp("job").resolve() / "Minute Bŵk" / "out"
    finished = do_the_job(str(out))
    assert (finished.returncode, finished.stderr) == (0, "")
    return out, finished.stdout


def contents(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in PRINTED}


def test_it_says_what_it_does_and_where_everything_is(done: tuple[Path, str]) -> None:
    out, said = done
    lines = said.splitlines()
    assert lines[0] == "Making the sample register."
    assert "  Children's Partnership Board: 25 September 2019" in lines
    assert f"The sample register: {out / 'sample.minutebook'}" in lines
    assert lines[-2:] == [f"Minutes for signature: {out / name}" for name in PRINTED]


@pytest.mark.parametrize("name", PRINTED)
def test_the_leaves_hold_the_minutes_to_sign(done: tuple[Path, str], name: str) -> None:
    document = pypdfium2.PdfDocument(done[0] / name)
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    text = " ".join(" ".join(pages).split())
    assert 3 <= len(pages) <= 8
    assert all(words in text for words in PRINTED[name])
    assert all(f"Leaf {number}" in page for number, page in enumerate(pages, start=1))
    assert "Confirmed as a correct record" in text
    assert "DRAFT" not in text


def test_a_second_run_makes_nothing_anew_and_prints_the_same_bytes(done: tuple[Path, str]) -> None:
    out, _ = done
    before, register = contents(out), (out / "sample.minutebook").read_bytes()
    for name in PRINTED:
        (out / name).unlink()
    again = do_the_job(str(out))
    assert (again.returncode, again.stderr) == (0, "")
    assert "Making" not in again.stdout
    assert contents(out) == before
    assert (out / "sample.minutebook").read_bytes() == register


def test_what_is_no_register_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "sample.minutebook").write_bytes(b"not a register")
    told = do_the_job(str(tmp_path))
    assert told.returncode == 2
    assert told.stderr.startswith("“sample.minutebook” is not a register")
    assert (tmp_path / "sample.minutebook").read_bytes() == b"not a register"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    told = do_the_job(str(tmp_path / "file" / "out"))
    assert told.returncode == 2
    assert len(told.stderr.splitlines()) == 1
    assert "Traceback" not in told.stderr


def test_without_a_folder_it_says_what_it_needs() -> None:
    told = do_the_job()
    assert told.returncode == 2
    assert "desktop.sample_job FOLDER" in told.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there closes no streams")
def test_without_a_stream_to_speak_through_there_is_no_traceback() -> None:
    ran = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m desktop.sample_job >&-"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 2
    assert b"Traceback" not in ran.stderr
