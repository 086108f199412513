"""What the way from planned to sealed is called on buttons, and why something is closed."""

from desktop.records.rules.words import State
from desktop.records.rules.workflow import settled

_STEPS = {
    State.AGENDA_DRAFT: "Draft the &agenda…",
    State.AGENDA_PUBLISHED: "&Publish the agenda…",
    State.HELD: "Meeting was &held…",
    State.MINUTES_DRAFT: "Draft the &minutes…",
    State.WITH_CHAIR: "Send to the &chair…",
    State.CIRCULATED: "Ci&rculate the draft…",
    State.CONFIRMED: "Con&firm the minutes…",
    State.PRINTED: "Print for &signature…",
    State.SIGNED: "&File the signed leaves…",
    State.SEALED: "Sea&l the record…",
    State.CANCELLED: "Ca&ncel the meeting…",
    State.INQUORATE: "Record as in&quorate…",
    State.ADJOURNED: "Record as ad&journed…",
}
_BACK = {
    State.AGENDA_DRAFT: "Take the &agenda back…",
    State.MINUTES_DRAFT: "Take the &minutes back…",
}
ICONS = {
    State.CANCELLED: "close-circle-line",
    State.INQUORATE: "group-line",
    State.ADJOURNED: "pause-circle-line",
}
DONE, NOW, TO_COME = "checkbox-circle-line", "record-circle-line", "checkbox-blank-circle-line"
LEFT_OUT = "indeterminate-circle-line"
"""A step that was passed over, as when a draft is circulated without going to the chair first."""


def step_words(to: State, *, back: bool) -> str:
    """What a button or menu says that takes a meeting to a state."""
    return _BACK[to] if back and to in _BACK else _STEPS[to]


def why_closed(state: State) -> str:
    """Why minutes, agenda and attendance cannot be changed now."""
    if settled(state):
        return "These minutes are confirmed: their words stand as they are."
    if state in (State.WITH_CHAIR, State.CIRCULATED):
        return "The draft has left your desk. To change it, take the minutes back, saying why."
    return f"This meeting is {state.label.lower()}: nothing can be changed."
