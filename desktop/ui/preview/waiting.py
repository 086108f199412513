"""How far a print is that takes long, with a way to stop it."""

from threading import Event

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop.ui import taskbar

PATIENCE_MS = 500
"""What is done sooner shows no progress: it would only flicker."""

LOOK_MS = 100


class Watch:
    """Told by the thread that prints how far it is; the window looks at it now and then."""

    def __init__(self) -> None:
        self._stopped = Event()
        self.reached = (0, 0)

    def stop(self) -> None:
        """The print ends at its next leaf."""
        self._stopped.set()

    def tell(self, done: int, of: int) -> None:
        from desktop.printing.layout.progress import Stopped

        if self._stopped.is_set():
            raise Stopped
        self.reached = (done, of)


class WaitingBar(QWidget):
    """Shows itself when a print has taken half a second, until it ends."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch: Watch | None = None
        self.label = QLabel("Making the print …", self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How much of the print is made")
        self.cancel = QPushButton("Cancel", self)
        self.cancel.setToolTip("Stop making this print")
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._begin_to_show)
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        self.hide()

    def begin(self) -> Watch:
        """Wait for a new print; one that was waited for is no longer wanted."""
        self.end()
        self._watch = Watch()
        self.label.setText("Making the print …")
        self.bar.setRange(0, 0)
        self._patience.start()
        self._looking.start()
        return self._watch

    def end(self) -> None:
        """The print is there, or no longer wanted."""
        self._patience.stop()
        self._looking.stop()
        if not self.isHidden():
            self.hide()
            taskbar.rest(self)
        if self._watch is not None:
            self._watch.stop()
            self._watch = None

    @Slot()
    def _begin_to_show(self) -> None:
        self.show()
        taskbar.tell(self)

    @Slot()
    def _look(self) -> None:
        done, of = self._watch.reached if self._watch else (0, 0)
        if not done:
            return
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        self.label.setText(f"Leaf {done:,} of {of:,} is made.")
        if not self.isHidden():
            taskbar.tell(self, done, of)
