"""The fields of an item of the agenda, those rarely needed under headings of their own."""

from functools import partial
from typing import Any

from desktop.records.reading import meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.reading.meetings import MeetingDetail
from desktop.records.reading.proofing import proof_sheet
from desktop.records.rules.dates import short_date
from desktop.records.rules.exempt import SCHEDULE_12A
from desktop.records.rules.words import ItemKind, Purpose
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    ChoiceField,
    LineField,
    LinesField,
    NumberField,
    TextField,
    TickField,
    TimeField,
    WordField,
)
from desktop.ui.forms.people_fields import NamesField

_PLACE, _TIME = "&Its place and what it deals with", "Ti&me"
_LATE, _EXEMPT = "L&ate items", "E&xempt items"
_MOST_EARLIER = 24

Choices = list[tuple[Any, str]]


class ParagraphField(LineField):
    """The paragraph of Schedule 12A: its number is kept, its sense stands in the list."""

    def __init__(self) -> None:
        said = [f"{number}, {sense}" for number, sense in SCHEDULE_12A]
        super().__init__(completions=said)
        self._numbers = {words: str(SCHEDULE_12A[at].number) for at, words in enumerate(said)}

    def value(self) -> str:
        typed = self.line.text().strip()
        return self._numbers.get(typed, typed)


def item_fields(desk: Desk, meeting: MeetingDetail, but: int | None = None) -> tuple[Field, ...]:
    """The fields of a new item, or of the item `but`."""
    names = [name for _, name in desk.read(people.names)]
    under: Choices = [(None, "No heading"), *((each.id, each.title) for each in meeting.sections)]
    leads = partial(NamesField, names, placeholder="Names, with commas between them")
    return (
        Field("title", "&Title", LineField),
        Field("section_id", "&Under", partial(ChoiceField, under)),
        Field("purpose", "&For", partial(WordField, Purpose)),
        Field("leads", "Le&d by", leads),
        Field("report_of", "&Report of", LineField, "Whose report it is, by post."),
        Field("note", "&Note", partial(TextField, lines=2), "Printed under the title."),
        Field("papers", "&Papers", partial(LinesField, lines=2), "One a line."),
        Field("deferred", "Deferred", partial(TickField, "To a &later meeting")),
        *_place(desk, meeting, but),
        *_time(),
        *_late_and_exempt(desk, meeting),
    )


def _place(desk: Desk, meeting: MeetingDetail, but: int | None) -> tuple[Field, ...]:
    whole: Choices = [(None, "No other: it is an item of its own")]
    whole += [
        (item.id, f"{item.number} {item.title}".strip())
        for item in meeting.items
        if item.id != but and item.parent_id is None
    ]
    return (
        Field("parent_id", "Part of", partial(ChoiceField, whole), group=_PLACE),
        Field("kind", "Kind of item", partial(WordField, ItemKind), group=_PLACE),
        Field(
            "confirms_id",
            "Deals with the minutes of",
            partial(ChoiceField, _earlier(desk, meeting)),
            group=_PLACE,
        ),
    )


def _time() -> tuple[Field, ...]:
    minutes = partial(NumberField, optional=True)
    return (
        Field("allotted", "Minutes allotted", minutes, group=_TIME),
        Field("started", "Taken at", TimeField, "When the meeting came to it.", _TIME),
    )


def _late_and_exempt(desk: Desk, meeting: MeetingDetail) -> tuple[Field, ...]:
    return (
        Field(
            "urgent_reason",
            "Why it is urgent",
            LineField,
            "The chair’s reason for taking an item added after the agenda was published.",
            _LATE,
        ),
        Field(
            "exempt_paragraph",
            "Exempt under",
            ParagraphField,
            "The paragraph of Schedule 12A by its number, or words such as “confidential”.",
            _EXEMPT,
        ),
        Field(
            "excluded_by_id",
            "Public excluded by",
            partial(ChoiceField, _decisions(desk, meeting)),
            "The resolution of this meeting that excluded the public.",
            _EXEMPT,
        ),
    )


def _earlier(desk: Desk, meeting: MeetingDetail) -> Choices:
    wanted = Wanted(body_id=meeting.body_id, order="date", descending=True)
    day = meeting.draft.date
    rows = desk.read(meetings.rows, desk.read(meetings.ids, wanted))
    before = [row for row in rows if row.id != meeting.id and (day is None or row.date <= day)]
    said: Choices = [(row.id, short_date(row.date)) for row in before[:_MOST_EARLIER]]
    return [(None, "No earlier meeting"), *said]


def _decisions(desk: Desk, meeting: MeetingDetail) -> Choices:
    sheet = desk.read(proof_sheet, meeting.id)
    said: Choices = [(None, "No decision yet")]
    for item in sheet.items:
        for point in item.points:
            if point.decision is not None:
                words = f"{point.decision.lead} {point.text}".strip()
                said.append((point.decision.id, words[:70]))
    return said
