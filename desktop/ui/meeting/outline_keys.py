"""What the keys do that make, part, join and fill points, while one of them is typed into."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.records.rules.pasted import Pasted
from desktop.ui.meeting import outline, point_text
from desktop.ui.meeting.kind_words import begun_otherwise
from desktop.ui.meeting.outline import Line, Wording
from desktop.ui.meeting.outline_model import OutlineModel
from desktop.ui.meeting.point_editor import PointEditor

if TYPE_CHECKING:
    from desktop.ui.meeting.outline_view import OutlineView


class OutlineKeys(QObject):
    """Listens to whichever editor is open on the page."""

    def __init__(self, view: "OutlineView", model: OutlineModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def listen(self, editor: PointEditor) -> None:
        editor.next_point.connect(self._next)
        editor.step.connect(self._step)
        editor.rub_out.connect(self._rub_out)
        editor.pasted.connect(self._paste)
        editor.word_ended.connect(self._word_ended)

    def _next(self, at: int) -> None:
        """Enter: the next point; in mid-text, what follows goes there; on an empty one, out."""
        line = self._view.line
        if line is None:
            return
        if not line.text.strip():
            self._view.move_point("out")
            return
        head, tail = line.text[:at].rstrip(), line.text[at:].lstrip()
        self._model.history.begin()
        if head and tail:
            self._part(line, len(head), len(line.text) - len(tail))
        else:
            made = self._model.add_after(self._view.row, Line(depth=line.depth))
            self._model.history.end()
            self._model.history.begin(quiet=True)
            self._view.go_to(made)
        self._model.history.end()

    def _part(self, line: Line, end: int, start: int) -> None:
        """Two points of one; what hangs below it stays below the second."""
        row = self._view.row
        head = line.text[:end], point_text.part(line.emphasis, 0, end)
        tail = line.text[start:], point_text.part(line.emphasis, start, len(line.text))
        alone = outline.end_of(self._model.lines, row) == row + 1
        kept, new = (head, tail) if alone else (tail, head)
        self._model.reword(row, replace(line.wording, text=kept[0], emphasis=kept[1]))
        made = Line(depth=line.depth, wording=Wording(*new))
        at = self._model.add_after(row, made)
        self._model.save(at)
        if not alone:
            self._model.move(at, "up")
        self._view.go_to(row + 1)
        if self._view.editor is not None:
            self._view.editor.put_cursor(at_end=False)

    def _step(self, by: int) -> None:
        """The point above or below, past the heading of an item."""
        row = self._view.row + by
        while 0 <= row < len(self._model.lines) and self._model.lines[row].heading:
            row += by
        self._view.go_to(row, at_end=by < 0)

    def _rub_out(self) -> None:
        """Backspace at the start: the kind goes that was just typed; else out a level, or away."""
        line, row = self._view.line, self._view.row
        if line is None:
            return
        if self._model.history.just_begun(line):
            self._view.undo()
        elif line.depth:
            self._view.move_point("out")
        elif not line.text.strip() and self._model.lines[row - 1].heading is None:
            self._view.go_to(row - 1)

    def _word_ended(self, at: int) -> None:
        """A space was typed: the first word may say what kind of point it is."""
        line = self._view.line
        said = None if line is None else begun_otherwise(line.wording, at, self._model.picked_up)
        if said is not None:
            self._model.reword(self._view.row, said, begun=True)
            self._view.edit_anew(0)

    def _paste(self, found: tuple[Pasted, ...]) -> None:
        """Each paragraph a point; the first goes into an empty one."""
        line, editor = self._view.line, self._view.editor
        if line is None or editor is None:
            return
        history, depth, row = self._model.history, line.depth, self._view.row
        first, *rest = found
        history.begin()
        if line.blank and first.kind is not line.kind:
            self._model.make_kind(row, first.kind)
        editor.put_in(first.text, first.emphasis)
        for each in rest:
            made = Line(
                depth=depth + each.depth, wording=Wording(each.text, each.emphasis, each.kind)
            )
            row = self._model.add_after(row, made)
        history.end()
        self._model.save_all()
        self._view.go_to(row)
