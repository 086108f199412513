"""How a register begins."""

import uuid
from pathlib import Path

from desktop.records.register import Register
from desktop.records.rules.text import clean
from desktop.records.tables import SchemaMigration, Setting
from desktop.records.writing.transaction import recording


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
