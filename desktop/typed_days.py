"""Days as they are typed on the command line."""

import argparse
from datetime import date


def iso_day(typed: str) -> date:
    """A day written as 2011-05-09."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        raise argparse.ArgumentTypeError("write a day such as 2011-05-09") from None
