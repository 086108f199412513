"""The leaves that came back: filed as signed, or one of them spoiled."""

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.leaves import leaves, volumes
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.reading.printings import PrintingRow
from desktop.records.reading.signer import who_signs
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.drafts import SignedCopyDraft
from desktop.records.rules.words import LeafSeries
from desktop.records.writing.draft import refuse
from desktop.records.writing.printings import spoil_leaf
from desktop.records.writing.signing import file_signed_copy
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, DateField, LineField, NumberField
from desktop.ui.forms.file_field import FileField, file_content

_SCANS = "Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"


@dataclass(frozen=True, slots=True)
class SignedLeaves:
    """A signed copy as typed, with the path of its scan."""

    signer: str = ""
    capacity: str = ""
    signed_on: dt.date | None = None
    leaves_initialled: int = 0
    shelf: str = ""
    scan: str = ""


@dataclass(frozen=True, slots=True)
class Spoiled:
    leaf_id: int | None = None
    reason: str = ""


def file_signed(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, printing: PrintingRow
) -> DraftDialog[SignedLeaves]:
    """Files the leaves as they came back from whoever signed them."""
    signer, capacity = _expected(desk, meeting)
    draft = SignedLeaves(signer, capacity, meeting.confirming_date or today(), printing.leaves)
    fields = (
        Field("signer", "&Signed by", LineField),
        Field("capacity", "As", LineField, "“Chair”, or the role they had at that meeting."),
        Field("signed_on", "&On", DateField),
        Field("leaves_initialled", "Leaves &initialled", NumberField, f"Of {printing.leaves}."),
        Field("shelf", "&Kept at", LineField, "Where the paper is: “Strong room, shelf 4”."),
        Field("scan", "S&can", partial(FileField, _SCANS), "Kept inside the register."),
    )
    apart = printing.series is LeafSeries.EXEMPT
    title = "File the signed leaves of exempt items" if apart else "File the signed copy"
    dialog = DraftDialog(desk, title, fields, draft, _file, (printing.id,), parent=parent)
    dialog.save_button.setText("&File it")
    return dialog


def spoil(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> DraftDialog[Spoiled]:
    """Voids a leaf that was spoiled, and with it what was printed with it."""
    choices = [
        (row.id, f"{'Exempt leaf' if series is LeafSeries.EXEMPT else 'Leaf'} {row.label}")
        for series in LeafSeries
        for volume in desk.read(volumes, meeting.body_id, series)[-1:]
        for row in desk.read(leaves, meeting.body_id, volume.number, series)
        if row.meeting_id == meeting.id and not row.reason
    ]
    hint = "All leaves printed with it become void, and are printed anew with new numbers."
    fields = (
        Field("leaf_id", "&Leaf", partial(ChoiceField, choices), hint),
        Field("reason", "&Because", LineField, "“Coffee”, “signed in the wrong place”."),
    )
    draft = Spoiled(choices[0][0] if choices else None)
    dialog = DraftDialog(desk, "Spoiled leaf", fields, draft, _spoil, parent=parent)
    dialog.save_button.setText("&Void it")
    return dialog


def _expected(desk: Desk, meeting: MeetingDetail) -> tuple[str, str]:
    if meeting.confirming_meeting_id is None:
        return "", ""
    signer = desk.read(who_signs, meeting.confirming_meeting_id, meeting.id)
    if signer is None:
        return "", ""
    return signer.name, signer.role.label if signer.role is not None else ""


def _file(register: Register, printing_id: int, signed: SignedLeaves) -> Changes:
    scan = file_content(signed.scan, "scan") if signed.scan else None
    draft = SignedCopyDraft(
        signed.signer, signed.capacity, signed.signed_on, signed.leaves_initialled, signed.shelf
    )
    return file_signed_copy(register, printing_id, draft, scan)


def _spoil(register: Register, spoiled: Spoiled) -> Changes:
    if spoiled.leaf_id is None:
        raise refuse("leaf_id", "Choose the leaf.")
    return spoil_leaf(register, spoiled.leaf_id, spoiled.reason)
