"""The prints of a meeting that its preview offers, and the press for signature."""

from functools import partial

from desktop.records.errors import Refusal
from desktop.records.reading import agenda_paper
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.printings import printing_pdf, standing_printing
from desktop.records.reading.public import public_minutes
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.words import LeafSeries, State
from desktop.ui.preview.preview_pane import PrintChoice


def choices(meeting: MeetingDetail) -> tuple[PrintChoice, ...]:
    """Minutes, the papers for the meeting, and the leaves for signature."""
    day = meeting.draft.date.isoformat() if meeting.draft.date else ""
    name = "".join(letter for letter in meeting.body if letter not in '\\/:*?"<>|')
    made = (
        ("minutes", "Minutes", partial(minutes, meeting_id=meeting.id)),
        ("public-minutes", "Public minutes", partial(minutes, meeting_id=meeting.id, public=True)),
        ("agenda", "Agenda", partial(agenda, meeting_id=meeting.id)),
        ("public-agenda", "Public agenda", partial(agenda, meeting_id=meeting.id, public=True)),
        ("pack", "Agenda pack", partial(pack, meeting_id=meeting.id)),
        ("public-pack", "Public agenda pack", partial(pack, meeting_id=meeting.id, public=True)),
        ("attendance", "Attendance sheet", partial(attendance, meeting_id=meeting.id)),
        ("script", "Chair’s script", partial(script, meeting_id=meeting.id)),
        ("blank", "Minutes by hand", partial(blank, meeting_id=meeting.id)),
        ("signature", "For signature", partial(signature, meeting_id=meeting.id)),
        ("exempt", "Exempt leaves", partial(exempt, meeting_id=meeting.id)),
    )
    return tuple(
        PrintChoice(key, label, f"{name} {day} {label.lower()}.pdf", make)
        for key, label, make in made
    )


def usual(state: State) -> str:
    """The print that matters most while a meeting is in a state."""
    if state in (State.PLANNED, State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.CANCELLED):
        return "agenda"
    printed = (State.PRINTED, State.SIGNED, State.SEALED)
    return "signature" if state in printed else "minutes"


def minutes(register: Register, *, meeting_id: int, public: bool = False) -> tuple[bytes, str]:
    from desktop.printing.minutes import print_minutes

    sheet = meeting_sheet(register, meeting_id)
    return print_minutes(public_minutes(sheet) if public else sheet).pdf, ""


def agenda(register: Register, *, meeting_id: int, public: bool = False) -> tuple[bytes, str]:
    from desktop.printing.agenda import print_agenda

    return print_agenda(*agenda_paper.agenda_sheets(register, meeting_id, public=public)).pdf, ""


def pack(register: Register, *, meeting_id: int, public: bool = False) -> tuple[bytes, str]:
    """The agenda with its papers, and what the pack cannot claim."""
    from desktop.printing.pack import print_pack

    made = print_pack(agenda_paper.pack_sheet(register, meeting_id, public=public))
    return made.pdf, made.note


def attendance(register: Register, *, meeting_id: int) -> tuple[bytes, str]:
    from desktop.printing.attendance_sheet import print_attendance_sheet

    return print_attendance_sheet(agenda_paper.signing_in_sheet(register, meeting_id)).pdf, ""


def script(register: Register, *, meeting_id: int) -> tuple[bytes, str]:
    from desktop.printing.script import print_script

    return print_script(agenda_paper.script_sheet(register, meeting_id)).pdf, ""


def blank(register: Register, *, meeting_id: int) -> tuple[bytes, str]:
    from desktop.printing.blank import print_blank

    return print_blank(agenda_paper.signing_in_sheet(register, meeting_id)).pdf, ""


def signature(register: Register, *, meeting_id: int) -> tuple[bytes, str]:
    """The leaves exactly as they were printed; before that, the draft."""
    printing = standing_printing(register, meeting_id)
    if printing is not None:
        return printing_pdf(register, printing.id), ""
    pdf, _ = minutes(register, meeting_id=meeting_id)
    return pdf, "Not printed for signature yet: this is the draft."


def exempt(register: Register, *, meeting_id: int) -> tuple[bytes, str]:
    """The leaves of exempt items exactly as they were printed."""
    printing = standing_printing(register, meeting_id, LeafSeries.EXEMPT)
    if printing is None:
        raise Refusal("No exempt items of this meeting are printed apart for signature.")
    return printing_pdf(register, printing.id), ""


def press(sheet: SignatureSheet) -> Print:
    """The leaves for signature, made where the save asks for them."""
    from desktop.printing.signature import print_signature

    return print_signature(sheet)
