"""What hangs under an item of the agenda: who leads it, and its papers."""

from peewee import fn

from desktop.records.register import Row
from desktop.records.tables import ItemLead, Paper, Person
from desktop.records.writing.attachments import drop_unused_file
from desktop.records.writing.draft import refuse
from desktop.records.writing.transaction import Recording


def person_named(record: Recording, name: str) -> int | None:
    """The one person of a name, if there is just one, under the record that is kept of them."""
    kept = fn.COALESCE(Person.merged_into, Person.id)
    query = Person.select(kept).where(Person.name == name).distinct().limit(2)
    found = record.register.rows(query)
    return found[0][0] if len(found) == 1 else None


def set_leads(record: Recording, item_id: int, names: tuple[str, ...]) -> None:
    """Who leads an item, as named."""
    query = ItemLead.select(ItemLead.id, ItemLead.name).where(ItemLead.item == item_id)
    before = record.register.rows(query.order_by(ItemLead.position))
    if tuple(name for _, name in before) == names:
        return
    for lead_id, _ in before:
        record.remove(ItemLead, lead_id)
    for position, name in enumerate(names):
        person = person_named(record, name)
        record.add(ItemLead, item=item_id, person=person, position=position, name=name)


def set_papers(record: Recording, item_id: int, titles: tuple[str, ...]) -> None:
    """The papers of an item by title. Raises `Refusal` where a filed one would go.

    A paper whose line was reworded is the same paper, and keeps what was filed.
    """
    query = Paper.select(Paper.id, Paper.title, Paper.attachment).where(Paper.item == item_id)
    waiting = record.register.rows(query.order_by(Paper.position))
    if tuple(title for _, title, _ in waiting) == titles:
        return
    same = _same_papers(waiting, titles)
    for paper_id, title, attachment_id in waiting:
        if attachment_id is not None:
            raise refuse("papers", f"“{title}” has a file: withdraw the file first.")
        record.remove(Paper, paper_id)
    for position, title in enumerate(titles):
        if position in same:
            record.alter(Paper, same[position], position=position, title=title)
        else:
            record.add(Paper, item=item_id, position=position, title=title)


def _same_papers(waiting: list[Row], titles: tuple[str, ...]) -> dict[int, int]:
    """Which paper each title is of, taken from those waiting: by title first, then in order."""
    same: dict[int, int] = {}
    for position, title in enumerate(titles):
        found = next((row for row in waiting if row[1] == title), None)
        if found:
            same[position] = found[0]
            waiting.remove(found)
    for position in range(len(titles)):
        if position not in same and waiting:
            same[position] = waiting.pop(0)[0]
    return same


def remove_papers(record: Recording, item_id: int) -> None:
    """Take away the papers of an item that goes, and files that nothing else refers to."""
    query = Paper.select(Paper.id, Paper.attachment).where(Paper.item == item_id)
    for paper_id, attachment_id in record.register.rows(query):
        record.remove(Paper, paper_id)
        if attachment_id is not None:
            drop_unused_file(record, attachment_id)


def copy_papers(record: Recording, item_id: int, to_item_id: int) -> None:
    """Give an item the papers of another, with what was filed."""
    query = Paper.select(Paper.position, Paper.title, Paper.attachment).where(Paper.item == item_id)
    for position, title, attachment_id in record.register.rows(query):
        record.add(Paper, item=to_item_id, position=position, title=title, attachment=attachment_id)


def leads_of(record: Recording, item_id: int) -> tuple[str, ...]:
    """Who leads an item, as named."""
    query = ItemLead.select(ItemLead.name).where(ItemLead.item == item_id)
    return tuple(row[0] for row in record.register.rows(query.order_by(ItemLead.position)))
