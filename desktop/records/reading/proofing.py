"""What the proof-reader reads of one meeting, gathered in a fixed number of queries."""

from datetime import date, timedelta

from peewee import fn

from desktop.records.reading.action_owners import owners
from desktop.records.reading.meeting_detail import attendance, meeting_items, presiding
from desktop.records.reading.missing import required
from desktop.records.reading.points import PointRow, meeting_points
from desktop.records.reading.quorum import quorum_of
from desktop.records.reading.seats import held_on
from desktop.records.register import Register
from desktop.records.rules.proofing import (
    ActionLine,
    AttendanceLine,
    BodyTerms,
    DecisionLine,
    EarlierMeeting,
    ItemLine,
    PointLine,
    ProofSheet,
    QuorumCount,
    SeatedPerson,
)
from desktop.records.rules.words import (
    ActionStatus,
    MeetingKind,
    Role,
    State,
    Substitutes,
)
from desktop.records.tables import (
    Action,
    ActionOwner,
    Body,
    Decision,
    Meeting,
    Membership,
    Person,
    Point,
)

_WITH_MINUTES = (
    State.HELD,
    State.MINUTES_DRAFT,
    State.WITH_CHAIR,
    State.CIRCULATED,
    State.PRINTED,
)
_YEAR = timedelta(days=400)


def proof_sheet(register: Register, meeting_id: int) -> ProofSheet:
    """One meeting to proof-read. Raises `Refusal` where there is none with this id."""
    query = (
        Meeting.select(
            Meeting.body,
            Meeting.date,
            Meeting.kind,
            Meeting.state,
            Meeting.proof_note,
            Meeting.reconvened_date,
            Body.name,
            Body.short_name,
            Body.parent,
            Body.called,
            Body.chair_title,
            Body.movers_named,
            Body.extraordinary_confirms,
            fn.coalesce(Meeting.substitutes, Body.substitutes),
        )
        .join(Body)
        .where(Meeting.id == meeting_id)
    )
    found = required(register.first(query), "meeting", meeting_id)
    body_id, day, kind, state, proof_note, reconvened, *terms = found
    *names, chair_title, movers_named, extraordinary_confirms, substitutes = terms
    body = BodyTerms(
        tuple(name for name in names if name),
        chair_title,
        movers_named,
        extraordinary_confirms,
        substitutes == Substitutes.VOTE,
    )
    days = _days(register, body_id, day)
    return ProofSheet(
        meeting_id=meeting_id,
        date=day,
        body=body,
        kind=MeetingKind(kind),
        state=State(state),
        attendance=_attendance(register, meeting_id),
        presiding_ids=tuple(row.attendance_id for row in presiding(register, meeting_id)),
        items=_items(register, meeting_id),
        proof_note=proof_note,
        known_names=tuple(name for (name,) in register.rows(Person.select(Person.name))),
        seats=_seats(register, body_id, day),
        unconfirmed=_unconfirmed(register, body_id, meeting_id, day),
        quorum=_quorum(register, meeting_id),
        other_dates=days if reconvened is None else (*days, reconvened),
    )


def _attendance(register: Register, meeting_id: int) -> tuple[AttendanceLine, ...]:
    return tuple(
        AttendanceLine(
            id=row.id,
            person_id=row.person_id,
            name=row.name,
            initials=row.initials,
            status=row.status,
            role=row.role,
            voting=row.voting,
            represented_by_id=row.represented_by_id,
            organisation=row.organisation,
        )
        for row in attendance(register, meeting_id)
    )


def _quorum(register: Register, meeting_id: int) -> QuorumCount | None:
    view = quorum_of(register, meeting_id)
    if not view.moments:
        return None
    return QuorumCount(view.needed, view.moments, view.inquorate_item_ids)


def _seats(register: Register, body_id: int, day: date) -> tuple[SeatedPerson, ...]:
    """The members on the day; nobody is called to account for a clerk or an observer."""
    query = (
        Membership.select(Membership.person, Person.name)
        .join(Person)
        .where(
            Membership.body == body_id,
            Membership.role.not_in((Role.CLERK, Role.OBSERVER)),
            held_on(Membership, day),
        )
        .order_by(Person.sort_name, Person.id)
        .distinct()
    )
    return tuple(SeatedPerson(person_id, name) for person_id, name in register.rows(query))


def _unconfirmed(
    register: Register, body_id: int, meeting_id: int, day: date
) -> tuple[EarlierMeeting, ...]:
    """The last meetings whose minutes are for this one: named so, or waiting for any."""
    waits = Meeting.confirming_meeting.is_null() & Meeting.state.in_(_WITH_MINUTES)
    query = (
        Meeting.select(Meeting.id, Meeting.date)
        .where(
            Meeting.body == body_id,
            Meeting.date < day,
            waits | (Meeting.confirming_meeting == meeting_id),
        )
        .order_by(Meeting.date.desc(), Meeting.id.desc())
        .limit(3)
    )
    return tuple(EarlierMeeting(id_, held) for id_, held in reversed(register.rows(query)))


def _days(register: Register, body_id: int, day: date) -> tuple[date, ...]:
    """The days of the body's meetings in the year before, which the minutes may well name."""
    query = Meeting.select(Meeting.date).where(
        Meeting.body == body_id, Meeting.date.between(day - _YEAR, day)
    )
    return tuple(held for (held,) in register.rows(query))


def _items(register: Register, meeting_id: int) -> tuple[ItemLine, ...]:
    minutes = meeting_points(register, meeting_id)
    decided = Decision.select(Decision.point, Decision.id).where(Decision.meeting == meeting_id)
    decision_ids: dict[int, int] = dict(register.rows(decided))
    actions = _actions(register, meeting_id)
    return tuple(
        ItemLine(
            id=row.id,
            title=row.title,
            number=row.number,
            kind=row.kind,
            note=row.note,
            papers=row.papers,
            deferred=row.deferred,
            parent_id=row.parent_id,
            exempt_paragraph=row.exempt_paragraph,
            excluded_by_id=row.excluded_by_id,
            confirms_id=row.confirms_id,
            points=tuple(_point(point, decision_ids, actions) for point in minutes.get(row.id, ())),
        )
        for row in meeting_items(register, meeting_id)
    )


def _point(
    row: PointRow, decision_ids: dict[int, int], actions: dict[int, ActionLine]
) -> PointLine:
    return PointLine(
        id=row.id,
        text=row.text,
        kind=row.kind,
        parent_id=row.parent_id,
        decision=_decision(row, decision_ids),
        action=actions.get(row.action_id or 0),
    )


def _decision(row: PointRow, decision_ids: dict[int, int]) -> DecisionLine | None:
    draft = row.decision
    if draft is None:
        return None
    return DecisionLine(
        id=decision_ids[row.id],
        number=row.decision_label or str(row.decision_number),
        lead=draft.lead,
        limbs=draft.limbs,
        mover=draft.mover,
        seconder=draft.seconder,
        outcome=draft.outcome,
        votes_for=draft.votes_for,
        votes_against=draft.votes_against,
        abstentions=draft.abstentions,
        casting_vote=bool(draft.casting_vote),
        delegated=bool(draft.delegated_to),
    )


def _actions(register: Register, meeting_id: int) -> dict[int, ActionLine]:
    """The actions that arose in points of the meeting, by id."""
    query = (
        Action.select(
            Action.id, Action.number, Action.label, Action.due, Action.due_words, Action.status
        )
        .join(Point)
        .where(Point.meeting == meeting_id)
    )
    minuted = Action.select(Action.id).join(Point).where(Point.meeting == meeting_id)
    named = owners(register, ActionOwner.action.in_(minuted))
    return {
        id_: ActionLine(
            id=id_,
            number=label or str(number),
            owners=named[id_],
            due=due,
            due_words=due_words,
            closed=ActionStatus(status).closed,
        )
        for id_, number, label, due, due_words, status in register.rows(query)
    }
