"""What is said of a point beside its text: its kind, a resolution's limbs, who is to act."""

from desktop.records.reading.meetings import ItemRow
from desktop.records.rules import exempt
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
    labels = {
        PointKind.DECISION: line.decision_label,
        PointKind.ACTION: line.action_label,
    }
    return f"{line.kind.label} {labels.get(line.kind, '')}".rstrip()


def title(line: Line) -> str:
    """The heading of an item, with its number once it has one."""
    item = line.heading
    if item is None:
        return ""
    return f"{item.number}  {item.title}" if item.number else item.title


def about(item: ItemRow) -> str:
    """What stands under the heading of an item."""
    said = [f"For {item.purpose.label.lower()}", ", ".join(item.leads), item.report_of]
    said += [f"Urgent: {item.urgent_reason}"] if item.urgent_reason else []
    said += [f"Exempt: {exempt.said(item.exempt_paragraph)}"] if item.exempt_paragraph else []
    return " · ".join(filter(None, said))


def spoken(line: Line) -> str:
    """A line as a screen reader says it."""
    if line.heading is not None:
        return f"Item {title(line)}, {about(line.heading)}"
    said = (above(line), line.text, below(line).replace("\n", "; "))
    return f"{kind_words(line)}, level {line.depth + 1}: {' '.join(filter(None, said))}"


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
