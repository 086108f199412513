"""The meetings of a year: the rule first, then its days, each with a tick."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading import bodies
from desktop.records.reading.series import series_preview
from desktop.records.register import Register
from desktop.records.rules.dates import DAYS, MONTHS, short_date, today
from desktop.records.rules.faults import faults
from desktop.records.rules.series import LAST_OF_MONTH, Day, SeriesDraft
from desktop.records.rules.words import MeetingKind
from desktop.records.writing.series import call_series
from desktop.ui.desk import Desk
from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    DateField,
    LineField,
    NumberField,
    ReadField,
    TickField,
    TimeField,
    WordField,
)
from desktop.ui.forms.tick_dialog import Tick, TickDialog
from desktop.ui.messages import say

_WEEKS = (
    (1, "First of the month"),
    (2, "Second of the month"),
    (3, "Third of the month"),
    (4, "Fourth of the month"),
    (LAST_OF_MONTH, "Last of the month"),
    (None, "Every so many weeks, as said below"),
)
_HOLIDAYS = "Leave out bank &holidays; otherwise a week later"
_OTHERWISE = "Every so &many weeks, or in some months"


class MonthsField(ReadField):
    """Months with commas between them; none are all."""

    def __init__(self) -> None:
        longest = "January, February, September"
        super().__init__(_read_months, _show_months, "All months", longest)


class SeriesMaking(QObject):
    """Asks for the rule, shows the days it gives, and calls those that stay ticked."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._draft = _usual(desk, body_id)
        self._days: tuple[Day, ...] = ()

    @Slot()
    def begin(self) -> None:
        """The dialog on the rule; what it saves is only shown."""
        dialog = rule_dialog(self._desk, self._window, self._draft, self._keep)
        dialog.saved.connect(self._show)
        dialog.open()

    def _keep(self, register: Register, draft: SeriesDraft) -> Changes:
        found = faults(draft)
        if found:
            raise Refusal(found[0].sentence, found)
        self._draft = draft
        self._days = series_preview(register, draft)
        return Changes("series_preview", ())

    @Slot(object)
    def _show(self, _changes: Changes) -> None:
        if self._days:
            dialog = days_dialog(self._desk, self._window, self._draft, self._days)
            back = dialog.buttons.addButton("&Back…", QDialogButtonBox.ButtonRole.ActionRole)
            back.clicked.connect(dialog.reject)
            back.clicked.connect(self.begin)
            dialog.open()
        else:
            say(self._window, "This rule gives no day between the first and the last.")


def _usual(desk: Desk, body_id: int | None) -> SeriesDraft:
    """A year from today, on the first of the weekday in each month, where the body meets."""
    first = today()
    last = first + dt.timedelta(days=364)
    venue = desk.read(bodies.body, body_id).draft.venue if body_id is not None else ""
    return SeriesDraft(body_id=body_id, first=first, last=last, week_of_month=1, venue=venue)


def rule_dialog(
    desk: Desk,
    parent: QWidget,
    draft: SeriesDraft,
    verb: Callable[[Register, SeriesDraft], Changes],
) -> DraftDialog[SeriesDraft]:
    """Which days: a weekday of each month, or every so many weeks."""
    weekdays = list(enumerate(DAYS))
    fields = (
        Field("body_id", "&Body", partial(ChoiceField, desk.read(bodies.choices))),
        Field("kind", "&Kind", partial(WordField, MeetingKind)),
        Field("first", "&From", DateField),
        Field("last", "&To", DateField),
        Field("weekday", "On a &day", partial(ChoiceField, weekdays)),
        Field("week_of_month", "&Which one", partial(ChoiceField, _WEEKS)),
        Field("skip_holidays", "Holidays", partial(TickField, _HOLIDAYS)),
        Field("start_time", "Sta&rts at", TimeField),
        Field("end_time", "&Ends at", TimeField),
        Field("venue", "&Venue", LineField),
        Field("every_weeks", "Weeks apart", partial(NumberField, optional=True), group=_OTHERWISE),
        Field("months", "In", MonthsField, "“March, June, September, December”.", _OTHERWISE),
    )
    dialog = DraftDialog(desk, "Series of meetings", fields, draft, verb, parent=parent)
    dialog.save_button.setText("&Show the days…")
    return dialog


def days_dialog(
    desk: Desk, parent: QWidget, draft: SeriesDraft, days: tuple[Day, ...]
) -> TickDialog:
    """The days of a series; those that stay ticked are called."""
    ticks = [Tick(day.date, _said(day), day.comes) for day in days]
    sentence = "A meeting is called on each day that is ticked."
    dialog = TickDialog(desk, "Days of the series", sentence, ticks, call_series, (draft,), parent)
    dialog.go_button.setText("&Call the meetings")
    return dialog


def _said(day: Day) -> str:
    return f"{short_date(day.date)}\n{day.note}" if day.note else short_date(day.date)


def _read_months(typed: str) -> tuple[int, ...]:
    found = []
    for word in typed.replace(" and ", ",").split(","):
        name = word.strip().casefold()
        if not name:
            continue
        number = next((n for n, m in enumerate(MONTHS, 1) if m.casefold().startswith(name)), None)
        if number is None or len(name) < 3:
            raise UnreadableError("Type months with commas between them: March, June.")
        found.append(number)
    return tuple(dict.fromkeys(found))


def _show_months(months: tuple[int, ...]) -> str:
    return ", ".join(MONTHS[month - 1] for month in months)
