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
    State.INQUORATE: (State.MINUTES_DRAFT, State.ADJOURNED),
    State.ADJOURNED: (State.HELD, State.MINUTES_DRAFT),
}
"""What may follow, the usual step first. An inquorate meeting has minutes that say so, or is
adjourned to another day; an adjourned one is reconvened, or its minutes say how far it came."""

_BY_A_VERB_OF_ITS_OWN = (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED)
_BACK = (State.AGENDA_DRAFT, State.AGENDA_PUBLISHED, State.MINUTES_DRAFT)
TO_COME = (State.PLANNED, State.AGENDA_DRAFT, State.AGENDA_PUBLISHED)
"""The states before a meeting is held."""
_SETTLED = (State.CONFIRMED, State.PRINTED, State.SIGNED, State.SEALED)


_WHO = {
    State.INQUORATE: "whoever presides",
    State.ADJOURNED: "the meeting",
    State.CONFIRMED: "the confirming meeting",
    State.SIGNED: "whoever presides at the confirming meeting",
}
_FIXED = {
    State.PLANNED: "Nothing is fixed yet.",
    State.AGENDA_DRAFT: "Nothing is fixed yet.",
    State.AGENDA_PUBLISHED: (
        "The agenda is out: its items keep their titles, late ones are supplements, "
        "and another day is a postponement with its reason."
    ),
    State.HELD: "The quorum and the number of the meeting are fixed as at its day.",
    State.MINUTES_DRAFT: "Every item keeps its number; the words are still open.",
    State.WITH_CHAIR: "The draft has left the desk: it is taken back, with a reason, to change it.",
    State.CIRCULATED: (
        "The circulated words are kept: the draft is taken back, with a reason, to change it."
    ),
    State.CONFIRMED: "The words stand for good: a later minute puts right what is found wrong.",
    State.PRINTED: "Words and leaves stand: a spoiled leaf is void, and its number is not reused.",
    State.SIGNED: "What was signed stands, leaf by leaf.",
    State.SEALED: "Everything stands.",
    State.CANCELLED: "The meeting does not take place: what was prepared is kept as it was.",
    State.INQUORATE: "There was no quorum: nothing could be decided, and minutes can say so.",
    State.ADJOURNED: "What was done so far stays: the meeting goes on when it is reconvened.",
}


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


def who_takes(to: State) -> str:
    """Whose step it is that leads to a state, in practice; the clerk records it."""
    return _WHO.get(to, "the clerk")


def what_is_fixed(state: State) -> str:
    """What can no longer be changed as it pleases, in a sentence."""
    return _FIXED[state]


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


def is_held(state: State) -> bool:
    """Whether a meeting was held, so that it has agreed to something and somebody presided."""
    return state in WAY and WAY.index(state) >= WAY.index(State.HELD)


def settled(state: State) -> bool:
    """Whether the words are confirmed and stand for good."""
    return state in _SETTLED


def may_print_for_signature(state: State) -> bool:
    """From circulation on, so that the chair can sign at the confirming meeting itself."""
    return state in (State.CIRCULATED, State.CONFIRMED, State.PRINTED)
