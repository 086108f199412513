"""The commands that the pages tell a reader to type are those that there are."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from desktop import command_line
from desktop.records.rules.proofing import RULES
from tests.docs.reading import ROOT, quoted, table_rows, text_of, typed

README = ROOT / "README.md"
GUIDE = ROOT / "docs" / "user-guide.md"


@pytest.fixture(scope="module")
def run() -> ModuleType:
    """run.py, not run."""
    spec = importlib.util.spec_from_file_location("run_of_the_docs", ROOT / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows() -> dict[str, str]:
    """Each command of the table, with its whole usage."""
    usages = [row[0].strip("`").replace("\\|", "|") for row in table_rows(README, "`minutebook")]
    return {usage.split()[1]: usage for usage in usages if usage.split()[1].islower()}


def _help(capsys: pytest.CaptureFixture[str], *typed_words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        command_line.run([*typed_words, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def test_the_table_has_the_commands_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    offered = re.findall(r"^ {4}(\w+) ", _help(capsys), re.MULTILINE)
    assert set(offered) == set(_rows())


@pytest.mark.parametrize("command", _rows())
def test_every_option_in_the_table_is_taken_and_none_is_left_out(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = set(re.findall(r"(?<![\w-])--?[a-z]+", _rows()[command]))
    offered = set(re.findall(r"(?<![\w-])--?[a-z]+", _help(capsys, command)))
    assert told <= offered
    assert offered - told <= {"-h", "--help", "--output"}


def test_the_readme_names_every_list_and_every_kind_of_print() -> None:
    assert set(command_line.LISTS) == set(_rows()["list"].split("[")[1].split("]")[0].split("|"))
    assert set(command_line.PRINTS) <= quoted(README)


def test_the_exit_codes_are_told() -> None:
    codes = (command_line.DONE, command_line.FOUND, command_line.COULD_NOT)
    assert re.findall(r"(\d) (?:done|something|could)", text_of(README)) == [str(c) for c in codes]


def test_the_readme_names_every_word_of_run_py(run: ModuleType) -> None:
    told = re.findall(r"python3 run\.py(?: ([a-z]+))?", text_of(README))
    assert set(told) == set(run.COMMANDS)


def test_what_the_guide_has_typed_can_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command_line.run(["new", "Minute book.minutebook", "--sample"]) == 0
    assert (
        command_line.run(shlex.split("print 'Minute book.minutebook' signature --meeting 1")) == 0
    )
    lines = [line for line in typed(GUIDE) if line.startswith("minutebook ")]
    assert len(lines) >= 5
    for line in lines:
        # The sample has something for the proof-reader to find.
        ends = command_line.FOUND if " check " in line else command_line.DONE
        assert command_line.run(shlex.split(line)[1:]) == ends, line
    assert capsys.readouterr().err == ""
    assert (tmp_path / "book.pdf").read_bytes().startswith(b"%PDF")


def test_the_guide_names_everything_that_the_proof_reader_looks_for() -> None:
    told = [code for row in table_rows(GUIDE, "") for code in re.findall("`([a-z-]+)`", row[-1])]
    assert sorted(told) == sorted(code for rule in RULES for code in rule.codes)
