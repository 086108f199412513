"""The scenes show every window and dialog that the program has."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.looks.classes import never_shown, window_classes
from tests.looks.scenes import every_scene
from tests.looks.stage import PRINTED, SHORT, Stage


class HurriedStage(Stage):
    """Opens windows without waiting for what they are to show, and a meeting's only once."""

    def settle(self, window: QWidget | None = None) -> None:
        QApplication.processEvents()

    def clear(self, window: QWidget) -> None:
        if isinstance(window, QDialog):
            QDialog.done(window, 0)
        elif not isinstance(window, QMainWindow):
            window.close()


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    qapp.setOrganizationName("Minute Book tests")
    qapp.setApplicationName("Minute Book tests")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    made = HurriedStage(tmp_path)
    qtbot.addWidget(made.main)
    yield made
    made.close()


def test_every_window_and_dialog_is_in_a_scene(stage: Stage) -> None:
    shown: set[type[QWidget]] = set()
    # What is looked at on several registers is opened on one of them.
    once = {scene.name.rpartition(",")[0]: scene for scene in every_scene()}
    for scene in sorted(once.values(), key=lambda scene: scene.register):
        # Minutes that are printed hinder no other scene of the sample.
        stage.set_up(PRINTED if scene.register == SHORT else scene.register)
        window = scene.open(stage)
        shown.add(type(window))
        stage.clear(window)
    assert never_shown(shown) == []


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [scene.name for scene in every_scene()]
    assert len(names) == len(set(names))


def test_a_dialog_without_a_scene_is_told() -> None:
    known = next(iter(window_classes() - {QDialog}))
    assert known.__name__ in never_shown(set())
    assert known.__name__ not in never_shown({known})
