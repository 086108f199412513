"""What a house style says on papers that are drawn from minutes already taken."""

from dataclasses import dataclass

from desktop.printing.styles.wording import wording


@dataclass(frozen=True)
class Extract:
    """A certified copy of one item or one decision. `leaves` is said where there are several."""

    title: str = wording("body", "kind")
    lines: tuple[str, ...] = wording("kind", "when", "venue")
    leaf: str = wording("leaf")
    leaves: str = wording("first", "last")
    volume: str = wording("volume")
    certificate: str = wording()
    certified: str = wording("body", "kind", "date", "confirmed")
    capacity: str = wording()


@dataclass(frozen=True)
class Statistics:
    """How often everybody came in a year of the body."""

    title: str = wording()
    year: str = wording("year")
    none: str = wording("year")
    name: str = wording()
    possible: str = wording()
    present: str = wording()
    represented: str = wording()
    apologies: str = wording()
    absent: str = wording()
    rate: str = wording()
    together: str = wording()
    note: str = wording()


@dataclass(frozen=True)
class Plan:
    """The forward plan as a table of subjects by meetings; a letter says what for."""

    subject: str = wording()
    decision: str = wording()
    discussion: str = wording()
    information: str = wording()
    legend: str = wording("letter", "purpose")
    lead: str = wording("lead")
    source: str = wording("source")
    more: str = wording("first", "last")


@dataclass(frozen=True)
class Log:
    """The action log as a paper of a meeting: its parts, each with how many actions it has."""

    counted: str = wording("part", "count")
    overdue: str = wording()
    still_open: str = wording()
    closed: str = wording()
    to_agree: str = wording()


@dataclass(frozen=True)
class Volume:
    """The indexes of the minute book."""

    minutes: str = wording()
    decisions: str = wording()
    people: str = wording()
    subjects: str = wording()
    number: str = wording()
    words: str = wording()
    name: str = wording()
    subject: str = wording()
    leaves: str = wording()
    withheld: str = wording()
