"""A body whole: its terms and the seats on it."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction

from desktop.printing.styles.shelf import house_styles
from desktop.records.reading.bodies import BodyDetail, SeatRow, body
from desktop.records.rules.drafts import BodyDraft
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.details.pieces import Facts, menu_button, push_button, seat_in_words
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.dialogs.body import show_year_start
from desktop.ui.dialogs.seat import edit_seat, replace_member
from desktop.ui.forms.dates import show_span
from desktop.ui.lists.columns import Column

_TABLES = ("body", "membership", "person")
_SEATS = (
    Column[SeatRow]("name", "Name", 24, lambda row: row.name),
    Column[SeatRow]("role", "Seat", 17, seat_in_words),
    Column[SeatRow]("from_date", "When", 25, lambda row: show_span(row.from_date, row.to_date)),
)


class BodyPane(DetailPane[BodyDetail]):
    """The body beside the list."""

    def __init__(
        self, desk: Desk, edit: QAction, add_member: QAction, more: Sequence[QAction]
    ) -> None:
        super().__init__(desk, body, _TABLES, "Choose a body to see it here.")
        self.facts = Facts()
        self.seats: RowsSection[SeatRow] = RowsSection(
            "Seats", _SEATS, "Nobody sits on this body yet."
        )
        self.seats.add_button("Add &member…", add_member.trigger)
        self.seats.add_button("&Change…", self._change, for_a_row=True)
        self.seats.add_button("Re&place…", self._replace, for_a_row=True)
        self.seats.opened.connect(self._change)
        self.buttons.addWidget(push_button("E&dit…", edit.trigger))
        self.more = menu_button("M&ore", more)
        self.buttons.addWidget(self.more)
        self.body.addWidget(self.seats)
        self.body.addWidget(self.facts)
        self.body.addStretch(1)

    def fill(self, detail: BodyDetail) -> None:
        draft = detail.draft
        self.title.setText(draft.name)
        self.under_title.setText(draft.parent)
        self.under_title.setVisible(bool(draft.parent))
        self.facts.show_facts(_terms(draft))
        self.seats.show_rows(detail.seats, again=self.again)

    @Slot()
    def _change(self) -> None:
        seat = self.seats.chosen()
        if seat is not None:
            edit_seat(self.desk, self.window(), seat).open()

    @Slot()
    def _replace(self) -> None:
        seat = self.seats.chosen()
        if seat is not None:
            replace_member(self.desk, self.window(), seat).open()


def _terms(draft: BodyDraft) -> tuple[tuple[str, str], ...]:
    return (
        ("Short name", draft.short_name),
        ("Chair", draft.chair_title),
        ("Quorum", _quorum(draft)),
        ("Substitutes", draft.substitutes.label),
        ("Notice", f"{draft.notice_days} clear days, {_days_that_count(draft)}"),
        ("Item numbers", draft.numbering.label),
        ("Decision numbers", draft.decision_series.label),
        ("Numbers look like", _patterns(draft)),
        ("Items at a meeting", f"{draft.most_items} at most" if draft.most_items else ""),
        ("Year begins", show_year_start(draft.year_start)),
        ("House style", house_styles().get(draft.house_style, draft.house_style)),
        ("Usual venue", draft.venue),
        ("First leaf", str(draft.first_leaf)),
    )


def _days_that_count(draft: BodyDraft) -> str:
    """Which days count beside working days."""
    counted = (
        (draft.notice_saturdays, "Saturdays"),
        (draft.notice_sundays, "Sundays"),
        (draft.notice_holidays, "bank holidays"),
        (draft.notice_issue_day, "the day of issue"),
    )
    also = [words for counts, words in counted if counts]
    return f"counting {', '.join(also)}" if also else "working days alone"


def _patterns(draft: BodyDraft) -> str:
    """What is not simply a number."""
    patterns = (
        ("minutes", draft.minute_pattern),
        ("decisions", draft.decision_pattern),
        ("actions", draft.action_pattern),
        ("leaves", draft.leaf_pattern),
    )
    return "; ".join(f"{name} {pattern}" for name, pattern in patterns if pattern != "{n}")


def _quorum(draft: BodyDraft) -> str:
    if not draft.quorum_fraction:
        return str(draft.quorum_number)
    return f"{draft.quorum_number} or {draft.quorum_fraction} of the members, whichever is more"
