"""What was asked of whom, and what is planned."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.records.rules.drafts import ActionDraft, ForwardDraft, UpdateDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing import actions, forward_plan
from tests.records.life.life import Life, days, picks, words


class FollowUp(Life):
    """Actions are chased, and the forward plan moves."""

    @rule(pick=picks, text=words, number=st.none() | st.integers(0, 30), minuted=st.booleans())
    def somebody_is_asked(self, pick: int, text: str, number: int | None, minuted: bool) -> None:
        item = self.one("item", pick) if minuted else None
        draft = ActionDraft(text, ("Bob Lee", text), number=number)
        self.do(actions.assign_action, self.body, draft, item)

    @rule(pick=picks, text=words, status=st.sampled_from(ActionStatus), day=days)
    def an_action_is_followed_up(
        self, pick: int, text: str, status: ActionStatus, day: date
    ) -> None:
        action = self.one("action", pick)
        self.do(actions.change_action, action, ActionDraft(text, due=day))
        point = self.one("point", pick) if pick % 2 and self.count("point") else None
        self.do(actions.update_action, action, UpdateDraft(day, status, text, None, point))

    @rule(pick=picks, title=words, day=days)
    def the_forward_plan_moves(self, pick: int, title: str, day: date) -> None:
        self.do(forward_plan.plan_item, self.body, ForwardDraft(title))
        subject = self.one("forward_item", pick)
        meeting = self.one("meeting", pick)
        self.do(forward_plan.move_forward_item, subject, "", day, meeting, title, day)
        if pick % 2:
            self.do(forward_plan.put_on_agenda, subject, meeting)
