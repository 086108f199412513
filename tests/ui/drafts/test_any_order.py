"""Whatever is typed, and whenever the register goes and comes: each word is safe somewhere."""

import random

import pytest

from desktop.records.reading.points import meeting_points
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.drafts.conftest import files, texts
from tests.ui.meeting.conftest import Committee
from tests.ui.meeting.test_minuting import something
from tests.ui.meeting.typist import Typist


def pull(committee: Committee) -> None:
    path = committee.desk.path
    path.rename(path.with_name("pulled"))


def put_back(committee: Committee) -> None:
    path = committee.desk.path
    assert not path.exists()
    path.with_name("pulled").rename(path)


def held(committee: Committee) -> list[str]:
    """Every text in the register, wherever it lies at present."""
    away = not committee.desk.path.exists()
    if away:
        put_back(committee)
    with committee.register.connected() as register:
        found = meeting_points(register, committee.meeting_id)
    if away:
        pull(committee)
    return [row.text for rows in found.values() for row in rows]


def page(window: MeetingWindow) -> list[str]:
    lines = window.minutes.model.lines
    return [line.text.strip() for line in lines if line.heading is None and line.text.strip()]


def nothing_is_lost(committee: Committee, window: MeetingWindow) -> None:
    """What the pause does of itself is done now; then each text stands where it is safe."""
    window.minutes.model.save_all()
    assert committee.desk.settle()
    window.minutes.keeping.journal.wait()
    safe = [text.strip() for text in (*held(committee), *texts())]
    for text in page(window):
        assert text in safe
        safe.remove(text)


@pytest.mark.parametrize("seed", range(5))
def test_every_word_is_in_the_register_or_on_this_computer(
    committee: Committee, window: MeetingWindow, typist: Typist, seed: int
) -> None:
    chance = random.Random(seed)
    window.minutes.keeping.retry.setInterval(20)
    committee.register.close()
    aside = 0
    for _ in range(12):
        away = not committee.desk.path.exists()
        if chance.random() < 0.5:
            put_back(committee) if away else pull(committee)
        for _ in range(chance.randrange(1, 6)):
            something(typist, window, chance)
        if chance.random() < 0.5:
            window.minutes.model.save_all()
        nothing_is_lost(committee, window)
        aside += len(texts())
    assert aside
    if not committee.desk.path.exists():
        put_back(committee)
    typist.waits(lambda: not any(line.unsafe for line in window.minutes.model.lines))
    typist.waits(lambda: not committee.desk.busy and not committee.desk.asking and not files())
    window.flush()
    assert sorted(held(committee)) == sorted(page(window))
