"""The pictures of the pages are made by a command, from the windows and leaves as they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.docs.reading import ROOT


@pytest.mark.slow
def test_every_picture_is_made_anew(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "docs.make_pictures", str(tmp_path)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    made = {path.name for path in tmp_path.iterdir()}
    assert made == {path.name for path in (ROOT / "docs" / "pictures").iterdir()}
    for name in made:
        with (
            Image.open(tmp_path / name) as fresh,
            Image.open(ROOT / "docs/pictures" / name) as kept,
        ):
            assert fresh.size == kept.size
            colours = fresh.convert("RGB").getcolors(1 << 20)
            assert colours is not None
            assert len(colours) > 8, f"{name} shows next to nothing"
