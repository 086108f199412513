"""Signed copies: the leaves come back, are filed, and the record is sealed.

Local Government Act 1972, Sch. 12 para. 41: the person presiding at the confirming meeting signs
(1); where minutes are on loose leaves, each leaf is initialled by the same person (2).
"""

from datetime import date
from typing import Any

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.meeting_verification import verify_meeting
from desktop.records.reading.printings import printings
from desktop.records.reading.signed_copies import SignedCopyRow, signed_copies
from desktop.records.reading.signer import who_presided
from desktop.records.register import Register
from desktop.records.rules.dates import long_date, today
from desktop.records.rules.drafts import SignedCopyDraft
from desktop.records.rules.media_types import media_type
from desktop.records.rules.words import State
from desktop.records.tables import Attendance, Meeting, Person, Printing, SignedCopy
from desktop.records.writing.attachments import keep_file
from desktop.records.writing.draft import refuse, sound
from desktop.records.writing.meetings import step
from desktop.records.writing.transaction import Recording, recording

SCANS = ("application/pdf", "image/png", "image/jpeg", "image/tiff")
"""What a scan may be, told by its first bytes."""


def file_signed_copy(
    register: Register,
    printing_id: int,
    draft: SignedCopyDraft,
    scan: tuple[str, bytes] | None = None,
) -> Changes:
    """File the leaves that came back signed; `scan` is a file's name and content.

    Until the record is sealed they may be filed again, as when a leaf was not initialled at first:
    the newest one counts and none is lost. Raises `Refusal`.
    """
    draft = sound(draft)
    with recording(register, "file_signed_copy", draft.signer) as record:
        printing = record.row(Printing, printing_id)
        meeting = record.row(Meeting, printing["meeting_id"])
        _refuse_unsignable(printing, State(meeting["state"]))
        _refuse_other_signer(record, meeting, draft.signer)
        assert draft.signed_on is not None
        _refuse_other_day(meeting, draft.signed_on)
        if draft.leaves_initialled > printing["leaves"]:
            count = printing["leaves"]
            raise refuse(
                "leaves_initialled",
                f"There are {count} leaves." if count > 1 else "There is one leaf only.",
            )
        made = record.add(
            SignedCopy,
            printing=printing_id,
            signer=draft.signer,
            capacity=draft.capacity,
            signed_on=draft.signed_on,
            leaves_initialled=draft.leaves_initialled,
            shelf=draft.shelf,
            attachment=None if scan is None else _keep_scan(record, *scan),
        )
        if State(meeting["state"]) is State.PRINTED:
            step(record, meeting["id"], State.SIGNED, draft.signed_on)
    return record.changes(made)


def seal_minutes(register: Register, meeting_id: int) -> Changes:
    """Close the record of a meeting for good. Raises `Refusal` where something is missing."""
    with recording(register, "seal_minutes") as record:
        meeting = record.row(Meeting, meeting_id)
        record.subject = long_date(date.fromisoformat(meeting["date"]))
        state = State(meeting["state"])
        if state is State.SEALED:
            raise Refusal("This record is sealed already.")
        if state is not State.SIGNED:
            raise Refusal("File the signed leaves first: then the record can be sealed.")
        _refuse_unfinished(register, meeting_id)
        found = verify_meeting(register, meeting_id)
        if found:
            raise Refusal(
                f"This record is not what was signed ({found[0].where}: {found[0].sentence}) "
                "“minutebook verify” says all that was altered."
            )
        step(record, meeting_id, State.SEALED, today())
    return record.changes()


def _refuse_unsignable(printing: dict[str, Any], state: State) -> None:
    if printing["void_reason"]:
        raise Refusal("These leaves are void: file those that were printed anew.")
    if state is State.CIRCULATED:
        raise Refusal("Confirm the minutes first: a signature confirms what the meeting agreed.")
    if state is State.SEALED:
        raise Refusal("This record is sealed: nothing is filed with it any more.")


def _refuse_other_signer(record: Recording, meeting: dict[str, Any], signer: str) -> None:
    """Only somebody who presided at the confirming meeting signs, where it is known who did."""
    confirming_id = meeting["confirming_meeting_id"]
    presided = who_presided(record.register, confirming_id)
    if not presided or signer.casefold() in _called(record, confirming_id, presided):
        return
    day = long_date(date.fromisoformat(meeting["confirmed_on"]))
    raise refuse(
        "signer",
        f"{signer} did not preside at the meeting of {day}; {' and '.join(presided)} did.",
    )


def _called(record: Recording, meeting_id: int, names: tuple[str, ...]) -> set[str]:
    """Names as they stand in the attendance and, without the title, as those people are called."""
    query = (
        Attendance.select(Attendance.name, Person.name)
        .join(Person)
        .where((Attendance.meeting == meeting_id) & Attendance.name.in_(names))
    )
    return {name.casefold() for row in record.register.rows(query) for name in row}


def _refuse_other_day(meeting: dict[str, Any], day: date) -> None:
    if day > today():
        raise refuse("signed_on", "This day is still to come.")
    confirmed_on = date.fromisoformat(meeting["confirmed_on"])
    if day < confirmed_on:
        raise refuse(
            "signed_on",
            f"The minutes were confirmed on {long_date(confirmed_on)}: they cannot have been "
            "signed before.",
        )


def _keep_scan(record: Recording, name: str, content: bytes) -> int:
    if content and media_type(name, content) not in SCANS:
        raise refuse("scan", "A scan is a PDF, PNG, JPEG or TIFF file; this is none of them.")
    return keep_file(record, name, content)


def _refuse_unfinished(register: Register, meeting_id: int) -> None:
    newest = {copy.printing_id: copy for copy in signed_copies(register, meeting_id)}
    for printing in printings(register, meeting_id):
        if printing.void_reason:
            continue
        if printing.id not in newest:
            raise Refusal("The leaves of the exempt items are signed too: file them, then seal.")
        _refuse_unfinished_copy(newest[printing.id])


def _refuse_unfinished_copy(newest: SignedCopyRow) -> None:
    if newest.leaves_initialled < newest.leaves:
        raise Refusal(
            f"{newest.leaves_initialled} of {newest.leaves} leaves are initialled: each of them "
            "has to be (Local Government Act 1972, Sch. 12 para. 41(2)). File them again once "
            "they are."
        )
    if not newest.whole:
        raise Refusal("Say on which shelf the leaves are, or file their scan: then seal.")
