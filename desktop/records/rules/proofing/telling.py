"""Findings as other programs take them: plain values, ready to be written as JSON."""

import datetime as dt
from dataclasses import asdict
from typing import Any

from desktop.records.rules.proofing.findings import (
    Finding,
    Mend,
    NameExclusion,
    Place,
    PutOnAttendance,
    Redate,
    Reword,
)

_DOES: dict[type[Mend], str] = {
    Reword: "reword",
    Redate: "redate",
    NameExclusion: "name_exclusion",
    PutOnAttendance: "put_on_attendance",
}


def told(finding: Finding) -> dict[str, Any]:
    """One finding as plain values."""
    return {
        "code": finding.code,
        "message": finding.message,
        "where": finding.place.words,
        "weight": finding.weight.value,
        **_place(finding.place),
        "mends": [_mend(mend) for mend in finding.mends],
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "meeting": place.meeting_id,
        "item": place.item_id,
        "number": place.item_number or None,
        "point": place.point_id,
        "attendance": place.attendance_id,
        "action": place.action_id,
        "field": place.field.value or None,
        "limb": place.limb,
        "start": place.start,
        "end": place.end,
    }


def _mend(mend: Mend) -> dict[str, Any]:
    values = {"does": _DOES[type(mend)], "says": mend.words}
    if isinstance(mend, Reword):
        return values | {
            "start": mend.place.start,
            "end": mend.place.end,
            "was": mend.was,
            "becomes": mend.becomes,
        }
    return values | {
        name: value.isoformat() if isinstance(value, dt.date) else value
        for name, value in asdict(mend).items()
    }
