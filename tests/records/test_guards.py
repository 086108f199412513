"""What the file itself refuses, whoever types it: every statement against every state."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.records.register import Register
from desktop.records.rules.drafts import (
    CorrectionDraft,
    ItemDraft,
    LaterCorrectionDraft,
    PointDraft,
    SignedCopyDraft,
)
from desktop.records.rules.words import State
from desktop.records.rules.workflow import may_become
from desktop.records.writing import (
    agenda,
    confirmation,
    corrections,
    meetings,
    points,
    printings,
    signing,
)
from desktop.records.writing.founding import make_register
from tests.records.whole_record import MARCH, MAY, SCAN, begin, made, press

WAY = ("minutes_draft", "with_chair", "circulated", "confirmed", "printed", "signed", "sealed")
DRAFT, WITH_CHAIR, CIRCULATED, CONFIRMED, PRINTED, SIGNED, SEALED = WAY
SETTLED = (CONFIRMED, PRINTED, SIGNED, SEALED)
LEFT = (WITH_CHAIR, CIRCULATED, *SETTLED)
ALWAYS = WAY
LEAVES_OUT = (PRINTED, SIGNED, SEALED)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of one register for each state of its first meeting."""
    folder = tmp_path_factory.mktemp("states")
    register = make_register(folder / "life.minutebook")
    register.sql("PRAGMA synchronous = OFF")
    whole = begin(register)
    found = {}

    def keep(state: str) -> None:
        held = register.sql("SELECT state FROM meeting WHERE id = ?", whole.meeting)
        assert held == [(state,)]
        found[state] = Path(shutil.copy(register.path, folder / f"{state}.minutebook"))

    later_item = made(agenda.add_item(register, whole.later, ItemDraft("Minutes")))
    for step in (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.HELD, State.MINUTES_DRAFT):
        meetings.take_step(register, whole.later, step, MAY)
    linking = made(points.add_point(register, later_item, PointDraft("The rope was hemp.")))
    keep(DRAFT)
    meetings.take_step(register, whole.meeting, State.WITH_CHAIR, MARCH)
    keep(WITH_CHAIR)
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    keep(CIRCULATED)
    agreed = (
        CorrectionDraft(whole.point, "quay", "pier"),
        CorrectionDraft(None, "buy", "get", limb_id=2),
    )
    confirmation.confirm_minutes(register, whole.meeting, whole.later, agreed)
    later = LaterCorrectionDraft(whole.below, linking, "paint", "tar")
    corrections.record_later_correction(register, later)
    keep(CONFIRMED)
    spoiled = made(printings.print_for_signature(register, whole.meeting, press))
    printings.void_printing(register, spoiled, "Ink ran")
    printing = made(printings.print_for_signature(register, whole.meeting, press))
    keep(PRINTED)
    signed = SignedCopyDraft("Siân Ŵyn-Jones", "Chair", MAY, 2, "Shelf 4")
    signing.file_signed_copy(register, printing, signed, ("leaves.pdf", SCAN))
    keep(SIGNED)
    signing.seal_minutes(register, whole.meeting)
    keep(SEALED)
    register.close()
    return found


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """The file as any other program opens it; nothing that is done stays."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        yield connection
        connection.execute("ROLLBACK")


def refused(path: Path, statement: str) -> bool:
    with plain(path) as connection:
        try:
            connection.execute(statement)
        except sqlite3.IntegrityError as error:
            # By a guard, not by a statement that would fail in any register.
            assert "constraint failed" not in str(error), f"{statement}: {error}"  # noqa: PT017
            return True
        assert connection.total_changes, f"no row for: {statement}"
        return False


# What a statement does to the first meeting, and the states of it in which it is refused.
STATEMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # The words.
    ("UPDATE point SET text = 'forged' WHERE id = 1", LEFT),
    ("UPDATE point SET emphasis = '' WHERE id = 1", LEFT),
    ("UPDATE point SET position = 5 WHERE id = 1", LEFT),
    ("UPDATE point SET meeting_id = 2 WHERE id = 1", LEFT),
    ("UPDATE point SET meeting_id = 1 WHERE meeting_id = 2", LEFT),
    ("DELETE FROM point WHERE id = 2", LEFT),
    (
        "INSERT INTO point (meeting_id, item_id, position, kind) VALUES (1, 1, 9, 'note')",
        LEFT,
    ),
    (
        "REPLACE INTO point (id, meeting_id, item_id, position, kind) VALUES (1, 2, 1, 9, 'note')",
        ALWAYS,
    ),
    ("UPDATE limb SET text = 'forged' WHERE id = 1", LEFT),
    ("DELETE FROM limb WHERE id = 1", LEFT),
    ("INSERT INTO limb (decision_id, position, text) VALUES (1, 9, 'more')", LEFT),
    ("UPDATE decision SET casting_vote = 'for' WHERE id = 1", LEFT),
    ("UPDATE decision SET outcome = 'lost' WHERE id = 1", LEFT),
    ("UPDATE decision SET authority = 'none' WHERE id = 1", LEFT),
    ("DELETE FROM decision WHERE id = 1", LEFT),
    ("INSERT INTO vote (decision_id, attendance_id, way) VALUES (1, 1, 'for')", LEFT),
    ("UPDATE item SET title = 'forged' WHERE id = 1", LEFT),
    ("UPDATE item SET urgent_reason = 'forged' WHERE id = 1", LEFT),
    ("UPDATE item SET allotted = 5 WHERE id = 1", LEFT),
    ("UPDATE section SET title = 'forged' WHERE id = 1", LEFT),
    ("UPDATE item_lead SET name = 'forged' WHERE id = 1", LEFT),
    ("UPDATE paper SET title = 'forged' WHERE id = 1", LEFT),
    ("DELETE FROM paper WHERE id = 1", LEFT),
    ("UPDATE attendance SET status = 'absent' WHERE id = 1", LEFT),
    ("UPDATE attendance SET accepted = 1 WHERE id = 1", LEFT),
    ("DELETE FROM attendance WHERE id = 1", LEFT),
    ("UPDATE presiding SET part = 'forged' WHERE id = 1", LEFT),
    ("UPDATE declaration SET nature = 'forged' WHERE id = 1", LEFT),
    ("UPDATE declaration SET dispensation = 'forged' WHERE id = 1", LEFT),
    # The actions that the minutes ask for.
    ("UPDATE action SET text = 'forged' WHERE id = 1", (CIRCULATED, *SETTLED)),
    ("UPDATE action SET status = 'complete' WHERE id = 1", ()),
    ("UPDATE action SET number = 99 WHERE id = 1", ALWAYS),
    ("DELETE FROM action WHERE id = 1", LEFT),
    # The meeting itself.
    ("UPDATE meeting SET date = '2012-01-01' WHERE id = 1", LEFT),
    ("UPDATE meeting SET venue = 'Elsewhere' WHERE id = 1", LEFT),
    ("UPDATE meeting SET end_time = '23:59' WHERE id = 1", LEFT),
    ("UPDATE meeting SET quorum = 1 WHERE id = 1", LEFT),
    ("UPDATE meeting SET confirming_meeting_id = NULL WHERE id = 1", SETTLED),
    ("UPDATE meeting SET confirmed_as = 'drawn' WHERE id = 1", (DRAFT, WITH_CHAIR, *SETTLED)),
    ("UPDATE meeting SET confirmed_on = '2012-01-01' WHERE id = 1", (DRAFT, WITH_CHAIR, *SETTLED)),
    ("DELETE FROM meeting WHERE id = 1", ALWAYS),
    (
        (
            "REPLACE INTO meeting (id, body_id, kind, date, state) "
            "VALUES (1, 1, 'annual', '2011-03-07', 'planned')"
        ),
        ALWAYS,
    ),
    ("DELETE FROM body WHERE id = 1", ALWAYS),
    # What was kept with the steps.
    ("UPDATE meeting_step SET kept = '{}' WHERE meeting_id = 1", ALWAYS),
    (
        (
            "INSERT INTO meeting_step (meeting_id, from_state, to_state, on_date, kept) "
            "SELECT 1, 'circulated', 'confirmed', '2011-05-09', '{}'"
        ),
        ALWAYS,
    ),
    (
        (
            "INSERT INTO meeting_step (meeting_id, from_state, to_state, on_date, kept) "
            "SELECT 1, state, state, '2011-05-09', '{}' FROM meeting WHERE id = 1"
        ),
        ALWAYS,
    ),
    # Corrections.
    (
        (
            "INSERT INTO correction (meeting_id, agreed_meeting_id, point_id, was, becomes) "
            "VALUES (1, 2, 1, 'The', 'A')"
        ),
        (DRAFT, WITH_CHAIR, *SETTLED),
    ),
    (
        (
            "INSERT INTO correction "
            "(meeting_id, agreed_meeting_id, point_id, linking_point_id, was, becomes) "
            "SELECT 1, 2, 1, id, 'The', 'A' FROM point WHERE meeting_id = 2"
        ),
        (DRAFT, WITH_CHAIR, CIRCULATED),
    ),
    # Numbers.
    ("UPDATE allotment SET number = 77 WHERE id = 1", ALWAYS),
    ("UPDATE allotment SET label = '77' WHERE id = 1", ALWAYS),
    ("UPDATE allotment SET period = 'never' WHERE id = 1", ALWAYS),
    ("UPDATE allotment SET record_id = 77 WHERE id = 1", ALWAYS),
    ("DELETE FROM allotment WHERE id = 1", ALWAYS),
    # Rows stay the rows they are, and none is put in the place of another.
    ("UPDATE point SET rowid = 99 WHERE id = 1", ALWAYS),
    ("UPDATE allotment SET rowid = 99 WHERE id = 1", ALWAYS),
    ("UPDATE OR REPLACE allotment SET oid = 1 WHERE id = 2", ALWAYS),
    ("UPDATE OR REPLACE meeting SET id = 1 WHERE id = 2", ALWAYS),
    ("UPDATE OR REPLACE item SET id = 1 WHERE meeting_id = 2", ALWAYS),
    ("UPDATE OR REPLACE point SET id = 1 WHERE meeting_id = 2", ALWAYS),
    ("UPDATE OR REPLACE attendance SET _rowid_ = 1 WHERE meeting_id = 2 AND person_id = 1", ALWAYS),
    (
        (
            "INSERT INTO action (body_id, number, text, status, point_id) "
            "VALUES (1, 99, 'forged', 'open', 1)"
        ),
        LEFT,
    ),
    # Printings and signed copies may not come before their time.
    (
        (
            "INSERT INTO printing (body_id, meeting_id, version, printed_on, record, fingerprint, "
            "history_head, attachment_id, leaves) VALUES (1, 1, 9, '2011-05-09', '', '', '', 1, 1)"
        ),
        (DRAFT, WITH_CHAIR, PRINTED, SIGNED, SEALED),
    ),
    ("UPDATE history SET verb = 'forged' WHERE id = 3", ALWAYS),
    ("REPLACE INTO history SELECT * FROM history WHERE id = 3", ALWAYS),
    ("REPLACE INTO history_row SELECT * FROM history_row WHERE id = 3", ALWAYS),
)
ONCE_CORRECTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("UPDATE correction SET was = 'forged' WHERE id = 1", SETTLED),
    ("UPDATE correction SET becomes = 'forged' WHERE linking_point_id IS NOT NULL", SETTLED),
    ("DELETE FROM correction WHERE id = 1", SETTLED),
    ("DELETE FROM correction WHERE linking_point_id IS NOT NULL", ()),
)
ONCE_PRINTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("UPDATE printing SET record = 'forged' WHERE void_reason = ''", LEAVES_OUT),
    ("UPDATE printing SET printed_on = '2012-01-01'", LEAVES_OUT),
    ("UPDATE printing SET confirming_meeting_id = NULL", LEAVES_OUT),
    ("UPDATE printing SET void_reason = 'Torn' WHERE void_reason = ''", (SIGNED, SEALED)),
    ("UPDATE printing SET void_reason = 'Torn' WHERE void_reason <> ''", LEAVES_OUT),
    ("UPDATE printing SET void_reason = '' WHERE void_reason <> ''", LEAVES_OUT),
    ("UPDATE leaf SET void_reason = 'Torn' WHERE number = 3", (SIGNED, SEALED)),
    ("UPDATE leaf SET void_reason = '' WHERE number = 1", LEAVES_OUT),
    ("UPDATE leaf SET number = 9 WHERE number = 3", LEAVES_OUT),
    ("UPDATE leaf SET label = '9' WHERE number = 3", LEAVES_OUT),
    ("DELETE FROM leaf WHERE number = 1", LEAVES_OUT),
    ("UPDATE OR REPLACE leaf SET rowid = 1 WHERE number = 3", LEAVES_OUT),
    ("UPDATE printing SET oid = 99 WHERE void_reason = ''", LEAVES_OUT),
    ("UPDATE volume SET rowid = 99", LEAVES_OUT),
    (
        "INSERT INTO leaf (body_id, printing_id, volume, number, sheet) VALUES (1, 2, 1, 9, 3)",
        LEAVES_OUT,
    ),
    (
        "REPLACE INTO leaf (body_id, printing_id, volume, number, sheet) VALUES (1, 1, 1, 3, 1)",
        LEAVES_OUT,
    ),
    ("UPDATE volume SET first_leaf = 7", LEAVES_OUT),
    ("UPDATE volume SET number = 7", LEAVES_OUT),
    ("UPDATE volume SET shelf = 'Shelf 9'", ()),
    ("DELETE FROM volume", LEAVES_OUT),
    (
        "INSERT INTO volume (body_id, number, first_leaf, opened_on) SELECT 1, 1, 1, '2011-05-09'",
        LEAVES_OUT,
    ),
    ("UPDATE attachment SET name = 'forged'", LEAVES_OUT),
    ("DELETE FROM attachment", LEAVES_OUT),
    (
        (
            "INSERT INTO signed_copy (printing_id, signer, signed_on, leaves_initialled) "
            "VALUES (2, 'Forger', '2011-05-09', 2)"
        ),
        (SEALED,),
    ),
    (
        (
            "INSERT INTO signed_copy (printing_id, signer, signed_on, leaves_initialled) "
            "VALUES (1, 'Forger', '2011-05-09', 2)"
        ),
        LEAVES_OUT,
    ),
    (
        (
            "INSERT INTO signed_copy (printing_id, signer, signed_on, leaves_initialled) "
            "VALUES (2, 'Forger', '2011-05-09', 3)"
        ),
        LEAVES_OUT,
    ),
)
ONCE_SIGNED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("UPDATE signed_copy SET signer = 'Forger'", (SIGNED, SEALED)),
    ("UPDATE signed_copy SET shelf = 'Shelf 9'", (SIGNED, SEALED)),
    ("DELETE FROM signed_copy", (SIGNED, SEALED)),
    ("UPDATE meeting SET confirming_meeting_id = 2 WHERE id = 1", (SEALED,)),
    (
        (
            "INSERT INTO meeting_step (meeting_id, from_state, to_state, on_date) "
            "VALUES (1, 'sealed', 'sealed', '2011-05-10')"
        ),
        ALWAYS,
    ),
)


@pytest.mark.parametrize(
    ("statements", "states"),
    [
        (STATEMENTS, WAY),
        (ONCE_CORRECTED, SETTLED),
        (ONCE_PRINTED, LEAVES_OUT),
        (ONCE_SIGNED, (SIGNED, SEALED)),
    ],
    ids=["words and way", "corrections", "paper", "signatures"],
)
def test_each_statement_is_refused_in_just_these_states(
    files: dict[str, Path],
    statements: tuple[tuple[str, tuple[str, ...]], ...],
    states: tuple[str, ...],
) -> None:
    wrong = [
        f"{statement} {'passes' if state in wanted else 'is refused'} in {state}"
        for statement, wanted in statements
        for state in states
        if refused(files[state], statement) != (state in wanted)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_state_follows_another_as_the_rules_say(register: Register) -> None:
    whole = begin(register)
    connection = register.connection
    guards = dict(
        connection.execute("SELECT name, sql FROM sqlite_master WHERE name LIKE 'guard_meeting%'")
    )
    # The way alone: what a state rests on is asked for by another guard.
    connection.execute("DROP TRIGGER guard_meeting_grounds")
    connection.execute("DROP TRIGGER guard_meeting_sealed")
    for was in State:
        for to in State:
            if was is to:
                continue
            connection.execute("BEGIN")
            connection.execute("DROP TRIGGER guard_meeting_way")
            connection.execute("UPDATE meeting SET state = ? WHERE id = ?", (was, whole.meeting))
            connection.execute(guards["guard_meeting_way"])
            try:
                connection.execute("UPDATE meeting SET state = ? WHERE id = ?", (to, whole.meeting))
                went = True
            except sqlite3.IntegrityError as error:
                assert "go this way" in str(error)  # noqa: PT017 - either end is right
                went = False
            connection.execute("ROLLBACK")
            assert went == may_become(was, to), f"{was} to {to}"


@pytest.mark.parametrize(
    ("state", "statement"),
    [
        (CIRCULATED, "UPDATE meeting SET state = 'confirmed' WHERE id = 1"),
        (CONFIRMED, "UPDATE meeting SET state = 'printed' WHERE id = 1"),
        (PRINTED, "UPDATE meeting SET state = 'signed' WHERE id = 1"),
        (PRINTED, "UPDATE meeting SET state = 'confirmed' WHERE id = 1"),
    ],
)
def test_no_state_without_what_it_rests_on(
    files: dict[str, Path], state: str, statement: str
) -> None:
    with plain(files[state]) as connection, pytest.raises(sqlite3.IntegrityError, match="rests on"):
        connection.execute(statement)


CORRECTION = (
    "INSERT INTO correction (meeting_id, agreed_meeting_id, point_id, limb_id, was, becomes) "
    "VALUES (1, 2, {point}, {limb}, '{was}', '{becomes}')"
)


def test_only_what_a_correction_says_is_written_into_circulated_words(
    files: dict[str, Path],
) -> None:
    def refuses(statement: str) -> bool:
        try:
            connection.execute(statement)
        except sqlite3.IntegrityError:
            return True
        return False

    with plain(files[CIRCULATED]) as connection:
        connection.execute(CORRECTION.format(point=1, limb="NULL", was="quay", becomes="pier"))
        connection.execute(CORRECTION.format(point=3, limb=1, was="the quay", becomes="it"))
        assert refuses("UPDATE point SET text = 'The pier was not seen.' WHERE id = 1")
        assert refuses("UPDATE point SET text = 'The pier was seen.', position = 9 WHERE id = 1")
        assert refuses("UPDATE limb SET text = 'paint nothing' WHERE id = 1")
        assert not refuses("UPDATE point SET text = 'The pier was seen.' WHERE id = 1")
        assert not refuses("UPDATE limb SET text = 'paint it' WHERE id = 1")
        assert refuses("UPDATE limb SET text = 'buy it' WHERE id = 2")
