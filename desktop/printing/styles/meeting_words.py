"""What a house style says on the papers made for a meeting to come, before any minute is taken."""

from dataclasses import dataclass
from typing import Literal

from desktop.printing.styles.wording import wording


@dataclass(frozen=True)
class Notice:
    """The notice or summons. Of several `summons` the first one is said that has no gap.

    `sheet` is whether it has a leaf to itself always, or only where it is long.
    """

    sheet: Literal["always", "where_long"]
    summons: tuple[str, ...] = wording("body", "called", "kind", "date", "times", "when", "venue")
    members: str = wording("names", "called")
    invited: str = wording("names")
    clerk: str = wording()
    issued: str = wording("date")
    public: str = wording()
    exempt: str = wording("items")
    exempt_item: str = wording("number", "ground")
    private_item: str = wording()


@dataclass(frozen=True)
class Pack:
    """The agenda with its papers. `stamp` stands on every page of a paper."""

    title: str = wording()
    public_title: str = wording()
    public_note: str = wording()
    agenda: str = wording()
    item_head: str = wording()
    paper_head: str = wording()
    page_head: str = wording()
    stamp: str = wording("item", "paper", "page", "pages")
    page: str = wording("number", "total")
    not_filed: str = wording()
    other_kind: str = wording("file")
    locked: str = wording("file")
    damaged: str = wording("file")
    kept: str = wording()


@dataclass(frozen=True)
class SigningIn:
    """The attendance sheet that goes round."""

    title: str = wording()
    note: str = wording()
    name: str = wording()
    capacity: str = wording()
    signature: str = wording()
    visitors: str = wording()
    visitors_head: str = wording()
    organisation: str = wording()


@dataclass(frozen=True)
class Script:
    """What the chair says, by what an item is there for: a paragraph a prompt."""

    title: str = wording()
    starts: str = wording("time")
    lead: str = wording("names")
    notes: str = wording()
    opening: tuple[str, ...] = wording("body", "called", "kind")
    closing: tuple[str, ...] = wording("chair")
    apologies: tuple[str, ...] = wording("names")
    apologies_none: tuple[str, ...] = wording()
    interests: tuple[str, ...] = wording()
    previous_minutes: tuple[str, ...] = wording("date")
    previous_minutes_any: tuple[str, ...] = wording()
    actions: tuple[str, ...] = wording()
    public: tuple[str, ...] = wording()
    any_other_business: tuple[str, ...] = wording()
    next_meeting: tuple[str, ...] = wording("when")
    next_meeting_open: tuple[str, ...] = wording()
    exclusion: tuple[str, ...] = wording("ground")
    readmission: tuple[str, ...] = wording()
    urgent: tuple[str, ...] = wording("reason")
    report: tuple[str, ...] = wording("names")
    decision: tuple[str, ...] = wording()
    discussion: tuple[str, ...] = wording()
    information: tuple[str, ...] = wording()


@dataclass(frozen=True)
class Blank:
    """The sheet for minutes with pen and paper."""

    title: str = wording()
    name: str = wording()
    present: str = wording()
    apologies: str = wording()
    absent: str = wording()
    times: str = wording()
    began: str = wording()
    ended: str = wording()
    chair: str = wording()
    decision: str = wording()
    moved: str = wording()
    seconded: str = wording()
    votes: str = wording()
    actions: str = wording()
    number: str = wording()
    action: str = wording()
    owner: str = wording()
    due: str = wording()
