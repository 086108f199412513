"""How far long work is, on the program's button in the taskbar: of the systems, Windows has that.

Whatever fails there is of no account: the window tells of it too.
"""

import ctypes
import sys
from collections.abc import Callable
from functools import cache

from PySide6.QtWidgets import QWidget

_TASKBAR_LIST = "56fdf344-fd6d-11d0-958a-006097c9a090"
_TASKBAR_LIST_3 = "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf"
_IN_THIS_PROCESS = 1
_START, _VALUE, _STATE = 3, 9, 10
"""Places in the interface's own table of functions."""
_NOTHING, _UNDER_WAY, _SO_FAR = 0, 1, 2


def tell(widget: QWidget, done: int = 0, of: int = 0) -> None:
    """Shows on the window's button how far its work is; without a whole, that there is some."""
    if of > 0:
        _set(widget, _SO_FAR)
        _on_button(widget, _VALUE, ctypes.c_ulonglong(min(done, of)), ctypes.c_ulonglong(of))
    else:
        _set(widget, _UNDER_WAY)


def rest(widget: QWidget) -> None:
    """Nothing is under way any more."""
    _set(widget, _NOTHING)


def _set(widget: QWidget, state: int) -> None:
    _on_button(widget, _STATE, ctypes.c_int(state))


def _on_button(widget: QWidget, place: int, *values: "_Value") -> int:
    """What the taskbar answers: 0 is well done; below it, the window has no button there."""
    shell = _shell()
    window = widget.window()
    # A dialog has no button: that of the window it stands over shows it.
    while (over := window.parentWidget()) is not None:
        window = over.window()
    if shell is None or window.windowHandle() is None:
        return 0
    return shell(place, ctypes.c_void_p(int(window.winId())), *values)


_Value = ctypes.c_ulonglong | ctypes.c_int | ctypes.c_void_p
_Shell = Callable[..., int]


@cache
def _shell() -> _Shell | None:
    """The taskbar, by the place of a function and what it is given; None where there is none."""
    if sys.platform == "win32":
        from uuid import UUID

        pointer = ctypes.c_void_p()
        # Qt has made this thread ready for it.
        failed = ctypes.WinDLL("ole32").CoCreateInstance(
            UUID(_TASKBAR_LIST).bytes_le,
            None,
            ctypes.c_ulong(_IN_THIS_PROCESS),
            UUID(_TASKBAR_LIST_3).bytes_le,
            ctypes.byref(pointer),
        )
        if failed or not pointer.value:
            return None

        def call(place: int, *values: _Value) -> int:
            table = ctypes.cast(pointer, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
            kinds = [type(value) for value in values]
            function = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)
            return int(function(table[place] or 0)(pointer, *values))

        return None if call(_START) < 0 else call
    else:  # noqa: RET505 - read by the type checker as another system
        return None
