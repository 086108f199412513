"""Keeps what is typed on a page on the disk of this computer while the register cannot be reached.

As long as saves come off within a moment there is nothing to do. Once they hang or are refused,
every new word is in the file within a second, until the register has them all.
"""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.records.errors import InTheWay, Refusal
from desktop.ui.desk import Desk, Standing
from desktop.ui.drafts import kept_lines
from desktop.ui.drafts.journal import Journal
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.outline_saving import OutlineSaving

_PATIENCE_MS = 300
_SOON_MS = 500
_AGAIN_MS = 3000


class MinutesKeeping(QObject):
    """Follows the saves of one page."""

    again = Signal()
    """It is time to try again what was refused."""
    kept = Signal()
    """Everything that is typed is on the disk, here or in the register."""

    def __init__(
        self,
        desk: Desk,
        meeting_id: int,
        model: OutlineModel,
        saving: OutlineSaving,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._in_trouble = False
        self.journal = Journal(desk.identity, str(meeting_id), self)
        self.journal.told.connect(self._told)
        self.patience = self._timer(_PATIENCE_MS, self._keep)
        self.soon = self._timer(_SOON_MS, self._keep)
        self.retry = self._timer(_AGAIN_MS, self._try_again)
        saving.begun.connect(self._begun)
        saving.settled.connect(self._settled)
        model.typed.connect(self._typed)

    def _timer(self, pause: int, slot: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(slot)
        return timer

    def turned_away(self, refusal: Refusal) -> None:
        """The register did not take it; what is only in the way may go."""
        self._keep()
        if isinstance(refusal, InTheWay):
            self.retry.start()

    def put_aside(self) -> bool:
        """Whether every unsafe word is on this computer's disk now."""
        self._keep()
        return self.journal.wait()

    def close(self) -> None:
        """The page goes: what is in the file is offered when it comes again."""
        for timer in (self.patience, self.soon, self.retry):
            timer.stop()
        self.journal.close()
        self._desk.stand(self, Standing.SAVED)

    @Slot()
    def _begun(self) -> None:
        if not self._in_trouble:
            self.patience.start()

    @Slot()
    def _typed(self) -> None:
        if self._in_trouble and not self.soon.isActive():
            self.soon.start()

    @Slot()
    def _settled(self) -> None:
        self.patience.stop()
        if self._in_trouble and any(line.turned_away for line in self._model.lines):
            self._keep()
            return
        self._in_trouble = False
        self.retry.stop()
        self.soon.stop()
        self.journal.clear()
        self._desk.stand(self, Standing.SAVED)

    @Slot()
    def _keep(self) -> None:
        """Write down whatever is not known to be safe."""
        self.patience.stop()
        self.soon.stop()
        if not self._model.unsafe:
            self.journal.clear()
            return
        self._in_trouble = True
        self.journal.keep(kept_lines.written(self._model.lines, datetime.now().astimezone()))

    @Slot(bool)
    def _told(self, well: bool) -> None:
        if self._in_trouble:
            self._desk.stand(self, Standing.ASIDE if well else Standing.NOWHERE)
        if well:
            self.kept.emit()

    @Slot()
    def _try_again(self) -> None:
        self.again.emit()
