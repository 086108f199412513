"""Kept words beside what the register holds now: what is there already, and what may be put in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from desktop.records.rules.drafts import ActionDraft
from desktop.records.rules.text import clean
from desktop.ui.drafts.kept_lines import KeptLine, KeptLines
from desktop.ui.meeting import outline
from desktop.ui.meeting.outline import Line, Wording
from desktop.ui.meeting.outline_history import Added
from desktop.ui.meeting.outline_model import OutlineModel


class Finding(Enum):
    """How kept words stand to the register."""

    NEW = "not in the register"
    CHANGES = "changes what is in the register"
    DIFFERS = "the register was changed since"
    GONE = "no longer in the register"


@dataclass(frozen=True, slots=True, eq=False)
class Offer:
    """Words that may be put in; `now` is what the register says in their place."""

    kept: KeptLine
    finding: Finding
    now: Line | None = None


def offers(kept: KeptLines, lines: Sequence[Line]) -> tuple[Offer, ...]:
    """What of kept words is not in the register."""
    points = {line.id: line for line in lines if line.id is not None}
    later = [line for line in lines if (line.id or 0) > kept.newest]
    found = []
    for each in kept.lines:
        now = points.get(each.point_id) if each.point_id is not None else None
        if now is None:
            there = next((line for line in later if _is(each, line)), None)
            if there is not None:
                # It was on its way when the sitting ended, and it arrived.
                later.remove(there)
            else:
                new = each.point_id is None
                found.append(Offer(each, Finding.NEW if new else Finding.GONE))
        elif not _same(now.wording, each.said):
            as_it_was = each.was is not None and _same(now.wording, each.was)
            found.append(Offer(each, Finding.CHANGES if as_it_was else Finding.DIFFERS, now))
    return tuple(found)


def put_in(model: OutlineModel, chosen: Sequence[Offer], *, instead: bool = False) -> None:
    """Type the words on the page again, as one step that can be undone.

    Where the register was changed since, they come to stand below; `instead` of what is there only
    where that was asked.
    """
    if model.read_only or len(model.lines) == 0:
        return
    made: dict[KeptLine, Line] = {}
    model.history.begin()
    for offer in chosen:
        row = _row(model, offer.now)
        if row is not None and (instead or offer.finding is Finding.CHANGES):
            model.reword(row, offer.kept.said)
        else:
            made[offer.kept] = _put_below(model, offer, made, row)
    model.history.end()
    model.save_all()


def _put_below(
    model: OutlineModel,
    offer: Offer,
    made: dict[KeptLine, Line],
    row: int | None,
) -> Line:
    at = row if row is not None else _above(model, offer.kept, made)
    above = model.lines[at]
    depth = min(offer.kept.depth, max(above.depth + 1, 0))
    if row is not None:
        depth = above.depth
    line = Line(item_id=above.item_id, depth=depth, wording=offer.kept.said)
    place = at + 1
    while place < len(model.lines) and model.lines[place].depth > depth:
        place += 1
    model.history.record(Added((line,), model.lines[place - 1]))
    model.insert(place, (line,))
    return line


def _above(model: OutlineModel, kept: KeptLine, made: dict[KeptLine, Line]) -> int:
    """The row that kept words are to stand below."""
    new = [line for each, line in made.items() if each.item_id == kept.item_id]
    if kept.above_kept is not None and new:
        return model.lines.index(new[-1])
    row = None if kept.above is None else model.row_of(kept.above)
    if row is not None:
        return row
    rows = model.rows_of_item(kept.item_id)
    # The item is gone: the words stand under the last one.
    return rows[0] if rows else outline.heading_above(model.lines, len(model.lines) - 1)


def _row(model: OutlineModel, line: Line | None) -> int | None:
    return model.lines.index(line) if line is not None and line in model.lines else None


def _is(kept: KeptLine, line: Line) -> bool:
    return line.item_id == kept.item_id and _same(line.wording, kept.said)


def _same(one: Wording, other: Wording) -> bool:
    return (
        clean(one.text) == clean(other.text)
        and (one.kind, one.emphasis, one.decision) == (other.kind, other.emphasis, other.decision)
        and _duty(one.action) == _duty(other.action)
    )


def _duty(action: ActionDraft | None) -> ActionDraft | None:
    """An action but for its number, which the register gives it."""
    return None if action is None else replace(action, number=None)
