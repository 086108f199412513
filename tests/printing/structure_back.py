"""Reads the structure tree of a print back: what a screen reader meets, in its order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

_MAPPING = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>")


@dataclass
class Element:
    """One element: its role, what it says itself, and the elements inside it."""

    role: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: "list[Element]" = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Where its links lead, by name, and what is said of each."""

    def walk(self) -> "Iterator[Element]":
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def said(self) -> str:
        """Everything that is said inside it, in order, with a space between elements."""
        return " ".join(filter(None, [self.text.strip(), *(kid.said() for kid in self.kids)]))

    def all(self, role: str) -> "list[Element]":
        return [element for element in self.walk() if element.role == role]


def structure(pdf: bytes) -> Element:
    """The document's element. Fails where an element is not in the parent tree's place."""
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.obj.objgen: _said_on(page) for page in document.pages}
        root = document.Root.StructTreeRoot
        _check_parents(document, root)
        return _element(root.K, pages)


def _element(held: pikepdf.Object, pages: dict[tuple[int, int], dict[int, str]]) -> Element:
    made = Element(str(held.S)[1:])
    if "/A" in held:
        made.attributes = {str(name)[1:]: str(value) for name, value in held.A.items()}
    for kid in held.K:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.StructElem:
            made.kids.append(_element(kid, pages))
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == pikepdf.Name.OBJR:
            made.links.append((str(kid.Obj.Dest), str(kid.Obj.Contents)))
        elif isinstance(kid, pikepdf.Dictionary):
            made.text += pages[kid.Pg.objgen].get(int(kid.MCID), "")
        else:
            made.text += pages[held.Pg.objgen].get(int(kid), "")
    if "/ActualText" in held:
        made.text = str(held.ActualText)
    return made


def _check_parents(document: pikepdf.Pdf, root: pikepdf.Object) -> None:
    numbers = list(root.ParentTree.Nums)
    by_key = {int(key): held for key, held in zip(numbers[::2], numbers[1::2], strict=True)}
    for page in document.pages:
        for number, element in enumerate(by_key[int(page.StructParents)]):
            own = [kid for kid in element.K if not isinstance(kid, pikepdf.Dictionary)]
            marked = [int(kid.MCID) for kid in element.K if _marks(kid, page)]
            here = "/Pg" in element and element.Pg.objgen == page.objgen
            assert number in marked or (here and number in map(int, own))
        for note in page.obj.get("/Annots", ()):
            held = [kid for kid in by_key[int(note.StructParent)].K if _refers(kid, note)]
            assert [kid.Pg.objgen for kid in held] == [page.obj.objgen]


def _marks(kid: object, page: pikepdf.Page) -> bool:
    if not isinstance(kid, pikepdf.Dictionary) or "/MCID" not in kid:
        return False
    return bool(kid.Pg.objgen == page.objgen)


def _refers(kid: object, note: pikepdf.Object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid and kid.Obj.objgen == note.objgen


def _said_on(page: pikepdf.Page) -> dict[int, str]:
    """What each marked stretch of a page says, by its number."""
    letters = {name: _letters(font) for name, font in page.Resources.Font.items()}
    said: dict[int, str] = {}
    open_: list[int | None] = []
    font: dict[str, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operands, operator = list(step.operands), step.operator
        if str(operator) == "BDC":
            number = operands[1].get("/MCID")
            open_.append(None if number is None else int(number))
        elif str(operator) == "BMC":
            open_.append(None)
        elif str(operator) == "EMC":
            open_.pop()
        elif str(operator) == "Tf":
            font = letters[str(operands[0])]
        elif str(operator) == "Tj" and open_ and open_[-1] is not None:
            codes = bytes(operands[0]).hex().upper()
            words = "".join(font[codes[at : at + 4]] for at in range(0, len(codes), 4))
            said[open_[-1]] = said.get(open_[-1], "") + words
        else:
            assert open_ or str(operator) not in ("Tj", "S", "f"), "unmarked content"
    assert not open_
    return said


def _letters(font: pikepdf.Object) -> dict[str, str]:
    mappings = _MAPPING.findall(font.ToUnicode.read_bytes())
    return {
        code.decode().upper(): bytes.fromhex(text.decode()).decode("utf-16-be")
        for code, text in mappings
        if len(text) >= 4
    }
