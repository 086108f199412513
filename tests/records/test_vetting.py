"""Files that are no sound register: a sentence each, and not a byte changed."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PureWindowsPath

import pytest

from desktop.records.errors import DamagedFile, Refusal, UnusableFile
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.records.verification import verify
from desktop.records.vetting import SCHEMA_VERSION, uri_of
from desktop.records.writing.founding import make_register
from desktop.records.writing.people import add_person
from tests.records.whole_record import begin

AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sound") / "sound.minutebook"
    register = make_register(path)
    begin(register)
    register.close()
    return path


def header(path: Path, at: int, value: int) -> None:
    held = bytearray(path.read_bytes())
    held[at : at + 4] = value.to_bytes(4, "big")
    path.write_bytes(held)


def sql(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def foreign(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE recipe (name TEXT)")


def rob(path: Path) -> None:
    sql(path, "DELETE FROM schema_migration")
    sql(path, "PRAGMA user_version = 0")


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "a text": (lambda path: path.write_text("Minutes", encoding="utf-8"), "some other kind"),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n" * 900), "some other kind"),
    "half a header": (lambda path: path.write_bytes(path.read_bytes()[:50]), "damaged"),
    "only a header": (lambda path: path.write_bytes(path.read_bytes()[:100]), "damaged"),
    "cut short": (lambda path: path.write_bytes(path.read_bytes()[:9000]), "damaged"),
    "cut by a byte": (lambda path: path.write_bytes(path.read_bytes()[:-1]), "damaged"),
    "another program's": (foreign, "some other program"),
    "newer": (lambda path: header(path, 60, SCHEMA_VERSION + 1), "newer Minute Book"),
    "newer by a migration": (
        lambda path: sql(
            path, "INSERT INTO schema_migration (name, applied) VALUES ('0999_ink', '2031')"
        ),
        "newer Minute Book",
    ),
    "oddly numbered": (
        lambda path: sql(
            path, "INSERT INTO schema_migration (name, applied) VALUES ('²²²²_ink', '2031')"
        ),
        "newer Minute Book",
    ),
    "numbered in no text": (
        lambda path: sql(
            path, "INSERT INTO schema_migration (name, applied) VALUES (x'30303031', '2031')"
        ),
        "newer Minute Book",
    ),
    "robbed of its migrations": (rob, "damaged"),
    "a wiped page": (
        lambda path: path.write_bytes(
            path.read_bytes()[:4096] + b"\0" * 4096 + path.read_bytes()[8192:]
        ),
        "damaged",
    ),
    "zeros": (lambda path: path.write_bytes(b"\0" * 8192), "some other kind"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_file_is_refused_in_a_sentence(sound: Path, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bad ŵ 📒.minutebook"
    shutil.copy(sound, path)
    spoil, words = BAD[kind]
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(UnusableFile) as refusal:
        Register.open(path)
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith((".", "copy of it."))
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_a_folder_and_a_missing_path(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path, "is a folder"),
        (tmp_path / "no.minutebook", "There is no file"),
    ):
        with pytest.raises(UnusableFile, match=words):
            Register.open(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    path = tmp_path / "pipe.minutebook"
    os.mkfifo(path)
    with pytest.raises(UnusableFile, match="not a file"):
        Register.open(path)


@pytest.mark.parametrize(
    ("path", "quoted"),
    [
        (PureWindowsPath(r"\\server\share\a b.minutebook"), "%5C%5Cserver%5Cshare%5Ca%20b"),
        (PureWindowsPath(r"C:\Clerk\ŵ#1.minutebook"), "C%3A%5CClerk%5C%C5%B5%231"),
    ],
)
def test_a_path_of_any_form_goes_to_sqlite_whole(path: PureWindowsPath, quoted: str) -> None:
    assert uri_of(path, "ro") == f"file:{quoted}.minutebook?mode=ro"


@pytest.mark.skipif(sys.platform == "win32", reason="no file name there is anything but text")
def test_a_name_that_is_no_text_opens(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.minutebook")
    make_register(path).close()
    register = Register.open(path)
    assert verify(register).findings == ()
    register.close()


def test_a_path_is_a_file_whatever_it_is_called_and_wherever_the_program_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "memory.minutebook" if sys.platform == "win32" else ":memory:"
    monkeypatch.chdir(tmp_path)
    register = make_register(Path(name))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    register.close()
    with register.connected():
        assert verify(register).findings == ()
    assert (tmp_path / name).stat().st_size > 0


@pytest.mark.parametrize("name", ["ŵ 📒 [1] 100%?#.minutebook", "a" * 235 + ".minutebook"])
def test_unusual_names_open(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32":
        name = name.replace("?", "")[-120:]
    path = tmp_path / name
    make_register(path).close()
    register = Register.open(path)
    assert verify(register).findings == ()
    register.close()


def test_a_name_with_no_room_for_the_journal_is_refused(tmp_path: Path) -> None:
    path = tmp_path / ("a" * 250)
    with pytest.raises(UnusableFile, match="too long"):
        Register.create(path)
    with pytest.raises(UnusableFile):
        Register.open(path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(AS_ROOT, reason="root may write to anything")
def test_a_read_only_file_is_refused(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "kept.minutebook"
    shutil.copy(sound, path)
    path.chmod(0o444)
    try:
        with pytest.raises(UnusableFile, match="read-only"):
            Register.open(path)
    finally:
        path.chmod(0o644)


def test_a_file_that_another_process_holds_is_refused(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "held.minutebook"
    shutil.copy(sound, path)
    holding = (
        "import sqlite3, sys\n"
        "held = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "held.execute('BEGIN EXCLUSIVE')\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    before = path.read_bytes()
    with subprocess.Popen(
        [sys.executable, "-c", holding, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(UnusableFile, match="in use by another program"):
            Register.open(path)
        other.communicate("")
    assert path.read_bytes() == before
    Register.open(path).close()


def test_making_over_an_existing_file_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "there.minutebook"
    path.write_bytes(b"something")
    with pytest.raises(UnusableFile, match="already"):
        make_register(path)
    with pytest.raises(UnusableFile, match="cannot be made"):
        make_register(tmp_path / "no such folder" / "new.minutebook")
    assert path.read_bytes() == b"something"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="the size of a file has no limit there")
def test_a_disk_that_fills_while_a_register_is_made_is_named(tmp_path: Path) -> None:
    making = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from desktop.records.errors import Refusal\n"
        "from desktop.records.writing.founding import make_register\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (90_000, 90_000))\n"
        "try:\n"
        "    make_register(Path(sys.argv[1]))\n"
        "except Refusal as refusal:\n"
        "    print(refusal.sentence)\n"
    )
    path = tmp_path / "small.minutebook"
    ran = subprocess.run(
        [sys.executable, "-c", making, str(path)], capture_output=True, check=True, text=True
    )
    assert "nothing was saved" in ran.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_nothing_is_saved_into_a_file_that_was_moved_away(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "here.minutebook"
    shutil.copy(sound, path)
    register = Register.open(path)
    path.rename(tmp_path / "there.minutebook")
    shutil.copy(sound, path)
    with pytest.raises(Refusal, match="was moved"):
        add_person(register, PersonDraft("Bob Lee"))
    register.close()
    assert path.read_bytes() == (tmp_path / "there.minutebook").read_bytes()


def test_what_a_crash_left_half_done_is_rolled_back(sound: Path, tmp_path: Path) -> None:
    path = tmp_path / "crashed.minutebook"
    shutil.copy(sound, path)
    crash = (
        "import os, sqlite3, sys\n"
        "half = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "half.execute('PRAGMA cache_size = 1')\n"
        "half.execute('PRAGMA cache_spill = 1')\n"
        "half.execute('BEGIN IMMEDIATE')\n"
        'half.execute("UPDATE person SET note = hex(randomblob(9000))")\n'
        'half.execute("UPDATE body SET venue = hex(randomblob(9000))")\n'
        "os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", crash, str(path)], check=False)
    assert path.with_name(path.name + "-journal").stat().st_size > 0
    register = Register.open(path)
    assert verify(register).findings == ()
    register.close()


@pytest.mark.parametrize("seed", range(40))
def test_damage_anywhere_is_a_sentence_or_a_finding(sound: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    held = bytearray(sound.read_bytes())
    for _ in range(chance.choice((1, 8, 200))):
        held[chance.randrange(100, len(held))] = chance.randrange(256)
    path = tmp_path / "hurt.minutebook"
    path.write_bytes(held)
    try:
        register = Register.open(path)
    except UnusableFile as refusal:
        refused: UnusableFile | None = refusal
    else:
        refused = None
        assert all(finding.sentence for finding in verify(register).findings)
        register.close()
    if refused is not None:
        assert isinstance(refused, DamagedFile) or "newer" in refused.sentence
        assert path.read_bytes() == bytes(held)
