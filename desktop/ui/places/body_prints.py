"""The prints of a body: its action log, its forward plan, who came, and its minute book."""

from functools import partial

from desktop.records.errors import Refusal
from desktop.records.reading import papers
from desktop.records.reading.attendance_paper import statistics_sheet
from desktop.records.reading.leaves import volume_in_use
from desktop.records.reading.public import public_book, public_log, public_plan
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.ui.preview.preview_pane import PrintChoice


def choices(body_id: int, name: str) -> tuple[PrintChoice, ...]:
    """As they stand today; the volume of the book that is in use."""
    plain = "".join(letter for letter in name if letter not in '\\/:*?"<>|')
    made = (
        ("actions", "Action log", partial(action_log, body_id=body_id)),
        ("public-actions", "Public action log", partial(action_log, body_id=body_id, public=True)),
        ("plan", "Forward plan", partial(forward_plan, body_id=body_id)),
        ("public-plan", "Public forward plan", partial(forward_plan, body_id=body_id, public=True)),
        ("statistics", "Attendance of the year", partial(statistics, body_id=body_id)),
        ("book", "Minute book", partial(book, body_id=body_id)),
        ("public-book", "Public minute book", partial(book, body_id=body_id, public=True)),
    )
    return tuple(
        PrintChoice(key, label, f"{plain} {label.lower()}.pdf", make) for key, label, make in made
    )


def action_log(register: Register, *, body_id: int, public: bool = False) -> tuple[bytes, str]:
    from desktop.printing.action_log import print_action_log

    sheet = papers.action_log_sheet(register, body_id, today())
    return print_action_log(public_log(sheet) if public else sheet).pdf, ""


def forward_plan(register: Register, *, body_id: int, public: bool = False) -> tuple[bytes, str]:
    from desktop.printing.forward_plan import print_forward_plan

    sheet = papers.forward_plan_sheet(register, body_id, today())
    return print_forward_plan(public_plan(sheet) if public else sheet).pdf, ""


def statistics(register: Register, *, body_id: int) -> tuple[bytes, str]:
    from desktop.printing.statistics import print_statistics

    return print_statistics(statistics_sheet(register, body_id, None, today())).pdf, ""


def book(register: Register, *, body_id: int, public: bool = False) -> tuple[bytes, str]:
    from desktop.printing.book import print_book

    volume = volume_in_use(register, body_id)
    sheet = papers.book_sheet(register, body_id, volume)
    if not sheet.parts:
        raise Refusal(f"Nothing was printed for signature in volume {volume}: it is empty.")
    return print_book(public_book(sheet) if public else sheet).pdf, ""
