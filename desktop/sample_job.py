"""The main job without a screen: `python -m desktop.sample_job FOLDER`.

Makes the sample register where it is not there yet, prints the minutes of each of its bodies for
signature, and says where they are. Exit codes: 0 done, 2 could not (a sentence on standard error).
"""

import sys
from pathlib import Path

from desktop import places
from desktop.print_run import print_kind
from desktop.records.errors import Refusal
from desktop.records.reading import bodies, meetings
from desktop.records.reading.listing import Wanted
from desktop.records.register import Register
from desktop.records.rules.workflow import may_print_for_signature
from desktop.records.sample import make_sample

REGISTER = "sample.minutebook"


def main(arguments: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        do_the_job(Path(arguments[0]))
    except Refusal as refusal:
        print(refusal.sentence, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename or arguments[0]}: {error.strerror or error}.", file=sys.stderr)
        return 2
    return 0


def do_the_job(folder: Path) -> None:
    """Make the register, print, and say where everything is. Raises `Refusal` or `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / REGISTER
    if not path.exists():
        say("Making the sample register.")
        make_sample(path, places.seeds(), lambda sentence: say(f"  {sentence}"))
    say(f"The sample register: {path.resolve()}")
    register = Register.open(path)
    try:
        for body_id, name in bodies.choices(register):
            print_newest(register, body_id, name, folder)
    finally:
        register.close()


def print_newest(register: Register, body_id: int, name: str, folder: Path) -> None:
    """Print the newest minutes of a body that can be signed; printed before, they are as then."""
    newest_first = Wanted(body_id=body_id, order="date", descending=True)
    for meeting in meetings.rows(register, meetings.ids(register, newest_first)):
        if may_print_for_signature(meeting.state):
            printed = print_kind(register, "signature", meeting.id, None)
            file = folder / printed.name
            file.write_bytes(printed.pdf)
            say(f"Minutes for signature: {file.resolve()}")
            return
    say(f"{name}: no minutes have been circulated, so there are none to sign.")


def say(sentence: str) -> None:
    print(sentence, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
