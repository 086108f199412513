"""What is said of a point beside its text: its kind, a resolution's limbs, who is to act."""

from desktop.records.rules.dates import plain_date
from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.words import ActionStatus, Outcome, PointKind
from desktop.ui.meeting.outline import Line

ICONS = {
    PointKind.DECISION: "auction-line",
    PointKind.ACTION: "checkbox-line",
    PointKind.HEADING: "heading",
    PointKind.QUOTATION: "double-quotes-l",
}


def kind_words(line: Line) -> str:
    """ "Note", "Decision 4", "Action 63/21"."""
    return f"{line.kind.label} {line.decision_label or line.action_label}".rstrip()


def above(line: Line) -> str:
    """The operative words of a decision."""
    return line.decision.lead if line.decision else ""


def below(line: Line) -> str:
    """The limbs and the vote of a decision; who is to do an action, by when."""
    if line.decision:
        return "\n".join(filter(None, (*_limbs(line.decision), _vote(line.decision))))
    return _duty(line.action) if line.action else ""


def _limbs(decision: DecisionDraft) -> list[str]:
    return [f"({number}) {limb}" for number, limb in enumerate(decision.limbs, 1)]


def _vote(decision: DecisionDraft) -> str:
    said = []
    if decision.mover:
        said.append(f"Moved by {decision.mover}")
    if decision.seconder:
        said.append(f"seconded by {decision.seconder}")
    counts = (
        (decision.votes_for, "for"),
        (decision.votes_against, "against"),
        (decision.abstentions, "abstaining"),
    )
    said += [f"{count} {way}" for count, way in counts if count is not None]
    if decision.outcome is not Outcome.CARRIED:
        said.append(decision.outcome.label)
    return ", ".join(said)


def _duty(action: ActionDraft) -> str:
    who = ", ".join(action.owners) or "Nobody named yet"
    when = plain_date(action.due) if action.due else action.due_words
    stands = "" if action.status is ActionStatus.OPEN else action.status.label
    return " · ".join(filter(None, (who, f"due {when}" if when else "no due date", stands)))
