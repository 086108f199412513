"""Commands about what is confirmed: leaves, signatures, the seal, volumes, later corrections."""

import argparse
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.typed_days import iso_day

Arguments = argparse.Namespace
MakeCommand = Callable[[str, str], argparse.ArgumentParser]


def void(arguments: Arguments) -> str:
    from desktop.records.writing.printings import void_printing

    with closing(Register.open(arguments.register)) as register:
        void_printing(register, arguments.printing, arguments.reason)
    return "The leaves are void; their numbers are never given out again."


def sign(arguments: Arguments) -> str:
    from desktop.records.reading.printings import standing_printing
    from desktop.records.rules.drafts import SignedCopyDraft
    from desktop.records.rules.words import LeafSeries
    from desktop.records.writing.signing import file_signed_copy

    draft = SignedCopyDraft(
        arguments.signer, arguments.capacity, arguments.on, arguments.leaves, arguments.shelf
    )
    path: Path | None = arguments.scan
    with closing(Register.open(arguments.register)) as register:
        series = LeafSeries.EXEMPT if arguments.exempt else LeafSeries.MINUTES
        printing = standing_printing(register, arguments.meeting, series)
        if printing is None:
            raise Refusal("No leaves of this meeting are printed for signature.")
        scan = None if path is None else (path.name, path.read_bytes())
        file_signed_copy(register, printing.id, draft, scan)
    return "The signed leaves are filed."


def seal(arguments: Arguments) -> str:
    from desktop.records.writing.signing import seal_minutes

    with closing(Register.open(arguments.register)) as register:
        seal_minutes(register, arguments.meeting)
    return "The record is sealed."


def volume(arguments: Arguments) -> str:
    from desktop.records.rules.dates import today
    from desktop.records.rules.words import LeafSeries
    from desktop.records.writing.volumes import open_volume

    with closing(Register.open(arguments.register)) as register:
        day = arguments.on or today()
        series = LeafSeries.EXEMPT if arguments.exempt else LeafSeries.MINUTES
        open_volume(register, arguments.body, arguments.first_leaf, day, arguments.shelf, series)
    return f"The new volume is open; its first leaf is {arguments.first_leaf}."


def correct(arguments: Arguments) -> str:
    from desktop.records.rules.drafts import LaterCorrectionDraft
    from desktop.records.writing.corrections import (
        record_later_correction,
        remove_later_correction,
    )

    with closing(Register.open(arguments.register)) as register:
        if arguments.remove is not None:
            remove_later_correction(register, arguments.remove)
            return "The correction is taken back."
        draft = LaterCorrectionDraft(
            arguments.point, arguments.by, arguments.was, arguments.becomes, arguments.limb
        )
        made = record_later_correction(register, draft).made
    return f"Correction {made} stands beside the old words."


def add_commands(command: MakeCommand) -> None:
    """Say what these commands take."""
    voiding = command("void", "void the leaves of a printing")
    voiding.add_argument("--printing", type=int, metavar="ID", required=True)
    voiding.add_argument("--reason", metavar="WORDS", required=True)
    signing = command("sign", "file the leaves that came back signed")
    signing.add_argument("--meeting", type=int, metavar="ID", required=True)
    signing.add_argument("--signer", metavar="NAME", required=True)
    _day(signing, required=True)
    signing.add_argument("--leaves", type=int, metavar="N", required=True, help="initialled")
    signing.add_argument("--exempt", action="store_true", help="the leaves of exempt items")
    signing.add_argument("--capacity", metavar="WORDS", default="")
    signing.add_argument("--shelf", metavar="PLACE", default="")
    signing.add_argument("--scan", type=Path, metavar="FILE")
    sealing = command("seal", "seal the record of a meeting")
    sealing.add_argument("--meeting", type=int, metavar="ID", required=True)
    correcting = command("correct", "put confirmed minutes right by a point of later ones")
    correcting.add_argument("--point", type=int, metavar="ID", help="the point put right")
    correcting.add_argument("--limb", type=int, metavar="ID", help="or a limb of a decision")
    correcting.add_argument("--by", type=int, metavar="ID", help="the later point")
    correcting.add_argument("--was", metavar="WORDS", default="")
    correcting.add_argument("--becomes", metavar="WORDS", default="")
    correcting.add_argument("--remove", type=int, metavar="ID", help="take a correction back")
    opening = command("volume", "open a new volume of the minute book")
    opening.add_argument("--body", type=int, metavar="ID", required=True)
    opening.add_argument("--first-leaf", type=int, metavar="N", default=1)
    opening.add_argument("--exempt", action="store_true", help="of exempt minutes")
    _day(opening, required=False)
    opening.add_argument("--shelf", metavar="PLACE", default="")


def _day(parser: argparse.ArgumentParser, **given: Any) -> None:
    parser.add_argument("--on", type=iso_day, metavar="DATE", help="such as 2011-05-09", **given)


COMMANDS: dict[str, Callable[[Arguments], str]] = {
    "void": void,
    "sign": sign,
    "seal": seal,
    "volume": volume,
    "correct": correct,
}
"""Each does what it is called, and says so in a sentence."""
