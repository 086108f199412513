"""The command that goes on from the numbers of an older minute book."""

import argparse
from collections.abc import Callable
from contextlib import closing

from desktop.records.register import Register
from desktop.typed_days import iso_day

KINDS = ("minute", "decision", "action", "meeting")

Arguments = argparse.Namespace
MakeCommand = Callable[[str, str], argparse.ArgumentParser]


def number(arguments: Arguments) -> str:
    from desktop.records.rules.dates import today
    from desktop.records.writing.numbers import start_numbers_at

    day = arguments.on or today()
    with closing(Register.open(arguments.register)) as register:
        start_numbers_at(register, arguments.body, arguments.kind, day, arguments.next)
    return f"The next {arguments.kind} number is {arguments.next}."


def add_commands(command: MakeCommand) -> None:
    """Say what this command takes."""
    going_on = command("number", "go on from the numbers of an older minute book")
    going_on.add_argument("--body", type=int, metavar="ID", required=True)
    going_on.add_argument("--kind", choices=KINDS, required=True, help="what is numbered")
    going_on.add_argument("--next", type=int, metavar="N", required=True)
    going_on.add_argument("--on", type=iso_day, metavar="DATE", help="in the year of this day")


COMMANDS: dict[str, Callable[[Arguments], str]] = {"number": number}
