"""A redacted copy: what is taken out is nowhere in the sheet, nor in the PDF made of it."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from desktop.printing.minutes import print_minutes
from desktop.records.errors import Refusal
from desktop.records.reading.redaction import BAR, redacted
from desktop.records.reading.sheets import (
    ActionSheet,
    CorrectionSheet,
    DecisionSheet,
    MeetingSheet,
    PointSheet,
    Run,
    VoteSheet,
)
from desktop.records.rules.words import ActionStatus, Outcome, PointKind, State, VoteWay
from tests.printing.reading_back import leaves_of, text_of
from tests.printing.sheets import note, officers_meeting, person

SECRET = "Ottoline Quayle"


def with_secrets() -> MeetingSheet:
    """A meeting that names one person in every place a sheet has words, and an exempt item."""
    sheet = officers_meeting()
    section = sheet.sections[0]
    point = PointSheet(
        PointKind.DECISION,
        f"Thanks to ottoline  quayle, and to Quayle Ltd; {SECRET}’s lease ends.",
        (Run(10, 26, "bold"), Run(35, 41, "italic")),
        decision=DecisionSheet(
            1, "RESOLVED to", (f"thank {SECRET}",), SECRET, SECRET, Outcome.CARRIED, 1, 0, 0,
            delegated_to=SECRET, votes=(VoteSheet(SECRET, VoteWay.FOR, False),),
        ),
        action=ActionSheet(1, f"Write to {SECRET}", (SECRET,), None, SECRET, ActionStatus.OPEN),
    )  # fmt: skip
    named = replace(
        section.items[0], leads=(SECRET,), note=SECRET, papers=(f"Letter of {SECRET}",),
        report_of=SECRET, points=(point,),
    )  # fmt: skip
    closed = replace(
        section.items[0],
        number="99",
        title="Lease of the boathouse",
        exempt_paragraph="3",
        leads=("Finance",),
        urgent_reason="The rent falls due",
        points=(PointSheet(PointKind.NOTE, "The rent is 12,000 pounds."),),
    )
    part = replace(closed, number="99.1", exempt_paragraph="", part=True)
    after = replace(closed, number="100", exempt_paragraph="", points=(note("All open."),))
    return replace(
        sheet,
        state=State.CONFIRMED,
        venue=f"House of {SECRET}",
        attendance=(*sheet.attendance, person(SECRET, "Tenant", represents=SECRET)),
        sections=(replace(section, items=(named, closed, part, after)), *sheet.sections[1:]),
        corrections=(
            CorrectionSheet("1", SECRET, "somebody", False),
            CorrectionSheet("99", "11,000 pounds", "12,000 pounds", False, exempt=True),
        ),
    )


def streams_of(pdf: bytes) -> bytes:
    """Everything in a PDF, unpacked."""
    plain = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(
            plain,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            fix_metadata_version=False,
        )
    return plain.getvalue()


def test_a_word_is_gone_from_every_place_of_the_sheet() -> None:
    copy = redacted(with_secrets(), ("OTTOLINE quayle",), exempt=False)
    assert copy.redacted
    assert not re.search(r"ottoline\s+quayle", repr(copy), re.IGNORECASE)
    assert "Quayle Ltd" in repr(copy)
    assert "12,000 pounds" in repr(copy)


def test_only_whole_words_are_taken_out() -> None:
    sheet = replace(with_secrets(), venue="Leeds; Lee's; Lee-on-Sea; lee")
    assert redacted(sheet, ("Lee",), exempt=False).venue == f"Leeds; {BAR}'s; {BAR}-on-Sea; {BAR}"


def test_what_is_bold_stays_on_its_words() -> None:
    before = with_secrets().sections[0].items[0].points[0]
    after = redacted(with_secrets(), (SECRET,), exempt=False).sections[0].items[0].points[0]
    assert [before.text[run.start : run.end] for run in before.runs] == [
        "ottoline  quayle", "Quayle",
    ]  # fmt: skip
    assert [after.text[run.start : run.end] for run in after.runs] == [BAR, "Quayle"]


def test_an_exempt_item_keeps_its_number_and_title_alone() -> None:
    copy = redacted(with_secrets(), (), exempt=True)
    item = copy.sections[0].items[1]
    assert (item.number, item.title, item.exempt_paragraph) == ("99", "Lease of the boathouse", "3")
    assert [point.text for point in item.points] == [BAR]
    assert (item.leads, item.urgent_reason) == ((), "")
    part, after = copy.sections[0].items[2:]
    assert [point.text for point in part.points] == [BAR]
    assert [point.text for point in after.points] == ["All open."]
    assert "12,000" not in repr(copy)
    assert [correction.was for correction in copy.corrections] == [SECRET, BAR]


def test_a_copy_without_anything_taken_out_is_refused() -> None:
    with pytest.raises(Refusal, match="which words"):
        redacted(with_secrets(), (" ",), exempt=False)


def test_a_word_that_is_nowhere_is_named_and_refused() -> None:
    with pytest.raises(Refusal, match=r"Not found in these minutes.*: “zzz”\.$"):
        redacted(with_secrets(), ("zzz", SECRET), exempt=False)
    with pytest.raises(Refusal, match="“numbered”"):
        redacted(with_secrets(), ("numbered",), exempt=True)


def test_a_word_of_an_exempt_item_alone_goes_with_the_item() -> None:
    assert "12,000" not in repr(redacted(with_secrets(), ("12,000",), exempt=True))


@pytest.mark.parametrize("style", ["numbered", "table"])
def test_no_print_of_a_redacted_copy_gives_the_words_away(style: str) -> None:
    sheet = with_secrets()
    sheet = replace(sheet, body=replace(sheet.body, house_style=style))
    assert "Ottoline" in text_of(print_minutes(sheet))
    copy = redacted(sheet, (SECRET,), exempt=True)
    printed = print_minutes(copy)
    text = text_of(printed)
    assert not re.search(r"ottoline", text, re.IGNORECASE)
    assert "12,000" not in text
    assert BAR in text
    assert "paragraph 3" in text
    inside = streams_of(printed.pdf)
    for spelt in ("Ottoline", "12,000 pounds"):
        assert spelt.encode() not in inside
        assert spelt.encode("utf-16-be") not in inside


def test_every_leaf_says_that_it_is_a_redacted_copy() -> None:
    sheet = with_secrets()
    long = replace(sheet, sections=sheet.sections * 6)
    leaves = leaves_of(print_minutes(redacted(long, (SECRET,), exempt=True)))
    assert len(leaves) > 1
    assert all("Redacted copy" in leaf for leaf in leaves)
    assert all("Redacted copy" not in leaf for leaf in leaves_of(print_minutes(long)))
    draft = replace(long, state=State.MINUTES_DRAFT)
    drafts = leaves_of(print_minutes(redacted(draft, (SECRET,), exempt=True)))
    assert all("Draft until confirmed · Redacted copy" in leaf for leaf in drafts)
