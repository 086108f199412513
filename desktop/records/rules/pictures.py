"""Whether a file is a picture that can be printed: its kind and its size, by its own bytes."""

from struct import unpack_from

from desktop.records.rules.looks import LARGEST_CREST, MOST_PIXELS
from desktop.records.rules.media_types import media_type

_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})
"""Markers among those of frames that open none (ITU T.81, table B.1)."""


def crest_fault(name: str, content: bytes) -> str:
    """Why this cannot be a crest, in a sentence; empty if it can."""
    kind = media_type(name, content)
    if kind not in ("image/png", "image/jpeg"):
        return "A crest is a PNG or JPEG picture; this is neither."
    if len(content) > LARGEST_CREST:
        return f"A crest has up to {LARGEST_CREST // 1_000_000} MB; this picture is larger."
    wide, high = picture_size(content)
    if not wide or not high:
        return "This picture is damaged: it does not say how large it is."
    if max(wide, high) > MOST_PIXELS:
        return (
            f"A crest is up to {MOST_PIXELS:,} pixels wide and high; this is {wide:,} by {high:,}."
        )
    return ""


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG, in pixels; nought where the file does not say."""
    if content.startswith(b"\x89PNG") and content[12:16] == b"IHDR" and len(content) >= 24:
        wide, high = unpack_from(">II", content, 16)
        return wide, high
    place = 2
    while content.startswith(b"\xff\xd8") and place + 9 <= len(content):
        if content[place] != 0xFF:
            return 0, 0
        marker = content[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            high, wide = unpack_from(">HH", content, place + 5)
            return wide, high
        (length,) = unpack_from(">H", content, place + 2)
        place += 2 + length
    return 0, 0
