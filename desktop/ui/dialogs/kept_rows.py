"""A table of what is kept for a body, in which it is made, changed and removed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.asking import agreed
from desktop.ui.desk import Desk
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.lists.columns import Column
from desktop.ui.messages import say


class Kept(Protocol):
    """A row, by whatever record it is of."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Kept)


@dataclass(frozen=True, slots=True)
class Keeping(Generic[R]):
    """What is kept: its word, what is said of it, and how a row is edited and removed.

    `edit` makes the dialog for a row, or for a new one; `named` is what a row is called where the
    clerk is asked whether it is to go.
    """

    word: str
    tables: tuple[str, ...]
    columns: tuple[Column[R], ...]
    about: str
    none: str
    named: Callable[[R], str]
    remove: Callable[..., Any]
    edit: Callable[[Desk, QWidget, R | None], DraftDialog[Any]]


class KeptRowsDialog(TableDialog[R]):
    """What was made of a row before stays as it is."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget,
        title: str,
        question: Callable[[Register], tuple[R, ...]],
        keeping: Keeping[R],
    ) -> None:
        self._keeping = keeping
        self._rows: tuple[R, ...] = ()
        super().__init__(desk, parent, title, keeping.columns, question, keeping.tables)
        self.add_button("&New…", self.new)
        self.add_button("&Change…", self.change, for_a_row=True)
        self.add_button("&Remove…", self.remove, for_a_row=True)
        self.table.activated.connect(self.change)
        self.begin()

    def take(self, answer: Any) -> None:
        self._rows = answer

    def narrowed(self) -> Sequence[R]:
        return self._rows

    def sentence(self, rows: Sequence[R]) -> str:
        return self._keeping.about if rows else self._keeping.none

    @Slot()
    def new(self) -> None:
        self._keeping.edit(self.desk, self, None).open()

    @Slot()
    def change(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._keeping.edit(self.desk, self, chosen).open()

    @Slot()
    def remove(self) -> None:
        chosen, word = self.chosen(), self._keeping.word
        if chosen is not None and agreed(
            self, f"Remove {word}", f"Remove this {word}?", self._keeping.named(chosen)
        ):
            self.desk.do(self._keeping.remove, chosen.id, refused=self._not_removed)

    def _not_removed(self, refusal: Refusal) -> None:
        say(self, refusal.sentence)
