"""The action log as a committee paper: what is overdue, what is open, what is to be agreed."""

from collections.abc import Sequence

from desktop.printing.layout.flow import heading
from desktop.printing.layout.marks import Strip
from desktop.printing.layout.paragraph import paragraph
from desktop.printing.layout.tags import section
from desktop.printing.parts.body_paper import nothing_to_show, print_body_paper
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Cell, Column, Table
from desktop.printing.parts.title import section_heading
from desktop.printing.styles.saying import listed, short_date
from desktop.records.reading.body_sheets import ActionLogRow, ActionLogSheet
from desktop.records.reading.sheets import Print


def print_action_log(sheet: ActionLogSheet) -> Print:
    """Each part says how many it has; the last one asks the meeting to agree."""
    chosen = paper_look(sheet.body.house_style, sheet.body.look)
    words = chosen.style.papers
    content = _parts(chosen, sheet) if sheet.actions else nothing_to_show(chosen, words.no_actions)
    return print_body_paper(chosen, sheet.body, words.action_log, sheet.as_at, content)


def _parts(look: Look, sheet: ActionLogSheet) -> list[Strip]:
    words = look.style.log
    open_ = [action for action in sheet.actions if not action.status.closed]
    parts = (
        (words.overdue, "", [action for action in open_ if action.overdue]),
        (words.still_open, "", [action for action in open_ if not action.overdue]),
        (words.closed, words.to_agree, [row for row in sheet.actions if row.status.closed]),
    )
    # Room for the longest number comes from the wording: "GBP/2223/001" is not parted.
    number = min(24.0, max(8.0, 1.8 * max(len(row.said) for row in sheet.actions)))
    strips: list[Strip] = []
    for title, note, actions in parts:
        if actions:
            strips += _part(look, title, note, actions, number)
    return strips


def _part(
    look: Look, title: str, note: str, actions: Sequence[ActionLogRow], number: float
) -> list[Strip]:
    words = look.style.papers
    place = look.column.within(section(None, 2))
    named = look.style.log.counted.format(part=title, count=len(actions))
    strips = section_heading(look, named, place, before=20)
    strips[0].bookmark = named
    said = paragraph(look.text.pieces(note), look.text, place.inside(0, before=3))
    strips += heading(said) if said else []
    table = Table(
        look,
        (
            Column(words.number, number),
            Column(words.action, 56 - number),
            Column(words.owners, 22),
            Column(words.due, 20),
            Column(words.status, 16),
        ),
        within=place.tag,
    )
    table.strips[0].before = 5.0
    for action in actions:
        table.add(_cells(look, action))
    return strips + table.finish()


def _cells(look: Look, action: ActionLogRow) -> list[Cell]:
    words = look.style.papers
    wording = [(action.text, look.text)]
    if action.arose:
        wording.append((words.arose.format(arose=action.arose), look.small))
    for day, status, text in action.updates:
        said = f"{short_date(day)}, {status.label.lower()}" + (f": {text}" if text else "")
        wording.append((said, look.small))
    due = [(short_date(action.due), look.text)] if action.due else []
    if action.due_words:
        due.append((action.due_words, look.text))
    if action.due is None and action.due_day:
        due.append((short_date(action.due_day), look.small))
    status_words = [(action.status.label, look.text)]
    if action.closed_on:
        status_words.append((short_date(action.closed_on), look.small))
    if action.overdue:
        status_words.append((words.overdue, look.bold))
    owners = [(listed(action.owners), look.text)]
    return [[(action.said, look.bold)], wording, owners, due, status_words]
