"""Writes resources/bank_holidays.json anew from the library: python -m docs.make_bank_holidays

The library brings every country of the world with it, and takes longer to load than the program
does to start. Run this when the library knows of a day that was proclaimed.
"""

import json

from desktop.places import resources
from desktop.records.rules.bank_holidays import KEPT_YEARS, as_the_library_lists_them
from desktop.records.rules.words import Nation


def listed() -> dict[str, dict[str, str]]:
    """Every bank holiday of the years that are kept, by nation and day."""
    return {
        nation.value: {
            day.isoformat(): name
            for year in KEPT_YEARS
            for day, name in sorted(as_the_library_lists_them(nation, year).items())
        }
        for nation in Nation
    }


if __name__ == "__main__":
    text = json.dumps(listed(), ensure_ascii=False, indent=0)
    (resources() / "bank_holidays.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")
