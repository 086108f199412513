"""Which section of the user guide fits where F1 was pressed."""

from collections.abc import Mapping

from PySide6.QtWidgets import QDialog, QWidget

WHOLE = "User guide"

BY_WIDGET: Mapping[str, str] = {
    "FirstPage": "A register",
    "WorklistPlace": "What waits for you",
    "SearchPlace": "What waits for you",
    "MeetingsPlace": "A meeting",
    "ActionsPlace": "Actions",
    "ForwardPlace": "The forward plan",
    "PeoplePlace": "People",
    "BodiesPlace": "A body",
    "MeetingHeading": "A meeting",
    "AgendaPane": "The agenda",
    "MinutesPane": "Minutes",
    "AttendancePane": "Attendance",
    "PreviewPane": "The papers for the meeting",
    "MeetingWindow": "A meeting",
    "CommandPalette": WHOLE,
    "KeyboardSheet": WHOLE,
    "AboutBox": WHOLE,
    "BugDialog": "Verifying",
}
"""By the name of the class, the innermost first."""

BY_TITLE: Mapping[str, str] = {
    "Add to the attendance": "Attendance",
    "Action": "Actions",
    "Agree closed actions": "Proof-reading",
    "Attendance –": "Attendance",
    "Body": "A body",
    "Bring back": "The forward plan",
    "Carry over": "The agenda",
    "Certified extract": "Copies to hand out",
    "Circulate the draft": "To the chair, and round",
    "Columns": "What waits for you",
    "Confirm minutes": "Confirming",
    "Corrections": "Confirming",
    "Days of the series": "A meeting",
    "Decision": "Decisions",
    "Declaration": "Attendance",
    "Drop “": "The forward plan",
    "Everything held on": "Copies to hand out",
    "File": "Signed, and sealed",
    "File the paper": "The agenda",
    "Go on from a number": "A body",
    "Go to item": "Minutes",
    "Heading": "The agenda",
    "How papers look": "How its papers look",
    "In place of": "A body",
    "Interest of": "Attendance",
    "Item": "The agenda",
    "Keep as template": "The agenda",
    "Lay the agenda": "The agenda",
    "Leaves –": "Volumes",
    "Meeting": "A meeting",
    "Merge into": "People",
    "Move “": "The forward plan",
    "New action": "Actions",
    "New body": "A body",
    "New decision": "Decisions",
    "New heading": "The agenda",
    "New item": "The agenda",
    "New meeting": "A meeting",
    "New member": "A body",
    "New person": "People",
    "New post": "People",
    "New subject": "The forward plan",
    "New template": "A body",
    "New volume": "Volumes",
    "Numbers –": "A body",
    "Papers": "The agenda",
    "Person": "People",
    "Post": "People",
    "Postpone": "A meeting",
    "Print for signature": "Printing for signature",
    "Proof-reader": "Proof-reading",
    "Put “": "The forward plan",
    "Reconvene": "A meeting",
    "Seat": "A body",
    "Series of meetings": "A meeting",
    "Spoiled leaf": "Voiding leaves",
    "Subject": "The forward plan",
    "Template": "A body",
    "Update action": "Actions",
    "Void leaves": "Voiding leaves",
    "Who presided": "Attendance",
}
"""By how the title of a dialog begins; one that is not here belongs to where it came from."""


def section_for(widget: QWidget | None) -> str:
    """The heading of the section that fits best, from the innermost outwards."""
    at = widget
    while at is not None:
        section = _of_dialog(at) or BY_WIDGET.get(type(at).__name__, "")
        if section:
            return section
        at = at.parentWidget()
    return WHOLE


def _of_dialog(widget: QWidget) -> str:
    title = widget.windowTitle() if isinstance(widget, QDialog) else ""
    fitting = [begun for begun in BY_TITLE if title.startswith(begun)]
    return BY_TITLE[max(fitting, key=len)] if fitting else ""
