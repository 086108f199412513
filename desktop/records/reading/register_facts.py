"""The register at a glance."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peewee import Select, fn

from desktop.records.register import Register
from desktop.records.tables import Action, Body, History, Meeting, Person, Record


@dataclass(frozen=True, slots=True)
class RegisterFacts:
    """How much a register holds; `head` is the latest hash of its history, empty before any."""

    path: Path
    bodies: int
    meetings: int
    people: int
    actions: int
    history_entries: int
    head: str


def facts(register: Register) -> RegisterFacts:
    """Count what a register holds."""
    head = History.select(History.hash).order_by(History.id.desc()).limit(1)
    counted = (_count(model) for model in (Body, Meeting, Person, Action, History))
    ((bodies, meetings, people, actions, entries, last),) = register.rows(
        Select(columns=[*counted, head])
    )
    return RegisterFacts(register.path, bodies, meetings, people, actions, entries, last or "")


def _count(model: type[Record]) -> Any:
    return model.select(fn.count(model.id))
