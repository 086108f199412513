"""Bodies: the committees, boards, councils and groups that the register keeps."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot

from desktop.records.reading import bodies
from desktop.records.reading.bodies import BodyRow
from desktop.records.reading.listing import Wanted
from desktop.records.rules.drafts import BodyDraft
from desktop.ui.desk import Desk
from desktop.ui.details.body import BodyPane
from desktop.ui.dialogs.action_statistics import ActionStatisticsDialog
from desktop.ui.dialogs.body import edit_body, new_body
from desktop.ui.dialogs.body_look import LookDialog
from desktop.ui.dialogs.numbers import NumbersDialog
from desktop.ui.dialogs.seat import new_seat
from desktop.ui.dialogs.snippets import SnippetsDialog
from desktop.ui.dialogs.statistics import StatisticsDialog
from desktop.ui.dialogs.templates import TemplatesDialog
from desktop.ui.dialogs.volumes import LedgerDialog
from desktop.ui.forms.dates import show_date
from desktop.ui.forms.draft_dialog import DraftDialog
from desktop.ui.lists.columns import Column
from desktop.ui.lists.list_pane import ListPane
from desktop.ui.lists.listing import Listing
from desktop.ui.places import body_prints
from desktop.ui.places.list_place import ListPlace
from desktop.ui.places.place import Actions
from desktop.ui.preview.preview_dialog import PreviewDialog

LISTING = Listing[BodyRow](
    name="bodies",
    one="body",
    many="bodies",
    columns=(
        Column("name", "Name", 22, lambda row: row.name, takes_rest=True),
        Column("members", "Members", 10, lambda row: str(row.members), right=True),
        Column("meetings", "Meetings", 10, lambda row: str(row.meetings), right=True),
        Column("latest", "Latest meeting", 25, lambda row: show_date(row.latest)),
    ),
    ids=bodies.ids,
    rows=bodies.rows,
    tables=("body", "membership", "meeting"),
    filters=(),
    usual=Wanted(order="name"),
    empty="This register is empty. Begin with the committee, board or group whose minutes "
    "it is to keep.",
)
_MORE = (
    "body.papers",
    "body.attendance",
    "body.actions",
    "body.templates",
    "body.snippets",
    "body.leaves",
    "body.numbers",
    "body.look",
    "meeting.series",
)


class BodiesPlace(ListPlace):
    """The list of bodies."""

    def __init__(self, desk: Desk, actions: Actions) -> None:
        pane = ListPane(desk, LISTING, actions["body.new"])
        more = [actions[command_id] for command_id in _MORE]
        detail = BodyPane(desk, actions["record.edit"], actions["body.seat"], more)
        self._detail = detail
        super().__init__(desk, LISTING.name, pane, detail)

    def commands_here(self) -> Mapping[str, Callable[[], None]]:
        return {
            "record.open": self.open_chosen,
            "record.edit": self._edit,
            "body.seat": self._add_member,
            "body.templates": self._templates,
            "body.snippets": self._snippets,
            "body.leaves": self._leaves,
            "body.numbers": self._numbers,
            "body.attendance": self._attendance,
            "body.actions": self._action_months,
            "body.papers": self._papers,
            "body.look": self._look,
        }

    def new_dialog(self) -> DraftDialog[BodyDraft]:
        return new_body(self.desk, self.window())

    @Slot()
    def open_chosen(self) -> None:
        self._edit()

    def _edit(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            edit_body(self.desk, self.window(), detail.id, detail.draft).open()

    def _add_member(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            new_seat(self.desk, self.window(), detail.id).open()

    def _templates(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            TemplatesDialog(self.desk, self.window(), detail.id, detail.draft.name).open()

    def _snippets(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            SnippetsDialog(self.desk, self.window(), detail.id, detail.draft.name).open()

    def _leaves(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            dialog = LedgerDialog(self.desk, self.window(), detail.id, detail.draft.name)
            dialog.meeting_wanted.connect(self.meeting_wanted)
            dialog.open()

    def _numbers(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            NumbersDialog(self.desk, self.window(), detail.id, detail.draft.name).open()

    def _look(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            LookDialog(self.desk, self.window(), detail.id).open()

    def _papers(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            name = detail.draft.name
            prints = body_prints.choices(detail.id, name)
            PreviewDialog(self.desk, self.window(), f"Papers – {name}", prints).open()

    def _action_months(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            name = detail.draft.name
            ActionStatisticsDialog(self.desk, self.window(), detail.id, name).open()

    def _attendance(self) -> None:
        detail = self._detail.now()
        if detail is not None:
            whose = detail.draft.name
            StatisticsDialog(self.desk, self.window(), whose, body_id=detail.id).open()
