"""Sizes of paper and how they are counted."""

MM = 72 / 25.4
A4_WIDTH = 210 * MM
A4_HEIGHT = 297 * MM
HAIRLINE = 0.4
