"""Registers to read: a small committee's, in draft and finished; nothing here changes them."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft, MeetingDraft, PersonDraft, PostDraft
from desktop.records.rules.words import ActionStatus
from desktop.records.writing import actions, meetings, people
from desktop.records.writing.founding import make_register
from tests.records.whole_record import Whole, begin, finish, made


@pytest.fixture(scope="package")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Register, Whole]]:
    """The committee while its minutes are being drafted."""
    with register_in(tmp_path_factory.mktemp("drafted")) as register:
        yield register, begin(register)


@pytest.fixture(scope="package")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Register, Whole]]:
    """The committee with its minutes corrected, confirmed and printed for signature."""
    with register_in(tmp_path_factory.mktemp("finished")) as register:
        whole = begin(register)
        finish(register, whole)
        yield register, whole


@pytest.fixture(scope="package")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Register, Whole]]:
    """The committee with more people, meetings and actions to list."""
    with register_in(tmp_path_factory.mktemp("busy")) as register:
        whole = begin(register)
        fill(register, whole)
        yield register, whole


def fill(register: Register, whole: Whole) -> None:
    for number, due in enumerate((date(2011, 9, 1), None, date(2011, 6, 1)), start=1):
        owners = ("Zoë Ash", "Bob Lee") if number == 1 else ("All",)
        draft = ActionDraft(f"Task {number}: 100% of the_rope", owners, due)
        actions.assign_action(register, whole.body, draft)
    closed = ActionDraft("Done long ago", ("All",), date(2011, 1, 1), "", ActionStatus.COMPLETE)
    actions.assign_action(register, whole.body, closed)
    zoe = made(people.add_person(register, PersonDraft("Zoë Ash", email="zoe@ash.example")))
    for post in (
        PostDraft("Warden", "Old Quay", date(1990, 1, 1), date(1999, 12, 31)),
        PostDraft("Bosun", "New Quay", date(2001, 1, 1), date(2004, 12, 31)),
        PostDraft("Admiral", "Navy", date(2990, 1, 1)),
    ):
        people.add_post(register, zoe, post)
    people.add_post(register, whole.clerk, PostDraft("Clerk", "Ysgol y Bryn", date(2005, 1, 1)))
    people.add_post(register, whole.clerk, PostDraft("Dean", "", date(2990, 1, 1)))
    meetings.call_meeting(register, MeetingDraft(whole.body, date=date(2012, 1, 9), venue="Inn"))


class register_in:  # noqa: N801
    """A new register in a folder, closed at the end of the block."""

    def __init__(self, folder: Path) -> None:
        self.register = make_register(folder / "read.minutebook")

    def __enter__(self) -> Register:
        return self.register

    def __exit__(self, *_: object) -> None:
        self.register.close()


def statements(register: Register, question: Callable[[], Any]) -> int:
    """How many statements a question takes; what the search index reads of its own apart."""
    run: list[str] = []
    register.connection.set_trace_callback(run.append)
    try:
        question()
    finally:
        register.connection.set_trace_callback(None)
    return sum("'main'.'search" not in statement for statement in run)
