"""The desk: order of saves, answers on the right thread, and nobody called who is gone."""

import threading
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.records.changes import Changes, RowChange
from desktop.records.errors import Refusal
from desktop.records.reading import people
from desktop.records.register import Register
from desktop.records.rules.drafts import PersonDraft
from desktop.records.writing.people import add_person
from desktop.ui.desk import Desk


class Listener(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[threading.Thread] = set()

    def take(self, answer: object) -> None:
        self.heard.append(answer)
        self.threads.add(threading.current_thread())


@pytest.fixture
def listener(qapp: object) -> Listener:
    return Listener()


def waiting(gate: threading.Event) -> Callable[[Register], str]:
    def question(_register: Register) -> str:
        gate.wait(5)
        return "late"

    return question


def test_saves_come_in_order_and_are_told_once(
    desk: Desk, listener: Listener, qtbot: QtBot
) -> None:
    desk.changed.connect(listener.take)
    for number in range(20):
        desk.do(add_person, PersonDraft(f"Person {number:02}"))
    assert desk.busy
    assert desk.settle()
    assert [name for _, name in desk.read(people.names)] == [f"Person {n:02}" for n in range(20)]
    assert len(listener.heard) == 20
    assert listener.threads == {threading.main_thread()}


def test_whoever_saves_is_told_before_the_others(
    desk: Desk, listener: Listener, qtbot: QtBot
) -> None:
    order: list[str] = []
    desk.changed.connect(lambda _: order.append("others"))
    desk.do(add_person, PersonDraft("Ann"), done=lambda _: order.append("saver"))
    assert desk.settle()
    assert order == ["saver", "others"]


def test_a_refusal_goes_to_whoever_asked(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    desk.do(add_person, PersonDraft(), refused=listener.take)
    assert desk.settle()
    (refusal,) = listener.heard
    assert isinstance(refusal, Refusal)
    assert [fault.field for fault in refusal.faults] == ["name"]


def test_a_refusal_that_nobody_waits_for_is_told_all_the_same(
    desk: Desk, listener: Listener, qtbot: QtBot
) -> None:
    desk.refused.connect(listener.take)
    desk.do(add_person, PersonDraft())
    assert desk.settle()
    assert len(listener.heard) == 1


def test_a_bug_goes_to_the_one_handler_and_the_desk_goes_on(
    desk: Desk, listener: Listener, qtbot: QtBot
) -> None:
    def broken(_register: Register) -> Changes:
        raise ZeroDivisionError

    desk.failed.connect(listener.take)
    with qtbot.captureExceptions() as bugs:
        desk.do(broken)
        assert desk.settle()
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    assert isinstance(listener.heard[0], ZeroDivisionError)
    desk.do(add_person, PersonDraft("Ann"))
    assert desk.settle()
    assert len(desk.read(people.names)) == 1


def test_after_a_bug_whoever_waits_can_go_on(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    def broken(_register: Register) -> Changes:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as bugs:
        desk.do(broken, refused=listener.take)
        desk.ask(broken, done=listener.take, failed=listener.take)
        qtbot.waitUntil(lambda: len(listener.heard) == 2)
    assert len(bugs) == 2
    for heard in listener.heard:
        assert isinstance(heard, Refusal)
        assert "fault in the program" in heard.sentence


def test_a_bug_in_a_callback_loses_no_signal(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    def stumble(_changes: Changes) -> None:
        raise ZeroDivisionError

    desk.changed.connect(listener.take)
    with qtbot.captureExceptions() as bugs:
        desk.do(add_person, PersonDraft("Ann"), done=stumble)
        assert desk.settle()
    assert len(bugs) == 1
    assert len(listener.heard) == 1


def test_questions_are_answered_beside_the_saves(
    desk: Desk, listener: Listener, qtbot: QtBot
) -> None:
    desk.ask(people.names, done=listener.take)
    qtbot.waitUntil(lambda: not desk.asking)
    assert listener.heard == [()]
    assert listener.threads == {threading.main_thread()}


def test_an_answer_never_comes_before_the_question_is_put(
    desk: Desk, listener: Listener, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def at_once(work: Callable[..., object], *args: object) -> Future[object]:
        done: Future[object] = Future()
        done.set_result(work(*args))
        return done

    monkeypatch.setattr(desk._readers, "submit", at_once)
    desk.ask(people.names, done=listener.take)
    assert listener.heard == []
    qtbot.waitUntil(lambda: listener.heard == [()])


def test_a_cancelled_question_is_not_answered(desk: Desk, listener: Listener, qtbot: QtBot) -> None:
    gate = threading.Event()
    job = desk.ask(waiting(gate), done=listener.take)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: not desk.asking)
    assert listener.heard == []


def test_a_window_that_is_gone_gets_no_call(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()
    gone = Listener()
    heard = gone.heard
    desk.ask(waiting(gate), done=gone.take)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: not desk.asking)
    assert heard == []


def test_closing_waits_for_the_saves(register: Register, qtbot: QtBot) -> None:
    desk = Desk(register)
    for number in range(10):
        desk.do(add_person, PersonDraft(f"Person {number}"))
    desk.close()
    again = Register.open(register.path)
    assert len(people.names(again)) == 10
    again.close()


def test_settling_gives_up_in_time(desk: Desk, qtbot: QtBot) -> None:
    gate = threading.Event()

    def slow(_register: Register) -> Changes:
        gate.wait(5)
        return Changes("slow", (RowChange("person", 1, "alter"),))

    desk.do(slow)
    assert not desk.settle(20)
    gate.set()
    assert desk.settle()
