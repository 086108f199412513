"""Standing phrases, and the words that the speller is to know."""

import shutil
from pathlib import Path

import pytest

from desktop import places
from desktop.records import register as opening
from desktop.records import vetting
from desktop.records.errors import Refusal
from desktop.records.reading.known_words import added_words, known_words
from desktop.records.reading.snippets import snippets
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    BodyDraft,
    ItemDraft,
    MeetingDraft,
    PersonDraft,
    PostDraft,
    SnippetDraft,
)
from desktop.records.verification import verify
from desktop.records.writing.agenda import add_item
from desktop.records.writing.bodies import make_body
from desktop.records.writing.founding import make_register
from desktop.records.writing.known_words import forget_word, know_word
from desktop.records.writing.meetings import call_meeting
from desktop.records.writing.people import add_person, add_post
from desktop.records.writing.snippets import add_snippet, change_snippet, remove_snippet
from tests.records.whole_record import MARCH, made

APOLOGIES = SnippetDraft("apol", "Apologies were received from …")


def body(register: Register, name: str = "Harbour Committee") -> int:
    return made(make_body(register, BodyDraft(name)))


def test_a_body_finds_its_own_phrases_and_those_of_all(register: Register) -> None:
    ours, other = body(register), body(register, "Quay Trust")
    add_snippet(register, APOLOGIES)
    add_snippet(register, SnippetDraft("close", "The Chair closed the meeting.", ours))
    add_snippet(register, SnippetDraft("apol", "Sorry to be away: …", other))
    add_snippet(register, SnippetDraft("Apol", "Not there: …", ours))
    assert [(row.draft.key, row.body) for row in snippets(register, ours)] == [
        ("Apol", "Harbour Committee"),
        ("apol", ""),
        ("close", "Harbour Committee"),
    ]


def test_a_phrase_is_changed_and_removed_and_history_covers_it(register: Register) -> None:
    ours = body(register)
    phrase = made(add_snippet(register, APOLOGIES))
    change_snippet(register, phrase, SnippetDraft("sorry", "Sorry: …", ours))
    (row,) = snippets(register, ours)
    assert (row.draft, row.body) == (SnippetDraft("sorry", "Sorry: …", ours), "Harbour Committee")
    changes = remove_snippet(register, phrase)
    assert [(each.table, each.operation) for each in changes.rows] == [("snippet", "remove")]
    assert snippets(register, ours) == ()
    assert verify(register).findings == ()


@pytest.mark.parametrize(
    ("draft", "field"),
    [
        (SnippetDraft("", "Text"), "key"),
        (SnippetDraft("two words", "Text"), "key"),
        (SnippetDraft("x" * 21, "Text"), "key"),
        (SnippetDraft("key", " "), "text"),
        (SnippetDraft("APOL", "Another"), "key"),
    ],
)
def test_what_is_wrong_with_a_phrase_is_said_at_its_field(
    register: Register, draft: SnippetDraft, field: str
) -> None:
    add_snippet(register, APOLOGIES)
    with pytest.raises(Refusal) as refused:
        add_snippet(register, draft)
    assert [fault.field for fault in refused.value.faults] == [field]


def test_a_phrase_may_keep_its_own_key(register: Register) -> None:
    ours = body(register)
    phrase = made(add_snippet(register, APOLOGIES))
    change_snippet(register, phrase, SnippetDraft("apol", "Apologies: …"))
    assert [row.draft.text for row in snippets(register, ours)] == ["Apologies: …"]


def test_a_word_is_known_once_and_can_be_forgotten(register: Register) -> None:
    know_word(register, " bollarded ")
    assert know_word(register, "bollarded").rows == ()
    know_word(register, "Aberdyfi")
    assert added_words(register) == ("Aberdyfi", "bollarded")
    forget_word(register, "bollarded")
    assert forget_word(register, "bollarded").rows == ()
    assert added_words(register) == ("Aberdyfi",)
    with pytest.raises(Refusal):
        know_word(register, "two words")


def test_the_names_of_the_register_are_known(register: Register) -> None:
    ours = body(register)
    person = made(add_person(register, PersonDraft("Siân Ŵyn-Jones")))
    add_post(register, person, PostDraft("Headteacher of Llanfair", "Ysgol y Bryn"))
    meeting = made(call_meeting(register, MeetingDraft(ours, date=MARCH, venue="the Customs Haus")))
    add_item(register, meeting, ItemDraft("Moorings", papers=("Chart of Pwllheli roads",)))
    know_word(register, "bollarded")
    known = known_words(register)
    assert {"Siân", "Ŵyn", "Jones", "Ysgol", "Bryn", "Harbour", "Llanfair", "bollarded"} <= known
    assert {"Haus", "Pwllheli", "Chart"} <= known
    assert not {"of", "the", "roads"} & known


def test_a_register_of_the_version_before_takes_phrases(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for migration in places.migrations().glob("000[1-8]_*.py"):
        shutil.copy(migration, folder)
    with monkeypatch.context() as then:
        then.setattr(places, "migrations", lambda: folder)
        for module in (opening, vetting):
            then.setattr(module, "SCHEMA_VERSION", 8)
        old = make_register(tmp_path / "old.minutebook")
        ours = body(old)
        old.close()
    upgraded = Register.open(old.path)
    add_snippet(upgraded, APOLOGIES)
    assert [row.draft for row in snippets(upgraded, ours)] == [APOLOGIES]
    assert verify(upgraded).findings == ()
    upgraded.close()
