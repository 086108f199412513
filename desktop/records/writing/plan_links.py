"""What ties the forward plan to agendas, from the side of the agenda."""

from datetime import date

from desktop.records.rules.dates import long_date, today
from desktop.records.tables import ForwardItem, ForwardMove, Meeting
from desktop.records.writing.transaction import Recording


def put_back_on_plan(record: Recording, item_id: int, meeting_id: int) -> None:
    """Let a subject wait on the plan again when its item leaves an agenda; the move is kept."""
    query = ForwardItem.select(ForwardItem.id).where(ForwardItem.agenda_item == item_id)
    for (forward_id,) in record.register.rows(query):
        record.alter(ForwardItem, forward_id, status="planned", agenda_item=None)
        note_move(
            record,
            forward_id,
            was=agenda_of(record, meeting_id),
            becomes="the plan",
            reason="the item was taken off the agenda",
            on=today(),
        )


def forget_source_item(record: Recording, item_id: int) -> None:
    """Let what was planned under an item stay on the plan when the item goes."""
    query = ForwardItem.select(ForwardItem.id).where(ForwardItem.source_item == item_id)
    for (forward_id,) in record.register.rows(query):
        record.alter(ForwardItem, forward_id, source_item=None)


def note_move(
    record: Recording, forward_id: int, was: str, becomes: str, reason: str, on: date
) -> None:
    """Keep where a subject was, where it went, and why."""
    record.add(
        ForwardMove,
        forward_item=forward_id,
        on_date=on,
        was=was,
        becomes=becomes,
        reason=reason,
    )


def agenda_of(record: Recording, meeting_id: int) -> str:
    """ "the agenda of Monday 9 May 2011"."""
    day = date.fromisoformat(record.row(Meeting, meeting_id)["date"])
    return f"the agenda of {long_date(day)}"
