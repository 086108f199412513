"""People and the posts they hold."""

from PySide6.QtWidgets import QWidget

from desktop.records.reading import people
from desktop.records.reading.people import PostRow
from desktop.records.rules.drafts import PersonDraft, PostDraft
from desktop.records.writing.people import add_person, add_post, change_person, change_post
from desktop.ui.desk import Desk
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.forms.draft_form import Field
from desktop.ui.forms.fields import DateField, LineField, TextField

_PERSON = (
    Field("name", "&Name", LineField, "As it is to be printed, without a title: “Jane Doe”."),
    Field("title", "Tit&le", LineField, "Stands before the name: “Cllr”, “Dr”; or nothing."),
    Field("sort_name", "S&ort name", LineField, "Left empty, it is the last name first."),
    Field("initials", "&Initials", LineField, "Left empty, they are taken from the name."),
    Field("email", "E-&mail", LineField),
    Field("telephone", "Tele&phone", LineField),
    Field("note", "No&tes", TextField),
)


def new_person(desk: Desk, parent: QWidget, name: str = "") -> DraftDialog[PersonDraft]:
    """Adds a person."""
    draft = PersonDraft(name=name)
    return DraftDialog(desk, "New person", _PERSON, draft, add_person, parent=parent)


def edit_person(
    desk: Desk, parent: QWidget, person_id: int, draft: PersonDraft
) -> DraftDialog[PersonDraft]:
    """Changes a person from now on."""
    return DraftDialog(desk, "Person", _PERSON, draft, change_person, (person_id,), parent)


def new_post(desk: Desk, parent: QWidget, person_id: int, name: str) -> DraftDialog[PostDraft]:
    """Adds a post to a person."""
    fields = _post(desk)
    return DraftDialog(
        desk, f"New post of {name}", fields, PostDraft(), add_post, (person_id,), parent
    )


def edit_post(desk: Desk, parent: QWidget, post: PostRow) -> DraftDialog[PostDraft]:
    """Changes a post, or says when it ended."""
    draft = PostDraft(post.title, post.organisation, post.from_date, post.to_date)
    return DraftDialog(desk, "Post", _post(desk), draft, change_post, (post.id,), parent)


def _post(desk: Desk) -> tuple[Field, ...]:
    organisations = desk.read(people.organisations)

    def organisation() -> LineField:
        return LineField(completions=organisations)

    return (
        Field("title", "&Post", LineField, "“Chief Executive”, “Head teacher”."),
        Field("organisation", "&Organisation", organisation),
        Field("from_date", "&From", DateField, "Leave empty if it is not known."),
        Field("to_date", "&To", DateField, "Left empty while the post is held."),
    )
