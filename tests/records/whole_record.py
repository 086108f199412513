"""A small committee's life in which no table of the register stays empty."""

from dataclasses import dataclass, replace
from datetime import date

from desktop.records.reading.points import points as minute
from desktop.records.reading.sheets import Print, SignatureSheet
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    CorrectionDraft,
    DecisionDraft,
    DeclarationDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PointDraft,
    PostDraft,
    SignedCopyDraft,
    SnippetDraft,
    TemplateDraft,
    TemplateItemDraft,
    UpdateDraft,
    VoteDraft,
)
from desktop.records.rules.looks import LookDraft
from desktop.records.rules.words import ActionStatus, MeetingRole, Role, State, Status
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    bodies,
    confirmation,
    decisions,
    forward_plan,
    known_words,
    looks,
    meetings,
    people,
    points,
    printings,
    signing,
    snippets,
    templates,
)

MARCH, MAY = date(2011, 3, 7), date(2011, 5, 9)
SCAN = b"%PDF-1.7 two leaves with ink on them"
TO_CIRCULATED = (
    State.AGENDA_DRAFT,
    State.AGENDA_PUBLISHED,
    State.HELD,
    State.MINUTES_DRAFT,
    State.CIRCULATED,
)


@dataclass(frozen=True)
class Whole:
    """The ids of what was made."""

    body: int
    chair: int
    clerk: int
    away: int
    chair_line: int
    away_line: int
    meeting: int
    later: int
    item: int
    section: int
    point: int
    below: int
    decision_point: int
    action: int
    forward: int


def made(changes: object) -> int:
    """The id of what a verb made."""
    identity = getattr(changes, "made", None)
    assert isinstance(identity, int)
    return identity


def press(sheet: SignatureSheet) -> Print:
    """A stand-in for paper: two leaves that say what they were made of."""
    return Print(f"%PDF {sheet.fingerprint} {sheet.first_leaf}".encode(), 2)


def begin(register: Register) -> Whole:
    """A body with three people, a meeting in draft minutes, and a later one."""
    body = made(bodies.make_body(register, BodyDraft("Harbour Committee", house_style="table")))
    chair = made(people.add_person(register, PersonDraft("Siân Ŵyn-Jones", email="s@w.cymru")))
    clerk = made(people.add_person(register, PersonDraft("Bob Lee")))
    away = made(people.add_person(register, PersonDraft("Ada de Vere", title="Cllr")))
    people.add_post(register, chair, PostDraft("Head", "Ysgol y Bryn", date(2009, 9, 1)))
    for person, role in ((chair, Role.CHAIR), (clerk, Role.CLERK), (away, Role.MEMBER)):
        bodies.seat_member(register, MembershipDraft(body, person, role, "Wards", True))
    meeting = made(
        meetings.call_meeting(
            register,
            MeetingDraft(body, date=MARCH, start_time="09:30", end_time="11:30", venue="Quay"),
        )
    )
    later = made(meetings.call_meeting(register, MeetingDraft(body, date=MAY)))
    lines = {
        person: line
        for line, person in register.sql(
            "SELECT id, person_id FROM attendance WHERE meeting_id = ?", meeting
        )
    }
    attendance.change_attendance(
        register, lines[chair], AttendanceDraft(chair, Status.PRESENT, MeetingRole.CHAIR)
    )
    attendance.change_attendance(
        register, lines[clerk], AttendanceDraft(clerk, Status.PRESENT, MeetingRole.MINUTES)
    )
    attendance.change_attendance(
        register,
        lines[away],
        AttendanceDraft(away, Status.APOLOGIES, represented_by_id=lines[clerk], reason="Ill"),
    )
    attendance.record_presiding(
        register, meeting, ((lines[clerk], "the first item"), (lines[chair], ""))
    )
    first = ItemDraft("Welcome", leads=("Bob Lee", "All"), papers=("Map",), report_of="Clerk")
    item = made(agenda.add_item(register, meeting, first))
    section = made(agenda.add_section(register, meeting, "For decision"))
    agenda.add_item(register, meeting, ItemDraft("Moorings", section_id=section))
    attendance.declare_interest(
        register, meeting, DeclarationDraft(lines[chair], item, "personal", "A mooring of hers")
    )
    for state in TO_CIRCULATED[:-1]:
        meetings.take_step(register, meeting, state, MARCH)
    point = made(
        points.add_point(register, item, PointDraft("The quay was seen.", emphasis="4-8 bold"))
    )
    below = made(points.add_point(register, item, PointDraft("It needs paint."), parent_id=point))
    decision_point = made(
        decisions.record_decision(
            register,
            item,
            DecisionDraft("RESOLVED to", "", ("paint the quay", "buy rope"), "SWJ", "ADV"),
        )
    )
    action = made(
        actions.assign_action(
            register, body, ActionDraft("Buy paint", ("Bob Lee",), date(2011, 4, 1)), item_id=item
        )
    )
    actions.update_action(
        register,
        action,
        UpdateDraft(date(2011, 3, 20), ActionStatus.ON_TRACK, "Ordered", meeting, point),
    )
    forward = made(
        forward_plan.plan_item(register, body, ForwardDraft("Rope report", intended="May"))
    )
    return Whole(
        body, chair, clerk, away, lines[chair], lines[away], meeting, later, item, section,
        point, below, decision_point, action, forward,
    )  # fmt: skip


def finish(register: Register, whole: Whole) -> None:
    """Take the meeting on until it is confirmed, printed and signed."""
    forward_plan.move_forward_item(
        register, whole.forward, "", None, whole.later, "Not ready", MARCH
    )
    forward_plan.put_on_agenda(register, whole.forward, whole.later)
    usual = TemplateDraft("Usual", None, (TemplateItemDraft("Apologies"),))
    templates.make_template(register, whole.body, usual)
    look = LookDraft("table", letterhead="Quay Street", present="Members present")
    looks.change_look(register, whole.body, look)
    phrase = SnippetDraft("quay", "The quay was seen and found sound.", whole.body)
    snippets.add_snippet(register, phrase)
    known_words.know_word(register, "bollarded")
    (resolved,) = [row for row in minute(register, whole.item) if row.decision]
    assert resolved.decision is not None
    by_name = replace(resolved.decision, votes=(VoteDraft(whole.chair_line),))
    decisions.change_decision(register, whole.decision_point, by_name)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, state, MAY)
    in_margin = CorrectionDraft(whole.point, "quay", "pier", in_margin=True)
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (in_margin,))
    signed = SignedCopyDraft("Siân Ŵyn-Jones", "Chair", MAY, 2, "Shelf 4")
    signing.file_signed_copy(register, printing, signed, ("leaves.pdf", SCAN))
