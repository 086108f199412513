import pytest

from desktop.printing.styles.counting import letter, mark, roman


@pytest.mark.parametrize(
    ("number", "said"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba"), (703, "aaa")]
)
def test_letters(number: int, said: str) -> None:
    assert letter(number) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (400, "cd"), (1999, "mcmxcix")],
)
def test_roman(number: int, said: str) -> None:
    assert roman(number) == said


def test_mark() -> None:
    assert [mark("letter", 2), mark("roman", 2), mark("number", 2)] == ["b", "ii", "2"]
