"""The list of scenes: each opens one window, place, pane or dialog on a register."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from tests.looks.stage import EMPTY, LONG, PRINTED, SHORT, Stage

Open = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Scene:
    """`open` shows what is looked at, and returns its window; `register` is "" for none."""

    name: str
    register: str
    open: Open


def every_scene() -> Iterator[Scene]:
    """All of them, those of one register together."""
    from tests.looks import dialog_scenes, main_scenes, meeting_scenes

    found = [*main_scenes.scenes(), *meeting_scenes.scenes(), *dialog_scenes.scenes()]
    for register in ("", EMPTY, SHORT, PRINTED, LONG):
        yield from (scene for scene in found if scene.register == register)
