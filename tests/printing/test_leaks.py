"""Nothing exempt is in any print for the public: canaries in every text that hangs on such an item.

The leaves for signature, the book that is kept in the office, the chair's script, the sheets and
the members' own pack are not for the public by their nature: they have the canaries, which shows
that the search finds them where they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

import pytest

from desktop.print_run import Options, Part, print_kind
from desktop.printing.signature import print_signature
from desktop.records.errors import Refusal
from desktop.records.reading.looks import look_draft
from desktop.records.reading.papers import meeting_sheet
from desktop.records.reading.public import public_minutes
from desktop.records.reading.sheets import Print
from desktop.records.register import Register
from desktop.records.rules.drafts import (
    ActionDraft,
    CorrectionDraft,
    DecisionDraft,
    DeclarationDraft,
    ForwardDraft,
    ItemDraft,
    LaterCorrectionDraft,
    PersonDraft,
    PointDraft,
    UpdateDraft,
)
from desktop.records.rules.words import ActionStatus, Outcome, PointKind, State
from desktop.records.writing import (
    actions,
    agenda,
    attendance,
    confirmation,
    corrections,
    decisions,
    forward_plan,
    looks,
    meetings,
    people,
    points,
)
from desktop.records.writing.founding import make_register
from desktop.records.writing.printings import print_for_signature
from tests.printing.reading_back import links_of, text_of
from tests.records.whole_record import MARCH, MAY, TO_CIRCULATED, Whole, begin, made
from tests.test_meeting_prints import CANARY, leaks

PUBLIC = Options(public=True)
OF_MEETINGS = ("agenda", "pack", "minutes")
OF_BODIES = ("actions", "forward-plan", "statistics", "book")
NAMED = f"Carol {CANARY.title()}"
"""Someone of the register who is named in an exempt item alone."""

EXEMPT = ItemDraft(
    f"{CANARY} title",
    leads=(f"{CANARY} lead",),
    report_of=f"{CANARY} report",
    note=f"{CANARY} note",
    exempt_paragraph="3",
    papers=(f"{CANARY} paper",),
    urgent_reason=f"{CANARY} urgent",
)


def plant(register: Register, whole: Whole) -> int:
    """An exempt item in which every text is a canary, and all that comes of it; its id."""
    item = made(agenda.add_item(register, whole.meeting, EXEMPT))
    part = ItemDraft(f"{CANARY} part", parent_id=item, note=f"{CANARY} part note")
    below = made(agenda.add_item(register, whole.meeting, part))
    attendance.declare_interest(
        register,
        whole.meeting,
        DeclarationDraft(
            whole.chair_line,
            item,
            f"{CANARY} kind",
            f"{CANARY} nature",
            dispensation=f"{CANARY} dispensation",
        ),
    )
    attendance.declare_interest(
        register,
        whole.meeting,
        DeclarationDraft(whole.chair_line, below, nature=f"{CANARY} nature in a part"),
    )
    people.add_person(register, PersonDraft(NAMED))
    points.add_point(register, item, PointDraft(f"{NAMED} was asked."))
    for place in (item, below):
        point = made(points.add_point(register, place, PointDraft(f"{CANARY} point")))
        for kind in (PointKind.HEADING, PointKind.QUOTATION):
            points.add_point(register, place, PointDraft(f"{CANARY} {kind}", kind), parent_id=point)
        decided = made(
            decisions.record_decision(
                register,
                place,
                DecisionDraft(
                    f"{CANARY} lead words",
                    f"{CANARY} resolution",
                    (f"{CANARY} limb", f"{CANARY} other limb"),
                    f"{CANARY} mover",
                    f"{CANARY} seconder",
                    Outcome.CARRIED,
                ),
            )
        )
        asked = ActionDraft(f"{CANARY} action", (f"{CANARY} owner",), due_words=f"{CANARY} day")
        action = made(actions.assign_action(register, whole.body, asked, item_id=place))
        for each in (action, whole.action):
            told = UpdateDraft(
                date(2011, 3, 21), ActionStatus.ON_TRACK, f"{CANARY} update", whole.meeting, point
            )
            actions.update_action(register, each, told)
        ((decision,),) = register.sql("SELECT id FROM decision WHERE point_id = ?", decided)
        for source in (
            ForwardDraft(source_item_id=place),
            ForwardDraft(source_decision_id=decision),
        ):
            planned = replace(
                source,
                title=f"{CANARY} subject",
                lead=f"{CANARY} lead",
                intended=f"{CANARY} season",
                note=f"{CANARY} plan note",
            )
            subject = made(forward_plan.plan_item(register, whole.body, planned))
            forward_plan.move_forward_item(
                register, subject, f"{CANARY} later", None, None, f"{CANARY} reason", MARCH
            )
    return item


def live(register: Register, whole: Whole, item: int) -> None:
    """On until the minutes are signed, with corrections then and later, and a second meeting."""
    meetings.take_step(register, whole.meeting, State.CIRCULATED, MARCH)
    meetings.name_confirming_meeting(register, whole.meeting, whole.later)
    agenda.add_item(register, whole.later, EXEMPT)
    for state in TO_CIRCULATED[:3]:
        meetings.take_step(register, whole.later, state, MAY)
    ((point,),) = register.sql(
        "SELECT id FROM point WHERE item_id = ? AND text = ?", item, f"{CANARY} point"
    )
    agreed = CorrectionDraft(point, CANARY, f"{CANARY} agreed")
    confirmation.confirm_minutes(register, whole.meeting, whole.later, (agreed,))
    print_for_signature(register, whole.meeting, print_signature)
    meetings.take_step(register, whole.later, TO_CIRCULATED[3], MAY)
    ((again,),) = register.sql(
        "SELECT id FROM item WHERE meeting_id = ? AND exempt_paragraph <> ''", whole.later
    )
    minute = made(points.add_point(register, again, PointDraft(f"{CANARY} minute")))
    for wrong in (point, whole.point):
        was = CANARY if wrong == point else "quay"
        later = LaterCorrectionDraft(
            point_id=wrong, was=was, becomes=f"{CANARY} put right", linking_point_id=minute
        )
        corrections.record_later_correction(register, later)


@dataclass(frozen=True)
class Secret:
    """A committee with a secret; `apart` if its exempt minutes have leaves of their own."""

    register: Register
    whole: Whole
    item: int
    apart: bool


@pytest.fixture(scope="module", params=[True, False], ids=["apart", "together"])
def secret(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Secret]:
    """Made once: nothing here changes it."""
    register = make_register(tmp_path_factory.mktemp("secret") / "harbour.minutebook")
    register.sql("PRAGMA synchronous = OFF")
    whole = begin(register)
    look = look_draft(register, whole.body)
    looks.change_look(register, whole.body, replace(look, exempt_apart=request.param))
    item = plant(register, whole)
    live(register, whole, item)
    yield Secret(register, whole, item, request.param)
    register.close()


def test_no_print_for_the_public_tells_anything_exempt(secret: Secret) -> None:
    register, whole, apart = secret.register, secret.whole, secret.apart
    for kind in OF_MEETINGS:
        for meeting in (whole.meeting, whole.later):
            printed = print_kind(register, kind, meeting, None, PUBLIC)
            assert leaks(printed.pdf) == [], kind
            assert CANARY not in printed.name + printed.note
    for kind in OF_BODIES:
        printed = print_kind(register, kind, None, whole.body, PUBLIC)
        assert leaks(printed.pdf) == [], kind
    opened = print_kind(
        register, "extract", None, None, replace(PUBLIC, part=Part("item", whole.item))
    )
    assert leaks(opened.pdf) == []
    # What the public may have of the leaves themselves is what stands apart from the rest.
    assert bool(leaks(print_kind(register, "book", None, whole.body).pdf)) is not apart


def test_an_extract_of_an_exempt_item_is_refused_to_the_public_alone(secret: Secret) -> None:
    register, item = secret.register, secret.item
    part = Options(part=Part("item", item))
    with pytest.raises(Refusal, match=r"This item is exempt \(paragraph 3\)"):
        print_kind(register, "extract", None, None, replace(part, public=True))
    assert leaks(print_kind(register, "extract", None, None, part).pdf)
    ((decision,),) = register.sql(
        "SELECT decision.id FROM decision JOIN point ON point.id = point_id WHERE item_id = ?", item
    )
    part = Options(part=Part("decision", decision))
    with pytest.raises(Refusal, match="exempt"):
        print_kind(register, "extract", None, None, replace(part, public=True))
    assert leaks(print_kind(register, "extract", None, None, part).pdf)


@pytest.mark.parametrize("kind", ["signature", "script", "attendance", "blank", "exempt"])
def test_some_kinds_are_never_for_the_public(secret: Secret, kind: str) -> None:
    with pytest.raises(Refusal, match="There is no public form of this"):
        print_kind(secret.register, kind, secret.whole.meeting, None, PUBLIC)


@pytest.mark.parametrize("kind", ["minutes", "pack", "agenda", "script", "blank"])
def test_the_canaries_are_there_to_be_found(secret: Secret, kind: str) -> None:
    assert leaks(print_kind(secret.register, kind, secret.whole.meeting, None).pdf)


def test_they_are_in_the_links_of_a_pack_and_in_the_index_of_people(secret: Secret) -> None:
    register, whole = secret.register, secret.whole
    pack = print_kind(register, "pack", whole.meeting, None)
    assert any(CANARY in said for _, _, said in links_of(Print(pack.pdf, 0)))
    public = print_kind(register, "pack", whole.meeting, None, PUBLIC)
    assert links_of(Print(public.pdf, 0))
    exempt = replace(Options(), exempt=secret.apart)
    book = print_kind(register, "book", None, whole.body, exempt)
    assert "Canary, Carol" in text_of(Print(book.pdf, 0))


@pytest.mark.parametrize("kind", ["actions", "forward-plan"])
def test_they_are_in_the_papers_of_the_body_too(secret: Secret, kind: str) -> None:
    assert leaks(print_kind(secret.register, kind, None, secret.whole.body).pdf)


def test_the_sheet_itself_does_not_have_them_any_more(secret: Secret) -> None:
    sheet = meeting_sheet(secret.register, secret.whole.meeting)
    assert any(CANARY in text for text in texts(sheet))
    assert f"{CANARY} nature in a part" in texts(sheet)
    left = public_minutes(sheet)
    assert [text for text in texts(left) if CANARY in text] == []
    assert public_minutes(left) == left


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in texts(part)]
    if is_dataclass(value) and not isinstance(value, type):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    return []
