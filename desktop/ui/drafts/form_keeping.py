"""Keeps what is typed into a dialog on the disk of this computer until it is saved or given up."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.ui.desk import Desk
from desktop.ui.drafts.journal import FORM, Journal
from desktop.ui.drafts.kept_forms import written
from desktop.ui.forms.draft_form import DraftForm

_SOON_MS = 1000


class FormKeeping(QObject):
    """Follows one form; nothing is made before something is typed."""

    def __init__(self, desk: Desk, title: str, form: DraftForm[Any], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = title
        self._form = form
        self._journal: Journal | None = None
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(_SOON_MS)
        self.soon.timeout.connect(self._keep)
        form.edited.connect(self._edited)

    @Slot()
    def _edited(self) -> None:
        """A second after the first letter, however steadily the typing goes on."""
        if not self.soon.isActive():
            self.soon.start()

    @Slot()
    def _keep(self) -> None:
        said = self._form.said()
        if self._journal is None:
            if not said:
                return
            self._journal = Journal(self._desk.identity, FORM, self)
        if said:
            self._journal.keep(written(self._title, said, datetime.now().astimezone()))
        else:
            self._journal.clear()

    @Slot()
    def close(self) -> None:
        """It was saved, or given up by whoever typed it."""
        self.soon.stop()
        if self._journal is not None:
            self._journal.clear()
            self._journal.close()
            self._journal = None
