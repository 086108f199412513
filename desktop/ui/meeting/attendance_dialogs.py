"""Dialogs on a line of the attendance, on who presided, and on an interest declared."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading.meetings import AttendanceRow, DeclarationRow, MeetingDetail
from desktop.records.register import Register
from desktop.records.rules.drafts import AttendanceDraft, DeclarationDraft
from desktop.records.rules.words import MeetingRole, Status
from desktop.records.writing.attendance import (
    add_attendance,
    change_attendance,
    change_declaration,
    declare_interest,
    record_presiding,
)
from desktop.ui.desk import Desk
from desktop.ui.dialogs.person_picker import PersonPicker
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField, TickField, TimeField, WordField
from desktop.ui.forms.people_fields import PersonField
from desktop.ui.meeting.attendance_model import draft_of

_PARTS = 3
_COMING = "&Coming and going by item"
_ACCEPTED = ((None, "Not put to the meeting"), (True, "Accepted"), (False, "Not accepted"))


@dataclass(frozen=True, slots=True)
class Presided:
    """Who presided over which part, as typed: an empty part is the rest of the meeting.

    `further` is what a record made elsewhere holds beyond three parts: it stays as it is.
    """

    first: int | None = None
    first_part: str = ""
    second: int | None = None
    second_part: str = ""
    third: int | None = None
    third_part: str = ""
    further: tuple[tuple[int, str], ...] = ()

    @property
    def parts(self) -> tuple[tuple[int, str], ...]:
        typed = (
            (self.first, self.first_part),
            (self.second, self.second_part),
            (self.third, self.third_part),
        )
        told = tuple((line, part) for line, part in typed if line is not None)
        return told + self.further


def add_line(desk: Desk, parent: QWidget, meeting_id: int) -> DraftDialog[AttendanceDraft]:
    """Enters somebody; their post is taken as at the date of the meeting."""
    fields = (
        Field("person_id", "&Person", partial(PersonPicker, desk)),
        Field("status", "Stat&us", partial(WordField, Status)),
        Field("role", "P&art", partial(WordField, MeetingRole, "None")),
        Field("represents", "&Represents", LineField, "Where it is not the body's own seat."),
    )
    draft = AttendanceDraft(status=Status.PRESENT)
    return DraftDialog(
        desk, "Add to the attendance", fields, draft, _add_line, (meeting_id,), parent=parent
    )


def edit_line(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, row: AttendanceRow
) -> DraftDialog[AttendanceDraft]:
    """Changes one line, who came instead too."""
    others = [(line.id, line.name) for line in meeting.attendance if line.id != row.id]
    items = _choice(_items(meeting), "Not by an item")
    fields = (
        Field("status", "Stat&us", partial(WordField, Status)),
        Field("role", "P&art", partial(WordField, MeetingRole, "None")),
        Field(
            "represented_by_id",
            "Represented &by",
            partial(PersonField, others, optional=True, adding=False),
            "Somebody in this attendance. R on the line finds anybody.",
        ),
        Field("reason", "R&eason", LineField, "Why they are away, where it is to be kept."),
        Field("accepted", "Apolog&ies", partial(ChoiceField, _ACCEPTED)),
        Field("capacity", "&Post", LineField, "As at the date of this meeting."),
        Field("organisation", "&Organisation", LineField),
        Field("represents", "&Represents", LineField),
        Field("arrived", "Arri&ved at", TimeField),
        Field("departed", "&Left at", TimeField),
        Field("arrived_item_id", "Came for the item", items, "Here from this item on.", _COMING),
        Field("departed_item_id", "Left after the item", items, group=_COMING),
    )
    return DraftDialog(
        desk, row.name, fields, draft_of(row), change_attendance, (row.id,), parent=parent
    )


def presiding(desk: Desk, parent: QWidget, meeting: MeetingDetail) -> DraftDialog[Presided]:
    """Says who presided over which part, where it was not one person throughout."""
    lines = [(line.id, line.name) for line in meeting.attendance]
    flat: list[int | str] = []
    for row in meeting.presiding[:_PARTS]:
        flat += [row.attendance_id, row.part]
    who = _choice(lines, "Nobody")
    hint = "“the first 15 minutes”; left empty, the rest of the meeting."
    fields = (
        Field("first", "&First", who),
        Field("first_part", "for", LineField, hint),
        Field("second", "&Then", who),
        Field("second_part", "for", LineField),
        Field("third", "F&inally", who),
        Field("third_part", "for", LineField),
    )
    further = tuple((row.attendance_id, row.part) for row in meeting.presiding[_PARTS:])
    draft = Presided(*flat, further=further)  # type: ignore[arg-type, misc]
    return DraftDialog(desk, "Who presided", fields, draft, _preside, (meeting.id,), parent=parent)


def declaration(
    desk: Desk,
    parent: QWidget,
    meeting: MeetingDetail,
    line_id: int | None,
    item_id: int | None = None,
) -> DraftDialog[DeclarationDraft]:
    """Records an interest in an item, or in the meeting at large."""
    return DraftDialog(
        desk,
        "Declaration of interest",
        _interest(meeting),
        DeclarationDraft(attendance_id=line_id, item_id=item_id),
        declare_interest,
        (meeting.id,),
        parent=parent,
    )


def edit_declaration(
    desk: Desk, parent: QWidget, meeting: MeetingDetail, row: DeclarationRow
) -> DraftDialog[DeclarationDraft]:
    """Changes what was declared, and when they left the room and came back."""
    draft = DeclarationDraft(
        row.attendance_id,
        row.item_id,
        row.kind,
        row.nature,
        row.left_room,
        row.left_at,
        row.returned_at,
        row.dispensation,
    )
    title = f"Interest of {row.name}"
    return DraftDialog(
        desk, title, _interest(meeting), draft, change_declaration, (row.id,), parent=parent
    )


def _interest(meeting: MeetingDetail) -> tuple[Field, ...]:
    lines = [(line.id, line.name) for line in meeting.attendance]
    kinds = ("Pecuniary", "Personal", "Prejudicial", "Other")
    return (
        Field("attendance_id", "&Who", partial(ChoiceField, lines)),
        Field("item_id", "&Item", _choice(_items(meeting), "The meeting at large")),
        Field("kind", "&Kind", partial(LineField, completions=kinds)),
        Field("nature", "&Nature", LineField, "What the interest is."),
        Field("left_room", "Room", partial(TickField, "&Left the room for the item")),
        Field("left_at", "L&eft at", TimeField),
        Field("returned_at", "&Returned at", TimeField),
        Field("dispensation", "&Dispensation", LineField, "Under which they stayed, if they did."),
    )


def _items(meeting: MeetingDetail) -> list[tuple[int, str]]:
    return [(item.id, f"{item.number} {item.title}".strip()) for item in meeting.items]


def _choice(choices: list[tuple[int, str]], none: str) -> Callable[[], ChoiceField]:
    return partial(ChoiceField, [(None, none), *choices])


def _add_line(register: Register, meeting_id: int, draft: AttendanceDraft) -> Changes:
    # Left empty, it is whatever their own seat represents.
    return add_attendance(register, meeting_id, replace(draft, represents=draft.represents or None))


def _preside(register: Register, meeting_id: int, presided: Presided) -> Changes:
    return record_presiding(register, meeting_id, presided.parts)
