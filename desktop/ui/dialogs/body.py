"""Bodies: what they are called, how they are counted, numbered and printed."""

import re
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from desktop.printing.styles.shelf import house_styles
from desktop.records.rules.dates import MONTHS
from desktop.records.rules.drafts import BodyDraft
from desktop.records.rules.patterns import numbered, pattern_fault
from desktop.records.rules.words import Nation, Numbering, Series, Substitutes
from desktop.records.writing.bodies import change_body, make_body
from desktop.ui.desk import Desk
from desktop.ui.forms.dates import UnreadableError, read_date
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    LineField,
    NumberField,
    ReadField,
    TickField,
    WordField,
)


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


class PatternField(LineField):
    """How a number is shown, with a live example of it beside the field."""

    def __init__(self) -> None:
        super().__init__()
        self.example = QLabel()
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.row.addWidget(self.example)
        self.line.textChanged.connect(self._show)
        self._show("")

    @Slot(str)
    def _show(self, pattern: str) -> None:
        fits = bool(pattern.strip()) and not pattern_fault(pattern.strip())
        self.example.setText(f"such as {numbered(pattern.strip(), 7, *_EXAMPLE)}" if fits else "")


_EXAMPLE = ("2026-27", 3)
_NOTICE, _NUMBERS, _WAYS = "N&otice", "How numbers &look", "How it m&eets and decides"
_PATTERN_HINT = (
    "{n} stands for the number, {nnn} for 007; {yy}, {yyyy} and {yyzz} for the year, "
    "{meeting} for the meeting’s own number."
)
_COUNTS = "Weekdays count that are no bank holidays, and what is ticked here."

_FIELDS = (
    Field("name", "&Name", LineField, "In full, as at the head of its minutes."),
    Field("short_name", "S&hort name", LineField),
    Field("parent", "&Part of", LineField, "The council, school or company that it belongs to."),
    Field("called", "Minutes &call it", LineField, "“the Board”, “the Committee”: without “the”."),
    Field("chair_title", "The chair &is called", LineField),
    Field("quorum_number", "&Quorum", NumberField, "This many at the least …"),
    Field("quorum_fraction", "… and this sh&are", LineField, "Such as 1/3, or nothing."),
    Field("notice_days", "Clear days’ no&tice", NumberField),
    Field("numbering", "Item n&umbers", partial(WordField, Numbering)),
    Field("year_start", "Year &begins on", YearStartField),
    Field("house_style", "House st&yle", HouseStyleField),
    Field("venue", "Usual &venue", LineField),
    Field(
        "first_leaf", "&First leaf", NumberField, "The number of the first leaf printed from here."
    ),
    Field("nation", "Bank holidays of", partial(WordField, Nation), _COUNTS, _NOTICE),
    Field("notice_saturdays", "Count", partial(TickField, "Saturdays"), group=_NOTICE),
    Field("notice_sundays", "", partial(TickField, "Sundays"), group=_NOTICE),
    Field("notice_holidays", "", partial(TickField, "Bank holidays"), group=_NOTICE),
    Field("notice_issue_day", "", partial(TickField, "The day it is issued"), group=_NOTICE),
    Field("minute_pattern", "Minutes", PatternField, _PATTERN_HINT, _NUMBERS),
    Field("decision_pattern", "Decisions", PatternField, group=_NUMBERS),
    Field("decision_series", "Decisions run", partial(WordField, Series), group=_NUMBERS),
    Field("action_pattern", "Actions", PatternField, group=_NUMBERS),
    Field("leaf_pattern", "Leaves", PatternField, group=_NUMBERS),
    Field("substitutes", "Substitutes", partial(WordField, Substitutes), group=_WAYS),
    Field("movers_named", "Decisions", partial(TickField, "Name mover and seconder"), group=_WAYS),
    Field(
        "extraordinary_confirms",
        "Extraordinary meetings",
        partial(TickField, "May confirm minutes"),
        group=_WAYS,
    ),
    Field(
        "most_items",
        "Most items a meeting",
        NumberField,
        "You are warned where more are planned; 0 is no limit.",
        _WAYS,
    ),
)
