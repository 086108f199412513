"""The life of a committee, as Hypothesis would have it: random verbs beside a plain oracle.

The oracle knows what each number was given to and what confirmed minutes said; the register is
closed and opened again now and then. After every verb: no number was given out twice, confirmed
minutes say what they said, nothing refers to nothing, history has an entry for each change and
none for a refusal. Whenever the register is opened again, and at the end, all of it verifies.

A few short lives are tried each time. COMMITTEE_LIVES=200 tries two hundred long ones.
"""

import os
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from desktop.records.register import Register
from desktop.records.rules.drafts import BodyDraft, MeetingDraft, MembershipDraft, PersonDraft
from desktop.records.rules.words import Numbering, Role
from desktop.records.verification import verify
from desktop.records.writing import bodies, meetings, people
from tests.records.life.follow_up import FollowUp
from tests.records.life.leaves import Leaves
from tests.records.life.life import FIRST
from tests.records.life.meetings_and_agendas import Meetings
from tests.records.life.minutes import Minutes
from tests.records.life.people_and_bodies import People
from tests.records.life.what_stands import WhatStands
from tests.records.whole_record import made

LIVES = int(os.environ.get("COMMITTEE_LIVES", "0"))


class CommitteeLife(People, Meetings, Minutes, FollowUp, Leaves, WhatStands):
    """One body, its meetings, and everything that clerks do."""

    @initialize(numbering=st.sampled_from(Numbering), first_leaf=st.integers(1, 40))
    def begin(self, numbering: Numbering, first_leaf: int) -> None:
        draft = BodyDraft("Harbour Committee", numbering=numbering, first_leaf=first_leaf)
        self.body = made(bodies.make_body(self.register, draft))
        for name, role in (("Siân Ŵyn", Role.CHAIR), ("Bob Lee", Role.CLERK)):
            person = made(people.add_person(self.register, PersonDraft(name)))
            bodies.seat_member(self.register, MembershipDraft(self.body, person, role))
        for after in (0, 60):
            day = FIRST + timedelta(days=after)
            meetings.call_meeting(self.register, MeetingDraft(self.body, date=day))
        self.entries = self.history()

    @rule()
    def the_program_is_closed_and_opened(self) -> None:
        self.register.close()
        self.register = Register.open(self.folder / "life.minutebook")
        self.without_waiting()
        assert verify(self.register).findings == ()


TestCommitteeLife = CommitteeLife.TestCase
TestCommitteeLife.settings = settings(
    max_examples=LIVES or 10,
    stateful_step_count=120 if LIVES else 40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=not LIVES,
)
