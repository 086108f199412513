"""What the windows remember between starts: places, widths, filters, recent registers."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

_MOST_RECENT = 8


def settings() -> QSettings:
    """The settings of this user, named by the application."""
    return QSettings()


def remembered(key: str, default: str = "") -> str:
    # Without a type the answer depends on whether this very process wrote it.
    return str(settings().value(key, default, type=str))


def remembered_flag(key: str, *, default: bool) -> bool:
    return bool(settings().value(key, default, type=bool))


def remembered_bytes(key: str) -> QByteArray:
    value = settings().value(key, QByteArray(), type=QByteArray)
    return value if isinstance(value, QByteArray) else QByteArray()


def remember(key: str, value: str | bool | QByteArray) -> None:
    """Keeps a value. What is kept already is not written again: each writing waits for the disk."""
    kept = settings()
    if not kept.contains(key) or kept.value(key, type=type(value)) != value:
        kept.setValue(key, value)


def recent_registers() -> list[Path]:
    """The registers opened last, newest first, that are still there."""
    return [path for path in _recent() if path.is_file()]


def known_registers() -> list[Path]:
    """The registers opened last, newest first, wherever they are now."""
    return _recent()


def forget_register(path: Path) -> None:
    kept = [other for other in _recent() if other != path]
    settings().setValue("recent", "\n".join(str(each) for each in kept))


def remember_register(path: Path) -> None:
    known = [path, *(other for other in _recent() if other != path)]
    remember("recent", "\n".join(str(each) for each in known[:_MOST_RECENT]))


def _recent() -> list[Path]:
    return [Path(line) for line in remembered("recent").splitlines() if line]
