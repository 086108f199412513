"""Who presided when an item was taken: whoever did so at the item on minutes signs them.

Local Government Act 1972, Sch. 12 para. 41(1): minutes "shall be signed at the same or next
suitable meeting of the authority by the person presiding thereat".
"""

import re
from collections.abc import Sequence

_ITEMS = re.compile(r"\b(?:items?|minute)\s+(.+)", re.IGNORECASE)
_SPAN = re.compile(r"(\d+)\s*(?:to|-|–)\s*(\d+)")
_NUMBER = re.compile(r"\d+")


def presided_over(parts: Sequence[tuple[str, str]], number: str) -> str:
    """Who presided over the item of a number; empty where that cannot be told.

    `parts` are (name, part): "items 1 to 3", "item 4"; an empty part is all that no other names.

    >>> presided_over((("Ann", "items 1 to 3"), ("Bob", "")), "2")
    'Ann'
    """
    item = _plain_number(number)
    if item is None:
        return ""
    for name, part in parts:
        if item in _items(part):
            return name
    rest = [name for name, part in parts if not part]
    told = all(_items(part) for _, part in parts if part)
    return rest[0] if rest and told else ""


def _items(part: str) -> set[int]:
    """The items that the words of a part name."""
    said = _ITEMS.search(part)
    if said is None:
        return set()
    found = {int(number) for number in _NUMBER.findall(said[1])}
    for first, last in _SPAN.findall(said[1]):
        found.update(range(int(first), min(int(last), int(first) + 1000) + 1))
    return found


def _plain_number(number: str) -> int | None:
    """The number of an item whose label may be a plain number only."""
    return int(number) if number.isdecimal() else None
