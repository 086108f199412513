"""What the papers for a meeting to come need to know beside the meeting's own sheet."""

import datetime as dt
from dataclasses import dataclass

from desktop.records.reading.sheets import MeetingSheet
from desktop.records.rules.words import ItemKind


@dataclass(frozen=True, slots=True)
class CallSheet:
    """Who is called to a meeting, by whom and since when. What is not known is empty.

    `members` are summoned as they sit on the day of the meeting, `invited` sit without being
    members. `clerk_title` is what the clerk's seat is called, where it says so.
    """

    issued_on: dt.date | None = None
    members: tuple[str, ...] = ()
    invited: tuple[str, ...] = ()
    clerk: str = ""
    clerk_title: str = ""


@dataclass(frozen=True, slots=True)
class FiledSheet:
    """A paper of the item at a place of the agenda, from 0; no `content` where none was filed."""

    item: int
    title: str
    file: str = ""
    media_type: str = ""
    content: bytes | None = None


@dataclass(frozen=True, slots=True)
class PackSheet:
    """An agenda with the papers that were filed for it; what is `public` tells nothing exempt."""

    meeting: MeetingSheet
    call: CallSheet
    papers: tuple[FiledSheet, ...]
    public: bool = False


@dataclass(frozen=True, slots=True)
class ExpectedSheet:
    """Somebody who is expected at a meeting, as they are on that day."""

    name: str
    capacity: str
    away: bool = False
    """Whether they have sent apologies."""


@dataclass(frozen=True, slots=True)
class SigningInSheet:
    meeting: MeetingSheet
    expected: tuple[ExpectedSheet, ...]


@dataclass(frozen=True, slots=True)
class ScriptSheet:
    """What the chair needs: for each item of the agenda, in order, what it is there for.

    `earlier` is the day of the meeting whose minutes each item confirms, if it says which.
    """

    meeting: MeetingSheet
    kinds: tuple[ItemKind, ...]
    earlier: tuple[dt.date | None, ...]
    apologies: tuple[str, ...] = ()
    next_date: dt.date | None = None
    next_time: str = ""
