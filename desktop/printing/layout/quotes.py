"""Quotation marks and apostrophes as they are set. A record has them as a keyboard gives them.

What is set in place of a mark is one character too, so that bold and italic stay where they are.
"""

import re

_MARK = re.compile("['\"]")
_OPENS_AFTER = frozenset(" \n\u00a0([{/–—‘“")
# '90s and '21 leave out a century; but '20 minutes' is a quotation.
_SHORT_YEAR = re.compile(r"'\d\d(?:s\b|\b(?![^'\n]*'(?!\w)))")
# 6' 2": feet, inches and what else is measured so keep the marks that were typed.
_INCHES = "|".join(rf"(?<=\d'{inches}\")" for inches in (r"\d", r"\d\d", r" \d", r" \d\d"))
_MEASURE = re.compile(rf"(?<=\d)'(?= ?\d)|\"(?:{_INCHES})")


def quoted(text: str) -> str:
    """The text with “these” and ‘these’ marks, and the language’s own apostrophes."""
    if "'" not in text and '"' not in text:
        return text
    said = list(text)
    for found in _MARK.finditer(text):
        at = found.start()
        if not _MEASURE.match(text, at):
            said[at] = _set(text, at, said[at - 1] if at else " ")
    return "".join(said)


def _set(text: str, at: int, before: str) -> str:
    double = text[at] == '"'
    more = at + 1 < len(text) and not text[at + 1].isspace()
    opens = more and before in _OPENS_AFTER and not _SHORT_YEAR.match(text, at)
    if opens:
        return "“" if double else "‘"
    return "”" if double else "’"
