"""What a standing item is there for, by the title that it usually has."""

from desktop.records.rules.words import ItemKind

_BY_TITLE = {
    "apologies": ItemKind.APOLOGIES,
    "apologies for absence": ItemKind.APOLOGIES,
    "declarations of interest": ItemKind.INTERESTS,
    "minutes of the last meeting": ItemKind.MINUTES,
    "minutes of the previous meeting": ItemKind.MINUTES,
    "action log": ItemKind.ACTIONS,
    "matters arising": ItemKind.ACTIONS,
    "public participation": ItemKind.PUBLIC,
    "any other business": ItemKind.ANY_OTHER_BUSINESS,
    "date of next meeting": ItemKind.NEXT_MEETING,
    "next meeting": ItemKind.NEXT_MEETING,
}


def kind_of_title(title: str) -> ItemKind:
    """The kind that a title stands for, in any case; business where it is none of the usual ones.

    >>> kind_of_title("Any Other Business").label
    'Any other business'
    """
    return _BY_TITLE.get(" ".join(title.split()).casefold(), ItemKind.BUSINESS)
