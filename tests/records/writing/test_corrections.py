"""Corrections agreed on confirming, and mistakes put right by a later, linked minute."""

import pytest

from desktop.records.errors import Refusal
from desktop.records.fingerprint import record_of
from desktop.records.reading.corrections import corrections as read_corrections
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.points import meeting_points
from desktop.records.reading.redaction import redacted
from desktop.records.reading.sheets import CorrectionSheet, PointSheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    CorrectionDraft,
    ItemDraft,
    LaterCorrectionDraft,
    MeetingDraft,
    PointDraft,
)
from desktop.records.rules.words import ItemKind, State
from desktop.records.verification import verify
from desktop.records.writing import (
    agenda,
    bodies,
    confirmation,
    corrections,
    meetings,
    points,
    printings,
)
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, made, press


def circulated(register: Register) -> Whole:
    whole = begin(register)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    for step in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, step, MAY)
    return whole


def confirm(register: Register, whole: Whole, *agreed: CorrectionDraft) -> None:
    confirmation.confirm_minutes(register, whole.meeting, whole.later, agreed)


def limbs(register: Register) -> list[tuple[int, str]]:
    return register.sql("SELECT id, text FROM limb ORDER BY position")


def minute_of(register: Register, meeting: int, text: str = "The rope was hemp.") -> int:
    """A point under an item of its own."""
    item = made(agenda.add_item(register, meeting, ItemDraft("Put right")))
    return made(points.add_point(register, item, PointDraft(text)))


def first_point(register: Register, meeting: int) -> PointSheet:
    return meeting_sheet(register, meeting).sections[0].items[0].points[0]


def test_a_limb_is_corrected_in_its_own_text(register: Register) -> None:
    whole = circulated(register)
    (first, _), (second, _) = limbs(register)
    confirm(register, whole, CorrectionDraft(None, "rope", "hemp rope", limb_id=second))
    assert limbs(register) == [(first, "paint the quay"), (second, "buy hemp rope")]
    (agreed,) = meeting_sheet(register, whole.meeting).corrections
    assert agreed == CorrectionSheet("1", "rope", "hemp rope", False, limb=2)
    assert verify(register).findings == ()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (CorrectionDraft(1, "", "x"), "Say which words"),
        (CorrectionDraft(1, "harbour", "x"), "does not say this"),
        (CorrectionDraft(1, "quay", "quay"), "Say what the words become"),
        (CorrectionDraft(1, "rope", "x", limb_id=2), "part of another decision"),
        (CorrectionDraft(None, "buy rope", "", limb_id=2), "a limb has its wording"),
    ],
)
def test_a_correction_that_cannot_be_made_is_refused_whole(
    register: Register, wrong: CorrectionDraft, says: str
) -> None:
    whole = circulated(register)
    before = limbs(register)
    with pytest.raises(Refusal, match=says):
        confirm(register, whole, CorrectionDraft(whole.point, "seen", "looked at"), wrong)
    assert limbs(register) == before
    assert register.sql("SELECT count(*) FROM correction") == [(0,)]


def test_the_confirming_minutes_say_what_they_confirmed_under_the_item_on_minutes(
    register: Register,
) -> None:
    whole = circulated(register)
    agenda.add_item(register, whole.later, ItemDraft("Apologies", kind=ItemKind.APOLOGIES))
    agenda.add_item(register, whole.later, ItemDraft("Minutes", kind=ItemKind.MINUTES))
    confirm(register, whole, CorrectionDraft(whole.point, "quay", "pier"))
    sheet = meeting_sheet(register, whole.later)
    under = {item.title: item.confirmed for part in sheet.sections for item in part.items}
    (told,) = under["Minutes"]
    assert (told.date, told.confirmed_as) == (MARCH, "corrected")
    assert told.corrections == (CorrectionSheet("1", "quay", "pier", False),)
    assert under["Apologies"] == sheet.confirmed_apart == ()
    assert sheet.confirmed_here == (told,)


def test_the_item_that_names_the_meeting_comes_before_the_item_on_minutes(
    register: Register,
) -> None:
    whole = circulated(register)
    agenda.add_item(register, whole.later, ItemDraft("Minutes", kind=ItemKind.MINUTES))
    named = ItemDraft("Those of March", confirms_id=whole.meeting)
    agenda.add_item(register, whole.later, named)
    confirm(register, whole)
    (section,) = meeting_sheet(register, whole.later).sections
    assert [len(item.confirmed) for item in section.items] == [0, 1]
    assert section.items[1].confirmed[0].confirmed_as == "drawn"


def test_without_such_an_item_it_is_told_apart(register: Register) -> None:
    whole = circulated(register)
    confirm(register, whole)
    sheet = meeting_sheet(register, whole.later)
    assert [told.date for told in sheet.confirmed_apart] == [MARCH]


def test_a_later_minute_stands_beside_the_old_words_in_every_reading(register: Register) -> None:
    whole = circulated(register)
    confirm(register, whole)
    linking = minute_of(register, whole.later)
    kept = register.sql("SELECT kept FROM meeting_step ORDER BY id")
    before = record_of(meeting_sheet(register, whole.meeting))
    draft = LaterCorrectionDraft(whole.point, linking, "quay", "pier")
    correction = made(corrections.record_later_correction(register, draft))
    point = first_point(register, whole.meeting)
    assert point.text == "The quay was seen."
    (beside,) = point.corrections
    assert (beside.was, beside.becomes, beside.minute_date) == ("quay", "pier", MAY)
    (row,) = meeting_points(register, whole.meeting)[whole.item][0].corrections
    assert (row.id, row.later, row.open) == (correction, True, True)
    assert meeting_sheet(register, whole.meeting).corrections == ()
    assert register.sql("SELECT kept FROM meeting_step ORDER BY id") == kept
    assert record_of(meeting_sheet(register, whole.meeting)) != before
    meetings.take_step(register, whole.later, State.MINUTES_DRAFT, MAY)
    (numbered,) = first_point(register, whole.meeting).corrections
    assert numbered.minute == "1"
    assert verify(register).findings == ()


def test_a_later_correction_goes_only_while_its_minute_is_open(register: Register) -> None:
    whole = circulated(register)
    confirm(register, whole)
    linking = minute_of(register, whole.later)
    draft = LaterCorrectionDraft(None, linking, "rope", "hemp", limb_id=limbs(register)[1][0])
    first = made(corrections.record_later_correction(register, draft))
    with pytest.raises(Refusal, match="A correction refers"):
        points.remove_point(register, linking)
    corrections.remove_later_correction(register, first)
    assert read_corrections(register, whole.meeting) == ()
    second = made(corrections.record_later_correction(register, draft))
    for step in (State.MINUTES_DRAFT, State.WITH_CHAIR):
        meetings.take_step(register, whole.later, step, MAY)
    with pytest.raises(Refusal, match="left your desk"):
        corrections.remove_later_correction(register, second)
    (row,) = read_corrections(register, whole.meeting)
    assert (row.limb, row.open) == (2, False)


def test_what_was_agreed_on_confirming_is_not_taken_back(register: Register) -> None:
    whole = circulated(register)
    confirm(register, whole, CorrectionDraft(whole.point, "quay", "pier"))
    (row,) = read_corrections(register, whole.meeting)
    with pytest.raises(Refusal, match="it stands"):
        corrections.remove_later_correction(register, row.id)


def test_only_a_later_minute_of_the_same_body_puts_confirmed_words_right(
    register: Register,
) -> None:
    whole = circulated(register)
    linking = minute_of(register, whole.later)

    def refused(says: str, **given: int | None) -> None:
        values = {"point_id": whole.point, "linking_point_id": linking} | given
        with pytest.raises(Refusal, match=says):
            corrections.record_later_correction(
                register, LaterCorrectionDraft(was="quay", becomes="pier", **values)
            )

    refused("not confirmed yet")
    confirm(register, whole)
    refused("Choose the later minute", linking_point_id=None)
    refused("words stand as they are", linking_point_id=whole.below)
    other_body = made(bodies.make_body(register, BodyDraft("Market Committee")))
    other = made(meetings.call_meeting(register, MeetingDraft(other_body, date=MAY)))
    refused("same body", linking_point_id=minute_of(register, other))
    earlier = made(
        meetings.call_meeting(register, MeetingDraft(whole.body, date=MARCH.replace(day=1)))
    )
    refused("by a later meeting", linking_point_id=minute_of(register, earlier))


def test_leaves_printed_anew_carry_the_later_correction_and_its_fingerprint(
    register: Register,
) -> None:
    whole = circulated(register)
    confirm(register, whole)
    first = made(printings.print_for_signature(register, whole.meeting, press))
    linking = minute_of(register, whole.later)
    draft = LaterCorrectionDraft(whole.point, linking, "quay", "pier")
    corrections.record_later_correction(register, draft)
    assert printings.print_for_signature(register, whole.meeting, press).made == first
    printings.void_printing(register, first, "Torn")
    printings.print_for_signature(register, whole.meeting, press)
    (old,), (new,) = register.sql("SELECT fingerprint FROM printing ORDER BY id")
    assert old != new
    (kept, again) = (
        record for (record,) in register.sql("SELECT record FROM printing ORDER BY id")
    )
    assert '"minute_date":"2011-05-09"' in again
    assert '"minute_date":"2011-05-09"' not in kept
    assert verify(register).findings == ()


def test_a_copy_without_exempt_items_says_nothing_of_what_was_corrected_there(
    register: Register,
) -> None:
    whole = begin(register)
    closed = ItemDraft("Welcome", exempt_paragraph="3")
    agenda.change_item(register, whole.item, closed)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    for step in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, step, MAY)
    confirm(register, whole, CorrectionDraft(whole.point, "quay", "pier"))
    for meeting in (whole.meeting, whole.later):
        sheet = meeting_sheet(register, meeting)
        assert "pier" in record_of(sheet)
        copy = redacted(sheet, (), exempt=True)
        assert "pier" not in record_of(copy)
        assert "quay" not in record_of(copy)
