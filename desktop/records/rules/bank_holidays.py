"""The bank holidays of each nation, substitute days and those proclaimed once among them.

Banking and Financial Dealings Act 1971, s. 1 and Sch. 1, with the days proclaimed under it, as the
library `holidays` lists them.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache

from desktop.records.rules.words import Nation

_PARTS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}


@cache
def bank_holidays(nation: Nation, year: int) -> Mapping[date, str]:
    """The bank holidays of a year by day, with their names."""
    # It brings every country of the world with it, which takes a third of a second.
    from holidays.countries.united_kingdom import UnitedKingdom

    # Without a language, it would speak the machine's.
    return dict(UnitedKingdom(subdiv=_PARTS[nation], years=year, language="en_GB"))


def bank_holiday(day: date, nation: Nation) -> str:
    """The name of the bank holiday that a day is; empty if it is none."""
    return bank_holidays(nation, day.year).get(day, "")
