"""Reading the seed files into drafts."""

from datetime import date
from pathlib import Path

from desktop.records.errors import Refusal
from desktop.records.rules.drafts import (
    ActionDraft,
    AttendanceDraft,
    BodyDraft,
    ForwardDraft,
    ItemDraft,
    MeetingDraft,
    MembershipDraft,
    PersonDraft,
    PostDraft,
    SnippetDraft,
    TemplateDraft,
    TemplateItemDraft,
)
from desktop.records.rules.outline import OutlinePoint, parse
from desktop.records.rules.words import (
    ActionStatus,
    ItemKind,
    MeetingKind,
    MeetingRole,
    Numbering,
    Purpose,
    Role,
    State,
    Status,
)
from desktop.records.sample.seed_checks import check_meetings, check_people
from desktop.records.sample.seed_file import Part, read_file
from desktop.records.sample.seeds import (
    AroseSeed,
    AttendanceSeed,
    BodySeed,
    ForwardSeed,
    ItemSeed,
    MeetingSeed,
    PersonSeed,
    SeatSeed,
    Seeds,
)

PEOPLE = "people.toml"


def read_seeds(folder: Path) -> Seeds:
    """Read a whole folder of seed files; the body that met first comes first.

    Raises `Refusal`, naming the file and the place.
    """
    file = read_file(folder / PEOPLE)
    people = tuple(_person(part) for part in file.parts("people"))
    file.finish()
    files = (path for path in sorted(folder.glob("*.toml")) if path.name != PEOPLE)
    bodies = sorted((_body(read_file(path)) for path in files), key=_first_day)
    seeds = Seeds(people, tuple(bodies))
    check_people(seeds)
    check_meetings(seeds)
    return seeds


def _first_day(body: BodySeed) -> date:
    return min((meeting.day for meeting in body.meetings), default=date.max)


def _person(part: Part) -> PersonSeed:
    draft = PersonDraft(
        name=part.needed("name"),
        title=part.text("title"),
        sort_name=part.text("sort_name"),
        initials=part.text("initials"),
        email=part.text("email"),
        telephone=part.text("telephone"),
        note=part.text("note"),
    )
    posts = tuple(_post(post) for post in part.parts("posts"))
    part.finish()
    return PersonSeed(part.place, draft, posts)


def _post(part: Part) -> PostDraft:
    draft = PostDraft(
        title=part.text("title"),
        organisation=part.text("organisation"),
        from_date=part.day("from"),
        to_date=part.day("to"),
    )
    part.finish()
    return draft


def _body(file: Part) -> BodySeed:
    part = file.part("body")
    if part is None:
        raise file.wrong("“[body]” is missing.")
    usual = BodyDraft()
    draft = BodyDraft(
        name=part.needed("name"),
        short_name=part.text("short_name"),
        parent=part.text("parent"),
        chair_title=part.text("chair_title", usual.chair_title),
        called=part.text("called", usual.called),
        quorum_number=part.whole("quorum_number", usual.quorum_number),
        quorum_fraction=part.text("quorum_fraction"),
        notice_days=part.whole("notice_days", usual.notice_days),
        numbering=part.word("numbering", Numbering.MEETING),
        year_start=part.text("year_start", usual.year_start),
        house_style=part.text("house_style", usual.house_style),
        venue=part.text("venue"),
        first_leaf=part.whole("first_leaf", usual.first_leaf),
        nation=part.word("nation", usual.nation),
        substitutes=part.word("substitutes", usual.substitutes),
        movers_named=part.truth("movers_named", usual.movers_named),
        minute_pattern=part.text("minute_pattern", usual.minute_pattern),
        most_items=part.whole("most_items", usual.most_items),
    )
    part.finish()
    body = BodySeed(
        file.place,
        draft,
        tuple(_seat(seat) for seat in file.parts("seats")),
        tuple(_action(action) for action in file.parts("actions")),
        tuple(_template(template) for template in file.parts("templates")),
        tuple(_snippet(snippet) for snippet in file.parts("snippets")),
        tuple(_meeting(meeting) for meeting in file.parts("meetings")),
        tuple(_forward(item) for item in file.parts("forward_plan")),
    )
    file.finish()
    return body


def _snippet(part: Part) -> tuple[str, SnippetDraft]:
    draft = SnippetDraft(part.needed("key"), part.needed("text"))
    part.finish()
    return part.place, draft


def _seat(part: Part) -> SeatSeed:
    draft = MembershipDraft(
        role=part.word("role", Role.MEMBER),
        represents=part.text("represents"),
        voting=part.truth("voting", True),
        from_date=part.day("from"),
        to_date=part.day("to"),
        ended_because=part.text("ended_because"),
    )
    seat = SeatSeed(part.place, part.needed("person"), part.text("replaces"), draft)
    part.finish()
    return seat


def _action(part: Part) -> tuple[str, ActionDraft]:
    draft = ActionDraft(
        text=part.needed("text"),
        owners=part.texts("owners"),
        due=part.day("due"),
        due_words=part.text("due_words"),
        status=part.word("status", ActionStatus.OPEN),
        number=part.whole("number", 0) or None,
    )
    part.finish()
    return part.place, draft


def _template(part: Part) -> tuple[str, TemplateDraft]:
    kind = part.text("meeting_kind") and part.word("meeting_kind", MeetingKind.ORDINARY)
    items = tuple(_standing(item) for item in part.parts("items"))
    draft = TemplateDraft(part.needed("name"), kind or None, items)
    part.finish()
    return part.place, draft


def _standing(part: Part) -> TemplateItemDraft:
    draft = TemplateItemDraft(
        title=part.needed("title"),
        section=part.text("section"),
        purpose=part.word("purpose", Purpose.INFORMATION),
        lead=part.text("lead"),
        allotted=part.whole("allotted", 0) or None,
        kind=part.word("kind", ItemKind.BUSINESS),
    )
    part.finish()
    return draft


def _meeting(part: Part) -> MeetingSeed:
    day = part.day("date")
    if day is None:
        raise part.wrong("“date” is missing.")
    draft = MeetingDraft(
        kind=part.word("kind", MeetingKind.ORDINARY),
        date=day,
        start_time=part.text("start"),
        end_time=part.text("end"),
        venue=part.text("venue"),
        proof_note=part.text("proof_note"),
    )
    meeting = MeetingSeed(
        part.place,
        draft,
        day,
        _steps(part.part("steps")),
        tuple(_attendance(line) for line in part.parts("attendance")),
        tuple(_presided(line) for line in part.parts("presided")),
        tuple(_item(item) for item in part.parts("items")),
        part.whole("first_item", 1),
        part.day("confirms"),
        part.day("confirmed_at"),
        part.truth("carry_over", False),
    )
    part.finish()
    return meeting


def _steps(part: Part | None) -> tuple[tuple[State, date], ...]:
    if part is None:
        return ()
    steps = []
    for name in part.names():
        day = part.day(name)
        if name not in tuple(State) or day is None:
            raise part.wrong(f"“{name}” is no state of a meeting.")
        steps.append((State(name), day))
    return tuple(steps)


def _attendance(part: Part) -> AttendanceSeed:
    role = part.text("role") and part.word("role", MeetingRole.CHAIR)
    draft = AttendanceDraft(
        status=part.word("status", Status.PRESENT),
        role=role or None,
        reason=part.text("reason"),
        accepted=True if part.truth("accepted", False) else None,
        arrived=part.text("arrived"),
        departed=part.text("departed"),
    )
    line = AttendanceSeed(part.place, part.needed("person"), part.text("represented_by"), draft)
    part.finish()
    return line


def _presided(part: Part) -> tuple[str, str]:
    line = part.needed("person"), part.text("part")
    part.finish()
    return line


def _item(part: Part) -> ItemSeed:
    draft = ItemDraft(
        title=part.needed("title"),
        purpose=part.word("purpose", Purpose.DISCUSSION),
        leads=part.texts("leads"),
        report_of=part.text("report_of"),
        note=part.text("note"),
        exempt_paragraph=part.text("exempt_paragraph"),
        deferred=part.truth("deferred", False),
        papers=part.texts("papers"),
        kind=part.word("kind", ItemKind.BUSINESS),
        allotted=part.whole("allotted", 0) or None,
    )
    item = ItemSeed(part.place, part.text("section"), draft, _points(part))
    part.finish()
    return item


def _points(part: Part) -> tuple[OutlinePoint, ...]:
    try:
        return parse(part.text("minutes"))
    except Refusal as refusal:
        raise part.wrong(f"minutes, {refusal.sentence}") from None


def _forward(part: Part) -> ForwardSeed:
    draft = ForwardDraft(
        title=part.needed("title"),
        purpose=part.word("purpose", Purpose.DISCUSSION),
        lead=part.text("lead"),
        intended=part.text("intended"),
        intended_date=part.day("intended_date"),
        note=part.text("note"),
    )
    seed = ForwardSeed(part.place, draft, part.day("intended_meeting"), _arose(part.part("arose")))
    part.finish()
    return seed


def _arose(part: Part | None) -> AroseSeed | None:
    if part is None:
        return None
    day = part.day("meeting")
    if day is None:
        raise part.wrong("“meeting” is missing.")
    arose = AroseSeed(day, part.whole("item", 0), part.whole("decision", 0))
    part.finish()
    return arose
