"""Draws the Windows icon from the SVG: python freezing/draw_icon.py

Run it again when the drawing has changed; the icon is committed.
"""

import io
import re
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
TOO_SMALL_FOR_LINES = 24


def picture(svg: str, size: int) -> Image.Image:
    if size <= TOO_SMALL_FOR_LINES:
        svg = re.sub(r'<g id="lines".*?</g>', "", svg, flags=re.DOTALL)
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def main() -> None:
    svg = (ICONS / "minute-book.svg").read_text(encoding="utf-8")
    *smaller, largest = (picture(svg, size) for size in SIZES)
    sizes = [(size, size) for size in SIZES]
    largest.save(ICONS / "minute-book.ico", sizes=sizes, append_images=smaller)


if __name__ == "__main__":
    main()
