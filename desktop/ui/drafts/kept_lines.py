"""The lines of a page that are not safe yet, as a text that can be kept and read again."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from desktop.records.rules.drafts import ActionDraft, DecisionDraft, VoteDraft
from desktop.records.rules.emphasis import parse
from desktop.records.rules.words import ActionStatus, Casting, Outcome, PointKind, VoteWay
from desktop.ui.meeting.outline import Line, Wording

_FORMAT = 1


@dataclass(frozen=True, slots=True, eq=False)
class KeptLine:
    """One line; `was` is what the register held of it, `above` the point that it stood below.

    `above_kept` is the place in the same list of a line above it that is as new as itself.
    """

    said: Wording
    item_id: int
    depth: int = 0
    point_id: int | None = None
    was: Wording | None = None
    above: int | None = None
    above_kept: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class KeptLines:
    """What one sitting left; points that came after `newest` were not known to it."""

    at: datetime
    lines: tuple[KeptLine, ...]
    newest: int = 0
    path: Path = field(default_factory=Path)


def gathered(lines: Sequence[Line]) -> tuple[KeptLine, ...]:
    """The lines of a page that are not safe, each with its place."""
    found: list[KeptLine] = []
    places: dict[Line, int] = {}
    for row, line in enumerate(lines):
        if not line.unsafe:
            continue
        above = lines[row - 1] if row else None
        places[line] = len(found)
        found.append(
            KeptLine(
                line.wording,
                line.item_id,
                line.depth,
                line.id,
                line.held if line.id is not None else None,
                above.id if above is not None else None,
                places.get(above) if above is not None else None,
            )
        )
    return tuple(found)


def written(lines: Sequence[Line], at: datetime) -> str:
    """The unsafe lines of a page as a text."""
    return json.dumps(
        {
            "format": _FORMAT,
            "at": at.isoformat(timespec="seconds"),
            "newest": max((line.id or 0 for line in lines), default=0),
            "lines": [asdict(each) for each in gathered(lines)],
        },
        ensure_ascii=True,
        default=_plain,
        indent=1,
    )


def read(path: Path) -> KeptLines | None:
    """What a file holds; None where it cannot be read, or is another program's."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            return None
        return KeptLines(
            datetime.fromisoformat(found["at"]),
            tuple(_line(each) for each in found["lines"]),
            int(found["newest"]),
            path,
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)


def _line(found: dict[str, Any]) -> KeptLine:
    was = found["was"]
    return KeptLine(
        _wording(found["said"]),
        int(found["item_id"]),
        int(found["depth"]),
        found["point_id"],
        None if was is None else _wording(was),
        found["above"],
        found["above_kept"],
    )


def _wording(found: dict[str, Any]) -> Wording:
    decision, action = found["decision"], found["action"]
    parse(found["emphasis"])
    return Wording(
        str(found["text"]),
        str(found["emphasis"]),
        PointKind(found["kind"]),
        None if decision is None else _decision(decision),
        None if action is None else _action(action),
    )


def _decision(found: dict[str, Any]) -> DecisionDraft:
    votes = (VoteDraft(v["attendance_id"], VoteWay(v["way"]), v["dissent"]) for v in found["votes"])
    return DecisionDraft(
        **{
            **found,
            "limbs": tuple(found["limbs"]),
            "outcome": Outcome(found["outcome"]),
            "casting_vote": Casting(found["casting_vote"]),
            "votes": tuple(votes),
        }
    )


def _action(found: dict[str, Any]) -> ActionDraft:
    due = found["due"]
    return ActionDraft(
        **{
            **found,
            "owners": tuple(found["owners"]),
            "due": None if due is None else date.fromisoformat(due),
            "status": ActionStatus(found["status"]),
        }
    )
