"""How a register begins."""

import uuid
from pathlib import Path

from desktop.records.register import Register
from desktop.records.tables import SchemaMigration, Setting
from desktop.records.writing.transaction import recording


def make_register(path: Path) -> Register:
    """Make a new register, its history beginning with the making itself.

    Raises `UnusableFile` where a file is there already or none can be made.
    """
    register = Register.create(path)
    with recording(register, "make_register", path.name) as record:
        for (migration,) in register.rows(SchemaMigration.select(SchemaMigration.id)):
            record.cover(SchemaMigration, migration)
        record.add(Setting, name="register", value=str(uuid.uuid4()))
    return register
