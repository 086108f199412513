"""What a command is: what it says, where it stands, which key runs it."""

from dataclasses import dataclass

REGISTER, CHOSEN, PLACE = "register", "chosen", "place"


@dataclass(frozen=True, slots=True)
class Command:
    """`section` is the menu that it stands in; `group` parts a menu by lines.

    A command of the main window may need an open register, a record that is chosen in a list, or
    a place that knows what to do with it.
    """

    id: str
    text: str
    section: str
    tip: str
    shortcut: str = ""
    icon: str = ""
    group: int = 0
    needs: str = ""

    @property
    def words(self) -> str:
        """The text as said, without its mnemonic and dots."""
        return plain(self.text).rstrip("…")


def plain(text: str) -> str:
    """Text without its mnemonic: "&New" is "New", "Bed && board" is "Bed & board"."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
