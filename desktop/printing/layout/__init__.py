"""A small vocabulary of layout: everything is laid out first and drawn afterwards.

Text is broken into lines, lines stand in strips, strips fill leaves, and leaves are drawn on paper.
Distances are in points, measured downwards from the top left corner of the leaf.
"""
