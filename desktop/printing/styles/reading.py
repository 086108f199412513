"""Reads a house style from its file and says plainly what is wrong with one that cannot be used."""

import tomllib
from dataclasses import fields, is_dataclass
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin, get_type_hints

from desktop.printing.styles.schema import HouseStyle
from desktop.records.errors import Refusal


def read_style(path: Path) -> HouseStyle:
    """The style in this file, with every entry there and of its kind."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise Refusal(f"The house style {path.name} cannot be read: {error}.") from error
    style = _section(HouseStyle, data, f"The house style {path.name}")
    if not style.levels:
        raise Refusal(f"The house style {path.name}: levels must say at least one depth of points.")
    return style  # type: ignore[no-any-return]


def _section(kind: Any, data: object, where: str) -> Any:
    if not isinstance(data, dict):
        raise Refusal(f"{where} must be a section with entries.")
    hints = get_type_hints(kind)
    unknown = sorted(set(data) - set(hints))
    if unknown:
        raise Refusal(f"{where}: there is no entry called {unknown[0]}.")
    values = {}
    for entry in fields(kind):
        place = f"{where}: {entry.name}"
        if entry.name not in data:
            raise Refusal(f"{place} is missing.")
        value = _value(hints[entry.name], data[entry.name], place)
        if "names" in entry.metadata:
            _check_names(value, entry.metadata["names"], place)
        values[entry.name] = value
    return kind(**values)


def _value(kind: Any, value: object, where: str) -> Any:
    if is_dataclass(kind):
        return _section(kind, value, where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise Refusal(f"{where} must be a list.")
        return tuple(_value(get_args(kind)[0], each, where) for each in value)
    if get_origin(kind) is Literal:
        choices = get_args(kind)
        if value not in choices:
            raise Refusal(f"{where} must be one of {', '.join(choices)}.")
        return value
    return _plain(kind, value, where)


def _plain(kind: type, value: object, where: str) -> object:
    if kind is float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 300:
            raise Refusal(f"{where} must be a number from 0 to 300.")
        return float(value)
    if kind is bool and not isinstance(value, bool):
        raise Refusal(f"{where} must be true or false.")
    if kind is str and not isinstance(value, str):
        raise Refusal(f"{where} must be text in quotation marks.")
    return value


def _check_names(value: object, names: tuple[str, ...], where: str) -> None:
    texts = value if isinstance(value, tuple) else (value,)
    for text in texts:
        try:
            used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError as error:
            raise Refusal(f"{where} has a bracket without its partner: {text}") from error
        strange = sorted(used - set(names))
        if strange:
            allowed = ", ".join(f"{{{name}}}" for name in names) or "no names in brackets"
            raise Refusal(f"{where} knows {allowed}, but not {{{strange[0]}}}.")
