"""A person under several records: lists show one of them, and every question counts all."""

from desktop.records.reading import actions, meetings, people
from desktop.records.reading.listing import Wanted
from desktop.records.reading.search import search
from desktop.records.reading.search_filters import Filters
from desktop.records.register import Register
from desktop.records.rules.drafts import ItemDraft, PersonDraft
from desktop.records.writing import agenda
from desktop.records.writing import people as people_verbs
from desktop.records.writing.merging import merge_people
from tests.records.whole_record import Whole, begin, finish, made


def merged(register: Register) -> tuple[Whole, int]:
    """The chair of confirmed minutes, whose record was merged into a younger one."""
    whole = begin(register)
    finish(register, whole)
    kept = made(people_verbs.add_person(register, PersonDraft("Siân Lloyd")))
    merge_people(register, kept, whole.chair)
    return whole, kept


def test_a_double_is_in_no_list_and_no_picker(register: Register) -> None:
    whole, kept = merged(register)
    assert whole.chair not in people.ids(register)
    assert people.ids(register, Wanted(body_id=whole.body)).count(kept) == 1
    assert whole.chair not in dict(people.names(register))


def test_a_double_points_to_the_record_that_is_kept(register: Register) -> None:
    whole, kept = merged(register)
    double, shown = people.person(register, whole.chair), people.person(register, kept)
    assert (double.merged_into_id, double.merged_into) == (kept, "Siân Lloyd")
    assert (shown.merged_into_id, shown.merged_into) == (None, "")
    assert shown.doubles == ((whole.chair, "Siân Ŵyn-Jones"),)


def test_meetings_under_both_records_are_theirs(register: Register) -> None:
    whole, kept = merged(register)
    shown = people.person(register, kept)
    assert [met.meeting_id for met in shown.meetings] == [whole.later, whole.meeting]
    found = meetings.ids(register, Wanted(person_id=kept))
    assert found == [whole.later, whole.meeting]
    assert len(shown.seats) == 1


def test_actions_and_leads_go_to_the_record_that_is_kept(register: Register) -> None:
    whole = begin(register)
    kept = made(people_verbs.add_person(register, PersonDraft("Robert Lee")))
    merge_people(register, kept, whole.clerk)
    assert actions.ids(register, Wanted(person_id=kept)) == [whole.action]
    agenda.add_item(register, whole.later, ItemDraft("Ropes", leads=("Bob Lee",)))
    leads = register.sql("SELECT person_id FROM item_lead WHERE name = 'Bob Lee'")
    assert set(leads) == {(kept,)}


def test_a_search_by_person_finds_what_was_said_under_both_records(register: Register) -> None:
    whole, kept = merged(register)
    by_person = Filters(person_id=kept)
    assert [hit.text for hit in search(register, "quay seen", filters=by_person)] == [
        "The quay was seen."
    ]
    assert search(register, "Ŵyn-Jones", filters=by_person) != ()
    assert search(register, "quay seen", filters=Filters(person_id=kept + 1)) == ()
    assert whole.chair != kept
