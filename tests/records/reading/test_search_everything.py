"""Every text of the record is searched, wherever it stands, in new registers and in old ones."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.util import module_from_spec, spec_from_file_location
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import desktop.records.register as opening
from desktop import places
from desktop.records import vetting
from desktop.records.errors import Refusal
from desktop.records.reading.search import KINDS, Filters, search
from desktop.records.reading.search_kinds import ROOM, SOURCES, stretches
from desktop.records.register import Register
from desktop.records.tables import Volume
from desktop.records.writing.founding import make_register
from desktop.records.writing.transaction import recording
from tests.records.reading.conftest import register_in, statements
from tests.records.whole_record import Whole, begin, finish

Given = tuple[Register, Whole]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """A register in which no searched table is empty, and which anything may be done to."""
    with register_in(tmp_path_factory.mktemp("everything")) as register:
        whole = begin(register)
        finish(register, whole)
        if not register.sql("SELECT id FROM volume"):
            with recording(register, "test") as record:
                record.add(Volume, body=whole.body, number=9, first_leaf=1, opened_on="2011-01-01")
        for (name,) in register.sql("SELECT name FROM sqlite_master WHERE name LIKE 'guard_%'"):
            register.sql(f"DROP TRIGGER {name}")
        register.sql("PRAGMA ignore_check_constraints = ON")
        yield register


def migration() -> Any:
    path = next(places.migrations().glob("0005_*.py"))
    spec = spec_from_file_location("searched", path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_kinds_are_those_of_the_index() -> None:
    made = migration()
    assert made.ROOM == ROOM
    assert tuple((code, k.name, k.field) for code, k in SOURCES.items()) == made.SOURCES


def test_the_parts_of_the_index_follow_one_another_without_a_gap() -> None:
    parts = stretches()
    for (low, _), (_, high_below) in pairwise(parts):
        assert low == high_below + 1
    assert parts[-1][0] == ROOM
    assert parts[0][1] == (max(SOURCES) + 1) * ROOM - 1


@pytest.mark.parametrize("code", SOURCES)
def test_whatever_is_typed_is_found_where_it_stands_until_it_goes(
    everything: Register, code: int
) -> None:
    kind = SOURCES[code]
    ((record_id,),) = everything.sql(f"SELECT min(id) FROM {kind.name}")
    assert record_id, kind.name
    for was, becomes in (("", "unheard"), ("unheard", "unseen quay"), ("unseen quay", "")):
        everything.sql(f"UPDATE {kind.name} SET {kind.field} = ? WHERE id = ?", becomes, record_id)
        if was:
            assert search(everything, was) == ()
        if becomes:
            (hit,) = search(everything, becomes)
            assert (hit.kind, hit.field, hit.record_id) == (kind.name, kind.field, record_id)
            assert (hit.text, hit.text[slice(*hit.marks[0])]) == (becomes, becomes.split()[0])
            assert hit.body in (("Harbour Committee", becomes) if hit.body_id == 1 else ("",))
            (alone,) = search(everything, becomes, Filters(kind=kind.name))
            assert alone == hit
    everything.sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(
    ("filters", "kinds"),
    [
        (Filters(), {"point", "limb", "meeting", "action", "forward_item", "person", "membership"}),
        (Filters(kind="point"), {"point"}),
        (Filters(kind="limb"), {"limb"}),
        (Filters(body_id=1), {"point", "limb", "meeting", "action", "forward_item", "person"}),
        (Filters(body_id=2), set()),
        (Filters(year="2011"), {"point", "limb", "meeting", "action"}),
        (Filters(year="2010/11"), {"point", "limb", "meeting", "action"}),
        (Filters(year="2011/12"), set()),
        (Filters(year="2010-2011", kind="meeting"), {"meeting"}),
        (Filters(year="2012"), set()),
        (Filters(person_id=1), {"point", "limb", "meeting", "person", "membership"}),
        (Filters(person_id=2, kind="action"), {"action"}),
        (Filters(person_id=1, kind="action"), set()),
        (Filters(person_id=99), set()),
    ],
)
def test_filters_narrow_a_search(drafted: Given, filters: Filters, kinds: set[str]) -> None:
    hits = search(drafted[0], "quay OR paint OR rope OR sian OR wards", filters)
    assert {hit.kind for hit in hits} >= kinds
    wider = {"action_owner", "membership"} if filters.body_id == 1 or not filters.narrow else set()
    assert {hit.kind for hit in hits} <= kinds | wider


@pytest.mark.parametrize(
    "filters",
    [
        {"year": "twenty"},
        {"year": "2011/13"},
        {"year": "2011/"},
        {"year": "0000"},
        {"year": "٢٠١١"},
        {"kind": "cat"},
    ],
)
def test_a_filter_that_means_nothing_is_refused_in_a_sentence(filters: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match="is no"):
        Filters(**filters)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    typed=st.text('quaybx "(-*', max_size=12),
    body_id=st.none() | st.integers(-1, 3),
    person_id=st.none() | st.integers(-1, 4),
    year=st.sampled_from(("", "2011", "2010/11", "9999", "9998/99")),
    kind=st.sampled_from(("", *KINDS)),
)
def test_filters_only_ever_narrow(
    drafted: Given,
    typed: str,
    body_id: int | None,
    person_id: int | None,
    year: str,
    kind: str,
) -> None:
    filters = Filters(body_id, year, person_id, kind)
    everything = set(search(drafted[0], typed))
    narrowed = search(drafted[0], typed, filters)
    assert set(narrowed) <= everything
    if kind:
        assert {hit.kind for hit in narrowed} <= {kind}


def test_filters_reach_beyond_the_newest_of_very_many(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with register_in(tmp_path_factory.mktemp("many")) as register:
        whole = begin(register)
        many_points(register, 12_000)
        hits = search(register, "quay", Filters(person_id=whole.chair))
        assert {hit.meeting_id for hit in hits} == {whole.meeting}
        hits = search(register, "herring", Filters(year="1950"), limit=5)
        assert len(hits) == 5
        assert search(register, "herring", Filters(year="1951")) == ()
        assert search(register, "herring", Filters(kind="person")) == ()
        narrow = Filters(person_id=whole.chair, year="1950")
        assert statements(register, lambda: search(register, "herring", narrow)) <= 20


def many_points(register: Register, count: int) -> None:
    connection = register.connection
    connection.execute("BEGIN")
    meeting = connection.execute(
        "INSERT INTO meeting (body_id, kind, date, state) "
        "VALUES (1, 'ordinary', '1950-01-02', 'minutes_draft')"
    ).lastrowid
    item = connection.execute(
        "INSERT INTO item (meeting_id, position, title, purpose) "
        "VALUES (?, 1, 'Catch', 'decision')",
        (meeting,),
    ).lastrowid
    connection.execute(
        "WITH RECURSIVE n (place) AS (SELECT 1 UNION ALL SELECT place + 1 FROM n LIMIT ?) "
        "INSERT INTO point (meeting_id, item_id, position, kind, text) "
        "SELECT ?, ?, place, 'note', 'Salt herring on the quay' FROM n",
        (count, meeting, item),
    )
    connection.execute("COMMIT")


def test_an_old_register_comes_up_to_date_with_its_index_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = old_register(tmp_path, monkeypatch)
    with closing(sqlite3.connect(path)) as old:
        old.execute("INSERT INTO organisation (name) VALUES ('Harbour Trust')")
        old.execute("INSERT INTO person (name, sort_name) VALUES ('Ada Quay', 'Quay Ada')")
        old.commit()
        assert old.execute("PRAGMA user_version").fetchone() == (3,)
    upgraded = Register.open(path)
    assert [hit.kind for hit in search(upgraded, "trust")] == ["organisation"]
    assert [hit.kind for hit in search(upgraded, "quay")] == ["person"]
    upgraded.sql("DELETE FROM organisation")
    assert search(upgraded, "trust") == ()
    upgraded.sql("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
    upgraded.close()


def old_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A register as version 3 made it."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for migration_file in places.migrations().glob("000[123]_*.py"):
        shutil.copy(migration_file, folder)
    with monkeypatch.context() as then:
        then.setattr(places, "migrations", lambda: folder)
        for module in (opening, vetting):
            then.setattr(module, "SCHEMA_VERSION", 3)
        register = make_register(tmp_path / "old.minutebook")
        register.close()
    return register.path
