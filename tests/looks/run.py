"""Looks at every scene at the scale that this process was started with."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from tests.looks.colours import dark, light
from tests.looks.faults import faults
from tests.looks.scenes import Scene, every_scene
from tests.looks.stage import Stage, dress

_COLOURS = {"light": light, "dark": dark}


def main(scale: str, folder: str, only: str) -> int:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Minute Book")
    application.setOrganizationName("Minute Book")
    dress(application)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    wanted = [scene for scene in every_scene() if only in scene.name]
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="looks-") as made:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, made)
        application.setPalette(light())
        stage = Stage(Path(made))
        for scene in wanted:
            for sentence in look_at(scene, stage, f"{folder}/{scale}", application):
                wrong += 1
                print(f"{scene.name}, {scale}%, {sentence}", flush=True)
        stage.close()
    print(f"{len(wanted)} scenes at {scale}%, {wrong} faults.", flush=True)
    return 1 if wrong else 0


def look_at(scene: Scene, stage: Stage, path: str, application: QApplication) -> Iterator[str]:
    """Takes the pictures of one scene, and tells what is wrong with it."""
    stage.set_up(scene.register)
    window = scene.open(stage)
    stage.settle(window)
    told: set[str] = set()
    for colours, palette in _COLOURS.items():
        application.setPalette(palette())
        stage.settle(window)
        picture = Path(f"{path}-{colours}") / f"{scene.name.replace(', ', '-').replace(' ', '_')}.png"
        picture.parent.mkdir(exist_ok=True)
        window.grab().save(str(picture))
        for fault in faults(window):
            if fault not in told:
                told.add(fault)
                yield f"{colours}: {fault}"
    application.setPalette(light())
    stage.clear(window)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
