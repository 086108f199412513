"""A picture of a record, such as a crest: its colours on white, whatever file it came in."""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image

from desktop.printing.layout.paper import Paper
from desktop.records.errors import Refusal

_FORMATS = ("PNG", "JPEG")


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels row by row, three bytes each: red, green and blue."""

    wide: int
    high: int
    colours: bytes


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture with its upper left corner at a place."""

    x: float
    y: float
    wide: float
    high: float
    picture: Picture

    def draw(self, paper: Paper, top: float) -> None:
        held = self.picture
        size = (held.wide, held.high)
        paper.coloured((self.x, top + self.y), (self.wide, self.high), size, held.colours)


@lru_cache(maxsize=16)
def picture(content: bytes) -> Picture:
    """The picture in a PNG or JPEG file. Raises `Refusal` where it cannot be read to its end."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(BytesIO(content), formats=_FORMATS) as held:
                layer = held.convert("RGBA")
    except (OSError, ValueError, SyntaxError, EOFError, Warning, Image.DecompressionBombError):
        raise Refusal("This picture cannot be read to its end: choose another file.") from None
    ground = Image.new("RGBA", layer.size, (255, 255, 255, 255))
    flat = Image.alpha_composite(ground, layer).convert("RGB")
    return Picture(flat.width, flat.height, flat.tobytes())
