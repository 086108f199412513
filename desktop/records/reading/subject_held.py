"""What a register can hold on one person, as it is handed over: plain and frozen."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RecordHeld:
    """A record of the person; there are several where doubles were merged."""

    id: int
    title: str
    name: str
    sort_name: str
    initials: str
    email: str
    telephone: str
    note: str


@dataclass(frozen=True, slots=True)
class PostHeld:
    title: str
    organisation: str
    from_date: dt.date | None
    to_date: dt.date | None


@dataclass(frozen=True, slots=True)
class SeatHeld:
    body: str
    role: str
    represents: str
    voting: bool
    from_date: dt.date | None
    to_date: dt.date | None
    replaced: str
    ended_because: str


@dataclass(frozen=True, slots=True)
class AttendanceHeld:
    """A line of an attendance, as at the date; `stood_in_for` are those they came instead of."""

    meeting_id: int
    body: str
    date: dt.date
    name: str
    initials: str
    status: str
    role: str
    capacity: str
    organisation: str
    represents: str
    voting: bool
    represented_by: str
    stood_in_for: str
    reason: str
    accepted: bool | None
    arrived: str
    departed: str
    presided: str


@dataclass(frozen=True, slots=True)
class DeclarationHeld:
    meeting_id: int
    body: str
    date: dt.date
    item: str
    kind: str
    nature: str
    left_room: bool
    left_at: str
    returned_at: str
    dispensation: str


@dataclass(frozen=True, slots=True)
class VoteHeld:
    meeting_id: int
    body: str
    date: dt.date
    decision: str
    way: str
    dissent: bool


@dataclass(frozen=True, slots=True)
class LeadHeld:
    """An item of an agenda that they lead."""

    meeting_id: int
    body: str
    date: dt.date
    item: str


@dataclass(frozen=True, slots=True)
class ActionHeld:
    meeting_id: int | None
    body: str
    action: str
    text: str
    owners: str
    due: dt.date | None
    due_words: str
    status: str
    updates: str


@dataclass(frozen=True, slots=True)
class MentionHeld:
    """Words in which they are named; `kind` says where: "minutes", "forward plan" …"""

    kind: str
    meeting_id: int | None
    body: str
    date: dt.date | None
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class SignedHeld:
    """Leaves that they signed."""

    meeting_id: int
    body: str
    date: dt.date
    signer: str
    capacity: str
    signed_on: dt.date
    leaves_initialled: int
    shelf: str


@dataclass(frozen=True, slots=True)
class HistoryHeld:
    """An entry of history about one of their records; `who` was at the desk."""

    at: str
    who: str
    verb: str
    subject: str
    operation: str
    record: str


@dataclass(frozen=True, slots=True)
class Held:
    """Everything held on one person; `screened` where other people's names are held back."""

    name: str
    screened: bool
    records: tuple[RecordHeld, ...]
    posts: tuple[PostHeld, ...]
    seats: tuple[SeatHeld, ...]
    attendance: tuple[AttendanceHeld, ...]
    declarations: tuple[DeclarationHeld, ...]
    votes: tuple[VoteHeld, ...]
    leads: tuple[LeadHeld, ...]
    actions: tuple[ActionHeld, ...]
    mentions: tuple[MentionHeld, ...]
    signed: tuple[SignedHeld, ...]
    history: tuple[HistoryHeld, ...]
