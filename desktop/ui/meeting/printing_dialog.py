"""What is asked before leaves are allotted."""

from desktop.records.register import Register
from desktop.records.writing.printings import signature_sheet
from desktop.ui.meeting.prints import press
from desktop.ui.meeting.proof_dialog import findings


def first_leaf_question(register: Register, meeting_id: int) -> str:
    """Which leaves a printing now would take. Raises `Refusal` where none can be made."""
    sheet = signature_sheet(register, meeting_id)
    count = press(sheet).leaves
    last = sheet.first_leaf + count - 1
    which = f"leaf {last}" if count == 1 else f"leaves {sheet.first_leaf} to {last}"
    question = f"Print these minutes for signature? They take {which} of the minute book."
    found = len(findings(register, meeting_id))
    if not found:
        return question
    things = "one thing" if found == 1 else f"{found} things"
    return f"{question} The proof-reader asks about {things}: F7 shows what."
