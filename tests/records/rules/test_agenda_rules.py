"""Order, time, exempt paragraphs, kinds of file and crowding: worked examples."""

import pytest

from desktop.records.rules import exempt, timetable
from desktop.records.rules.agenda_order import Place, place_among, wrong_order
from desktop.records.rules.crowding import crowd, warning
from desktop.records.rules.drafts import ItemDraft, TemplateDraft, TemplateItemDraft
from desktop.records.rules.faults import faults
from desktop.records.rules.media_types import UNKNOWN, media_type
from desktop.records.rules.timetable import Timed, Timetable
from desktop.records.rules.words import ItemKind

BUSINESS, CLOSING = ItemKind.BUSINESS, ItemKind.ANY_OTHER_BUSINESS
STANDING = (ItemKind.APOLOGIES, ItemKind.MINUTES, BUSINESS, CLOSING, ItemKind.NEXT_MEETING)


@pytest.mark.parametrize(
    ("kind", "others", "place"),
    [
        (BUSINESS, (), 0),
        (BUSINESS, STANDING, 3),
        (ItemKind.APOLOGIES, (BUSINESS, BUSINESS), 0),
        (ItemKind.INTERESTS, STANDING, 1),
        (ItemKind.ACTIONS, STANDING, 2),
        (ItemKind.NEXT_MEETING, (BUSINESS, CLOSING), 2),
        (CLOSING, (BUSINESS, ItemKind.NEXT_MEETING), 1),
    ],
)
def test_a_standing_item_goes_where_it_belongs(
    kind: ItemKind, others: tuple[ItemKind, ...], place: int
) -> None:
    assert place_among(kind, others) == place


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        (((1, None, None), (2, 7, None), (3, 7, 2)), ""),
        (((3, 7, 2), (2, 7, None), (1, 7, None)), ""),
        (((1, None, None), (2, 7, None)), "changed meanwhile"),
        (((1, None, None), (2, 7, None), (4, 7, None)), "changed meanwhile"),
        (((1, None, None), (2, 7, None), (2, 7, None)), "twice"),
        (((1, None, None), (2, 8, None), (3, 7, None)), "no such heading"),
        (((1, None, None), (2, 7, None), (3, 7, 3)), "no part itself"),
        (((1, None, 2), (2, None, 1), (3, 7, None)), "no part itself"),
        (((1, None, None), (2, 7, None), (3, None, 2)), "same heading"),
        (((1, None, None), (2, 7, None), (3, 7, 99)), "no part itself"),
    ],
)
def test_a_new_order_holds_each_item_once(order: tuple[Place, ...], wrong: str) -> None:
    said = wrong_order(order, {1, 2, 3}, {7})
    assert wrong in said
    assert bool(said) == bool(wrong)


@pytest.mark.parametrize(
    ("items", "start", "end", "found"),
    [
        ([], "10:00", "11:00", Timetable(0, 0, 60, 0)),
        ([(1, None, 20), (2, None, None)], "", "", Timetable(20, 1, None, 0)),
        ([(1, None, 20), (2, None, 45)], "10:00", "11:00", Timetable(65, 0, 60, 5)),
        ([(1, None, 20), (2, 1, 5), (3, 1, 10)], "", "", Timetable(20, 0, None, 0)),
        ([(1, None, 20), (2, 1, 15), (3, 1, 10)], "", "", Timetable(25, 0, None, 0)),
        ([(1, None, None), (2, 1, 15)], "09:30", "09:40", Timetable(15, 0, 10, 5)),
    ],
)
def test_time_is_added_up_against_the_meeting(
    items: list[tuple[int, int | None, int | None]], start: str, end: str, found: Timetable
) -> None:
    assert timetable.timetable([Timed(*item) for item in items], start, end) == found


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(1, "1 minute"), (45, "45 minutes"), (60, "1 hour"), (121, "2 hours 1 minute")],
)
def test_minutes_are_said_in_words(minutes: int, said: str) -> None:
    assert timetable.said(minutes) == said


def test_the_schedule_has_its_seven_paragraphs_and_other_words_stand_as_typed() -> None:
    assert [found.number for found in exempt.SCHEDULE_12A] == [1, 2, 3, 4, 5, 6, 7]
    assert exempt.said(" 3 ") == "paragraph 3"
    assert exempt.said("confidential") == "confidential"
    assert exempt.sense("paragraph 3") == exempt.sense("3") != ""
    assert exempt.sense("confidential") == exempt.sense("8") == ""


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (ItemDraft("Rates", allotted=0), "allotted"),
        (ItemDraft("Rates", allotted=1441), "allotted"),
        (ItemDraft("Rates", started="25:00"), "started"),
        (ItemDraft("Rates", excluded_by_id=1), "exempt_paragraph"),
        (TemplateDraft(""), "name"),
        (TemplateDraft("Usual", items=(TemplateItemDraft("", allotted=5),)), "items"),
        (TemplateItemDraft("Rates", allotted=0), "allotted"),
    ],
)
def test_faults_name_the_field(draft: object, field: str) -> None:
    assert [fault.field for fault in faults(draft)] == [field]


def test_a_sound_item_has_no_fault() -> None:
    sound = ItemDraft("Rates", allotted=1440, started="16:00", exempt_paragraph="confidential")
    assert faults(sound) == ()


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.pdf", b"%PDF-1.4 ...", "application/pdf"),
        ("wrong.doc", b"%PDF-1.4 ...", "application/pdf"),
        ("a.pdf", b"MZ\x90\x00", UNKNOWN),
        ("a.PNG", b"\x89PNG\r\n\x1a\n..", "image/png"),
        ("a.jpg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-excel"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
        ("a.zip", b"PK\x03\x04", UNKNOWN),
        ("notes.txt", "Siân".encode(), "text/plain"),
        ("notes.txt", b"\xff\xfe\x00", UNKNOWN),
        ("notes", b"plain", UNKNOWN),
    ],
)
def test_a_file_is_what_its_first_bytes_say(name: str, content: bytes, kind: str) -> None:
    assert media_type(name, content) == kind


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_office_files_are_known_by_their_name(ending: str) -> None:
    assert "openxmlformats" in media_type(f"a.{ending}", b"PK\x03\x04")


@pytest.mark.parametrize(
    ("items", "planned", "most", "over"), [(9, 9, 0, 0), (5, 3, 8, 0), (6, 3, 8, 1), (0, 9, 8, 1)]
)
def test_a_meeting_is_crowded_over_the_most_of_its_body(
    items: int, planned: int, most: int, over: int
) -> None:
    assert crowd(items, planned, most) == over
    assert bool(warning(items, planned, most)) == bool(over)


def test_the_warning_counts() -> None:
    said = "9 items for one meeting, 3 of them still on the plan: the most is 8"
    assert warning(6, 3, 8) == said
    assert warning(9, 0, 8) == "9 items for one meeting: the most is 8"
