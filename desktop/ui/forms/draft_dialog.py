"""A dialog on a frozen draft: it saves by a verb, and nothing typed is lost in leaving it."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from desktop.records.changes import Changes
from desktop.records.errors import Fault, Refusal
from desktop.records.rules.faults import faults
from desktop.ui.column_layout import column_layout
from desktop.ui.desk import Desk
from desktop.ui.drafts.form_keeping import FormKeeping
from desktop.ui.forms.draft_form import DraftForm, Field
from desktop.ui.forms.leaving import Leaving, ask_about_changes
from desktop.ui.forms.scrolling import scrolling

D = TypeVar("D")

_GAP = 16


class DraftDialog(QDialog, Generic[D]):
    """Edits a draft and saves it with `verb(register, *before, draft)`.

    A refusal is said beside the fields and the dialog stays. Show it with `open()`: it deletes
    itself when it is done with, and `saved` has told of the changes before.
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        title: str,
        fields: Sequence[Field],
        draft: D,
        verb: Callable[..., Changes],
        before: tuple[Any, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self._verb = verb
        self._before = before
        self._had_focus: QWidget | None = None
        self.form: DraftForm[D] = DraftForm(fields, draft)
        self.keeping = FormKeeping(desk, title, self.form, self)
        self.finished.connect(self.keeping.close)
        self._refusal = QLabel()
        self._refusal.setTextFormat(Qt.TextFormat.PlainText)
        self._refusal.setWordWrap(True)
        self._refusal.hide()
        self.buttons = QDialogButtonBox()
        self.save_button = self.buttons.addButton("&Save", QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.buttons.addButton("Cancel", QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.save)
        self.buttons.rejected.connect(self.reject)
        self.form.opened.connect(self._make_room)
        layout = column_layout(self, margins=_GAP, spacing=_GAP)
        layout.addWidget(scrolling(self.form), 1)
        layout.addWidget(self._refusal)
        layout.addWidget(self.buttons)
        self.resize(0, 0)
        self._fit()

    @Slot()
    def save(self) -> None:
        """Saves what was typed, if it can be read."""
        unreadable = self.form.unreadable()
        if unreadable:
            known = {fault.field for fault in unreadable}
            others = (each for each in faults(self.form.draft()) if each.field not in known)
            self._show((*unreadable, *others))
            return
        if not self.form.isEnabled():
            return
        self._shut(shut=True)
        self.desk.do(
            self._verb, *self._before, self.form.draft(), done=self._saved, refused=self._refused
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.begin()

    def reject(self) -> None:
        if not self.form.isEnabled():
            return
        if self.form.dirty:
            leaving = ask_about_changes(self)
            if leaving is Leaving.SAVE:
                self.save()
            if leaving is not Leaving.DISCARD:
                return
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _saved(self, changes: Changes) -> None:
        self._shut(shut=False)
        self.saved.emit(changes)
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self._shut(shut=False)
        self._show(refusal.faults or (Fault("", refusal.sentence),))

    def _shut(self, *, shut: bool) -> None:
        """Takes no typing while a save is on its way, and gives the focus back afterwards."""
        if shut:
            self._had_focus = self.focusWidget()
        self.form.setEnabled(not shut)
        self.buttons.setEnabled(not shut)
        if not shut and self._had_focus is not None:
            self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, faults: tuple[Fault, ...]) -> None:
        elsewhere = self.form.show_faults(faults)
        self._refusal.setText(" ".join(fault.sentence for fault in elsewhere))
        self._refusal.setVisible(bool(elsewhere))
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        # What is new is to be laid out before the room that it needs can be known.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._fit()

    def _fit(self) -> None:
        """As large as the form wants, and never larger than the screen; it does not shrink."""
        room = self.screen().availableSize() - QSize(80, 80)
        width = max(self.form.sizeHint().width() + 64, 560)
        # Wrapped sentences take less height than the hint says, which knows no width.
        form = self.form.heightForWidth(width - 64)
        if form < 0:
            form = self.form.sizeHint().height()
        height = form + self.buttons.sizeHint().height() + 3 * _GAP
        if self._refusal.isVisibleTo(self):
            height += self._refusal.sizeHint().height() + 16
        self.resize(QSize(width, height).expandedTo(self.size()).boundedTo(room))
