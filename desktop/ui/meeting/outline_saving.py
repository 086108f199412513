"""Saves the lines of an outline, one verb after another, without waiting for any of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from desktop.records.changes import Changes
from desktop.records.errors import InTheWay, Refusal
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.words import PointKind
from desktop.records.writing import actions, decisions, points
from desktop.records.writing.attendance_times import Stamp, stamp_attendance
from desktop.ui.desk import Desk, Job
from desktop.ui.meeting.outline import Line, Way, Wording

Verb = Callable[[Register], Changes]


class OutlineSaving(QObject):
    """A line's id is known only once it is in the register, so each verb asks for it when it runs.

    The saves run in order, hence whatever follows the making of a line finds its id there. What was
    refused is told when nothing is on its way any more, so that nothing is sent twice.
    """

    begun = Signal()
    settled = Signal()
    refused = Signal(object, object)
    """The lines, and the `Refusal`."""

    def __init__(self, desk: Desk, body_id: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._body_id = body_id
        self._pending: dict[_Save, Job] = {}
        self._turned_away: list[Line | None] = []
        self._why = Refusal("")
        self.given_up: list[str] = []
        """What was done and not written, and is not sent again as words are: "moved"."""

    @property
    def pending(self) -> bool:
        return bool(self._pending)

    def add(self, line: Line, parent: Line | None, after: Line | None) -> None:
        """Put a line into the register: after another of the same parent, or before them all."""
        said = line.wording
        line.kept, line.saved = True, said

        def verb(register: Register) -> Changes:
            at = (
                None if parent is None else _of(parent),
                points.FIRST if after is None else _of(after),
            )
            changes = self._put(register, line.item_id, said, at)
            line.id = next(r.id for r in changes.rows if (r.table, r.operation) == ("point", "add"))
            line.action_id = changes.made if said.action is not None else None
            return changes

        if not (said.emphasis and said.kind in (PointKind.DECISION, PointKind.ACTION)):
            self._start(line, verb, said)
            return
        self._start(line, verb)
        self._start(
            line, lambda register: points.change_point(register, _of(line), said.draft), said
        )

    def _put(
        self, register: Register, item_id: int, said: Wording, at: tuple[int | None, int]
    ) -> Changes:
        if said.decision is not None:
            return decisions.record_decision(register, item_id, _decision(said), *at)
        if said.action is not None:
            # A number that it bore before it was taken away stays void.
            draft = replace(_action(said), number=None)
            return actions.assign_action(register, self._body_id, draft, item_id, *at)
        return points.add_point(register, item_id, said.draft, *at)

    def change(self, line: Line) -> None:
        """Send on what a line says that it did not say before."""
        said, before = line.wording, line.saved
        line.saved = said
        verbs = tuple(_changing(line, said, before))
        for verb in verbs:
            self._start(line, verb, said if verb is verbs[-1] else None)

    def move(self, line: Line, way: Way) -> None:
        self._start(
            line, lambda register: points.move_point(register, _of(line), way), does="moved"
        )

    def remove(self, line: Line, below: Sequence[Line]) -> None:
        """Take a line away with those below it; they may come back as new points."""

        def verb(register: Register) -> Changes:
            changes = points.remove_point(register, _of(line))
            for each in (line, *below):
                each.id = each.action_id = None
            return changes

        self._start(line, verb, does="removed")

    def attend(self, attendance_id: int, stamp: Stamp) -> None:
        """Put down when somebody came and went."""
        self._start(
            None,
            lambda register: stamp_attendance(register, attendance_id, stamp),
            does="put down in the attendance",
        )

    def _start(
        self, line: Line | None, verb: Verb, said: Wording | None = None, does: str = ""
    ) -> None:
        first = not self._pending
        if line is not None:
            line.turned_away = False
        save = _Save(self, line, said, does)
        self._pending[save] = self._desk.do(verb, done=save.done, refused=save.refused)
        if first:
            self.begun.emit()

    def end(self, save: "_Save", refusal: Refusal | None = None) -> None:
        """One save is over, and perhaps refused."""
        self._pending.pop(save, None)
        if refusal is not None:
            self._turn_away(save, refusal)
        if not self._pending:
            self._tell()

    def _turn_away(self, save: "_Save", refusal: Refusal) -> None:
        self._turned_away.append(save.line)
        self._give_up(save)
        self._why = refusal
        if isinstance(refusal, InTheWay):
            # Whatever waits behind it would only wait as long, and be refused as well.
            for other in [each for each, job in self._pending.items() if job.withdraw()]:
                del self._pending[other]
                self._turned_away.append(other.line)
                self._give_up(other)

    def _give_up(self, save: "_Save") -> None:
        if save.does and save.does not in self.given_up:
            self.given_up.append(save.does)

    def _tell(self) -> None:
        refused, self._turned_away = self._turned_away, []
        if refused:
            lines = tuple(dict.fromkeys(line for line in refused if line is not None))
            self.refused.emit(lines, self._why)
        else:
            self.settled.emit()


class _Save:
    """One save on its way; `said` is what the register then holds, if it is about words.

    `does` is what else it does, in a word.
    """

    def __init__(
        self, saving: OutlineSaving, line: Line | None, said: Wording | None, does: str
    ) -> None:
        self._saving = saving
        self.does = does
        self.line = line
        self._said = said

    def done(self, _changes: Changes) -> None:
        if self._said is not None and self.line is not None:
            self.line.held = self._said
        self._saving.end(self)

    def refused(self, refusal: Refusal) -> None:
        self._saving.end(self, refusal)


def _changing(line: Line, said: Wording, before: Wording) -> Iterator[Verb]:
    """The verbs that make a point say this."""
    text_only = replace(before, text=said.text, emphasis=said.emphasis) == said
    if said.decision is not None and not text_only:
        if before.action is not None:
            yield lambda register: points.change_point(
                register, _of(line), replace(said.draft, kind=PointKind.NOTE)
            )
        yield lambda register: decisions.change_decision(register, _of(line), _decision(said))
    elif said.action is not None and before.action is None:
        yield lambda register: _make_action(register, line, said)
    elif said.action is not None and (not text_only or said.text != before.text):
        yield lambda register: actions.change_action(register, _action_of(line), _action(said))
    plain = said.action is None and (said.decision is None or text_only)
    remarked = said.emphasis != before.emphasis or (said.emphasis and said.text != before.text)
    if plain or remarked:
        yield lambda register: points.change_point(register, _of(line), said.draft)


def _make_action(register: Register, line: Line, said: Wording) -> Changes:
    draft = replace(_action(said), number=None)
    changes = actions.make_action(register, _of(line), draft)
    line.action_id = changes.made
    return changes


def _decision(said: Wording) -> DecisionDraft:
    return replace(said.decision or DecisionDraft(), text=said.text)


def _action(said: Wording) -> ActionDraft:
    return replace(said.action or ActionDraft(), text=said.text)


def _of(line: Line) -> int:
    if line.id is None:
        raise Refusal("This point is not in the register yet.")
    return line.id


def _action_of(line: Line) -> int:
    if line.action_id is None:
        raise Refusal("This action is not in the register yet.")
    return line.action_id
