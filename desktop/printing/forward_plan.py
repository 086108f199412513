"""The forward plan: what is intended for which meeting to come."""

from itertools import groupby

from desktop.printing.layout.marks import Strip
from desktop.printing.parts.body_paper import nothing_to_show, print_body_paper
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Cell, Column, Table
from desktop.records.reading.sheets import ForwardPlanSheet, ForwardRow, Print


def print_forward_plan(sheet: ForwardPlanSheet) -> Print:
    """Items under the meeting they are intended for; an item that was moved says from where."""
    chosen = paper_look(sheet.body.house_style)
    words = chosen.style.papers
    content = (
        _table(chosen, sheet) if sheet.rows else nothing_to_show(chosen, words.nothing_planned)
    )
    return print_body_paper(chosen, sheet.body, words.forward_plan, sheet.as_at, content)


def _table(look: Look, sheet: ForwardPlanSheet) -> list[Strip]:
    words = look.style.papers
    table = Table(
        look,
        (
            Column(words.item, 46),
            Column(words.purpose, 18),
            Column(words.lead, 28),
            Column(words.source, 26),
        ),
    )
    for intended, rows in groupby(sheet.rows, key=lambda row: row.intended):
        table.across(intended or words.no_meeting)
        for row in rows:
            table.add(_cells(look, row))
    return table.finish()


def _cells(look: Look, row: ForwardRow) -> list[Cell]:
    item = [(row.title, look.text)]
    item += [(text, look.small) for text in (row.note, *row.moves) if text]
    purpose, lead, source = row.purpose.label, row.lead, row.source
    return [item, [(purpose, look.text)], [(lead, look.text)], [(source, look.text)]]
