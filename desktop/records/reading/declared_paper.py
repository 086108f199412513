"""What a print says of the interests that were declared."""

from peewee import JOIN

from desktop.records.reading.sheets import DeclarationSheet
from desktop.records.register import Register, Row
from desktop.records.tables import Attendance, Declaration, Item


def declared(register: Register, meeting_id: int) -> tuple[DeclarationSheet, ...]:
    """In the order of the declarations; a part of an exempt item is exempt with it."""
    item, whole = Item.alias(), Item.alias()
    query = (
        Declaration.select(
            Attendance.name,
            item.number,
            Declaration.kind,
            Declaration.nature,
            Declaration.left_room,
            Declaration.left_at,
            Declaration.returned_at,
            Declaration.dispensation,
            item.exempt_paragraph,
            whole.exempt_paragraph,
        )
        .join(Attendance)
        .join(item, JOIN.LEFT_OUTER, on=(Declaration.item == item.id))
        .join(whole, JOIN.LEFT_OUTER, on=(item.parent == whole.id))
        .where(Declaration.meeting == meeting_id)
        .order_by(Declaration.id)
    )
    return tuple(_declaration_sheet(values) for values in register.rows(query))


def _declaration_sheet(values: Row) -> DeclarationSheet:
    name, number, kind, nature, left_room, left_at, returned_at, dispensation, *grounds = values
    return DeclarationSheet(
        name=name,
        item_number=number or "",
        kind=kind,
        nature=nature,
        left_room=left_room,
        left_at=left_at,
        returned_at=returned_at,
        dispensation=dispensation,
        exempt=any(grounds),
    )
