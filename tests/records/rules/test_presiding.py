"""Who presided over one item, told from the words of the parts."""

import pytest

from desktop.records.rules.presiding import presided_over


@pytest.mark.parametrize(
    ("parts", "number", "who"),
    [
        ((("Ann", "items 1 to 3"), ("Bob", "")), "2", "Ann"),
        ((("Ann", "items 1-3"), ("Bob", "")), "4", "Bob"),
        ((("Ann", "item 2"), ("Bob", "items 1, 3 and 4")), "3", "Bob"),
        ((("Ann", "Items 1–3"), ("Bob", "the rest")), "9", ""),
        ((("Ann", "the first 15 minutes"), ("Bob", "")), "2", ""),
        ((("Ann", "the first 15 minutes, then item 7"), ("Bob", "")), "7", "Ann"),
        ((("Ann", ""),), "2", "Ann"),
        ((("Ann", ""),), "77/21", ""),
        ((("Ann", ""),), "", ""),
        ((), "1", ""),
    ],
)
def test_who_presided_over_an_item(
    parts: tuple[tuple[str, str], ...], number: str, who: str
) -> None:
    assert presided_over(parts, number) == who
