"""Which words on the page are misspelt, looked up off the GUI thread once the typing pauses."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.rules.spelling import Span, doubtful
from desktop.ui.desk import Desk, Job
from desktop.ui.meeting.dictionary import LookedUp, look_up
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.settings import remember, remembered_flag

_PAUSE_MS = 400
_SETTING = "spelling/on"
_NAMES = ("person", "organisation", "post", "body", "meeting", "attendance", "paper", "known_word")


class PageSpelling(QObject):
    """Each text is looked up once, and each word; the answers are kept while the page is open."""

    changed = Signal()

    def __init__(self, desk: Desk, model: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self.on = remembered_flag(_SETTING, default=True)
        self._known: frozenset[str] | None = None
        self._seen: set[str] = set()
        self._wrong: set[str] = set()
        self._ignored: set[str] = set()
        self._spans: dict[str, tuple[Span, ...]] = {}
        self._asking: tuple[Job, set[str]] | None = None
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(_PAUSE_MS)
        self.pause.timeout.connect(self.look)
        model.typed.connect(self.pause.start)
        model.modelReset.connect(self.pause.start)
        desk.changed.connect(self._register_changed)

    def misspelt(self, text: str) -> tuple[Span, ...]:
        """The words of a text that are known to be wrong."""
        if not self.on or not self._wrong:
            return ()
        known = self._spans.get(text)
        if known is None:
            wrong = self._wrong - self._ignored
            known = tuple(span for span in doubtful(text) if span.word in wrong)
            self._spans[text] = known
        return known

    def ignore(self, word: str) -> None:
        """Let a word be, as long as this page is open."""
        self._ignored.add(word)
        self._tell()

    def switch(self, *, on: bool) -> None:
        """Check spelling or not; remembered."""
        self.on = on
        remember(_SETTING, on)
        self._tell()
        self.look()

    @property
    def looking(self) -> bool:
        """Whether any word is still to be looked up."""
        return self._asking is not None or self.pause.isActive()

    @Slot()
    def look(self) -> None:
        """Look up what was not on the page before."""
        if not self.on or self._asking is not None:
            return
        texts = {line.text for line in self._model.lines if line.heading is None}
        texts -= self._seen
        if texts:
            job = self._desk.ask(
                look_up, tuple(texts), self._known, done=self._arrived, failed=self._failed
            )
            self._asking = (job, texts)

    def _arrived(self, found: LookedUp) -> None:
        asked = self._asking
        self._asking = None
        if asked is None:
            return
        self._seen |= asked[1]
        self._known = found.known
        if not found.wrong <= self._wrong:
            self._wrong |= found.wrong
            self._tell()
        self.look()

    def _failed(self, _refusal: Refusal) -> None:
        self._asking = None

    def _tell(self) -> None:
        self._spans.clear()
        self.changed.emit()

    @Slot(object)
    def _register_changed(self, changes: Changes) -> None:
        """A name that is new may be a word that was wrong."""
        if changes.touches(*_NAMES):
            if self._asking is not None:
                self._asking[0].cancel()
                self._asking = None
            self._known = None
            self._seen.clear()
            self._wrong.clear()
            self._tell()
            self.pause.start()
