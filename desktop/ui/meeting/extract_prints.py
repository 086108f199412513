"""Certified copies out of confirmed minutes: the chosen item, or one decision under it."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.reading.agenda import ItemRow
from desktop.records.reading.extracts import (
    decisions_under,
    extract_of_decision,
    extract_of_item,
)
from desktop.records.reading.paper_sheets import ExtractSheet
from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.preview.preview_dialog import PreviewDialog
from desktop.ui.preview.preview_pane import PrintChoice


def extract_dialog(desk: Desk, parent: QWidget, item: ItemRow) -> PreviewDialog:
    """Shows why there is none while the minutes are a draft."""
    named = f"Item {item.number}" if item.number else item.title
    whole = partial(of_item, item_id=item.id)
    choices = (
        PrintChoice("item", named, f"Extract {_plain(named.lower())}.pdf", whole),
        *(_of_a_decision(*made) for made in desk.read(decisions_under, item.id)),
    )
    return PreviewDialog(desk, parent, "Certified extract", choices)


def _of_a_decision(decision_id: int, said: str) -> PrintChoice:
    make = partial(of_decision, decision_id=decision_id)
    file = f"Extract decision {_plain(said)}.pdf"
    return PrintChoice(f"decision-{decision_id}", f"Decision {said}", file, make)


def _plain(name: str) -> str:
    """What every system takes in the name of a file."""
    return "".join(letter for letter in name if letter not in '\\/:*?"<>|')[:80]


def of_item(register: Register, *, item_id: int) -> tuple[bytes, str]:
    return _printed(extract_of_item(register, item_id))


def of_decision(register: Register, *, decision_id: int) -> tuple[bytes, str]:
    return _printed(extract_of_decision(register, decision_id))


def _printed(sheet: ExtractSheet) -> tuple[bytes, str]:
    from desktop.printing.extract import print_extract

    return print_extract(sheet).pdf, ""
