"""A page that is being typed on, and what lies in the user's own folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from desktop.ui.drafts import folder, kept_lines
from desktop.ui.drafts.kept_lines import KeptLine
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.meeting.conftest import DRAFTED, Committee, committee, small, walk
from tests.ui.meeting.typist import Typist

__all__ = ["committee", "small"]


@pytest.fixture
def window(committee: Committee, qtbot: QtBot) -> Iterator[MeetingWindow]:
    walk(committee, *DRAFTED)
    window = MeetingWindow(committee.desk, committee.meeting_id)
    yield window
    if shiboken6.isValid(window):
        assert window.close()


@pytest.fixture
def typist(window: MeetingWindow, qtbot: QtBot) -> Typist:
    typist = Typist(qtbot)
    typist.sit_at(window)
    window.show_minutes()
    return typist


def files() -> list[Path]:
    """What is kept on this computer."""
    where = folder.drafts_folder()
    return sorted(where.glob("*.json")) if where.is_dir() else []


def kept() -> list[KeptLine]:
    """Every line that is kept on this computer."""
    read = [kept_lines.read(path) for path in files()]
    return [line for each in read if each is not None for line in each.lines]


def texts() -> list[str]:
    return [line.said.text for line in kept()]
