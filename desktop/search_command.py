"""The command that searches the record."""

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict

from desktop.records.register import Register

Arguments = argparse.Namespace
MakeCommand = Callable[[str, str], argparse.ArgumentParser]


def found(arguments: Arguments) -> str:
    """What was found, and where it stands."""
    from desktop.records.reading.search import Filters, search

    filters = Filters(arguments.body, arguments.year, arguments.person, arguments.kind)
    with closing(Register.open(arguments.register)) as register:
        hits = search(register, " ".join(arguments.words), filters)
    if arguments.json:
        return json.dumps([asdict(hit) for hit in hits], ensure_ascii=False, indent=1, default=str)
    lines = []
    for hit in hits:
        place = " · ".join(str(part) for part in (hit.body, hit.date, hit.title) if part)
        lines.append(f"{place or hit.kind.replace('_', ' ').capitalize()}\n    {hit.text}")
    return "\n".join((*lines, f"{len(hits)} found"))


def add_command(command: MakeCommand) -> None:
    """Say what the command takes."""
    search = command("search", "search the whole record")
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--json", action="store_true", help="as JSON, each hit with its place")
    search.add_argument("--body", type=int, metavar="ID", help="only what is of this body")
    search.add_argument(
        "--year",
        default="",
        metavar="YYYY",
        help="only of this year: 2019, or 2019/20 for the year of the body",
    )
    search.add_argument(
        "--person",
        type=int,
        metavar="ID",
        help="only of this person: their name, their actions, the meetings they are recorded at",
    )
    search.add_argument(
        "--kind", default="", metavar="KIND", help="only this kind: point, action …"
    )
