"""What comes over to the next meeting, what does not, and why: the clerk ticks.

Minutes are confirmed at the next meeting that may do so (Local Government Act 1972, Sch. 12
para. 41); business that was deferred, or that a cancelled or inquorate meeting could not take, is
due at the next; what is planned comes when it was intended to.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.records.rules.dates import MONTHS, long_date, plain_date
from desktop.records.rules.words import ItemKind, MeetingKind, State

ALREADY = "It is on the agenda already."
_NUMBERED = 12


@dataclass(frozen=True, slots=True)
class CarryEntry:
    """One line of the preview. `comes` is the tick it begins with; `why` says why, or why not.

    `can_come` is false where a tick would do nothing.
    """

    key: str
    kind: str
    title: str
    detail: str
    comes: bool
    why: str
    can_come: bool = True


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The meeting that things come to; `confirms` is whether it may confirm minutes."""

    id: int
    day: date
    confirms: bool = True


@dataclass(frozen=True, slots=True)
class EarlierMinutes:
    """Minutes not confirmed yet; `named_day` is of another meeting that is to confirm them."""

    meeting_id: int
    day: date
    kind: MeetingKind
    state: State
    named_day: date | None = None
    there: bool = False


@dataclass(frozen=True, slots=True)
class LoggedAction:
    """An action that is open, or closed and not agreed, or agreed lately."""

    action_id: int
    label: str
    text: str
    closed: bool = False
    agreed_on: date | None = None
    there: bool = False


@dataclass(frozen=True, slots=True)
class WaitingItem:
    """An item put off; `put_off` says how. `lately` where no meeting was held since.

    `taken_day` is of another meeting whose agenda has it; `planned_for` when the plan has it.
    """

    item_id: int
    title: str
    day: date
    put_off: str
    lately: bool = True
    there: bool = False
    taken_day: date | None = None
    planned_for: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedSubject:
    """A subject of the forward plan; `dropped` is why it was dropped, if it was.

    `meeting_day` is of the meeting it is intended for; `waits` whether that can still take it.
    """

    forward_id: int
    title: str
    lead: str = ""
    words: str = ""
    day: date | None = None
    meeting_id: int | None = None
    meeting_day: date | None = None
    waits: bool = True
    dropped: str | None = None
    there: bool = False


@dataclass(frozen=True, slots=True)
class StandingItem:
    """An item of the template that the meeting begins from."""

    template_item_id: int
    title: str
    kind: ItemKind
    there: bool = False


@dataclass(frozen=True, slots=True)
class Waiting:
    """All that a meeting can be made of; `log_there` is whether its agenda has the action log."""

    meeting: NextMeeting
    standing: tuple[StandingItem, ...] = ()
    minutes: tuple[EarlierMinutes, ...] = ()
    actions: tuple[LoggedAction, ...] = ()
    items: tuple[WaitingItem, ...] = ()
    subjects: tuple[PlannedSubject, ...] = ()
    log_there: bool = False


def entries(waiting: Waiting) -> tuple[CarryEntry, ...]:
    """The preview, in the order of an agenda; standing items first."""
    minutes = [minutes_entry(each, waiting.meeting) for each in waiting.minutes]
    log = next((each for each in waiting.standing if each.kind is ItemKind.ACTIONS), None)
    stand_for_themselves = {ItemKind.ACTIONS}
    if any(entry.comes for entry in minutes):
        stand_for_themselves.add(ItemKind.MINUTES)
    return (
        *(standing_entry(e) for e in waiting.standing if e.kind not in stand_for_themselves),
        *minutes,
        log_entry(waiting.actions, log, waiting.log_there),
        *(action_entry(each) for each in waiting.actions),
        *(item_entry(each) for each in waiting.items),
        *(subject_entry(each, waiting.meeting) for each in waiting.subjects),
    )


def standing_entry(item: StandingItem) -> CarryEntry:
    return _entry(
        f"standing:{item.template_item_id}",
        "standing",
        item.title,
        "",
        (True, "It stands on every agenda."),
        item.there,
    )


def minutes_entry(minutes: EarlierMinutes, meeting: NextMeeting) -> CarryEntry:
    return _entry(
        f"minutes:{minutes.meeting_id}",
        "minutes",
        minutes_title(minutes.kind, minutes.day),
        minutes.state.label,
        _minutes_come(minutes, meeting),
        minutes.there,
    )


def minutes_title(kind: MeetingKind, day: date) -> str:
    """ "Minutes of the meeting of 7 March 2011"."""
    which = "" if kind is MeetingKind.ORDINARY else f"{kind.value} "
    return f"Minutes of the {which}meeting of {plain_date(day)}"


def log_entry(
    actions: Iterable[LoggedAction], standing: StandingItem | None, there: bool
) -> CarryEntry:
    """One item for the whole log: that is how actions are reported."""
    listed = list(actions)
    to_report = [each.label for each in listed if not each.closed]
    to_agree = [each.label for each in listed if each.closed and each.agreed_on is None]
    said = [*_counted("open", to_report), *_counted("closed, to be agreed", to_agree)]
    comes = bool(said) or standing is not None
    why = "What is open is reported; what is closed is agreed, and then leaves the log."
    return _entry(
        "actions",
        "actions",
        standing.title if standing else "Action log",
        "; ".join(said),
        (comes, why if said else "No action is open."),
        there,
    )


def action_entry(action: LoggedAction) -> CarryEntry:
    if action.agreed_on is not None:
        why = f"Closed, and agreed on {plain_date(action.agreed_on)}: it is off the log."
    elif action.closed:
        why = "Closed: it is agreed with the log. Tick it for a line of its own."
    else:
        why = "It is in the log. Tick it for a line of its own."
    agreed = action.agreed_on is not None
    return _entry(
        f"action:{action.action_id}",
        "action",
        action_title(action.label, action.text),
        "",
        (False, why),
        action.there,
        can_come=not agreed,
    )


def action_title(label: str, text: str) -> str:
    """An action as a line of the agenda, short enough for one."""
    words = text if len(text) <= 120 else f"{text[:119].rstrip()}…"
    return f"Action {label}: {words}"


def item_entry(item: WaitingItem) -> CarryEntry:
    return _entry(
        f"item:{item.item_id}",
        "deferred",
        item.title,
        f"Meeting of {long_date(item.day)}",
        _item_comes(item),
        item.there,
        can_come=item.taken_day is None,
    )


def subject_entry(subject: PlannedSubject, meeting: NextMeeting) -> CarryEntry:
    return _entry(
        f"forward:{subject.forward_id}",
        "forward",
        subject.title,
        subject.lead,
        _subject_comes(subject, meeting),
        subject.there,
        can_come=subject.dropped is None,
    )


def heading_for(wanted: str, purpose: str, headings: Iterable[tuple[int, str]]) -> int | None:
    """The heading that an item goes under: of the same name, or else one named after its purpose.

    A deferred item from "Items for discussion" goes under that again; a subject for decision goes
    under "Items for decision".
    """
    listed = [(heading_id, title.casefold()) for heading_id, title in headings]
    same = [heading_id for heading_id, title in listed if title == wanted.casefold()]
    meant = [heading_id for heading_id, title in listed if purpose in title.split()]
    found = (same if wanted else []) + meant
    return found[0] if found else None


def _entry(
    key: str,
    kind: str,
    title: str,
    detail: str,
    decided: tuple[bool, str],
    there: bool,
    can_come: bool = True,
) -> CarryEntry:
    if there:
        return CarryEntry(key, kind, title, detail, False, ALREADY, False)
    comes, why = decided
    return CarryEntry(key, kind, title, detail, comes, why, can_come)


def _minutes_come(minutes: EarlierMinutes, meeting: NextMeeting) -> tuple[bool, str]:
    if not meeting.confirms:
        return False, "Confirmation waits for the next ordinary meeting."
    if minutes.named_day is not None:
        return False, f"The meeting of {long_date(minutes.named_day)} is to confirm them."
    if minutes.state is not State.CIRCULATED:
        return False, f"They are not circulated yet: they are “{minutes.state.label}”."
    return True, "They wait to be confirmed."


def _item_comes(item: WaitingItem) -> tuple[bool, str]:
    if item.taken_day is not None:
        return False, f"The agenda of {long_date(item.taken_day)} has it."
    if item.planned_for is not None:
        return False, f"The forward plan has it, for {item.planned_for or 'no set time'}."
    if not item.lately:
        return False, f"{item.put_off} A meeting has been held since."
    return True, item.put_off


def _subject_comes(subject: PlannedSubject, meeting: NextMeeting) -> tuple[bool, str]:
    if subject.dropped is not None:
        return False, f"It was dropped: {subject.dropped}"
    if subject.meeting_id == meeting.id:
        return True, "It is intended for this meeting."
    if subject.meeting_day is not None:
        day = long_date(subject.meeting_day)
        if subject.waits:
            return False, f"It is intended for the meeting of {day}."
        return True, f"The meeting of {day}, for which it was intended, did not take it."
    return _time_comes(subject, meeting.day)


def _time_comes(subject: PlannedSubject, meets: date) -> tuple[bool, str]:
    """A day or words in place of a meeting."""
    if subject.day is not None:
        said = long_date(subject.day)
        if subject.day <= meets:
            return True, f"It is intended for {said}."
        return False, f"It is intended for later: {said}."
    if not subject.words:
        return False, "It is intended for no meeting yet."
    comes = means_month_of(subject.words, meets)
    return comes, f"It is intended for “{subject.words}”."


def means_month_of(words: str, day: date) -> bool:
    """Whether words such as "May meeting" or "May 2012" mean the month of a day."""
    said = [word.strip(".,;:()").casefold() for word in words.split()]
    month = MONTHS[day.month - 1].casefold()
    years = [word for word in said if word.isdecimal() and len(word) == 4]
    return (month in said or month[:3] in said) and (not years or str(day.year) in years)


def _counted(what: str, labels: list[str]) -> list[str]:
    if not labels:
        return []
    if len(labels) > _NUMBERED:
        return [f"{len(labels)} {what}"]
    return [f"{what[0].upper()}{what[1:]}: {', '.join(labels)}"]
