"""What one line stands for: an action, a subject of the forward plan, a person."""

from datetime import date

import pytest

from desktop.records.rules.drafts import ForwardDraft, PersonDraft, PostDraft
from desktop.records.rules.quick import action_in, person_in, subject_in
from desktop.records.rules.shorthand import Known

NOW, MARCH, MAY = date(2030, 1, 7), date(2030, 3, 4), date(2030, 5, 6)
PEOPLE = (Known("Ann Archer", "AA", ("Clerk",)), Known("Bob Baker", "BB"))
MEETINGS = {MARCH: 1, MAY: 2}


def test_an_action_says_whom_and_by_when() -> None:
    draft = action_in(" AA and Bob Baker to  write the plan by 12 May", PEOPLE, NOW)
    assert draft.text == "AA and Bob Baker to write the plan by 12 May"
    assert draft.owners == ("Ann Archer", "Bob Baker")
    assert draft.due == date(2030, 5, 12)
    assert action_in("Paint the shed", PEOPLE, NOW).owners == ()


@pytest.mark.parametrize(
    ("typed", "draft"),
    [
        ("Budget", ForwardDraft("Budget")),
        ("Budget for 6 May", ForwardDraft("Budget", intended_meeting_id=2)),
        ("Budget (AA) for 6 May", ForwardDraft("Budget", lead="Ann Archer", intended_meeting_id=2)),
        ("Budget for 7 May", ForwardDraft("Budget", intended_date=date(2030, 5, 7))),
        ("Plans for the shed", ForwardDraft("Plans for the shed")),
        (
            "Plans for the shed in the autumn term [AA, Cy Cole]",
            ForwardDraft(
                "Plans for the shed", lead="Ann Archer, Cy Cole", intended="the autumn term"
            ),
        ),
        (
            "Plans for the shed (BB) in the autumn term",
            ForwardDraft("Plans for the shed", lead="Bob Baker", intended="the autumn term"),
        ),
        ("Report to the next meeting", ForwardDraft("Report", intended_meeting_id=1)),
        ("(AA)", ForwardDraft("(AA)")),
    ],
)
def test_a_subject_says_who_leads_it_and_when_it_comes(typed: str, draft: ForwardDraft) -> None:
    assert subject_in(typed, PEOPLE, MEETINGS, NOW) == draft


def test_a_person_says_a_post_and_an_address() -> None:
    assert person_in("Ann Archer") == (PersonDraft("Ann Archer"), None)
    assert person_in("Ann Archer, Clerk, Harbour Council, Hythe, ann@example.org") == (
        PersonDraft("Ann Archer", email="ann@example.org"),
        PostDraft("Clerk", "Harbour Council, Hythe"),
    )
    assert person_in(" , ") == (PersonDraft(""), None)
