"""The minute book: title leaf, contents, every kept print exactly as it is, and the indexes."""

from itertools import count

from desktop.printing.binding import Volume, place_of
from desktop.printing.indexes import indexes, print_indexes, shown_numbers
from desktop.printing.layout.catalogue import About
from desktop.printing.layout.document import draw
from desktop.printing.layout.flow import room
from desktop.printing.layout.kept import KeptPrint
from desktop.printing.layout.leaves import Leaf, fill
from desktop.printing.layout.measures import MM
from desktop.printing.layout.progress import tell, unwatched, watched
from desktop.printing.layout.tags import section
from desktop.printing.leaf_places import read_leaves
from desktop.printing.parts.body_paper import nothing_to_show
from desktop.printing.parts.furniture import PageFurniture
from desktop.printing.parts.look import Look, paper_look
from desktop.printing.parts.table import Column, Leads, Table
from desktop.printing.parts.title import body_title, section_heading
from desktop.printing.styles.saying import short_date
from desktop.records.reading.body_sheets import BookSheet
from desktop.records.reading.sheets import Print

_DOWN = 62 * MM
"""The title stands lower on a leaf that it has to itself."""


def print_book(sheet: BookSheet) -> Print:
    """The volume. Bookmarks lead to each meeting and to each index."""
    chosen = paper_look(sheet.body.house_style, sheet.body.look)
    words = chosen.style.papers
    title = f"{words.book}: {words.volume.format(volume=sheet.volume)}"
    # Front and indexes are few leaves: what is told is how far the volume is.
    with watched(unwatched):
        front = draw(
            _title(chosen, sheet) + _contents(chosen, sheet),
            chosen.top,
            About(f"{sheet.body.name}: {title}", sheet.body.name, title),
            PageFurniture(chosen, sheet.body.name, title),
        )
    volume = Volume(KeptPrint(front.pdf))
    parts = [part for part in sheet.parts if not part.withheld]
    leaves = front.leaves + sum(part.leaves for part in parts)
    there = []
    for part in parts:
        tell(volume.leaves, leaves)
        kept = KeptPrint(part.pdf)
        there.append((part, read_leaves(kept)))
        volume.add(part.title, kept)
    with watched(unwatched):
        back = print_indexes(chosen, sheet, indexes(there, sheet.people))
    leaves += sum(made.leaves for _, made in back)
    for index, made in back:
        tell(volume.leaves, leaves)
        volume.add(index, KeptPrint(made.pdf))
    return Print(volume.finish(), leaves)


def _title(look: Look, sheet: BookSheet) -> list[Leaf]:
    words = look.style.papers
    title = f"{words.book}: {words.volume.format(volume=sheet.volume)}"
    if not sheet.parts:
        strips = body_title(look, sheet.body, title, "")
        return fill(strips + nothing_to_show(look, words.empty_book), look.height)
    first, last = sheet.parts[0], sheet.parts[-1]
    numbers = shown_numbers(first)[0], shown_numbers(last)[-1]
    said = words.leaves.format(first=numbers[0], last=numbers[1])
    days = " – ".join(dict.fromkeys((short_date(first.date), short_date(last.date))))
    strips = [room(_DOWN), *body_title(look, sheet.body, title, f"{said} · {days}")]
    return fill(strips, look.height)


def _contents(look: Look, sheet: BookSheet) -> list[Leaf]:
    if not sheet.parts:
        return []
    words = look.style.papers
    place = look.column.within(section(None, 2))
    strips = section_heading(look, words.contents, place)
    strips[0].bookmark = words.contents
    columns = (Column(look.style.volume.minutes, 80), Column(words.leaf_head, 20))
    table = Table(look, columns, within=place.tag)
    bound = count()
    for part in sheet.parts:
        numbers = shown_numbers(part)
        leaves = "–".join(dict.fromkeys((numbers[0], numbers[-1])))
        entry = [(part.title, look.text)]
        if part.withheld:
            entry.append((look.style.volume.withheld, look.small))
        said = f"{part.title}, {words.leaf_head.lower()} {numbers[0]}"
        leads = None if part.withheld else Leads(0, place_of(next(bound)), said)
        table.add([entry, [(leaves, look.text)]], headed=True, leads=leads)
    return fill(strips + table.finish(), look.height)
