"""The papers for a meeting from the command line; nothing exempt in what the public is given."""

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from desktop.command_line import run
from desktop.printing.pages import page_count, page_text
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft
from desktop.records.writing import agenda, papers
from desktop.records.writing.founding import make_register
from tests.printing.filed import plain, with_traps
from tests.records.whole_record import Whole, begin, made

Capture = pytest.CaptureFixture[str]
CANARY = "canary"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Whole]:
    """A meeting to come with a public item and a private one, canaries everywhere in it."""
    path = tmp_path_factory.mktemp("filled") / "harbour.minutebook"
    register = make_register(path)
    register.sql("PRAGMA synchronous = OFF")
    begun = begin(register)
    fill(register, begun.later)
    register.close()
    return path, begun


@pytest.fixture
def path(filled: tuple[Path, Whole], tmp_path: Path) -> Path:
    return Path(shutil.copy(filled[0], tmp_path))


@pytest.fixture
def whole(filled: tuple[Path, Whole]) -> Whole:
    return filled[1]


def fill(register: Register, meeting_id: int) -> None:
    agenda.add_item(register, meeting_id, ItemDraft("Dredging", papers=("Survey", "Costs")))
    private = ItemDraft(
        f"{CANARY} title",
        leads=(f"{CANARY} lead",),
        report_of=f"{CANARY} report",
        note=f"{CANARY} note",
        exempt_paragraph="3",
        papers=(f"{CANARY} terms", f"{CANARY} map"),
        urgent_reason=f"{CANARY} urgent",
    )
    item = made(agenda.add_item(register, meeting_id, private))
    part = ItemDraft(f"{CANARY} part", parent_id=item, papers=(f"{CANARY} part paper",))
    agenda.add_item(register, meeting_id, part)
    for paper in filed_papers(register, meeting_id=meeting_id):
        words = CANARY if CANARY in paper.title else "Mud"
        if paper.title != "Costs" and not paper.title.endswith("map"):
            papers.file_paper(register, paper.id, f"{words}.pdf", plain(2, words=words))
        elif paper.title.endswith("map"):
            papers.file_paper(register, paper.id, f"{words}.docx", b"PK\x03\x04")


def everything_in(pdf: bytes) -> Iterator[bytes]:
    """All that the file holds, out of its packing, in each way that text is written."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for number in range(page_count(pdf)):
            yield page_text(pdf, number).encode()
        for held in opened.objects:
            yield held.unparse(resolved=True)
            if isinstance(held, pikepdf.Stream):
                yield held.read_bytes()


def leaks(pdf: bytes) -> list[bytes]:
    ways = (CANARY.encode(), CANARY.encode("utf-16-be"), CANARY.encode("utf-16-be").hex().encode())
    return [held[:80] for held in everything_in(pdf) for way in ways if way in held.lower()]


@pytest.mark.parametrize("kind", ["agenda", "pack", "attendance", "script", "blank"])
def test_every_paper_is_printed(
    path: Path, whole: Whole, kind: str, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "out.pdf"
    assert run(["print", str(path), kind, "--meeting", str(whole.later), "-o", str(target)]) == 0
    assert f"Printed {target}" in capsys.readouterr().out
    pdf = target.read_bytes()
    words = "Siân Ŵyn-Jones" if kind == "attendance" else "Dredging"
    assert words in " ".join(page_text(pdf, number) for number in range(page_count(pdf)))


def test_a_pack_says_in_a_sentence_what_it_cannot_claim(
    path: Path, whole: Whole, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "pack.pdf"
    assert run(["print", str(path), "pack", "--meeting", str(whole.later), "-o", str(target)]) == 0
    said = capsys.readouterr().out
    assert "The pack is not marked as accessible (PDF/UA) or archival (PDF/A)" in said
    assert "“Survey”" in said
    assert b"pdfuaid" not in target.read_bytes()
    assert leaks(target.read_bytes()), "the members' own pack has all of it"


@pytest.mark.parametrize("kind", ["agenda", "pack"])
@pytest.mark.parametrize("option", ["--public", "--without-exempt"])
def test_nothing_exempt_is_in_what_the_public_is_given(
    path: Path, whole: Whole, kind: str, option: str, tmp_path: Path, capsys: Capture
) -> None:
    target = tmp_path / "public.pdf"
    meeting = ["--meeting", str(whole.later)]
    assert run(["print", str(path), kind, *meeting, option, "-o", str(target)]) == 0
    pdf = target.read_bytes()
    assert leaks(pdf) == []
    assert CANARY not in capsys.readouterr().out
    text = " ".join(page_text(pdf, number) for number in range(page_count(pdf)))
    assert "Item taken in private" in text
    assert "paragraph 3" in text
    if kind == "pack":
        assert "Mud 2" in text


def test_the_file_says_that_it_is_the_public_one(
    path: Path, whole: Whole, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["print", str(path), "pack", "--meeting", str(whole.later), "--public"]) == 0
    assert "Harbour Committee 2011-05-09 public pack.pdf" in capsys.readouterr().out


def test_only_what_has_a_public_form_is_printed_for_the_public(
    path: Path, whole: Whole, capsys: Capture
) -> None:
    assert run(["print", str(path), "script", "--meeting", str(whole.later), "--public"]) == 2
    assert "There is no public form of this" in capsys.readouterr().err


def test_what_a_paper_would_run_stays_out_of_the_pack(
    path: Path, whole: Whole, tmp_path: Path, capsys: Capture
) -> None:
    register = Register.open(path)
    survey = next(p for p in filed_papers(register) if p.title == "Survey")
    papers.file_paper(register, survey.id, "survey.pdf", with_traps())
    register.close()
    target = tmp_path / "pack.pdf"
    assert run(["print", str(path), "pack", "--meeting", str(whole.later), "-o", str(target)]) == 0
    assert not any(b"trap" in held for held in everything_in(target.read_bytes()))
    assert capsys.readouterr().err == ""
