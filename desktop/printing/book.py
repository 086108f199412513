"""The minute book: a title leaf, a list by leaf number, then every kept print exactly as it is."""

from desktop.printing.binding import bind
from desktop.printing.layout.document import About, draw
from desktop.printing.layout.leaves import fill
from desktop.printing.layout.marks import Strip
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Column, Table
from desktop.printing.parts.title import body_title
from desktop.records.reading.sheets import BookPart, BookSheet, Print


def print_book(sheet: BookSheet) -> Print:
    """The volume. Bookmarks lead to each meeting."""
    chosen = paper_look(sheet.body.house_style)
    words = chosen.style.papers
    volume = words.volume.format(volume=sheet.volume)
    title = f"{words.book}: {volume}"
    front = draw(
        fill(_front(chosen, sheet), chosen.height),
        chosen.top,
        About(f"{sheet.body.name}: {title}", sheet.body.name, title),
        PageFurniture(chosen, sheet.body.name, title),
    )
    pdf = bind(front.pdf, [(part.title, part.pdf) for part in sheet.parts])
    return Print(pdf, front.leaves + sum(part.leaves for part in sheet.parts))


def _front(look: Look, sheet: BookSheet) -> list[Strip]:
    words = look.style.papers
    title = f"{words.book}: {words.volume.format(volume=sheet.volume)}"
    if not sheet.parts:
        strips = body_title(look, sheet.body, title, "")
        return strips + nothing_to_show(look, words.empty_book)
    last = sheet.parts[-1]
    leaves = words.leaves.format(first=_ends(sheet.parts[0])[0], last=_ends(last)[1])
    return body_title(look, sheet.body, title, leaves) + _contents(look, sheet)


def _ends(part: BookPart) -> tuple[str, str]:
    """The numbers of its first and last leaf, as they are shown."""
    if part.labels:
        return part.labels[0], part.labels[-1]
    return str(part.first_leaf), str(part.first_leaf + part.leaves - 1)


def _contents(look: Look, sheet: BookSheet) -> list[Strip]:
    words = look.style.papers
    table = Table(look, (Column(words.contents, 80), Column(words.leaf_head, 20)))
    for part in sheet.parts:
        cell = "–".join(dict.fromkeys(_ends(part)))
        table.add(([(part.title, look.text)], [(cell, look.text)]))
    return table.finish()
