"""How a meeting stands: itself, its notice, and its quorum, read together."""

from dataclasses import dataclass

from desktop.records.reading.meetings import MeetingDetail, meeting
from desktop.records.reading.notice import Notice, notice_of
from desktop.records.reading.quorum import QuorumView, quorum_of
from desktop.records.register import Register
from desktop.records.rules.dates import short_date
from desktop.records.rules.timetable import Timetable, said
from desktop.records.rules.words import State

_NOT_OUT = (State.PLANNED, State.AGENDA_DRAFT)


@dataclass(frozen=True, slots=True)
class Standing:
    meeting: MeetingDetail
    notice: Notice
    quorum: QuorumView


def standing_of(register: Register, meeting_id: int) -> Standing:
    """A meeting with what is worked out about it."""
    return Standing(
        meeting(register, meeting_id),
        notice_of(register, meeting_id),
        quorum_of(register, meeting_id),
    )


def notice_words(standing: Standing) -> str:
    """When the agenda is to be published, or how much its notice fell short."""
    notice = standing.notice
    if notice.short_by:
        days = "1 day" if notice.short_by == 1 else f"{notice.short_by} days"
        return f"Notice: {notice.given} clear days, {days} short"
    if standing.meeting.state in _NOT_OUT:
        return f"Publish the agenda by {short_date(notice.last_day)}"
    return ""


def quorum_words(quorum: QuorumView) -> str:
    """ "Quorum 3: 5 there, at one time 2, too few at times"."""
    if not quorum.moments:
        return f"Quorum: {quorum.needed}" if quorum.needed else "No quorum is set"
    counts = [moment.there for moment in quorum.moments]
    at_worst = f", at one time {min(counts)}" if min(counts) < counts[-1] else ""
    enough = [moment.enough for moment in quorum.moments]
    short = "" if all(enough) else ", too few at times" if any(enough) else ", too few"
    quota = f"Quorum {quorum.needed}" if quorum.needed else "No quorum is set"
    return f"{quota}: {counts[-1]} there{at_worst}{short}"


def time_words(time: Timetable) -> str:
    """ "45 minutes allotted, 15 minutes more than there are"."""
    if not time.total:
        return ""
    over = f", {said(time.over)} more than there are" if time.over else ""
    return f"{said(time.total).capitalize()} allotted{over}"
