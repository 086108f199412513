"""Text of a record is set as it is: nothing in it is mark-up and nothing in it breaks a print."""

import pytest

from desktop.printing.layout.text import clean, one_line, runs_of
from desktop.records.reading.sheets import Run


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("plain", "plain"),
        ("two  spaces", "two spaces"),
        ("a\tb", "a b"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00b\x07c\u200bd\u202ee", "abcde"),
        ("w\u0302", "ŵ"),
        ("\ud800", "\ufffd"),
        ("<b>&amp;", "<b>&amp;"),
    ],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_one_line() -> None:
    assert one_line("  Welcome\nand\u00a0apologies ") == "Welcome and apologies"


def test_runs_cut_the_text_where_its_setting_changes() -> None:
    text = "the Board RESOLVED at once"
    runs = (Run(4, 18, "bold"), Run(10, 26, "italic"))
    assert runs_of(text, runs) == [
        ("the ", False, False),
        ("Board ", True, False),
        ("RESOLVED", True, True),
        (" at once", False, True),
    ]


@pytest.mark.parametrize("run", [Run(90, 95, "bold"), Run(3, 3, "bold"), Run(9, 2, "italic")])
def test_a_run_outside_the_text_sets_nothing(run: Run) -> None:
    assert runs_of("the text", (run,)) == [("the text", False, False)]


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("on 30 September 2019", "on 30\u00a0September 2019"),
        ("at 4.00 pm", "at 4.00\u00a0pm"),
        ("at 4.00 p.m. sharp", "at 4.00\u00a0p.m. sharp"),
        ("agreed – at once", "agreed\u00a0– at once"),
        ("in 30 Marches and 2 Mayors", "in 30 Marches and 2 Mayors"),
        ("item 4 painted, route 5 ample", "item 4 painted, route 5 ample"),
    ],
)
def test_no_line_turns_over_in_a_day_a_time_or_before_a_dash(text: str, tied: str) -> None:
    assert clean(text) == tied
