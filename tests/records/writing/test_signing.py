"""Leaves: who is to sign, spoiled ones, volumes, signed copies, and the seal."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta

import pytest

from desktop.records.errors import Refusal
from desktop.records.reading.leaves import leaves, out_for_signature, volumes
from desktop.records.reading.papers import book_sheet
from desktop.records.reading.signed_copies import scan, signed_copies
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    ItemDraft,
    LaterCorrectionDraft,
    PointDraft,
    SignedCopyDraft,
)
from desktop.records.rules.words import ItemKind, LeafState, MeetingRole, State, Status
from desktop.records.verification import verify
from desktop.records.writing import (
    agenda,
    attendance,
    bodies,
    confirmation,
    corrections,
    meetings,
    points,
    printings,
    signing,
)
from desktop.records.writing import (
    volumes as volume_verbs,
)
from tests.records.whole_record import MARCH, MAY, SCAN, TO_CIRCULATED, Whole, begin, made, press

SIGNED = SignedCopyDraft("Siân Ŵyn-Jones", "Chair", MAY, 2, "Shelf 4")


def circulated(register: Register) -> Whole:
    whole = begin(register)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    return whole


def hold(register: Register, whole: Whole) -> None:
    for step in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, step, MAY)


def printed(register: Register) -> tuple[Whole, int]:
    """Confirmed minutes on two leaves, ready to be signed."""
    whole = circulated(register)
    hold(register, whole)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    return whole, made(printings.print_for_signature(register, whole.meeting, press))


def line(register: Register, meeting: int, person: int) -> int:
    statement = "SELECT id FROM attendance WHERE meeting_id = ? AND person_id = ?"
    return int(register.sql(statement, meeting, person)[0][0])


def came(
    register: Register,
    whole: Whole,
    person: int,
    status: Status = Status.PRESENT,
    role: MeetingRole | None = None,
) -> int:
    """Enter how somebody came to the confirming meeting; the line."""
    id_ = line(register, whole.later, person)
    attendance.change_attendance(register, id_, AttendanceDraft(person, status, role))
    return id_


def signer(register: Register, whole: Whole) -> tuple[str, str]:
    sheet = printings.signature_sheet(register, whole.meeting)
    return sheet.signer, sheet.signer_capacity


def state(register: Register, meeting: int) -> str:
    return str(register.sql("SELECT state FROM meeting WHERE id = ?", meeting)[0][0])


def test_before_the_meeting_its_expected_chair_is_to_sign(register: Register) -> None:
    whole = circulated(register)
    assert signer(register, whole) == ("Siân Ŵyn-Jones", "Chair")
    came(register, whole, whole.chair, Status.APOLOGIES)
    assert signer(register, whole) == ("", "Chair")


def test_whoever_was_in_the_chair_of_the_confirming_meeting_signs(register: Register) -> None:
    whole = circulated(register)
    came(register, whole, whole.chair, Status.APOLOGIES)
    came(register, whole, whole.away, role=MeetingRole.CHAIR)
    hold(register, whole)
    assert signer(register, whole) == ("Cllr Ada de Vere", "Chair")


def test_whoever_presided_over_the_item_on_minutes_signs(register: Register) -> None:
    whole = circulated(register)
    chair = came(register, whole, whole.chair, role=MeetingRole.CHAIR)
    away = came(register, whole, whole.away, role=MeetingRole.VICE_CHAIR)
    agenda.add_item(register, whole.later, ItemDraft("Apologies"))
    agenda.add_item(register, whole.later, ItemDraft("Minutes", kind=ItemKind.MINUTES))
    hold(register, whole)
    meetings.take_step(register, whole.later, State.MINUTES_DRAFT, MAY)
    parts = ((away, "items 1 to 2"), (chair, ""))
    attendance.record_presiding(register, whole.later, parts)
    assert signer(register, whole) == ("Cllr Ada de Vere", "Vice-chair, presiding")
    attendance.record_presiding(register, whole.later, ((away, "item 1"), (chair, "")))
    assert signer(register, whole) == ("Siân Ŵyn-Jones", "Chair")


def test_of_several_whose_parts_cannot_be_told_the_chair_signs_or_the_first(
    register: Register,
) -> None:
    whole = circulated(register)
    chair = came(register, whole, whole.chair)
    away = came(register, whole, whole.away)
    hold(register, whole)
    attendance.record_presiding(register, whole.later, ((away, "the start"), (chair, "the end")))
    assert signer(register, whole) == ("Cllr Ada de Vere", "Presiding")
    came(register, whole, whole.chair, role=MeetingRole.CHAIR)
    assert signer(register, whole) == ("Siân Ŵyn-Jones", "Chair")


def test_the_ledger_says_where_each_leaf_is(register: Register) -> None:
    whole = circulated(register)

    def states() -> list[LeafState]:
        return [leaf.state for leaf in leaves(register, whole.body, 1)]

    assert volumes(register, whole.body) == ()
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    assert states() == [LeafState.ALLOTTED] * 2
    hold(register, whole)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    assert states() == [LeafState.OUT] * 2
    (out,) = out_for_signature(register)
    assert (out.printing_id, out.first_label, out.last_label) == (printing, "1", "2")
    assert (out.confirmed, out.confirming_date) == (True, MAY)
    signing.file_signed_copy(register, printing, SIGNED)
    assert states() == [LeafState.RETURNED] * 2
    assert out_for_signature(register) == ()


def test_a_spoiled_leaf_takes_its_printing_with_it_and_numbers_run_on(register: Register) -> None:
    whole, _ = printed(register)
    _, second = leaves(register, whole.body, 1)
    with pytest.raises(Refusal, match="Say why"):
        printings.spoil_leaf(register, second.id, " ")
    printings.spoil_leaf(register, second.id, "Coffee")
    assert state(register, whole.meeting) == "confirmed"
    assert [(leaf.state, leaf.reason) for leaf in leaves(register, whole.body, 1)] == [
        (LeafState.VOID, "Printed with leaf 2, which was spoiled"),
        (LeafState.VOID, "Coffee"),
    ]
    assert register.sql("SELECT void_reason FROM printing") == [("Leaf 2 was spoiled: Coffee",)]
    with pytest.raises(Refusal, match="void already"):
        printings.spoil_leaf(register, second.id, "Again")
    printings.print_for_signature(register, whole.meeting, press)
    assert [leaf.number for leaf in leaves(register, whole.body, 1)] == [1, 2, 3, 4]
    assert verify(register).findings == ()


def test_voiding_confirmed_minutes_keeps_the_words_that_were_confirmed(register: Register) -> None:
    _, printing = printed(register)
    printings.void_printing(register, printing, "Torn")
    steps = "SELECT to_state FROM meeting_step WHERE kept <> '' ORDER BY id"
    assert register.sql(steps) == [("circulated",), ("confirmed",)]


def test_leaves_show_their_numbers_as_the_body_wants(register: Register) -> None:
    whole = circulated(register)
    draft = BodyDraft("Harbour Committee", leaf_pattern="{nnn}/{yy}", first_leaf=9)
    bodies.change_body(register, whole.body, draft)
    printings.print_for_signature(register, whole.meeting, press)
    assert [leaf.label for leaf in leaves(register, whole.body, 1)] == ["009/10", "010/10"]
    assert book_sheet(register, whole.body).parts[0].labels == ("009/10", "010/10")


def test_a_new_volume_begins_with_a_first_leaf_of_its_own(register: Register) -> None:
    whole = circulated(register)
    with pytest.raises(Refusal, match="No leaf of volume 1"):
        volume_verbs.open_volume(register, whole.body, 1, MAY)
    hold(register, whole)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    with pytest.raises(Refusal, match="Leaves 1 to 2 of volume 1 are printed and have not"):
        volume_verbs.open_volume(register, whole.body, 1, today())
    printings.void_printing(register, printing, "Torn")
    for first, on, says in (
        (0, today(), "1 or more"),
        (1, today() + timedelta(1), "still to come"),
        (1, date(1999, 1, 1), "was opened on"),
    ):
        with pytest.raises(Refusal, match=says):
            volume_verbs.open_volume(register, whole.body, first, on)
    volume_verbs.open_volume(register, whole.body, 501, today(), " Safe ")
    printings.print_for_signature(register, whole.meeting, press)
    full, second = volumes(register, whole.body)
    assert (full.first_leaf, full.last_leaf, full.closed_on) == (1, 2, today())
    assert (second.number, second.first_leaf, second.last_leaf) == (2, 501, 502)
    assert (second.shelf, second.closed_on) == ("Safe", None)
    assert len(book_sheet(register, whole.body, 2).parts) == 1
    assert book_sheet(register, whole.body, 1).parts == ()
    assert verify(register).findings == ()


def test_a_signed_copy_is_filed_with_its_scan(register: Register) -> None:
    whole, printing = printed(register)
    signing.file_signed_copy(register, printing, SIGNED, ("leaves.pdf", SCAN))
    assert state(register, whole.meeting) == "signed"
    (copy,) = signed_copies(register, whole.meeting)
    assert (copy.signer, copy.leaves_initialled, copy.leaves) == ("Siân Ŵyn-Jones", 2, 2)
    assert copy.whole
    assert scan(register, copy.id) == ("leaves.pdf", "application/pdf", SCAN)
    with pytest.raises(Refusal, match="signed: they stand"):
        printings.void_printing(register, printing, "No")
    assert verify(register).findings == ()


@pytest.mark.parametrize(
    ("draft", "filed", "says"),
    [
        (SignedCopyDraft("", "", MAY, 2), None, "who signed"),
        (SignedCopyDraft("Siân Ŵyn-Jones", "", None, 2), None, "day of the signature"),
        (SignedCopyDraft("Siân Ŵyn-Jones", "", MARCH, 2), None, "cannot have been signed before"),
        (SignedCopyDraft("Siân Ŵyn-Jones", "", date(2999, 1, 1), 2), None, "still to come"),
        (SignedCopyDraft("Siân Ŵyn-Jones", "", MAY, 3), None, "There are 2 leaves"),
        (SignedCopyDraft("Siân Ŵyn-Jones", "", MAY, -1), None, "counted from 0"),
        (SignedCopyDraft("Bob Lee", "", MAY, 2), None, "Bob Lee did not preside"),
        (SIGNED, ("leaves.pdf", b"MZ not a scan"), "this is none of them"),
        (SIGNED, ("leaves.pdf", b""), "is empty"),
    ],
)
def test_what_cannot_have_been_signed_so_is_refused(
    register: Register, draft: SignedCopyDraft, filed: tuple[str, bytes] | None, says: str
) -> None:
    whole = circulated(register)
    came(register, whole, whole.chair, role=MeetingRole.CHAIR)
    hold(register, whole)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    with pytest.raises(Refusal, match=says):
        signing.file_signed_copy(register, printing, draft, filed)
    assert state(register, whole.meeting) == "printed"


def test_a_title_before_the_name_makes_nobody_else(register: Register) -> None:
    whole = circulated(register)
    came(register, whole, whole.away, role=MeetingRole.CHAIR)
    came(register, whole, whole.chair, Status.APOLOGIES)
    hold(register, whole)
    confirmation.confirm_minutes(register, whole.meeting, whole.later)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    signing.file_signed_copy(register, printing, SignedCopyDraft("ada de vere", "", MAY, 2))
    assert state(register, whole.meeting) == "signed"


def test_leaves_are_signed_once_the_minutes_are_confirmed(register: Register) -> None:
    whole = circulated(register)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    with pytest.raises(Refusal, match="Confirm the minutes first"):
        signing.file_signed_copy(register, printing, SIGNED)
    printings.void_printing(register, printing, "Torn")
    with pytest.raises(Refusal, match="are void"):
        signing.file_signed_copy(register, printing, SIGNED)


def test_the_seal_waits_for_every_initial_and_a_place(register: Register) -> None:
    whole, printing = printed(register)
    with pytest.raises(Refusal, match="File the signed leaves first"):
        signing.seal_minutes(register, whole.meeting)
    few = SignedCopyDraft("Siân Ŵyn-Jones", "", MAY, 1)
    signing.file_signed_copy(register, printing, few)
    with pytest.raises(Refusal, match="1 of 2 leaves are initialled"):
        signing.seal_minutes(register, whole.meeting)
    signing.file_signed_copy(register, printing, SignedCopyDraft("Siân Ŵyn-Jones", "", MAY, 2))
    with pytest.raises(Refusal, match="on which shelf"):
        signing.seal_minutes(register, whole.meeting)
    signing.file_signed_copy(register, printing, SIGNED)
    signing.seal_minutes(register, whole.meeting)
    assert state(register, whole.meeting) == "sealed"
    assert len(signed_copies(register, whole.meeting)) == 3
    with pytest.raises(Refusal, match="sealed already"):
        signing.seal_minutes(register, whole.meeting)
    with pytest.raises(Refusal, match="nothing is filed"):
        signing.file_signed_copy(register, printing, SIGNED)
    assert verify(register).findings == ()


def test_a_sealed_record_still_takes_a_later_correction(register: Register) -> None:
    whole, printing = printed(register)
    signing.file_signed_copy(register, printing, SIGNED)
    signing.seal_minutes(register, whole.meeting)
    item = made(agenda.add_item(register, whole.later, ItemDraft("Put right")))
    linking = made(points.add_point(register, item, PointDraft("It was a pier.")))
    draft = LaterCorrectionDraft(whole.point, linking, "quay", "pier")
    corrections.record_later_correction(register, draft)
    assert verify(register).findings == ()


@pytest.mark.parametrize(
    ("guards", "statement", "named"),
    [
        ("point_update", "UPDATE point SET text = 'Forged.' WHERE id = 1", "point 1, text"),
        ("printing_update", "UPDATE printing SET record = '{}'", "printing 1"),
        ("attachment_update", "UPDATE attachment SET content = x'00'", "printing 1"),
        ("history_row_update", "UPDATE history_row SET content = '{\"a\":1}'", "meeting 1, id"),
    ],
)
def test_what_was_altered_behind_its_back_is_not_sealed(
    register: Register, guards: str, statement: str, named: str
) -> None:
    whole, printing = printed(register)
    signing.file_signed_copy(register, printing, SIGNED)
    with closing(sqlite3.connect(register.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("BEGIN")
        (sql,) = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = ?", (f"guard_{guards}",)
        ).fetchone()
        connection.execute(f"DROP TRIGGER guard_{guards}")
        connection.execute(statement)
        connection.execute(sql)
        connection.execute("COMMIT")
    with pytest.raises(Refusal, match="not what was signed") as refusal:
        signing.seal_minutes(register, whole.meeting)
    assert named in refusal.value.sentence
    assert state(register, whole.meeting) == "signed"
