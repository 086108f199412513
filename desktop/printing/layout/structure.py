"""The structure tree of one print: which tag each part of each leaf belongs to, as its PDF has it.

ISO 32000-1, 14.7.4: content is numbered leaf by leaf, and a parent tree leads from each number
back to its element.
"""

from collections.abc import Iterator, Sequence

from desktop.printing.layout.tags import Tag


class Structure:
    """Grows as it is drawn; its objects are written when everything has been."""

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

    def objects(self, root: int, pages: Sequence[int]) -> Iterator[bytes]:
        """The root of the tree, which has this number, and then every element.

        `pages` are the numbers of the leaves' own objects.
        """
        numbers = self._numbered(root + 1)
        tree = "".join(
            f"{leaf} [{' '.join([f'{numbers[tag]} 0 R' for tag in marked])}]\n"
            for leaf, marked in enumerate(self._leaves[:-1])
        )
        yield (
            f"<</Type /StructTreeRoot /K {numbers[self._root]} 0 R"
            f" /ParentTree <</Nums [{tree}]>> /ParentTreeNextKey {len(pages)}>>"
        ).encode("ascii")
        for tag in numbers:
            above = root if tag is self._root else numbers[tag.parent or self._root]
            yield _element(tag, numbers, above, pages).encode("ascii")

    def _numbered(self, first: int) -> dict[Tag, int]:
        """Every tag with the number of its object, in reading order."""
        numbers: dict[Tag, int] = {}
        waiting = [self._root]
        while waiting:
            tag = waiting.pop()
            numbers[tag] = first + len(numbers)
            waiting += [kid for kid in reversed(tag.kids) if isinstance(kid, Tag)]
        return numbers


def _element(tag: Tag, numbers: dict[Tag, int], above: int, pages: Sequence[int]) -> str:
    leaf = next((kid[0] for kid in tag.kids if isinstance(kid, tuple)), 0)
    on = f" /Pg {pages[leaf - 1]} 0 R" if leaf else ""
    attributes = f" /A <<{tag.attributes}>>" if tag.attributes else ""
    said = f" /ActualText <{_written(tag.actual)}>" if tag.actual else ""
    said += f" /Alt <{_written(tag.alternative)}>" if tag.alternative else ""
    kids = " ".join([_kid(kid, numbers, leaf, pages) for kid in tag.kids])
    return f"<</Type /StructElem /S /{tag.role} /P {above} 0 R{on}{attributes}{said} /K [{kids}]>>"


def _kid(
    kid: Tag | tuple[int, int], numbers: dict[Tag, int], leaf: int, pages: Sequence[int]
) -> str:
    if isinstance(kid, Tag):
        return f"{numbers[kid]} 0 R"
    on, number = kid
    if on == leaf:
        return str(number)
    return f"<</Type /MCR /Pg {pages[on - 1]} 0 R /MCID {number}>>"


def _written(text: str) -> str:
    return (b"\xfe\xff" + text.encode("utf-16-be")).hex()
