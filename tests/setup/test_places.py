"""The files that travel with the program are found wherever it runs from."""

import sys
from pathlib import Path

import pytest

from desktop import places
from tests.setup.checkout import ROOT


def test_in_a_checkout_they_stand_beside_the_package() -> None:
    assert places.resources() == ROOT / "resources"
    assert places.seeds() == ROOT / "seeds"
    assert places.guide() == ROOT / "docs" / "user-guide.md"
    assert places.migrations() == ROOT / "desktop" / "records" / "migrations"
    assert all(place.is_dir() for place in (places.seeds(), places.migrations()))


def test_in_a_frozen_program_they_are_in_its_bundle(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "desktop" / "_data").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert places.resources() == tmp_path / "desktop" / "_data" / "resources"
    assert places.seeds() == tmp_path / "desktop" / "_data" / "seeds"
    assert places.guide() == tmp_path / "desktop" / "_data" / "docs" / "user-guide.md"
    assert places.migrations() == tmp_path / "desktop" / "records" / "migrations"
