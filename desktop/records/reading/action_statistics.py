"""How a body's actions went, month by month."""

from datetime import date

from peewee import JOIN, fn

from desktop.records.reading.action_days import meeting_meant, read_day
from desktop.records.register import Register
from desktop.records.rules.action_months import ActionMonth, Span, by_month
from desktop.records.rules.dates import today
from desktop.records.rules.overdue import due_day
from desktop.records.tables import Action, History, HistoryRow, Meeting


def action_months(
    register: Register, body_id: int | None, as_at: date | None = None
) -> tuple[ActionMonth, ...]:
    """Every month from the first action on; of every body if none is named.

    An action was asked for on the day of its meeting; between meetings, on the day on which it
    was written down.
    """
    written = (
        HistoryRow.select(fn.substr(fn.min(History.at), 1, 10))
        .join(History)
        .where(
            HistoryRow.table_name == "action",
            HistoryRow.row_id == Action.id,
            HistoryRow.operation == "add",
        )
    )
    asked = fn.coalesce(Meeting.date, written)
    query = Action.select(
        asked, Action.due, Action.due_words, meeting_meant, Action.closed_on
    ).join(Meeting, JOIN.LEFT_OUTER, on=(Action.arose_meeting == Meeting.id))
    if body_id is not None:
        query = query.where(Action.body == body_id)
    spans = []
    for on, due, words, meeting, closed in register.rows(query):
        day = read_day(on)
        if day is not None:
            spans.append(Span(day, due_day(due, words, read_day(meeting)), closed))
    return by_month(spans, as_at or today())
