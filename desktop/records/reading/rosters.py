"""Plain lists of what is in a register, for the command line and other programs."""

from dataclasses import asdict
from datetime import date
from typing import Any

from desktop.records.reading import actions, bodies, meetings, people
from desktop.records.reading.attendance_statistics import attendance_statistics
from desktop.records.reading.item_list import listed_items
from desktop.records.reading.leaves import leaves, volumes
from desktop.records.reading.listing import Wanted
from desktop.records.reading.numbers import numbers
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.reading.worklist import worklist
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.words import LeafSeries

_LISTS: dict[str, Any] = {
    "actions": actions,
    "bodies": bodies,
    "meetings": meetings,
    "people": people,
}


def roster(register: Register, what: str, body_id: int | None = None) -> list[dict[str, Any]]:
    """Every row of a list ("actions", "leaves", "people" …), of one body or all; days as ISO."""
    if what == "leaves":
        lines = _ledger(register, body_id)
    elif what == "items":
        lines = [asdict(row) for row in listed_items(register, body_id)]
    elif what == "numbers":
        lines = [asdict(row) for row in numbers(register, body_id)]
    elif what == "attendance":
        counts = attendance_statistics(register, body_id)
        lines = [asdict(count) | {"rate": round(count.rate, 4)} for count in counts]
    elif what == "papers":
        lines = [asdict(paper) for paper in filed_papers(register, body_id)]
    elif what == "worklist":
        tasks = (asdict(task) for task in worklist(register, today()))
        lines = [task for task in tasks if body_id in (None, task["body_id"])]
    else:
        listed = _LISTS[what]
        rows = listed.rows(register, listed.ids(register, Wanted(body_id=body_id)))
        lines = [asdict(row) for row in rows]
    return [{name: _plain(value) for name, value in line.items()} for line in lines]


def _ledger(register: Register, body_id: int | None) -> list[dict[str, Any]]:
    """Every leaf, volume by volume."""
    chosen = [id_ for id_, _ in bodies.choices(register)] if body_id is None else [body_id]
    return [
        {"id": leaf.id, "body_id": id_, "series": series, "volume": volume.number} | asdict(leaf)
        for id_ in chosen
        for series in LeafSeries
        for volume in volumes(register, id_, series)
        for leaf in leaves(register, id_, volume.number, series)
    ]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
