"""What is asked before leaves are allotted."""

from desktop.records.reading.sheets import SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.words import LeafSeries
from desktop.records.writing.printings import signature_sheets
from desktop.ui.meeting.prints import press
from desktop.ui.meeting.proof_dialog import findings


def first_leaf_question(register: Register, meeting_id: int) -> str:
    """Which leaves a printing now would take. Raises `Refusal` where none can be made."""
    sheets = signature_sheets(register, meeting_id)
    taken = " and ".join(map(_leaves_taken, sheets))
    question = f"Print these minutes for signature? They take {taken}."
    if not any(map(_minuted, sheets)):
        question = f"{question} No item has a minute yet."
    found = len(findings(register, meeting_id))
    if not found:
        return question
    things = "one thing" if found == 1 else f"{found} things"
    return f"{question} The proof-reader asks about {things}: F7 shows what."


def _minuted(sheet: SignatureSheet) -> bool:
    items = (item for section in sheet.meeting.sections for item in section.items)
    return any(item.points or item.confirmed for item in items)


def _leaves_taken(sheet: SignatureSheet) -> str:
    """ "leaves 4 to 6 of the minute book"; exempt items have leaves counted apart."""
    apart = sheet.series is LeafSeries.EXEMPT
    last = sheet.first_leaf + press(sheet).leaves - 1
    one = last == sheet.first_leaf
    which = f"leaf {last}" if one else f"leaves {sheet.first_leaf} to {last}"
    return f"{which} of the {'exempt minutes' if apart else 'minute book'}"
