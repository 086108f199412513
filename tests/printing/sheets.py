"""Sheets to print in tests: two meetings as they happen, and the cases that break a layout."""

from dataclasses import replace
from datetime import date

from desktop.records.reading.sheets import (
    ActionSheet,
    AttendanceSheet,
    BodySheet,
    DecisionSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
    PresidingSheet,
    SectionSheet,
    SignatureSheet,
)
from desktop.records.rules.words import (
    ActionStatus,
    MeetingKind,
    MeetingRole,
    Outcome,
    PointKind,
    Purpose,
    State,
    Status,
)

OFFICERS = BodySheet(
    id=1,
    name="Children’s Partnership Senior Officers Group",
    short_name="Senior Officers Group",
    parent="",
    chair_title="Chair",
    called="Group",
    house_style="table",
)
BOARD = replace(
    OFFICERS,
    id=2,
    name="Children’s Partnership Board",
    short_name="Board",
    called="Board",
    house_style="numbered",
)
FINGERPRINT = "9f2c" * 4 + "07be" * 12
HISTORY = "41d8" * 4 + "aa30" * 12


def person(name: str, post: str = "", at: str = "", **more: object) -> AttendanceSheet:
    line = AttendanceSheet(
        name=name,
        initials="".join(word[0] for word in name.split()),
        capacity=post,
        organisation=at,
        represents="",
        status=Status.PRESENT,
        role=None,
        represented_by="",
        reason="",
        voting=True,
        arrived="",
        departed="",
    )
    return replace(line, **more)  # type: ignore[arg-type]


def note(text: str, *points: PointSheet, **more: object) -> PointSheet:
    return replace(PointSheet(PointKind.NOTE, text, points=points), **more)  # type: ignore[arg-type]


def resolved(text: str, *limbs: str, number: int = 1, **more: object) -> PointSheet:
    made = DecisionSheet(
        number=number,
        lead="RESOLVED to",
        limbs=limbs,
        mover="",
        seconder="",
        outcome=Outcome.CARRIED,
        votes_for=None,
        votes_against=None,
        abstentions=None,
    )
    made = replace(made, **more)  # type: ignore[arg-type]
    return PointSheet(PointKind.DECISION, text, decision=made)


def action(number: int, text: str, *owners: str, due: date | None = None) -> PointSheet:
    made = ActionSheet(number, text, owners, due, "", ActionStatus.OPEN)
    return PointSheet(PointKind.ACTION, text, action=made)


def item(number: str, title: str, *points: PointSheet, **more: object) -> ItemSheet:
    plain = ItemSheet(
        number=number,
        title=title,
        purpose=Purpose.DISCUSSION,
        leads=(),
        report_of="",
        note="",
        exempt_paragraph="",
        deferred=False,
        papers=(),
        points=points,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def meeting(body: BodySheet, *sections: SectionSheet, **more: object) -> MeetingSheet:
    plain = MeetingSheet(
        id=7,
        body=body,
        kind=MeetingKind.ORDINARY,
        date=date(2011, 3, 7),
        start_time="09:30",
        end_time="11:30",
        venue="Room 2.11, Loxley House",
        state=State.CIRCULATED,
        attendance=(),
        presiding=(),
        sections=sections,
        corrections=(),
        confirming_date=date(2011, 5, 9),
        confirmed_as="",
        confirmed_on=None,
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def signature(
    sheet: MeetingSheet, first_leaf: int = 13, signer: str = "Ian Curryer"
) -> SignatureSheet:
    return SignatureSheet(
        meeting=sheet,
        version=1,
        volume=1,
        first_leaf=first_leaf,
        fingerprint=FINGERPRINT,
        history_head=HISTORY,
        signer=signer,
        signer_capacity="Chair",
    )


def officers_attendance() -> tuple[AttendanceSheet, ...]:
    sorry = Status.APOLOGIES
    return (
        person("Ian Curryer", "Corporate Director of Children and Families",
               "Nottingham City Council", role=MeetingRole.CHAIR),
        person("Jane Wilson", "", "CitiHealth Nottingham"),
        person("Simon Nickless", "Chief Superintendent, City Divisional Commander",
               "Nottinghamshire Police"),
        person("Jane Belinda Francis", "Head teacher", "Springfield Primary School",
               represents="City Schools"),
        person("Linda Watson", "Safeguarding Children Nurse Specialist", "CitiHealth Nottingham"),
        person("Paulette Thompson-Omenka", "Head of Children in Care", "Nottingham City Council"),
        person("Tony Graham", "Operations Director (City)", "Connexions Nottinghamshire"),
        person("Holly Sheppard", "Early Intervention Programme Support Officer",
               "NCC Children and Families", role=MeetingRole.MINUTES),
        person("Andrew Kenworthy", "Chief Executive", "NHS Nottingham City", status=sorry),
        person("Jean Pardoe", "Chief Executive", "Connexions", status=sorry,
               represented_by="Tony Graham"),
        person("Liz Asher", "Projects Director", "Playworks", status=sorry,
               represents="Voluntary Sector"),
    )  # fmt: skip


def officers_meeting() -> MeetingSheet:
    """A meeting in the manner of the first document: a table with bullets."""
    return meeting(
        OFFICERS,
        SectionSheet("", (
            item("1", "Welcome and apologies",
                 note("Those who came and those who sent apologies are listed above.")),
            item("2", "Minutes, Matters Arising and Action Log",
                 note("The minutes of the last meeting were agreed to be accurate."),
                 note("Action 63 is under way. The Group is asked to note what was reported:",
                      note("Short guidance has been written and comes out next financial year."),
                      note("School Nurses and Compass are working on firmer protocols, so that the "
                           "right referrals are made."),
                      note("For those under 19 the referral pathway will be kept up.")),
                 note("Every other action was complete or on track.")),
        )),
        SectionSheet("Items for discussion", (
            item("3", "Multi-Agency Pregnancy Liaison Group (MAPLG)",
                 note("The report told the Group that agencies now share responsibility for "
                      "deciding on the health and social needs of women who misuse drugs or "
                      "alcohol, and of their families."),
                 action(64, "Look further into the cost benefit of MAPLG.", "Linda Watson",
                        due=date(2011, 5, 9)),
                 resolved("receive a report from MAPLG once a year.", number=1)),
            item("4", "Children in Care Performance Update",
                 *(note(text) for text in _CARE)),
            item("5", "Child Poverty",
                 note("The strategy will help the most deprived families to:",
                      note("find work and stay in it;"),
                      note("have disposable income enough; and"),
                      note("learn the skills that looking after their children takes.")),
                 note("Abolition of the Educational Maintenance Allowance is expected to affect "
                      "4,000 young people in the City.")),
        )),
        SectionSheet("Items for information", (
            item("8", "Forward Plan", note("Items coming up were noted."),
                 purpose=Purpose.INFORMATION),
            item("9", "Any Other Business", purpose=Purpose.INFORMATION),
        )),
        attendance=officers_attendance(),
        presiding=(PresidingSheet("Simon Nickless", "the first 15 minutes"),
                   PresidingSheet("Ian Curryer", "")),
    )  # fmt: skip


def board_meeting() -> MeetingSheet:
    """A meeting in the manner of the second document: numbered, lettered, resolved."""
    there, sorry = Status.IN_ATTENDANCE, Status.APOLOGIES
    return meeting(
        BOARD,
        SectionSheet("", (
            item("11", "Membership Changes",
                 note("Two changes were noted:",
                      note("Alison Michalska leaves Nottingham City Council; her place goes to "
                           "Catherine Underwood; and"),
                      note("Cheryl Steele now holds the seat for Special Schools."))),
            item("14", "Declarations of Interest", note("None were made.")),
            item("15", "The Independent Inquiry",
                 note("Alison Michalska gave an update. Her main points were:",
                      note("Past failures to protect children were looked into, in three areas:",
                           note("how institutions answered when allegations were disclosed, and "
                                "what stood in the way of disclosure;"),
                           note("the same for those in foster care; and"),
                           note("the same where other children were at fault.")),
                      *(note(text) for text in _CARE))),
            item("16", "Empowering Families",
                 note("Sophie Russell introduced the report with a presentation:",
                      note("So far 2833 claims have been made, 680 of them for continuous "
                           "employment;"),
                      note("Those families are 15,250 people, with 250,000 needs among them, of "
                           "which 77.6% have been met.")),
                 note("What the report says was noted."),
                 resolved("",
                          "ask members of the Board to think how whole-family working can go on "
                          "after March 2020 and become part of their own strategic plans; and",
                          "ask members of the Board to take every chance of making known how much "
                          "good the Programme does.",
                          number=2, mover="Peter Bramhall", seconder="Zoe Butler", votes_for=7,
                          votes_against=1, abstentions=0),
                 report_of="Director of Children’s Integrated Services",
                 purpose=Purpose.DECISION, papers=("Empowering Families: progress report",),
                 leads=("Sophie Russell",)),
            item("18", "The Plan from 2020", note("There was too little time for the item."),
                 deferred=True, note="A roundtable discussion, for which the meeting adjourns."),
            item("19", "Forward Planner",
                 resolved("put the new Plan on the agenda of the next meeting.", number=3)),
        )),
        date=date(2019, 9, 25), start_time="16:00", end_time="",
        venue="LB 31–32, Loxley House, Station Street, Nottingham NG2 3NG",
        confirming_date=date(2019, 11, 27),
        attendance=(
            person("Alison Michalska", "Corporate Director for Children and Families",
                   "Nottingham City Council", role=MeetingRole.CHAIR),
            person("Cheryl Steele", "Headteacher", "Rosehill School",
                   represents="Special Schools"),
            person("Sophie Russell", "Head of Children’s Strategy and Improvement",
                   "Nottingham City Council", status=there, arrived="16:20"),
            person("Peter Bramhall", status=sorry),
            person("Zoe Butler", status=sorry, represented_by="Karla Capstick"),
        ),
    )  # fmt: skip


_CARE = (
    "Several indicators are poor measures of outcomes, so that they are under review.",
    " ".join(["Its recommendations, listed in the paper, call for action by the City,"] * 2),
    " ".join(["Finding the right foster carers is hard; the City needs many more of them."] * 3),
    "Colleagues were commended for their work on suitable accommodation.",
)


def in_each_style() -> tuple[MeetingSheet, ...]:
    """A meeting in each of the house styles, under the name of its style."""
    officers, board = officers_meeting(), board_meeting()
    return (officers, board, styled(officers, "parish"), styled(board, "company"))


def styled(sheet: MeetingSheet, style: str) -> MeetingSheet:
    return replace(sheet, body=replace(sheet.body, house_style=style))


STYLES = ("table", "numbered", "parish", "company")


def with_points(sheet: MeetingSheet, *points: PointSheet) -> MeetingSheet:
    """The meeting with nothing on its agenda but one item with these points."""
    only = item("1", "The only item", *points)
    return replace(sheet, sections=(SectionSheet("", (only,)),))


def confirmed(sheet: MeetingSheet, **more: object) -> MeetingSheet:
    done = replace(
        sheet, state=State.CONFIRMED, confirmed_as="drawn", confirmed_on=sheet.confirming_date
    )
    return replace(done, **more)  # type: ignore[arg-type]
