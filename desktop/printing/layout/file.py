"""The file itself: small objects packed together, and a table that says where each one is.

ISO 32000-1, 7.5.7 and 7.5.8. A tagged print has a hundred small objects a leaf: packed, they take
a tenth of the room that they would take one by one.
"""

import zlib
from collections.abc import Iterable
from hashlib import md5
from itertools import accumulate
from struct import Struct

_IN_ONE_STREAM = 200
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PLACE = Struct(">BIH")
_FREE = _PLACE.pack(0, 0, 65535)
_EFFORT = 4
"""Of nine: takes half the time of zlib's usual six, for files a twentieth larger."""


def stream(
    entries: bytes,
    content: bytes,
    *,
    text: bool = True,
    packed: bool = True,
    effort: int = _EFFORT,
) -> bytes:
    """A stream object, as small as it can be if it is to be `packed`.

    Where that happens to end in half a line end, readers differ on how long it is: to text a space
    is added, and anything else goes out as it is.
    """
    held = zlib.compress(content, effort) if packed else content
    while text and packed and held.endswith(b"\r"):
        content += b" "
        held = zlib.compress(content, effort)
    if held.endswith(b"\r"):
        packed, held = False, content
    kind = b" /Filter /FlateDecode" if packed else b""
    head = b"<<" + entries + kind + f" /Length {len(held)}>>".encode()
    return head + b"\nstream\n" + held + b"\nendstream"


class File:
    """Streams go out one by one; what is no stream waits until there is enough of it."""

    def __init__(self) -> None:
        self._parts = [_HEAD]
        self._length = len(_HEAD)
        self._places = bytearray()
        self._waiting: list[tuple[int, bytes]] = []

    def add(self, number: int, text: bytes) -> None:
        """What is no stream."""
        self._waiting.append((number, text))

    def add_all(self, objects: Iterable[tuple[int, bytes]]) -> None:
        """Those that are no streams, each with its number."""
        self._waiting.extend(objects)

    def put(self, number: int, text: bytes) -> None:
        """A stream, as `stream` makes it."""
        self._stands(number, self._length)
        held = f"{number} 0 obj\n".encode() + text + b"\nendobj\n"
        self._parts.append(held)
        self._length += len(held)

    def pack(self, number: int) -> int:
        """Pack what waits. `number` is the first that no object has; that of afterwards."""
        for start in range(0, len(self._waiting), _IN_ONE_STREAM):
            self._pack(number, self._waiting[start : start + _IN_ONE_STREAM])
            number += 1
        self._waiting = []
        return number

    def finish(self, catalog: int, info: int, number: int) -> bytes:
        """The whole file; `number` is the first that no object has."""
        number = self.pack(number)
        start = self._length
        self._stands(number, start)
        mark = md5(usedforsecurity=False)
        for part in self._parts:
            mark.update(part)
        entries = (
            f"/Type /XRef /Size {number + 1} /W [1 4 2] /Root {catalog} 0 R /Info {info} 0 R"
            f" /ID [<{mark.hexdigest()}> <{mark.hexdigest()}>]"
        )
        self.put(number, stream(entries.encode(), bytes(self._places)))
        self._parts.append(f"startxref\n{start}\n%%EOF\n".encode())
        return b"".join(self._parts)

    def _pack(self, number: int, objects: list[tuple[int, bytes]]) -> None:
        numbers = [each for each, _ in objects]
        texts = [text for _, text in objects]
        starts = accumulate([len(text) + 1 for text in texts], initial=0)
        head = b" ".join([b"%d %d" % pair for pair in zip(numbers, starts, strict=False)]) + b"\n"
        self._reach(max(numbers))
        for place, each in enumerate(numbers):
            _PLACE.pack_into(self._places, each * _PLACE.size, 2, number, place)
        entries = b"/Type /ObjStm /N %d /First %d" % (len(objects), len(head))
        self.put(number, stream(entries, head + b"\n".join(texts)))

    def _stands(self, number: int, where: int) -> None:
        self._reach(number)
        _PLACE.pack_into(self._places, number * _PLACE.size, 1, where, 0)

    def _reach(self, number: int) -> None:
        """The table has a line for each number: bytes, as there are a hundred to a leaf."""
        missing = number + 1 - len(self._places) // _PLACE.size
        if missing > 0:
            self._places += _FREE * missing
