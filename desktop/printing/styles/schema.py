"""What a house style says. Lengths are in millimetres, type and the room between lines in points.

A text with {names} in it is wording: the names are filled in from the record when printing.
"""

from dataclasses import dataclass
from typing import Literal

from desktop.printing.styles.meeting_words import Blank, Notice, Pack, Script, SigningIn
from desktop.printing.styles.paper_words import Extract, Log, Plan, Statistics, Volume
from desktop.printing.styles.wording import wording

FamilyName = Literal["serif", "sans"]
MarkerName = Literal["none", "square", "ring", "letter", "roman", "number", "paragraph"]
ItemLine = Literal[
    "lead",
    "purpose",
    "purpose_and_lead",
    "purpose_lead_and_time",
    "report",
    "note",
    "urgent",
    "supplement",
    "papers",
]


@dataclass(frozen=True)
class Shape:
    """The text area: `binding` is the left edge, `edge` the right one with room to correct."""

    top: float
    bottom: float
    binding: float
    edge: float


@dataclass(frozen=True)
class Type:
    """One size of text, and headings in two."""

    text: FamilyName
    headings: FamilyName
    furniture: FamilyName
    size: float
    leading: float
    title: float
    heading: float
    small: float


@dataclass(frozen=True)
class Clock:
    """How days and times are said; `form` is 12 or 24 hours."""

    form: Literal["12", "24"]
    times: str = wording("start", "end")
    when: str = wording("date", "times")


_OF_A_MEETING = ("body", "kind", "when", "date", "times", "venue", "reconvened")


@dataclass(frozen=True)
class Title:
    """A line is left out where one of its names has nothing to say."""

    minutes: str = wording("body", "kind")
    agenda: str = wording("body", "kind")
    minutes_lines: tuple[str, ...] = wording(*_OF_A_MEETING)
    agenda_lines: tuple[str, ...] = wording(*_OF_A_MEETING)
    ordinary: str = wording()
    extraordinary: str = wording()
    annual: str = wording()


@dataclass(frozen=True)
class Attendance:
    """`present_alone` heads the list where nobody is noted as in attendance beside it.

    `continued` is the heading of a list that goes on upon the next leaf.
    """

    layout: Literal["columns", "lines", "blocks"]
    initials: bool
    present: str = wording()
    present_alone: str = wording()
    in_attendance: str = wording()
    apologies: str = wording()
    absent: str = wording()
    continued: str = wording("heading")
    minutes: str = wording()
    vice_chair: str = wording()
    represents: str = wording("seat")
    represented_by: str = wording("name")
    arrived: str = wording("time")
    departed: str = wording("time")
    arrived_item: str = wording("item")
    departed_item: str = wording("item")
    presided: str = wording("name", "part")
    presided_rest: str = wording("name")


@dataclass(frozen=True)
class Declarations:
    """`interest` is said where the kind is not; `at_large` where it is in no one item."""

    title: str = wording()
    in_item: str = wording("name", "item", "interest")
    at_large: str = wording("name", "interest")
    kind: str = wording("kind")
    interest: str = wording()
    nature: str = wording("interest", "nature")
    left: str = wording()
    left_at: str = wording("time")
    left_from: str = wording("left", "returned")
    dispensation: str = wording("dispensation")


@dataclass(frozen=True)
class Items:
    """`minutes` and `agenda` list the lines that stand under an item's title.

    Where the layout has an action column, it is so wide, and names who acts beside the minute.
    """

    layout: Literal["table", "numbered", "action_column"]
    title: Literal["underlined", "bold", "capitals"]
    italic_lines: bool
    number_column: float
    action_column: float
    minutes: tuple[ItemLine, ...]
    agenda: tuple[ItemLine, ...]
    number_head: str = wording()
    detail_head: str = wording()
    action_head: str = wording()
    lead: str = wording("names")
    purpose: str = wording("purpose")
    report: str = wording("report_of")
    paper: str = wording("paper")
    allotted: str = wording("time")
    total: str = wording("time")
    urgent: str = wording("reason")
    supplement: str = wording("date")
    exempt_under: str = wording("paragraph")
    deferred: str = wording()
    no_agenda: str = wording()
    no_minutes: str = wording()


@dataclass(frozen=True)
class Level:
    """One depth of points: the marker hangs at `indent`, the text stands `hang` further in.

    A "paragraph" counts every point, decisions too, after the number of its item: 3.1, 3.2.
    """

    marker: MarkerName
    indent: float
    hang: float
    before: float
    form: str = wording("mark", "item")


@dataclass(frozen=True)
class Decisions:
    """`lead` opens a resolution that the record gives no opening of its own.

    It goes before a small letter or before limbs alone, never before a sentence with its capital.
    """

    bold_lead: bool
    hang: float
    before: float
    lead: str = wording()
    limb: str = wording("number")
    number: str = wording("number")
    moved: str = wording("mover")
    seconded: str = wording("seconder")
    votes_for: str = wording("count")
    against: str = wording("count")
    abstained: str = wording("count")
    named_for: str = wording("names")
    named_against: str = wording("names")
    named_abstained: str = wording("names")
    named: str = wording("names", "count")
    among: str = wording("names", "count")
    dissent: str = wording("names")
    dissent_of_all: str = wording()
    casting_for: str = wording("presiding")
    casting_against: str = wording("presiding")
    delegated: str = wording("who")
    delegated_under: str = wording("who", "authority")
    authority: str = wording("authority")
    lost: str = wording()
    deferred: str = wording()


@dataclass(frozen=True)
class Actions:
    label: str = wording("number")
    owners: str = wording("owners")
    due: str = wording("due")


@dataclass(frozen=True)
class Confirming:
    draft_word: str = wording()
    draft_note: str = wording()
    redacted_note: str = wording()
    drawn: str = wording("date")
    corrected: str = wording("date")
    corrections: str = wording()
    correction: str = wording("was", "becomes")
    item: str = wording("number")
    in_margin: str = wording()
    limb: str = wording("number")
    left_out: str = wording("was", "becomes")
    confirmed_here: str = wording()
    here_drawn: str = wording("kind", "date")
    here_corrected: str = wording("kind", "date")
    put_right: str = wording("minute", "date", "correction")
    put_right_there: str = wording("date", "correction", "minute")


@dataclass(frozen=True)
class Signing:
    confirmed: str = wording("date")
    signed: str = wording()
    name: str = wording()
    date: str = wording()
    chair: str = wording("chair")
    initials: str = wording()
    corrections: str = wording()
    leaf: str = wording("leaf")
    of: str = wording("number", "total")
    page: str = wording("number", "total")
    fingerprint: str = wording("fingerprint")
    history: str = wording("history")


@dataclass(frozen=True)
class Exempt:
    """Minutes of exempt items, on leaves of their own; `apart` is said in their place."""

    title: str = wording("body", "kind")
    mark: str = wording()
    leaf: str = wording("leaf")
    apart: str = wording()


@dataclass(frozen=True)
class Papers:
    """The action log, the forward plan and the minute book."""

    action_log: str = wording()
    as_at: str = wording("date")
    no_actions: str = wording()
    number: str = wording()
    action: str = wording()
    owners: str = wording()
    due: str = wording()
    status: str = wording()
    overdue: str = wording()
    arose: str = wording("arose")
    forward_plan: str = wording()
    nothing_planned: str = wording()
    item: str = wording()
    purpose: str = wording()
    lead: str = wording()
    source: str = wording()
    no_meeting: str = wording()
    book: str = wording()
    volume: str = wording("volume")
    leaves: str = wording("first", "last")
    contents: str = wording()
    empty_book: str = wording()
    leaf_head: str = wording()


@dataclass(frozen=True)
class HouseStyle:
    name: str
    description: str
    page: Shape
    type: Type
    clock: Clock
    title: Title
    attendance: Attendance
    declarations: Declarations
    items: Items
    levels: tuple[Level, ...]
    decisions: Decisions
    actions: Actions
    confirming: Confirming
    signing: Signing
    exempt: Exempt
    papers: Papers
    notice: Notice
    pack: Pack
    signing_in: SigningIn
    script: Script
    blank: Blank
    extract: Extract
    statistics: Statistics
    plan: Plan
    log: Log
    volume: Volume
