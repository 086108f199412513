"""What a user fills in: frozen drafts, which verbs take and dialogs edit.

Every field is as typed or picked, so a draft may be wrong; `faults` says where.
"""

import datetime as dt
from dataclasses import dataclass

from desktop.records.rules.words import (
    ActionStatus,
    Casting,
    ItemKind,
    MeetingKind,
    MeetingRole,
    Nation,
    Numbering,
    Outcome,
    PointKind,
    Purpose,
    Role,
    Series,
    Status,
    Substitutes,
    VoteWay,
)


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """`sort_name` and `initials` are worked out from the name where left empty."""

    name: str = ""
    title: str = ""
    sort_name: str = ""
    initials: str = ""
    email: str = ""
    telephone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PostDraft:
    """A post of one person; the organisation is named, and made when it is new."""

    title: str = ""
    organisation: str = ""
    from_date: dt.date | None = None
    to_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class BodyDraft:
    """`year_start` is "MM-DD"; `quorum_fraction` like "1/3" or empty.

    Notice is `notice_days` clear days; the truths after it say which days count as well as working
    days. A pattern shows a number: "{n}/{yy}". `most_items` for one meeting; 0 is no limit.
    """

    name: str = ""
    short_name: str = ""
    parent: str = ""
    chair_title: str = "Chair"
    called: str = "Board"
    quorum_number: int = 3
    quorum_fraction: str = ""
    notice_days: int = 5
    numbering: Numbering = Numbering.MEETING
    year_start: str = "04-01"
    house_style: str = "numbered"
    venue: str = ""
    first_leaf: int = 1
    nation: Nation = Nation.ENGLAND
    notice_saturdays: bool = False
    notice_sundays: bool = False
    notice_holidays: bool = False
    notice_issue_day: bool = False
    substitutes: Substitutes = Substitutes.COUNT
    movers_named: bool = False
    extraordinary_confirms: bool = False
    minute_pattern: str = "{n}"
    decision_pattern: str = "{n}"
    action_pattern: str = "{n}"
    leaf_pattern: str = "{n}"
    decision_series: Series = Series.EVER
    most_items: int = 0


@dataclass(frozen=True, slots=True)
class MembershipDraft:
    """A seat; `replaced_id` is the membership that it takes over."""

    body_id: int | None = None
    person_id: int | None = None
    role: Role = Role.MEMBER
    represents: str = ""
    voting: bool = True
    from_date: dt.date | None = None
    to_date: dt.date | None = None
    replaced_id: int | None = None
    ended_because: str = ""


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """Times are "HH:MM" or empty."""

    body_id: int | None = None
    kind: MeetingKind = MeetingKind.ORDINARY
    date: dt.date | None = None
    start_time: str = ""
    end_time: str = ""
    venue: str = ""
    proof_note: str = ""


@dataclass(frozen=True, slots=True)
class AttendanceDraft:
    """One line of the attendance.

    `represented_by_id` is the attendance line of who came instead. Name, initials, capacity and
    organisation are frozen from the person as at the date when the line is made; `capacity`,
    `organisation` and `represents` given here take their place. `accepted` says whether the meeting
    accepted the apologies. Here from `arrived_item_id` on; gone once `departed_item_id` was over.
    """

    person_id: int | None = None
    status: Status = Status.EXPECTED
    role: MeetingRole | None = None
    capacity: str | None = None
    organisation: str | None = None
    represents: str | None = None
    represented_by_id: int | None = None
    reason: str = ""
    arrived: str = ""
    departed: str = ""
    accepted: bool | None = None
    arrived_item_id: int | None = None
    departed_item_id: int | None = None


@dataclass(frozen=True, slots=True)
class ItemDraft:
    """An agenda item; `leads` are names as printed, tied to people where one has that name.

    `parent_id` is the item it is a part of; `allotted` is in minutes; `started` is "HH:MM";
    `urgent_reason` is the chair's, for a late item; `excluded_by_id` is the decision that excluded
    the public; `confirms_id` the meeting whose minutes it deals with.
    """

    title: str = ""
    purpose: Purpose = Purpose.DISCUSSION
    section_id: int | None = None
    leads: tuple[str, ...] = ()
    report_of: str = ""
    note: str = ""
    exempt_paragraph: str = ""
    deferred: bool = False
    papers: tuple[str, ...] = ()
    parent_id: int | None = None
    kind: ItemKind = ItemKind.BUSINESS
    allotted: int | None = None
    started: str = ""
    urgent_reason: str = ""
    excluded_by_id: int | None = None
    confirms_id: int | None = None


@dataclass(frozen=True, slots=True)
class PointDraft:
    """One paragraph; `emphasis` lists runs of the text: "3-9 bold, 12-20 italic"."""

    text: str = ""
    kind: PointKind = PointKind.NOTE
    emphasis: str = ""


@dataclass(frozen=True, slots=True)
class VoteDraft:
    """How one person in the attendance voted; `dissent` where they asked for it to be recorded."""

    attendance_id: int
    way: VoteWay = VoteWay.FOR
    dissent: bool = False


@dataclass(frozen=True, slots=True)
class DecisionDraft:
    """What makes a point a resolution: `lead` is "RESOLVED to", the wording is the point's text.

    `delegated_to` and `authority` say who decided, under what power, where the body did not.
    """

    lead: str = ""
    text: str = ""
    limbs: tuple[str, ...] = ()
    mover: str = ""
    seconder: str = ""
    outcome: Outcome = Outcome.CARRIED
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    casting_vote: Casting = Casting.NONE
    delegated_to: str = ""
    authority: str = ""
    votes: tuple[VoteDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """`owners` are names as printed ("All" too); `due_words` says when where no day is named.

    `number` is given only for an action numbered before it came into this register.
    """

    text: str = ""
    owners: tuple[str, ...] = ()
    due: dt.date | None = None
    due_words: str = ""
    status: ActionStatus = ActionStatus.OPEN
    number: int | None = None


@dataclass(frozen=True, slots=True)
class UpdateDraft:
    """A dated update of an action, at a meeting or between meetings."""

    date: dt.date | None = None
    status: ActionStatus = ActionStatus.OPEN
    text: str = ""
    meeting_id: int | None = None
    point_id: int | None = None


@dataclass(frozen=True, slots=True)
class ForwardDraft:
    """`intended` says when in words ("May meeting") where no meeting is named."""

    title: str = ""
    purpose: Purpose = Purpose.DISCUSSION
    lead: str = ""
    intended: str = ""
    intended_date: dt.date | None = None
    intended_meeting_id: int | None = None
    source_item_id: int | None = None
    source_decision_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationDraft:
    """An interest, in one item or at large; `left_at` and `returned_at` are "HH:MM" or empty."""

    attendance_id: int | None = None
    item_id: int | None = None
    kind: str = ""
    nature: str = ""
    left_room: bool = False
    left_at: str = ""
    returned_at: str = ""
    dispensation: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionDraft:
    """What the confirming meeting put right: words of one point or limb, and what they become."""

    point_id: int | None = None
    was: str = ""
    becomes: str = ""
    in_margin: bool = False
    limb_id: int | None = None


@dataclass(frozen=True, slots=True)
class LaterCorrectionDraft:
    """A mistake found after confirmation; `linking_point_id` is the later minute that mends it.

    The words stand as confirmed; every view and print shows the correction beside them.
    """

    point_id: int | None = None
    linking_point_id: int | None = None
    was: str = ""
    becomes: str = ""
    limb_id: int | None = None


@dataclass(frozen=True, slots=True)
class TemplateItemDraft:
    """One standing item; `lead` is names with commas, `allotted` is in minutes."""

    title: str = ""
    section: str = ""
    purpose: Purpose = Purpose.INFORMATION
    lead: str = ""
    allotted: int | None = None
    kind: ItemKind = ItemKind.BUSINESS


@dataclass(frozen=True, slots=True)
class TemplateDraft:
    """The agenda that a body's meetings of a kind begin from; no kind serves all of them."""

    name: str = ""
    meeting_kind: MeetingKind | None = None
    items: tuple[TemplateItemDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class SnippetDraft:
    """A standing phrase and the key that calls it up; without a body it serves all of them."""

    key: str = ""
    text: str = ""
    body_id: int | None = None


@dataclass(frozen=True, slots=True)
class SignedCopyDraft:
    """The leaves as they came back from whoever signed them."""

    signer: str = ""
    capacity: str = ""
    signed_on: dt.date | None = None
    leaves_initialled: int = 0
    shelf: str = ""
