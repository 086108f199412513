"""Who is asked to do an action, as printed."""

from collections import defaultdict
from typing import Any

from desktop.records.register import Register, Row
from desktop.records.tables import ActionOwner


def owners(register: Register, which: Any) -> defaultdict[int, tuple[str, ...]]:
    """The owners of each action, as printed, in order."""
    return by_action(register.rows(owners_of(which)))


def owners_of(which: Any) -> Any:
    """Who is asked to do each action: rows of its id and a name."""
    return (
        ActionOwner.select(ActionOwner.action, ActionOwner.name)
        .where(which)
        .order_by(ActionOwner.position, ActionOwner.id)
    )


def by_action(found: list[Row]) -> defaultdict[int, tuple[str, ...]]:
    """Such rows put together: the names of each action's owners."""
    named: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for action_id, name in found:
        named[action_id] += (name,)
    return named
