"""A setting chooses the faces of a text; its runs add to it."""

from dataclasses import replace

from desktop.printing.layout.family import family
from desktop.printing.layout.setting import Setting
from desktop.records.reading.sheets import Run

TEXT = Setting(family("serif"), 10, 14)


def test_runs_are_set_in_faces_of_their_own() -> None:
    pieces = TEXT.pieces("The Board noted", (Run(4, 9, "bold"), Run(6, 15, "italic")))
    faces = [(face.name.split("-")[1], text) for face, text in pieces]
    assert faces == [("Regular", "The "), ("Bold", "Bo"), ("BoldIt", "ard"), ("It", " noted")]


def test_without_runs_a_text_is_one_piece() -> None:
    bold = replace(TEXT, bold=True)
    assert bold.pieces("The Board") == [(TEXT.family.bold, "The Board")]
    assert bold.width("The Board") == 10 * TEXT.family.bold.width("The Board")


def test_the_baseline_leaves_room_above_and_below() -> None:
    assert TEXT.leading / 2 < TEXT.baseline < TEXT.leading
