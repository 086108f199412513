"""New records in one line: how it is understood is said at once, and Enter adds it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading import bodies, meetings
from desktop.records.reading.askable import askable
from desktop.records.reading.listing import Wanted
from desktop.records.rules.dates import short_date, today
from desktop.records.rules.overdue import said_due
from desktop.records.rules.quick import action_in, person_in, subject_in
from desktop.records.rules.shorthand import Known
from desktop.records.rules.workflow import agenda_open
from desktop.records.writing.actions import assign_action
from desktop.records.writing.forward_plan import plan_item
from desktop.records.writing.people import add_person
from desktop.ui.desk import Desk
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.quick_line import QuickLine
from desktop.ui.messages import say

_PAUSE_MS = 120
_NO_BODY = "That belongs to a body, and there is none yet. Make the body first."


class QuickAdding(QObject):
    """Stands below a list; what is new is gone to in the list, and the keyboard stays."""

    of_a_body = True

    def __init__(self, desk: Desk, pane: ListPane[Any], name: str, example: str) -> None:
        super().__init__(pane)
        self.desk = desk
        self.pane = pane
        self.line = QuickLine(name, example)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.line.typed.connect(self._typed)
        self.line.entered.connect(self._enter)
        self.line.left.connect(pane.take_focus)
        pane.add_below(self.line)
        pane.filters.changed.connect(self._follow)
        self.offer()

    def begin(self) -> None:
        """Takes the keyboard, where there is a body that the new record can belong to."""
        self.offer()
        if self.line.isHidden():
            say(self.pane.window(), _NO_BODY)
        else:
            self.line.begin()

    @Slot()
    def _follow(self) -> None:
        if self.of_a_body:
            self.offer()

    def offer(self) -> None:
        """Offers the bodies there are; the one that the list is filtered by is chosen."""
        if self.of_a_body:
            chosen = self.pane.filters.wanted(Wanted()).body_id
            self.line.offer_bodies(self.desk.read(bodies.choices), chosen)

    def heed(self, changes: Changes) -> None:
        if changes.touches("body"):
            self.offer()

    def understood(self, typed: str) -> str:
        """What the line stands for, in words."""
        raise NotImplementedError

    def verb(self, typed: str) -> tuple[Any, ...]:
        """The verb that adds it, and what the verb takes."""
        raise NotImplementedError

    def people(self, typed: str) -> Sequence[Known]:
        """Those on the body, and whoever else is named in full or by initials."""
        near, others = self.desk.read(askable, self.line.body_id)
        said, words = typed.casefold(), set(re.findall(r"\w+", typed))
        named = (o for o in others if o.initials in words or o.name.casefold() in said)
        return (*near, *named)

    @Slot(str)
    def _typed(self, _typed: str) -> None:
        self._pause.start()

    @Slot()
    def _say(self) -> None:
        typed = self.line.line.text()
        if typed.strip():
            self.line.tell(self.understood(typed))

    @Slot(str)
    def _enter(self, typed: str) -> None:
        self._pause.stop()
        verb, *rest = self.verb(typed)
        self.desk.do(verb, *rest, done=self._added, refused=self._refused)

    def _added(self, changes: Changes) -> None:
        self.line.added()
        if changes.made is not None:
            self.pane.choose(changes.made)

    def _refused(self, refusal: Refusal) -> None:
        self.line.tell(refusal.sentence, wrong=True)


class QuickAction(QuickAdding):
    """ "AB to write the plan by 12 May"."""

    def __init__(self, desk: Desk, pane: ListPane[Any]) -> None:
        super().__init__(desk, pane, "Quick action", "AB to write the plan by 12 May")

    def understood(self, typed: str) -> str:
        draft = action_in(typed, self.people(typed), today())
        owners = ", ".join(draft.owners) or "nobody yet"
        due = said_due(draft.due, draft.due_words, None) or "no day yet"
        return f"Owners: {owners}. Due: {due}. Enter adds it."

    def verb(self, typed: str) -> tuple[Any, ...]:
        draft = action_in(typed, self.people(typed), today())
        return assign_action, self.line.body_id, draft


class QuickSubject(QuickAdding):
    """ "Budget (AB) for the next meeting"."""

    def __init__(self, desk: Desk, pane: ListPane[Any]) -> None:
        super().__init__(desk, pane, "Quick subject", "Budget (AB) for the next meeting")

    def understood(self, typed: str) -> str:
        to_come = self._to_come()
        draft = subject_in(typed, self.people(typed), to_come, today())
        day = next((d for d, id_ in to_come.items() if id_ == draft.intended_meeting_id), None)
        when = f"the meeting of {short_date(day)}" if day else draft.intended
        if not when and draft.intended_date:
            when = short_date(draft.intended_date)
        lead = draft.lead or "nobody yet"
        return f"“{draft.title}”. Lead: {lead}. For: {when or 'no time yet'}. Enter adds it."

    def verb(self, typed: str) -> tuple[Any, ...]:
        draft = subject_in(typed, self.people(typed), self._to_come(), today())
        return plan_item, self.line.body_id, draft

    def _to_come(self) -> dict[date, int]:
        """Meetings whose agenda is open, by their days."""
        wanted = Wanted(body_id=self.line.body_id, order="date", open_only=True)
        rows = self.desk.read(meetings.rows, self.desk.read(meetings.ids, wanted))
        return {row.date: row.id for row in rows[::-1] if agenda_open(row.state)}


class QuickPerson(QuickAdding):
    """ "Ann Archer, Clerk, Harbour Council"."""

    of_a_body = False

    def __init__(self, desk: Desk, pane: ListPane[Any]) -> None:
        super().__init__(desk, pane, "Quick person", "Ann Archer, Clerk, Harbour Council")

    def understood(self, typed: str) -> str:
        person, post = person_in(typed)
        held = f" {post.title}" if post else " no post"
        at = f", {post.organisation}" if post and post.organisation else ""
        email = f" E-mail: {person.email}." if person.email else ""
        return f"Name: {person.name}. Post:{held}{at}.{email} Enter adds it."

    def verb(self, typed: str) -> tuple[Any, ...]:
        return add_person, *person_in(typed)
