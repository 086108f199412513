"""Minutes of exempt items stand on leaves of a series of their own; both sets are signed."""

from dataclasses import replace

import pytest

from desktop.printing.book import print_book
from desktop.printing.signature import print_signature
from desktop.records.errors import Refusal
from desktop.records.reading.leaves import leaves, next_leaf, out_for_signature, volumes
from desktop.records.reading.looks import look_draft
from desktop.records.reading.papers import book_sheet
from desktop.records.reading.printings import printing_pdf, printings, standing_printing
from desktop.records.reading.public import public_book
from desktop.records.reading.sheets import Print
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    CorrectionDraft,
    DecisionDraft,
    ItemDraft,
    PointDraft,
    SignedCopyDraft,
)
from desktop.records.rules.words import LeafSeries, LeafState, State
from desktop.records.verification import verify
from desktop.records.writing import actions, agenda, confirmation, decisions, meetings, points
from desktop.records.writing.looks import change_look
from desktop.records.writing.printings import print_for_signature, void_printing
from desktop.records.writing.signing import file_signed_copy, seal_minutes
from desktop.records.writing.volumes import open_volume
from tests.printing.reading_back import bookmarks_of, text_of
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, made

EXEMPT = LeafSeries.EXEMPT
CANARIES = ("Kanarek", "Canari", "Kanarienvogel", "Caneri", "Canario")


@pytest.fixture
def secret(register: Register) -> Whole:
    """A circulated meeting with an exempt item in which every text is a canary."""
    whole = begin(register)
    item = made(
        agenda.add_item(
            register,
            whole.meeting,
            ItemDraft(
                CANARIES[0],
                exempt_paragraph="3",
                report_of=CANARIES[1],
                note=CANARIES[1],
                leads=(CANARIES[1],),
                papers=(CANARIES[1],),
            ),
        )
    )
    points.add_point(register, item, PointDraft(f"{CANARIES[2]} was heard."))
    decisions.record_decision(register, item, DecisionDraft("RESOLVED to", CANARIES[3], ()))
    action = ActionDraft(CANARIES[4], ("Bob Lee",))
    actions.assign_action(register, whole.body, action, item_id=item)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    return whole


def press_both(register: Register, whole: Whole) -> tuple[int, int]:
    public = made(print_for_signature(register, whole.meeting, print_signature))
    apart = standing_printing(register, whole.meeting, EXEMPT)
    assert apart is not None
    return public, apart.id


def kept(register: Register, printing_id: int) -> Print:
    return Print(printing_pdf(register, printing_id), 0)


def confirm(register: Register, whole: Whole) -> None:
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, state, MAY)
    margin = CorrectionDraft(whole.point, "quay", "pier", in_margin=True)
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (margin,))


def test_public_leaves_tell_nothing_of_the_exempt_item_and_exempt_ones_nothing_else(
    register: Register, secret: Whole
) -> None:
    public_id, apart_id = press_both(register, secret)
    public, apart = kept(register, public_id), kept(register, apart_id)
    read = text_of(public) + " ".join(bookmarks_of(public))
    assert not any(canary.casefold() in read.casefold() for canary in CANARIES)
    assert not any(canary.encode() in public.pdf for canary in CANARIES)
    assert "paragraph 3" in read
    assert "The quay was seen." in read
    told = text_of(apart)
    assert "EXEMPT – NOT FOR PUBLICATION" in told
    assert all(canary in told for canary in (CANARIES[0], *CANARIES[2:]))
    assert "The quay was seen." not in told


def test_each_series_is_numbered_on_by_itself(register: Register, secret: Whole) -> None:
    public_id, apart_id = press_both(register, secret)
    assert [row.number for row in leaves(register, secret.body, 1, EXEMPT)] == [1]
    assert next_leaf(register, secret.body, EXEMPT) == 2
    was = next_leaf(register, secret.body)
    void_printing(register, apart_id, "A blot")
    assert all(row.void_reason for row in printings(register, secret.meeting))
    again, apart_again = press_both(register, secret)
    assert next_leaf(register, secret.body, EXEMPT) == 3
    assert {row.number for row in leaves(register, secret.body, 1, EXEMPT)} == {1, 2}
    (last,) = (row for row in leaves(register, secret.body, 1) if row.number == was)
    assert last.printing_id == again
    assert {out.printing_id for out in out_for_signature(register)} == {again, apart_again}
    assert public_id not in (again, apart_again)
    assert verify(register).findings == ()


def test_a_volume_of_one_series_opens_while_leaves_of_the_other_are_out(
    register: Register, secret: Whole
) -> None:
    press_both(register, secret)
    with pytest.raises(Refusal, match="have not come back"):
        open_volume(register, secret.body, 1, MAY, series=EXEMPT)
    assert [row.number for row in volumes(register, secret.body, EXEMPT)] == [1]
    assert [row.number for row in volumes(register, secret.body)] == [1]


def test_both_are_signed_before_the_record_is_sealed(register: Register, secret: Whole) -> None:
    confirm(register, secret)
    public_id, apart_id = press_both(register, secret)
    count = {row.id: row.leaves for row in printings(register, secret.meeting)}
    signed = SignedCopyDraft("Siân Ŵyn-Jones", "Chair", MAY, count[public_id], "Shelf 4")
    file_signed_copy(register, public_id, signed)
    with pytest.raises(Refusal, match="exempt items are signed too"):
        seal_minutes(register, secret.meeting)
    few = replace(signed, leaves_initialled=0)
    file_signed_copy(register, apart_id, few)
    with pytest.raises(Refusal, match="0 of 1 leaves"):
        seal_minutes(register, secret.meeting)
    file_signed_copy(register, apart_id, replace(signed, leaves_initialled=count[apart_id]))
    seal_minutes(register, secret.meeting)
    (leaf,) = leaves(register, secret.body, 1, EXEMPT)
    assert leaf.state is LeafState.RETURNED
    assert verify(register).findings == ()


def test_the_public_book_has_the_public_leaves_and_the_exempt_book_the_others(
    register: Register, secret: Whole
) -> None:
    press_both(register, secret)
    book = print_book(public_book(book_sheet(register, secret.body)))
    assert not any(canary.casefold() in text_of(book).casefold() for canary in CANARIES)
    assert "The quay was seen." in text_of(book)
    apart = print_book(book_sheet(register, secret.body, 1, EXEMPT))
    assert CANARIES[2] in text_of(apart)


def test_a_body_may_keep_all_together(register: Register, secret: Whole) -> None:
    together = replace(look_draft(register, secret.body), exempt_apart=False)
    change_look(register, secret.body, together)
    printing = made(print_for_signature(register, secret.meeting, print_signature))
    assert CANARIES[2] in text_of(kept(register, printing))
    assert standing_printing(register, secret.meeting, EXEMPT) is None
