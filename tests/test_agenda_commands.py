"""Carrying over and filing papers from the command line."""

import json
from pathlib import Path

import pytest

from desktop.command_line import run
from desktop.records.reading.agenda import meeting_items
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.rules.words import State
from desktop.records.writing import agenda, meetings
from desktop.records.writing.founding import make_register
from tests.records.whole_record import MARCH, Whole, begin

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.minutebook"


@pytest.fixture
def whole(path: Path) -> Whole:
    """A circulated meeting and one to come, in a register that is closed."""
    register = make_register(path)
    register.sql("PRAGMA synchronous = OFF")
    made = begin(register)
    meetings.take_step(register, made.meeting, State.CIRCULATED, MARCH)
    agenda.add_item(register, made.later, ItemDraft("Dredging", papers=("Survey",)))
    register.close()
    return made


def said(capsys: Capture, *typed: object) -> str:
    assert run([str(word) for word in typed]) == 0
    return capsys.readouterr().out


def refused(capsys: Capture, *typed: object) -> str:
    assert run([str(word) for word in typed]) == 2
    return capsys.readouterr().err


def titles(path: Path, meeting_id: int) -> list[str]:
    register = Register.open(path)
    found = [item.title for item in meeting_items(register, meeting_id)]
    register.close()
    return found


def test_the_preview_changes_nothing(path: Path, whole: Whole, capsys: Capture) -> None:
    lines = said(capsys, "carry", path, "--meeting", whole.later).splitlines()
    assert lines[0].startswith(f"[x] minutes:{whole.meeting}\tMinutes of the meeting of")
    assert titles(path, whole.later) == ["Dredging"]


def test_what_is_named_or_all_that_is_ticked_comes_over(
    path: Path, whole: Whole, capsys: Capture
) -> None:
    said(capsys, "carry", path, "--meeting", whole.later, "--only", f"minutes:{whole.meeting}")
    minutes = "Minutes of the meeting of 7 March 2011"
    assert titles(path, whole.later) == [minutes, "Dredging"]
    answer = said(capsys, "carry", path, "--meeting", whole.later, "--all", "--json")
    assert titles(path, whole.later) == [minutes, "Action log", "Dredging", "Rope report"]
    assert not any(entry["comes"] for entry in json.loads(answer))


def test_what_cannot_come_is_said(path: Path, whole: Whole, capsys: Capture) -> None:
    wrong = refused(capsys, "carry", path, "--meeting", whole.later, "--only", "forward:77")
    assert "“forward:77” is not among" in wrong


def test_a_paper_is_filed_written_out_and_withdrawn(
    path: Path, whole: Whole, capsys: Capture, tmp_path: Path
) -> None:
    (listed,) = [
        paper
        for paper in json.loads(said(capsys, "list", path, "papers", "--json"))
        if paper["meeting_id"] == whole.later
    ]
    assert (listed["title"], listed["file"], listed["bytes"]) == ("Survey", "", 0)
    survey = tmp_path / "survey.pdf"
    survey.write_bytes(b"%PDF-1.7 depth")
    said(capsys, "file", path, "--paper", listed["id"], survey)
    line = said(capsys, "list", path, "papers")
    assert "survey.pdf\tapplication/pdf\t14" in line
    copy = tmp_path / "copy.pdf"
    said(capsys, "paper", path, "--paper", listed["id"], "-o", copy)
    assert copy.read_bytes() == survey.read_bytes()
    assert "already" in refused(capsys, "paper", path, "--paper", listed["id"], "-o", copy)
    said(capsys, "paper", path, "--paper", listed["id"], "--withdraw")
    assert "Nothing was filed" in refused(
        capsys, "paper", path, "--paper", listed["id"], "--withdraw"
    )
    assert "required" in refused(capsys, "paper", path, "--paper", listed["id"])
