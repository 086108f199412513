"""The field's words, as stored in the register and as said to people."""

from enum import StrEnum


class Word(StrEnum):
    """A word of the field: its value is what the register stores."""

    @property
    def label(self) -> str:
        """The word as said to people: "Vice-chair"."""
        return _SAID.get(self.value, self.value.replace("_", " ").capitalize())


_SAID = {
    "co_opted": "Co-opted",
    "meeting": "From 1 at each meeting",
    "printed": "Printed for signature",
    "vice_chair": "Vice-chair",
    "with_chair": "With the chair",
    "year": "On through the year",
}


class Role(Word):
    """A seat's role on a body."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    CO_OPTED = "co_opted"
    OBSERVER = "observer"
    CLERK = "clerk"

    @property
    def may_vote(self) -> bool:
        return self not in (Role.OBSERVER, Role.CLERK)


class Status(Word):
    """A person's attendance at one meeting."""

    EXPECTED = "expected"
    PRESENT = "present"
    IN_ATTENDANCE = "in_attendance"
    APOLOGIES = "apologies"
    ABSENT = "absent"


class MeetingRole(Word):
    """What a person did at one meeting."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MINUTES = "minutes"


class MeetingKind(Word):
    """Why a meeting is called."""

    ORDINARY = "ordinary"
    EXTRAORDINARY = "extraordinary"
    ANNUAL = "annual"


class State(Word):
    """The way of a meeting from planned to sealed, and the ways beside it."""

    PLANNED = "planned"
    AGENDA_DRAFT = "agenda_draft"
    AGENDA_PUBLISHED = "agenda_published"
    HELD = "held"
    MINUTES_DRAFT = "minutes_draft"
    WITH_CHAIR = "with_chair"
    CIRCULATED = "circulated"
    CONFIRMED = "confirmed"
    PRINTED = "printed"
    SIGNED = "signed"
    SEALED = "sealed"
    CANCELLED = "cancelled"
    INQUORATE = "inquorate"
    ADJOURNED = "adjourned"


class Purpose(Word):
    """What an item is there for."""

    DECISION = "decision"
    DISCUSSION = "discussion"
    INFORMATION = "information"


class PointKind(Word):
    """What one paragraph of a minute is."""

    NOTE = "note"
    DECISION = "decision"
    ACTION = "action"
    HEADING = "heading"
    QUOTATION = "quotation"


class Outcome(Word):
    """What became of a proposed decision."""

    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"


class ActionStatus(Word):
    """How an action stands."""

    OPEN = "open"
    ON_TRACK = "on_track"
    COMPLETE = "complete"
    WITHDRAWN = "withdrawn"

    @property
    def closed(self) -> bool:
        return self in (ActionStatus.COMPLETE, ActionStatus.WITHDRAWN)


class Numbering(Word):
    """How the items of a body are numbered."""

    MEETING = "meeting"
    YEAR = "year"
