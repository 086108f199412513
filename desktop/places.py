"""Where the files that travel with the program are: in a checkout, a wheel or a frozen program."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of icons and house styles."""
    return _travelling() / "resources"


def seeds() -> Path:
    """The folder of the sample register, as data."""
    return _travelling() / "seeds"


def guide() -> Path:
    """The user guide, with its pictures beside it."""
    return _travelling() / "docs" / "user-guide.md"


def migrations() -> Path:
    """The folder of the register's numbered migrations, which are found by path."""
    return _program() / "records" / "migrations"


def _program() -> Path:
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    return Path(bundle) / "desktop" if bundle else _PACKAGE


def _travelling() -> Path:
    packed = _program() / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent
