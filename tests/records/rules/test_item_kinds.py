"""The kind of a standing item by its title."""

import pytest

from desktop.records.rules.item_kinds import kind_of_title
from desktop.records.rules.words import ItemKind


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Apologies for absence", ItemKind.APOLOGIES),
        ("Declarations of interest", ItemKind.INTERESTS),
        ("DECLARATIONS OF INTEREST", ItemKind.INTERESTS),
        ("Minutes of the last meeting", ItemKind.MINUTES),
        ("Any  other business ", ItemKind.ANY_OTHER_BUSINESS),
        ("Date of next meeting", ItemKind.NEXT_MEETING),
        ("Action log", ItemKind.ACTIONS),
        ("Matters arising", ItemKind.ACTIONS),
        ("Public participation", ItemKind.PUBLIC),
        ("Public participation in the plan", ItemKind.BUSINESS),
        ("The granite crane", ItemKind.BUSINESS),
        ("", ItemKind.BUSINESS),
    ],
)
def test_the_usual_titles_say_their_kind(title: str, kind: ItemKind) -> None:
    assert kind_of_title(title) is kind
