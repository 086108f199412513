"""What is to be done next for a meeting, by when, and whether it is late.

The draft minutes go out with the agenda of the meeting that is to confirm them: so they are due by
the last day on which that agenda gives its notice. Local Government Act 1972, Sch. 12 para. 41(1):
minutes are signed at the same or the next suitable meeting; a body says in its terms whether an
extraordinary meeting is suitable.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.records.rules.dates import short_date
from desktop.records.rules.notice import NoticeRule, last_day_to_publish
from desktop.records.rules.words import State, TaskKind

AHEAD = timedelta(days=28)
"""How long before its day a task is brought up."""

_SOON = timedelta(days=7)
"""How long leaves may take to come back, and when waiting for the chair has to end."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A meeting that still asks for something.

    `since` is the day of its last step; `following` the day of the next meeting that is suitable
    to confirm its minutes; `confirming` the day of the one that was named.
    """

    day: date
    state: State
    rule: NoticeRule
    reconvened: date | None = None
    since: date | None = None
    following: date | None = None
    confirming: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A task in one plain sentence; `when` is the day to sort it by."""

    kind: TaskKind
    when: date
    sentence: str
    late: bool = False


def task_of(meeting: Pending, today: date) -> Due | None:
    """The one thing that a meeting asks for next; nothing where it is too early to bring it up."""
    rule = _RULES.get(meeting.state)
    return rule(meeting, today) if rule else None


def leaves_task(
    leaves: int, meeting_day: date, printed_on: date, confirming: date | None, today: date
) -> Due:
    """Leaves that were printed for signature and are not on file yet."""
    many = "The leaf" if leaves == 1 else f"The {leaves} leaves"
    said = f"{many} of the minutes of {short_date(meeting_day)}"
    if confirming is not None and confirming >= today:
        are = "is" if leaves == 1 else "are"
        sentence = f"{said} {are} to be signed at the meeting on {short_date(confirming)}."
        return Due(TaskKind.RETURN, confirming, sentence)
    when = max(printed_on, confirming or printed_on)
    have = "has" if leaves == 1 else "have"
    sentence = f"{said}, printed on {short_date(printed_on)}, {have} not come back."
    return Due(TaskKind.RETURN, when, sentence, today > when + _SOON)


def papers_task(missing: tuple[str, ...], meeting: Pending, today: date) -> Due:
    """Papers that an agenda names and nobody has filed."""
    last = last_day_to_publish(meeting.day, meeting.rule)
    many = "1 paper is" if len(missing) == 1 else f"{len(missing)} papers are"
    listed = "; ".join(missing)
    sentence = f"{many} missing for the meeting on {short_date(meeting.day)}: {listed}."
    return Due(TaskKind.PAPERS, last, sentence, last < today)


def agreement_task(count: int, closed_on: date, meeting_day: date | None) -> Due:
    """Closed actions that the next meeting has still to agree are closed."""
    many = "1 closed action goes" if count == 1 else f"{count} closed actions go"
    where = f"the meeting on {short_date(meeting_day)}" if meeting_day else "the next meeting"
    return Due(TaskKind.AGREE, meeting_day or closed_on, f"{many} to {where} for agreement.")


def _to_publish(meeting: Pending, today: date) -> Due | None:
    if meeting.day < today:
        return _to_account_for(meeting, today)
    last = last_day_to_publish(meeting.day, meeting.rule)
    if last > today + AHEAD:
        return None
    of = f"the agenda for {short_date(meeting.day)}"
    if last < today:
        sentence = f"Publish {of}: it was due by {short_date(last)}."
    else:
        sentence = f"Publish {of} by {short_date(last)}."
    return Due(TaskKind.AGENDA, last, sentence, last < today)


def _to_account_for(meeting: Pending, today: date) -> Due | None:
    day = meeting.reconvened or meeting.day
    if day >= today:
        return None
    sentence = f"Say what became of the meeting of {short_date(day)}: its day has passed."
    return Due(TaskKind.OUTCOME, day, sentence, late=True)


def _to_reconvene(meeting: Pending, today: date) -> Due:
    of = f"the meeting of {short_date(meeting.day)}, which was adjourned"
    if meeting.reconvened is None:
        return Due(TaskKind.RECONVENE, meeting.day, f"Name the day to reconvene {of}.", late=True)
    if meeting.reconvened < today:
        sentence = f"Say what became of {of} to {short_date(meeting.reconvened)}."
        return Due(TaskKind.RECONVENE, meeting.reconvened, sentence, late=True)
    sentence = f"Reconvene {of}, on {short_date(meeting.reconvened)}."
    return Due(TaskKind.RECONVENE, meeting.reconvened, sentence)


def _without_quorum(meeting: Pending, _today: date) -> Due:
    """Minutes that say so, or another day: until then it is nowhere on record what happened."""
    sentence = (
        f"Minute that there was no quorum on {short_date(meeting.day)}, or adjourn the meeting."
    )
    return Due(TaskKind.BEGIN, meeting.day, sentence)


def _to_begin(meeting: Pending, today: date) -> Due:
    return _minutes(TaskKind.BEGIN, "Begin", meeting, today)


def _to_finish(meeting: Pending, today: date) -> Due:
    return _minutes(TaskKind.FINISH, "Finish", meeting, today)


def _minutes(kind: TaskKind, verb: str, meeting: Pending, today: date) -> Due:
    said = f"{verb} the minutes of {short_date(meeting.day)}"
    last = _goes_out(meeting)
    if last is None:
        return Due(kind, meeting.day, f"{said}.")
    by = "were to go out by" if last < today else "go out by"
    return Due(kind, last, f"{said}, which {by} {short_date(last)}.", last < today)


def _with_chair(meeting: Pending, today: date) -> Due:
    of = f"the minutes of {short_date(meeting.day)}"
    last = _goes_out(meeting)
    if last is not None and last <= today + _SOON:
        assert meeting.following is not None
        by = "which were due by" if last < today else "by"
        sentence = (
            f"Circulate {of}, {by} {short_date(last)}, for the meeting on "
            f"{short_date(meeting.following)}."
        )
        return Due(TaskKind.CIRCULATE, last, sentence, last < today)
    since = meeting.since or meeting.day
    said = f"{of[:1].upper()}{of[1:]} have been with the chair since {short_date(since)}."
    return Due(TaskKind.CHAIR, last or since, said)


def _to_confirm(meeting: Pending, today: date) -> Due:
    of = f"the minutes of {short_date(meeting.day)}"
    if meeting.confirming is not None:
        if meeting.confirming < today:
            at = f"the meeting of {short_date(meeting.confirming)} was to confirm them"
            sentence = f"Say how {of} were confirmed: {at}."
            return Due(TaskKind.CONFIRM, meeting.confirming, sentence, late=True)
        sentence = f"Have {of} confirmed at the meeting on {short_date(meeting.confirming)}."
        return Due(TaskKind.CONFIRM, meeting.confirming, sentence)
    if meeting.following is None:
        return Due(TaskKind.CONFIRM, meeting.day, f"Call a meeting to confirm {of}.")
    late = meeting.following < today
    said = "was" if late else "is"
    sentence = (
        f"Name the meeting to confirm {of}: the next one {said} on {short_date(meeting.following)}."
    )
    return Due(TaskKind.CONFIRM, meeting.following, sentence, late)


def _to_print(meeting: Pending, _today: date) -> Due:
    sentence = f"Print the minutes of {short_date(meeting.day)} for signature."
    return Due(TaskKind.PRINT, meeting.since or meeting.day, sentence)


def _to_seal(meeting: Pending, _today: date) -> Due:
    sentence = f"Seal the minutes of {short_date(meeting.day)}: they are signed."
    return Due(TaskKind.SEAL, meeting.since or meeting.day, sentence)


def _goes_out(meeting: Pending) -> date | None:
    if meeting.following is None:
        return None
    return last_day_to_publish(meeting.following, meeting.rule)


_RULES: dict[State, Callable[[Pending, date], Due | None]] = {
    State.PLANNED: _to_publish,
    State.AGENDA_DRAFT: _to_publish,
    State.AGENDA_PUBLISHED: _to_account_for,
    State.ADJOURNED: _to_reconvene,
    State.INQUORATE: _without_quorum,
    State.HELD: _to_begin,
    State.MINUTES_DRAFT: _to_finish,
    State.WITH_CHAIR: _with_chair,
    State.CIRCULATED: _to_confirm,
    State.CONFIRMED: _to_print,
    State.SIGNED: _to_seal,
}

ASKING = tuple(_RULES)
"""The states in which a meeting may ask for something."""
