"""An item moved across the agenda: every place it can go to, in one list."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import ItemRow, MeetingDetail
from desktop.records.register import Register
from desktop.records.rules.agenda_order import Place
from desktop.records.writing.agenda_order import reorder_items
from desktop.records.writing.draft import refuse
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField

Spot = tuple[int | None, int | None]
"""The heading that an item goes under, and the item it goes after; none is the first place."""


@dataclass(frozen=True, slots=True)
class Placed:
    spot: Spot | None = None


def place_dialog(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, item: ItemRow
) -> DraftDialog[Placed]:
    """Picks where an item goes; its parts go with it."""
    spots = _spots(meeting, item)
    field = Field("spot", "&To", partial(ChoiceField, spots), "Its parts go with it.")
    draft = Placed(spots[0][0])
    title = f"Move “{item.title[:40]}”"
    dialog = DraftDialog(desk, title, (field,), draft, _place, (meeting, item), parent)
    dialog.save_button.setText("&Move")
    return dialog


def order_with(meeting: MeetingDetail, item: ItemRow, spot: Spot) -> tuple[Place, ...]:
    """The whole agenda with an item, and its parts, in another place."""
    section_id, after_id = spot
    moving = [row for row in meeting.items if item.id in (row.id, row.parent_id)]
    moved = [
        (row.id, section_id, None if row.id == item.id else item.id)
        for row in sorted(moving, key=lambda row: row.id != item.id)
    ]
    order: list[Place] = []
    placed = False
    for row in (row for row in meeting.items if row not in moving):
        first_there = after_id is None and row.section_id == section_id
        if not placed and first_there:
            order += moved
            placed = True
        order.append((row.id, row.section_id, row.parent_id))
        if not placed and row.id == after_id:
            order += moved
            placed = True
    return tuple(order if placed else order + moved)


def _spots(meeting: MeetingDetail, item: ItemRow) -> list[tuple[Spot, str]]:
    spots: list[tuple[Spot, str]] = [((None, None), "First of all, under no heading")]
    sections = {section.id: section.title for section in meeting.sections}
    for section_id in (None, *sections):
        if section_id is not None:
            spots.append(((section_id, None), f"First under “{sections[section_id]}”"))
        spots += [
            ((section_id, row.id), f"After {row.number} {row.title}".replace("  ", " "))
            for row in meeting.items
            if row.section_id == section_id and row.parent_id is None and row.id != item.id
        ]
    return spots


def _place(register: Register, meeting: MeetingDetail, item: ItemRow, placed: Placed) -> Changes:
    if placed.spot is None:
        raise refuse("spot", "Choose the place.")
    return reorder_items(register, meeting.id, order_with(meeting, item, placed.spot))
