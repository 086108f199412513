"""A body's own look: kept, refused where it cannot be, and no part of what a record says."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from desktop.records.errors import Refusal
from desktop.records.fingerprint import record_of, sheet_of
from desktop.records.reading.looks import look_draft
from desktop.records.reading.papers import body_sheet, meeting_sheet
from desktop.records.register import Register
from desktop.records.rules.looks import ExemptPaper, Font, LookDraft, wording_fault
from desktop.records.writing.looks import change_look
from tests.records.whole_record import begin


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30)) -> bytes:
    held = BytesIO()
    Image.new("RGB", size, (120, 20, 40)).save(held, kind)
    return held.getvalue()


FULL = LookDraft(
    house_style="parish",
    printed_name="Harbour Committee of Quay Town Council",
    letterhead="The Custom House, Quay Street",
    crest_of="Quay Town Council",
    text_font=Font.SERIF,
    heading_font=Font.SANS,
    exempt_apart=False,
    exempt_paper=ExemptPaper.TINT,
    minutes_title="Minutes of {body}",
    present="Members present",
)


def test_a_look_is_kept_whole(register: Register) -> None:
    body = begin(register).body
    assert look_draft(register, body) == LookDraft("table")
    change_look(register, body, FULL, ("crest.png", picture()))
    kept = look_draft(register, body)
    assert kept.crest_id is not None
    assert replace(kept, crest_id=None) == FULL
    sheet = body_sheet(register, body)
    assert sheet.name == FULL.printed_name
    assert sheet.house_style == "parish"
    assert sheet.look.crest is not None
    assert sheet.look.crest.picture == picture()
    assert {word.key for word in sheet.look.wording} == {"minutes_title", "present"}


def test_a_crest_is_replaced_and_taken_away_and_leaves_no_file_behind(register: Register) -> None:
    body = begin(register).body
    change_look(register, body, FULL, ("crest.png", picture()))
    change_look(register, body, look_draft(register, body), ("new.jpg", picture("JPEG")))
    held = register.sql("SELECT name FROM attachment")
    assert ("new.jpg",) in held
    assert ("crest.png",) not in held
    change_look(register, body, replace(look_draft(register, body), crest_id=None))
    assert body_sheet(register, body).look.crest is None
    assert ("new.jpg",) not in register.sql("SELECT name FROM attachment")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"GIF89a", "PNG or JPEG"),
        (b"%PDF-1.7", "PNG or JPEG"),
        (picture()[:18], "damaged"),
        (b"\xff\xd8\xff\xe0\x00\x10", "damaged"),
        (picture(size=(4001, 2)), "4,001 by 2"),
        (picture() + bytes(2_000_000), "2 MB"),
    ],
    ids=["gif", "pdf", "cut png", "cut jpeg", "too wide", "too large"],
)
def test_what_is_no_crest_is_refused_in_a_sentence(
    register: Register, content: bytes, said: str
) -> None:
    body = begin(register).body
    with pytest.raises(Refusal, match=said) as refused:
        change_look(register, body, FULL, ("crest.png", content))
    assert [fault.field for fault in refused.value.faults] == ["crest"]
    assert look_draft(register, body) == LookDraft("table")


def test_a_crest_has_a_word_for_who_cannot_see_it(register: Register) -> None:
    body = begin(register).body
    with pytest.raises(Refusal, match="screen reader"):
        change_look(register, body, replace(FULL, crest_of=""), ("crest.png", picture()))


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Minutes of {body}", True),
        ("{kind} of {body}", True),
        ("{{draft}}", True),
        ("{date}", False),
        ("{", False),
        ("{}", False),
        ("{body.name}", False),
        ("{body!r}", False),
        ("{body:>999999}", False),
    ],
)
def test_a_wording_has_the_names_that_can_be_filled_in_and_no_others(text: str, fits: bool) -> None:
    assert (wording_fault(text, ("body", "kind")) == "") is fits


def test_a_wording_with_a_strange_name_is_a_fault_of_its_field(register: Register) -> None:
    body = begin(register).body
    with pytest.raises(Refusal, match="stands for nothing") as refused:
        change_look(register, body, LookDraft(present="{body}"))
    assert [fault.field for fault in refused.value.faults] == ["present"]


def test_a_record_says_nothing_of_looks(register: Register) -> None:
    whole = begin(register)
    plain = meeting_sheet(register, whole.meeting)
    change_look(register, whole.body, replace(FULL, printed_name=""), ("crest.png", picture()))
    now = meeting_sheet(register, whole.meeting)
    assert record_of(now) == record_of(plain)
    assert sheet_of(record_of(plain), now) == now
