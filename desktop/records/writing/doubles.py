"""A record that was merged into another takes nothing new."""

from desktop.records.tables import Person
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording


def refuse_merged(record: Recording, person_id: int) -> None:
    """Raise `Refusal` where a person's record was merged into another."""
    person = record.row(Person, person_id)
    if person["merged_into_id"] is not None:
        kept = record.row(Person, person["merged_into_id"])
        raise refuse(
            "person_id",
            f"This record of {person['name']} was merged into that of {kept['name']}: choose that.",
        )
