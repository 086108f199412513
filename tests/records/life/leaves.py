"""Confirming, printing and signing."""

from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from desktop.records.rules.drafts import (
    ActionDraft,
    CorrectionDraft,
    DecisionDraft,
    ItemDraft,
    LaterCorrectionDraft,
    MeetingDraft,
    PointDraft,
    SignedCopyDraft,
)
from desktop.records.rules.words import State
from desktop.records.writing import (
    actions,
    agenda,
    confirmation,
    decisions,
    meetings,
    points,
    printings,
    signing,
    volumes,
)
from desktop.records.writing import (
    corrections as correcting,
)
from tests.records.life.life import FIRST, Life, picks, press, words
from tests.records.whole_record import TO_CIRCULATED

MONTH = timedelta(days=30)


class Leaves(Life):
    """Minutes are printed, confirmed and signed."""

    @rule(pick=picks, other=picks)
    def leaves_are_printed(self, pick: int, other: int) -> None:
        meeting = self.one("meeting", pick)
        self.do(meetings.name_confirming_meeting, meeting, self.one("meeting", other))
        self.do(printings.print_for_signature, meeting, press)

    @rule(
        pick=picks,
        becomes=words,
        printed=st.booleans(),
        corrected=st.booleans(),
        on=st.integers(0, 3),
    )
    def minutes_are_taken_to_the_next_meeting(
        self, pick: int, becomes: str, printed: bool, corrected: bool, on: int
    ) -> None:
        meeting = self.one("meeting", pick)
        day = self.day_of(meeting)
        item = self.do(agenda.add_item, meeting, ItemDraft("Moorings", urgent_reason="Ice"))
        for to in TO_CIRCULATED:
            self.do(meetings.take_step, meeting, to, day)
            if to is State.MINUTES_DRAFT and item is not None:
                self.minute(item)
        later = self.do(meetings.call_meeting, MeetingDraft(self.body, date=day + MONTH))
        assert later is not None
        for to in TO_CIRCULATED[:3]:
            self.do(meetings.take_step, later, to, day + MONTH)
        self.do(meetings.name_confirming_meeting, meeting, later)
        if printed:
            self.do(printings.print_for_signature, meeting, press)
        self.confirm(meeting, later, pick, becomes, printed, corrected)
        if on:
            self.do(printings.print_for_signature, meeting, press)
        if on > 1:
            self.sign_and_seal(meeting, day + MONTH, seal=on > 2)
        if corrected and on:
            self.put_right_later(meeting, later, becomes)

    def minute(self, item: int) -> None:
        self.do(decisions.record_decision, item, DecisionDraft("RESOLVED", "Paint it"))
        made = self.do(actions.assign_action, self.body, ActionDraft("Buy paint"), item)
        if made is not None:
            self.asked[made] = []

    def day_of(self, meeting: int) -> date:
        (held,) = self.register.sql("SELECT date FROM meeting WHERE id = ?", meeting)[0]
        return date.fromisoformat(held)

    def sign_and_seal(self, meeting: int, day: date, seal: bool) -> None:
        standing = "SELECT id, leaves FROM printing WHERE meeting_id = ? AND void_reason = ''"
        for printing, leaves in self.register.sql(standing, meeting):
            draft = SignedCopyDraft("Siân Ŵyn", "Chair", day, leaves, "Shelf 2")
            self.do(signing.file_signed_copy, printing, draft)
        if seal:
            self.do(signing.seal_minutes, meeting)

    def put_right_later(self, meeting: int, later: int, becomes: str) -> None:
        self.do(meetings.take_step, later, State.MINUTES_DRAFT, self.day_of(later))
        item = self.do(agenda.add_item, later, ItemDraft("Corrections"))
        linking = item and self.do(points.add_point, item, PointDraft("It was put right."))
        for point, text in self.register.sql(
            "SELECT id, text FROM point WHERE meeting_id = ? AND text <> '' LIMIT 1", meeting
        ):
            draft = LaterCorrectionDraft(point, linking, text[:3], becomes)
            self.do(correcting.record_later_correction, draft)

    @precondition(lambda self: self.count("printing"))
    @rule(pick=picks, reason=words)
    def leaves_are_voided(self, pick: int, reason: str) -> None:
        if pick % 2:
            self.do(printings.void_printing, self.one("printing", pick), reason)
        else:
            self.do(printings.spoil_leaf, self.one("leaf", pick), reason)

    @precondition(lambda self: self.count("printing"))
    @rule(
        pick=picks, leaves=st.integers(0, 5), after=st.integers(0, 60), scan=st.binary(max_size=8)
    )
    def leaves_come_back(self, pick: int, leaves: int, after: int, scan: bytes) -> None:
        printing = self.one("printing", pick)
        meeting = self.register.sql("SELECT meeting_id FROM printing WHERE id = ?", printing)[0][0]
        signers = self.register.sql("SELECT name FROM attendance ORDER BY id")
        signer = signers[pick % len(signers)][0] if signers else "Siân Ŵyn"
        on = self.day_of(meeting) + timedelta(days=after)
        draft = SignedCopyDraft(signer, "Chair", on, leaves, "Shelf 2")
        held = ("scan.pdf", b"%PDF-1.4 " + scan) if pick % 2 else None
        self.do(signing.file_signed_copy, printing, draft, held)
        self.do(signing.seal_minutes, meeting)

    @rule(first=st.integers(0, 50), after=st.integers(0, 400))
    def a_volume_is_full(self, first: int, after: int) -> None:
        self.do(volumes.open_volume, self.body, first, FIRST + timedelta(days=after))

    @rule(pick=picks, other=picks, becomes=words)
    def a_mistake_is_found_too_late(self, pick: int, other: int, becomes: str) -> None:
        point = self.one("point", pick)
        said = self.register.sql("SELECT text FROM point WHERE id = ?", point)
        item = self.one("item", other)
        linking = self.do(points.add_point, item, PointDraft("It was put right."))
        was = said[0][0][:5] if said else "x"
        draft = LaterCorrectionDraft(point, linking, was, becomes)
        self.do(correcting.record_later_correction, draft)
        if other % 3 == 0:
            self.do(correcting.remove_later_correction, self.one("correction", other))

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
