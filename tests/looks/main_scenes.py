"""The main window: the first page, every place on every register, menus, palettes."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.ui.palette import CommandPalette
from desktop.ui.places.place import ListPlace
from desktop.ui.places.search import SearchPlace
from desktop.ui.register_view import PLACES
from tests.looks.scenes import Scene
from tests.looks.stage import EMPTY, LONG, SHORT, Stage

_WORDS = {EMPTY: "anything", SHORT: "funding", LONG: "footbridges"}


def scenes() -> Iterator[Scene]:
    yield Scene("first page", "", _first_page)
    for register in (EMPTY, SHORT, LONG):
        for command_id in PLACES:
            name = command_id.removeprefix("view.")
            yield Scene(f"{name}, {register}", register, partial(_place, command_id))
        words = _WORDS[register]
        yield Scene(f"search found, {register}", register, partial(_search, words))
    yield Scene("narrow, long", LONG, _narrow)
    yield Scene("commands", SHORT, _commands)
    for at in range(5):
        yield Scene(f"main menu {at + 1}", SHORT, partial(_menu, at))


def _first_page(stage: Stage) -> QWidget:
    stage.main.resize(_usual(stage.main))
    return stage.main


def _place(command_id: str, stage: Stage) -> QWidget:
    main = stage.main
    main.resize(_usual(main))
    assert main.view is not None
    place = main.view.show_place(command_id)
    stage.settle(main)
    if isinstance(place, ListPlace) and place.pane.model.rowCount():
        place.pane.table.choose_row(0)
        stage.settle(main)
    return main


def _search(words: str, stage: Stage) -> QWidget:
    main = stage.main
    assert main.view is not None
    place = main.view.show_place("view.search")
    assert isinstance(place, SearchPlace)
    place.words.setText(words)
    stage.settle(main)
    return main


def _narrow(stage: Stage) -> QWidget:
    """As small as the window can be made."""
    _place("view.meetings", stage)
    stage.main.resize(stage.main.minimumSize())
    stage.settle(stage.main)
    return stage.main


def _commands(stage: Stage) -> QWidget:
    _place("view.meetings", stage)
    palette = CommandPalette(stage.main.commands.values(), stage.main)
    palette.show()
    return palette


def _menu(at: int, stage: Stage) -> QWidget:
    _place("view.meetings", stage)
    return drop_down(stage.main, at)


def drop_down(window: QWidget, at: int) -> QWidget:
    """A menu of a window's bar, as it drops down."""
    bar = window.findChildren(QMenu)
    tops = [menu for menu in bar if menu.menuAction() in _bar_actions(window)]
    menu = tops[min(at, len(tops) - 1)]
    menu.popup(window.mapToGlobal(QPoint(40, 40)))
    return menu


def _bar_actions(window: QWidget) -> list[object]:
    from PySide6.QtWidgets import QMenuBar

    return [action for bar in window.findChildren(QMenuBar) for action in bar.actions()]


def _usual(window: QWidget):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QSize

    room = QApplication.primaryScreen().availableSize()
    return QSize(min(1366, room.width()), min(728, room.height()))
