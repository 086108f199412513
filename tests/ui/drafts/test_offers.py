"""What was kept, beside what the register holds now."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QGuiApplication

from desktop.records.reading.identity import identity
from desktop.records.reading.points import points
from desktop.records.rules.drafts import ActionDraft, DecisionDraft, PointDraft, VoteDraft
from desktop.records.rules.words import PointKind, State
from desktop.records.writing.meetings import take_step
from desktop.records.writing.points import add_point, change_point, remove_point
from desktop.ui.drafts import folder, kept_lines
from desktop.ui.drafts.offer_dialog import OfferDialog
from desktop.ui.drafts.offers import Finding
from desktop.ui.meeting.outline import Line, Wording
from desktop.ui.meeting.window import MeetingWindow
from tests.ui.drafts.conftest import files
from tests.ui.meeting.conftest import Committee, made
from tests.ui.meeting.typist import Typist, answering

AT = datetime(2024, 3, 4, 11, 5).astimezone()


def keep(committee: Committee, *lines: Line) -> None:
    """As a sitting leaves it that was killed."""
    path = folder.path_for(committee.desk.read(identity), str(committee.meeting_id), "old")
    folder.write_whole(path, kept_lines.written(lines, AT))


def typed(committee: Committee, text: str, **more: object) -> Line:
    return Line(item_id=committee.items[0], wording=Wording(text), **more)  # type: ignore[arg-type]


def known(committee: Committee, point_id: int, was: str, said: str) -> Line:
    return typed(committee, said, id=point_id, kept=True, held=Wording(was), saved=Wording(was))


def reopened(committee: Committee, typist: Typist) -> MeetingWindow:
    window = MeetingWindow(committee.desk, committee.meeting_id)
    typist.sit_at(window)
    return window


def dialog_of(window: MeetingWindow) -> OfferDialog:
    window.minutes.offering.bar.see.click()
    dialog = window.minutes.offering.dialog
    assert dialog is not None
    return dialog


def held(committee: Committee) -> list[str]:
    assert committee.desk.settle()
    return [point.text for point in points(committee.register, committee.items[0])]


def test_words_of_a_changed_point_are_shown_beside_it_and_overwrite_nothing(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    point = made(add_point(committee.register, committee.items[0], PointDraft("The roof")))
    keep(committee, known(committee, point, "The roof", "The roof leaks"))
    change_point(committee.register, point, PointDraft("The roof is sound"))
    again = reopened(committee, typist)
    assert held(committee) == ["The roof is sound"]
    dialog = dialog_of(again)
    assert dialog.typed.toPlainText() == "The roof leaks"
    assert dialog.now.toPlainText() == "The roof is sound"
    assert "changed since" in dialog.finding.text()
    dialog.put_button.click()
    assert held(committee) == ["The roof is sound", "The roof leaks"]
    assert not files()
    assert again.close()


def test_they_stand_in_its_place_only_where_that_is_asked(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    point = made(add_point(committee.register, committee.items[0], PointDraft("The roof")))
    keep(committee, known(committee, point, "The roof", "The roof leaks"))
    change_point(committee.register, point, PointDraft("The roof is sound"))
    again = reopened(committee, typist)
    dialog_of(again).instead_button.click()
    assert held(committee) == ["The roof leaks"]
    assert again.close()


def test_what_arrived_after_all_is_not_offered(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    keep(committee, typed(committee, "It leaks "), typed(committee, "and is old"))
    add_point(committee.register, committee.items[0], PointDraft("It leaks"))
    again = reopened(committee, typist)
    (offer,) = again.minutes.offering.open
    assert (offer.kept.said.text, offer.finding) == ("and is old", Finding.NEW)
    add_point(committee.register, committee.items[0], PointDraft("and is old"))
    again.minutes.refresh()
    typist.waits(lambda: not files())
    assert not again.minutes.offering.bar.isVisible()
    assert again.close()


def test_a_tree_of_new_points_comes_back_as_it_was(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    first = made(add_point(committee.register, committee.items[0], PointDraft("First")))
    add_point(committee.register, committee.items[0], PointDraft("Last"))
    action = ActionDraft(owners=("Ann Archer",), due=date(2024, 5, 12))
    mend = Wording("mend", "0-2 bold", PointKind.ACTION, None, action)
    keep(
        committee,
        Line(first, committee.items[0], wording=Wording("First"), kept=True,
             held=Wording("First"), saved=Wording("First")),
        typed(committee, "roof"),
        typed(committee, "tiles", depth=1),
        Line(item_id=committee.items[0], depth=1, wording=mend),
    )  # fmt: skip
    again = reopened(committee, typist)
    dialog_of(again).put_button.click()
    again.flush()
    rows = points(committee.register, committee.items[0])
    assert [(row.depth, row.text) for row in rows] == [
        (0, "First"), (0, "roof"), (1, "tiles"), (1, "mend"), (0, "Last"),
    ]  # fmt: skip
    assert (rows[3].emphasis, rows[3].action_number) == ("0-2 bold", 1)
    again.minutes.view.undo()
    assert held(committee) == ["First", "Last"]
    assert again.close()


def test_a_point_removed_since_may_come_back(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    point = made(add_point(committee.register, committee.items[0], PointDraft("The roof")))
    remove_point(committee.register, point)
    keep(committee, known(committee, point, "The roof", "The roof leaks"))
    again = reopened(committee, typist)
    dialog = dialog_of(again)
    assert "removed from the register since" in dialog.finding.text()
    dialog.put_button.click()
    assert held(committee) == ["The roof leaks"]
    assert again.close()


def test_closed_minutes_take_nothing_but_the_words_can_be_copied(
    committee: Committee, window: MeetingWindow, typist: Typist
) -> None:
    keep(committee, typed(committee, "It <b>leaks</b>"))
    take_step(committee.register, committee.meeting_id, State.WITH_CHAIR, date(2024, 4, 8))
    again = reopened(committee, typist)
    dialog = dialog_of(again)
    assert not dialog.put_button.isEnabled()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "It <b>leaks</b>"
    asked = answering("Keep", dialog.discard_button.click)
    assert "Remove this point from what was kept?" in asked
    assert files()
    answering("Remove", dialog.discard_button.click)
    assert not files()
    assert held(committee) == []
    assert again.close()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"format": 2}', '{"format": 1, "at": "x"}'])
def test_a_file_that_cannot_be_read_stands_in_nobodys_way(
    committee: Committee, window: MeetingWindow, typist: Typist, content: str
) -> None:
    keep(committee, typed(committee, "It leaks"))
    (path,) = files()
    path.write_text(content, encoding="utf-8")
    again = reopened(committee, typist)
    assert not again.minutes.offering.bar.isVisible()
    assert again.close()
    assert files() == [path], "it is left as it is"


wordings = st.builds(
    Wording,
    st.text(),
    st.sampled_from(["", "0-1 bold", "0-2 italic, 3-4 bold"]),
    st.sampled_from(PointKind),
    st.none() | st.builds(DecisionDraft, votes=st.tuples(st.builds(VoteDraft, st.integers(1, 9)))),
    st.none() | st.builds(ActionDraft),
)


@settings(max_examples=50)
@given(st.lists(st.builds(Line, st.none() | st.integers(1, 99), st.just(1), wording=wordings)))
def test_lines_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, lines: list[Line]
) -> None:
    path = tmp_path_factory.getbasetemp() / "lines.json"
    folder.write_whole(path, kept_lines.written(lines, AT))
    read = kept_lines.read(path)
    assert read is not None
    assert [line.said for line in read.lines] == [line.wording for line in lines if line.unsafe]
