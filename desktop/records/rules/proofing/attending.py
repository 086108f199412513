"""Who came: lines that contradict each other, people unaccounted for, the chair, the quorum."""

from collections import defaultdict
from collections.abc import Iterator

from desktop.records.rules.proofing.findings import Finding, Place, PutOnAttendance, Weight
from desktop.records.rules.proofing.sheet import AttendanceLine, ProofSheet, QuorumCount
from desktop.records.rules.words import MeetingRole, Status

_SAID = {
    Status.EXPECTED: "still expected",
    Status.PRESENT: "present",
    Status.IN_ATTENDANCE: "in attendance",
    Status.APOLOGIES: "among the apologies",
    Status.ABSENT: "absent",
}


def nobody_listed(sheet: ProofSheet) -> Iterator[Finding]:
    """Minutes that do not say who was there."""
    if not any(line.here for line in sheet.attendance):
        message = "The attendance does not say who was there."
        yield Finding("nobody-listed", Weight.MISSING, message, sheet.meeting_place)


def listed_twice(sheet: ProofSheet) -> Iterator[Finding]:
    """One person on two lines, present on one of them and away on the other perhaps."""
    for lines in _by_person(sheet):
        first, *others = lines
        for line in others:
            if {first.here, line.here} == {True, False} and not _expected(first, line):
                code = "present-and-away"
                message = f"{line.name} is both {_SAID[first.status]} and {_SAID[line.status]}."
            else:
                code, message = "listed-twice", f"{line.name} is listed twice."
            yield Finding(code, Weight.WRONG, message, sheet.line_place(line))


def representation(sheet: ProofSheet) -> Iterator[Finding]:
    """Somebody represented by one who was not there, or represented though there."""
    lines = {line.id: line for line in sheet.attendance}
    for line in sheet.attendance:
        substitute = lines.get(line.represented_by_id or 0)
        if substitute is None:
            continue
        place = sheet.line_place(line)
        if not substitute.here:
            message = (
                f"{line.name} is represented by {substitute.name}, "
                f"who is {_SAID[substitute.status]}."
            )
            yield Finding("represented-by-absent", Weight.WRONG, message, place)
        elif line.here:
            message = (
                f"{line.name} is {_SAID[line.status]} and yet represented by {substitute.name}."
            )
            yield Finding("represented-though-there", Weight.WRONG, message, place)


def chair(sheet: ProofSheet) -> Iterator[Finding]:
    """Nobody in the chair, or somebody who was not there."""
    if not any(line.here for line in sheet.attendance):
        return
    in_chair = [
        line
        for line in sheet.attendance
        if line.role is MeetingRole.CHAIR or line.id in sheet.presiding_ids
    ]
    title = sheet.body.chair_title
    if not in_chair:
        message = f"Nobody is named as {title} of the meeting."
        yield Finding("no-chair", Weight.MISSING, message, sheet.meeting_place)
    for line in in_chair:
        if not line.here:
            message = f"{line.name} is named as {title} of the meeting but is {_SAID[line.status]}."
            yield Finding("absent-chair", Weight.WRONG, message, sheet.line_place(line))


def minute_taker(sheet: ProofSheet) -> Iterator[Finding]:
    """Nobody who took the minutes, or somebody who was not there."""
    if not any(line.here for line in sheet.attendance):
        return
    takers = [line for line in sheet.attendance if line.role is MeetingRole.MINUTES]
    if not takers:
        message = "Nobody is named as taking the minutes."
        yield Finding("no-minute-taker", Weight.MISSING, message, sheet.meeting_place)
    for line in takers:
        if not line.here:
            message = f"{line.name} is named as taking the minutes but is {_SAID[line.status]}."
            yield Finding("absent-minute-taker", Weight.WRONG, message, sheet.line_place(line))


def unaccounted(sheet: ProofSheet) -> Iterator[Finding]:
    """A member of whom the attendance says nothing."""
    if not any(line.here for line in sheet.attendance):
        return
    for line in sheet.attendance:
        if line.status is Status.EXPECTED:
            message = f"{line.name} is still expected: present, apologies or absent?"
            yield Finding("unaccounted", Weight.MISSING, message, sheet.line_place(line))
    listed = {line.person_id for line in sheet.attendance}
    for seat in sheet.seats:
        if seat.person_id not in listed:
            yield Finding(
                "unaccounted",
                Weight.MISSING,
                f"{seat.name} held a seat on the day but is not on the attendance.",
                sheet.meeting_place,
                (PutOnAttendance(seat.person_id, seat.name),),
            )


def inquorate(sheet: ProofSheet) -> Iterator[Finding]:
    """Too few for a quorum, for the whole meeting or for a part of it."""
    quorum = sheet.quorum
    if quorum is None or all(moment.enough for moment in quorum.moments):
        return
    if not any(moment.enough for moment in quorum.moments):
        most = max(moment.there for moment in quorum.moments)
        yield _too_few(f"The meeting was not quorate: {most}", quorum, sheet.meeting_place)
        return
    for item in sheet.items:
        if item.id in quorum.inquorate_item_ids:
            there = min(_there_for(item.id, quorum), default=0)
            place = sheet.item_place(item)
            yield _too_few(f"The meeting was not quorate for this item: {there}", quorum, place)
    if not quorum.inquorate_item_ids:
        short = next(moment for moment in quorum.moments if not moment.enough)
        when = f" at {short.time}" if short.time else ""
        message = f"The meeting was not quorate{when}: {short.there}"
        yield _too_few(message, quorum, sheet.meeting_place)


def _too_few(said: str, quorum: QuorumCount, place: Place) -> Finding:
    message = f"{said} of the {quorum.needed} that a quorum needs."
    return Finding("inquorate", Weight.WRONG, message, place)


def _there_for(item_id: int, quorum: QuorumCount) -> Iterator[int]:
    for moment in quorum.moments:
        if not moment.enough and moment.item_id in (item_id, None):
            yield moment.there


def _expected(*lines: AttendanceLine) -> bool:
    return any(line.status is Status.EXPECTED for line in lines)


def _by_person(sheet: ProofSheet) -> Iterator[list[AttendanceLine]]:
    """The lines of each person who has more than one; two of one name are taken for one person."""
    people: dict[int, int] = {}
    names: dict[str, int] = {}
    lines: defaultdict[int, list[AttendanceLine]] = defaultdict(list)
    for line in sheet.attendance:
        name = " ".join(line.name.casefold().split())
        key = people.get(line.person_id) or names.get(name) or line.id
        people[line.person_id] = names[name] = key
        lines[key].append(line)
    for same in lines.values():
        if len(same) > 1:
            yield same
