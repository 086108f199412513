"""A meeting to show a look by: the newest one of the body, or an example while it has none."""

from dataclasses import replace

from desktop.records.reading import meetings
from desktop.records.reading.listing import Wanted
from desktop.records.reading.looks import crest_picture, drafted_look
from desktop.records.reading.meeting_paper import body_sheet, meeting_sheet
from desktop.records.reading.sheets import (
    ActionSheet,
    AttendanceSheet,
    BodySheet,
    DecisionSheet,
    ItemSheet,
    MeetingSheet,
    PointSheet,
    SectionSheet,
    SignatureSheet,
)
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.looks import LookDraft
from desktop.records.rules.words import (
    ActionStatus,
    LeafSeries,
    MeetingKind,
    MeetingRole,
    Outcome,
    PointKind,
    Purpose,
    State,
    Status,
)
from desktop.records.tables import Body


def look_example(
    register: Register, body_id: int, draft: LookDraft, picture: bytes = b""
) -> MeetingSheet:
    """The meeting as the draft would have it look; `picture` is a new crest."""
    held = picture or crest_picture(register, draft.crest_id)
    found = meetings.ids(register, Wanted(body_id=body_id))
    shown = meeting_sheet(register, found[0]) if found else None
    body = body_sheet(register, body_id)
    own = register.first(Body.select(Body.name).where(Body.id == body_id))
    assert own is not None
    dressed = replace(
        body,
        name=draft.printed_name or own[0],
        house_style=draft.house_style,
        look=drafted_look(draft, held),
    )
    if shown is None or not any(section.items for section in shown.sections):
        return _example(dressed)
    return replace(shown, body=dressed)


def exempt_example(sheet: MeetingSheet) -> SignatureSheet:
    """A leaf of exempt minutes of such a meeting, with nothing of the record on it."""
    example = _example(sheet.body)
    return SignatureSheet(
        meeting=replace(example, attendance=(), confirming_date=example.date),
        version=1,
        volume=1,
        first_leaf=1,
        fingerprint="0" * 64,
        history_head="0" * 64,
        signer="",
        signer_capacity=sheet.body.chair_title,
        series=LeafSeries.EXEMPT,
    )


def _example(body: BodySheet) -> MeetingSheet:
    first = _item(
        "1",
        "The first item",
        PointSheet(PointKind.NOTE, "What was said of it stands here, in a sentence or two."),
        PointSheet(
            PointKind.ACTION,
            "",
            action=ActionSheet(1, "See to it.", ("The Clerk",), today(), "", ActionStatus.OPEN),
        ),
    )
    second = _item("2", "The second item", _resolved())
    return MeetingSheet(
        id=0,
        body=body,
        kind=MeetingKind.ORDINARY,
        date=today(),
        start_time="19:00",
        end_time="20:30",
        venue="The usual place",
        state=State.CONFIRMED,
        attendance=(
            _person("The person in the chair", Status.PRESENT, MeetingRole.CHAIR),
            _person("A member", Status.PRESENT, None),
            _person("The clerk", Status.IN_ATTENDANCE, MeetingRole.MINUTES),
            _person("Another member", Status.APOLOGIES, None),
        ),
        presiding=(),
        sections=(SectionSheet("", (first, second)),),
        corrections=(),
        confirming_date=None,
        confirmed_as="",
        confirmed_on=None,
    )


def _item(number: str, title: str, *points: PointSheet) -> ItemSheet:
    return ItemSheet(number, title, Purpose.DECISION, (), "", "", "", False, (), points)


def _resolved() -> PointSheet:
    made = DecisionSheet(
        number=1,
        lead="RESOLVED to",
        limbs=(),
        mover="",
        seconder="",
        outcome=Outcome.CARRIED,
        votes_for=None,
        votes_against=None,
        abstentions=None,
    )
    return PointSheet(PointKind.DECISION, "do what was proposed.", decision=made)


def _person(name: str, status: Status, role: MeetingRole | None) -> AttendanceSheet:
    return AttendanceSheet(name, "", "", "", "", status, role, "", "", True, "", "")
