"""How the papers of a body look: its own choices, with their effect on a page beside them."""

from dataclasses import dataclass, fields, replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.printing.styles.shelf import house_styles
from desktop.records.changes import Changes
from desktop.records.errors import Refusal
from desktop.records.reading.look_example import exempt_example, look_example
from desktop.records.reading.looks import look_draft
from desktop.records.register import Register
from desktop.records.rules.looks import ExemptPaper, Font, LookDraft
from desktop.records.rules.pictures import crest_fault
from desktop.records.writing.draft import refuse
from desktop.records.writing.looks import change_look
from desktop.ui.bugs import report_bug
from desktop.ui.desk import Desk, Job
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import ChoiceField, LineField, TickField, WordField
from desktop.ui.forms.file_field import FileField, file_content
from desktop.ui.on_screen import resize_within
from desktop.ui.preview.page_view import PageView

_PAUSE_MS = 250
_PICTURES = "Pictures (*.png *.jpg *.jpeg)"


@dataclass(frozen=True, slots=True)
class TypedLook(LookDraft):
    """A look with the path of a new crest, and whether there is to be one at all."""

    crest: str = ""
    crested: bool = True


@dataclass(frozen=True, slots=True)
class _Page:
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]


class FontField(ChoiceField):
    def __init__(self) -> None:
        as_the_style = (Font.STYLE, "As the house style has it")
        super().__init__((as_the_style, (Font.SERIF, "Serif"), (Font.SANS, "Sans serif")))


class LookDialog(DraftDialog[TypedLook]):
    """The fields at the left; at the right the first page as it would be printed."""

    def __init__(self, desk: Desk, parent: QWidget, body_id: int) -> None:
        draft = desk.read(look_draft, body_id)
        typed = TypedLook(**{field.name: getattr(draft, field.name) for field in fields(draft)})
        super().__init__(desk, "How papers look", _FIELDS, typed, save_look, (body_id,), parent)
        self._body_id = body_id
        self._job: Job | None = None
        self.pdf = b""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.show_page)
        self.which = QComboBox()
        self.which.setAccessibleName("Which paper to show")
        for key, label in (("minutes", "Minutes"), ("agenda", "Agenda"), ("exempt", "Exempt leaf")):
            self.which.addItem(label, key)
        self.which.currentIndexChanged.connect(self.show_page)
        self.note = QLabel()
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.hide()
        self.view = PageView()
        self.view.failed.connect(report_bug)
        self._set_beside()
        self.form.edited.connect(self._pause.start)
        self.finished.connect(self._end)
        resize_within(self, 1040, 720)
        self.show_page()

    def _set_beside(self) -> None:
        """The page beside the form, in one row above the buttons."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        taken = layout.takeAt(0)
        assert taken is not None
        form = taken.widget()
        assert form is not None
        page = QVBoxLayout()
        page.addWidget(self.which)
        page.addWidget(self.note)
        page.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(form, 1)
        row.addLayout(page, 1)
        layout.insertLayout(0, row, 1)

    @property
    def waiting(self) -> bool:
        """Whether a newer page is on its way."""
        return self._pause.isActive() or self._job is not None

    @Slot()
    def show_page(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
        kind = str(self.which.currentData())
        self._job = self.desk.ask(
            _page,
            self._body_id,
            self.form.draft(),
            kind,
            done=self._show_page,
            failed=self._not_made,
        )

    def _show_page(self, page: _Page) -> None:
        self._job = None
        self.note.hide()
        self.pdf = page.pdf
        self.view.show_pdf(page.pdf, page.sizes)

    def _not_made(self, error: Exception) -> None:
        self._job = None
        said = error.sentence if isinstance(error, Refusal) else "This page could not be made."
        self.note.setText(said)
        self.note.show()

    @Slot()
    def _end(self) -> None:
        self._pause.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.view.end()


def save_look(register: Register, body_id: int, typed: TypedLook) -> Changes:
    """Keep the look, once its crest is known to print."""
    return change_look(register, body_id, _draft(typed), _crest(typed))


def _draft(typed: TypedLook) -> LookDraft:
    plain = LookDraft(**{field.name: getattr(typed, field.name) for field in fields(LookDraft)})
    return plain if typed.crested else replace(plain, crest_id=None, crest_of="")


def _crest(typed: TypedLook) -> tuple[str, bytes] | None:
    """The new crest. Raises `Refusal` where it is none, or cannot be read to its end."""
    from desktop.printing.layout.picture import picture

    if not typed.crest or not typed.crested:
        return None
    name, content = file_content(typed.crest, "crest")
    fault = crest_fault(name, content)
    if fault:
        raise refuse("crest", fault)
    try:
        picture(content)
    except Refusal as refusal:
        raise refuse("crest", refusal.sentence) from refusal
    return name, content


def _page(register: Register, body_id: int, typed: TypedLook, kind: str) -> _Page:
    """The first page as it would be printed."""
    from desktop.printing.agenda import print_agenda
    from desktop.printing.minutes import print_minutes
    from desktop.printing.pages import page_sizes
    from desktop.printing.signature import print_signature

    crest = _crest(typed)
    sheet = look_example(register, body_id, _draft(typed), crest[1] if crest else b"")
    if kind == "exempt":
        pdf = print_signature(exempt_example(sheet)).pdf
    else:
        pdf = (print_agenda if kind == "agenda" else print_minutes)(sheet).pdf
    return _Page(pdf, tuple(page_sizes(pdf))[:1])


_CREST, _TYPE, _EXEMPT, _WORDS = "&Crest", "&Typefaces", "&Exempt minutes", "&Wording"
_NAMES = "{body} stands for the name, {kind} for the kind of meeting."

_FIELDS = (
    Field("house_style", "&House style", lambda: ChoiceField(tuple(house_styles().items()))),
    Field("printed_name", "&Name as printed", LineField, "Empty is the name of the body."),
    Field("letterhead", "&Letterhead", LineField, "A line at the head of the first leaf."),
    Field("crest", "New crest", partial(FileField, _PICTURES), "PNG or JPEG.", _CREST),
    Field("crest_of", "Crest of", LineField, "What a screen reader says of it.", _CREST),
    Field("crested", "", partial(TickField, "Print the crest"), group=_CREST),
    Field("text_font", "Text", FontField, group=_TYPE),
    Field("heading_font", "Headings", FontField, group=_TYPE),
    Field(
        "exempt_apart",
        "Leaves",
        partial(TickField, "Print exempt items apart, on leaves of their own"),
        group=_EXEMPT,
    ),
    Field("exempt_paper", "Marked by", partial(WordField, ExemptPaper), group=_EXEMPT),
    Field("minutes_title", "Title of minutes", LineField, _NAMES, _WORDS),
    Field("agenda_title", "Title of agenda", LineField, "", _WORDS),
    Field("present", "Present", LineField, "", _WORDS),
    Field("in_attendance", "In attendance", LineField, "", _WORDS),
    Field("apologies", "Apologies", LineField, "", _WORDS),
    Field("absent", "Absent", LineField, "", _WORDS),
    Field(
        "confirmed", "Above the signature", LineField, "{date} is that of the confirming meeting.",
        _WORDS,
    ),
)  # fmt: skip
