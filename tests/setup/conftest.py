"""Checkouts in miniature, set up once and copied to be spoilt."""

import shutil
from pathlib import Path

import pytest

from tests.setup.checkout import ROOT, Checkout, make_wheel

TELLING = """
import pathlib, sys, tiny
print('started', tiny.WORD, *sys.argv[1:])
if sys.argv[1] == 'new':
    pathlib.Path(sys.argv[2]).touch()
"""


@pytest.fixture(scope="module")
def ready_checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    """A checkout that was set up once, in a folder with a space and a Welsh letter."""
    home = tmp_path_factory.mktemp("setup")
    root = home / "Minute Bŵk"
    for folder in (root / "desktop", root / "requirements", home / "wheels"):
        folder.mkdir(parents=True)
    shutil.copy(ROOT / "run.py", root)
    for module in ("__main__", "sample_job"):
        (root / "desktop" / f"{module}.py").write_text(TELLING, encoding="utf-8")
    checkout = Checkout(root, home / "wheels")
    checkout.require("tiny==1.0", make_wheel(checkout.wheels, "tiny"))
    done = checkout.run()
    assert done.returncode == 0, done.stderr
    return checkout


@pytest.fixture
def checkout(ready_checkout: Checkout, tmp_path: Path) -> Checkout:
    """The same, copied, to be spoilt."""
    root = tmp_path / "Another Bŵk"
    shutil.copytree(ready_checkout.root, root, symlinks=True)
    return Checkout(root, ready_checkout.wheels)
