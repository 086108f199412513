"""The field's words, as stored in the register and as said to people."""

from enum import StrEnum


class Word(StrEnum):
    """A word of the field: its value is what the register stores."""

    @property
    def label(self) -> str:
        """The word as said to people: "Vice-chair"."""
        return _SAID.get(self.value, self.value.replace("_", " ").capitalize())


_SAID = {
    "": "None",
    "band": "A band down the edge",
    "attend": "Attend only",
    "co_opted": "Co-opted",
    "count": "Count towards the quorum",
    "ever": "On without end",
    "interests": "Declarations of interest",
    "meeting": "From 1 at each meeting",
    "northern_ireland": "Northern Ireland",
    "out": "Out for signature",
    "printed": "Printed for signature",
    "tint": "A tinted ground",
    "vice_chair": "Vice-chair",
    "vote": "Count towards the quorum and vote",
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


class ItemKind(Word):
    """What a standing item is there for; any other is business."""

    BUSINESS = "business"
    APOLOGIES = "apologies"
    INTERESTS = "interests"
    MINUTES = "previous_minutes"
    ACTIONS = "actions"
    PUBLIC = "public"
    ANY_OTHER_BUSINESS = "any_other_business"
    NEXT_MEETING = "next_meeting"


class OwnerKind(Word):
    """Who an action is asked of."""

    PERSON = "person"
    POST = "post"
    ALL = "all"
    OTHER = "other"


class VoteWay(Word):
    """How somebody voted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class Casting(Word):
    """The second vote of whoever presides, where votes are equal."""

    NONE = ""
    FOR = "for"
    AGAINST = "against"


class Substitutes(Word):
    """What somebody who comes in a member's place may do."""

    ATTEND = "attend"
    COUNT = "count"
    VOTE = "vote"


class Nation(Word):
    """Whose bank holidays a body keeps."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern_ireland"


class Series(Word):
    """How far the numbers of decisions run on."""

    EVER = "ever"
    YEAR = "year"
    MEETING = "meeting"


class LeafSeries(Word):
    """Leaves are numbered on within their series: the public minutes, or those kept apart."""

    MINUTES = "minutes"
    EXEMPT = "exempt"


class LeafState(Word):
    """Where a leaf of the minute book is.

    It waits for its meeting while the minutes on it are not confirmed; then it is out with whoever
    signs, and comes back; or it is void.
    """

    ALLOTTED = "allotted"
    OUT = "out"
    RETURNED = "returned"
    VOID = "void"


class TaskKind(Word):
    """What the clerk has still to do."""

    AGENDA = "agenda_to_publish"
    PAPERS = "papers_missing"
    OUTCOME = "outcome_to_record"
    RECONVENE = "to_reconvene"
    BEGIN = "minutes_to_begin"
    FINISH = "minutes_to_finish"
    CHAIR = "minutes_with_the_chair"
    CIRCULATE = "minutes_to_circulate"
    CONFIRM = "minutes_to_confirm"
    PRINT = "minutes_to_print"
    RETURN = "leaves_not_returned"
    SEAL = "minutes_to_seal"
    OVERDUE = "action_overdue"
    DUE = "action_due"
    AGREE = "actions_to_agree"


class Numbering(Word):
    """How the items of a body are numbered."""

    MEETING = "meeting"
    YEAR = "year"
