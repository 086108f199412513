"""The way of a meeting: which step follows which, and what may still be changed after each."""

from desktop.records.rules.words import State

WAY: tuple[State, ...] = (
    State.PLANNED,
    State.AGENDA_DRAFT,
    State.AGENDA_PUBLISHED,
    State.HELD,
    State.MINUTES_DRAFT,
    State.WITH_CHAIR,
    State.CIRCULATED,
    State.CONFIRMED,
    State.PRINTED,
    State.SIGNED,
    State.SEALED,
)
"""From planned to sealed."""

_NEXT: dict[State, tuple[State, ...]] = {
    State.PLANNED: (State.AGENDA_DRAFT, State.CANCELLED),
    State.AGENDA_DRAFT: (State.AGENDA_PUBLISHED, State.CANCELLED),
    State.AGENDA_PUBLISHED: (
        State.HELD,
        State.AGENDA_DRAFT,
        State.INQUORATE,
        State.ADJOURNED,
        State.CANCELLED,
    ),
    State.HELD: (State.MINUTES_DRAFT, State.AGENDA_PUBLISHED, State.ADJOURNED),
    State.MINUTES_DRAFT: (State.WITH_CHAIR, State.CIRCULATED),
    State.WITH_CHAIR: (State.CIRCULATED, State.MINUTES_DRAFT),
    State.CIRCULATED: (State.CONFIRMED, State.MINUTES_DRAFT),
    State.CONFIRMED: (State.PRINTED,),
    State.PRINTED: (State.SIGNED,),
    State.SIGNED: (State.SEALED,),
    State.SEALED: (),
    State.CANCELLED: (),
    State.INQUORATE: (State.MINUTES_DRAFT,),
    State.ADJOURNED: (State.HELD,),
}

_BY_A_VERB_OF_ITS_OWN = (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED)
_BACK = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.MINUTES_DRAFT)
_SETTLED = (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED)


def next_steps(state: State) -> tuple[State, ...]:
    """The states that may follow, the usual one first."""
    return _NEXT[state]


def may_become(state: State, to: State) -> bool:
    """Whether any verb takes a meeting from one state to the other; the file asks this too."""
    voided = (state, to) == (State.PRINTED, State.CONFIRMED)
    return to in _NEXT[state] or voided


def needs_reason(state: State, to: State) -> bool:
    """Whether a step asks why: a step back, or off the usual way."""
    if to in (State.CANCELLED, State.ADJOURNED, State.INQUORATE):
        return True
    return to in _BACK and state in WAY and WAY.index(state) > WAY.index(to)


def has_own_verb(to: State) -> bool:
    """Whether a state is reached by a verb such as confirming, printing or filing."""
    return to in _BY_A_VERB_OF_ITS_OWN


def agenda_open(state: State) -> bool:
    """Whether items may still be added, changed and moved."""
    return state in (
        State.PLANNED,
        State.AGENDA_DRAFT,
        State.AGENDA_PUBLISHED,
        State.HELD,
        State.MINUTES_DRAFT,
        State.INQUORATE,
        State.ADJOURNED,
    )


def minutes_open(state: State) -> bool:
    """Whether points and attendance may be changed: up to the moment the draft leaves the clerk.

    With the chair and after circulation a step back, with its reason, comes first.
    """
    return agenda_open(state)


def settled(state: State) -> bool:
    """Whether the words are confirmed and stand for good."""
    return state in _SETTLED


def may_print_for_signature(state: State) -> bool:
    """From circulation on, so that the chair can sign at the confirming meeting itself."""
    return state in (State.CIRCULATED, State.CONFIRMED, State.PRINTED)
