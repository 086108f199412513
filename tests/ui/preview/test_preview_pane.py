"""The preview with its choices, and the ways from it to a file and to paper."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QProgressDialog
from pytestqt.qtbot import QtBot

from desktop.printing.pages import page_count, page_sizes, render_page
from desktop.records.errors import Refusal
from desktop.records.register import Register
from desktop.ui.desk import Desk
from desktop.ui.preview import preview_pane
from desktop.ui.preview.paper import pages_to_print, printer_for
from desktop.ui.preview.preview_pane import PreviewPane, PrintChoice
from tests.ui.preview.conftest import pdf_of


def short(_register: Register) -> tuple[bytes, str]:
    return pdf_of(2, "Short"), ""


def long(_register: Register) -> tuple[bytes, str]:
    return pdf_of(4, "Long"), "This is the <b>longer</b> one."


def none(_register: Register) -> tuple[bytes, str]:
    raise Refusal("There is nothing to print yet.")


CHOICES = (
    PrintChoice("short", "Short", "short.pdf", short),
    PrintChoice("long", "Long", "long.pdf", long),
    PrintChoice("none", "None", "none.pdf", none),
)


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(Register.create(tmp_path / "small.minutebook"))
    yield desk
    desk.close()


@pytest.fixture
def pane(desk: Desk, qtbot: QtBot) -> Iterator[PreviewPane]:
    pane = PreviewPane(desk, CHOICES)
    qtbot.addWidget(pane)
    pane.resize(500, 500)
    pane.show()
    with qtbot.waitSignal(pane.shown):
        pane.refresh()
    yield pane
    pane.end()


def test_nothing_can_be_saved_or_printed_before_there_is_something(
    desk: Desk, qtbot: QtBot
) -> None:
    pane = PreviewPane(desk, CHOICES)
    qtbot.addWidget(pane)
    assert not pane.save.isEnabled()
    assert not pane.print.isEnabled()
    pane.end()


def test_another_print_is_chosen(pane: PreviewPane, qtbot: QtBot) -> None:
    assert pane.pdf == pdf_of(2, "Short")
    assert pane.page_label.text() == "Page 1 of 2"
    assert not pane.note.isVisible()
    with qtbot.waitSignal(pane.shown):
        pane.choose("long")
    assert pane.pdf == pdf_of(4, "Long")
    assert pane.note.text() == "This is the <b>longer</b> one."
    assert pane.note.sizeHint().width() > pane.fontMetrics().horizontalAdvance("<b>")


def test_what_cannot_be_printed_says_why(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.choose("none")
    qtbot.waitUntil(lambda: pane.note.text() == "There is nothing to print yet.")


def test_many_changes_make_one_print(pane: PreviewPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.shown):
        for _ in range(20):
            pane.refresh_soon()
    assert not pane.waiting


def test_what_nobody_looks_at_is_printed_when_it_is_shown(pane: PreviewPane, qtbot: QtBot) -> None:
    pane.hide()
    pane.refresh_soon()
    assert not pane.waiting
    with qtbot.waitSignal(pane.shown):
        pane.show()


def test_the_file_is_exactly_what_is_shown(pane: PreviewPane, tmp_path: Path) -> None:
    pane.save_to(tmp_path / "minutes ŵ.pdf")
    assert (tmp_path / "minutes ŵ.pdf").read_bytes() == pane.pdf
    assert pane.note.text() == "Saved as “minutes ŵ.pdf”."


def test_the_dialog_is_asked_for_a_name(
    pane: PreviewPane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def name(_parent: object, _title: str, suggested: str, _kinds: str) -> tuple[str, str]:
        asked.append(suggested)
        return str(tmp_path / "out"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", name)
    pane.save_as()
    assert [Path(name).name for name in asked] == ["short.pdf"]
    assert (tmp_path / "out.pdf").read_bytes() == pane.pdf


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(
    pane: PreviewPane, tmp_path: Path
) -> None:
    pane.save_to(tmp_path / "nowhere" / "minutes.pdf")
    assert pane.note.text().startswith("“minutes.pdf” could not be saved there: ")
    assert pane.note.text().endswith(".")


def test_a_file_in_the_way_keeps_what_it_was(pane: PreviewPane, tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    pane.save_to(tmp_path / "taken.pdf")
    assert "could not be saved" in pane.note.text()
    assert (tmp_path / "taken.pdf").is_dir()


def to_file(pane: PreviewPane, path: Path) -> QPrinter:
    pdf = pane.pdf
    assert pdf is not None
    printer = printer_for(tuple(page_sizes(pdf)))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(100)
    return printer


def test_printing_sends_every_page(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(pane.shown):
        pane.choose("long")
    out = tmp_path / "paper.pdf"
    pane.print_on(to_file(pane, out))
    qtbot.waitUntil(lambda: not pane.printing)
    printed = out.read_bytes()
    assert page_count(printed) == 4
    assert page_sizes(printed)[0] == pytest.approx((595, 842), abs=1)
    _, _, pixels = render_page(printed, 3, 0.5)
    assert min(pixels[0::4]) < 64 < max(pixels[0::4])


def test_a_range_of_pages_is_printed(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    printer = to_file(pane, out)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    pane.print_on(printer)
    qtbot.waitUntil(lambda: not pane.printing)
    assert page_count(out.read_bytes()) == 1


def test_several_ranges_are_printed_as_the_system_has_them() -> None:
    printer = printer_for(((595.0, 842.0),) * 9)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1-2,5,8-20"))
    assert pages_to_print(printer, 9) == (0, 1, 4, 7, 8)


def grey(pdf: bytes, page: int) -> tuple[int, int, list[int]]:
    """A page as shades, small enough that no edge matters."""
    wide, high, pixels = render_page(pdf, page, 0.1)
    return wide, high, [shade // 64 for shade in pixels[1::4]]


def test_each_page_on_paper_is_the_page_of_the_pdf(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(pane.shown):
        pane.choose("long")
    out = tmp_path / "paper.pdf"
    pane.print_on(to_file(pane, out))
    qtbot.waitUntil(lambda: not pane.printing)
    assert pane.pdf is not None
    for page in range(4):
        wide, high, shades = grey(pane.pdf, page)
        across, down, printed = grey(out.read_bytes(), page)
        assert (across, down) == (wide, high)
        same = sum(abs(a - b) <= 1 for a, b in zip(shades, printed, strict=True))
        assert same > 0.97 * len(shades)


def broken(_register: Register) -> tuple[bytes, str]:
    raise ZeroDivisionError


def test_a_fault_of_the_program_ends_the_waiting(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: told.append(kind))
    pane = PreviewPane(desk, (PrintChoice("broken", "Broken", "broken.pdf", broken),))
    qtbot.addWidget(pane)
    pane.show()
    pane.refresh()
    qtbot.waitUntil(lambda: not pane.waiting)
    assert told == [ZeroDivisionError]
    assert not pane.waiting_bar.isVisible()
    assert "fault in the program" in pane.note.text()
    pane.end()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_is_told_in_a_sentence(
    pane: PreviewPane, qtbot: QtBot, tmp_path: Path
) -> None:
    pane.print_on(to_file(pane, tmp_path / "nowhere" / "paper.pdf"))
    qtbot.waitUntil(lambda: not pane.printing)
    assert "printer" in pane.note.text()


def test_printing_can_be_stopped(pane: PreviewPane, qtbot: QtBot, tmp_path: Path) -> None:
    pane.print_on(to_file(pane, tmp_path / "paper.pdf"))
    progress = pane.findChild(QProgressDialog)
    assert progress is not None
    progress.cancel()
    qtbot.waitUntil(lambda: not pane.printing)


@pytest.mark.parametrize(
    ("order", "pages"),
    [
        (QPrinter.PageOrder.FirstPageFirst, (0, 1, 2)),
        (QPrinter.PageOrder.LastPageFirst, (2, 1, 0)),
    ],
)
def test_the_order_of_the_dialog_is_kept(
    qtbot: QtBot, order: QPrinter.PageOrder, pages: tuple[int, ...]
) -> None:
    printer = printer_for(((595.0, 842.0),) * 3)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageOrder(order)
    assert pages_to_print(printer, 3) == pages


def test_a_page_that_lies_across_is_printed_across(qtbot: QtBot) -> None:
    printer = printer_for(((842.0, 595.0),))
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape


@pytest.mark.skipif(
    sys.platform == "win32" and not QPrinterInfo.availablePrinterNames(),
    reason="Windows opens no dialog where there is no printer",
)
def test_leaving_the_systems_dialog_prints_nothing(pane: PreviewPane, qtbot: QtBot) -> None:
    seen: list[bool] = []

    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(10, leave)
            return
        seen.append(True)
        dialog.reject()

    QTimer.singleShot(0, leave)
    pane.print_out()
    assert seen == [True]
    assert not pane.printing


def test_where_there_is_no_printer_a_sentence_says_so(
    pane: PreviewPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_pane, "can_be_chosen", lambda _: False)
    pane.print_out()
    assert "no printer" in pane.note.text()
    assert not pane.printing
