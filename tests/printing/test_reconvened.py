"""What the head of the minutes says of a meeting that was adjourned and went on another day."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.printing.agenda import print_agenda
from desktop.printing.minutes import print_minutes
from desktop.records.reading.sheets import MeetingSheet
from tests.printing.reading_back import text_of
from tests.printing.sheets import board_meeting, officers_meeting

LATER = date(2011, 3, 14)


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (officers_meeting(), "Adjourned; reconvened on Monday 14 March 2011, 14:00, Town Hall"),
        (board_meeting(), "Adjourned; reconvened on Monday 14 March 2011, 2.00 pm, Town Hall"),
    ],
    ids=["table", "numbered"],
)
def test_a_reconvened_meeting_says_when_and_where_it_went_on(
    sheet: MeetingSheet, said: str
) -> None:
    on = replace(sheet, reconvened_on=LATER, reconvened_time="14:00", reconvened_venue="Town Hall")
    for press in (print_minutes, print_agenda):
        text = " ".join(text_of(press(on)).replace("\u00a0", " ").split())
        assert said in text
        assert "reconvened" not in text_of(press(sheet))


def test_without_a_time_or_place_the_day_alone_is_said() -> None:
    on = replace(officers_meeting(), reconvened_on=LATER)
    text = text_of(print_minutes(on)).replace("\u00a0", " ")
    assert "reconvened on Monday 14 March 2011 Attendees" in text
