"""A record that is asked for and is not there."""

from desktop.records.errors import Refusal
from desktop.records.register import Row


def required(row: Row | None, noun: str, record_id: int) -> Row:
    """The row; where there is none, the user is told so."""
    if row is None:
        raise Refusal(f"There is no {noun} {record_id} in this register.")
    return row
