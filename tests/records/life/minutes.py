"""What is typed under the items."""

from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.records.rules.drafts import DecisionDraft, PointDraft, VoteDraft
from desktop.records.rules.words import Casting, Outcome, PointKind, VoteWay
from desktop.records.writing import decisions, points
from tests.records.life.life import Life, picks, words


class Minutes(Life):
    """Points and decisions come, change and go."""

    @rule(pick=picks, text=words, parent=picks, kind=st.sampled_from(PointKind))
    def a_point_is_typed(self, pick: int, text: str, parent: int, kind: PointKind) -> None:
        under = self.one("point", parent) if parent % 2 else None
        after = self.one("point", parent) if parent % 3 else None
        self.do(points.add_point, self.one("item", pick), PointDraft(text, kind), under, after)

    @rule(pick=picks, text=words, kind=st.sampled_from(PointKind))
    def a_point_is_reworded(self, pick: int, text: str, kind: PointKind) -> None:
        self.do(points.change_point, self.one("point", pick), PointDraft(text, kind))

    @rule(pick=picks, way=st.sampled_from(["up", "down", "in", "out"]))
    def a_point_is_moved(self, pick: int, way: points.Way) -> None:
        self.do(points.move_point, self.one("point", pick), way)

    @rule(pick=picks)
    def a_point_is_taken_out(self, pick: int) -> None:
        self.do(points.remove_point, self.one("point", pick))

    @rule(pick=picks, text=words, limb=words, parent=picks)
    def something_is_resolved(self, pick: int, text: str, limb: str, parent: int) -> None:
        draft = DecisionDraft("RESOLVED", text, (limb,))
        under = self.one("point", parent) if parent % 2 else None
        self.do(decisions.record_decision, self.one("item", pick), draft, under)
        self.do(decisions.change_decision, self.one("point", parent), draft)

    @rule(
        pick=picks,
        ways=st.lists(st.sampled_from(VoteWay), max_size=4),
        casting=st.sampled_from(Casting),
        outcome=st.sampled_from(Outcome),
    )
    def a_vote_is_taken_by_name(
        self, pick: int, ways: list[VoteWay], casting: Casting, outcome: Outcome
    ) -> None:
        item = self.one("item", pick)
        meeting = self.register.sql("SELECT meeting_id FROM item WHERE id = ?", item)
        lines = self.register.sql(
            "SELECT id FROM attendance WHERE meeting_id = ?", meeting[0][0] if meeting else 0
        )
        votes = tuple(
            VoteDraft(line, way, way is VoteWay.AGAINST)
            for (line,), way in zip(lines, ways, strict=False)
        )
        draft = DecisionDraft("RESOLVED", "Paint it", casting_vote=casting, votes=votes)
        self.do(decisions.record_decision, item, replace(draft, outcome=outcome))
