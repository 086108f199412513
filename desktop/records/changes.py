"""What a verb changed: the one thing every open window is told after a commit."""

from dataclasses import dataclass
from typing import Literal

Operation = Literal["add", "alter", "remove"]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of one table that was added, altered or removed."""

    table: str
    id: int
    operation: Operation


@dataclass(frozen=True, slots=True)
class Changes:
    """Every row that one verb changed; `made` is the chief row where the verb makes one."""

    verb: str
    rows: tuple[RowChange, ...]
    made: int | None = None

    def touches(self, *tables: str) -> bool:
        """Whether any row of these tables changed."""
        return any(row.table in tables for row in self.rows)

    def ids(self, table: str) -> frozenset[int]:
        """The rows of a table that changed."""
        return frozenset(row.id for row in self.rows if row.table == table)
