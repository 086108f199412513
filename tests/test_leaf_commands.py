"""Leaves from the command line: listed, voided, filed signed, sealed, and a new volume."""

import json
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest

from desktop import command_line
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft, PointDraft
from desktop.records.rules.words import State
from desktop.records.writing import agenda, confirmation, meetings, points
from tests.records.whole_record import MARCH, MAY, SCAN, TO_CIRCULATED, begin, made


@pytest.fixture
def path(register: Register) -> Path:
    """A register in which one meeting has confirmed the minutes of another."""
    whole = begin(register)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    for step in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, step, MAY)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    register.close()
    return register.path


def said(capsys: pytest.CaptureFixture[str], *typed: object) -> tuple[int, str, str]:
    code = command_line.run([str(word) for word in typed])
    spoken = capsys.readouterr()
    return code, spoken.out, spoken.err


def ledger(capsys: pytest.CaptureFixture[str], path: Path) -> list[dict[str, object]]:
    code, out, _ = said(capsys, "list", path, "leaves", "--body", 1, "--json")
    assert code == 0
    found: list[dict[str, object]] = json.loads(out)
    return found


def test_leaves_from_the_press_to_the_seal(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(SCAN)
    target = tmp_path / "out.pdf"
    assert ledger(capsys, path) == []
    said(capsys, "print", path, "signature", "--meeting", 1, "-o", target)
    (leaf,) = ledger(capsys, path)
    assert (leaf["volume"], leaf["label"], leaf["state"]) == (1, "1", "out")
    void = ("void", path, "--printing", leaf["printing_id"], "--reason")
    assert said(capsys, *void, "Torn")[0] == 0
    assert said(capsys, *void, "Again") == (2, "", "This printing is void already.\n")
    assert [leaf["reason"] for leaf in ledger(capsys, path)] == ["Torn"]
    opened = said(capsys, "volume", path, "--body", 1, "--first-leaf", 301, "--shelf", "Safe")
    assert opened[0] == 0
    assert "301" in opened[1]
    code, _, error = said(capsys, "print", path, "book", "--body", 1)
    assert (code, error) == (2, "Nothing was printed for signature in volume 2: it is empty.\n")
    said(capsys, "print", path, "signature", "--meeting", 1, "-o", target)
    sign = ("sign", path, "--meeting", 1, "--signer", "Siân Ŵyn-Jones", "--leaves", 1)
    code, _, error = said(capsys, *sign, "--on", "9 May")
    assert (code, error.count("\n")) == (2, 1)
    assert "2011-05-09" in error
    assert said(capsys, *sign, "--on", "2011-05-09", "--capacity", "Chair", "--scan", scan)[0] == 0
    assert said(capsys, "seal", path, "--meeting", 1) == (0, "The record is sealed.\n", "")
    assert ledger(capsys, path)[-1]["state"] == "returned"
    assert said(capsys, "print", path, "book", "--body", 1, "-o", target)[0] == 0
    words = pypdfium2.PdfDocument(target)[0].get_textpage().get_text_range()
    assert "Volume 2" in words
    assert said(capsys, "verify", path)[0] == 0


def test_what_cannot_be_done_with_leaves_is_one_sentence(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for typed, says in (
        (("sign", "--meeting", 1, "--signer", "A", "--leaves", 1, "--on", "2011-05-09"), "No lea"),
        (("seal", "--meeting", 1), "File the signed leaves first"),
        (("seal", "--meeting", 99), "removed meanwhile"),
        (("print", "minutes", "--meeting", 1, "--volume", 2), "leave out --volume"),
    ):
        command, *rest = typed
        code, out, error = said(capsys, command, path, *rest)
        assert (code, out, error.count("\n")) == (2, "", 1)
        assert says in error


def test_confirmed_minutes_are_put_right_and_that_is_taken_back(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(Register.open(path)) as register:
        item = made(agenda.add_item(register, 2, ItemDraft("Put right")))
        linking = made(points.add_point(register, item, PointDraft("It was a pier.")))
    correct = ("correct", path, "--point", 1, "--was", "quay", "--becomes", "pier")
    assert said(capsys, *correct) == (2, "", "Choose the later minute that puts this right.\n")
    done = said(capsys, *correct, "--by", linking)
    assert done == (0, "Correction 1 stands beside the old words.\n", "")
    assert said(capsys, "correct", path, "--remove", 1)[0] == 0
    with closing(Register.open(path)) as register:
        assert register.sql("SELECT count(*) FROM correction") == [(0,)]
