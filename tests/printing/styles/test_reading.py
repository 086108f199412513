"""A house style that cannot be used is refused with the place that is at fault."""

from pathlib import Path

import pytest

from desktop.places import resources
from desktop.printing.styles.reading import read_style
from desktop.records.errors import Refusal

GOOD = (resources() / "house_styles" / "numbered.toml").read_text(encoding="utf-8")


def refused(folder: Path, text: str) -> str:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        read_style(path)
    return caught.value.sentence


def test_a_good_style_is_read(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(GOOD, encoding="utf-8")
    style = read_style(path)
    assert style.type.size == 11
    assert [level.marker for level in style.levels] == ["none", "letter", "roman", "number"]


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("top = 27\n", "", "page: top is missing."),
        ("top = 27", 'top = "27"', "page: top must be a number from 0 to 300."),
        ("top = 27", "top = -1", "page: top must be a number from 0 to 300."),
        ("top = 27", "top = 27\nwidth = 3", "page: there is no entry called width."),
        ('text = "serif"', 'text = "comic"', "type: text must be one of serif, sans."),
        ("bold_lead = true", "bold_lead = 1", "decisions: bold_lead must be true or false."),
        ('signed = "Signed"', "signed = 4", "signing: signed must be text in quotation marks."),
        ("({number})", "({nummer})", "limb knows {number}, but not {nummer}."),
        ('signed = "Signed"', 'signed = "{x}"', "knows no names in brackets, but not {x}."),
        ("({number})", "({number)", "has a bracket without its partner"),
        (
            '["Minutes of the {kind} held on {when}"',
            "[3",
            "minutes_lines must be text in quotation marks.",
        ),
        (
            'minutes = ["report", "note", "urgent"]',
            'minutes = "note"',
            "items: minutes must be a list.",
        ),
    ],
)
def test_each_fault_is_named(was: str, becomes: str, says: str, tmp_path: Path) -> None:
    assert was in GOOD
    sentence = refused(tmp_path, GOOD.replace(was, becomes))
    assert sentence.startswith("The house style mine.toml")
    assert says in sentence


def test_what_is_no_style_at_all(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path, "name = ")
    assert "name is missing" in refused(tmp_path, "")
    assert "levels must be a list" in refused(tmp_path, GOOD.replace("[[levels]]", "[levels]", 1)
                                              .split("[[levels]]")[0])  # fmt: skip
    with pytest.raises(Refusal, match="cannot be read"):
        read_style(tmp_path / "none.toml")
