"""Mistakes found after confirmation: put right by a later minute, shown beside the old words."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.reading import meetings
from desktop.records.reading.corrections import CorrectionRow, corrections
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import MeetingDetail, meeting
from desktop.records.reading.points import meeting_points
from desktop.records.register import Register
from desktop.records.rules.dates import plain_date, short_date
from desktop.records.rules.drafts import LaterCorrectionDraft
from desktop.records.rules.workflow import minutes_open
from desktop.records.writing.corrections import record_later_correction, remove_later_correction
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField
from desktop.ui.forms.rows_dialog import RowsDialog
from desktop.ui.lists.columns import Column


def put_right(row: CorrectionRow) -> str:
    """How a correction came about: "Minute 12, 4 March 2024", "Agreed 4 March 2024, margin"."""
    day = plain_date(row.agreed_on) if row.agreed_on else ""
    if row.later:
        return ", ".join(filter(None, (f"Minute {row.minute}" if row.minute else "Minute", day)))
    where = "in the margin" if row.in_margin else ""
    return ", ".join(filter(None, (f"Agreed {day}".strip(), where)))


_SHORT = 70
_COLUMNS = (
    Column[CorrectionRow]("item", "Item", 6, lambda row: row.item_number),
    Column[CorrectionRow]("was", "It says", 20, lambda row: row.was),
    Column[CorrectionRow]("becomes", "To be read", 20, lambda row: row.becomes),
    Column[CorrectionRow]("how", "Put right", 24, put_right),
)


class CorrectionsDialog(RowsDialog[CorrectionRow]):
    """Every correction of confirmed minutes; a later one is recorded from here."""

    def __init__(self, desk: Desk, parent: QWidget, confirmed: MeetingDetail) -> None:
        self._confirmed = confirmed
        super().__init__(
            desk,
            parent,
            "Corrections",
            _COLUMNS,
            "Nothing was corrected.",
            partial(corrections, meeting_id=confirmed.id),
        )
        self.rows.add_button("&Record a later correction…", self.record)
        self.rows.add_button("&Take it back", self.take_back, for_a_row=True)

    @Slot()
    def record(self) -> None:
        later_correction(self.desk, self, self._confirmed).open()

    @Slot()
    def take_back(self) -> None:
        chosen = self.rows.chosen()
        if chosen is not None:
            self.desk.do(remove_later_correction, chosen.id, refused=self.refused)


def later_correction(
    desk: Desk, parent: QWidget, confirmed: MeetingDetail
) -> DraftDialog[LaterCorrectionDraft]:
    """Says which words are wrong, and which later minute puts them right."""
    own = _points(desk.read(_said, confirmed.id))
    linking = _points(desk.read(_open_later, confirmed))
    fields = (
        Field("point_id", "&Point", partial(ChoiceField, own)),
        Field("was", "&It says", LineField, "The words exactly as they stand."),
        Field("becomes", "To be &read", LineField),
        Field(
            "linking_point_id",
            "Put right by the &minute",
            partial(ChoiceField, linking),
            "" if linking else "No later meeting has open minutes: write the minute there first.",
        ),
    )
    draft = LaterCorrectionDraft(own[0][0] if own else None, linking[-1][0] if linking else None)
    title = "Later correction"
    return DraftDialog(desk, title, fields, draft, record_later_correction, parent=parent)


Words = tuple[int, str]


def _points(words: list[Words]) -> list[Words]:
    return [(id_, said if len(said) <= _SHORT else f"{said[:_SHORT]}…") for id_, said in words]


def _said(register: Register, meeting_id: int) -> list[Words]:
    """Every point with words, after the number of its item."""
    found = meeting(register, meeting_id)
    points = meeting_points(register, meeting_id)
    return [
        (point.id, f"{item.number or item.title}: {point.text}")
        for item in found.items
        for point in points.get(item.id, ())
        if point.text
    ]


def _open_later(register: Register, confirmed: MeetingDetail) -> list[Words]:
    """The points of later meetings of the body whose minutes are open."""
    wanted = Wanted(body_id=confirmed.body_id, order="date", open_only=True)
    day = confirmed.draft.date
    return [
        (point_id, f"{short_date(row.date)}, {said}")
        for row in meetings.rows(register, meetings.ids(register, wanted))
        if minutes_open(row.state) and row.id != confirmed.id and (day is None or row.date >= day)
        for point_id, said in _said(register, row.id)
    ]
