"""Dialogs on a decision and an action as they arise under an item."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.records.changes import Changes
from desktop.records.reading import people
from desktop.records.reading.voters import voters
from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.words import Casting, Outcome
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import (
    DateField,
    LineField,
    LinesField,
    NumberField,
    TextField,
    WordField,
)
from desktop.ui.forms.people_fields import NamesField
from desktop.ui.meeting.votes_field import VotesField

_BY_NAME, _ELSE = "Votes b&y name", "Decided un&der delegation"
_LEADS = ("RESOLVED to", "RESOLVED that", "AGREED to", "AGREED that", "NOTED that")


def decision_dialog(
    desk: Desk,
    parent: QWidget,
    title: str,
    draft: DecisionDraft,
    verb: Callable[..., Changes],
    here: tuple[str, ...],
    item_id: int,
) -> DraftDialog[DecisionDraft]:
    """A resolution under an item; `here` are the names of those at the meeting."""
    name = partial(LineField, completions=here)
    votes = partial(NumberField, optional=True)
    fields = (
        Field("lead", "&Begins with", partial(LineField, completions=_LEADS)),
        Field("text", "&Wording", TextField),
        Field("limbs", "&Limbs", partial(LinesField, lines=4), "One a line; they are numbered."),
        Field("mover", "&Mover", name),
        Field("seconder", "S&econder", name),
        Field("outcome", "&Outcome", partial(WordField, Outcome)),
        Field("votes_for", "Votes &for", votes, "Votes are left empty where none were counted."),
        Field("votes_against", "Votes &against", votes),
        Field("abstentions", "Abste&ntions", votes),
        Field("casting_vote", "Castin&g vote", partial(WordField, Casting)),
        Field("votes", "", partial(VotesField, desk.read(voters, item_id)), group=_BY_NAME),
        Field("delegated_to", "Decided by", name, "Who decided, where the body did not.", _ELSE),
        Field("authority", "Under", LineField, "The power, such as a standing order.", _ELSE),
    )
    return DraftDialog(desk, title, fields, draft, verb, parent=parent)


def action_dialog(
    desk: Desk,
    parent: QWidget,
    title: str,
    draft: ActionDraft,
    verb: Callable[..., Changes],
    here: tuple[str, ...],
) -> DraftDialog[ActionDraft]:
    """An action; owners complete to those at the meeting first, then to everyone else."""
    known = tuple(name for _, name in desk.read(people.names))
    names = (*here, *(name for name in known if name not in here))
    owners = partial(NamesField, names, placeholder="Names, with commas between them")
    fields = (
        Field("text", "&What is to be done", TextField),
        Field("owners", "&Owners", owners, "Whoever is asked; “All” will do as well."),
        Field("due", "&Due", DateField),
        Field("due_words", "Due &in words", LineField, "Where no day is named: “next meeting”."),
    )
    return DraftDialog(desk, title, fields, draft, verb, parent=parent)
