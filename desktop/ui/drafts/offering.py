"""Offers on a page what an earlier sitting left: seen, put in, copied or discarded."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.records.rules.dates import short_date
from desktop.ui.desk import Desk
from desktop.ui.drafts import folder, journal, kept_lines
from desktop.ui.drafts.kept_lines import KeptLines
from desktop.ui.drafts.offer_dialog import OfferDialog
from desktop.ui.drafts.offers import Offer, offers, put_in
from desktop.ui.icons import icon
from desktop.ui.meeting.outline_model import OutlineModel


class Offering(QObject):
    """Holds what was found when the page was opened, until the clerk has decided."""

    def __init__(self, desk: Desk, meeting_id: int, model: OutlineModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._decided: dict[KeptLines, set[int]] = {}
        found = map(kept_lines.read, journal.left_over(desk.identity, str(meeting_id)))
        self._found = [each for each in found if each is not None]
        self.bar = OfferBar(parent)
        self.bar.see.clicked.connect(self.show)
        self.dialog: OfferDialog | None = None

    @property
    def open(self) -> tuple[Offer, ...]:
        """What is still to be decided."""
        return tuple(offer for each in self._found for offer in self._of(each))

    def compare(self) -> None:
        """The page was read anew: what is in the register by now needs no offer."""
        for each in [each for each in self._found if not self._of(each)]:
            self._found.remove(each)
            folder.remove(each.path)
        waiting = self.open
        self.bar.setVisible(bool(waiting))
        if waiting:
            self.bar.say(self._found[-1], len(waiting))

    def _of(self, kept: KeptLines) -> tuple[Offer, ...]:
        decided = self._decided.setdefault(kept, set())
        places = {id(line): place for place, line in enumerate(kept.lines)}
        found = offers(kept, self._model.lines)
        return tuple(offer for offer in found if places[id(offer.kept)] not in decided)

    @Slot()
    def show(self) -> None:
        """The words side by side with the register's."""
        self.dialog = OfferDialog(self.open, self._model, self.bar.window())
        self.dialog.put_in_asked.connect(self._put_in)
        self.dialog.put_instead_asked.connect(self._put_instead)
        self.dialog.discard_asked.connect(self._decide)
        self.dialog.open()

    @Slot(object)
    def _put_in(self, chosen: tuple[Offer, ...]) -> None:
        put_in(self._model, chosen)
        self._decide(chosen)

    @Slot(object)
    def _put_instead(self, chosen: tuple[Offer, ...]) -> None:
        put_in(self._model, chosen, instead=True)
        self._decide(chosen)

    @Slot(object)
    def _decide(self, chosen: tuple[Offer, ...]) -> None:
        """The file goes with the last of its words: those put in are typed on the page now."""
        for each in self._found:
            for place, line in enumerate(each.lines):
                if any(offer.kept is line for offer in chosen):
                    self._decided.setdefault(each, set()).add(place)
        self.compare()


class OfferBar(QWidget):
    """A line above the page; the page is typed on as ever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = QLabel()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.see = QPushButton("See &what was typed…")
        self.see.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign)
        row.addWidget(self.words, 1)
        row.addWidget(self.see)
        self.hide()

    def say(self, kept: KeptLines, count: int) -> None:
        """When it was typed, and how much it is."""
        size = self.fontMetrics().height()
        self._sign.setPixmap(icon("history-line").pixmap(size, size))
        what = "One point" if count == 1 else f"{count} points"
        when = f"{short_date(kept.at.date())} at {kept.at:%H:%M}"
        self.words.setText(f"{what} typed on {when} did not reach the register.")
