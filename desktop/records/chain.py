"""How history is chained: each entry's hash covers the entry before it.

An entry's hash is SHA-256 over the previous hash, the entry's own columns and, line by line, every
row it covers, written as canonical JSON. Changing any of them changes every hash that follows.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

BEGINNING = "0" * 64
"""What stands before the first entry."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row that an entry covers; `content` is canonical JSON of column to value."""

    id: int
    operation: str
    table: str
    row_id: int
    content: str


def canonical(value: object) -> str:
    """The one way a value is written as JSON. Bytes are written as their SHA-256."""
    return _JSON.encode(value)


def content_of(row: Mapping[str, Any]) -> str:
    """A row's columns, as history keeps them."""
    return canonical(dict(row))


def entry_hash(previous: str, entry: tuple[object, ...], lines: Iterable[Line]) -> str:
    """The hash of one entry: `entry` is (id, at, who, verb, subject)."""
    sum_of_all = hashlib.sha256(previous.encode("utf-8", "surrogatepass"))
    sum_of_all.update(canonical(entry).encode("utf-8", "surrogatepass"))
    for line in lines:
        written = canonical((line.id, line.operation, line.table, line.row_id, line.content))
        sum_of_all.update(b"\n" + written.encode("utf-8", "surrogatepass"))
    return sum_of_all.hexdigest()


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _digest(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {"sha256": digest(value)}
    raise TypeError(f"no way to write {type(value).__name__} as JSON")


def encoder(plain: Callable[[Any], object]) -> json.JSONEncoder:
    """The one way of writing JSON; `plain` makes what JSON does not know into what it knows."""
    return json.JSONEncoder(
        ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=plain
    )


_JSON = encoder(_digest)
