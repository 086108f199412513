"""One print of a register: which sheet goes to which press, and what the file is called."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.records.errors import Refusal
from desktop.records.reading import agenda_paper, bodies, meetings, papers
from desktop.records.reading.attendance_paper import statistics_sheet
from desktop.records.reading.leaves import volume_in_use
from desktop.records.reading.printings import printing_pdf, standing_printing
from desktop.records.reading.public import (
    public_book,
    public_extract,
    public_log,
    public_minutes,
    public_plan,
)
from desktop.records.reading.sheets import MeetingSheet
from desktop.records.register import Register
from desktop.records.rules.dates import today
from desktop.records.rules.words import LeafSeries

_LONGEST_NAME = 200
_NEVER_PUBLIC = {
    "attendance": "the attendance sheet is for those who come",
    "script": "the script is for the chair",
    "blank": "the sheet for notes is for the clerk",
    "signature": "the leaves for signature are kept, not published",
    "exempt": "these leaves are of exempt items alone",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the name its file would have, and what is to be said of it."""

    name: str
    pdf: bytes
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One item or one decision, as `kind` says."""

    kind: Literal["item", "decision"]
    id: int


@dataclass(frozen=True, slots=True)
class Options:
    """How a paper is wanted.

    `volume` is that of the minute book, the one in use unless told otherwise; `year` that of the
    statistics. A copy of minutes can be had with words taken out (`redact`), and minutes, an agenda
    or a pack without what is exempt; what is for the `public` tells not even what that was called.
    The book of `exempt` minutes has volumes of its own.
    """

    volume: int | None = None
    year: str | None = None
    part: Part | None = None
    redact: tuple[str, ...] = ()
    without_exempt: bool = False
    public: bool = False
    exempt: bool = False


_PLAIN = Options()


def print_kind(
    register: Register,
    kind: str,
    meeting_id: int | None,
    body_id: int | None,
    options: Options = _PLAIN,
) -> Printed:
    """Print one kind of paper. Raises `Refusal` where it is not clear of which meeting or body."""
    _refuse_strange(kind, options)
    if kind == "extract":
        return _extract(register, options)
    if kind in _OF_A_MEETING:
        chosen = meeting_id if meeting_id is not None else _only_meeting(register, body_id)
        sheet = papers.meeting_sheet(register, chosen)
        pdf, note = _OF_A_MEETING[kind](register, chosen, options)
        named = f" {sheet.date.isoformat()} {_called(kind, options)}.pdf"
        return Printed(_file_name(sheet.body.name, named), pdf, note)
    chosen = body_id if body_id is not None else only_body(register)
    body = papers.body_sheet(register, chosen)
    pdf, of_what = _OF_A_BODY[kind](register, chosen, options)
    public = "public " if options.public else ""
    return Printed(_file_name(body.name, f" {public}{of_what}.pdf"), pdf)


def _refuse_strange(kind: str, options: Options) -> None:
    """Say which options a kind does not know."""
    strange = (
        (options.redact and kind != "minutes", "Only a copy of minutes is redacted."),
        (
            options.without_exempt and kind not in ("minutes", "agenda", "pack"),
            "Only minutes, an agenda or a pack can leave out what is exempt.",
        ),
        (
            options.volume is not None and kind != "book",
            "Only the book has volumes: leave out --volume.",
        ),
        (
            options.year is not None and kind != "statistics",
            "Only the statistics are of a year: leave out --year.",
        ),
        (
            options.part is not None and kind != "extract",
            "Only an extract is of an item or a decision: leave out --item and --decision.",
        ),
        (
            options.public and kind in _NEVER_PUBLIC,
            f"There is no public form of this: {_NEVER_PUBLIC.get(kind, '')}.",
        ),
        (
            options.exempt and (options.public or kind != "book"),
            "Only the book that is not for the public is of exempt minutes.",
        ),
        (
            options.public and (options.redact or options.without_exempt),
            "What is for the public has nothing exempt in it: say --public alone.",
        ),
    )
    for wrong, sentence in strange:
        if wrong:
            raise Refusal(sentence)


def _called(kind: str, options: Options) -> str:
    if kind == "minutes" and (options.redact or options.without_exempt):
        return "minutes redacted"
    return f"public {kind}" if options.public or options.without_exempt else kind


# Of a meeting: the PDF, and what is to be said of it.


def _agenda(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.agenda import print_agenda

    public = options.public or options.without_exempt
    return print_agenda(*agenda_paper.agenda_sheets(register, meeting_id, public=public)).pdf, ""


def _pack(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.pack import print_pack

    public = options.public or options.without_exempt
    pack = print_pack(agenda_paper.pack_sheet(register, meeting_id, public=public))
    return pack.pdf, pack.note


def _attendance(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:  # noqa: ARG001
    from desktop.printing.attendance_sheet import print_attendance_sheet

    return print_attendance_sheet(agenda_paper.signing_in_sheet(register, meeting_id)).pdf, ""


def _script(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:  # noqa: ARG001
    from desktop.printing.script import print_script

    return print_script(agenda_paper.script_sheet(register, meeting_id)).pdf, ""


def _blank(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:  # noqa: ARG001
    from desktop.printing.blank import print_blank

    return print_blank(agenda_paper.signing_in_sheet(register, meeting_id)).pdf, ""


def _minutes(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.minutes import print_minutes

    return print_minutes(_as_wanted(papers.meeting_sheet(register, meeting_id), options)).pdf, ""


def _as_wanted(sheet: MeetingSheet, options: Options) -> MeetingSheet:
    from desktop.records.reading.redaction import redacted

    if options.public:
        return public_minutes(sheet)
    if options.redact or options.without_exempt:
        return redacted(sheet, options.redact, options.without_exempt)
    return sheet


def _signature(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:  # noqa: ARG001
    from desktop.printing.signature import print_signature
    from desktop.records.writing.printings import print_for_signature

    made = print_for_signature(register, meeting_id, print_signature).made
    assert made is not None
    apart = standing_printing(register, meeting_id, LeafSeries.EXEMPT)
    note = "The exempt items are printed apart: “minutebook print … exempt” has them."
    return printing_pdf(register, made), note if apart else ""


def _exempt(register: Register, meeting_id: int, options: Options) -> tuple[bytes, str]:  # noqa: ARG001
    printing = standing_printing(register, meeting_id, LeafSeries.EXEMPT)
    if printing is None:
        raise Refusal("No exempt items of this meeting are printed apart for signature.")
    return printing_pdf(register, printing.id), ""


_OF_A_MEETING: dict[str, Callable[[Register, int, Options], tuple[bytes, str]]] = {
    "agenda": _agenda,
    "pack": _pack,
    "attendance": _attendance,
    "script": _script,
    "blank": _blank,
    "minutes": _minutes,
    "signature": _signature,
    "exempt": _exempt,
}


def _extract(register: Register, options: Options) -> Printed:
    from desktop.printing.extract import print_extract
    from desktop.records.reading.extracts import extract_of_decision, extract_of_item

    part = options.part
    if part is None:
        raise Refusal("Say which item or decision: --item ID or --decision ID.")
    sheet = (extract_of_item if part.kind == "item" else extract_of_decision)(register, part.id)
    sheet = public_extract(sheet) if options.public else sheet
    day = sheet.meeting.date.isoformat()
    name = _file_name(sheet.meeting.body.name, f" {day} extract {part.kind} {part.id}.pdf")
    return Printed(name, print_extract(sheet).pdf)


# Of a body: the PDF, and what it is called.


def _actions(register: Register, body_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.action_log import print_action_log

    sheet = papers.action_log_sheet(register, body_id, today())
    return print_action_log(public_log(sheet) if options.public else sheet).pdf, "actions"


def _forward_plan(register: Register, body_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.forward_plan import print_forward_plan

    sheet = papers.forward_plan_sheet(register, body_id, today())
    return print_forward_plan(public_plan(sheet) if options.public else sheet).pdf, "forward-plan"


def _statistics(register: Register, body_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.statistics import print_statistics

    sheet = statistics_sheet(register, body_id, options.year, today())
    return print_statistics(sheet).pdf, f"statistics {sheet.year}"


def _book(register: Register, body_id: int, options: Options) -> tuple[bytes, str]:
    from desktop.printing.book import print_book

    series = LeafSeries.EXEMPT if options.exempt else LeafSeries.MINUTES
    used = volume_in_use(register, body_id, series)
    volume = options.volume if options.volume is not None else used
    sheet = papers.book_sheet(register, body_id, volume, series)
    if not sheet.parts:
        raise Refusal(f"Nothing was printed for signature in volume {volume}: it is empty.")
    pdf = print_book(public_book(sheet) if options.public else sheet).pdf
    which = "exempt book" if options.exempt else "book"
    return pdf, which if volume == 1 else f"{which} {volume}"


_OF_A_BODY: dict[str, Callable[[Register, int, Options], tuple[bytes, str]]] = {
    "actions": _actions,
    "forward-plan": _forward_plan,
    "statistics": _statistics,
    "book": _book,
}


def _only_meeting(register: Register, body_id: int | None) -> int:
    from desktop.records.reading.listing import Wanted

    ids = meetings.ids(register, Wanted(body_id=body_id))
    if len(ids) == 1:
        return ids[0]
    raise Refusal("Say which meeting: --meeting ID. “minutebook list” shows their numbers.")


def only_body(register: Register) -> int:
    choices = bodies.choices(register)
    if len(choices) == 1:
        return choices[0][0]
    raise Refusal("Say which body: --body ID. “minutebook list REGISTER bodies” shows them.")


def _file_name(body: str, of_what: str) -> str:
    """A name that every system takes for a file, however long the body's own name is."""
    plain = "".join("-" if character in '<>:"/\\|?*' else character for character in body)
    short = plain.encode("utf-8")[: _LONGEST_NAME - len(of_what)].decode("utf-8", "ignore")
    return short.rstrip() + of_what
