"""A house style made ready to lay out with: its settings of type and its text area, in points."""

from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.printing.layout.family import family
from desktop.printing.layout.measures import A4_HEIGHT, A4_WIDTH, ACROSS, MM, UPRIGHT
from desktop.printing.layout.paragraph import Place
from desktop.printing.layout.picture import Picture, picture
from desktop.printing.layout.setting import Setting
from desktop.printing.styles.own import with_own
from desktop.printing.styles.schema import HouseStyle
from desktop.printing.styles.shelf import house_style
from desktop.records.reading.look_sheet import AS_THE_STYLE, LookSheet

_PLAIN_FOOT = 27
_EDGE = 20 * MM
_REMEMBERED = 32


@dataclass(frozen=True, eq=False)
class Look:
    style: HouseStyle
    text: Setting
    bold: Setting
    aside: Setting
    title: Setting
    heading: Setting
    small: Setting
    furniture: Setting
    column: Place
    top: float
    height: float
    size: tuple[float, float] = UPRIGHT
    own: LookSheet = AS_THE_STYLE
    crest: Picture | None = None

    @property
    def right(self) -> float:
        return self.column.left + self.column.width


@lru_cache(_REMEMBERED)
def paper_look(key: str, own: LookSheet = AS_THE_STYLE) -> Look:
    """The look of a paper that nobody initials or corrects: the page is used to the full."""
    chosen = look(key, own)
    page = chosen.style.page
    edge = min(page.edge, page.binding)
    return replace(
        chosen,
        column=Place(chosen.column.left, A4_WIDTH - (page.binding + edge) * MM),
        height=A4_HEIGHT - (page.top + min(page.bottom, _PLAIN_FOOT)) * MM,
    )


def turned(upright: Look) -> Look:
    """The look of the same paper turned on its side."""
    wide, high = ACROSS
    return replace(
        upright,
        column=Place(_EDGE, wide - 2 * _EDGE),
        top=_EDGE,
        height=high - 2 * _EDGE - 4 * MM,
        size=ACROSS,
    )


@lru_cache(_REMEMBERED)
def look(key: str, own: LookSheet = AS_THE_STYLE) -> Look:
    """The look of the minutes of a body that keeps this house style."""
    style = with_own(house_style(key), own)
    kind, page = style.type, style.page
    text = Setting(family(kind.text), kind.size, kind.leading)
    heads = family(kind.headings)
    small = Setting(text.family, kind.small, kind.small * 1.36)
    return Look(
        style=style,
        text=text,
        bold=replace(text, bold=True),
        aside=replace(text, italic=style.items.italic_lines),
        title=Setting(heads, kind.title, kind.title * 1.22, bold=True),
        heading=Setting(heads, kind.heading, kind.heading * 1.3, bold=True),
        small=small,
        furniture=Setting(family(kind.furniture), 8, 10.5, grey=0.3),
        column=Place(page.binding * MM, A4_WIDTH - (page.binding + page.edge) * MM),
        top=page.top * MM,
        height=A4_HEIGHT - (page.top + page.bottom) * MM,
        own=own,
        crest=picture(own.crest.picture) if own.crest else None,
    )
