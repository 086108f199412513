"""Where the pages of a PDF lie on screen, one below another."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

MARGIN = 16
GAP = 16
_BESIDE = 8
_POINTS_TO_PIXELS = 96 / 72

SMALLEST, LARGEST = 0.25, 4.0


@dataclass(frozen=True, slots=True)
class PageLayout:
    """Rectangles in screen pixels, within a canvas of `width` by `height`."""

    pages: tuple[QRect, ...]
    width: int
    height: int

    def at(self, y: int) -> int:
        """The page (from 0) that lies at `y`, or the last one above it."""
        found = 0
        for page, rect in enumerate(self.pages):
            if rect.top() - GAP > y:
                break
            found = page
        return found

    def between(self, top: int, bottom: int) -> range:
        """The pages of which something lies between two heights."""
        seen = [n for n, r in enumerate(self.pages) if r.bottom() >= top and r.top() <= bottom]
        return range(seen[0], seen[-1] + 1) if seen else range(0)


def fitting(sizes: tuple[tuple[float, float], ...], width: int) -> float:
    """The zoom at which the widest page just fits, 1.0 being the size on paper."""
    widest = max((w for w, _ in sizes), default=595.0) * _POINTS_TO_PIXELS
    return min(max((width - 2 * MARGIN) / widest, SMALLEST), LARGEST)


def fitting_text(
    sizes: tuple[tuple[float, float], ...], text: tuple[float, float] | None, width: int
) -> float:
    """The zoom at which the pages just fit; in a narrow view, the lines without the margins.

    Text at the size on paper needs no more: then the margins come into view.
    """
    whole = fitting(sizes, width)
    if text is None or len({wide for wide, _ in sizes}) != 1:
        return whole
    lines = (width - 2 * _BESIDE) / ((text[1] - text[0]) * _POINTS_TO_PIXELS)
    return max(whole, min(lines, 1.0))


def lay_out(sizes: tuple[tuple[float, float], ...], zoom: float, width: int) -> PageLayout:
    """Pages of `sizes` (in points) centred in at least `width` pixels."""
    scale = zoom * _POINTS_TO_PIXELS
    measured = [(round(w * scale), round(h * scale)) for w, h in sizes]
    canvas = max([width, *(w + 2 * MARGIN for w, _ in measured)])
    rects, y = [], MARGIN
    for w, h in measured:
        rects.append(QRect((canvas - w) // 2, y, w, h))
        y += h + GAP
    return PageLayout(tuple(rects), canvas, y - GAP + MARGIN if rects else 0)
