"""The bank holidays of each nation, substitute days and those proclaimed once among them.

Banking and Financial Dealings Act 1971, s. 1 and Sch. 1, with the days proclaimed under it, as the
library `holidays` lists them. Those of our time are kept in a file, which is read at once; the
library is asked for other years.
"""

import json
from collections.abc import Mapping
from datetime import date
from functools import cache

from desktop.places import resources
from desktop.records.rules.words import Nation

_PARTS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


KEPT_YEARS = range(1974, 2051)
"""The years whose bank holidays are kept in the file."""


@cache
def bank_holidays(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of a year by day, with their names."""
    if year not in KEPT_YEARS:
        return as_the_library_lists_them(nation, year)
    days = _kept()[nation.value].items()
    return {date.fromisoformat(day): name for day, name in days if day.startswith(f"{year}-")}


@cache
def _kept() -> Mapping[str, Mapping[str, str]]:
    text = (resources() / "bank_holidays.json").read_text(encoding="utf-8")
    kept: Mapping[str, Mapping[str, str]] = json.loads(text)
    return kept


def as_the_library_lists_them(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of any year."""
    # It brings every country of the world with it, which takes a third of a second.
    from holidays.countries.united_kingdom import UnitedKingdom

    # Without a language, it would speak the machine's.
    return dict(UnitedKingdom(subdiv=_PARTS[nation], years=year, language="en_GB"))


def bank_holiday(day: date, nation: Nation) -> str:
    """The name of the bank holiday that a day is; empty if it is none."""
    return bank_holidays(nation, day.year).get(day, "")
