"""The command line as another program meets it: words out, exit codes, never a traceback."""

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from desktop import command_line
from desktop.application import has_screen
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft
from desktop.records.writing.bodies import make_body
from tests.records.whole_record import begin, finish


@pytest.fixture
def path(register: Register) -> Path:
    whole = begin(register)
    finish(register, whole)
    register.close()
    return register.path


def said(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = command_line.run([str(word) for word in typed])
    spoken = capsys.readouterr()
    return code, spoken.out, spoken.err


def test_new_makes_a_register_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ŵ 📒.minutebook"
    assert said(capsys, "new", path) == (0, f"Made {path}\n", "")
    code, _, error = said(capsys, "new", path)
    assert (code, error.count("\n")) == (2, 1)
    assert said(capsys, "verify", path)[0] == 0


@pytest.mark.parametrize(
    ("what", "key", "value"),
    [
        ("bodies", "name", "Harbour Committee"),
        ("meetings", "date", "2011-05-09"),
        ("people", "name", "Ada de Vere"),
        ("actions", "text", "Buy paint"),
    ],
)
def test_lists_come_as_words_and_as_json(
    path: Path, capsys: pytest.CaptureFixture[str], what: str, key: str, value: str
) -> None:
    code, out, _ = said(capsys, "list", path, what)
    assert code == 0
    assert value in out
    code, out, _ = said(capsys, "list", path, what, "--json")
    assert value in [line[key] for line in json.loads(out)]


def test_every_kind_of_paper_is_printed(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, of, words in (
        ("agenda", ("--meeting", 1), "Welcome"),
        ("minutes", ("--meeting", 1), "The quay was seen."),
        ("actions", ("--body", 1), "Buy paint"),
        ("forward-plan", (), "Harbour Committee"),
    ):
        target = tmp_path / f"{kind}.pdf"
        code, out, error = said(capsys, "print", path, kind, *of, "-o", target)
        assert (code, error) == (0, "")
        assert str(target) in out
        pages = pypdfium2.PdfDocument(target)
        text = "\n".join(page.get_textpage().get_text_range() for page in pages)
        pages.close()
        assert words in text.replace("\r\n", " ")


def test_printing_for_signature_again_gives_the_kept_bytes(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for target in (first, second):
        assert said(capsys, "print", path, "signature", "--meeting", 1, "-o", target)[0] == 0
    assert first.read_bytes() == second.read_bytes()
    assert said(capsys, "verify", path)[0] == 0


def test_search_finds_words_and_takes_any(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = said(capsys, "search", path, "quay", "seen", "--json")
    assert code == 0
    assert [hit["text"] for hit in json.loads(out)] == ["The quay was seen."]
    for words in ('"', "a AND (", "*", "'); DROP TABLE point", "\x00"):
        assert said(capsys, "search", path, words)[0] == 0


@pytest.mark.parametrize(
    "typed",
    [
        ("verify", "no such file"),
        ("list", "{path}", "cats"),
        ("print", "{path}", "poster"),
        ("print", "{path}", "minutes"),
        ("print", "{path}", "minutes", "--meeting", "99"),
        ("print", "{path}", "minutes", "--meeting", "1", "--redact", "zzz"),
        ("print", "{path}", "actions", "--body", "99"),
        ("print", "{path}", "minutes", "--meeting", "one"),
        ("print", "{path}", "signature", "--meeting", "2"),
        ("print", "{path}", "agenda", "--meeting", "1", "-o", "{folder}"),
        ("print", "{path}", "agenda", "--meeting", "1", "-o", "{folder}/none/a.pdf"),
        ("search", "{path}"),
        ("check", "{path}"),
        ("check", "{path}", "--meeting", "99"),
        ("shout", "{path}"),
        ("new", "{folder}"),
        ("--shout",),
        ("list", "{path}", "--shout"),
        ("print", "{path}", "minutes", "--meeting", "1", "-o", "{path}"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], typed: tuple[str, ...]
) -> None:
    before = path.read_bytes()
    words = [word.format(path=path, folder=path.parent) for word in typed]
    assert command_line.takes(words)
    code, out, error = said(capsys, *words)
    assert (code, out) == (2, "")
    assert path.read_bytes() == before
    assert error.count("\n") == 1
    assert "Traceback" not in error


def test_check_proof_reads_a_meeting(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, error = said(capsys, "check", path, "--meeting", 1)
    assert (code, error) == (1, "")
    assert "Item 2, “Moorings”: Nothing is recorded under this item.\n" in out
    code, out, _ = said(capsys, "check", path, "--meeting", 1, "--json")
    assert code == 1
    findings = json.loads(out)
    assert {"code", "message", "where"} <= set(findings[0])
    assert "no-minute" in [finding["code"] for finding in findings]


def test_check_offers_a_mend(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sample.minutebook"
    assert said(capsys, "new", path, "--sample")[0] == 0
    code, out, _ = said(capsys, "check", path, "--meeting", 1)
    assert code == 1
    assert "7 March 2010 was a Sunday; Monday was 7 March 2011.\n    “2010” becomes “2011”?" in out
    # A meeting that is only planned has nothing to be wrong yet.
    assert said(capsys, "check", path, "--meeting", 2) == (0, "Nothing found\n", "")
    assert said(capsys, "check", path, "--meeting", 2, "--json") == (0, "[]\n", "")


def test_verify_names_what_was_altered(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = path.read_bytes()
    assert held.count(b"It needs paint.") >= 1
    path.write_bytes(held.replace(b"It needs paint.", b"It needs pains."))
    code, out, _ = said(capsys, "verify", path)
    assert code == 1
    assert "history" in out
    path.write_bytes(held[: len(held) // 2])
    code, out, _ = said(capsys, "verify", path)
    assert code == 1
    assert "damaged" in out


def test_a_print_takes_no_name_of_the_register(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    other_name = path.with_name("minutes.pdf")
    other_name.hardlink_to(path)
    code, _, error = said(capsys, "print", path, "minutes", "--meeting", 1, "-o", other_name)
    assert (code, "register itself" in error) == (2, True)
    assert path.read_bytes() == before


def test_a_body_with_a_long_name_prints_to_a_file_of_its_name(
    path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    register = Register.open(path)
    made = make_body(register, BodyDraft("Pwyllgor: " + "ŵ" * 400)).made
    register.close()
    monkeypatch.chdir(tmp_path)
    assert said(capsys, "print", path, "actions", "--body", made)[0] == 0
    (printed,) = tmp_path.glob("Pwyllgor- ŵŵ*ŵ actions.pdf")
    assert printed.read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell there closes no streams")
@pytest.mark.parametrize(
    ("ending", "codes"), [(">&-", {0}), (">/dev/full", {2}), ("2>&1 | true", {0, 2})]
)
def test_a_listener_that_is_not_there_makes_no_traceback(
    path: Path, ending: str, codes: set[int]
) -> None:
    command = shlex.join([sys.executable, "-m", "desktop", "list", str(path), "people"])
    script = f"set -o pipefail; {command} {ending}"
    ran = subprocess.run(["bash", "-c", script], capture_output=True, check=False)
    assert ran.returncode in codes
    assert b"Traceback" not in ran.stderr
    assert b"Exception" not in ran.stderr


@pytest.mark.parametrize(
    ("system", "surroundings", "there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_where_windows_can_open(system: str, surroundings: dict[str, str], there: bool) -> None:
    assert has_screen(system, surroundings) is there


@pytest.mark.skipif(sys.platform != "linux", reason="a screen is always there")
def test_without_a_screen_the_windows_are_refused_in_one_sentence() -> None:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    bare = {name: value for name, value in os.environ.items() if name not in screens}
    ran = subprocess.run(
        [sys.executable, "-m", "desktop"], env=bare, capture_output=True, check=False, timeout=60
    )
    assert (ran.returncode, ran.stdout) == (2, b"")
    error = ran.stderr.decode("utf-8")
    assert error.startswith("There is no screen")
    assert error.count("\n") == 1


def test_the_module_and_its_exit_codes(tmp_path: Path) -> None:
    def run(*typed: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "desktop", *typed], capture_output=True, check=False
        )

    path = str(tmp_path / "ŵ.minutebook")
    made = run("new", path)
    assert (made.returncode, made.stderr) == (0, b"")
    assert path in made.stdout.decode("utf-8")
    assert run("verify", path).returncode == 0
    assert run("verify", str(tmp_path)).returncode == 2
    assert b"Minute Book" in run("--version").stdout
    assert b"verify" in run("--help").stdout
