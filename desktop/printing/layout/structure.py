"""The structure tree of one print: which tag each part of each leaf belongs to, as its PDF has it.

ISO 32000-1, 14.7.4: content is numbered leaf by leaf, and a parent tree leads from each number
back to its element.
"""

from reportlab.pdfbase import pdfdoc

from desktop.printing.layout.tags import Tag


class _Written(pdfdoc.PDFObject):
    """An object whose text is known already."""

    __RefOnly__ = 1

    def __init__(self, text: str) -> None:
        self._text = text

    def format(self, document: pdfdoc.PDFDocument) -> bytes:  # noqa: ARG002
        return self._text.encode("latin-1")


class Structure:
    """ReportLab asks `addObjects` when everything has been drawn, as it does of fonts."""

    def __init__(self) -> None:
        self._root = Tag("Document", joined=True)
        self._leaves: list[list[Tag]] = [[]]

    def mark(self, tag: Tag) -> int:
        """The number of a new stretch of the leaf's content, which belongs to the tag."""
        self._join(tag)
        marked = self._leaves[-1]
        number = len(marked)
        marked.append(tag)
        tag.kids.append((len(self._leaves), number))
        return number

    def turn_over(self) -> int:
        """Go on to the next leaf; the key of the last one in the parent tree."""
        self._leaves.append([])
        return len(self._leaves) - 2

    def _join(self, tag: Tag) -> None:
        if tag.joined:
            return
        parent = tag.parent or self._root
        self._join(parent)
        parent.kids.append(tag)
        tag.joined = True

    def addObjects(self, document: pdfdoc.PDFDocument) -> None:
        numbers = self._numbered(document)
        pages = [_number(document, f"Page{leaf}") for leaf in range(1, len(self._leaves))]
        root = _reserve(document, "StructTreeRoot")
        for tag, number in numbers.items():
            above = numbers[tag.parent or self._root] if tag is not self._root else root
            _fill_in(document, number, _element(tag, numbers, above, pages))
        tree = "".join(
            f"{leaf} [{' '.join(f'{numbers[tag]} 0 R' for tag in marked)}]\n"
            for leaf, marked in enumerate(self._leaves[:-1])
        )
        _fill_in(
            document,
            root,
            f"<</Type /StructTreeRoot /K {numbers[self._root]} 0 R"
            f" /ParentTree <</Nums [{tree}]>> /ParentTreeNextKey {len(pages)}>>",
        )
        document.Catalog.StructTreeRoot = pdfdoc.PDFObjectReference("StructTreeRoot")

    def _numbered(self, document: pdfdoc.PDFDocument) -> dict[Tag, int]:
        """Every tag with the number of its object, in reading order."""
        numbers: dict[Tag, int] = {}
        waiting = [self._root]
        while waiting:
            tag = waiting.pop()
            numbers[tag] = _reserve(document, f"Tag{len(numbers)}")
            waiting += [kid for kid in reversed(tag.kids) if isinstance(kid, Tag)]
        return numbers


def _element(tag: Tag, numbers: dict[Tag, int], above: int, pages: list[int]) -> str:
    leaf = next((kid[0] for kid in tag.kids if isinstance(kid, tuple)), 0)
    on = f" /Pg {pages[leaf - 1]} 0 R" if leaf else ""
    attributes = f" /A <<{tag.attributes}>>" if tag.attributes else ""
    said = f" /ActualText <{tag.actual.encode('utf-16').hex()}>" if tag.actual else ""
    kids = " ".join(_kid(kid, numbers, leaf, pages) for kid in tag.kids)
    return f"<</Type /StructElem /S /{tag.role} /P {above} 0 R{on}{attributes}{said} /K [{kids}]>>"


def _kid(kid: Tag | tuple[int, int], numbers: dict[Tag, int], leaf: int, pages: list[int]) -> str:
    if isinstance(kid, Tag):
        return f"{numbers[kid]} 0 R"
    on, number = kid
    if on == leaf:
        return str(number)
    return f"<</Type /MCR /Pg {pages[on - 1]} 0 R /MCID {number}>>"


def _reserve(document: pdfdoc.PDFDocument, name: str) -> int:
    """The number of an object that is filled in later."""
    document.Reference(_Written(""), name)
    return _number(document, name)


def _number(document: pdfdoc.PDFDocument, name: str) -> int:
    return int(document.idToObjectNumberAndVersion[name][0])


def _fill_in(document: pdfdoc.PDFDocument, number: int, text: str) -> None:
    document.idToObject[document.numberToId[number]] = _Written(text)
