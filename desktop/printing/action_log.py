"""The running action log of a body: what was asked of whom, by when, and how it stands."""

from desktop.printing.layout.marks import Strip
from desktop.printing.parts.body_paper import nothing_to_show, print_body_paper
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Cell, Column, Table
from desktop.printing.styles.saying import listed, short_date
from desktop.records.reading.sheets import ActionLogRow, ActionLogSheet, Print


def print_action_log(sheet: ActionLogSheet) -> Print:
    """Open actions, each said to be overdue in a word; then what was closed, to be agreed."""
    chosen = paper_look(sheet.body.house_style)
    words = chosen.style.papers
    content = _table(chosen, sheet) if sheet.actions else nothing_to_show(chosen, words.no_actions)
    return print_body_paper(chosen, sheet.body, words.action_log, sheet.as_at, content)


def _table(look: Look, sheet: ActionLogSheet) -> list[Strip]:
    words = look.style.papers
    # Room for the longest number comes from the wording: "GBP/2223/001" is not parted.
    number = min(24.0, max(8.0, 1.8 * max(len(row.said) for row in sheet.actions)))
    table = Table(
        look,
        (
            Column(words.number, number),
            Column(words.action, 56 - number),
            Column(words.owners, 22),
            Column(words.due, 20),
            Column(words.status, 16),
        ),
    )
    still = [action for action in sheet.actions if not action.status.closed]
    closed = [action for action in sheet.actions if action.status.closed]
    for heading, actions in ((words.open_actions, still), (words.closed_actions, closed)):
        if closed and actions:
            table.across(heading)
        for action in actions:
            table.add(_cells(look, action))
    return table.finish()


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
