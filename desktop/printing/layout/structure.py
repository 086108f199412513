"""The structure tree of one print: which tag each part of each leaf belongs to, as its PDF has it.

ISO 32000-1, 14.7.4: content is numbered leaf by leaf, and a parent tree leads from each number
back to its element.
"""

from collections.abc import Callable, Iterator

from desktop.printing.layout.tags import Kid, Linked, Tag

_LINKS = 1_000_000
"""The key of the first link in the parent tree, above those of all leaves that a file can have."""


class Structure:
    """Grows as it is drawn; its objects are written when everything has been.

    `allot` gives an object its number. The root of the tree has the number `root`.
    """

    def __init__(self, root: int, allot: Callable[[], int]) -> None:
        self._root = root
        self._allot = allot
        self._document = Tag("Document", number=allot())
        self._joined = [self._document]
        self._marked: list[int] = []
        self._parents: list[bytes] = []
        self._links: list[bytes] = []

    def mark(self, tag: Tag, leaf: int) -> int:
        """The number of a new stretch of the leaf's content, which belongs to the tag."""
        if not tag.number:
            self._join(tag)
        number = len(self._marked)
        self._marked.append(tag.number)
        if not tag.leaf:
            tag.leaf = leaf
        tag.kids.append(number if tag.leaf == leaf else (leaf, number))
        return number

    def link(self, tag: Tag, leaf: int, number: int) -> int:
        """The key of a new link on the leaf, which leads on from the words of the tag."""
        if not tag.number:
            self._join(tag)
        key = _LINKS + len(self._links)
        self._links.append(f"{key} {tag.number} 0 R".encode("ascii"))
        tag.kids.append(Linked(leaf, number))
        return key

    def turn_over(self) -> int:
        """Go on to the next leaf; the key of the last one in the parent tree."""
        key = len(self._parents)
        held = " ".join([f"{number} 0 R" for number in self._marked])
        self._parents.append(f"{key} [{held}]".encode("ascii"))
        self._marked = []
        return key

    def _join(self, tag: Tag) -> None:
        parent = tag.parent or self._document
        if not parent.number:
            self._join(parent)
        parent.kids.append(tag)
        tag.number = self._allot()
        self._joined.append(tag)

    def objects(self) -> Iterator[tuple[int, bytes]]:
        """The root of the tree and then every element, each with its number."""
        following = _LINKS + len(self._links) if self._links else len(self._parents)
        yield (
            self._root,
            b"<</Type /StructTreeRoot /K %d 0 R /ParentTree <</Nums [%s]>> /ParentTreeNextKey %d>>"
            % (self._document.number, b"\n".join(self._parents + self._links), following),
        )
        for tag in self._joined:
            parent = tag.parent or self._document
            above = self._root if tag is self._document else parent.number
            yield tag.number, _element(tag, above).encode("ascii")


def _element(tag: Tag, above: int) -> str:
    kids = " ".join([str(kid) if type(kid) is int else _kid(kid) for kid in tag.kids])
    on = f" /Pg {tag.leaf} 0 R" if tag.leaf else ""
    more = _more(tag) if tag.attributes or tag.actual or tag.alternative else ""
    return f"<</Type /StructElem /S /{tag.role} /P {above} 0 R{on}{more} /K [{kids}]>>"


def _kid(kid: Kid) -> str:
    if isinstance(kid, int):
        return str(kid)
    if isinstance(kid, Tag):
        return f"{kid.number} 0 R"
    if isinstance(kid, Linked):
        return f"<</Type /OBJR /Pg {kid.leaf} 0 R /Obj {kid.number} 0 R>>"
    return f"<</Type /MCR /Pg {kid[0]} 0 R /MCID {kid[1]}>>"


def _more(tag: Tag) -> str:
    attributes = f" /A <<{tag.attributes}>>" if tag.attributes else ""
    said = f" /ActualText <{_digits(tag.actual)}>" if tag.actual else ""
    said += f" /Alt <{_digits(tag.alternative)}>" if tag.alternative else ""
    return attributes + said


def _digits(text: str) -> str:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex()
