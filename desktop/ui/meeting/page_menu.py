"""The menu of the page: how a word may be spelt, and what else may be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.records.rules.spelling import Span, root
from desktop.records.writing.known_words import know_word
from desktop.ui.meeting.dictionary import suggestions
from desktop.ui.meeting.outline import Line
from desktop.ui.meeting.page_marks import Mark
from desktop.ui.meeting.point_editor import PointEditor

if TYPE_CHECKING:
    from desktop.ui.meeting.minutes_pane import MinutesPane

_NOT_HERE = ("edit-undo", "edit-redo")


class PageMenu(QObject):
    """Asks for suggestions off the GUI thread, then shows itself where it was asked for."""

    def __init__(self, pane: "MinutesPane") -> None:
        super().__init__(pane)
        self._pane = pane
        self._where = QPoint()
        self._span: Span | None = None
        self._alone = False
        self.menu: QMenu | None = None
        pane.view.menu_asked.connect(self.show)

    @Slot(QPoint, int)
    def show(self, where: QPoint, place: int) -> None:
        """The whole menu, about the word at a place."""
        self._ask(where, self._misspelt_at(place), alone=False)

    @Slot()
    def correct(self) -> None:
        """Only how the word at the cursor may be spelt; of the next one, where it is right."""
        editor = self._pane.view.editor
        span = self._misspelt_at(editor.place) if editor is not None else None
        if span is None and self.next_misspelt():
            editor = self._pane.view.editor
            span = self._misspelt_at(editor.place) if editor is not None else None
        if span is not None and editor is not None:
            self._ask(editor.below_cursor, span, alone=True)

    @Slot()
    def next_misspelt(self) -> bool:
        """Select the next word that is misspelt, from the cursor on; whether there was one."""
        return self._step(misspelt=True)

    @Slot()
    def next_finding(self) -> bool:
        """Select the next words that the proof-reader asks about, and say what it asks."""
        found = self._step(misspelt=False)
        editor, line = self._pane.view.editor, self._pane.view.line
        if found and editor is not None and line is not None:
            start = point_start(editor)
            self._pane.view.telling.tell(editor.below_cursor, line, start)
        return found

    def _step(self, *, misspelt: bool) -> bool:
        view, lines = self._pane.view, self._pane.model.lines
        if self._pane.model.read_only or not lines:
            return False
        now = max(view.row, 0)
        at = view.editor.place if view.editor is not None else 0
        for step in range(len(lines) + 1):
            row = (now + step) % len(lines)
            mark = self._first(lines[row], misspelt, after=at if step == 0 else 0)
            if mark is not None:
                view.go_to(row)
                if view.editor is not None:
                    view.editor.select(mark.start, mark.end)
                    view.telling.underline()
                return True
        return False

    def _first(self, line: Line, misspelt: bool, after: int) -> Mark | None:
        marks = [mark for mark in self._pane.marks.of(line) if mark.misspelt is misspelt]
        return min(
            (mark for mark in marks if mark.start >= after), key=lambda m: m.start, default=None
        )

    def _misspelt_at(self, place: int) -> Span | None:
        line = self._pane.view.line
        found = self._pane.marks.spelling.misspelt(line.text) if line is not None else ()
        return next((span for span in found if span.start <= place <= span.end), None)

    def _ask(self, where: QPoint, span: Span | None, *, alone: bool) -> None:
        self._where, self._span, self._alone = where, span, alone
        if span is None:
            self._pop_up(())
        else:
            self._pane.desk.ask(suggestions, span.word, done=self._pop_up)

    def _pop_up(self, words: tuple[str, ...]) -> None:
        editor = self._pane.view.editor
        if editor is None:
            return
        menu = self.menu = QMenu(editor)
        menu.setAccessibleName("Spelling" if self._alone else "Page")
        if self._span is not None:
            _offer(menu, self._span, words)
        if not self._alone:
            _add_edits(menu, editor)
        menu.setActiveAction(next(each for each in menu.actions() if each.isEnabled()))
        menu.triggered.connect(self._chosen)
        menu.aboutToHide.connect(self._hidden, type=Qt.ConnectionType.QueuedConnection)
        menu.popup(self._where)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        editor, span = self._pane.view.editor, self._span
        if action.data() is None or editor is None or span is None:
            return
        what, word = action.data()
        if what == "know":
            self._pane.desk.do(know_word, word)
        elif what == "ignore":
            self._pane.marks.spelling.ignore(word)
        elif editor.text[span.start : span.end] == span.word:
            editor.put_over(span.start, span.end, word)
            self._pane.view.telling.underline()

    @Slot()
    def _hidden(self) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
            self.menu = None


def point_start(editor: PointEditor) -> int:
    """The character that what is selected begins with."""
    return editor.place - len(editor.textCursor().selectedText())


def _offer(menu: QMenu, span: Span, words: tuple[str, ...]) -> None:
    """How a word may be spelt, and that it is right as it is."""
    ending = span.word[len(root(span.word)) :]
    for word in words:
        _add(menu, f"{word}{ending}", "spell", f"{word}{ending}")
    if not words:
        menu.addAction("No suggestions").setEnabled(False)
    menu.addSeparator()
    _add(menu, "&Add to dictionary", "know", root(span.word))
    _add(menu, "&Ignore in this sitting", "ignore", span.word)


def _add(menu: QMenu, words: str, what: str, word: str) -> None:
    menu.addAction(words).setData((what, word))


def _add_edits(menu: QMenu, editor: PointEditor) -> None:
    """What every text has; undo is the page's own, and has its own keys."""
    menu.addSeparator()
    usual = editor.createStandardContextMenu()
    usual.setParent(menu)
    menu.addActions([each for each in usual.actions() if each.objectName() not in _NOT_HERE])
