"""How a PDF writes what it says: numbers and names stand as they are, words in brackets."""

import re

BRACKETED = rb"\(((?:[^\\()]+|\\.)*)\)"
"""What stands in brackets, as `escaped` writes it."""

_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
_ENDS = {b"r": b"\r", b"n": b"\n"}


def words(text: str) -> bytes:
    """A text that is said of the file or in it (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        return b"(" + escaped(text.encode("ascii")) + b")"
    return b"<" + (b"\xfe\xff" + text.encode("utf-16-be")).hex().encode("ascii") + b">"


def escaped(held: bytes) -> bytes:
    """Any bytes, as they stand in brackets: on one line."""
    if b"\\" in held:
        held = held.replace(b"\\", b"\\\\")
    if b"\r" in held or b"\n" in held:
        held = held.replace(b"\r", b"\\r").replace(b"\n", b"\\n")
    return held.replace(b"(", b"\\(").replace(b")", b"\\)")


def bytes_of(held: bytes) -> bytes:
    """What was escaped."""
    if b"\\" not in held:
        return held
    return _ESCAPE.sub(lambda at: _ENDS.get(at[1], at[1]), held)
