"""Undo and redo through the whole sitting.

Nothing is wiped out: what is undone is done backwards by the same verbs, and the history of the
register keeps both. A decision or action that comes back gets a number of its own.
"""

from desktop.ui.meeting import outline
from desktop.ui.meeting.outline import Line, Way, Wording
from desktop.ui.meeting.outline_history import (
    Added,
    Attended,
    Gesture,
    Moved,
    Removed,
    Reworded,
    Step,
)
from desktop.ui.meeting.outline_model import OutlineModel

_BACK: dict[Way, Way] = {"up": "down", "down": "up", "in": "out"}


class GoneError(Exception):
    """What a step was about was changed elsewhere meanwhile."""


def undo(model: OutlineModel) -> Line | None:
    """Undo the last gesture; the line that it was about."""
    at = None
    try:
        for gesture in model.history.take_back():
            at = _backwards(model, gesture) or at
    except GoneError:
        model.history.forget()
    return at


def redo(model: OutlineModel) -> Line | None:
    """Do again what was undone last; the line that it was about."""
    at = None
    try:
        for gesture in model.history.take_again():
            for step in gesture.steps:
                at = _forwards(model, step) or at
    except GoneError:
        model.history.forget()
    return at


def _backwards(model: OutlineModel, gesture: Gesture) -> Line | None:
    at = None
    for step in reversed(gesture.steps):
        if isinstance(step, Reworded):
            _say(model, step.line, step.before, step.after)
            at = step.line
        elif isinstance(step, Added):
            at = _take_out(model, step.lines)
        elif isinstance(step, Removed):
            at = _put_in(model, step.lines, step.above)
        elif isinstance(step, Attended):
            model.attend(step.attendance_id, step.before)
        else:
            at = _move_back(model, step)
    return at


def _forwards(model: OutlineModel, step: Step) -> Line | None:
    if isinstance(step, Reworded):
        _say(model, step.line, step.after, step.before)
        return step.line
    if isinstance(step, Added):
        return _put_in(model, step.lines, step.above)
    if isinstance(step, Removed):
        return _take_out(model, step.lines)
    if isinstance(step, Attended):
        model.attend(step.attendance_id, step.after)
        return None
    _shift(model, step.line, step.way)
    return step.line


def _say(model: OutlineModel, line: Line, said: Wording, instead_of: Wording) -> None:
    if line not in model.lines or not line.wording.alike(instead_of):
        raise GoneError
    model.say(line, said)
    model.let_go(model.lines.index(line))


def _put_in(model: OutlineModel, lines: tuple[Line, ...], above: Line) -> Line:
    if above not in model.lines:
        raise GoneError
    at = model.lines.index(above) + 1
    for line in lines:
        line.item_id = above.item_id
    model.insert(at, lines)
    model.save_all()
    return lines[0]


def _take_out(model: OutlineModel, lines: tuple[Line, ...]) -> Line | None:
    if lines[0] not in model.lines:
        raise GoneError
    row = model.lines.index(lines[0])
    end = outline.end_of(model.lines, row)
    if model.lines[row:end] != list(lines):
        raise GoneError
    model.take_out(row, end)
    above = model.lines[row - 1]
    return (
        above if above.heading is None else (model.lines[row] if row < len(model.lines) else None)
    )


def _move_back(model: OutlineModel, step: Moved) -> Line:
    if step.way == "out":
        _shift(model, step.line, "in")
        for each in step.followers:
            _shift(model, each, "out")
    else:
        _shift(model, step.line, _BACK[step.way])
    return step.line


def _shift(model: OutlineModel, line: Line, way: Way) -> None:
    if line not in model.lines or not model.shift(line, way):
        raise GoneError
