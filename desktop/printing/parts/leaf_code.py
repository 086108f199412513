"""The QR code of a leaf: by it a scan is matched to the printing it came from (ISO/IEC 18004).

"MB1:9F2C07BE41D8AA30:101:1" is the fingerprint's first 16 digits, the leaf's number in its volume
and which sheet of its printing it is. So few characters, in capitals, make a code of 25 modules:
18 mm wide it is read from a scan of 150 dots an inch that is askew and dirty.
"""

from typing import Any

import zxingcpp

from desktop.printing.layout.measures import MM
from desktop.printing.layout.paper import Paper

CODE_SIDE = 18 * MM
_FORM = "MB1"
_LIGHT = 255
_DIGITS = bytes(b"01"[shade == _LIGHT] for shade in range(256))
"""For each shade of the picture what the file says: 0 is dark."""


def leaf_code(fingerprint: str, leaf: int, sheet: int) -> str:
    """What the code of a leaf says."""
    return f"{_FORM}:{fingerprint[:16].upper()}:{leaf}:{sheet}"


def draw_code(paper: Paper, said: str, x: float, y: float) -> None:
    """The code with its upper left corner there; what stands beside it keeps 3 mm off."""
    made = zxingcpp.create_barcode(said, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image: Any = made.to_image(scale=1, add_quiet_zones=False)
    blocks = memoryview(image)
    digits = blocks.tobytes().translate(_DIGITS)
    wide = len(digits) // len(blocks)
    rows = [digits[start : start + wide] for start in range(0, len(digits), wide)]
    paper.picture(x, y, CODE_SIDE, rows)
