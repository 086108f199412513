"""Stamps in the margins of pages that others made, whichever way up and however large they are.

A stamp is furniture: it is not read out. Its letters stand in a white outline, so that they can be
read on a dark page and cover next to nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Name

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.label import label, shortened
from desktop.printing.layout.marks import Lettering
from desktop.printing.layout.measures import A4_HEIGHT, MM
from desktop.printing.layout.paper import Paper
from desktop.printing.layout.setting import Setting

_SIDE = 10 * MM
_HEAD = 6.5 * MM
_FOOT = 6 * MM
_TURNED = {90: (0, 1, -1, 0), 180: (-1, 0, 0, -1), 270: (0, -1, 1, 0)}


@dataclass(frozen=True)
class Stamp:
    """`above` stands at the upper left of the page, `below` at the lower right."""

    above: str
    below: str


@dataclass(frozen=True)
class _Seen:
    """A page as it is seen: its size, and how a place on it is found on the page as it is kept."""

    width: float
    height: float
    matrix: tuple[float, ...]


def stamp(book: pikepdf.Pdf, stamps: Mapping[int, Stamp], setting: Setting) -> None:
    """Stamp these pages, counted from 0. All stamps share their letters, however many there are."""
    if not stamps:
        return
    seen = [_seen(book.pages[number]) for number in stamps]
    with pikepdf.open(BytesIO(_drawn(list(stamps.values()), seen, setting))) as drawn:
        for number, page, place in zip(stamps, drawn.pages, seen, strict=True):
            form = book.copy_foreign(page.as_form_xobject())
            form.BBox = Array([0, A4_HEIGHT - place.height, place.width, A4_HEIGHT])
            _lay_on(book.pages[number], form, place, f"/MinuteBook{number}")


def _drawn(stamps: Sequence[Stamp], seen: Sequence[_Seen], setting: Setting) -> bytes:
    paper = Paper()
    for each, place in zip(stamps, seen, strict=True):
        room = place.width - 2 * _SIDE
        marks = label(shortened(each.above, setting, room), setting, _SIDE, _HEAD)
        foot = place.height - _FOOT
        marks += label(each.below, setting, place.width - _SIDE, foot, "right")
        for mark in marks:
            if isinstance(mark, Lettering):
                paper.write_outlined(mark.x, mark.baseline, mark.face, mark.size, mark.text)
        paper.turn_over()
    return paper.file(About("Stamps", "", ""))


def _lay_on(page: pikepdf.Page, form: pikepdf.Object, place: _Seen, name: str) -> None:
    if "/Resources" not in page.obj:
        page.obj.Resources = pikepdf.Dictionary()
    page.add_resource(form, Name.XObject, Name(name))
    places = " ".join(f"{number:.4f}" for number in place.matrix)
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(f"\nQ\n/Artifact BMC q {places} cm {name} Do Q EMC\n".encode())


def _seen(page: pikepdf.Page) -> _Seen:
    left, low, right, high = _sorted([float(number) for number in page.cropbox])
    unit = float(page.obj.get("/UserUnit", 1)) or 1.0
    wide, tall = right - left, high - low
    turned = int(page.obj.get("/Rotate", 0)) % 360
    e, f = {90: (wide, 0.0), 180: (wide, tall), 270: (0.0, tall)}.get(turned, (0.0, 0.0))
    a, b, c, d = (number / unit for number in _TURNED.get(turned, (1, 0, 0, 1)))
    if turned in (90, 270):
        wide, tall = tall, wide
    # What is drawn hangs from the upper edge of an A4 leaf.
    below = A4_HEIGHT - tall * unit
    return _Seen(wide * unit, tall * unit, (a, b, c, d, left + e - c * below, low + f - d * below))


def _sorted(box: Sequence[float]) -> tuple[float, float, float, float]:
    """Left, low, right, high: a box may name any two opposite corners."""
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])
