"""One print of a register: which sheet goes to which press, and what the file is called."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.records.errors import Refusal
from desktop.records.reading import agenda_paper, bodies, meetings, papers
from desktop.records.reading.leaves import volume_in_use
from desktop.records.reading.printings import printing_pdf
from desktop.records.reading.sheets import MeetingSheet
from desktop.records.register import Register
from desktop.records.rules.dates import today

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the name its file would have, and what is to be said of it."""

    name: str
    pdf: bytes
    note: str = ""


def print_kind(
    register: Register,
    kind: str,
    meeting_id: int | None,
    body_id: int | None,
    *,
    volume: int | None = None,
    redact: tuple[str, ...] = (),
    without_exempt: bool = False,
) -> Printed:
    """Print one kind of paper. Raises `Refusal` where it is not clear of which meeting or body.

    `volume` is that of the minute book, the one in use unless told otherwise. A copy of minutes can
    be had with words taken out (`redact`), and minutes, an agenda or a pack without what is exempt.
    """
    if redact and kind != "minutes":
        raise Refusal("Only a copy of minutes is redacted.")
    if without_exempt and kind not in ("minutes", *_FOR_THE_PUBLIC):
        raise Refusal("Only minutes, an agenda or a pack can leave out what is exempt.")
    if volume is not None and kind != "book":
        raise Refusal("Only the book has volumes: leave out --volume.")
    if kind in _OF_A_MEETING or kind in _FOR_THE_PUBLIC:
        chosen = meeting_id if meeting_id is not None else _only_meeting(register, body_id)
        sheet = papers.meeting_sheet(register, chosen)
        if kind == "minutes" and (redact or without_exempt):
            return _redacted_copy(sheet, redact, without_exempt)
        of_what = f"public {kind}" if without_exempt else kind
        name = _file_name(sheet.body.name, f" {sheet.date.isoformat()} {of_what}.pdf")
        if kind in _FOR_THE_PUBLIC:
            return Printed(name, *_FOR_THE_PUBLIC[kind](register, chosen, public=without_exempt))
        return Printed(name, _OF_A_MEETING[kind](register, chosen))
    chosen = body_id if body_id is not None else only_body(register)
    body = papers.body_sheet(register, chosen)
    if kind == "book":
        number = volume if volume is not None else volume_in_use(register, chosen)
        name = _file_name(body.name, " book.pdf" if number == 1 else f" book {number}.pdf")
        return Printed(name, _book(register, chosen, number))
    return Printed(_file_name(body.name, f" {kind}.pdf"), _OF_A_BODY[kind](register, chosen))


def _agenda(register: Register, meeting_id: int, *, public: bool) -> tuple[bytes, str]:
    from desktop.printing.agenda import print_agenda

    return print_agenda(*agenda_paper.agenda_sheets(register, meeting_id, public=public)).pdf, ""


def _pack(register: Register, meeting_id: int, *, public: bool) -> tuple[bytes, str]:
    from desktop.printing.pack import print_pack

    pack = print_pack(agenda_paper.pack_sheet(register, meeting_id, public=public))
    return pack.pdf, pack.note


def _attendance(register: Register, meeting_id: int) -> bytes:
    from desktop.printing.attendance_sheet import print_attendance_sheet

    return print_attendance_sheet(agenda_paper.signing_in_sheet(register, meeting_id)).pdf


def _script(register: Register, meeting_id: int) -> bytes:
    from desktop.printing.script import print_script

    return print_script(agenda_paper.script_sheet(register, meeting_id)).pdf


def _blank(register: Register, meeting_id: int) -> bytes:
    from desktop.printing.blank import print_blank

    return print_blank(agenda_paper.signing_in_sheet(register, meeting_id)).pdf


def _minutes(register: Register, meeting_id: int) -> bytes:
    from desktop.printing.minutes import print_minutes

    return print_minutes(papers.meeting_sheet(register, meeting_id)).pdf


def _redacted_copy(sheet: MeetingSheet, words: tuple[str, ...], exempt: bool) -> Printed:
    from desktop.printing.minutes import print_minutes
    from desktop.records.reading.redaction import redacted

    copy = redacted(sheet, words, exempt)
    name = _file_name(copy.body.name, f" {copy.date.isoformat()} minutes redacted.pdf")
    return Printed(name, print_minutes(copy).pdf)


def _signature(register: Register, meeting_id: int) -> bytes:
    from desktop.printing.signature import print_signature
    from desktop.records.writing.printings import print_for_signature

    made = print_for_signature(register, meeting_id, print_signature).made
    assert made is not None
    return printing_pdf(register, made)


def _actions(register: Register, body_id: int) -> bytes:
    from desktop.printing.action_log import print_action_log

    return print_action_log(papers.action_log_sheet(register, body_id, today())).pdf


def _forward_plan(register: Register, body_id: int) -> bytes:
    from desktop.printing.forward_plan import print_forward_plan

    return print_forward_plan(papers.forward_plan_sheet(register, body_id, today())).pdf


def _book(register: Register, body_id: int, volume: int) -> bytes:
    from desktop.printing.book import print_book

    sheet = papers.book_sheet(register, body_id, volume)
    if not sheet.parts:
        raise Refusal(f"Nothing was printed for signature in volume {volume}: it is empty.")
    return print_book(sheet).pdf


_FOR_THE_PUBLIC: dict[str, Callable[..., tuple[bytes, str]]] = {
    "agenda": _agenda,
    "pack": _pack,
}
_OF_A_MEETING: dict[str, Callable[[Register, int], bytes]] = {
    "attendance": _attendance,
    "script": _script,
    "blank": _blank,
    "minutes": _minutes,
    "signature": _signature,
}
_OF_A_BODY: dict[str, Callable[[Register, int], bytes]] = {
    "actions": _actions,
    "forward-plan": _forward_plan,
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
