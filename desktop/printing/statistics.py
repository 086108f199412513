"""Attendance of a year: how often everybody came, as a table with a bar for each share."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Lettering, Mark, Rule, Said, Strip
from desktop.printing.layout.measures import MM
from desktop.printing.layout.paragraph import Place, paragraph
from desktop.printing.layout.setting import Setting
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Cell, Column, Table
from desktop.printing.parts.title import body_title
from desktop.records.reading.paper_sheets import AttendedRow, StatisticsSheet
from desktop.records.reading.sheets import Print

_FIGURE, _APART = 11 * MM, 2 * MM
"""Room for "100%", and between that and its bar."""

_SHARE = 25 * MM

_TRACK, _BAR = 0.88, 0.35


def print_statistics(sheet: StatisticsSheet) -> Print:
    """By name; all together at the end. The bars only repeat what the figures say."""
    look = paper_look(sheet.body.house_style, sheet.body.look)
    words = look.style.statistics
    year = words.year.format(year=sheet.year)
    strips = body_title(look, sheet.body, words.title, year)
    if sheet.rows:
        strips += _table(look, sheet)
        strips += paragraph(
            look.small.pieces(words.note), look.small, look.column.inside(0, before=8)
        )
    else:
        strips += nothing_to_show(look, words.none.format(year=sheet.year))
    named = f"{sheet.body.name}: {words.title}"
    about = About(f"{named}, {year}", sheet.body.name, f"{words.title}, {year}")
    furniture = PageFurniture(look, named, year)
    return draw(fill(strips, look.height), look.top, about, furniture)


def _table(look: Look, sheet: StatisticsSheet) -> list[Strip]:
    words = look.style.statistics
    small = replace(look.small, bold=True)
    heads = (words.possible, words.present, words.represented, words.apologies, words.absent)
    counts = [Column(head, small.width(head) + 2, right=True) for head in heads]
    taken = sum(column.share for column in counts) + _SHARE + 10 * len(heads) + 10
    columns = [Column(words.name, look.column.width - taken), *counts, Column(words.rate, _SHARE)]
    table = Table(look, columns, heads=small)
    for row in sheet.rows:
        _add(table, row, look.text)
    _add(table, _together(sheet, words.together), look.bold)
    return table.finish()


def _together(sheet: StatisticsSheet, words: str) -> AttendedRow:
    rows = sheet.rows
    return AttendedRow(
        words,
        sum(row.possible for row in rows),
        sum(row.present for row in rows),
        sum(row.represented for row in rows),
        sum(row.apologies for row in rows),
        sum(row.absent for row in rows),
    )


def _add(table: Table, row: AttendedRow, setting: Setting) -> None:
    counts = (row.possible, row.present, row.represented, row.apologies, row.absent)
    share = row.present / row.possible if row.possible else 0.0
    cells: list[Cell] = [[(row.name, setting)]]
    cells += [[(str(count), setting)] for count in counts]
    cells.append([(f"{round(100 * share)}%", setting)])
    last = table.add(cells, whole=True, headed=True)[0].cells[-1]
    last[:] = [*_figure(last, table.places[-1]), *_bar(table.places[-1], setting, share)]


def _figure(marks: Sequence[Mark], place: Place) -> list[Mark]:
    """The share with its last figure below that of the row above."""
    moved: list[Mark] = []
    for said in marks:
        if isinstance(said, Said):
            letters = [mark for mark in said.marks if isinstance(mark, Lettering)]
            end = max(mark.x + mark.face.width(mark.text) * mark.size for mark in letters)
            by = place.left + _FIGURE - end
            moved.append(Said(said.tag, [mark._replace(x=mark.x + by) for mark in letters]))
    return moved


def _bar(place: Place, setting: Setting, share: float) -> list[Rule]:
    """Nobody reads it out: it decorates."""
    y, thick = setting.baseline - setting.size * 0.24, setting.size * 0.5
    left, long = place.left + _FIGURE + _APART, place.width - _FIGURE - _APART
    return [Rule(left, y, long, thick, _TRACK), Rule(left, y, long * min(share, 1), thick, _BAR)]
