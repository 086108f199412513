"""The command about a person: everything that is held on them, to hand over."""

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


def subject(arguments: Arguments) -> str:
    from desktop.records.reading.subject_access import held_on_person
    from desktop.records.reading.subject_text import held_as_text

    target: Path | None = arguments.output
    with closing(Register.open(arguments.register)) as register:
        if target is not None and target.exists() and target.samefile(register.path):
            raise Refusal(f"“{target}” is the register itself: name another file.")
        held = held_on_person(register, arguments.person, arguments.screen)
    if arguments.json:
        said = json.dumps(asdict(held), ensure_ascii=False, indent=1, default=str)
    else:
        said = held_as_text(held)
    if target is None:
        return said
    target.write_text(f"{said}\n", encoding="utf-8")
    return f"Written {target}"


def add_commands(command: MakeCommand) -> None:
    """Say what these commands take."""
    asking = command("subject", "everything that is held on one person")
    asking.add_argument("--person", type=int, metavar="ID", required=True)
    asking.add_argument("--screen", action="store_true", help="hold back who other people are")
    asking.add_argument("--json", action="store_true", help="as JSON")
    asking.add_argument("-o", "--output", type=Path, metavar="FILE")


COMMANDS: dict[str, Callable[[Arguments], str]] = {"subject": subject}
"""Each does what it is called, and says so in a sentence."""
