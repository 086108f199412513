"""A person whole: posts, seats, the meetings they were expected at, and records merged."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction

from desktop.records.reading.people import PersonDetail, PersonMeetingRow, PostRow, person
from desktop.records.reading.seats import SeatRow
from desktop.records.rules.dates import short_date
from desktop.records.writing.people import remove_post
from desktop.ui.asking import agreed
from desktop.ui.desk import Desk
from desktop.ui.details.detail_pane import DetailPane
from desktop.ui.details.pieces import (
    Facts,
    SignedWord,
    menu_button,
    push_button,
    seat_in_words,
)
from desktop.ui.details.rows_section import RowsSection
from desktop.ui.dialogs.person import edit_post
from desktop.ui.forms.dates import show_span
from desktop.ui.icons import ATTENDANCE_SIGNS
from desktop.ui.lists.columns import Column

Double = tuple[int, str]
_TABLES = ("person", "post", "organisation", "membership", "attendance", "meeting", "body")
_POSTS = (
    Column[PostRow]("title", "Post", 24, lambda row: row.title),
    Column[PostRow]("organisation", "Organisation", 24, lambda row: row.organisation),
    Column[PostRow]("from_date", "When", 27, lambda row: show_span(row.from_date, row.to_date)),
)
_SEATS = (
    Column[SeatRow]("body", "Body", 26, lambda row: row.body),
    Column[SeatRow]("role", "Seat", 20, seat_in_words),
    Column[SeatRow]("from_date", "When", 27, lambda row: show_span(row.from_date, row.to_date)),
)
_MEETINGS = (
    Column[PersonMeetingRow]("date", "Date", 22, lambda row: short_date(row.date)),
    Column[PersonMeetingRow]("body", "Body", 26, lambda row: row.body),
    Column[PersonMeetingRow](
        "status",
        "Attendance",
        16,
        lambda row: row.status.label,
        sign=lambda row: ATTENDANCE_SIGNS[row.status],
    ),
)
_DOUBLES = (
    Column[Double]("name", "Name", 40, lambda row: row[1]),
    Column[Double]("number", "Record", 12, lambda row: f"no. {row[0]}"),
)


class PersonPane(DetailPane[PersonDetail]):
    """The person beside the list."""

    meeting_wanted = Signal(object, object)

    def __init__(
        self, desk: Desk, edit: QAction, add_post: QAction, more: Sequence[QAction]
    ) -> None:
        super().__init__(desk, person, _TABLES, "Choose a person to see them here.")
        self.facts = Facts()
        self.posts: RowsSection[PostRow] = RowsSection("Posts", _POSTS, "No post is known.")
        self.add_post = self.posts.add_button("Add &post…", add_post.trigger)
        self.posts.add_button("&Change post…", self._change_post, for_a_row=True)
        self.posts.add_button("Re&move post", self._remove_post, for_a_row=True)
        self.posts.opened.connect(self._change_post)
        self.seats: RowsSection[SeatRow] = RowsSection("Seats", _SEATS, "No seat on any body.")
        self.meetings: RowsSection[PersonMeetingRow] = RowsSection(
            "Meetings", _MEETINGS, "At no meeting yet."
        )
        self.meetings.opened.connect(self._open_meeting)
        self.doubles: RowsSection[Double] = RowsSection("Merged into this record", _DOUBLES, "")
        self.doubles.opened.connect(self._show_double)
        self.merged = SignedWord()
        self.to_kept = push_button("&Go to the record that is kept", self._show_kept)
        self.edit_button = push_button("E&dit…", edit.trigger)
        self.buttons.addWidget(self.edit_button)
        self.more = menu_button("M&ore", more)
        self.buttons.addWidget(self.more)
        self.buttons.addWidget(self.to_kept)
        self.body.insertWidget(1, self.merged)
        for part in (self.facts, self.posts, self.seats, self.meetings, self.doubles):
            self.body.addWidget(part)
        self.body.addStretch(1)

    def fill(self, detail: PersonDetail) -> None:
        draft = detail.draft
        self.title.setText(" ".join(part for part in (draft.title, draft.name) if part))
        self.under_title.setText(_held(detail))
        self.under_title.setVisible(bool(_held(detail)))
        merged = detail.merged_into_id is not None
        self.merged.show_word(f"Merged into {detail.merged_into}", "user-shared-line")
        self.merged.setVisible(merged)
        self.to_kept.setVisible(merged)
        for button in (self.edit_button, self.more, self.add_post):
            button.setVisible(not merged)
        self.doubles.setVisible(bool(detail.doubles))
        self.doubles.show_rows(detail.doubles, again=self.again)
        self.facts.show_facts(
            (
                ("Initials", draft.initials),
                ("E-mail", draft.email),
                ("Telephone", draft.telephone),
                ("Notes", draft.note),
            )
        )
        self.posts.show_rows(detail.posts, again=self.again)
        self.seats.show_rows(detail.seats, again=self.again)
        self.meetings.show_rows(detail.meetings, again=self.again)

    @Slot()
    def _change_post(self) -> None:
        post = self.posts.chosen()
        if post is not None:
            edit_post(self.desk, self.window(), post).open()

    @Slot()
    def _remove_post(self) -> None:
        """For a post that was entered by mistake; one that is over has its last day instead."""
        post = self.posts.chosen()
        if post is None:
            return
        said = ", ".join(part for part in (post.title, post.organisation) if part)
        question = "Remove this post, as if it had never been? One that is over is ended instead."
        if agreed(self, "Remove post", question, said):
            self.desk.do(remove_post, post.id)

    @Slot(object)
    def _show_double(self, double: Double) -> None:
        """The record as it was merged: its posts and seats have gone over."""
        self.show_record(double[0])

    @Slot()
    def _show_kept(self) -> None:
        if self.detail is not None:
            self.show_record(self.detail.merged_into_id)

    @Slot(object)
    def _open_meeting(self, row: PersonMeetingRow) -> None:
        self.meeting_wanted.emit(row.meeting_id, None)


def _held(detail: PersonDetail) -> str:
    held = next((post for post in detail.posts if post.to_date is None), None)
    return ", ".join(part for part in (held.title, held.organisation) if part) if held else ""
