"""The registers that the windows are looked at with: empty, the sample, and one of long texts."""

from datetime import date, timedelta
from pathlib import Path

from desktop import places
from desktop.records.changes import Changes
from desktop.records.reading import meetings as meetings_read
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import meeting
from desktop.records.reading.papers_filed import filed_papers
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    DecisionDraft,
    DeclarationDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PointDraft,
    PostDraft,
    SnippetDraft,
    UpdateDraft,
)
from desktop.records.rules.words import (
    ActionStatus,
    MeetingRole,
    Purpose,
    Role,
    State,
    Status,
)
from desktop.records.sample import make_sample
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    bodies,
    decisions,
    forward_plan,
    meetings,
    papers,
    people,
    points,
    sections,
    templates,
)
from desktop.records.writing.founding import make_register
from desktop.records.writing.printings import print_for_signature
from desktop.records.writing.snippets import add_snippet
from desktop.ui.meeting import prints

WORD = "Interdepartmentalinfrastructureresilience"
"""Over forty letters that no space parts."""
TITLE = (
    "Consideration of the independent reviewer’s second interim report on the arrangements for "
    "the maintenance, insurance and eventual replacement of the footbridges, culverts and "
    "retaining walls of the parish, 2026"
)
"""Two hundred characters, as a cautious clerk writes them."""
BODY = (
    "Joint Standing Committee on Highways, Footpaths, Open Spaces and the Environment of the "
    "Parishes of Upper and Lower Wolverhampstead-under-Edge"
)
VENUE = (
    "The Alderman Fotheringay-Thistlethwaite Memorial Room, First Floor, Wolverhampstead Corn "
    "Exchange and Assembly Rooms, Market Place, Lower Wolverhampstead-under-Edge, WV99 9ZZ"
)
PERSON = "The Reverend Canon Dr Bartholomew Featherstonehaugh-Cholmondeley-Wriothesley"
POST = "Deputy Assistant Director for Communities, Transport and the Built Environment"
ORGANISATION = "Wolverhampstead and District Association of Voluntary and Community Groups"
REASON = "It waits for the auditor’s letter, which came too late to be read by everyone. "
PARAGRAPH = (
    f"It was reported that the {WORD} programme had been reviewed in the light of comments from "
    "the members, the neighbouring parishes and the county, and that the costs set out at the "
    "last meeting would be exceeded only where the weather of the winter made it unavoidable. "
)
_FIRST_DAY = date(2024, 3, 4)
_MANY = 20


def make_empty(path: Path) -> None:
    make_register(path).close()


def make_short(path: Path) -> None:
    """The sample register."""
    make_sample(path, places.seeds(), lambda _: None)


def make_printed(path: Path) -> None:
    """The sample, with confirmed minutes on leaves that wait for the chair."""
    make_short(path)
    register = Register.open(path)
    try:
        rows = meetings_read.rows(register, meetings_read.ids(register, Wanted()))
        ready = next(row for row in rows if row.state is State.CONFIRMED)
        print_for_signature(register, ready.id, prints.press)
    finally:
        register.close()


def make_long(path: Path) -> None:
    """Everything as long as the register allows in good faith, and many of it."""
    register = make_register(path)
    try:
        body_id = _body(register)
        meeting_id = _meetings(register, body_id)
        _agenda(register, meeting_id)
        templates.template_from_agenda(register, meeting_id, f"Usual agenda, {TITLE[:120]}")
        add_snippet(register, SnippetDraft("longphrase", PARAGRAPH, body_id))
        add_snippet(register, SnippetDraft("noted", "The report was noted.", None))
        _attendance(register, meeting_id)
        _work(register, body_id, meeting_id)
        for state in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT):
            meetings.take_step(register, meeting_id, state, _FIRST_DAY + timedelta(days=30))
        _minutes(register, body_id, meeting_id)
    finally:
        register.close()


def _made(changes: Changes) -> int:
    assert changes.made is not None
    return changes.made


def _body(register: Register) -> int:
    draft = BodyDraft(
        name=BODY,
        short_name="Highways and Footpaths",
        parent=f"Council of {WORD}",
        chair_title="Chairman of the Committee",
        venue=VENUE,
        notice_saturdays=True,
        action_pattern="HFE/{yyyy}/{n}",
    )
    body_id = _made(bodies.make_body(register, draft))
    for number in range(_MANY):
        name = PERSON if number == 0 else f"Councillor {chr(65 + number)}. {WORD[:18].title()}"
        who = _made(people.add_person(register, _person(name, number)))
        people.add_post(register, who, PostDraft(POST, ORGANISATION, date(2020, 1, 1)))
        role = Role.CHAIR if number == 0 else Role.MEMBER
        seat = MembershipDraft(body_id, who, role, ORGANISATION, from_date=date(2020, 1, 1))
        bodies.seat_member(register, seat)
    return body_id


def _person(name: str, number: int) -> PersonDraft:
    return PersonDraft(
        name=name,
        title=f"{POST} (retired)" if number == 0 else "",
        email=f"councillor.{WORD.lower()}@highways.wolverhampstead-under-edge.example",
        telephone="01632 960 001, extension 4455",
        note=PARAGRAPH,
    )


def _meetings(register: Register, body_id: int) -> int:
    days = [_FIRST_DAY + timedelta(weeks=4 * number) for number in range(_MANY)]
    made = [
        _made(
            meetings.call_meeting(
                register,
                MeetingDraft(body_id, date=day, start_time="10:00", end_time="12:45", venue=VENUE),
            )
        )
        for day in days
    ]
    return made[0]


def _agenda(register: Register, meeting_id: int) -> None:
    section = _made(sections.add_section(register, meeting_id, f"Items for discussion: {TITLE}"))
    for number in range(8):
        whole = ItemDraft(
            TITLE if number % 2 == 0 else f"{WORD} {number + 1}",
            Purpose.DECISION,
            section,
            leads=(PERSON, ORGANISATION),
            report_of=POST,
            note=PARAGRAPH,
            papers=(f"Report on {TITLE}", f"{WORD}.pdf"),
            exempt_paragraph="Paragraph 3, Schedule 12A" if number == 3 else "",
            allotted=120,
        )
        item_id = _made(agenda.add_item(register, meeting_id, whole))
        part = ItemDraft(f"Part {number + 1}: {TITLE}", parent_id=item_id, section_id=section)
        agenda.add_item(register, meeting_id, part)
    first = filed_papers(register, meeting_id=meeting_id)[0]
    papers.file_paper(register, first.id, f"{WORD} {TITLE}.pdf", b"%PDF-1.4\n%%EOF\n")


def _attendance(register: Register, meeting_id: int) -> None:
    lines = meeting(register, meeting_id).attendance
    for number, line in enumerate(lines):
        chair = MeetingRole.CHAIR if line.name == PERSON else None
        here = AttendanceDraft(line.person_id, Status.PRESENT, chair)
        away = AttendanceDraft(line.person_id, Status.APOLOGIES, reason=REASON)
        attendance.change_attendance(register, line.id, away if number % 4 == 3 else here)
    interest = DeclarationDraft(
        lines[0].id,
        kind="Disclosable pecuniary",
        nature=PARAGRAPH,
        left_room=True,
        left_at="10:30",
        returned_at="10:45",
    )
    attendance.declare_interest(register, meeting_id, interest)


def _work(register: Register, body_id: int, meeting_id: int) -> None:
    for number in range(_MANY):
        draft = ActionDraft(
            f"{TITLE}. {PARAGRAPH}",
            (PERSON, f"Councillor B. {WORD[:18].title()}"),
            date(2024, 1, 1) + timedelta(days=9 * number),
            "before the annual meeting of the parishes",
        )
        action_id = _made(actions.assign_action(register, body_id, draft))
        said = UpdateDraft(_FIRST_DAY, ActionStatus.ON_TRACK, PARAGRAPH)
        actions.update_action(register, action_id, said)
        subject = ForwardDraft(
            f"{number + 1}: {TITLE}", Purpose.DECISION, PERSON, f"the meeting after {WORD}"
        )
        forward_id = _made(forward_plan.plan_item(register, body_id, subject))
        if number == 0:
            forward_plan.move_forward_item(
                register, forward_id, "", None, meeting_id + 3, REASON * 2, _FIRST_DAY
            )


def _minutes(register: Register, body_id: int, meeting_id: int) -> None:
    for item in meeting(register, meeting_id).items:
        points.add_point(register, item.id, PointDraft(PARAGRAPH * 2))
        decided = DecisionDraft("RESOLVED to", PARAGRAPH, (TITLE, WORD), PERSON, ORGANISATION)
        decisions.record_decision(register, item.id, decided)
        asked = ActionDraft(f"{PARAGRAPH} {WORD}", (PERSON,), due_words="by the next meeting")
        actions.assign_action(register, body_id, asked, item.id)
