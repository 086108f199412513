"""Sizes of paper and how they are counted."""

MM = 72 / 25.4
A4_WIDTH = 210 * MM
A4_HEIGHT = 297 * MM
HAIRLINE = 0.4
UPRIGHT = (A4_WIDTH, A4_HEIGHT)
ACROSS = (A4_HEIGHT, A4_WIDTH)
"""A4 turned on its side, for a table of many columns."""
