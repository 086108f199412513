"""Extracts, attendance, the book and public papers from the command line."""

from pathlib import Path

import pytest

from desktop.command_line import run
from desktop.printing.pages import page_count, page_text
from desktop.printing.signature import print_signature
from desktop.records.register import Register
from desktop.records.rules.words import State
from desktop.records.writing import confirmation, meetings, printings
from desktop.records.writing.founding import make_register
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.minutebook"


@pytest.fixture
def whole(path: Path) -> Whole:
    """Minutes confirmed and printed for signature, in a register that is closed."""
    register = make_register(path)
    register.sql("PRAGMA synchronous = OFF")
    made = begin(register)
    meetings.take_step(register, made.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, made.meeting, made.later)
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, made.later, state, MAY)
    confirmation.confirm_minutes(register, made.meeting, made.later, ())
    printings.print_for_signature(register, made.meeting, print_signature)
    register.close()
    return made


def printed(path: Path, *typed: object) -> str:
    """What a print says."""
    target = path.with_name("out.pdf")
    assert run(["print", str(path), *map(str, typed), "-o", str(target)]) == 0
    pdf = target.read_bytes()
    said = (page_text(pdf, number) for number in range(page_count(pdf)))
    return " ".join(" ".join(said).split())


def refused(capsys: Capture, path: Path, *typed: object) -> str:
    assert run(["print", str(path), *map(str, typed)]) == 2
    return capsys.readouterr().err


def test_an_extract_by_the_numbers_that_the_lists_give(
    path: Path, whole: Whole, capsys: Capture
) -> None:
    assert run(["list", str(path), "items"]) == 0
    first = capsys.readouterr().out.splitlines()[0].split("\t")
    assert first[-2:] == ["1", "Welcome"]
    said = printed(path, "extract", "--item", first[0])
    assert "I certify that this is a true extract" in said
    assert "Leaf 1 of the minute book" in said
    capsys.readouterr()
    assert run(["list", str(path), "numbers"]) == 0
    (line,) = [
        line for line in capsys.readouterr().out.splitlines() if line.split("\t")[3] == "decision"
    ]
    decision = [word for word in line.split("\t") if word][-1]
    said = printed(path, "extract", "--decision", decision)
    assert "paint the quay" in said
    assert "The quay was seen." not in said


def test_what_an_extract_asks_for(path: Path, whole: Whole, capsys: Capture) -> None:
    assert "--item ID or --decision ID" in refused(capsys, path, "extract")
    assert "There is no item 999" in refused(capsys, path, "extract", "--item", 999)
    assert "not allowed with" in refused(capsys, path, "extract", "--item", 1, "--decision", 1)
    assert "Only an extract" in refused(capsys, path, "minutes", "--item", 1, "--meeting", 1)


def test_the_statistics_of_a_year(path: Path, whole: Whole, capsys: Capture) -> None:
    said = printed(path, "statistics", "--body", whole.body, "--year", "2010-11")
    assert "Year 2010-11" in said
    assert "All together 3 2 1 0 0 67%" in said
    assert "There are: 2010-11" in refused(capsys, path, "statistics", "--year", "1999")
    assert "leave out --year" in refused(capsys, path, "book", "--year", "2010-11")


def test_the_book_for_the_public_and_the_name_of_its_file(
    path: Path, whole: Whole, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Index of people" in printed(path, "book", "--public")
    capsys.readouterr()
    monkeypatch.chdir(path.parent)
    assert run(["print", str(path), "actions", "--public"]) == 0
    assert "Harbour Committee public actions.pdf" in capsys.readouterr().out


def test_public_is_said_alone(path: Path, whole: Whole, capsys: Capture) -> None:
    both = ("minutes", "--meeting", whole.meeting, "--public", "--redact", "Ann")
    assert "say --public alone" in refused(capsys, path, *both)


def test_a_closed_register_is_as_it_was(path: Path, whole: Whole) -> None:
    printed(path, "extract", "--item", whole.item)
    opened = Register.open(path)
    try:
        assert opened.sql("SELECT count(*) FROM printing") == [(1,)]
    finally:
        opened.close()
