"""An action where it arose: its number, its wording, who does it and by when."""

from dataclasses import replace

from desktop.printing.layout.flow import keep_with_next
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Marker, Place, paragraph
from desktop.printing.parts.look import Look
from desktop.printing.styles.saying import listed, short_date, whole_names
from desktop.records.reading.sheets import ActionSheet, PointSheet


def action(look: Look, point: PointSheet, place: Place, marker: Marker | None) -> list[Strip]:
    """The number stands before the wording; a point worded otherwise comes first."""
    made = point.action
    assert made
    label = look.bold.pieces(look.style.actions.label.format(number=made.said) + " ")
    below = place.inside(place.hang, before=2)
    if point.text in ("", made.text):
        runs = point.runs if point.text else ()
        pieces = [*label, *look.text.pieces(made.text, runs)]
        strips = paragraph(pieces, look.text, place, marker=marker)
    else:
        pieces = look.text.pieces(point.text, point.runs)
        strips = keep_with_next(paragraph(pieces, look.text, place, marker=marker))
        strips += paragraph([*label, *look.text.pieces(made.text)], look.text, below)
    quiet = _quiet(look, made)
    if quiet and look.style.items.layout == "action_column":
        strips[0].beside = _beside(look, made)
    elif quiet:
        keep_with_next(strips)
        strips += paragraph(look.small.pieces(quiet), look.small, replace(below, before=1))
    return strips


def _beside(look: Look, made: ActionSheet) -> tuple[Strip, ...]:
    """Who acts and by when, for the column beside; its number says of which action."""
    wide = look.style.items.action_column * MM
    place = Place(look.right - wide, wide)
    who = look.bold.pieces(f"{made.said} ") + look.text.pieces(listed(made.owners))
    strips = paragraph(who, look.text, place)
    when = " ".join(part for part in _when(look, made) if part)
    return (*strips, *paragraph(look.small.pieces(when), look.small, place))


def _when(look: Look, made: ActionSheet) -> tuple[str, str]:
    due = look.style.actions.due.format(due=short_date(made.due)) if made.due else ""
    return due, made.due_words


def _quiet(look: Look, made: ActionSheet) -> str:
    words = look.style.actions
    parts = [words.owners.format(owners=listed(whole_names(made.owners)))] if made.owners else []
    if made.due:
        parts.append(words.due.format(due=short_date(made.due)))
    if made.due_words:
        parts.append(made.due_words)
    return " · ".join(parts)
