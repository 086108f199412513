"""Minute Book: the legal record of committees."""

__version__ = "0.1.0"
