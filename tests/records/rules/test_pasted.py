"""What was copied elsewhere becomes points: worked examples, and nothing breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.records.rules.emphasis import parse
from desktop.records.rules.pasted import Pasted, from_html, from_text
from desktop.records.rules.words import PointKind


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("one", [(0, "one")]),
        ("one\n\n  \ntwo\r\nthree\n", [(0, "one"), (0, "two"), (0, "three")]),
        ("Said:\n• tea\n• milk\nDone", [(0, "Said:"), (1, "tea"), (1, "milk"), (0, "Done")]),
        ("•\ttea\no\tgreen\n•\tmilk", [(0, "tea"), (1, "green"), (0, "milk")]),
        ("1. tea\n\ta) green\n\tb) black\n2. milk",
         [(0, "tea"), (1, "green"), (1, "black"), (0, "milk")]),
        ("a) x\n(i) y\n(ii) z\nb) w", [(0, "x"), (1, "y"), (1, "z"), (0, "w")]),
        ("h. x\ni. y\nj. z", [(0, "x"), (0, "y"), (0, "z")]),
        ("    deep\nout", [(0, "deep"), (0, "out")]),
        ("1.1 one\n1.1.1 below\n1.2 two", [(0, "one"), (1, "below"), (0, "two")]),
        ("2010 was dry", [(0, "2010 was dry")]),
        ("- a\n  - b\n    - c\n- d", [(0, "a"), (1, "b"), (2, "c"), (0, "d")]),
        ("", []),
    ],
)  # fmt: skip
def test_plain_text(text: str, shape: list[tuple[int, str]]) -> None:
    assert [(each.depth, each.text) for each in from_text(text)] == shape


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
<!-- p.MsoNormal {margin:0cm;} --></style><title>x</title></head><body lang=EN-GB>
<!--StartFragment-->
<p class=MsoNormal><b>The roof</b> was <i>looked</i>
 at.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>
<![endif]><span lang=EN-GB>It leaks</span></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]-->
<span>o&nbsp; </span><!--[endif]-->at the <span style='font-weight:bold'>north</span> end</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>It is old</p>
<h2>Next</h2><p>Ends &amp; all<script>no()</script></p><!--EndFragment--></body></html>"""


def test_what_word_copies() -> None:
    assert from_html(WORD) == (
        Pasted("The roof was looked at.", 0, "0-8 bold, 13-19 italic"),
        Pasted("It leaks", 1),
        Pasted("at the north end", 2, "7-12 bold"),
        Pasted("It is old", 1),
        Pasted("Next", 0, "", PointKind.HEADING),
        Pasted("Ends & all", 0),
    )


@pytest.mark.parametrize(
    ("html", "shape"),
    [
        ("<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", [(0, "a"), (1, "b"), (0, "c")]),
        ("<p>Said</p><ol><li><p>a</p></li></ol><p>out</p>", [(0, "Said"), (1, "a"), (0, "out")]),
        ("a<br>b<br/>c", [(0, "a"), (0, "b"), (0, "c")]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", [(0, "a · b")]),
        ("<b style='font-weight:normal'>plain</b>", [(0, "plain")]),
        ("<p>&nbsp;</p>", []),
        ("<p>1 &lt; 2", [(0, "1 < 2")]),
    ],
)  # fmt: skip
def test_pages(html: str, shape: list[tuple[int, str]]) -> None:
    assert [(each.depth, each.text) for each in from_html(html)] == shape
    assert not any(each.emphasis for each in from_html(html))


PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "x", " y ", "<i>", "</i>", "<br>",
     "<!--[if !supportLists]-->", "<!--[endif]-->", "&amp;", "<", "<style>", "</style>", "<h1>"]
)  # fmt: skip


@given(st.lists(PIECES))
def test_no_page_is_too_odd(pieces: list[str]) -> None:
    sound(from_html("".join(pieces)))


@given(st.text(alphabet="ab1.)(i-• \t\n"))
def test_no_text_is_too_odd(text: str) -> None:
    sound(from_text(text))


def sound(found: tuple[Pasted, ...]) -> None:
    depth = -1
    for each in found:
        assert each.text == each.text.strip() != ""
        assert 0 <= each.depth <= depth + 1
        assert all(end <= len(each.text) for _, end, _ in parse(each.emphasis))
        depth = each.depth
