"""Fields that pick people and organisations out of the register."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop.ui.forms.dates import UnreadableError
from desktop.ui.forms.fields import Completer, FieldEditor, LineField, completer


class PersonField(FieldEditor):
    """One person by name. A name that is unknown is offered to be added.

    `unknown` is emitted with that name when the user says so; whoever adds the person answers
    with `add`.
    """

    unknown = Signal(str)

    def __init__(
        self,
        names: Sequence[tuple[int, str]],
        *,
        optional: bool = False,
        adding: bool = True,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self._optional = optional
        self._adding = adding
        self._people = list(names)
        self.line.setPlaceholderText("Start typing a name")
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._take_only_match)
        self.add_button = QPushButton("Add this person…")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._offer)
        self.add_button.hide()
        self.row.addWidget(self.add_button)
        self._complete()

    def value(self) -> Any:
        name = _folded(self.line.text())
        if not name:
            return None
        found = [id_ for id_, known in self._people if _folded(known) == name]
        if not found:
            raise UnreadableError(
                f"Nobody here is called “{self.line.text().strip()}”. "
                "Pick a name from the list, or add this person."
            )
        return found[0]

    def set_value(self, value: Any) -> None:
        self.line.setText(next((name for id_, name in self._people if id_ == value), ""))
        self._show_offer()

    def add(self, person_id: int, name: str) -> None:
        """Takes in a person who was just added, and picks them."""
        self._people.append((person_id, name))
        self._complete()
        self.set_value(person_id)
        self.edited.emit()

    def _complete(self) -> None:
        self.line.setCompleter(completer([name for _, name in self._people], self))
        self.line.completer().activated.connect(self._picked)

    @Slot()
    def _typed(self) -> None:
        self._show_offer()
        self.edited.emit()

    @Slot()
    def _take_only_match(self) -> None:
        """A part of a name that only one person has is that person's."""
        typed = _folded(self.line.text())
        if not typed or any(_folded(name) == typed for _, name in self._people):
            return
        found = [name for _, name in self._people if typed in _folded(name)]
        if len(found) == 1:
            self._picked(found[0])

    @Slot(str)
    def _picked(self, name: str) -> None:
        # The line itself hears of it only after this.
        self.line.setText(name)
        self._show_offer()
        self.edited.emit()

    def _show_offer(self) -> None:
        name = _folded(self.line.text())
        known = any(_folded(each) == name for _, each in self._people)
        self.add_button.setVisible(self._adding and bool(name) and not known)

    @Slot()
    def _offer(self) -> None:
        self.unknown.emit(self.line.text().strip())


class NamesField(LineField):
    """Several names with commas between them; names that are known are completed."""

    def __init__(self, names: Sequence[str], *, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder)
        self._completer = _LastNameCompleter(names, self)
        self.line.setCompleter(self._completer)
        self._completer.activated.connect(self._picked)

    def value(self) -> Any:
        return tuple(name.strip() for name in self.line.text().split(",") if name.strip())

    def set_value(self, value: Any) -> None:
        super().set_value(", ".join(value or ()))

    @Slot(str)
    def _picked(self, names: str) -> None:
        self.line.setText(names)
        self.edited.emit()


class _LastNameCompleter(Completer):
    """Completes what stands after the last comma."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(QStringListModel(list(names), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(12)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex) -> str:  # type: ignore[override]
        line = self.widget()
        typed = line.text() if isinstance(line, QLineEdit) else ""
        before = typed.rpartition(",")[0]
        return f"{before}, {index.data()}" if before else str(index.data())


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
