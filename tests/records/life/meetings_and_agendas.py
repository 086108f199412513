"""Meetings, the steps they take, and what is on their agendas."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.records.rules.drafts import ItemDraft, MeetingDraft
from desktop.records.rules.words import State
from desktop.records.writing import agenda, meetings
from tests.records.life.life import FIRST, Life, days, picks, words
from tests.records.whole_record import TO_CIRCULATED


class Meetings(Life):
    """Meetings are called, moved and prepared."""

    @rule(day=days, venue=words)
    def a_meeting_is_called(self, day: date, venue: str) -> None:
        self.do(meetings.call_meeting, MeetingDraft(self.body, date=day, venue=venue))

    @rule(pick=picks, day=days, venue=words)
    def a_meeting_is_moved(self, pick: int, day: date, venue: str) -> None:
        draft = MeetingDraft(self.body, date=day, venue=venue)
        self.do(meetings.change_meeting, self.one("meeting", pick), draft)

    @rule(pick=picks, to=st.sampled_from(State), reason=words)
    def a_step_is_tried(self, pick: int, to: State, reason: str) -> None:
        self.do(meetings.take_step, self.one("meeting", pick), to, FIRST, reason)

    @rule(pick=picks, steps=st.integers(1, 5))
    def a_meeting_goes_along_its_way(self, pick: int, steps: int) -> None:
        meeting = self.one("meeting", pick)
        for to in TO_CIRCULATED[:steps]:
            self.do(meetings.take_step, meeting, to, FIRST)

    @rule(pick=picks, title=words, other=picks)
    def the_agenda_grows(self, pick: int, title: str, other: int) -> None:
        meeting = self.one("meeting", pick)
        section = self.of_meeting("section", meeting, other) if other % 2 else None
        draft = ItemDraft(title, section_id=section, leads=("Bob Lee", title), papers=(title,))
        self.do(agenda.add_item, meeting, draft)
        self.do(agenda.add_section, meeting, title)

    @rule(pick=picks, by=st.integers(-3, 3), title=words)
    def the_agenda_changes(self, pick: int, by: int, title: str) -> None:
        item = self.one("item", pick)
        self.do(agenda.move_item, item, by)
        self.do(agenda.change_item, item, ItemDraft(title))
        if by == 3:
            self.do(agenda.remove_item, item)
            self.do(agenda.remove_section, self.one("section", pick))
