"""What the prints about a whole body need to know: its action log, its plan, its minute book."""

import datetime as dt
from dataclasses import dataclass

from desktop.records.reading.sheets import BodySheet, MeetingSheet
from desktop.records.rules.numbering import shown
from desktop.records.rules.words import ActionStatus, Purpose


@dataclass(frozen=True, slots=True)
class ActionLogRow:
    """An action as it stood on the day of the log; `closed_on` is set once it was closed.

    `due_day` is the day that words such as "next meeting" came to.
    """

    number: int
    text: str
    owners: tuple[str, ...]
    due: dt.date | None
    due_words: str
    status: ActionStatus
    arose: str
    updates: tuple[tuple[dt.date, ActionStatus, str], ...]
    label: str = ""
    due_day: dt.date | None = None
    overdue: bool = False
    closed_on: dt.date | None = None
    exempt: bool = False
    """Whether it arose under an exempt item."""
    told_in_private: tuple[int, ...] = ()
    """Which of the updates, counted from 0, were minuted under an exempt item."""

    @property
    def said(self) -> str:
        """Its number as printed."""
        return shown(self.label, self.number)


@dataclass(frozen=True, slots=True)
class ActionLogSheet:
    """The running action log of a body as at a day: open actions, and closed ones to agree."""

    body: BodySheet
    as_at: dt.date
    actions: tuple[ActionLogRow, ...]


@dataclass(frozen=True, slots=True)
class ForwardRow:
    title: str
    purpose: Purpose
    lead: str
    intended: str
    source: str
    note: str
    moves: tuple[str, ...]
    day: dt.date | None = None
    """The day it is intended for, where that is known."""
    exempt: bool = False
    """Whether it comes from an exempt item."""


@dataclass(frozen=True, slots=True)
class ForwardPlanSheet:
    """What is intended for meetings to come, in the order of the `meetings` that are called."""

    body: BodySheet
    as_at: dt.date
    rows: tuple[ForwardRow, ...]
    meetings: tuple[dt.date, ...] = ()


@dataclass(frozen=True, slots=True)
class BookPart:
    """One printing kept in the minute book: its exact PDF and the leaves it takes up."""

    title: str
    date: dt.date
    first_leaf: int
    leaves: int
    pdf: bytes
    labels: tuple[str, ...] = ()
    """The numbers of its leaves as they are shown, in order."""
    record: MeetingSheet | None = None
    """What was printed, for the indexes."""
    apart: bool = False
    """Whether its exempt items were printed apart, on other leaves."""
    withheld: bool = False
    """Whether its leaves are left out of a volume that the public may see."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A volume of signed minutes: every printing that stands, in the order of its leaves.

    `people` are those of the register, each with the bare name and the name with a title.
    """

    body: BodySheet
    volume: int
    parts: tuple[BookPart, ...]
    people: tuple[tuple[str, str], ...] = ()
