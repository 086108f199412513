"""Numbers from the command line: the ledger, and going on from an older book."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from desktop import command_line
from desktop.number_commands import KINDS
from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, ItemDraft, MeetingDraft
from desktop.records.rules.words import Numbering
from desktop.records.writing import agenda, bodies, meetings, numbers
from desktop.records.writing.founding import make_register
from tests.records.whole_record import TO_CIRCULATED, made

MAY = date(2021, 5, 10)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.minutebook"
    terms = BodyDraft("Board", minute_pattern="{n}/{yy}", numbering=Numbering.YEAR)
    with closing(make_register(path)) as register:
        bodies.make_body(register, terms)
    return path


def test_a_year_goes_on_and_what_is_withdrawn_is_listed_as_void(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = ["number", str(book), "--body", "1", "--kind", "minute", "--next", "77"]
    assert command_line.run([*typed, "--on", "2021-05-10"]) == 0
    assert capsys.readouterr().out == "The next minute number is 77.\n"
    with closing(Register.open(book)) as register:
        meeting = made(meetings.call_meeting(register, MeetingDraft(1, date=MAY)))
        for state in TO_CIRCULATED[:4]:
            meetings.take_step(register, meeting, state, MAY)
        item = made(agenda.add_item(register, meeting, ItemDraft("Quay")))
        agenda.add_item(register, meeting, ItemDraft("Ropes"))
        agenda.remove_item(register, item)
    assert command_line.run(["list", str(book), "numbers", "--json"]) == 0
    ledger = json.loads(capsys.readouterr().out)
    minutes = [line for line in ledger if line["kind"] == "minute"]
    assert [(line["label"], line["series"], line["void"]) for line in minutes] == [
        ("76", "2021-22", "The last number before this register began"),
        ("77/21", "2021-22", "Item withdrawn"),
        ("78/21", "2021-22", ""),
    ]
    assert command_line.run([*typed, "--on", "2021-05-10"]) == 2
    assert "up to 78 were given out before" in capsys.readouterr().err


def test_a_day_that_is_none_is_refused(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed = ["number", str(book), "--body", "1", "--kind", "minute", "--next", "7"]
    assert command_line.run([*typed, "--on", "May"]) == 2
    assert "write a day such as 2011-05-09" in capsys.readouterr().err


def test_every_kind_of_number_can_go_on() -> None:
    assert KINDS == numbers.KINDS
