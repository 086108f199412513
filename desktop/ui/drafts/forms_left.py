"""Whether the end of the program shut dialogs in which something was typed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.desk import Desk
from desktop.ui.drafts.journal import FORM, left_over

if TYPE_CHECKING:
    from desktop.ui.drafts.forms_offer import FormsOffer


def offer_forms(desk: Desk, parent: QWidget) -> "FormsOffer | None":
    """Shows what was left in dialogs on this register; None where nothing was."""
    left = left_over(desk.identity, FORM)
    if not left:
        return None
    from desktop.ui.drafts import kept_forms
    from desktop.ui.drafts.forms_offer import FormsOffer

    kept = [each for each in map(kept_forms.read, left) if each is not None]
    if not kept:
        return None
    dialog = FormsOffer(kept, parent)
    dialog.open()
    return dialog
