"""Subject access, attendance and redacted copies, as they are asked for at the command line."""

import json
from pathlib import Path

import pytest

from desktop.command_line import COULD_NOT, DONE, run
from desktop.printing.pages import page_count, page_text
from desktop.records.reading.redaction import BAR
from desktop.records.register import Register
from tests.records.whole_record import Whole, begin


@pytest.fixture
def whole(register: Register) -> Whole:
    return begin(register)


def asked(register: Register, *typed: str) -> int:
    command, *rest = typed
    return run([command, str(register.path), *rest])


def test_everything_on_a_person_as_text_and_as_json(
    register: Register, whole: Whole, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(register, "subject", "--person", str(whole.clerk)) == DONE
    text = capsys.readouterr().out
    assert text.startswith("Held on Bob Lee")
    assert "came for: Cllr Ada de Vere" in text
    assert "without a vote" in text
    assert "(person " in text
    assert ", new)" in text
    assert "_" not in text
    assert asked(register, "subject", "--person", str(whole.clerk), "--json", "--screen") == DONE
    held = json.loads(capsys.readouterr().out)
    assert held["attendance"][0]["date"] == "2011-03-07"
    assert held["attendance"][0]["stood_in_for"] == "Person A"
    assert "de Vere" not in json.dumps(held, ensure_ascii=False)


def test_it_is_written_to_a_file_but_not_over_the_register(
    register: Register, whole: Whole, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "held.txt"
    person = str(whole.chair)
    assert asked(register, "subject", "--person", person, "-o", str(target)) == DONE
    assert "A mooring of hers" in target.read_text(encoding="utf-8")
    assert asked(register, "subject", "--person", person, "-o", str(register.path)) == COULD_NOT
    assert "the register itself" in capsys.readouterr().err


@pytest.mark.usefixtures("whole")
def test_the_attendance_of_a_year(register: Register, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(register, "list", "attendance", "--json") == DONE
    lines = json.loads(capsys.readouterr().out)
    assert [(line["name"], line["year"], line["present"], line["rate"]) for line in lines] == [
        ("Ada de Vere", "2010-11", 0, 0.0),
        ("Bob Lee", "2010-11", 1, 1.0),
        ("Siân Ŵyn-Jones", "2010-11", 1, 1.0),
    ]


def test_a_redacted_copy_leaves_the_register_as_it_was(
    register: Register, whole: Whole, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = register.sql("SELECT max(id) FROM history")
    target = tmp_path / "copy.pdf"
    meeting = ("--meeting", str(whole.meeting), "-o", str(target))
    assert asked(register, "print", "minutes", *meeting, "--redact", "Bob Lee",
                 "--redact", "quay", "--without-exempt") == DONE  # fmt: skip
    pdf = target.read_bytes()
    text = " ".join(page_text(pdf, number) for number in range(page_count(pdf)))
    assert "Bob Lee" not in text
    assert "quay" not in text.lower()
    assert BAR in text
    assert "Redacted copy" in text
    assert register.sql("SELECT max(id) FROM history") == before
    assert asked(register, "print", "agenda", *meeting, "--redact", "Bob") == COULD_NOT
    assert "Only a copy of minutes" in capsys.readouterr().err
