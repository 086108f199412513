"""Meetings to come, and who is called to them, for tests of the papers that they need."""

from dataclasses import replace
from datetime import date

from desktop.records.reading.meeting_sheets import (
    CallSheet,
    ExpectedSheet,
    ScriptSheet,
    SigningInSheet,
)
from desktop.records.reading.sheets import BodySheet, MeetingSheet, SectionSheet
from desktop.records.rules.words import ItemKind, Purpose
from tests.printing.sheets import item, meeting

CALL = CallSheet(
    issued_on=date(2011, 2, 28),
    members=("Cllr Siân Ŵyn-Jones", "Bob Lee", "Ada de Vere"),
    invited=("Tony Graham",),
    clerk="Jean Pardoe",
)
LONG_WORD = "Llanfair" * 38
HUNDRED_AND_TWENTY = tuple(f"Councillor Ann Marie Number {number}" for number in range(120))


def to_come(body: BodySheet) -> MeetingSheet:
    """Every kind of item: with parts and times, urgent, for decision, in private."""
    lease = item(
        "",
        "Lease of the quay",
        purpose=Purpose.DECISION,
        exempt_paragraph="3",
        allotted=40,
        leads=("Ada de Vere",),
        urgent_reason="the offer lapses",
    )
    return meeting(
        body,
        SectionSheet("", (
            item("", "Apologies", allotted=2),
            item("", "Interests", allotted=3),
            item("", "Minutes of the last meeting", allotted=5),
            item("", "Action log"),
            item("", "Crane", part=True, allotted=15, leads=("Bob Lee",)),
        )),
        SectionSheet("Items for decision", (
            lease,
            item("", "Terms", part=True),
            item("", "Moorings", purpose=Purpose.DECISION, leads=("Bob Lee", "Ada de Vere")),
            item("", "Harbour news", purpose=Purpose.INFORMATION),
        )),
        SectionSheet("", (item("", "Any other business"), item("", "Next meeting"))),
    )  # fmt: skip


def script(body: BodySheet) -> ScriptSheet:
    kinds = [ItemKind.BUSINESS] * 11
    kinds[:4] = [ItemKind.APOLOGIES, ItemKind.INTERESTS, ItemKind.MINUTES, ItemKind.ACTIONS]
    kinds[9:] = [ItemKind.ANY_OTHER_BUSINESS, ItemKind.NEXT_MEETING]
    earlier = [None] * 11
    earlier[2] = date(2011, 1, 10)  # type: ignore[call-overload]
    return ScriptSheet(
        meeting=to_come(body),
        kinds=tuple(kinds),
        earlier=tuple(earlier),
        apologies=("Tony Graham", "Holly Sheppard"),
        next_date=date(2011, 5, 9),
        next_time="09:30",
    )


def signing_in(body: BodySheet) -> SigningInSheet:
    people = (
        ExpectedSheet("Siân Ŵyn-Jones", "Head, Ysgol y Bryn"),
        ExpectedSheet("Bob Lee", "Clerk"),
        ExpectedSheet("Ada de Vere", "", away=True),
    )
    return SigningInSheet(to_come(body), people)


def crowded(body: BodySheet) -> SigningInSheet:
    """120 people, a word that no line holds, and 300 items."""
    people = tuple(ExpectedSheet(name, "Member for the Wards") for name in HUNDRED_AND_TWENTY)
    people += (ExpectedSheet(LONG_WORD, LONG_WORD),)
    return SigningInSheet(long_agenda(body), people)


def long_agenda(body: BodySheet) -> MeetingSheet:
    items = tuple(item("", f"Item {number}", allotted=1) for number in range(299))
    items += (item("", LONG_WORD, leads=(LONG_WORD,), note=LONG_WORD),)
    return replace(to_come(body), sections=(SectionSheet("All", items),))
