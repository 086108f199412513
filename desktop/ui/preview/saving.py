"""Keep what is shown as a file: exactly its bytes, or nothing."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from desktop.records.errors import Refusal


def save_whole(path: Path, content: bytes) -> None:
    """Write beside the old file first, so that a failure leaves that one whole."""
    file = QSaveFile(str(path))
    written = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and file.write(content) == len(content)
        and file.commit()
    )
    if not written:
        raise Refusal(f"“{path.name}” could not be saved there: {_sentence(file.errorString())}")


def _sentence(reason: str) -> str:
    return reason.strip().rstrip(".") + "."
