"""What the proof-reader says: a finding, where it is, and what may be made of it."""

import datetime as dt
from dataclasses import dataclass, replace

from desktop.records.rules.dates import plain_date
from desktop.records.rules.words import Word


class Weight(Word):
    """How sure a finding is: a contradiction, a gap, or something to look at."""

    WRONG = "wrong"
    MISSING = "missing"
    DOUBTFUL = "doubtful"


class Field(Word):
    """Which words of the record a place is in; empty for the record as such."""

    NONE = ""
    TEXT = "text"
    LEAD = "lead"
    LIMB = "limb"
    MOVER = "mover"
    SECONDER = "seconder"
    VOTES = "votes"
    TITLE = "title"
    NOTE = "note"
    OWNERS = "owners"
    DUE = "due"
    PROOF_NOTE = "proof_note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is. `start` to `end` are characters of the words that `field` names.

    A point's own words are `TEXT`; `limb` says which limb, counted from 0, where the field is one.
    """

    meeting_id: int | None = None
    item_id: int | None = None
    item_number: str = ""
    item_title: str = ""
    point_id: int | None = None
    attendance_id: int | None = None
    action_id: int | None = None
    field: Field = Field.NONE
    limb: int | None = None
    start: int | None = None
    end: int | None = None

    def span(self, start: int, end: int) -> "Place":
        """The same place, narrowed to some of its characters."""
        return replace(self, start=start, end=end)

    @property
    def words(self) -> str:
        """The place as said to people."""
        if self.item_id is not None:
            item = f"Item {self.item_number}" if self.item_number else "Item"
            return f"{item}, “{self.item_title}”"
        if self.attendance_id is not None:
            return "Attendance"
        if self.field is Field.PROOF_NOTE:
            return "Note for the proof-reader"
        return "Meeting"


@dataclass(frozen=True, slots=True)
class Reword:
    """The characters of a place become other words."""

    place: Place
    was: str
    becomes: str

    @property
    def words(self) -> str:
        """The mend as said to people."""
        if not self.becomes:
            return f"Leave out “{self.was.strip()}”"
        if not self.was:
            return f"Put in “{self.becomes.strip()}”"
        return f"“{self.was}” becomes “{self.becomes}”"


@dataclass(frozen=True, slots=True)
class Redate:
    """An action is due on another day."""

    action_id: int
    becomes: dt.date

    @property
    def words(self) -> str:
        """The mend as said to people."""
        return f"Due on {plain_date(self.becomes)}"


@dataclass(frozen=True, slots=True)
class NameExclusion:
    """An exempt item names the decision that excluded the public from it."""

    item_id: int
    decision_id: int
    decision_words: str

    @property
    def words(self) -> str:
        """The mend as said to people."""
        return f"Excluded by decision {self.decision_words}"


@dataclass(frozen=True, slots=True)
class PutOnAttendance:
    """A person with a seat gets a line on the attendance."""

    person_id: int
    name: str

    @property
    def words(self) -> str:
        """The mend as said to people."""
        return f"Add {self.name} to the attendance"


Mend = Reword | Redate | NameExclusion | PutOnAttendance
"""What is offered. Nothing is ever mended by itself: a window hands it to the ordinary verb."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `mends` come with the likeliest first."""

    code: str
    weight: Weight
    message: str
    place: Place
    mends: tuple[Mend, ...] = ()
