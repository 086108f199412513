"""What one list is, as data: its columns, its filters, and where its rows come from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.ui.lists.columns import Column
from desktop.ui.lists.record_model import Listed

R = TypeVar("R", bound=Listed)


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice above the list that sets one field of what is wanted.

    The first choice is the usual one; a choice whose value is true keeps rows out.
    `tables` are those whose rows are the choices.
    """

    field: str
    label: str
    choices: Callable[[Register], Sequence[tuple[Any, str]]]
    tables: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing(Generic[R]):
    """`tables` are those whose changes may change the list; `usual` is what it wants at first.

    Of a list of `several`, more than one row can be chosen at a time.
    """

    name: str
    one: str
    many: str
    columns: tuple[Column[R], ...]
    ids: Callable[[Register, Wanted], list[int]]
    rows: Callable[[Register, list[int]], Sequence[R]]
    tables: tuple[str, ...]
    filters: tuple[Filter, ...]
    usual: Wanted
    empty: str
    several: bool = False
