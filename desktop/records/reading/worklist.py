"""The worklist: everything that waits for the clerk, soonest first, in a handful of statements."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from peewee import JOIN, fn

from desktop.records.reading import actions
from desktop.records.reading.action_days import awaits_agreement, due_before, read_day
from desktop.records.reading.notice import NOTICE_TERMS, rule_of
from desktop.records.register import Register
from desktop.records.rules.dates import short_date
from desktop.records.rules.overdue import WEEK
from desktop.records.rules.tasks import (
    AHEAD,
    ASKING,
    Due,
    Pending,
    agreement_task,
    leaves_task,
    papers_task,
    task_of,
)
from desktop.records.rules.words import MeetingKind, State, TaskKind
from desktop.records.rules.workflow import TO_COME
from desktop.records.tables import (
    Action,
    Body,
    Item,
    Meeting,
    MeetingStep,
    Paper,
    Printing,
    SignedCopy,
)

_LONGEST_WORDING = 80


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do, in a plain sentence, and the record it is about."""

    kind: TaskKind
    when: date | None
    body_id: int
    body: str
    meeting_id: int | None
    action_id: int | None
    printing_id: int | None
    sentence: str
    late: bool


@dataclass(frozen=True, slots=True)
class _Found:
    """A meeting that may ask for something, and whose it is."""

    id: int
    body_id: int
    body: str
    pending: Pending


def worklist(register: Register, today: date) -> tuple[Task, ...]:
    """Every task that there is on a day, by its date; then by body."""
    pending = _pending(register)
    tasks = [
        *_of_meetings(pending, today),
        *_papers(register, pending, today),
        *_leaves(register, today),
        *_actions(register, today),
        *_agreements(register, pending, today),
    ]
    return tuple(sorted(tasks, key=lambda task: (task.when or today, task.body, task.sentence)))


def _of_meetings(pending: list[_Found], today: date) -> Iterator[Task]:
    for found in pending:
        due = task_of(found.pending, today)
        if due is not None:
            yield _task(due, found.body_id, found.body, meeting_id=found.id)


def _papers(register: Register, pending: list[_Found], today: date) -> Iterator[Task]:
    query = (
        Paper.select(Item.meeting, Paper.title)
        .join(Item)
        .join(Meeting, on=(Item.meeting == Meeting.id))
        .where(
            Paper.attachment.is_null(),
            Meeting.state.in_(TO_COME),
            Meeting.date.between(today, today + AHEAD),
        )
        .order_by(Item.position, Paper.position, Paper.id)
    )
    missing: defaultdict[int, list[str]] = defaultdict(list)
    for meeting_id, title in register.rows(query):
        missing[meeting_id].append(title)
    for found in pending:
        if found.id in missing:
            due = papers_task(tuple(missing[found.id]), found.pending, today)
            yield _task(due, found.body_id, found.body, meeting_id=found.id)


def _leaves(register: Register, today: date) -> Iterator[Task]:
    confirming = Meeting.alias()
    query = (
        Printing.select(
            Printing.id,
            Printing.meeting,
            Printing.body,
            Body.name,
            Meeting.date,
            Printing.printed_on,
            confirming.date,
            Printing.leaves,
        )
        .join(Meeting, on=(Printing.meeting == Meeting.id))
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .switch(Printing)
        .join(Body)
        .switch(Printing)
        .join(SignedCopy, JOIN.LEFT_OUTER)
        .where(Printing.void_reason == "", SignedCopy.id.is_null())
    )
    for id_, meeting_id, body_id, body, day, printed, confirmed, leaves in register.rows(query):
        due = leaves_task(leaves, day, printed, confirmed, today)
        yield _task(due, body_id, body, meeting_id=meeting_id, printing_id=id_)


def _actions(register: Register, today: date) -> Iterator[Task]:
    query = Action.select(Action.id).where(due_before(today + WEEK))
    found = [action_id for (action_id,) in register.rows(query)]
    for row in actions.rows(register, found, today):
        assert row.due_day is not None
        said = f"was due on {short_date(row.due_day)}" if row.overdue else "is due on "
        said += "" if row.overdue else short_date(row.due_day)
        owners = f" ({row.owners})" if row.owners else ""
        sentence = f"Action {row.label} {said}: {_shortened(row.text)}{owners}."
        kind = TaskKind.OVERDUE if row.overdue else TaskKind.DUE
        due = Due(kind, row.due_day, sentence, row.overdue)
        yield _task(due, row.body_id, row.body, action_id=row.id)


def _agreements(register: Register, pending: list[_Found], today: date) -> Iterator[Task]:
    query = (
        Action.select(Action.body, Body.name, fn.count(Action.id), fn.min(Action.closed_on))
        .join(Body)
        .where(awaits_agreement)
        .group_by(Action.body)
    )
    following: dict[int, _Found] = {}
    for found in sorted(pending, key=lambda found: found.pending.day, reverse=True):
        if found.pending.state in TO_COME and found.pending.day >= today:
            following[found.body_id] = found
    for body_id, body, count, closed_on in register.rows(query):
        next_one = following.get(body_id)
        day = next_one.pending.day if next_one else None
        first_closed = read_day(closed_on)
        assert first_closed is not None
        due = agreement_task(count, first_closed, day)
        yield _task(due, body_id, body, meeting_id=next_one.id if next_one else None)


def _pending(register: Register) -> list[_Found]:
    """Every meeting in a state that may ask for something."""
    after, confirming = Meeting.alias(), Meeting.alias()
    since = MeetingStep.select(fn.max(MeetingStep.on_date)).where(
        MeetingStep.meeting == Meeting.id, MeetingStep.to_state == Meeting.state
    )
    following = (
        after.select(after.date)
        .where(
            after.body == Meeting.body,
            after.date > Meeting.date,
            after.state.not_in((State.CANCELLED, State.INQUORATE)),
            (after.kind != MeetingKind.EXTRAORDINARY) | Body.extraordinary_confirms,
        )
        .order_by(after.date)
        .limit(1)
    )
    query = (
        Meeting.select(
            Meeting.id,
            Meeting.body,
            Body.name,
            Meeting.date,
            Meeting.state,
            Meeting.reconvened_date,
            since,
            following,
            confirming.date,
            *NOTICE_TERMS,
        )
        .join(Body)
        .switch(Meeting)
        .join(confirming, JOIN.LEFT_OUTER, on=(Meeting.confirming_meeting == confirming.id))
        .where(Meeting.state.in_(ASKING))
    )
    found = []
    for id_, body_id, body, day, state, again, step, next_day, confirm_day, *terms in register.rows(
        query
    ):
        pending = Pending(
            day=day,
            state=State(state),
            rule=rule_of(*terms),
            reconvened=again,
            since=read_day(step),
            following=read_day(next_day),
            confirming=confirm_day,
        )
        found.append(_Found(id_, body_id, body, pending))
    return found


def _task(
    due: Due,
    body_id: int,
    body: str,
    *,
    meeting_id: int | None = None,
    action_id: int | None = None,
    printing_id: int | None = None,
) -> Task:
    return Task(
        kind=due.kind,
        when=due.when,
        body_id=body_id,
        body=body,
        meeting_id=meeting_id,
        action_id=action_id,
        printing_id=printing_id,
        sentence=due.sentence,
        late=due.late,
    )


def _shortened(text: str) -> str:
    """The beginning of a wording, as a list has room for it, without its full stop."""
    plain = text.rstrip(" .")
    if len(plain) <= _LONGEST_WORDING:
        return plain
    return plain[:_LONGEST_WORDING].rsplit(" ", 1)[0] + " …"
