"""What a print needs to know, whole and frozen: the printing room takes these and nothing else.

A sheet holds the record's own words. Titles, labels and order on the page are the house style's.
"""

import datetime as dt
from dataclasses import dataclass
from itertools import chain

from desktop.records.reading.look_sheet import AS_THE_STYLE, LookSheet
from desktop.records.rules.numbering import shown
from desktop.records.rules.patterns import numbered
from desktop.records.rules.words import (
    ActionStatus,
    Casting,
    LeafSeries,
    MeetingKind,
    MeetingRole,
    Outcome,
    PointKind,
    Purpose,
    State,
    Status,
    VoteWay,
)
from desktop.records.rules.workflow import settled


@dataclass(frozen=True, slots=True)
class BodySheet:
    """Who keeps the record, under the name to print, and in which house style and look."""

    id: int
    name: str
    short_name: str
    parent: str
    chair_title: str
    called: str
    house_style: str
    look: LookSheet = AS_THE_STYLE


@dataclass(frozen=True, slots=True)
class AttendanceSheet:
    """One person, as at the date. `represented_by` and `represents` are empty or words to print.

    `capacity` is the post ("Chief Executive"), `organisation` where it is held. `arrived_item` and
    `departed_item` are the numbers of items.
    """

    name: str
    initials: str
    capacity: str
    organisation: str
    represents: str
    status: Status
    role: MeetingRole | None
    represented_by: str
    reason: str
    voting: bool
    arrived: str
    departed: str
    accepted: bool | None = None
    arrived_item: str = ""
    departed_item: str = ""


@dataclass(frozen=True, slots=True)
class PresidingSheet:
    """Who presided over which part; an empty part is the rest of the meeting."""

    name: str
    part: str


@dataclass(frozen=True, slots=True)
class DeclarationSheet:
    """An interest declared, in one item or, without a number, in the meeting at large."""

    name: str
    item_number: str
    kind: str
    nature: str
    left_room: bool
    left_at: str
    returned_at: str
    dispensation: str
    exempt: bool = False
    """Whether the item is exempt."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start` to `end` (exclusive) of a text, set bold or italic."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class VoteSheet:
    """A vote by name; `dissent` where the voter asked for it to be recorded."""

    name: str
    way: VoteWay
    dissent: bool


@dataclass(frozen=True, slots=True)
class DecisionSheet:
    """A resolution: `lead` ("RESOLVED to") comes before the point's text, the limbs after it.

    `presiding` is what the person with the casting vote is called: "Chair".
    """

    number: int
    lead: str
    limbs: tuple[str, ...]
    mover: str
    seconder: str
    outcome: Outcome
    votes_for: int | None
    votes_against: int | None
    abstentions: int | None
    label: str = ""
    casting_vote: Casting = Casting.NONE
    presiding: str = "Chair"
    delegated_to: str = ""
    authority: str = ""
    votes: tuple[VoteSheet, ...] = ()

    @property
    def said(self) -> str:
        """Its number as printed."""
        return shown(self.label, self.number)


@dataclass(frozen=True, slots=True)
class ActionSheet:
    """An action as it arose in a point: `due` is a day, `due_words` says when in words."""

    number: int
    text: str
    owners: tuple[str, ...]
    due: dt.date | None
    due_words: str
    status: ActionStatus
    label: str = ""

    @property
    def said(self) -> str:
        """Its number as printed."""
        return shown(self.label, self.number)


@dataclass(frozen=True, slots=True)
class CorrectionSheet:
    """`was` became `becomes`, agreed at the confirming meeting; `in_margin` if written there.

    A mistake found later is put right by a linked minute: `minute` is its number, `minute_date`
    the day of its meeting. `limb` is the number of the limb it is about, 0 for the point itself.
    """

    item_number: str
    was: str
    becomes: str
    in_margin: bool
    limb: int = 0
    minute: str = ""
    minute_date: dt.date | None = None
    recorded_on: dt.date | None = None
    exempt: bool = False
    """Whether the item corrected, or the one that corrects it, is exempt."""


@dataclass(frozen=True, slots=True)
class PointSheet:
    """One paragraph and those below it. The text is plain; `runs` says what is bold or italic.

    `corrections` are those that later minutes made: the text stands as it was confirmed.
    """

    kind: PointKind
    text: str
    runs: tuple[Run, ...] = ()
    decision: DecisionSheet | None = None
    action: ActionSheet | None = None
    points: "tuple[PointSheet, ...]" = ()
    corrections: tuple[CorrectionSheet, ...] = ()


@dataclass(frozen=True, slots=True)
class ConfirmedSheet:
    """Earlier minutes that this meeting confirmed: whose, and as "drawn" or "corrected"."""

    date: dt.date
    kind: MeetingKind
    confirmed_as: str
    corrections: tuple[CorrectionSheet, ...]


@dataclass(frozen=True, slots=True)
class ItemSheet:
    number: str
    title: str
    purpose: Purpose
    leads: tuple[str, ...]
    report_of: str
    note: str
    exempt_paragraph: str
    deferred: bool
    papers: tuple[str, ...]
    points: tuple[PointSheet, ...]
    confirmed: tuple[ConfirmedSheet, ...] = ()
    """The earlier minutes that were confirmed under this item."""
    part: bool = False
    """Whether it is a part of the last item before it that is none."""
    allotted: int | None = None
    urgent_reason: str = ""
    supplement_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """Items under one heading; an empty title is the items that stand before any heading."""

    title: str
    items: tuple[ItemSheet, ...]


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """A meeting with its agenda, attendance and minutes. Times are "HH:MM" or empty."""

    id: int
    body: BodySheet
    kind: MeetingKind
    date: dt.date
    start_time: str
    end_time: str
    venue: str
    state: State
    attendance: tuple[AttendanceSheet, ...]
    presiding: tuple[PresidingSheet, ...]
    sections: tuple[SectionSheet, ...]
    corrections: tuple[CorrectionSheet, ...]
    confirming_date: dt.date | None
    confirmed_as: str
    confirmed_on: dt.date | None
    printed: bool = False
    """Whether leaves for signature stand."""
    confirmed_apart: tuple[ConfirmedSheet, ...] = ()
    """Minutes confirmed here that no item deals with."""
    reconvened_on: dt.date | None = None
    reconvened_time: str = ""
    reconvened_venue: str = ""
    redacted: bool = False
    """Whether words were taken out: a copy to hand out, and no record."""
    declarations: tuple[DeclarationSheet, ...] = ()

    @property
    def confirmed_here(self) -> tuple[ConfirmedSheet, ...]:
        """Every meeting whose minutes this one confirmed, item by item."""
        under = (item.confirmed for section in self.sections for item in section.items)
        return (*chain.from_iterable(under), *self.confirmed_apart)

    @property
    def settled(self) -> bool:
        """Whether the words are confirmed or printed for signature: a print of them is no draft."""
        return self.printed or settled(self.state)


@dataclass(frozen=True, slots=True)
class SignatureSheet:
    """What goes on the leaves for signature, beside the meeting's own sheet.

    `fingerprint` and `history_head` are 64 hexadecimal digits; print a short form of each that a
    person can compare. `signer` is who is to sign, empty where that is not known yet. The leaves
    show their numbers as `leaf_pattern` does, with the year and the number of the meeting. Exempt
    items are of a `series` of their own; the meeting has no other item then.
    """

    meeting: MeetingSheet
    version: int
    volume: int
    first_leaf: int
    fingerprint: str
    history_head: str
    signer: str
    signer_capacity: str
    leaf_pattern: str = "{n}"
    year_label: str = ""
    meeting_number: int = 0
    series: LeafSeries = LeafSeries.MINUTES

    def leaf_label(self, sheet: int) -> str:
        """How the number of a leaf is shown; its sheets are counted from 1."""
        number = self.first_leaf + sheet - 1
        return numbered(self.leaf_pattern, number, self.year_label, self.meeting_number)


@dataclass(frozen=True, slots=True)
class Print:
    """A finished PDF and how many leaves it has."""

    pdf: bytes
    leaves: int
