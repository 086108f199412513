"""Papers as committees get them: of every size, turned, locked, broken, tagged or not."""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfgen.canvas import Canvas

from desktop.records.reading.meeting_sheets import FiledSheet

A4, LANDSCAPE, A3, SMALL = (595, 842), (842, 595), (842, 1191), (150, 200)


def paper(item: int, title: str, content: bytes, file: str = "paper.pdf") -> FiledSheet:
    return FiledSheet(item, title, file, "application/pdf", content)


def plain(pages: int = 1, size: tuple[int, int] = A4, words: str = "Survey") -> bytes:
    """A PDF as most programs write it: no tags, no claims, fonts not embedded."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=size, invariant=1)
    for page in range(pages):
        canvas.drawString(72, size[1] / 2, f"{words} {page + 1}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def changed(pdf: bytes, change: object, **saving: object) -> bytes:
    """The PDF after `change(pdf)`."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert callable(change)
        change(opened)
        out = BytesIO()
        opened.save(out, **saving)  # type: ignore[arg-type]
        return out.getvalue()


def turned(pdf: bytes, by: int, crop: list[int] | None = None) -> bytes:
    def turn(opened: pikepdf.Pdf) -> None:
        for page in opened.pages:
            page.obj.Rotate = by
            if crop:
                page.obj.CropBox = Array(crop)

    return changed(pdf, turn)


def locked(pdf: bytes, user: str) -> bytes:
    """Locked with a password to open it, or, without one, only against changes."""
    encryption = pikepdf.Encryption(owner="harbour", user=user)
    return changed(pdf, lambda opened: None, encryption=encryption)


def with_traps() -> bytes:
    """A PDF that would run a script, start a program, open other files, and hides a layer."""

    def lay(opened: pikepdf.Pdf) -> None:
        first, second = opened.pages[0].obj, opened.pages[1].obj
        script = Dictionary(S=Name.JavaScript, JS="app.alert('trap-script')")
        opened.Root.OpenAction = script
        first.AA = Dictionary(O=script)
        first.PieceInfo = Dictionary(Private=Dictionary(Of="trap-piece"))

        def note(**more: pikepdf.Object | str) -> Dictionary:
            made = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([10, 10, 90, 30]))
            for name, value in more.items():
                made[f"/{name}"] = value
            return made

        launch = Dictionary(S=Name.Launch, F="trap-program.exe")
        first.Annots = Array(
            [
                note(A=launch),
                note(A=script),
                note(A=Dictionary(S=Name.GoToR, F="trap-file.pdf", D=Array([0, Name.Fit]))),
                note(Dest=Array([second, Name.Fit])),
                note(A=Dictionary(S=Name.URI, URI="https://example.org/kept")),
                note(Dest="trap-name"),
                Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Contents="trap-note"),
            ]
        )
        opened.attachments["trap.txt"] = b"trap-attached"
        layer = opened.make_indirect(Dictionary(Type=Name.OCG, Name="Hidden"))
        opened.Root.OCProperties = Dictionary(
            OCGs=Array([layer]), D=Dictionary(Name="Layers", OFF=Array([layer]))
        )
        first.Resources.Properties = Dictionary(Hidden=layer)
        page = opened.pages[0]
        page.contents_add(b"q /OC /Hidden BDC 0 0 595 842 re f EMC Q")

    return changed(plain(2), lay)


def with_a_form() -> bytes:
    """A form with one field filled in."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    canvas.drawString(72, 760, "Claim")
    canvas.acroForm.textfield(name="sum", value="Forty pounds", x=72, y=700, width=200, height=24)
    canvas.save()
    return made.getvalue()


def of_another_make(pdf: bytes, role: str = "P") -> bytes:
    """A tagged print as other programs write it: a tree of keys, roles of its own, named cells."""

    def remake(opened: pikepdf.Pdf) -> None:
        root = opened.Root.StructTreeRoot
        numbers = root.ParentTree.Nums
        keys = [int(key) for key in list(numbers)[::2]]
        leaf = opened.make_indirect(Dictionary(Nums=numbers, Limits=Array([min(keys), max(keys)])))
        root.ParentTree = Dictionary(Kids=Array([leaf]))
        del root.ParentTreeNextKey
        root.RoleMap = Dictionary(Story=Name("/" + role))
        root.K.K[0].S = Name.Story
        root.K.K[0].ID = b"first"
        names = pikepdf.NameTree.new(opened)
        names["first"] = root.K.K[0]
        root.IDTree = names.obj
        root.K = Array([root.K])

    return changed(pdf, remake)
