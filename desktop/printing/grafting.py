"""Binds PDFs that others made: their pages as they are, their layers and their structure trees.

Every list that a file has once comes together from all of them: ISO 32000-1, 14.7 and 8.11.
"""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name

from desktop.printing.layout.rewriting import Rewriting

_KEYS = ("/StructParents", "/StructParent")


def graft(made: Rewriting, part: pikepdf.Pdf, title: str, *, tagged: bool) -> bool:
    """Add all pages of a part. Whether all that it says of its structure has come with them.

    The part itself is changed on the way and is not to be used again. Its elements are settled:
    there are a hundred to a page.
    """
    book = made.pdf
    first = int(book.Root.StructTreeRoot.ParentTreeNextKey)
    _renumber(part, first if tagged else None)
    book.pages.extend(part.pages)
    _bind_layers(book, part)
    if not tagged:
        return True
    whole = _bind_structure(book, part, title, first)
    made.settle(_elements(book.Root.StructTreeRoot.K.K[-1]))
    return whole


def _renumber(part: pikepdf.Pdf, first: int | None) -> None:
    """Keys into the list of elements go on from those there are; without elements they go."""
    held: list[pikepdf.Object] = [
        made for made in part.objects if isinstance(made, Dictionary | pikepdf.Stream)
    ]
    # A note that is written out in its page is no object of its own.
    held += [
        note for page in part.pages for note in page.obj.get("/Annots", ()) if not note.is_indirect
    ]
    for made in held:
        for key in _KEYS:
            if not isinstance(made.get(key), int):
                continue
            if first is None:
                del made[key]
            else:
                made[key] = int(made[key]) + first


def _bind_structure(book: pikepdf.Pdf, part: pikepdf.Pdf, title: str, first: int) -> bool:
    whole = book.Root.StructTreeRoot
    bound = book.copy_foreign(part.make_indirect(part.Root.StructTreeRoot))
    kids = _as_list(bound.get("/K"))
    element = book.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Part, P=whole.K, T=title, K=Array(kids))
    )
    if "/Lang" in part.Root:
        element.Lang = str(part.Root.Lang)
    for kid in kids:
        kid.P = element
        if kid.get("/S") == Name.Document:
            kid.S = Name.Sect
    whole.K.K.append(element)
    last = first
    if "/ParentTree" in bound:
        for key, held in sorted(pikepdf.NumberTree(bound.ParentTree).items()):
            whole.ParentTree.Nums.append(int(key) + first)
            whole.ParentTree.Nums.append(held)
            last = max(last, int(key) + first + 1)
    whole.ParentTreeNextKey = max(last, first + int(bound.get("/ParentTreeNextKey", 0)))
    agreed = [_merge(whole, bound, name) for name in ("/RoleMap", "/ClassMap")]
    return all(agreed) and _bind_names(book, whole, bound)


def _elements(top: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """An element and all below it that are objects of their own, each once."""
    waiting = [top]
    seen = set()
    while waiting:
        element = waiting.pop()
        if element.objgen in seen:
            continue
        waiting += [kid for kid in _as_list(element.get("/K")) if _is_element(kid)]
        if element.is_indirect:
            seen.add(element.objgen)
            yield element


def _is_element(kid: pikepdf.Object) -> bool:
    """Whether it is one, and not a stretch of content or whatever else a file may lead to."""
    if not isinstance(kid, Dictionary):
        return False
    return "/S" in kid and kid.get("/Type", Name.StructElem) == Name.StructElem


def _merge(whole: pikepdf.Object, bound: pikepdf.Object, name: str) -> bool:
    """Add one list of names to another; of a name that means two things the first one stays."""
    if name not in bound:
        return True
    if name not in whole:
        whole[name] = bound[name]
        return True
    agreed = True
    for key, meaning in bound[name].items():
        agreed = agreed and (key not in whole[name] or whole[name][key] == meaning)
        if key not in whole[name]:
            whole[name][key] = meaning
    return agreed


def _bind_names(book: pikepdf.Pdf, whole: pikepdf.Object, bound: pikepdf.Object) -> bool:
    """The names of single elements, by which cells of a table find their heads."""
    if "/IDTree" not in bound:
        return True
    if "/IDTree" not in whole:
        whole.IDTree = pikepdf.NameTree.new(book).obj
    names = pikepdf.NameTree(whole.IDTree)
    agreed = True
    for name, element in pikepdf.NameTree(bound.IDTree).items():
        agreed = agreed and name not in names
        if name not in names:
            names[name] = element
    return agreed


def _bind_layers(book: pikepdf.Pdf, part: pikepdf.Pdf) -> None:
    """What a layer of the part hides stays hidden."""
    if "/OCProperties" not in part.Root:
        return
    bound = book.copy_foreign(part.make_indirect(part.Root.OCProperties))
    if "/OCProperties" not in book.Root:
        book.Root.OCProperties = bound
        return
    whole = book.Root.OCProperties
    whole.OCGs = Array([*_as_list(whole.get("/OCGs")), *_as_list(bound.get("/OCGs"))])
    for name in ("/ON", "/OFF", "/Order", "/AS", "/Locked"):
        both = [*_as_list(whole.D.get(name)), *_as_list(bound.D.get(name))]
        if both:
            whole.D[name] = Array(both)
    if bound.D.get("/BaseState") == Name.OFF:
        shown = [each.objgen for each in _as_list(bound.D.get("/ON"))]
        hidden = [each for each in _as_list(bound.OCGs) if each.objgen not in shown]
        whole.D.OFF = Array([*_as_list(whole.D.get("/OFF")), *hidden])


def _as_list(held: pikepdf.Object | None) -> list[pikepdf.Object]:
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]
