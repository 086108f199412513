"""How a register begins, and how it comes up to date."""

import uuid
from pathlib import Path

from desktop.records.register import Register
from desktop.records.rules.text import clean
from desktop.records.tables import HistoryRow, SchemaMigration, Setting
from desktop.records.writing.transaction import recording, table_of


def make_register(path: Path) -> Register:
    """Make a new register, its history beginning with the making itself.

    Raises `UnusableFile` where a file is there already or none can be made.
    """
    register = Register.create(path)
    try:
        with recording(register, "make_register", clean(path.name)) as record:
            for (migration,) in register.rows(SchemaMigration.select(SchemaMigration.id)):
                record.cover(SchemaMigration, migration)
            record.add(Setting, name="register", value=str(uuid.uuid4()))
    except BaseException:
        register.close()
        path.unlink(missing_ok=True)
        raise
    return register


def record_upgrade(register: Register) -> None:
    """Take the migrations that the file has just had into its history."""
    known = HistoryRow.select(HistoryRow.row_id).where(
        HistoryRow.table_name == table_of(SchemaMigration)
    )
    new = SchemaMigration.select(SchemaMigration.id).where(SchemaMigration.id.not_in(known))
    with recording(register, "upgrade_register", clean(register.path.name)) as record:
        for (migration,) in register.rows(new.order_by(SchemaMigration.id)):
            record.cover(SchemaMigration, migration)
