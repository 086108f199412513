"""What a user can mend, as against what is a bug."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field of a draft, in a sentence to show beside it."""

    field: str
    sentence: str


class Refusal(Exception):
    """Something the user can mend: said in one sentence, and nothing was changed.

    `faults` names the fields of a draft that are at fault, if it is about a draft.
    """

    def __init__(self, sentence: str, faults: tuple[Fault, ...] = ()) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.faults = faults


class InTheWay(Refusal):
    """The disk, the drive or another program keeps the register from being reached just now.

    The very same may be tried again later.
    """


class UnusableFile(Refusal):
    """A file that cannot be opened as a register; it was not touched."""


class DamagedFile(UnusableFile):
    """A register whose pages no longer fit together."""
