import pytest

from desktop.printing.styles.shelf import house_style, house_styles
from desktop.records.errors import Refusal


def test_the_styles_have_names_for_a_window_to_offer() -> None:
    assert house_styles() == {
        "company": "Company board",
        "numbered": "Numbered paragraphs",
        "parish": "Parish, with an action column",
        "table": "Item and detail table",
    }


@pytest.mark.parametrize("key", house_styles())
def test_each_can_be_used(key: str) -> None:
    assert house_style(key).levels


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(Refusal, match="no house style called baroque"):
        house_style("baroque")
