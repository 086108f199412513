"""The bank holidays that are kept are those of the library, and it is asked for the rest."""

import subprocess
import sys
from datetime import date

import pytest

from desktop.records.rules.bank_holidays import (
    KEPT_YEARS,
    as_the_library_lists_them,
    bank_holiday,
    bank_holidays,
)
from desktop.records.rules.words import Nation
from tests.docs.reading import ROOT


@pytest.mark.parametrize("nation", list(Nation))
def test_the_file_agrees_with_the_library(nation: Nation) -> None:
    """Where not: python -m docs.make_bank_holidays."""
    for year in KEPT_YEARS:
        assert bank_holidays(nation, year) == as_the_library_lists_them(nation, year)


def test_years_beyond_the_file_are_known_too() -> None:
    assert bank_holiday(date(KEPT_YEARS.stop, 12, 26), Nation.ENGLAND)
    assert bank_holiday(date(1972, 12, 25), Nation.SCOTLAND)


def test_the_library_is_not_loaded_for_the_years_of_the_file() -> None:
    asked = (
        "import sys; from datetime import date\n"
        "from desktop.records.rules.bank_holidays import bank_holiday\n"
        "from desktop.records.rules.words import Nation\n"
        "assert bank_holiday(date(2022, 9, 19), Nation.WALES)\n"
        "assert 'holidays' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=True, timeout=60)
