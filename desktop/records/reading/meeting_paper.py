"""A meeting as a sheet to print: attendance, agenda and minutes, whole and frozen."""

from collections import defaultdict
from dataclasses import replace
from itertools import groupby

from peewee import JOIN

from desktop.records.fingerprint import sheet_of
from desktop.records.reading.action_owners import owners
from desktop.records.reading.corrected_paper import (
    Confirmed,
    confirmed_at,
    correction_sheet,
    with_corrections_beside,
)
from desktop.records.reading.corrections import corrections
from desktop.records.reading.declared_paper import declared
from desktop.records.reading.looks import printed_look
from desktop.records.reading.meeting_detail import (
    AttendanceRow,
    ItemRow,
    attendance,
    meeting_items,
    presiding,
    sections,
)
from desktop.records.reading.missing import required
from desktop.records.reading.points import PointRow, meeting_points
from desktop.records.reading.printings import standing_printing
from desktop.records.reading.sheets import (
    ActionSheet,
    AttendanceSheet,
    BodySheet,
    CorrectionSheet,
    DecisionSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
    PresidingSheet,
    Run,
    SectionSheet,
    VoteSheet,
)
from desktop.records.register import Register
from desktop.records.rules import emphasis
from desktop.records.rules.words import ActionStatus, MeetingKind, State
from desktop.records.rules.workflow import settled
from desktop.records.tables import (
    Action,
    ActionOwner,
    Body,
    Meeting,
    MeetingStep,
    Point,
)


def meeting_sheet(register: Register, meeting_id: int) -> MeetingSheet:
    """One meeting to print. Raises `Refusal` where there is none with this id.

    Minutes that were circulated or confirmed are printed with the words they had then, whatever
    became of an action's owners or the name of the body since.
    """
    now = sheet_as_it_stands(register, meeting_id)
    if not (now.state is State.CIRCULATED or settled(now.state)):
        return now
    kept = register.first(
        MeetingStep.select(MeetingStep.kept)
        .where((MeetingStep.meeting == meeting_id) & (MeetingStep.kept != ""))
        .order_by(MeetingStep.id.desc())
    )
    if kept is None:
        return now
    sheet = sheet_of(kept[0], now)
    return replace(
        sheet,
        sections=with_corrections_beside(sheet.sections, now.sections),
        corrections=now.corrections,
        confirming_date=now.confirming_date,
        confirmed_as=now.confirmed_as,
        confirmed_on=now.confirmed_on,
    )


def sheet_as_it_stands(register: Register, meeting_id: int) -> MeetingSheet:
    """One meeting as its records say now. Raises `Refusal` where there is none with this id."""
    confirming = Meeting.alias()
    query = (
        Meeting.select(
            Meeting.body,
            Meeting.kind,
            Meeting.date,
            Meeting.start_time,
            Meeting.end_time,
            Meeting.venue,
            Meeting.state,
            Meeting.confirmed_as,
            Meeting.confirmed_on,
            confirming.date,
            Meeting.reconvened_date,
            Meeting.reconvened_time,
            Meeting.reconvened_venue,
        )
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .where(Meeting.id == meeting_id)
    )
    found = required(register.first(query), "meeting", meeting_id)
    body_id, kind, day, start, end, venue, state = found[:7]
    confirmed_as, confirmed_on, confirming_day, *reconvened = found[7:]
    reconvened_on, reconvened_time, reconvened_venue = reconvened
    confirmed = confirmed_at(register, meeting_id)
    return MeetingSheet(
        id=meeting_id,
        body=body_sheet(register, body_id),
        kind=MeetingKind(kind),
        date=day,
        start_time=start or "",
        end_time=end or "",
        venue=venue,
        state=State(state),
        attendance=tuple(_attendance_sheet(row) for row in attendance(register, meeting_id)),
        presiding=tuple(
            PresidingSheet(row.name, row.part) for row in presiding(register, meeting_id)
        ),
        sections=_sections(register, meeting_id, confirmed),
        corrections=_corrections(register, meeting_id),
        confirming_date=confirming_day,
        confirmed_as=confirmed_as or "",
        confirmed_on=confirmed_on,
        printed=standing_printing(register, meeting_id) is not None,
        confirmed_apart=confirmed.get(None, ()),
        reconvened_on=reconvened_on,
        reconvened_time=reconvened_time,
        reconvened_venue=reconvened_venue,
        declarations=declared(register, meeting_id),
    )


def body_sheet(register: Register, body_id: int) -> BodySheet:
    """Who keeps the record. Raises `Refusal` where there is no such body."""
    query = Body.select(
        Body.id,
        Body.name,
        Body.short_name,
        Body.parent,
        Body.chair_title,
        Body.called,
        Body.house_style,
    ).where(Body.id == body_id)
    body = BodySheet(*required(register.first(query), "body", body_id))
    name, look = printed_look(register, body_id)
    return replace(body, name=name or body.name, look=look)


def _attendance_sheet(row: AttendanceRow) -> AttendanceSheet:
    return AttendanceSheet(
        name=row.name,
        initials=row.initials,
        capacity=row.capacity,
        organisation=row.organisation,
        represents=row.represents,
        status=row.status,
        role=row.role,
        represented_by=row.represented_by,
        reason=row.reason,
        voting=row.voting,
        arrived=row.arrived,
        departed=row.departed,
        accepted=row.accepted,
        arrived_item=row.arrived_item,
        departed_item=row.departed_item,
    )


def _sections(
    register: Register, meeting_id: int, confirmed: dict[int | None, Confirmed]
) -> tuple[SectionSheet, ...]:
    """The agenda under its headings; items before any heading come first, under none."""
    minutes = meeting_points(register, meeting_id)
    actions = _actions(register, meeting_id)
    titles = {section.id: section.title for section in sections(register, meeting_id)}
    under: dict[int | None, tuple[ItemSheet, ...]] = {
        section_id: tuple(
            _item_sheet(item, _tree(minutes.get(item.id, ()), actions), confirmed.get(item.id, ()))
            for item in items
        )
        for section_id, items in groupby(
            meeting_items(register, meeting_id), key=lambda item: item.section_id
        )
    }
    before = (SectionSheet("", under[None]),) if None in under else ()
    return before + tuple(
        SectionSheet(title, under.get(section_id, ())) for section_id, title in titles.items()
    )


def _item_sheet(item: ItemRow, points: tuple[PointSheet, ...], confirmed: Confirmed) -> ItemSheet:
    return ItemSheet(
        number=item.number,
        title=item.title,
        purpose=item.purpose,
        leads=item.leads,
        report_of=item.report_of,
        note=item.note,
        exempt_paragraph=item.exempt_paragraph,
        deferred=item.deferred,
        papers=item.papers,
        points=points,
        confirmed=confirmed,
        part=item.parent_id is not None,
        allotted=item.allotted,
        urgent_reason=item.urgent_reason,
        supplement_on=item.supplement_on,
    )


def _tree(minute: tuple[PointRow, ...], actions: dict[int, ActionSheet]) -> tuple[PointSheet, ...]:
    """Points in reading order, each put below its parent."""
    # From the last to the first, so that all that is below a point is made before it.
    below: defaultdict[int | None, list[PointSheet]] = defaultdict(list)
    for point in reversed(minute):
        sheet = PointSheet(
            kind=point.kind,
            text=point.text,
            runs=_runs(point),
            decision=_decision_sheet(point),
            action=actions.get(point.action_id) if point.action_id is not None else None,
            points=tuple(reversed(below.pop(point.id, []))),
            corrections=tuple(correction_sheet(row) for row in point.corrections),
        )
        below[point.parent_id].append(sheet)
    return tuple(reversed(below[None]))


def _runs(point: PointRow) -> tuple[Run, ...]:
    length = len(point.text)
    return tuple(
        Run(start, min(end, length), style)
        for start, end, style in emphasis.parse(point.emphasis)
        if start < length
    )


def _decision_sheet(point: PointRow) -> DecisionSheet | None:
    decision = point.decision
    if decision is None or point.decision_number is None:
        return None
    return DecisionSheet(
        number=point.decision_number,
        label=point.decision_label,
        lead=decision.lead,
        limbs=decision.limbs,
        mover=decision.mover,
        seconder=decision.seconder,
        outcome=decision.outcome,
        votes_for=decision.votes_for,
        votes_against=decision.votes_against,
        abstentions=decision.abstentions,
        casting_vote=decision.casting_vote,
        presiding=point.presiding,
        delegated_to=decision.delegated_to,
        authority=decision.authority,
        votes=tuple(
            VoteSheet(name, vote.way, vote.dissent)
            for name, vote in zip(point.voters, decision.votes, strict=True)
        ),
    )


def _actions(register: Register, meeting_id: int) -> dict[int, ActionSheet]:
    """The actions that stand as points of the meeting's minutes, by id."""
    query = (
        Action.select(
            Action.id,
            Action.number,
            Action.text,
            Action.due,
            Action.due_words,
            Action.status,
            Action.label,
        )
        .join(Point)
        .where(Point.meeting == meeting_id)
    )
    minuted = Action.select(Action.id).join(Point).where(Point.meeting == meeting_id)
    named = owners(register, ActionOwner.action.in_(minuted))
    return {
        id_: ActionSheet(number, text, named[id_], due, due_words, ActionStatus(status), label)
        for id_, number, text, due, due_words, status, label in register.rows(query)
    }


def _corrections(register: Register, meeting_id: int) -> tuple[CorrectionSheet, ...]:
    """What was agreed when the minutes were confirmed; later ones stand beside what they mend."""
    return tuple(
        correction_sheet(row) for row in corrections(register, meeting_id) if not row.later
    )
