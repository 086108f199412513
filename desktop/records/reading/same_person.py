"""One person under the records that turned out to be theirs."""

from typing import Any

from desktop.records.tables import Person


def records_of(person_id: int) -> Any:
    """The ids of a person's record and of every double that was merged into it, as a select."""
    theirs = (Person.id == person_id) | (Person.merged_into == person_id)
    return Person.select(Person.id).where(theirs)


def not_merged() -> Any:
    """Whether a record stands for its person, as a condition on `Person`."""
    return Person.merged_into.is_null()
