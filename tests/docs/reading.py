"""What the pages of the documentation name, as a reader would look for it."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PAGES = tuple(
    ROOT / page
    for page in (
        "README.md",
        "CHANGELOG.md",
        "docs/architecture.md",
        "docs/user-guide.md",
        "seeds/README.md",
    )
)

_QUOTED = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
_KEYS = re.compile(
    r"\b(?:(?:Ctrl|Alt|Shift)\+)+(?:PgDown|PgUp|Return|Up|Down|Left|Right|Tab|F\d+|\w)|\bF\d+\b"
)
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_INDENTED = re.compile(r"^    (.+)$", re.MULTILINE)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def quoted(page: Path) -> set[str]:
    """Everything between backticks, out of drawings."""
    return set(_QUOTED.findall(re.sub(r"```.*?```", "", text_of(page), flags=re.DOTALL)))


def links(page: Path) -> set[str]:
    """Where links and pictures lead."""
    return {link or picture for link, picture in _LINK.findall(text_of(page))}


def keys(page: Path) -> set[str]:
    """Every key combination that is named."""
    return set(_KEYS.findall(text_of(page)))


def pressed(page: Path) -> set[str]:
    """What is to be chosen or pressed: set bold, a menu and its entry with a comma between."""
    bold = (words.replace("\n", " ") for words in _BOLD.findall(text_of(page)))
    return {part for words in bold for part in words.split(", ") if len(part) > 1}


def typed(page: Path) -> list[str]:
    """What a reader is told to type: the indented lines."""
    return _INDENTED.findall(text_of(page))


def table_rows(page: Path, first: str) -> list[list[str]]:
    """The cells of the table rows whose first cell begins so."""
    rows = []
    for line in text_of(page).splitlines():
        if line.startswith("|"):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            if cells[0].startswith(first):
                rows.append(cells)
    return rows
