"""Search: whatever is typed finds what it says, marks it, and never fails."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.records.reading.search import Hit, search
from desktop.records.reading.search_words import marks, match, phrases
from desktop.records.register import Register
from desktop.records.rules.drafts import ActionDraft, BodyDraft, PointDraft
from desktop.records.writing import actions, bodies, points
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import Whole, begin, made

Given = tuple[Register, Whole]
ODD = "ab (((\"-*:{}^+.'\x00_ ORANDNOT\u0301é"


def found(register: Register, words: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.text) for hit in search(register, words)]


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("quay seen", [("point", "The quay was seen.")]),
        ("moorings", [("item", "Moorings")]),
        ("MOORINGS", [("item", "Moorings")]),
        ("mooring hers", [("declaration", "A mooring of hers")]),
        ("buy ro", [("limb", "buy rope")]),
        ("ada", [("person", "Ada de Vere")]),
        ("sian wyn", [("person", "Siân Ŵyn-Jones")]),
        ("ŵYN", [("person", "Siân Ŵyn-Jones")]),
        ("ordered", [("action_update", "Ordered")]),
        ("rope rep", [("forward_item", "Rope report")]),
        ('"rope report"', [("forward_item", "Rope report")]),
        ("rope -buy", [("forward_item", "Rope report")]),
        ("mo xyz", []),
        ("m", []),
        ("moorings b", [("item", "Moorings")]),  # the b is only begun
        ("moorings b ", []),
        ("", []),
        ("AND", []),
        ("*", []),
        ("\x00", []),
        ('"', []),
        ("'; DROP TABLE point; --", []),
        ("_", []),
        ("moorings\x00", [("item", "Moorings")]),
    ],
)
def test_what_is_typed_is_found(drafted: Given, typed: str, hits: list[tuple[str, str]]) -> None:
    assert found(drafted[0], typed) == hits


def test_a_hit_says_where_it_stands(drafted: Given) -> None:
    register, whole = drafted
    assert search(register, "needs pai") == (
        Hit(
            kind="point",
            record_id=whole.below,
            body_id=whole.body,
            body="Harbour Committee",
            meeting_id=whole.meeting,
            date=date(2011, 3, 7),
            item_number="1",
            title="Welcome",
            text="It needs paint.",
            marks=((3, 8), (9, 14)),
            field="text",
            item_id=whole.item,
            point_id=whole.below,
        ),
    )
    action = next(hit for hit in search(register, "buy paint") if hit.kind == "action")
    assert (action.title, action.action_id, action.action_number) == ("Action 1", whole.action, 1)
    assert (action.meeting_id, action.item_id) == (whole.meeting, whole.item)
    (post,) = search(register, "head")
    assert (post.kind, post.field, post.title) == ("post", "title", "Siân Ŵyn-Jones")


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(typed=st.one_of(st.text(max_size=40), st.text(ODD, max_size=450)))
def test_any_text_at_all_is_a_valid_search(drafted: Given, typed: str) -> None:
    for hit in search(drafted[0], typed):
        assert all(0 <= start < end <= len(hit.text) for start, end in hit.marks)


def test_an_action_is_found_under_the_number_that_it_bears(register: Register) -> None:
    body = made(bodies.make_body(register, BodyDraft("Board", action_pattern="A{nnn}")))
    actions.assign_action(register, body, ActionDraft("Buy hawsers", ("Bob Lee",)))
    (hit,) = search(register, "hawsers")
    assert (hit.title, hit.action_number) == ("Action A001", 1)


@pytest.mark.parametrize(
    "piece", ["-b ", "(", ")", "(ab -(cd ", "(a ", "aa OR ", 'a"b"', "NOT ", "x", "ab NOT (cd "]
)
@pytest.mark.parametrize("times", [9, 10, 11, 120, 10_000])
def test_endless_and_deeply_nested_text_is_only_text(
    drafted: Given, piece: str, times: int
) -> None:
    assert isinstance(search(drafted[0], piece * times), tuple)
    assert isinstance(search(drafted[0], "\ud800" + piece * times), tuple)


@pytest.mark.parametrize(
    ("typed", "text", "marked"),
    [
        ("early hel", "Early Help, early; helping", ["Early", "Help", "early", "helping"]),
        ('"early help"', "Early help and early on", ["Early help"]),
        ("cafe", "The Café and the cafeteria", ["Café", "cafeteria"]),
        ("cafe", "The Cafe\u0301", ["Cafe\u0301"]),
        ("o'bri", "Mr O'Brien", ["O'Brien"]),
        ("100", "100% of 1000", ["100", "1000"]),
        ("ab abc", "abcd", ["abcd"]),
    ],
)
def test_the_words_found_are_marked(typed: str, text: str, marked: list[str]) -> None:
    looked_for = phrases(match(typed))
    assert [text[start:end] for start, end in marks(text, looked_for)] == marked


def test_of_very_many_the_newest_come_first_even_when_old_minutes_were_typed_in_last(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("many")) as register:
        whole = begin(register)
        fresh = [
            points.add_point(register, whole.item, PointDraft(f"Fresh herring {count}")).made
            for count in range(3)
        ]
        old_points(register, whole, 2_500)

        hits = search(register, "herring", limit=5)
        assert [hit.date for hit in hits] == [date(2011, 3, 7)] * 3 + [date(1950, 1, 2)] * 2
        assert {hit.record_id for hit in hits[:3]} == set(fresh)
        assert statements(register, lambda: search(register, "herring", limit=5)) <= 12


def old_points(register: Register, whole: Whole, count: int) -> None:
    """Minutes of 1950, put in at once: a verb a point would take long."""
    connection = register.connection
    meeting = connection.execute(
        "INSERT INTO meeting (body_id, kind, date, state) "
        "VALUES (?, 'ordinary', '1950-01-02', 'minutes_draft')",
        (whole.body,),
    ).lastrowid
    item = connection.execute(
        "INSERT INTO item (meeting_id, position, title, purpose) "
        "VALUES (?, 1, 'Catch', 'decision')",
        (meeting,),
    ).lastrowid
    connection.execute("BEGIN")
    connection.executemany(
        "INSERT INTO point (meeting_id, item_id, position, kind, text) "
        "VALUES (?, ?, ?, 'note', 'Salt herring')",
        [(meeting, item, place) for place in range(count)],
    )
    connection.execute("COMMIT")


def test_the_best_come_first_where_there_are_few(drafted: Given) -> None:
    texts = [text for _, text in found(drafted[0], "quay")]
    assert texts == ["Quay", "paint the quay", "The quay was seen."]


def test_the_limit_holds(drafted: Given) -> None:
    assert len(search(drafted[0], "quay OR rope OR paint", limit=2)) == 2
