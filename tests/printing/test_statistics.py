"""Attendance of a year, read back: figures by name, all together, and bars nobody reads out."""

from io import BytesIO

import pikepdf

from desktop.printing.pages import opened
from desktop.printing.statistics import print_statistics
from desktop.records.reading.paper_sheets import AttendedRow, StatisticsSheet
from tests.printing.reading_back import in_order, leaves_of, text_of
from tests.printing.sheets import BOARD
from tests.printing.structure_back import structure

ROWS = (
    AttendedRow("Peter Bramhall", 6, 3, 1, 2, 0),
    AttendedRow("Zoe Butler", 4, 4, 0, 0, 0),
    AttendedRow("Nobody Yet", 0, 0, 0, 0, 0),
)


def test_each_person_and_all_together() -> None:
    print_ = print_statistics(StatisticsSheet(BOARD, "2019-20", 6, ROWS))
    assert in_order(text_of(print_), "Children’s Partnership Board Attendance", "Year 2019-20")
    (table,) = structure(print_.pdf).all("Table")
    rows = [[cell.said() for cell in row.kids] for row in table.kids]
    assert rows == [
        ["Name", "Meetings", "Present", "Represented", "Apologies", "Absent", "Share present"],
        ["Peter Bramhall", "6", "3", "1", "2", "0", "50%"],
        ["Zoe Butler", "4", "4", "0", "0", "0", "100%"],
        ["Nobody Yet", "0", "0", "0", "0", "0", "0%"],
        ["All together", "10", "7", "1", "2", "0", "70%"],
    ]
    assert [row.kids[0].attributes["Scope"] for row in table.kids[1:]] == ["/Row"] * 4


def test_shares_stand_with_their_last_figures_below_each_other() -> None:
    print_ = print_statistics(StatisticsSheet(BOARD, "2019-20", 6, ROWS))
    with opened(print_.pdf) as document:
        words = document[0].get_textpage()
        said = words.get_text_range()
        ends = [words.get_charbox(n)[2] for n, letter in enumerate(said) if letter == "%"]
        words.close()
    assert len(ends) == 4
    assert max(ends[:3]) - min(ends[:3]) < 0.1


def test_a_bar_is_as_long_as_the_share() -> None:
    print_ = print_statistics(StatisticsSheet(BOARD, "2019-20", 6, ROWS[:2]))
    with pikepdf.open(BytesIO(print_.pdf)) as pdf:
        steps = [
            (str(step.operator), [float(str(n)) for n in step.operands])
            for step in pikepdf.parse_content_stream(pdf.pages[0])
            if str(step.operator) in ("w", "m", "l")
        ]
    thick = [n for n, (operator, [*size]) in enumerate(steps) if operator == "w" and size[0] > 3]
    long = [steps[n + 2][1][0] - steps[n + 1][1][0] for n in thick]
    shares = [bar / track for track, bar in zip(long[::2], long[1::2], strict=True)]
    assert [round(share, 2) for share in shares] == [0.5, 1.0, 0.7]


def test_a_year_without_a_meeting_says_so_and_a_long_list_repeats_its_head() -> None:
    none = StatisticsSheet(BOARD, "2019-20", 0, ())
    assert "No meeting was held in the year 2019-20." in text_of(print_statistics(none))
    many = tuple(AttendedRow(f"Person {n} of Many", 6, 6, 0, 0, 0) for n in range(120))
    leaves = leaves_of(print_statistics(StatisticsSheet(BOARD, "2019", 6, many)))
    assert len(leaves) > 2
    assert all("Name Meetings Present" in leaf for leaf in leaves)
