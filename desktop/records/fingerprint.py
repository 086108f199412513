"""The record of a sheet as text: what is kept of circulated minutes, and what leaves are marked by.

The record is the meeting's sheet as canonical JSON, so the same words give the same fingerprint on
every machine, and one changed letter gives another.
"""

import json
import types
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from desktop.records.chain import digest, encoder
from desktop.records.reading.sheets import MeetingSheet


def record_of(sheet: MeetingSheet) -> str:
    """The words of a sheet as canonical JSON: not where it stands on its way, nor its looks."""
    parts = _parts(sheet)
    parts["body"] = _parts(sheet.body)
    del parts["state"], parts["printed"], parts["redacted"]
    del parts["body"]["house_style"], parts["body"]["look"]
    return _JSON.encode(parts)


def sheet_of(record: str, now: MeetingSheet) -> MeetingSheet:
    """The sheet that a record was made of, where `now` is how its meeting stands and looks.

    A field that is younger than the record has its default.
    """
    parts = json.loads(record) | {"state": now.state.value, "printed": now.printed}
    parts["body"]["house_style"] = now.body.house_style
    sheet: MeetingSheet = _read(MeetingSheet, parts)
    return replace(sheet, body=replace(sheet.body, look=now.body.look))


def fingerprint(record: str) -> str:
    """64 hexadecimal digits: SHA-256."""
    return digest(record.encode("utf-8", "surrogatepass"))


def _plain(value: Any) -> object:
    return value.isoformat() if isinstance(value, date) else _parts(value)


_JSON = encoder(_plain)


def _parts(sheet: Any) -> dict[str, Any]:
    """The fields of a sheet, those inside it as they are."""
    return {name: getattr(sheet, name) for name in _names(sheet.__class__)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _read(kind: Any, value: Any) -> Any:
    """A plain value as the type that a sheet declares for it."""
    if get_origin(kind) in (Union, types.UnionType):
        (wanted,) = (part for part in get_args(kind) if part is not types.NoneType)
        return None if value is None else _read(wanted, value)
    if get_origin(kind) is tuple:
        return tuple(_read(get_args(kind)[0], part) for part in value)
    if is_dataclass(kind):
        return _read_sheet(kind, value)
    if kind is date:
        return date.fromisoformat(value)
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum) else value


def _read_sheet(kind: Any, value: dict[str, Any]) -> Any:
    hints = _hints(kind)
    given = {
        field.name: _read(hints[field.name], value[field.name])
        for field in fields(kind)
        if field.name in value or field.default is MISSING
    }
    return kind(**given)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
