"""Small meetings to proof-read: in order, but for what a test makes wrong."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop.records.rules.proofing import (
    AttendanceLine,
    BodyTerms,
    Finding,
    ItemLine,
    PointLine,
    ProofSheet,
    Reword,
    proof,
)
from desktop.records.rules.words import MeetingRole, Status

MARCH = date(2011, 3, 7)

CHAIR = AttendanceLine(1, 11, "Siân Ŵyn-Jones", role=MeetingRole.CHAIR)
CLERK = AttendanceLine(2, 12, "Bob Lee", role=MeetingRole.MINUTES, voting=False)
MEMBER = AttendanceLine(3, 13, "Simon Nickless")
AWAY = AttendanceLine(4, 14, "Ada de Vere", status=Status.APOLOGIES)
EVERYONE = (CHAIR, CLERK, MEMBER, AWAY)


def meeting(*points: str | PointLine, day: date = MARCH, **changes: Any) -> ProofSheet:
    """A meeting of one item that says the points; the changes are fields of the sheet."""
    lines = tuple(
        point if isinstance(point, PointLine) else PointLine(at, point)
        for at, point in enumerate(points or ("The quay was seen.",), 1)
    )
    sheet = ProofSheet(
        meeting_id=7,
        date=day,
        body=BodyTerms(("Harbour Committee", "Committee")),
        attendance=EVERYONE,
        items=(ItemLine(5, "Moorings", number="1", points=lines),),
    )
    return replace(sheet, **changes)


def with_item(sheet: ProofSheet, **changes: Any) -> ProofSheet:
    """The meeting with its one item changed."""
    return replace(sheet, items=(replace(sheet.items[0], **changes),))


def codes(sheet: ProofSheet) -> list[str]:
    return [finding.code for finding in proof(sheet)]


def only(sheet: ProofSheet, *wanted: str) -> list[Finding]:
    """What is found, which must be of these codes and nothing else."""
    found = list(proof(sheet))
    assert {finding.code for finding in found} <= set(wanted), found
    return found


def said_at(sheet: ProofSheet, finding: Finding) -> str:
    """The very words that a finding underlines, in the one item's points."""
    (point,) = (each for each in sheet.items[0].points if each.id == finding.place.point_id)
    return point.text[finding.place.start : finding.place.end]


def mended(text: str, finding: Finding) -> Sequence[str]:
    """What each rewording that is offered makes of a text."""
    return [
        text[: mend.place.start] + mend.becomes + text[mend.place.end :]
        for mend in finding.mends
        if isinstance(mend, Reword)
    ]
