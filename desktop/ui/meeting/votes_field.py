"""Votes by name: one line for each who may vote, and whether they asked for dissent to stand."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from desktop.records.rules.drafts import VoteDraft
from desktop.records.rules.votes import Voter
from desktop.records.rules.words import VoteWay
from desktop.ui.forms.fields import FieldEditor

_WAYS = (None, *VoteWay)


class VotesField(FieldEditor):
    """Gives back the votes of those for whom a way is chosen; nobody else is named."""

    def __init__(self, voters: Sequence[Voter]) -> None:
        super().__init__(QWidget())
        self._lines: list[tuple[int, QComboBox, QCheckBox]] = []
        grid = QGridLayout(self.control)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        for at, voter in enumerate(voters):
            said = voter.name if not voter.why_not else f"{voter.name} ({voter.why_not})"
            name = QLabel(said)
            name.setTextFormat(Qt.TextFormat.PlainText)
            name.setWordWrap(True)
            way, dissent = QComboBox(), QCheckBox("Dissent recorded")
            way.addItems(["Not named", *(each.label for each in VoteWay)])
            way.setAccessibleName(f"Vote of {voter.name}")
            dissent.setAccessibleName(f"Dissent of {voter.name} recorded")
            for control in (way, dissent):
                control.setEnabled(not voter.why_not)
            way.currentIndexChanged.connect(self.tell)
            dissent.toggled.connect(self.tell)
            grid.addWidget(name, at, 0)
            grid.addWidget(way, at, 1)
            grid.addWidget(dissent, at, 2)
            self._lines.append((voter.attendance_id, way, dissent))
        if self._lines:
            self.setFocusProxy(self._lines[0][1])

    def value(self) -> tuple[VoteDraft, ...]:
        votes = []
        for attendance_id, way, dissent in self._lines:
            chosen = _WAYS[way.currentIndex()]
            if chosen is not None:
                votes.append(VoteDraft(attendance_id, chosen, dissent.isChecked()))
        return tuple(votes)

    def set_value(self, value: Any) -> None:
        votes = {vote.attendance_id: vote for vote in value or ()}
        for attendance_id, way, dissent in self._lines:
            vote = votes.get(attendance_id)
            way.setCurrentIndex(_WAYS.index(vote.way) if vote is not None else 0)
            dissent.setChecked(vote is not None and vote.dissent)
            if vote is not None:
                way.setEnabled(True)
                dissent.setEnabled(True)
