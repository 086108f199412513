"""What becomes of a point when the first word typed on it says what kind it is."""

from collections.abc import Callable
from dataclasses import replace

from desktop.records.rules.drafts import ActionDraft, DecisionDraft
from desktop.records.rules.shorthand import kind_meant, lead_meant
from desktop.records.rules.words import PointKind
from desktop.ui.meeting import point_text
from desktop.ui.meeting.outline import Wording


def begun_otherwise(
    said: Wording, at: int, picked_up: Callable[[str], ActionDraft]
) -> Wording | None:
    """What the point says once its words up to the cursor are taken for its kind, or a lead."""
    begun, rest = said.text[:at], said.text[at:]
    emphasis = point_text.part(said.emphasis, at, len(said.text))
    if said.decision is not None:
        lead = lead_meant(said.decision.lead, begun)
        longer = None if lead is None else replace(said.decision, lead=lead)
        return None if longer is None else Wording(rest, emphasis, PointKind.DECISION, longer)
    meant = kind_meant(begun) if said.kind is PointKind.NOTE else None
    if meant is None:
        return None
    if meant.kind is PointKind.ACTION:
        return Wording(rest, emphasis, meant.kind, action=picked_up(rest))
    return Wording(rest, emphasis, meant.kind, DecisionDraft(lead=meant.lead))
