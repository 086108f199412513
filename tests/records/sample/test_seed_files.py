"""Seed files that somebody edited: what is wrong is said in a sentence with its place."""

import shutil
import time
from pathlib import Path

import pytest

from desktop import places
from desktop.records.errors import Refusal, UnusableFile
from desktop.records.register import Register
from desktop.records.sample import make_sample
from desktop.records.verification import verify

GROUP, BOARD = "senior-officers-group.toml", "childrens-partnership-board.toml"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """The real seed files, to be spoilt."""
    folder = tmp_path / "sêds"
    shutil.copytree(places.seeds(), folder)
    return folder


def spoil(file: Path, was: str, becomes: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "was", "becomes", "sentence"),
    [
        (GROUP, "[body]", "[body", " cannot be read: Expected ']'"),
        ("people.toml", '"Jane Wilson"', '"Jane Wilson', " cannot be read: "),
        (GROUP, "[body]", "[bodies]", ": “[body]” is missing."),
        (
            "people.toml",
            'name = "Jane Wilson"',
            'name = "Ian Curryer"',
            ", people 2: “Ian Curryer” stands there twice.",
        ),
        (
            "people.toml",
            "to = 2011-03-31",
            'to = "31 March 2011"',
            ", people 11, posts 1: “to” is a day such as 2019-09-25.",
        ),
        (
            "people.toml",
            'name = "Jane Wilson"',
            'naem = "Jane Wilson"',
            ", people 2: “name” is missing.",
        ),
        (
            GROUP,
            'called = "Group"',
            'caled = "Group"',
            ", body: “caled” is not known here.",
        ),
        (
            GROUP,
            "quorum_number = 3",
            'quorum_number = "three"',
            ", body: “quorum_number” is a whole number.",
        ),
        (
            GROUP,
            'numbering = "meeting"',
            'numbering = "monthly"',
            ", body: “monthly” is no numbering: there are meeting, year.",
        ),
        (
            GROUP,
            'person = "Simon Nickless"',
            'person = "Simon Knickless"',
            ", seats 2: there is no “Simon Knickless” in people.toml.",
        ),
        (
            BOARD,
            'replaces = "David Stewart"',
            'replaces = "David Steward"',
            ", seats 2: “David Steward” has no seat above.",
        ),
        (
            GROUP,
            '{ person = "Sheila Wright" }',
            '{ person = "Sheila Right" }',
            ", meetings 1, attendance 4: there is no “Sheila Right”",
        ),
        (
            GROUP,
            'represented_by = "Tony Graham"',
            'represented_by = "Tony Gram"',
            ", meetings 1, attendance 19: “Tony Gram” is not in the",
        ),
        (
            GROUP,
            'status = "apologies"',
            'status = "sorry"',
            ", meetings 1, attendance 17: “sorry” is no status: there are",
        ),
        (
            GROUP,
            "circulated = 2011-03-18",
            "circulate = 2011-03-18",
            ", meetings 1, steps: “circulate” is no state of a meeting.",
        ),
        (
            GROUP,
            "with_chair = 2011-03-14",
            "sealed = 2011-03-14",
            ", meetings 1: A meeting that is “Minutes draft” cannot",
        ),
        (
            GROUP,
            "confirmed_at = 2011-05-09",
            "confirmed_at = 2011-05-10",
            ", meetings 1: there is no meeting of 2011-05-10 in the file.",
        ),
        (
            GROUP,
            "- decision: The Group endorsed",
            "- decison: The Group endorsed",
            ", meetings 1, items 5: minutes, line 11: “decison” is no kind",
        ),
        (
            GROUP,
            "- update 63 (on track)",
            "- update 62 (on track)",
            ", meetings 1, items 2: there is no action 62 to bring up",
        ),
        (
            GROUP,
            "- update 63 (on track)",
            "- update 63 (nearly)",
            ", meetings 1, items 2: an action is not “nearly”: there are",
        ),
        (
            GROUP,
            'start = "09:30"',
            'start = "half nine"',
            ", meetings 1: ",
        ),
        (
            GROUP,
            "item = 3, decision = 1",
            "item = 3, decision = 9",
            ", forward_plan 1: item 3 has 2 decisions.",
        ),
        (
            BOARD,
            "item = 19",
            "item = 20",
            ", forward_plan 1: the meeting has no item 20.",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    seeds: Path, tmp_path: Path, name: str, was: str, becomes: str, sentence: str
) -> None:
    spoil(seeds / name, was, becomes)
    path = tmp_path / "sample.minutebook"
    with pytest.raises(Refusal) as refused:
        make_sample(path, seeds, lambda _: None)
    assert refused.value.sentence.startswith(name + sentence)
    assert [file.name for file in tmp_path.iterdir()] == [seeds.name]


def test_a_missing_file_and_one_that_is_no_text_are_said(seeds: Path, tmp_path: Path) -> None:
    (seeds / GROUP).write_bytes(b"\xff\xfe[body]")
    with pytest.raises(Refusal, match=r"senior-officers-group.toml is not a text in UTF-8\."):
        make_sample(tmp_path / "a.minutebook", seeds, lambda _: None)
    (seeds / "people.toml").unlink()
    with pytest.raises(Refusal, match=r"people.toml cannot be read: "):
        make_sample(tmp_path / "a.minutebook", seeds, lambda _: None)


def test_a_register_that_is_there_already_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "sample.minutebook"
    path.write_bytes(b"precious")
    with pytest.raises(UnusableFile, match="already"):
        make_sample(path, places.seeds(), lambda _: None)
    assert path.read_bytes() == b"precious"


def test_an_interrupted_run_leaves_nothing(tmp_path: Path) -> None:
    def interrupt(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_sample(tmp_path / "sample.minutebook", places.seeds(), interrupt)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnusableFile, match=r"sample.minutebook” cannot be made: "):
        make_sample(tmp_path / "gone" / "sample.minutebook", places.seeds(), print)


def test_each_meeting_is_told_and_it_takes_a_few_seconds(tmp_path: Path) -> None:
    told: list[str] = []
    started = time.process_time()
    make_sample(tmp_path / "sample.minutebook", places.seeds(), told.append)
    assert time.process_time() - started < 5
    assert told == [
        "People: 39",
        "Children's Partnership Senior Officers Group: 7 March 2011",
        "Children's Partnership Senior Officers Group: 9 May 2011",
        "Children's Partnership Board: 26 June 2019",
        "Children's Partnership Board: 25 September 2019",
        "Children's Partnership Board: 27 November 2019",
    ]


def test_the_sample_agrees_with_its_own_history(sample: Register) -> None:
    looked_over = verify(sample)
    assert looked_over.findings == ()
    assert looked_over.entries > 250


def test_an_action_in_an_outline_names_who_acts_and_by_when(seeds: Path, tmp_path: Path) -> None:
    spoil(
        seeds / GROUP,
        "- action (Linda Watson): ",
        "- action 70 (Linda Watson, All; 2011-05-02): Count. \n- update 70 (complete): Counted.\n"
        "- action (Beverly Nield; by the May meeting): ",
    )
    make_sample(tmp_path / "sample.minutebook", seeds, lambda _: None)
    register = Register.open(tmp_path / "sample.minutebook")
    try:
        rows = register.sql(
            "SELECT number, due, due_words, status, "
            "(SELECT group_concat(name, '; ') FROM action_owner WHERE action_id = action.id) "
            "FROM action WHERE number >= 70 ORDER BY number"
        )
    finally:
        register.close()
    assert rows[:2] == [
        (70, "2011-05-02", "", "complete", "Linda Watson; All"),
        (71, None, "by the May meeting", "open", "Beverly Nield"),
    ]
