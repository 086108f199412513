"""Every kind of print of one full meeting, in a house style, with what each says in its order.

Run by itself it says the digest of each, for a test that runs it twice.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from desktop.printing.action_log import print_action_log
from desktop.printing.agenda import print_agenda
from desktop.printing.attendance_sheet import print_attendance_sheet
from desktop.printing.blank import print_blank
from desktop.printing.book import print_book
from desktop.printing.extract import print_extract
from desktop.printing.forward_plan import print_forward_plan
from desktop.printing.minutes import print_minutes
from desktop.printing.pack import print_pack
from desktop.printing.script import print_script
from desktop.printing.signature import print_signature
from desktop.printing.statistics import print_statistics
from desktop.records.reading.body_sheets import (
    ActionLogRow,
    ActionLogSheet,
    BookPart,
    BookSheet,
    ForwardPlanSheet,
    ForwardRow,
)
from desktop.records.reading.meeting_sheets import FiledSheet, PackSheet
from desktop.records.reading.paper_sheets import AttendedRow, ExtractSheet, StatisticsSheet
from desktop.records.reading.sheets import (
    DeclarationSheet,
    MeetingSheet,
    PointSheet,
    Print,
    SectionSheet,
)
from desktop.records.rules.words import ActionStatus, LeafSeries, PointKind, Purpose, Status
from tests.printing.calls import CALL, script, signing_in, to_come
from tests.printing.filed import paper
from tests.printing.sheets import (
    STYLES,
    action,
    board_meeting,
    confirmed,
    item,
    note,
    person,
    resolved,
    signature,
    styled,
)

NAMES = (
    "Siân Ŵŷn-Llŷr", "Łukasz Żółć", "Ağrı Şahin", "Þórður Æsir", "Nguyễn Thị Ánh",
    "Ștefan Țîrlea", "Đorđe Čučković", "Sinéad O’Brien", "Søren Ærø", "Māra Ķīle",
)  # fmt: skip
LONG = "The matter was gone into at length and nothing was left unsaid by anyone there. "
LEAF_LONG = LONG * 60
WITHOUT_SPACES = "Llanfair" * 38
MARKED_UP = "<b>not bold</b> &amp; \\(x) Tj ET [1 0 R] http://example.org/x file:///etc/passwd"
TODAY = date(2011, 5, 10)


@dataclass(frozen=True)
class Kind:
    """How a kind is printed in a style, and what it is to say, one after the other."""

    press: Callable[[str], Print]
    said: Callable[[str], Iterator[str]]


def full_meeting(style: str) -> MeetingSheet:
    """Everything that a meeting can have, and texts that are hard to set."""
    items = (
        item("1", "Welcome", note("None were absent.", note("Nobody at all.")), leads=NAMES[:2]),
        item(
            "2",
            "A title as long as titles get when somebody wants to say everything in it " * 3,
            note(LEAF_LONG),
            note(WITHOUT_SPACES),
            note(MARKED_UP, note(MARKED_UP)),
            PointSheet(PointKind.HEADING, "A heading"),
            PointSheet(PointKind.QUOTATION, "As was said by all of them."),
            report_of="the Director of Quays",
        ),
        item(
            "3",
            "Votes and actions",
            resolved(
                "act at once:",
                *(f"limb {number} of this resolution;" for number in range(12)),
                mover=NAMES[0],
                seconder=NAMES[1],
                votes_for=7,
                votes_against=1,
            ),
            action(63, "Write to the county about the drain.", NAMES[2], due=date(2011, 6, 6)),
            *(note(f"Point {number} of very many.") for number in range(120)),
        ),
    )
    people = tuple(person(name, "Prif Weithredwr", "Tŷ’r Cŵn") for name in NAMES)
    people += tuple(
        person(f"Guest Number{n}", "A post", "A firm", status=Status.APOLOGIES) for n in range(110)
    )
    declared = DeclarationSheet(NAMES[0], "2", "Personal", "A mooring of hers", True, "", "", "")
    sections = (SectionSheet("Items for discussion", items), SectionSheet("For information", ()))
    full = replace(board_meeting(), attendance=people, sections=sections, declarations=(declared,))
    return styled(full, style)


def _minuted(style: str) -> Iterator[str]:
    sheet = full_meeting(style)
    for status in (Status.PRESENT, Status.APOLOGIES):
        yield from (line.name for line in sheet.attendance if line.status is status)
    yield f"{NAMES[0]}, item 2: personal interest (A mooring of hers)"
    yield from _items(sheet)


def _items(sheet: MeetingSheet) -> Iterator[str]:
    for section in sheet.sections:
        if section.items:
            yield section.title
        for each in section.items:
            yield each.number
            yield each.title
            for point in each.points:
                yield from _point(point)


def _point(point: PointSheet) -> Iterator[str]:
    yield point.text
    if point.decision:
        yield from point.decision.limbs
    for below in point.points:
        yield from _point(below)


def _announced(style: str) -> Iterator[str]:
    for section in to_come(full_meeting(style).body).sections:
        if section.title:
            yield section.title
        for each in section.items:
            yield each.title
            yield from each.leads


def _called(style: str) -> Iterator[str]:
    yield from CALL.members
    yield CALL.clerk
    yield from _announced(style)


def _expected(style: str) -> Iterator[str]:
    for who in signing_in(full_meeting(style).body).expected:
        yield who.name


def _spoken(style: str) -> Iterator[str]:
    yield "I open this"
    for section in to_come(full_meeting(style).body).sections:
        for each in section.items:
            yield each.title
    yield "I close the meeting"


def _exempt(style: str) -> Print:
    return print_signature(replace(signature(full_meeting(style)), series=LeafSeries.EXEMPT))


def _extract(style: str) -> ExtractSheet:
    return ExtractSheet(confirmed(full_meeting(style)))


def _pack(style: str) -> Print:
    papers = (paper(2, "Old minutes", print_minutes(board_meeting()).pdf), FiledSheet(5, "Lease"))
    return print_pack(PackSheet(to_come(full_meeting(style).body), CALL, papers))


def _packed(style: str) -> Iterator[str]:
    yield from ("Agenda", "Old minutes", "Lease")
    yield from _called(style)
    yield from _items(board_meeting())
    yield from ("Lease", "This paper has not been filed yet.")


def _attended() -> tuple[AttendedRow, ...]:
    return tuple(AttendedRow(name, 6, n % 7, 0, 6 - n % 7, 0) for n, name in enumerate(NAMES))


def _actions() -> tuple[ActionLogRow, ...]:
    made = [
        ActionLogRow(n, f"Do thing {n}. {LONG}", (NAMES[n],), TODAY, "", status, "item 3", ())
        for n, status in enumerate(
            (ActionStatus.OPEN, ActionStatus.ON_TRACK, ActionStatus.COMPLETE)
        )
    ]
    return (replace(made[0], overdue=True), *made[1:])


def _planned() -> tuple[ForwardRow, ...]:
    return tuple(
        ForwardRow(f"Subject {n}: {LONG}", Purpose.DECISION, NAMES[n], "", "item 3", MARKED_UP, (),
                   TODAY + timedelta(days=31 * n))
        for n in range(len(NAMES))
    )  # fmt: skip


def _book(style: str) -> BookSheet:
    record = confirmed(full_meeting(style))
    made = print_signature(signature(record, first_leaf=1))
    part = BookPart("A full meeting", record.date, 1, made.leaves, made.pdf, (), record)
    return BookSheet(record.body, 1, (part,), ((NAMES[3], NAMES[3]),))


def _bound(style: str) -> Iterator[str]:
    yield from ("Minute book", "Contents", "A full meeting")
    yield from _minuted(style)
    yield from ("act at once:", "Ærø, Søren", "Votes and actions")


KINDS: dict[str, Kind] = {
    "agenda": Kind(lambda style: print_agenda(to_come(full_meeting(style).body), CALL), _called),
    "pack": Kind(_pack, _packed),
    "attendance": Kind(
        lambda style: print_attendance_sheet(signing_in(full_meeting(style).body)), _expected
    ),
    "script": Kind(lambda style: print_script(script(full_meeting(style).body)), _spoken),
    "blank": Kind(lambda style: print_blank(signing_in(full_meeting(style).body)), _announced),
    "draft": Kind(lambda style: print_minutes(full_meeting(style)), _minuted),
    "confirmed": Kind(lambda style: print_minutes(confirmed(full_meeting(style))), _minuted),
    "signature": Kind(lambda style: print_signature(signature(full_meeting(style))), _minuted),
    "exempt": Kind(_exempt, lambda style: _items(full_meeting(style))),
    "extract": Kind(
        lambda style: print_extract(_extract(style)), lambda style: _items(full_meeting(style))
    ),
    "statistics": Kind(
        lambda style: print_statistics(
            StatisticsSheet(full_meeting(style).body, "2019-20", 6, _attended())
        ),
        lambda style: (row.name for row in _attended()),
    ),
    "actions": Kind(
        lambda style: print_action_log(ActionLogSheet(full_meeting(style).body, TODAY, _actions())),
        lambda style: (row.text for row in _actions()),
    ),
    "forward-plan": Kind(
        lambda style: print_forward_plan(
            ForwardPlanSheet(full_meeting(style).body, TODAY, _planned())
        ),
        lambda style: (row.title for row in _planned()),
    ),
    "book": Kind(lambda style: print_book(_book(style)), _bound),
}


def digests() -> Iterator[str]:
    for name, kind in KINDS.items():
        for style in STYLES:
            yield f"{name} {style} {sha256(kind.press(style).pdf).hexdigest()}"


if __name__ == "__main__":
    for line in digests():
        print(line)  # noqa: T201
