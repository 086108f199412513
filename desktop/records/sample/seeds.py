"""What the files of the sample register hold: drafts that name people instead of rows."""

from dataclasses import dataclass
from datetime import date

from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
    SnippetDraft,
    TemplateDraft,
)
from desktop.records.rules.outline import OutlinePoint
from desktop.records.rules.words import State


@dataclass(frozen=True, slots=True)
class PersonSeed:
    place: str
    draft: PersonDraft
    posts: tuple[PostDraft, ...]


@dataclass(frozen=True, slots=True)
class SeatSeed:
    """`replaces` names who sat there before."""

    place: str
    person: str
    replaces: str
    draft: MembershipDraft


@dataclass(frozen=True, slots=True)
class AttendanceSeed:
    place: str
    person: str
    represented_by: str
    draft: AttendanceDraft


@dataclass(frozen=True, slots=True)
class ItemSeed:
    place: str
    section: str
    draft: ItemDraft
    points: tuple[OutlinePoint, ...]


@dataclass(frozen=True, slots=True)
class MeetingSeed:
    """`presided` is who and which part; `first_item` the number that the first item comes to.

    `carry_over` puts on the agenda what is waiting when all else has been entered.
    """

    place: str
    draft: MeetingDraft
    day: date
    steps: tuple[tuple[State, date], ...]
    attendance: tuple[AttendanceSeed, ...]
    presided: tuple[tuple[str, str], ...]
    items: tuple[ItemSeed, ...]
    first_item: int
    confirms: date | None
    confirmed_at: date | None
    carry_over: bool


@dataclass(frozen=True, slots=True)
class AroseSeed:
    """Out of which item of which meeting, and of which decision under it (1 is the first)."""

    meeting: date
    item: int
    decision: int


@dataclass(frozen=True, slots=True)
class ForwardSeed:
    place: str
    draft: ForwardDraft
    intended_meeting: date | None
    arose: AroseSeed | None


@dataclass(frozen=True, slots=True)
class BodySeed:
    place: str
    draft: BodyDraft
    seats: tuple[SeatSeed, ...]
    actions: tuple[tuple[str, ActionDraft], ...]
    templates: tuple[tuple[str, TemplateDraft], ...]
    snippets: tuple[tuple[str, SnippetDraft], ...]
    meetings: tuple[MeetingSeed, ...]
    forward_plan: tuple[ForwardSeed, ...]


@dataclass(frozen=True, slots=True)
class Seeds:
    people: tuple[PersonSeed, ...]
    bodies: tuple[BodySeed, ...]
