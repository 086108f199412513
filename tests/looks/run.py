"""Looks at every scene at the scale that this process was started with."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from tests.looks.classes import never_shown
from tests.looks.colours import dark, light
from tests.looks.faults import faults
from tests.looks.scenes import Scene, every_scene
from tests.looks.stage import Stage, dress

_COLOURS = {"light": light, "dark": dark}


def main(scale: str, folder: str, only: str) -> int:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Minute Book")
    application.setOrganizationName("Minute Book")
    application.setQuitOnLastWindowClosed(False)
    dress(application)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    wanted = [scene for scene in every_scene() if only in scene.name]
    wrong = 0
    shown: set[type[QWidget]] = set()
    qInstallMessageHandler(_only_what_matters)
    with tempfile.TemporaryDirectory(prefix="looks-") as made:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, made)
        application.setPalette(light())
        stage = Stage(Path(made))
        for scene in wanted:
            for sentence in look_at(scene, stage, f"{folder}/{scale}", shown):
                wrong += 1
                print(f"{scene.name}, {scale}%, {sentence}", flush=True)
        stage.close()
    for name in never_shown(shown) if not only else ():
        wrong += 1
        print(f"{name} is in no scene.", flush=True)
    print(f"{len(wanted)} scenes at {scale}%, {wrong} faults.", flush=True)
    return 1 if wrong else 0


def look_at(scene: Scene, stage: Stage, path: str, shown: set[type[QWidget]]) -> Iterator[str]:
    """Takes the pictures of one scene, and tells what is wrong with it."""
    stage.set_up(scene.register)
    try:
        window = scene.open(stage)
        stage.settle(window)
    except TimeoutError as waited:
        yield str(waited)
        return
    shown.add(type(window))
    told: set[str] = set()
    for colours, palette in _COLOURS.items():
        QApplication.setPalette(palette())
        stage.settle(window)
        folder = Path(f"{path}-{colours}")
        folder.mkdir(exist_ok=True)
        window.grab().save(str(folder / f"{scene.name.replace(', ', '-').replace(' ', '_')}.png"))
        for fault in faults(window):
            if fault not in told:
                told.add(fault)
                yield f"{colours}: {fault}"
    QApplication.setPalette(light())
    stage.clear(window)


def _only_what_matters(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
    # The screen that is none says so for every window with a size hint.
    if kind is not QtMsgType.QtDebugMsg and not words.startswith("This plugin does not support"):
        sys.stderr.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
