"""Confirming, printing and signing."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop.records.rules.drafts import (
    ActionDraft,
    CorrectionDraft,
    DecisionDraft,
    ItemDraft,
    MeetingDraft,
)
from desktop.records.rules.words import State
from desktop.records.writing import actions, agenda, confirmation, decisions, meetings, printings
from tests.records.life.life import FIRST, Life, picks, press, words
from tests.records.whole_record import TO_CIRCULATED


class Leaves(Life):
    """Minutes are printed, confirmed and signed."""

    @rule(pick=picks, other=picks)
    def leaves_are_printed(self, pick: int, other: int) -> None:
        meeting = self.one("meeting", pick)
        self.do(meetings.name_confirming_meeting, meeting, self.one("meeting", other))
        self.do(printings.print_for_signature, meeting, press)

    @rule(pick=picks, becomes=words, printed=st.booleans(), corrected=st.booleans())
    def minutes_are_taken_to_the_next_meeting(
        self, pick: int, becomes: str, printed: bool, corrected: bool
    ) -> None:
        meeting = self.one("meeting", pick)
        item = self.do(agenda.add_item, meeting, ItemDraft("Moorings"))
        for to in TO_CIRCULATED:
            self.do(meetings.take_step, meeting, to, FIRST)
            if to is State.MINUTES_DRAFT and item is not None:
                self.do(decisions.record_decision, item, DecisionDraft("RESOLVED", "Paint it"))
                self.do(actions.assign_action, self.body, ActionDraft("Buy paint"), item)
        (held,) = self.register.sql("SELECT date FROM meeting WHERE id = ?", meeting)[0]
        day = date.fromisoformat(held) + timedelta(days=30)
        later = self.do(meetings.call_meeting, MeetingDraft(self.body, date=day))
        assert later is not None
        for to in TO_CIRCULATED[:3]:
            self.do(meetings.take_step, later, to, day)
        self.do(meetings.name_confirming_meeting, meeting, later)
        if printed:
            self.do(printings.print_for_signature, meeting, press)
        self.confirm(meeting, later, pick, becomes, printed, corrected)

    @precondition(lambda self: self.count("printing"))
    @rule(pick=picks, reason=words)
    def leaves_are_voided(self, pick: int, reason: str) -> None:
        self.do(printings.void_printing, self.one("printing", pick), reason)

    @rule(pick=picks, other=picks, becomes=words, margin=st.booleans(), corrected=st.booleans())
    def minutes_are_confirmed(
        self, pick: int, other: int, becomes: str, margin: bool, corrected: bool
    ) -> None:
        meeting, later = self.one("meeting", pick), self.one("meeting", other)
        self.confirm(meeting, later, other, becomes, margin, corrected)

    def confirm(
        self, meeting: int, later: int, pick: int, becomes: str, margin: bool, corrected: bool
    ) -> None:
        point = self.of_meeting("point", meeting, pick)
        held = self.register.sql("SELECT text FROM point WHERE id = ?", point)
        correction = CorrectionDraft(point, held[0][0] if held else "x", becomes, margin)
        corrections = (correction,) if corrected else ()
        self.do(confirmation.confirm_minutes, meeting, later, corrections)
