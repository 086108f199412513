"""Printing for signature: leaves are allotted, and the exact PDF is kept.

Local Government Act 1972, Sch. 12 para. 41: loose leaves consecutively numbered, each initialled.
"""

from collections.abc import Callable
from dataclasses import replace

from peewee import fn

from desktop.records.chain import BEGINNING, digest
from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.fingerprint import fingerprint, record_of
from desktop.records.reading.exempt_minutes import exempt_part, open_part
from desktop.records.reading.leaves import next_leaf, volume_in_use
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.printings import standing_printing
from desktop.records.reading.public_agenda import exempt_places
from desktop.records.reading.sheets import MeetingSheet, Print, SignatureSheet
from desktop.records.reading.signer import who_signs
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.numbering import year_label
from desktop.records.rules.words import LeafSeries, MeetingRole, State
from desktop.records.rules.workflow import may_print_for_signature
from desktop.records.tables import Attachment, Body, History, Leaf, Meeting, Printing
from desktop.records.writing.draft import reason_given
from desktop.records.writing.meetings import step
from desktop.records.writing.transaction import Recording, recording
from desktop.records.writing.volumes import begin_first_volume

Press = Callable[[SignatureSheet], Print]


def print_for_signature(register: Register, meeting_id: int, press: Press) -> Changes:
    """Print the minutes for the chair to sign; `made` is the printing.

    Exempt items are printed with it, on leaves of their own, where the body keeps them apart. Where
    a printing stands, it is that one and nothing changes. `press` makes the PDF and is called
    outside any transaction. Raises `Refusal`.
    """
    standing = standing_printing(register, meeting_id)
    if standing is not None:
        return Changes("print_for_signature", (), standing.id)
    sheets = signature_sheets(register, meeting_id)
    return _keep(register, [(sheet, press(sheet)) for sheet in sheets])


def signature_sheets(register: Register, meeting_id: int) -> list[SignatureSheet]:
    """The leaves of everything; or those the public may see, and then the others."""
    whole = signature_sheet(register, meeting_id)
    if not whole.meeting.body.look.exempt_apart or not exempt_places(whole.meeting):
        return [whole]
    body_id, apart = whole.meeting.body.id, exempt_part(whole.meeting)
    public = open_part(whole.meeting)
    return [
        replace(whole, meeting=public, fingerprint=fingerprint(record_of(public))),
        replace(
            whole,
            meeting=apart,
            version=whole.version + 1,
            volume=volume_in_use(register, body_id, LeafSeries.EXEMPT),
            first_leaf=next_leaf(register, body_id, LeafSeries.EXEMPT),
            fingerprint=fingerprint(record_of(apart)),
            series=LeafSeries.EXEMPT,
        ),
    ]


def signature_sheet(register: Register, meeting_id: int) -> SignatureSheet:
    """What the leaves of a meeting would say if all were printed together. Raises `Refusal`."""
    # Read first: what is changed while the rest is read must not pass for what was printed.
    history_head = head(register)
    meeting = meeting_sheet(register, meeting_id)
    if not may_print_for_signature(meeting.state):
        raise Refusal("Circulate the draft first: then it can be printed for signature.")
    if meeting.confirming_date is None:
        raise Refusal("Name the meeting that is to confirm these minutes: the leaves say which.")
    body_id = meeting.body.id
    signer, capacity = _signer(register, meeting)
    pattern, year, number = _leaf_numbering(register, meeting)
    return SignatureSheet(
        meeting=meeting,
        version=_next_version(register, meeting_id),
        volume=volume_in_use(register, body_id),
        first_leaf=next_leaf(register, body_id),
        fingerprint=fingerprint(record_of(meeting)),
        history_head=history_head,
        signer=signer,
        signer_capacity=capacity,
        leaf_pattern=pattern,
        year_label=year,
        meeting_number=number,
    )


def void_printing(register: Register, printing_id: int, reason: str) -> Changes:
    """Void a printing and its leaves; their numbers are never given out again."""
    reason = reason_given(reason)
    with recording(register, "void_printing", reason) as record:
        _refuse_signed(record, printing_id)
        _void(record, printing_id, reason, reason)
    return record.changes()


def spoil_leaf(register: Register, leaf_id: int, reason: str) -> Changes:
    """Void a leaf that was spoiled, and with it all that was printed with it.

    A printing is signed whole or not at all; printing anew takes new numbers. Raises `Refusal`.
    """
    reason = reason_given(reason)
    with recording(register, "spoil_leaf", reason) as record:
        leaf = record.row(Leaf, leaf_id)
        printing_id = leaf["printing_id"]
        _refuse_signed(record, printing_id)
        shown = leaf["label"] or str(leaf["number"])
        record.alter(Leaf, leaf_id, void_reason=reason)
        _void(
            record,
            printing_id,
            f"Leaf {shown} was spoiled: {reason}",
            f"Printed with leaf {shown}, which was spoiled",
        )
    return record.changes()


def _refuse_signed(record: Recording, printing_id: int) -> None:
    printing = record.row(Printing, printing_id)
    if printing["void_reason"]:
        raise Refusal("This printing is void already.")
    state = State(record.row(Meeting, printing["meeting_id"])["state"])
    if state in (State.SIGNED, State.SEALED):
        raise Refusal("These leaves are signed: they stand.")


def _void(record: Recording, printing_id: int, reason: str, of_each_leaf: str) -> None:
    """What was printed together is void together: the public leaves say what stands apart."""
    meeting_id = record.row(Printing, printing_id)["meeting_id"]
    together = Printing.select(Printing.id).where(
        Printing.meeting == meeting_id, Printing.void_reason == ""
    )
    for (each,) in record.register.rows(together):
        record.alter(Printing, each, void_reason=reason)
        standing = Leaf.select(Leaf.id).where(Leaf.printing == each, Leaf.void_reason == "")
        for (leaf_id,) in record.register.rows(standing):
            record.alter(Leaf, leaf_id, void_reason=of_each_leaf)
    if State(record.row(Meeting, meeting_id)["state"]) is State.PRINTED:
        step(record, meeting_id, State.CONFIRMED, today(), reason)


def head(register: Register) -> str:
    """The hash of the newest entry of history."""
    newest = register.first(History.select(History.hash).order_by(History.id.desc()))
    return str(newest[0]) if newest else BEGINNING


def _keep(register: Register, printed: list[tuple[SignatureSheet, Print]]) -> Changes:
    meeting = printed[0][0].meeting
    with recording(register, "print_for_signature", meeting.body.name) as record:
        _refuse_changed_meanwhile(register, printed[0][0])
        made = [_keep_printing(record, sheet, run) for sheet, run in printed]
        if meeting.state is State.CONFIRMED:
            step(record, meeting.id, State.PRINTED, today())
    return record.changes(made[0])


def _keep_printing(record: Recording, sheet: SignatureSheet, printed: Print) -> int:
    meeting = sheet.meeting
    made = record.add(
        Printing,
        body=meeting.body.id,
        meeting=meeting.id,
        version=sheet.version,
        printed_on=today(),
        confirming_meeting=record.row(Meeting, meeting.id)["confirming_meeting_id"],
        record=record_of(meeting),
        fingerprint=sheet.fingerprint,
        history_head=sheet.history_head,
        attachment=_attach(record, sheet, printed.pdf),
        leaves=printed.leaves,
        series=sheet.series.value,
    )
    begin_first_volume(record, meeting.body.id, sheet.series)
    for sheet_number in range(1, printed.leaves + 1):
        number = sheet.first_leaf + sheet_number - 1
        label = sheet.leaf_label(sheet_number)
        record.add(
            Leaf,
            body=meeting.body.id,
            printing=made,
            volume=sheet.volume,
            number=number,
            sheet=sheet_number,
            label="" if label == str(number) else label,
            series=sheet.series.value,
        )
    return made


def _refuse_changed_meanwhile(register: Register, sheet: SignatureSheet) -> None:
    if head(register) != sheet.history_head:
        raise Refusal("The register was changed while this was being printed: print it again.")


def _attach(record: Recording, sheet: SignatureSheet, pdf: bytes) -> int:
    sha256 = digest(pdf)
    found = record.register.first(
        Attachment.select(Attachment.id).where(Attachment.sha256 == sha256)
    )
    if found:
        return int(found[0])
    meeting = sheet.meeting
    apart = " exempt" if sheet.series is LeafSeries.EXEMPT else ""
    name = (
        f"{meeting.body.name} {meeting.date.isoformat()} for signature{apart} {sheet.version}.pdf"
    )
    return record.add(
        Attachment, sha256=sha256, name=name, media_type="application/pdf", content=pdf
    )


def _next_version(register: Register, meeting_id: int) -> int:
    newest = register.first(
        Printing.select(fn.MAX(Printing.version)).where(Printing.meeting == meeting_id)
    )
    return (newest[0] or 0) + 1 if newest else 1


def _leaf_numbering(register: Register, meeting: MeetingSheet) -> tuple[str, str, int]:
    """How leaves show their numbers: the body's pattern, with the meeting's year and number."""
    query = Meeting.select(Body.leaf_pattern, Body.year_start, Meeting.number).join(Body)
    found = register.first(query.where(Meeting.id == meeting.id))
    assert found is not None
    pattern, year_start, number = found
    return pattern, year_label(meeting.date, year_start), number or 0


def _signer(register: Register, meeting: MeetingSheet) -> tuple[str, str]:
    """Who signs, and as what; where nobody is known to preside, the line waits for a name."""
    query = Meeting.select(Meeting.confirming_meeting).where(Meeting.id == meeting.id)
    found = register.first(query)
    signer = who_signs(register, found[0], meeting.id) if found and found[0] else None
    chair_title = meeting.body.chair_title
    if signer is None:
        return "", chair_title
    if signer.role is MeetingRole.VICE_CHAIR:
        return signer.name, f"{MeetingRole.VICE_CHAIR.label}, presiding"
    return signer.name, chair_title if signer.role is MeetingRole.CHAIR else "Presiding"
