"""What breaks layouts: length, size, strange letters, and text that looks like mark-up."""

from dataclasses import replace
from time import perf_counter

import pytest

from desktop.printing.agenda import print_agenda
from desktop.printing.attendance_sheet import print_attendance_sheet
from desktop.printing.blank import print_blank
from desktop.printing.layout.quotes import quoted
from desktop.printing.minutes import print_minutes
from desktop.printing.pack import print_pack
from desktop.printing.pages import page_text
from desktop.printing.script import print_script
from desktop.printing.signature import print_signature
from desktop.records.reading.meeting_sheets import (
    CallSheet,
    PackSheet,
    ScriptSheet,
    SigningInSheet,
)
from desktop.records.reading.sheets import MeetingSheet, SectionSheet
from tests.printing.reading_back import bookmarks_of, in_order, leaves_of, text_of
from tests.printing.sheets import (
    STYLES,
    board_meeting,
    confirmed,
    in_each_style,
    item,
    meeting,
    note,
    officers_meeting,
    person,
    resolved,
    signature,
    with_points,
)

IN_EACH = pytest.mark.parametrize("sheet", in_each_style(), ids=STYLES)
LONG = "The matter was gone into at length and nothing was left unsaid by anyone there. "


@IN_EACH
def test_forty_leaves(sheet: MeetingSheet) -> None:
    items = tuple(
        item(str(n), f"Item {n}", *(note(f"{n}.{m} {LONG * 3}") for m in range(9)))
        for n in range(1, 61)
    )
    long = replace(sheet, sections=(SectionSheet("", items),))
    print_ = print_signature(signature(long, first_leaf=101))
    leaves = leaves_of(print_)
    assert len(leaves) >= 40
    for number, leaf in enumerate(leaves):
        assert f"Leaf {101 + number} · {number + 1} of {len(leaves)}" in leaf
    every = [f"{n}.{m} The matter" for n in range(1, 61) for m in range(9)]
    assert in_order(" ".join(leaves), *every)


def test_a_cell_taller_than_a_leaf_goes_on_under_the_repeated_head() -> None:
    sheet = with_points(officers_meeting(), note(LONG * 150), note("The end."))
    leaves = leaves_of(print_minutes(sheet))
    assert len(leaves) >= 3
    assert all("Item Detail" in leaf for leaf in leaves)
    assert " ".join(leaves).count("nothing was left") == 150


@IN_EACH
def test_words_without_end(sheet: MeetingSheet) -> None:
    start = perf_counter()
    points = (note("x" * 300), note("ŵ" * 20_000), resolved("z" * 400, "q" * 400))
    wide = with_points(replace(sheet, venue="V" * 300), *points)
    text = text_of(print_signature(signature(wide))).replace(" ", "")
    assert perf_counter() - start < 20
    assert text.count("ŵ") == 20_000
    for letter, count in (("x", 300), ("z", 400), ("q", 400), ("V", 300)):
        assert text.count(letter) >= count


@IN_EACH
def test_names_in_every_latin_script(sheet: MeetingSheet) -> None:
    names = (
        "Siân Ŵŷn-Llŷr", "Łukasz Żółć", "Ağrı Şahin", "Þórður Æsir", "Nguyễn Thị Ánh",
        "Ștefan Țîrlea", "Đorđe Čučković", "Áŋŋe Ŧuovi", "Zoë ß. Ĳsselmeer",
        "Māra Ķīle", "Ġwanni Ħal",
    )  # fmt: skip
    people = tuple(person(name, "Prif Weithredwr", "Tŷ’r Cŵn") for name in names)
    print_ = print_minutes(replace(sheet, attendance=people))
    text = text_of(print_)
    assert all(name in text for name in names)


@IN_EACH
def test_letters_that_no_font_has_print_as_a_box_and_are_still_found(sheet: MeetingSheet) -> None:
    text = text_of(print_minutes(with_points(sheet, note("会议 – 😀 – שלום – 🏴"))))
    assert "会议" in text
    assert "😀" in text


@IN_EACH
def test_four_hundred_points_in_an_item(sheet: MeetingSheet) -> None:
    points = tuple(note(f"Point {n} was noted.") for n in range(400))
    text = text_of(print_minutes(with_points(sheet, note("Noted:", *points))))
    assert in_order(text, *(f"Point {n} was noted." for n in range(400)))
    if sheet.body.house_style == "numbered":
        assert "oj) Point 399" in text


@IN_EACH
def test_a_hundred_and_twenty_people(sheet: MeetingSheet) -> None:
    people = tuple(
        person(f"Person Number{n}", "A post with rather a long title", "Of some organisation")
        for n in range(120)
    )
    text = text_of(print_minutes(replace(sheet, attendance=people)))
    assert in_order(text, *(f"Person Number{n}" for n in range(120)))


@IN_EACH
def test_deep_nesting_goes_on_in_the_last_of_the_styles_levels(sheet: MeetingSheet) -> None:
    point = note("deepest")
    for depth in range(30):
        point = note(f"depth {depth}", point)
    assert "deepest" in text_of(print_minutes(with_points(sheet, point)))


MARKUP = (
    "<b>bold</b>",
    "&amp; &lt;",
    '<img src="file:///etc/passwd">',
    "<para>",
    "{date} {0} %s $x",
    "\\(x\\) (((",
    "]]> <?xml ?>",
    "<!--",
)


@IN_EACH
def test_nothing_in_a_record_is_mark_up(sheet: MeetingSheet) -> None:
    for words in MARKUP:
        first = item(words, words, note(words, note(words)), resolved(words, words), note=words)
        marked = replace(
            sheet,
            body=replace(sheet.body, name=words, parent=words),
            venue=words,
            sections=(SectionSheet(words, (first,)),),
            attendance=(person(words, words, words, represents=words, represented_by=words),),
        )
        print_ = print_signature(signature(marked, signer=words))
        as_set = quoted(words)
        assert text_of(print_).replace(" ", "").count(as_set.replace(" ", "")) >= 10
        assert bookmarks_of(print_) == [f"{as_set} {as_set}"]
        assert as_set in text_of(print_agenda(marked))


@IN_EACH
def test_control_characters_do_no_harm(sheet: MeetingSheet) -> None:
    strange = "".join(map(chr, [*range(32), 127, *range(128, 160), 0xFEFF, 0x202E, 0xD800]))
    text = text_of(print_minutes(with_points(sheet, note(f"be{strange}fore"), note(strange))))
    assert "be" in text
    assert "fore" in text


@pytest.mark.parametrize("body", [each.body for each in in_each_style()], ids=STYLES)
def test_an_item_of_nothing_at_all(body: object) -> None:
    empty = item("", "", note(""), resolved("", lead=""), note("", note("")))
    sheet = meeting(body, SectionSheet("", (empty, item("2", "Next"))))  # type: ignore[arg-type]
    said = text_of(print_signature(signature(sheet))).casefold()
    assert in_order(said, "1", "2 next", "signed")


@IN_EACH
def test_a_number_wider_than_its_column_stands_clear_of_the_title(sheet: MeetingSheet) -> None:
    wide = item("2019/20-0123", "A title", note("A point."))
    text = text_of(print_minutes(replace(sheet, sections=(SectionSheet("", (wide,)),))))
    assert "2019/20-0123 a title" in text.casefold()
    absurd = replace(wide, number="9" * 200)
    text = text_of(print_minutes(replace(sheet, sections=(SectionSheet("", (absurd,)),))))
    assert text.replace(" ", "").count("9") >= 200
    assert "A point." in text


def test_a_title_is_never_parted_from_what_it_heads() -> None:
    plain = replace(board_meeting(), attendance=())
    for count in range(20, 60, 3):
        items = (
            item("1", "First", *(note(f"Point {n} was noted.") for n in range(count))),
            item("2", "The second title", note("What it heads. " * 20)),
            item("3", "The third title", resolved("", "the first limb", "the second limb")),
        )
        sheet = replace(plain, sections=(SectionSheet("A section", items),))
        pdf = print_minutes(sheet)
        for n, leaf in enumerate(leaves_of(pdf)):
            if "The second title" in leaf:
                assert "2 The second title What it heads." in leaf
            if "RESOLVED to" in leaf:
                assert "RESOLVED to (1) the first limb (2) the second limb Decision 1" in leaf
            assert page_text(pdf.pdf, n)


@IN_EACH
def test_a_meeting_of_nothing_says_so_in_every_paper(sheet: MeetingSheet) -> None:
    empty = meeting(sheet.body)
    minutes, agenda = "No business was minuted.", "No business is on the agenda yet."
    people = SigningInSheet(empty, ())
    for print_, *said in (
        (print_agenda(empty), agenda),
        (print_pack(PackSheet(empty, CallSheet(), ())), "Agenda 2", agenda),
        (print_minutes(empty), minutes),
        (print_minutes(confirmed(empty)), minutes, "Confirmed as drawn"),
        (print_signature(signature(empty)), minutes, "at the meeting held on", "Signed"),
        (print_script(ScriptSheet(empty, (), (), (), None, "")), "I open", "I close the meeting"),
        (print_blank(people), "In the chair", "Actions", "Closed at"),
        (print_attendance_sheet(people), "Please sign", "Visitors"),
    ):
        assert in_order(text_of(print_), *said)


def test_an_article_of_a_name_is_not_said_twice() -> None:
    sheet = officers_meeting()
    sheet = replace(sheet, body=replace(sheet.body, name="The Quay Committee"))
    assert "Minutes of the Quay Committee" in text_of(print_minutes(sheet))
    assert "Agenda for the Quay Committee" in text_of(print_agenda(sheet))
    plain = replace(sheet, body=replace(sheet.body, name="Theatre Committee"))
    assert "Minutes of the Theatre Committee" in text_of(print_minutes(plain))
