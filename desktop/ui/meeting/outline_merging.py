"""The page as the register now has it, together with what is being typed on it."""

from collections.abc import Callable, Sequence

from desktop.records.rules.text import clean
from desktop.ui.meeting.outline import Line, Wording


def merged(
    mine: Sequence[Line], fresh: Sequence[Line], worth_keeping: Callable[[Line], bool]
) -> list[Line]:
    """The fresh lines, as the objects that stand for them already, with what is not saved yet.

    `worth_keeping` says of an empty line whether it is still wanted.
    """
    points = {line.id: line for line in mine if line.id is not None}
    headings = {line.item_id: line for line in mine if line.heading is not None}
    found: list[Line] = []
    for line in fresh:
        known = headings.get(line.item_id) if line.heading else points.get(line.id or 0)
        found.append(line if known is None else _renewed(known, line))
    present = set(found)
    above: Line | None = None
    for line in mine:
        if line in present:
            above = line
        elif line.heading is None and _lives(line, worth_keeping):
            _put_below(found, line, above)
            above = line
    return found


def filled(lines: Sequence[Line], mine: Sequence[Line]) -> list[Line]:
    """The same with a line to type on below each heading that has none."""
    spare = {line.item_id: line for line in mine if line.blank and not line.kept}
    found: list[Line] = []
    for row, line in enumerate(lines):
        found.append(line)
        last = row + 1 == len(lines) or lines[row + 1].heading is not None
        if line.heading is not None and last:
            found.append(spare.get(line.item_id) or Line(item_id=line.item_id))
    return found


def _lives(line: Line, worth_keeping: Callable[[Line], bool]) -> bool:
    if line.blank and not line.kept:
        return worth_keeping(line)
    return not line.kept or line.dirty


def _put_below(found: list[Line], line: Line, above: Line | None) -> None:
    """Typed here, and not in the register, or no longer."""
    if line.kept:
        line.id, line.action_id, line.kept = None, None, False
        line.saved = line.held = Wording()
    # Its heading is gone: nothing typed is lost, it stands below the item before.
    place = found.index(above) + 1 if above is not None else min(1, len(found))
    if found:
        line.item_id = found[place - 1].item_id
        line.depth = min(line.depth, max(found[place - 1].depth + 1, 0))
    found.insert(place, line)


def _renewed(mine: Line, fresh: Line) -> Line:
    """The line that stands on screen, told what the register says."""
    if mine.heading is not None:
        if mine.heading != fresh.heading:
            mine.heading, mine.wording = fresh.heading, fresh.wording
        return mine
    mine.item_id, mine.depth, mine.action_id = fresh.item_id, fresh.depth, fresh.action_id
    mine.decision_label, mine.action_label = fresh.decision_label, fresh.action_label
    # The typed text may end in a space that the register does not keep.
    as_sent = _same(mine.saved.text, fresh.text) and mine.saved.kind is fresh.kind
    if mine.dirty:
        mine.saved = mine.saved if as_sent else fresh.saved
    elif as_sent and _same(mine.text, fresh.text):
        said = Wording(mine.text, mine.emphasis, fresh.kind, fresh.decision, fresh.action)
        mine.wording = mine.saved = mine.wording if said == mine.wording else said
    else:
        mine.wording, mine.saved = fresh.wording, fresh.saved
    mine.held = mine.saved
    return mine


def _same(typed: str, kept: str) -> bool:
    return typed == kept or clean(typed) == kept
