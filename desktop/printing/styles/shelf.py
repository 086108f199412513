"""The house styles that came with the program, by the key that a body keeps."""

from functools import cache

from desktop.places import resources
from desktop.printing.styles.reading import read_style
from desktop.printing.styles.schema import HouseStyle
from desktop.records.errors import Refusal


def house_styles() -> dict[str, str]:
    """Key and name of every style, for a window to offer."""
    return {key: house_style(key).name for key in _keys()}


@cache
def house_style(key: str) -> HouseStyle:
    """The style of a body; a key that is not on the shelf is refused."""
    if key not in _keys():
        known = ", ".join(_keys())
        raise Refusal(f"There is no house style called {key}. There are: {known}.")
    return read_style(resources() / "house_styles" / f"{key}.toml")


def _keys() -> list[str]:
    return sorted(path.stem for path in (resources() / "house_styles").glob("*.toml"))
