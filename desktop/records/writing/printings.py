"""Printing for signature: leaves are allotted, and the exact PDF is kept.

Local Government Act 1972, Sch. 12 para. 41: loose leaves consecutively numbered, each initialled.
"""

from collections.abc import Callable
from typing import Any

from peewee import fn

from desktop.records.chain import BEGINNING, digest
from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.fingerprint import fingerprint, record_of
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.printings import standing_printing
from desktop.records.reading.sheets import MeetingSheet, Print, SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.text import clean
from desktop.records.rules.words import MeetingRole, State, Status
from desktop.records.rules.workflow import may_print_for_signature
from desktop.records.tables import Attachment, Body, History, Leaf, Meeting, Printing
from desktop.records.writing.draft import refuse
from desktop.records.writing.meetings import step
from desktop.records.writing.transaction import Recording, recording

Press = Callable[[SignatureSheet], Print]

VOLUME = 1


def print_for_signature(register: Register, meeting_id: int, press: Press) -> Changes:
    """Print the minutes for the chair to sign; `made` is the printing.

    Where a printing stands, it is that one and nothing changes. `press` makes the PDF and is
    called outside any transaction. Raises `Refusal`.
    """
    standing = standing_printing(register, meeting_id)
    if standing is not None:
        return Changes("print_for_signature", (), standing.id)
    sheet = signature_sheet(register, meeting_id)
    printed = press(sheet)
    return _keep(register, sheet, printed)


def signature_sheet(register: Register, meeting_id: int) -> SignatureSheet:
    """What the leaves of a meeting would say if they were printed now. Raises `Refusal`."""
    # Read first: what is changed while the rest is read must not pass for what was printed.
    history_head = head(register)
    meeting = meeting_sheet(register, meeting_id)
    if not may_print_for_signature(meeting.state):
        raise Refusal("Circulate the draft first: then it can be printed for signature.")
    if meeting.confirming_date is None:
        raise Refusal("Name the meeting that is to confirm these minutes: the leaves say which.")
    body_id = meeting.body.id
    signer, capacity = _signer(meeting)
    return SignatureSheet(
        meeting=meeting,
        version=_next_version(register, meeting_id),
        volume=VOLUME,
        first_leaf=_next_leaf(register, body_id),
        fingerprint=fingerprint(record_of(meeting)),
        history_head=history_head,
        signer=signer,
        signer_capacity=capacity,
    )


def void_printing(register: Register, printing_id: int, reason: str) -> Changes:
    """Void a printing and its leaves; their numbers are never given out again."""
    reason = clean(reason)
    if not reason:
        raise refuse("reason", "Say why, in a few words: the reason is kept.")
    with recording(register, "void_printing", reason) as record:
        printing = record.row(Printing, printing_id)
        if printing["void_reason"]:
            raise Refusal("This printing is void already.")
        meeting_id = printing["meeting_id"]
        state = State(record.row(Meeting, meeting_id)["state"])
        if state in (State.SIGNED, State.SEALED):
            raise Refusal("These leaves are signed: they stand.")
        record.alter(Printing, printing_id, void_reason=reason)
        query = Leaf.select(Leaf.id).where(Leaf.printing == printing_id)
        for (leaf_id,) in register.rows(query):
            record.alter(Leaf, leaf_id, void_reason=reason)
        if state is State.PRINTED:
            step(record, meeting_id, State.CONFIRMED, today(), reason)
    return record.changes()


def head(register: Register) -> str:
    """The hash of the newest entry of history."""
    newest = register.first(History.select(History.hash).order_by(History.id.desc()))
    return str(newest[0]) if newest else BEGINNING


def _keep(register: Register, sheet: SignatureSheet, printed: Print) -> Changes:
    meeting = sheet.meeting
    with recording(register, "print_for_signature", meeting.body.name) as record:
        _refuse_changed_meanwhile(register, sheet)
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
        )
        for sheet_number in range(1, printed.leaves + 1):
            record.add(
                Leaf,
                body=meeting.body.id,
                printing=made,
                volume=sheet.volume,
                number=sheet.first_leaf + sheet_number - 1,
                sheet=sheet_number,
            )
        if meeting.state is State.CONFIRMED:
            step(record, meeting.id, State.PRINTED, today())
    return record.changes(made)


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
    name = f"{meeting.body.name} {meeting.date.isoformat()} for signature {sheet.version}.pdf"
    return record.add(
        Attachment, sha256=sha256, name=name, media_type="application/pdf", content=pdf
    )


def _next_version(register: Register, meeting_id: int) -> int:
    newest = register.first(
        Printing.select(fn.MAX(Printing.version)).where(Printing.meeting == meeting_id)
    )
    return (newest[0] or 0) + 1 if newest else 1


def _next_leaf(register: Register, body_id: int) -> int:
    last = register.first(
        Leaf.select(fn.MAX(Leaf.number)).where((Leaf.body == body_id) & (Leaf.volume == VOLUME))
    )
    if last and last[0] is not None:
        return int(last[0]) + 1
    first = register.first(Body.select(Body.first_leaf).where(Body.id == body_id))
    return int(first[0]) if first else 1


def _signer(meeting: MeetingSheet) -> tuple[str, str]:
    """Who was in the chair at the meeting signs; where nobody was, the line waits for a name."""
    chairs: list[Any] = [
        line
        for line in meeting.attendance
        if line.role is MeetingRole.CHAIR and line.status is Status.PRESENT
    ]
    return (chairs[0].name if chairs else "", meeting.body.chair_title)
