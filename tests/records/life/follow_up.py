"""What was asked of whom, and what is planned."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

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
        made = self.do(actions.assign_action, self.body, draft, item)
        if made is not None:
            self.asked[made] = []

    @rule(pick=picks, text=words, status=st.sampled_from(ActionStatus), day=days)
    def an_action_is_followed_up(
        self, pick: int, text: str, status: ActionStatus, day: date
    ) -> None:
        action = self.one("action", pick)
        self.do(actions.change_action, action, ActionDraft(text, due=day))
        point = self.one("point", pick) if pick % 2 and self.count("point") else None
        self.do(actions.update_action, action, UpdateDraft(day, status, text, None, point))
        if self.done:
            self.asked[action].append((day, status))
            newest = max(enumerate(self.asked[action]), key=lambda each: (each[1][0], each[0]))
            if not newest[1][1].closed:
                self.agreed.discard(action)

    @rule(pick=picks, other=picks)
    def a_meeting_agrees_that_it_is_closed(self, pick: int, other: int) -> None:
        closed = self.register.sql("SELECT id FROM action WHERE status = 'complete' ORDER BY id")
        action = closed[pick % len(closed)][0] if closed else self.one("action", pick)
        self.do(actions.agree_closed_actions, self.one("meeting", other), (action,))
        if self.done:
            self.agreed.add(action)

    @invariant()
    def an_action_stands_as_its_newest_update_says(self) -> None:
        rows = self.register.sql(
            "SELECT id, status, agreed_meeting_id IS NOT NULL, point_id FROM action"
        )
        for action, status, agreed, _ in rows:
            if status == ActionStatus.WITHDRAWN:
                continue
            said = self.asked.get(action, [])
            newest = max(enumerate(said), key=lambda each: (each[1][0], each[0]), default=None)
            assert status == (newest[1][1] if newest else ActionStatus.OPEN)
            assert bool(agreed) == (action in self.agreed)
            assert not agreed or ActionStatus(status).closed

    @rule(pick=picks, title=words, day=days)
    def the_forward_plan_moves(self, pick: int, title: str, day: date) -> None:
        self.do(forward_plan.plan_item, self.body, ForwardDraft(title))
        subject = self.one("forward_item", pick)
        meeting = self.one("meeting", pick)
        self.do(forward_plan.move_forward_item, subject, "", day, meeting, title, day)
        self.note_move(subject)
        if pick % 2:
            self.do(forward_plan.put_on_agenda, subject, meeting)
        elif pick % 3:
            self.do(forward_plan.drop_forward_item, subject, title, day)
            self.note_move(subject)
        else:
            self.do(forward_plan.bring_back_forward_item, subject, title, day)
            self.note_move(subject)

    def note_move(self, subject: int) -> None:
        if self.done:
            self.moves[subject] = self.moves.get(subject, 0) + 1

    @invariant()
    def every_move_of_the_plan_is_kept(self) -> None:
        kept = self.register.sql(
            "SELECT forward_item_id, count(*) FROM forward_move WHERE reason <> '' GROUP BY 1"
        )
        assert all(count >= self.moves.get(subject, 0) for subject, count in kept)
        assert self.moves.keys() <= dict(kept).keys()
        linked = self.register.sql(
            "SELECT count(*) FROM forward_item WHERE (status = 'on_agenda') "
            "<> (agenda_item_id IS NOT NULL)"
        )
        assert linked == [(0,)]
