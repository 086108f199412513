"""Callbacks that do not keep a closed window alive, nor call one."""

import weakref
from collections.abc import Callable
from types import MethodType
from typing import Any

import shiboken6


class Receiver:
    """A callback: a bound method is held weakly, anything else as it is."""

    def __init__(self, callback: Callable[[Any], None] | None) -> None:
        self._method: weakref.WeakMethod[Callable[[Any], None]] | None = None
        self._function: Callable[[Any], None] | None = None
        if isinstance(callback, MethodType):
            self._method = weakref.WeakMethod(callback)
        else:
            self._function = callback

    def call(self, answer: object) -> bool:
        """Calls it if there is anyone left to call; False if nobody had asked to be told."""
        if self._method is not None:
            method = self._method()
            if method is not None and _lives(method):
                method(answer)
            return True
        if self._function is not None:
            self._function(answer)
            return True
        return False


def _lives(method: Callable[[Any], None]) -> bool:
    owner = getattr(method, "__self__", None)
    return not isinstance(owner, shiboken6.Object) or shiboken6.isValid(owner)
