"""Commands about agendas: carry over what is waiting, and file the papers."""

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from desktop.records.errors import Refusal
from desktop.records.register import Register

Arguments = argparse.Namespace
MakeCommand = Callable[[str, str], argparse.ArgumentParser]


def carry(arguments: Arguments) -> str:
    """Shows what could come over; carries it over only where it is told to."""
    from desktop.records.reading.carry_over import CarryEntry, carry_over
    from desktop.records.writing.carry_over import carry_over_to

    def line(entry: CarryEntry) -> str:
        tick = "x" if entry.comes else " "
        said = " · ".join(part for part in (entry.title, entry.detail, entry.why) if part)
        return f"[{tick}] {entry.key}\t{said}"

    with closing(Register.open(arguments.register)) as register:
        preview = carry_over(register, arguments.meeting)
        ticked = tuple(entry.key for entry in preview if entry.comes)
        keys = ticked if arguments.all else tuple(arguments.only or ())
        if keys:
            carry_over_to(register, arguments.meeting, keys)
            preview = carry_over(register, arguments.meeting)
    if arguments.json:
        return json.dumps([asdict(entry) for entry in preview], ensure_ascii=False, indent=1)
    return "\n".join(line(entry) for entry in preview)


def file(arguments: Arguments) -> str:
    from desktop.records.writing.papers import file_paper

    path: Path = arguments.file
    with closing(Register.open(arguments.register)) as register:
        file_paper(register, arguments.paper, path.name, path.read_bytes())
    return f"Filed {path.name}"


def paper(arguments: Arguments) -> str:
    """Writes out what was filed, or takes it back."""
    from desktop.records.reading.papers_filed import file_of_paper
    from desktop.records.writing.papers import withdraw_paper_file

    target: Path | None = arguments.output
    with closing(Register.open(arguments.register)) as register:
        if target is None:
            withdraw_paper_file(register, arguments.paper)
            return "The file is withdrawn; the paper is missing again."
        kept = file_of_paper(register, arguments.paper)
        if target.exists():
            raise Refusal(f"There is a file “{target}” already; nothing was written.")
        target.write_bytes(kept.content)
    return f"Wrote {target}, filed as {kept.name}"


def add_commands(command: MakeCommand) -> None:
    """Say what these commands take."""
    carrying = command("carry", "show what could come over to a meeting, or carry it over")
    carrying.add_argument("--meeting", type=int, metavar="ID", required=True)
    which = carrying.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help="carry over all that is ticked")
    which.add_argument("--only", nargs="+", metavar="KEY", help="carry over these")
    carrying.add_argument("--json", action="store_true", help="as JSON")
    filing = command("file", "file a paper of an agenda inside the register")
    filing.add_argument("--paper", type=int, metavar="ID", required=True)
    filing.add_argument("file", type=Path, metavar="FILE")
    reading = command("paper", "write out what was filed for a paper, or take it back")
    reading.add_argument("--paper", type=int, metavar="ID", required=True)
    either = reading.add_mutually_exclusive_group(required=True)
    either.add_argument("-o", "--output", type=Path, metavar="FILE")
    either.add_argument("--withdraw", action="store_true", help="take the file back")


COMMANDS: dict[str, Callable[[Arguments], str]] = {"carry": carry, "file": file, "paper": paper}
