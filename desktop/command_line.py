"""The command line: what it takes, what it says, and how it ends.

Exit codes: 0 done, 1 found something wrong, 2 could not (one sentence on standard error).
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TextIO

from desktop import (
    __version__,
    agenda_commands,
    leaf_commands,
    number_commands,
    person_commands,
    places,
    search_command,
)
from desktop.records.errors import DamagedFile, Refusal
from desktop.records.register import Register

DONE, FOUND, COULD_NOT = 0, 1, 2
LISTS = (
    "bodies",
    "meetings",
    "items",
    "people",
    "actions",
    "leaves",
    "worklist",
    "numbers",
    "papers",
    "attendance",
)
PRINTS = (
    "agenda",
    "pack",
    "attendance",
    "script",
    "blank",
    "minutes",
    "signature",
    "exempt",
    "extract",
    "actions",
    "forward-plan",
    "statistics",
    "book",
)

if TYPE_CHECKING:
    from desktop.print_run import Part

Arguments = argparse.Namespace


def takes(typed: Sequence[str]) -> bool:
    """Whether this is a command, not a register to open in the windows."""
    if not typed:
        return False
    return len(typed) > 1 or typed[0] in _COMMANDS or typed[0].startswith("-")


def run(typed: Sequence[str]) -> int:
    """Run one command. Never raises: what goes wrong is one sentence and exit code 2."""
    _speak_utf_8()
    try:
        arguments = _parser().parse_args(typed)
        code = _COMMANDS[arguments.command](arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever listened has heard enough, as `head` does; nor is there anyone to tell.
        _fall_silent()
        return COULD_NOT
    except Refusal as refusal:
        return _could_not(refusal.sentence)
    except OverflowError:
        return _could_not("One of the numbers is larger than any in a register.")
    except OSError as error:
        if error.filename is None:
            _fall_silent()
        return _could_not(f"{error.filename or 'The file'}: {error.strerror or error}.")
    except Exception as error:  # noqa: BLE001 - a bug or a damaged record ends in a sentence too
        kind = type(error).__name__
        return _could_not(
            f"Something in the register or the program is not right ({kind}: {error}). "
            "“minutebook verify” says whether it is the register."
        )
    return code


def _new(arguments: Arguments) -> int:
    if arguments.sample:
        from desktop.records.sample import make_sample

        make_sample(arguments.register, places.seeds(), print)
    else:
        from desktop.records.writing.founding import make_register

        make_register(arguments.register).close()
    print(f"Made {arguments.register}")
    return DONE


def _list(arguments: Arguments) -> int:
    from desktop.records.reading.rosters import roster

    with closing(Register.open(arguments.register)) as register:
        lines = roster(register, arguments.what, arguments.body)
    if arguments.json:
        print(json.dumps(lines, ensure_ascii=False, indent=1))
        return DONE
    for line in lines:
        print("\t".join("" if value is None else str(value) for value in line.values()))
    return DONE


def _print(arguments: Arguments) -> int:
    from desktop.print_run import Options, print_kind

    with closing(Register.open(arguments.register)) as register:
        if arguments.output is not None:
            _refuse_register(register, arguments.output)
        options = Options(
            volume=arguments.volume,
            year=arguments.year,
            part=_part(arguments),
            redact=tuple(arguments.redact),
            without_exempt=arguments.without_exempt,
            public=arguments.public,
            exempt=arguments.exempt,
        )
        printed = print_kind(register, arguments.kind, arguments.meeting, arguments.body, options)
    target: Path = arguments.output or Path(printed.name)
    _refuse_register(register, target)
    target.write_bytes(printed.pdf)
    print(f"Printed {target}")
    if printed.note:
        print(printed.note)
    return DONE


def _part(arguments: Arguments) -> "Part | None":
    from desktop.print_run import Part

    if arguments.item is not None:
        return Part("item", arguments.item)
    return Part("decision", arguments.decision) if arguments.decision is not None else None


def _refuse_register(register: Register, target: Path) -> None:
    if target.exists() and target.samefile(register.path):
        raise Refusal(f"“{target}” is the register itself: name another file to print to.")


def _search(arguments: Arguments) -> int:
    print(search_command.found(arguments))
    return DONE


def _check(arguments: Arguments) -> int:
    from desktop.records.reading.proofing import proof_sheet
    from desktop.records.rules.proofing import proof, told

    with closing(Register.open(arguments.register)) as register:
        findings = proof(proof_sheet(register, arguments.meeting))
    if arguments.json:
        told_findings = [told(finding) for finding in findings]
        print(json.dumps(told_findings, ensure_ascii=False, indent=1))
        return FOUND if findings else DONE
    for finding in findings:
        print(f"{finding.place.words}: {finding.message}")
        for mend in finding.mends:
            print(f"    {mend.words}?")
    print(f"{len(findings)} found" if findings else "Nothing found")
    return FOUND if findings else DONE


def _verify(arguments: Arguments) -> int:
    from desktop.records.verification import verify

    try:
        register = Register.open(arguments.register)
    except DamagedFile as damaged:
        print(damaged.sentence)
        return FOUND
    with closing(register):
        result = verify(register)
    for finding in result.findings:
        print(f"{finding.where}: {finding.sentence}")
    if result.findings:
        print(f"{len(result.findings)} found wrong")
        return FOUND
    print(
        f"In order: {result.rows} records, {result.entries} entries of history, "
        f"{result.printings} printings. Head {result.head}"
    )
    return DONE


def _do_and_say(arguments: Arguments) -> int:
    print(_SAYING[arguments.command](arguments))
    return DONE


_SAYING = (
    agenda_commands.COMMANDS
    | leaf_commands.COMMANDS
    | number_commands.COMMANDS
    | person_commands.COMMANDS
)


_COMMANDS: dict[str, Callable[[Arguments], int]] = {
    "new": _new,
    "list": _list,
    "print": _print,
    "search": _search,
    "check": _check,
    "verify": _verify,
    **dict.fromkeys(_SAYING, _do_and_say),
}


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        raise Refusal(f"{message[:1].upper()}{message[1:]}. “{self.prog} --help” says how.")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="minutebook", description="The legal record of committees.")
    parser.add_argument("--version", action="version", version=f"Minute Book {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, does: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=does, description=does)
        added.add_argument("register", type=Path, metavar="REGISTER", help="the register file")
        return added

    new = command("new", "make a register")
    new.add_argument("--sample", action="store_true", help="fill it with the sample record")
    listing = command("list", "list what is in a register")
    listing.add_argument("what", nargs="?", choices=LISTS, default="meetings")
    listing.add_argument("--body", type=int, metavar="ID")
    listing.add_argument("--json", action="store_true", help="as JSON")
    printing = command("print", "print a paper as PDF; “signature” allots leaves")
    printing.add_argument("kind", choices=PRINTS, metavar="KIND", help=", ".join(PRINTS))
    printing.add_argument("--meeting", type=int, metavar="ID")
    printing.add_argument("--body", type=int, metavar="ID")
    printing.add_argument("--volume", type=int, metavar="N", help="of the book")
    printing.add_argument("--year", metavar="YEAR", help="of the statistics, as 2019-20")
    of_an_extract = printing.add_mutually_exclusive_group()
    of_an_extract.add_argument("--item", type=int, metavar="ID", help="of an extract")
    of_an_extract.add_argument("--decision", type=int, metavar="ID", help="of an extract")
    printing.add_argument("--public", action="store_true", help="without what is exempt")
    printing.add_argument("--exempt", action="store_true", help="the book of exempt minutes")
    printing.add_argument("--redact", action="append", default=[], metavar="WORDS")
    printing.add_argument("--without-exempt", action="store_true")
    printing.add_argument("-o", "--output", type=Path, metavar="FILE")
    search_command.add_command(command)
    check = command("check", "proof-read the minutes of a meeting")
    check.add_argument("--meeting", type=int, metavar="ID", required=True)
    check.add_argument("--json", action="store_true", help="as JSON")
    command("verify", "verify file, history and fingerprints")
    agenda_commands.add_commands(command)
    leaf_commands.add_commands(command)
    number_commands.add_commands(command)
    person_commands.add_commands(command)
    return parser


def _could_not(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return COULD_NOT


def _speak_utf_8() -> None:
    """Say names in any script to a pipe too; a windowed program has nothing to speak through."""
    for name in ("stdout", "stderr"):
        stream: TextIO | None = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _nowhere())
        elif hasattr(stream, "reconfigure"):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _fall_silent() -> None:
    """Send what is still to be said nowhere, or the end of the program would try once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123
