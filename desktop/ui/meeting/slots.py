"""Which command of a meeting's window does what."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.meeting.window import MeetingWindow


def slots(window: "MeetingWindow") -> dict[str, Callable[[], object]]:
    """Bound methods, by the id of their command."""
    agenda, making, attendance = window.agenda, window.making, window.attendance
    preview, trail = window.preview, window.trail
    return {
        "meeting.next": window.heading.take_next,
        "meeting.details": trail.details,
        "meeting.confirming": trail.name_confirming,
        "meeting.call_next": trail.call_next,
        "meeting.confirm": trail.confirm,
        "meeting.print": trail.print_for_signature,
        "meeting.void": trail.void,
        "meeting.sign": trail.sign,
        "meeting.seal": trail.seal,
        "meeting.spoil": trail.spoil,
        "meeting.corrections": trail.corrections,
        "meeting.extract": trail.extract,
        "meeting.postpone": trail.postpone,
        "meeting.reconvene": trail.reconvene,
        "meeting.proof": window.proof,
        "meeting.close": window.close,
        "item.add": agenda.add_item,
        "item.edit": agenda.edit,
        "item.up": agenda.up,
        "item.down": agenda.down,
        "item.place": agenda.place,
        "item.remove": agenda.remove,
        "section.add": agenda.add_heading,
        "agenda.carry": window.agenda_making.carry,
        "agenda.lay": window.agenda_making.lay,
        "agenda.keep": window.agenda_making.keep,
        "agenda.papers": window.agenda_making.papers,
        "item.previous": window.previous_item,
        "item.next": window.next_item,
        "item.go": window.choose_item,
        "point.undo": making.undo,
        "point.redo": making.redo,
        "point.complete": making.complete,
        "point.decision": making.decision,
        "point.action": making.action,
        "point.note": making.note,
        "point.heading": making.heading,
        "point.quotation": making.quotation,
        "point.bold": making.bold,
        "point.italic": making.italic,
        "point.in": making.nest_in,
        "point.out": making.nest_out,
        "point.up": making.up,
        "point.down": making.down,
        "point.remove": making.remove,
        "minutes.agree": trail.agree_actions,
        "attendance.add": attendance.add,
        "attendance.edit": attendance.edit,
        "attendance.remove": attendance.remove,
        "attendance.presiding": attendance.preside,
        "attendance.declare": attendance.declare,
        "show.minutes": window.show_minutes,
        "show.attendance": window.show_attendance,
        "show.preview": window.show_preview,
        "print.larger": preview.view.zoom_in,
        "print.smaller": preview.view.zoom_out,
        "print.fit": preview.view.fit_width,
        "print.save": preview.save_as,
        "print.print": preview.print_out,
    }
