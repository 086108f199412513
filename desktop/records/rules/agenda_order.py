"""The order of an agenda: what a whole new order must hold, and where a standing item belongs."""

from collections.abc import Collection, Sequence

from desktop.records.rules.words import ItemKind

Place = tuple[int, int | None, int | None]
"""An item, the heading it stands under, and the item it is a part of."""

_RANKS = {
    ItemKind.APOLOGIES: 0,
    ItemKind.INTERESTS: 1,
    ItemKind.MINUTES: 2,
    ItemKind.ACTIONS: 3,
    ItemKind.ANY_OTHER_BUSINESS: 5,
    ItemKind.NEXT_MEETING: 6,
}
_BUSINESS = 4


def place_among(kind: ItemKind, others: Sequence[ItemKind]) -> int:
    """Where an item of a kind goes in: apologies open an agenda, the next meeting closes it.

    It stands after the last one that comes before it or with it in that order.
    """
    rank = _rank(kind)
    return max((place + 1 for place, other in enumerate(others) if _rank(other) <= rank), default=0)


def wrong_order(order: Sequence[Place], items: Collection[int], sections: Collection[int]) -> str:
    """What is wrong with a new order of all items, in a sentence; nothing if it can be kept."""
    listed = [item_id for item_id, _, _ in order]
    under = {item_id: section_id for item_id, section_id, _ in order}
    whole = {item_id for item_id, _, parent_id in order if parent_id is None}
    if len(set(listed)) < len(listed):
        return "An item stands in this order twice."
    if set(listed) != set(items):
        return "The agenda was changed meanwhile: this order does not hold its items."
    for _, section_id, parent_id in order:
        if section_id is not None and section_id not in sections:
            return "There is no such heading in this agenda."
        if parent_id is not None and parent_id not in whole:
            return "A part belongs to an item that is no part itself."
        if parent_id is not None and under[parent_id] != section_id:
            return "A part stands under the same heading as its item."
    return ""


def _rank(kind: ItemKind) -> int:
    return _RANKS.get(kind, _BUSINESS)
