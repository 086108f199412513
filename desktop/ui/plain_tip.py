"""Tips that never take a record's words for mark-up, as labels do not."""


def plain_tip(words: str) -> str:
    """What to give Qt as a tip so that it shows these very words."""
    # Qt takes whatever has a tag in it for mark-up; words without one it shows as they are.
    if "<" not in words:
        return words
    from html import escape

    return f"<p>{escape(words)}</p>"
