"""The headings of an agenda."""

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.records.rules.limits import LONGEST_LINE
from desktop.records.rules.ordering import spread
from desktop.records.rules.text import clean
from desktop.records.tables import Item, Section
from desktop.records.writing.draft import refuse
from desktop.records.writing.state import meeting_with_open_agenda
from desktop.records.writing.transaction import Recording, recording


def add_section(register: Register, meeting_id: int, title: str) -> Changes:
    """Add a heading under which items stand."""
    title = _section_title(title)
    with recording(register, "add_section", title) as record:
        meeting_with_open_agenda(record, meeting_id)
        made = place_section(record, meeting_id, title)
    return record.changes(made)


def rename_section(register: Register, section_id: int, title: str) -> Changes:
    """Change a heading."""
    title = _section_title(title)
    with recording(register, "rename_section", title) as record:
        meeting_with_open_agenda(record, record.row(Section, section_id)["meeting_id"])
        record.alter(Section, section_id, title=title)
    return record.changes()


def move_section(register: Register, section_id: int, by: int) -> Changes:
    """Move a heading with all that stands under it up (negative) or down among the headings."""
    with recording(register, "move_section") as record:
        section = record.row(Section, section_id)
        record.subject = section["title"]
        meeting_with_open_agenda(record, section["meeting_id"])
        order = sections_of(record, section["meeting_id"])
        place = order.index(section_id)
        order.insert(max(0, min(place + by, len(order) - 1)), order.pop(place))
        for each, position in zip(order, spread(len(order)), strict=True):
            record.alter(Section, each, position=position)
    return record.changes()


def remove_section(register: Register, section_id: int) -> Changes:
    """Remove a heading under which nothing stands."""
    with recording(register, "remove_section") as record:
        section = record.row(Section, section_id)
        record.subject = section["title"]
        meeting_with_open_agenda(record, section["meeting_id"])
        if register.first(Item.select(Item.id).where(Item.section == section_id)):
            raise Refusal("There are items under this heading: move or remove them first.")
        record.remove(Section, section_id)
    return record.changes()


def place_section(record: Recording, meeting_id: int, title: str) -> int:
    """Add a heading after the others, within a verb; its id."""
    last = record.register.first(
        Section.select(Section.position)
        .where(Section.meeting == meeting_id)
        .order_by(Section.position.desc())
    )
    position = (last[0] if last else 0) + spread(1)[0]
    return record.add(Section, meeting=meeting_id, position=position, title=title)


def sections_of(record: Recording, meeting_id: int) -> list[int]:
    """The headings of an agenda, in order."""
    query = Section.select(Section.id).where(Section.meeting == meeting_id)
    return [row[0] for row in record.register.rows(query.order_by(Section.position, Section.id))]


def _section_title(title: str) -> str:
    tidy = clean(title)
    if not tidy:
        raise refuse("title", "Give the heading a title.")
    if len(tidy) > LONGEST_LINE:
        raise refuse("title", f"Keep this to {LONGEST_LINE:,} characters.")
    return tidy
