"""Who sits, and who came."""

from datetime import date

from hypothesis import strategies as st
from hypothesis.stateful import rule

from desktop.records.rules.drafts import (
    AttendanceDraft,
    BodyDraft,
    DeclarationDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
)
from desktop.records.rules.words import MeetingRole, Numbering, Series, Status, Substitutes
from desktop.records.writing import attendance, bodies, merging, people
from tests.records.life.life import Life, days, picks, words


class People(Life):
    """People join, change and come to meetings."""

    @rule(name=words, pick=picks, day=days)
    def someone_joins(self, name: str, pick: int, day: date) -> None:
        person = self.do(people.add_person, PersonDraft(name))
        if person is not None:
            replaced = self.one("membership", pick) if pick % 3 == 0 else None
            seat = MembershipDraft(self.body, person, from_date=day, replaced_id=replaced)
            self.do(bodies.seat_member, seat)

    @rule(name=words, pick=picks)
    def someone_is_called_otherwise(self, name: str, pick: int) -> None:
        self.do(people.change_person, self.one("person", pick), PersonDraft(name))

    @rule(pick=picks, other=picks)
    def two_records_turn_out_to_be_one_person(self, pick: int, other: int) -> None:
        self.do(merging.merge_people, self.one("person", pick), self.one("person", other))

    @rule(pick=picks, title=words, day=days)
    def someone_changes_post(self, pick: int, title: str, day: date) -> None:
        self.do(people.add_post, self.one("person", pick), PostDraft(title, title, day))
        post = self.one("post", pick)
        self.do(people.change_post, post, PostDraft(title, "", None, day))
        if pick % 3 == 0:
            self.do(people.remove_post, post)

    @rule(
        name=words,
        numbering=st.sampled_from(Numbering),
        series=st.sampled_from(Series),
        substitutes=st.sampled_from(Substitutes),
        pattern=st.sampled_from(["{n}", "{n}/{yy}", "BM {nn}/{yyyy}", "{meeting}.{n}", "x", ""]),
        leaf=st.integers(0, 40),
    )
    def the_body_changes(
        self,
        name: str,
        numbering: Numbering,
        series: Series,
        substitutes: Substitutes,
        pattern: str,
        leaf: int,
    ) -> None:
        draft = BodyDraft(
            name,
            numbering=numbering,
            first_leaf=leaf,
            substitutes=substitutes,
            minute_pattern=pattern,
            decision_pattern=pattern,
            decision_series=series,
        )
        self.do(bodies.change_body, self.body, draft)

    @rule(pick=picks, person=picks, status=st.sampled_from(Status), other=picks)
    def attendance_is_taken(self, pick: int, person: int, status: Status, other: int) -> None:
        meeting = self.one("meeting", pick)
        line = self.of_meeting("attendance", meeting, person)
        role = MeetingRole.CHAIR if other % 4 == 0 else None
        by = self.of_meeting("attendance", meeting, other) if other % 3 == 0 else None
        named = self.register.sql("SELECT person_id FROM attendance WHERE id = ?", line)
        draft = AttendanceDraft(named[0][0] if named else 1, status, role, represented_by_id=by)
        self.do(attendance.change_attendance, line, draft)
        newcomer = AttendanceDraft(self.one("person", person), status)
        self.do(attendance.add_attendance, meeting, newcomer)
        if other % 5 == 0:
            self.do(attendance.remove_attendance, line)
        if other % 5 == 1:
            self.do(attendance.record_presiding, meeting, ((line, "the first part"),))
        if other % 5 == 2:
            draft_of = DeclarationDraft(line, self.of_meeting("item", meeting, other))
            declared = self.do(attendance.declare_interest, meeting, draft_of)
            if declared is not None and other % 2:
                left = DeclarationDraft(line, draft_of.item_id, left_room=True, left_at="10:15")
                self.do(attendance.change_declaration, declared, left)
