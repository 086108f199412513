"""What comes over to the next meeting and why: a table of worked examples."""

from datetime import date

import pytest

from desktop.records.rules.carry_over import (
    ALREADY,
    EarlierMinutes,
    LoggedAction,
    NextMeeting,
    PlannedSubject,
    StandingItem,
    Waiting,
    WaitingItem,
    action_entry,
    entries,
    heading_for,
    item_entry,
    log_entry,
    means_month_of,
    minutes_entry,
    standing_entry,
    subject_entry,
)
from desktop.records.rules.words import ItemKind, MeetingKind, State

MARCH, MAY, JULY = date(2011, 3, 7), date(2011, 5, 9), date(2011, 7, 11)
HERE = NextMeeting(2, MAY)
EXTRAORDINARY = NextMeeting(2, MAY, confirms=False)
ORDINARY, CIRCULATED = MeetingKind.ORDINARY, State.CIRCULATED


@pytest.mark.parametrize(
    ("minutes", "meeting", "comes", "why"),
    [
        (EarlierMinutes(1, MARCH, ORDINARY, CIRCULATED), HERE, True, "wait to be confirmed"),
        (EarlierMinutes(1, MARCH, ORDINARY, State.HELD), HERE, False, "are “Held”"),
        (
            EarlierMinutes(1, MARCH, ORDINARY, State.WITH_CHAIR),
            HERE,
            False,
            "not circulated yet: they are “With the chair”",
        ),
        (
            EarlierMinutes(1, MARCH, ORDINARY, CIRCULATED, JULY),
            HERE,
            False,
            "The meeting of Monday 11 July 2011 is to confirm them",
        ),
        (
            EarlierMinutes(1, MARCH, ORDINARY, CIRCULATED),
            EXTRAORDINARY,
            False,
            "waits for the next ordinary meeting",
        ),
        (EarlierMinutes(1, MARCH, ORDINARY, CIRCULATED, there=True), HERE, False, ALREADY),
    ],
)
def test_minutes(minutes: EarlierMinutes, meeting: NextMeeting, comes: bool, why: str) -> None:
    entry = minutes_entry(minutes, meeting)
    assert (entry.key, entry.comes) == ("minutes:1", comes)
    assert why in entry.why


def test_minutes_say_of_which_meeting() -> None:
    special = EarlierMinutes(1, MARCH, MeetingKind.EXTRAORDINARY, CIRCULATED)
    title = "Minutes of the extraordinary meeting of 7 March 2011"
    assert minutes_entry(special, HERE).title == title


@pytest.mark.parametrize(
    ("subject", "comes", "why"),
    [
        (PlannedSubject(1, "Rates", meeting_id=2, meeting_day=MAY), True, "for this meeting"),
        (
            PlannedSubject(1, "Rates", meeting_id=3, meeting_day=JULY),
            False,
            "intended for the meeting of Monday 11 July 2011",
        ),
        (
            PlannedSubject(1, "Rates", meeting_id=1, meeting_day=MARCH, waits=False),
            True,
            "The meeting of Monday 7 March 2011, for which it was intended, did not take it",
        ),
        (PlannedSubject(1, "Rates", day=MAY), True, "Monday 9 May 2011"),
        (PlannedSubject(1, "Rates", day=date(2011, 4, 1)), True, "1 April 2011"),
        (PlannedSubject(1, "Rates", day=JULY), False, "for later: Monday 11 July 2011"),
        (PlannedSubject(1, "Rates", words="May meeting"), True, "“May meeting”"),
        (PlannedSubject(1, "Rates", words="May 2012"), False, "“May 2012”"),
        (PlannedSubject(1, "Rates", words="autumn term"), False, "“autumn term”"),
        (PlannedSubject(1, "Rates"), False, "for no meeting yet"),
        (
            PlannedSubject(1, "Rates", meeting_id=2, meeting_day=MAY, dropped="No money"),
            False,
            "dropped: No money",
        ),
        (PlannedSubject(1, "Rates", meeting_id=2, meeting_day=MAY, there=True), False, ALREADY),
    ],
)
def test_subjects_of_the_forward_plan(subject: PlannedSubject, comes: bool, why: str) -> None:
    entry = subject_entry(subject, HERE)
    assert (entry.key, entry.comes) == ("forward:1", comes)
    assert why in entry.why
    assert entry.can_come == (subject.dropped is None and not subject.there)


@pytest.mark.parametrize(
    ("item", "comes", "can_come", "why"),
    [
        (WaitingItem(1, "Rates", MARCH, "It was deferred."), True, True, "It was deferred."),
        (
            WaitingItem(1, "Rates", MARCH, "It was deferred.", lately=False),
            False,
            True,
            "It was deferred. A meeting has been held since.",
        ),
        (
            WaitingItem(1, "Rates", MARCH, "It was deferred.", taken_day=JULY),
            False,
            False,
            "The agenda of Monday 11 July 2011 has it.",
        ),
        (
            WaitingItem(1, "Rates", MARCH, "It was deferred.", planned_for="May"),
            False,
            True,
            "The forward plan has it, for May.",
        ),
        (WaitingItem(1, "Rates", MARCH, "It was deferred.", there=True), False, False, ALREADY),
    ],
)
def test_items_put_off(item: WaitingItem, comes: bool, can_come: bool, why: str) -> None:
    entry = item_entry(item)
    assert (entry.comes, entry.can_come, entry.why) == (comes, can_come, why)


OPEN, CLOSED = LoggedAction(1, "63", "Write"), LoggedAction(2, "64", "Ask", closed=True)
AGREED = LoggedAction(3, "62", "Go", closed=True, agreed_on=MARCH)


@pytest.mark.parametrize(
    ("actions", "standing", "comes", "detail"),
    [
        ((), None, False, ""),
        ((), StandingItem(9, "Matters arising", ItemKind.ACTIONS), True, ""),
        ((OPEN,), None, True, "Open: 63"),
        ((OPEN, CLOSED, AGREED), None, True, "Open: 63; Closed, to be agreed: 64"),
        ((AGREED,), None, False, ""),
        (tuple(LoggedAction(n, str(n), "") for n in range(20)), None, True, "20 open"),
    ],
)
def test_the_log_comes_as_one_item(
    actions: tuple[LoggedAction, ...], standing: StandingItem | None, comes: bool, detail: str
) -> None:
    entry = log_entry(actions, standing, there=False)
    assert (entry.comes, entry.detail) == (comes, detail)
    assert entry.title == ("Matters arising" if standing else "Action log")


@pytest.mark.parametrize(
    ("action", "can_come", "why"),
    [
        (OPEN, True, "Tick it"),
        (CLOSED, True, "agreed with the log"),
        (AGREED, False, "off the log"),
    ],
)
def test_an_action_has_a_line_of_its_own_only_where_it_is_wanted(
    action: LoggedAction, can_come: bool, why: str
) -> None:
    entry = action_entry(action)
    assert (entry.comes, entry.can_come) == (False, can_come)
    assert why in entry.why


def test_standing_items_come_unless_they_are_there() -> None:
    standing = StandingItem(5, "Apologies", ItemKind.APOLOGIES)
    assert standing_entry(standing).comes
    assert not standing_entry(StandingItem(5, "Apologies", ItemKind.APOLOGIES, True)).can_come


@pytest.mark.parametrize(("state", "keys"), [
    (CIRCULATED, ["standing:1", "minutes:7", "actions"]),
    (State.HELD, ["standing:1", "standing:2", "minutes:7", "actions"]),
])  # fmt: skip
def test_minutes_take_the_place_of_the_standing_item(state: State, keys: list[str]) -> None:
    standing = (
        StandingItem(1, "Apologies", ItemKind.APOLOGIES),
        StandingItem(2, "Minutes", ItemKind.MINUTES),
        StandingItem(3, "Matters arising", ItemKind.ACTIONS),
    )
    minutes = (EarlierMinutes(7, MARCH, ORDINARY, state),)
    assert [entry.key for entry in entries(Waiting(HERE, standing, minutes))] == keys


@pytest.mark.parametrize(
    ("words", "comes"),
    [("May", True), ("the May meeting.", True), ("Mayor's visit", False), ("may 2011", True)],
)
def test_words_may_mean_a_month(words: str, comes: bool) -> None:
    assert means_month_of(words, MAY) == comes


HEADINGS = ((1, "Items for Decision"), (2, "Items for information"), (3, "Harbour"))


@pytest.mark.parametrize(
    ("wanted", "purpose", "found"),
    [
        ("harbour", "decision", 3),
        ("", "decision", 1),
        ("Gone", "information", 2),
        ("", "discussion", None),
    ],
)
def test_an_item_goes_under_the_heading_that_suits_it(
    wanted: str, purpose: str, found: int | None
) -> None:
    assert heading_for(wanted, purpose, HEADINGS) == found
