"""What the pages say is so: names, paths, keys and links are those of the program."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import __version__
from desktop.ui.command_list import COMMANDS
from desktop.ui.guide_page import anchor
from tests.docs.reading import PAGES, ROOT, keys, links, pressed, quoted, text_of

ARCHITECTURE = ROOT / "docs" / "architecture.md"
GUIDE = ROOT / "docs" / "user-guide.md"
LARGEST_PICTURE = 250_000

_PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_MADE_WHILE_RUNNING = {"out", ".venv", "dist/MinuteBook"}

on_every_page = pytest.mark.parametrize(
    "page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()
)


def _named_paths(page: Path) -> Iterator[str]:
    tops = {path.name for path in ROOT.iterdir()}
    for said in quoted(page):
        inside = _PATH.fullmatch(said) and said.split("/")[0] in tops
        if inside and said.rstrip("/") not in _MADE_WHILE_RUNNING:
            yield said


@on_every_page
def test_every_path_that_is_named_is_there(page: Path) -> None:
    missing = [said for said in _named_paths(page) if not (ROOT / said).exists()]
    assert not missing


def test_paths_are_named_at_all() -> None:
    assert {"desktop/ui/desk.py", "build.spec", "resources/house_styles/"} <= {
        said for page in PAGES for said in _named_paths(page)
    }


@on_every_page
def test_every_link_leads_somewhere(page: Path) -> None:
    inside = {link for link in links(page) if not link.startswith("https://")}
    headings = {anchor(line) for line in re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)}
    to_headings = {link for link in inside if link.startswith("#")}
    assert {link[1:] for link in to_headings} <= headings
    missing = [link for link in inside - to_headings if not (page.parent / link).exists()]
    assert not missing


def test_every_picture_is_shown_and_small() -> None:
    pictures = set((ROOT / "docs" / "pictures").iterdir())
    shown = {(page.parent / link).resolve() for page in PAGES for link in links(page)}
    assert {path.suffix for path in pictures} == {".png"}
    assert pictures <= shown
    assert [path.name for path in pictures if path.stat().st_size > LARGEST_PICTURE] == []


def test_what_the_architecture_calls_by_name_is_in_the_code() -> None:
    files = [*(ROOT / "desktop").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "run.py"]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    code += text_of(ROOT / "pyproject.toml")
    words = set(re.findall(r"\w+", code))
    names = [said for said in quoted(ARCHITECTURE) if _NAME.fullmatch(said)]
    assert len(names) > 60
    strangers = [name for name in names if not set(name.split(".")) <= words]
    files_named = {path.name for path in files}
    assert [name for name in strangers if name not in files_named] == []


def test_every_dependency_has_its_reason_in_the_architecture() -> None:
    project = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["test"]
    names = {match.group() for line in asked if (match := re.match(r"[\w.-]+", line))}
    assert len(names) > 10
    rows = [row for row in text_of(ARCHITECTURE).splitlines() if row.startswith("| `")]
    reasons = {name for row in rows for name in re.findall(r"`([\w.-]+)`", row.split("|")[1])}
    assert names <= reasons
    packages = {name for name in reasons if "/" not in name and not name.endswith(".py")}
    assert packages <= names, "a reason for a dependency that is no more"


@on_every_page
def test_every_key_that_is_named_does_something(page: Path) -> None:
    shortcuts = {command.shortcut for command in COMMANDS.values()}
    tips = " ".join(command.tip for command in COMMANDS.values())
    handled = {"Shift+Tab"}
    dead = [key for key in keys(page) if key not in shortcuts | handled and key not in tips]
    assert not dead


def test_what_the_guide_has_one_press_is_in_the_windows() -> None:
    files = (ROOT / "desktop" / "ui").rglob("*.py")
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    texts = {text.replace("&", "").rstrip("…") for text in re.findall(r'"([^"\n]+)"', code)}
    named = {name for name in pressed(GUIDE) if not name.startswith("Ctrl+")}
    assert len(named) > 15
    assert named - texts == set()


@on_every_page
def test_no_page_names_a_place_on_some_machine(page: Path) -> None:
    absolute = re.findall(r"(?<![\w./:<\"'-])/[A-Za-z][\w.-]*/\S*|\b[A-Z]:\\\S*", text_of(page))
    assert not absolute


def test_the_newest_change_is_of_this_version() -> None:
    versions = re.findall(r"^## \[(.+?)\] - \d{4}-\d{2}-\d{2}$", text_of(PAGES[1]), re.MULTILINE)
    assert versions[0] == __version__


def test_the_readme_is_short() -> None:
    assert len(text_of(PAGES[0]).splitlines()) < 200
