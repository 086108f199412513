"""Bodies: what they are called, how they are counted, numbered and printed."""

import re

from PySide6.QtWidgets import QWidget

from desktop.printing.styles.shelf import house_styles
from desktop.records.rules.dates import MONTHS
from desktop.records.rules.drafts import BodyDraft
from desktop.records.rules.words import Numbering
from desktop.records.writing.bodies import change_body, make_body
from desktop.ui.desk import Desk
from desktop.ui.forms.dates import UnreadableError, read_date
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField, NumberField, ReadField, WordField


def new_body(desk: Desk, parent: QWidget) -> DraftDialog[BodyDraft]:
    """Makes a committee, board, council or group."""
    return DraftDialog(desk, "New body", _FIELDS, BodyDraft(), make_body, parent=parent)


def edit_body(
    desk: Desk, parent: QWidget, body_id: int, draft: BodyDraft
) -> DraftDialog[BodyDraft]:
    """Changes a body from now on."""
    return DraftDialog(desk, "Body", _FIELDS, draft, change_body, (body_id,), parent)


class YearStartField(ReadField):
    """The day on which the body's year begins: shown as "1 April", kept as "04-01"."""

    def __init__(self) -> None:
        super().__init__(_read_year_start, show_year_start, "1 April", "30 September")


class HouseStyleField(ChoiceField):
    """How the minutes are set."""

    def __init__(self) -> None:
        super().__init__(tuple(house_styles().items()))


def _read_year_start(typed: str) -> str:
    text = typed.strip()
    if re.fullmatch(r"\d\d-\d\d", text):
        return text
    # Any year that is no leap year: it does not begin on 29 February.
    day = read_date(f"{text} 2001") if text else None
    if day is None:
        raise UnreadableError("Type a day and a month, such as 1 April.")
    return f"{day:%m-%d}"


def show_year_start(month_day: str) -> str:
    """ "04-01" as "1 April"."""
    month, _, day = month_day.partition("-")
    return f"{int(day)} {MONTHS[int(month) - 1]}" if month and day else month_day


def _numbering() -> WordField:
    return WordField(Numbering)


_FIELDS = (
    Field("name", "&Name", LineField, "In full, as at the head of its minutes."),
    Field("short_name", "S&hort name", LineField),
    Field("parent", "&Part of", LineField, "The council, school or company that it belongs to."),
    Field("called", "Minutes &call it", LineField, "“the Board”, “the Committee”: without “the”."),
    Field("chair_title", "The chair &is called", LineField),
    Field("quorum_number", "&Quorum", NumberField, "This many at the least …"),
    Field("quorum_fraction", "… and this sh&are", LineField, "Such as 1/3, or nothing."),
    Field("notice_days", "Clear days’ no&tice", NumberField),
    Field("numbering", "Item n&umbers", _numbering),
    Field("year_start", "Year &begins on", YearStartField),
    Field("house_style", "House st&yle", HouseStyleField),
    Field("venue", "Usual &venue", LineField),
    Field(
        "first_leaf", "&First leaf", NumberField, "The number of the first leaf printed from here."
    ),
)
