"""What the proof-reader reads: one meeting with what it has to agree with, whole and frozen."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.records.rules.names import initials
from desktop.records.rules.proofing.findings import Field, Place
from desktop.records.rules.quorum import Moment
from desktop.records.rules.words import (
    ItemKind,
    MeetingKind,
    MeetingRole,
    Outcome,
    PointKind,
    State,
    Status,
)

HERE = (Status.PRESENT, Status.IN_ATTENDANCE)


@dataclass(frozen=True, slots=True)
class BodyTerms:
    """What a body asks of its minutes, and the names that it goes by."""

    names: tuple[str, ...] = ()
    chair_title: str = "Chair"
    movers_named: bool = False
    substitutes_vote: bool = False
    extraordinary_confirms: bool = False


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    """One line of the attendance."""

    id: int
    person_id: int
    name: str
    initials: str = ""
    status: Status = Status.PRESENT
    role: MeetingRole | None = None
    voting: bool = True
    represented_by_id: int | None = None
    organisation: str = ""

    @property
    def here(self) -> bool:
        return self.status in HERE

    @property
    def signs(self) -> str:
        """The initials that stand for this person in the minutes."""
        return self.initials or initials(self.name)


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """The resolution that a point is; `named_votes` counts the votes taken by name."""

    id: int
    number: str = ""
    lead: str = ""
    limbs: tuple[str, ...] = ()
    mover: str = ""
    seconder: str = ""
    outcome: Outcome | None = Outcome.CARRIED
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    casting_vote: bool = False
    delegated: bool = False


@dataclass(frozen=True, slots=True)
class ActionLine:
    """The action that arose in a point."""

    id: int
    number: str = ""
    owners: tuple[str, ...] = ()
    due: dt.date | None = None
    due_words: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class PointLine:
    """One paragraph; `parent_id` is the point it hangs under."""

    id: int
    text: str
    kind: PointKind = PointKind.NOTE
    parent_id: int | None = None
    decision: DecisionLine | None = None
    action: ActionLine | None = None


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An agenda item with its minute, in reading order; `parent_id` is the item it is a part of."""

    id: int
    title: str
    number: str = ""
    kind: ItemKind = ItemKind.BUSINESS
    note: str = ""
    papers: tuple[str, ...] = ()
    deferred: bool = False
    parent_id: int | None = None
    exempt_paragraph: str = ""
    excluded_by_id: int | None = None
    confirms_id: int | None = None
    points: tuple[PointLine, ...] = ()


@dataclass(frozen=True, slots=True)
class EarlierMeeting:
    """An earlier meeting of the body whose minutes were not confirmed before this one."""

    id: int
    date: dt.date


@dataclass(frozen=True, slots=True)
class SeatedPerson:
    """Somebody with a seat on the body on the day."""

    person_id: int
    name: str


@dataclass(frozen=True, slots=True)
class QuorumCount:
    """How many are needed, who was there when, and the items for which too few were."""

    needed: int
    moments: tuple[Moment, ...] = ()
    inquorate_item_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """Words to read, and where they stand."""

    text: str
    place: Place


@dataclass(frozen=True)
class ProofSheet:
    """A meeting to proof-read. What is not known of it is left empty, and nothing is said of it.

    `presiding_ids` are attendance lines; `known_names` are people of the register who may be spoken
    of, there or not; `other_dates` are days that the minutes have reason to name, such as those of
    the body's other meetings.
    """

    meeting_id: int | None
    date: dt.date
    body: BodyTerms = BodyTerms()
    kind: MeetingKind = MeetingKind.ORDINARY
    state: State = State.MINUTES_DRAFT
    attendance: tuple[AttendanceLine, ...] = ()
    presiding_ids: tuple[int, ...] = ()
    items: tuple[ItemLine, ...] = ()
    proof_note: str = ""
    known_names: tuple[str, ...] = ()
    seats: tuple[SeatedPerson, ...] = ()
    unconfirmed: tuple[EarlierMeeting, ...] = ()
    quorum: QuorumCount | None = None
    other_dates: tuple[dt.date, ...] = ()

    @cached_property
    def voting_there(self) -> int | None:
        """How many of those present could vote; None while nobody is known to be there."""
        if not any(line.here for line in self.attendance):
            return None
        stand_in = {line.represented_by_id for line in self.attendance if line.voting}
        return sum(
            (line.voting and line.status is Status.PRESENT)
            or (line.here and line.id in stand_in and self.body.substitutes_vote)
            for line in self.attendance
        )

    @cached_property
    def meeting_place(self) -> Place:
        return Place(self.meeting_id)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Everything written in the minutes, in the order in which it is read."""
        found = []
        if self.proof_note:
            place = Place(self.meeting_id, field=Field.PROOF_NOTE)
            found.append(Passage(self.proof_note, place))
        for item in self.items:
            found.extend(self._of_item(item))
        return tuple(passage for passage in found if passage.text)

    @cached_property
    def minuted(self) -> tuple[Passage, ...]:
        """The passages that are part of the minutes: all but the note for the proof-reader."""
        return tuple(
            passage for passage in self.passages if passage.place.field is not Field.PROOF_NOTE
        )

    def _of_item(self, item: ItemLine) -> list[Passage]:
        found = [
            Passage(item.title, self.item_place(item, Field.TITLE)),
            Passage(item.note, self.item_place(item, Field.NOTE)),
        ]
        for point in item.points:
            if point.decision is not None:
                found.append(
                    Passage(point.decision.lead, self.point_place(item, point, Field.LEAD))
                )
            found.append(Passage(point.text, self.point_place(item, point)))
            if point.decision is not None:
                found.extend(self._of_decision(item, point, point.decision))
        return found

    def _of_decision(
        self, item: ItemLine, point: PointLine, decision: DecisionLine
    ) -> Iterator[Passage]:
        for number, limb in enumerate(decision.limbs):
            yield Passage(limb, self.point_place(item, point, Field.LIMB, number))
        yield Passage(decision.mover, self.point_place(item, point, Field.MOVER))
        yield Passage(decision.seconder, self.point_place(item, point, Field.SECONDER))

    def item_place(self, item: ItemLine, where: Field = Field.NONE) -> Place:
        return Place(self.meeting_id, item.id, item.number, item.title, field=where)

    def point_place(
        self,
        item: ItemLine,
        point: PointLine,
        where: Field = Field.TEXT,
        limb: int | None = None,
    ) -> Place:
        return Place(
            self.meeting_id,
            item.id,
            item.number,
            item.title,
            point.id,
            action_id=point.action.id if point.action else None,
            field=where,
            limb=limb,
        )

    def line_place(self, line: AttendanceLine) -> Place:
        return Place(self.meeting_id, attendance_id=line.id)
