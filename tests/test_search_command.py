"""The search command: the filters it takes, and the place that its JSON gives."""

import json
from pathlib import Path

import pytest

from desktop import command_line
from desktop.records.register import Register
from tests.records.whole_record import begin


@pytest.fixture
def path(register: Register) -> Path:
    begin(register)
    register.close()
    return register.path


def said(capsys: pytest.CaptureFixture[str], *typed: object) -> str:
    assert command_line.run([str(word) for word in typed]) == 0
    return capsys.readouterr().out


def test_a_hit_as_json_gives_its_place_in_the_record(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (hit,) = json.loads(said(capsys, "search", path, "needs", "pai", "--json"))
    assert hit == {
        "kind": "point",
        "record_id": 2,
        "field": "text",
        "body_id": 1,
        "body": "Harbour Committee",
        "meeting_id": 1,
        "date": "2011-03-07",
        "item_id": 1,
        "item_number": "1",
        "title": "Welcome",
        "point_id": 2,
        "action_id": None,
        "action_number": None,
        "text": "It needs paint.",
        "marks": [[3, 8], [9, 14]],
    }


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        ((), {"point", "action", "limb"}),
        (("--kind", "limb"), {"limb"}),
        (("--kind", "action", "--year", "2011"), {"action"}),
        (("--year", "2010/11", "--body", 1), {"point", "action", "limb"}),
        (("--year", "2011/12"), set()),
        (("--person", 2, "--kind", "action"), {"action"}),
        (("--body", 99), set()),
    ],
)
def test_a_search_is_narrowed(
    path: Path,
    capsys: pytest.CaptureFixture[str],
    filters: tuple[object, ...],
    kinds: set[str],
) -> None:
    hits = json.loads(said(capsys, "search", path, "paint", "--json", *filters))
    assert {hit["kind"] for hit in hits} == kinds


def test_hits_in_words_say_where_they_stand(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "search", path, "needs")
    assert out == "Harbour Committee · 2011-03-07 · Welcome\n    It needs paint.\n1 found\n"
    assert said(capsys, "search", path, "ada").startswith("Person\n    Ada de Vere\n")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (("search", "quay", "--year", "soon"), "is no year"),
        (("search", "quay", "--kind", "cat"), "is no kind of record"),
        (("search", "quay", "--body", 10**30), "larger than any"),
        (("search", "quay", "--person", 10**30), "larger than any"),
        (("print", "minutes", "--meeting", 10**30), "larger than any"),
        (("print", "minutes", "--meeting", "9" * 5000), "invalid int"),
    ],
)
def test_what_means_nothing_is_refused_in_a_sentence(
    path: Path, capsys: pytest.CaptureFixture[str], typed: tuple[object, ...], sentence: str
) -> None:
    command, *rest = map(str, typed)
    assert command_line.run([command, str(path), *rest]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1
