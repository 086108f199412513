"""The main window: the first page, every place on every register, menus, questions."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QMenu, QMenuBar, QMessageBox, QWidget

from desktop.ui.lists.columns_dialog import ColumnsDialog
from desktop.ui.messages import say
from desktop.ui.palette import CommandPalette
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.search import SearchPlace
from desktop.ui.register_view import PLACES
from tests.looks.registers import TITLE
from tests.looks.scenes import Scene
from tests.looks.stage import EMPTY, LONG, SHORT, Stage

MAIN_MENUS = 5
_WORDS = {EMPTY: "anything", SHORT: "funding", LONG: "footbridges"}


def scenes() -> Iterator[Scene]:
    yield Scene("first page, empty", "", _first_page)
    for register in (EMPTY, SHORT, LONG):
        for command_id in PLACES:
            name = command_id.removeprefix("view.")
            yield Scene(f"{name}, {register}", register, partial(_place, command_id))
        words = _WORDS[register]
        yield Scene(f"search found, {register}", register, partial(_search, words))
        yield Scene(f"action board, {register}", register, partial(_other_view, "view.actions"))
        yield Scene(f"plan by meetings, {register}", register, partial(_other_view, "view.forward"))
    yield Scene("narrow, long", LONG, _narrow)
    yield Scene("commands, short", SHORT, partial(_commands, ""))
    yield Scene("commands, long", LONG, partial(_commands, "footbridges"))
    yield Scene("columns, short", SHORT, _columns)
    yield Scene("refusal, long", LONG, _refusal)
    for at in range(MAIN_MENUS):
        yield Scene(f"main menu, {at + 1}", SHORT, partial(_menu, at))


def _first_page(stage: Stage) -> QWidget:
    stage.main.resize(usual_size(stage.main))
    return stage.main


def _place(command_id: str, stage: Stage) -> QWidget:
    main = stage.main
    main.resize(usual_size(main))
    assert main.view is not None
    place = main.view.show_place(command_id)
    stage.settle(main)
    if isinstance(place, ListPlace) and place.pane.shows_other:
        place.switch_view()
        stage.settle(main)
    if isinstance(place, ListPlace) and place.pane.model.rowCount():
        place.pane.table.choose_row(0)
        stage.settle(main)
    return main


def _other_view(command_id: str, stage: Stage) -> QWidget:
    """The board of the actions, or the plan by meetings; the next scene finds the list again."""
    main = stage.main
    _place(command_id, stage)
    assert main.view is not None
    place = main.view.place
    assert isinstance(place, ListPlace)
    if not place.pane.shows_other:
        place.switch_view()
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


def _commands(typed: str, stage: Stage) -> QWidget:
    _place("view.meetings", stage)
    stage.main.show_palette()
    palette = stage.newest(CommandPalette)
    palette.words.setText(typed)
    return palette


def _columns(stage: Stage) -> QWidget:
    _place("view.actions", stage)
    assert stage.main.view is not None
    place = stage.main.view.place
    assert isinstance(place, ListPlace)
    place.pane.choose_columns()
    return stage.newest(ColumnsDialog)


def _refusal(stage: Stage) -> QMessageBox:
    _place("view.meetings", stage)
    return say(stage.main, f"The register is somewhere else now. {TITLE}.")


def _menu(at: int, stage: Stage) -> QWidget:
    _place("view.meetings", stage)
    return drop_down(stage.main, at)


def drop_down(window: QWidget, at: int) -> QWidget:
    """A menu of a window's bar, as it drops down."""
    (bar,) = window.findChildren(QMenuBar)
    menu = bar.actions()[at].menu()
    assert isinstance(menu, QMenu)
    menu.popup(window.mapToGlobal(QPoint(40, 40)))
    return menu


def usual_size(window: QWidget) -> QSize:
    """What a window has on a small laptop, or what the screen allows."""
    return QSize(1366, 728).boundedTo(window.screen().availableSize())
