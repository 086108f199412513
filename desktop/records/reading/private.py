"""What came of exempt items: planned for meetings to come, or said of actions since.

An item is exempt by itself or with the whole that it is a part of.
"""

from typing import Any

from peewee import JOIN

from desktop.records.register import Register
from desktop.records.tables import ActionUpdate, Decision, ForwardItem, Item, Point


def minuted_in_private(register: Register, which: Any) -> frozenset[int]:
    """The updates of actions that were minuted under an exempt item."""
    query = (
        ActionUpdate.select(ActionUpdate.id)
        .join(Point, on=(ActionUpdate.point == Point.id))
        .where(which, Point.item.in_(_exempt_items()))
    )
    return frozenset(id_ for (id_,) in register.rows(query))


def planned_in_private(register: Register, body_id: int) -> frozenset[int]:
    """What is on the forward plan of a body because of an exempt item, or of a decision there."""
    decided = Decision.select(Decision.id).join(Point).where(Point.item.in_(_exempt_items()))
    query = ForwardItem.select(ForwardItem.id).where(
        ForwardItem.body == body_id,
        ForwardItem.source_item.in_(_exempt_items())
        | ForwardItem.agenda_item.in_(_exempt_items())
        | ForwardItem.source_decision.in_(decided),
    )
    return frozenset(id_ for (id_,) in register.rows(query))


def _exempt_items() -> Any:
    item, whole = Item.alias(), Item.alias()
    return (
        item.select(item.id)
        .join(whole, JOIN.LEFT_OUTER, on=(item.parent == whole.id))
        .where((item.exempt_paragraph != "") | (whole.exempt_paragraph != ""))
    )
