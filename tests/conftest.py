"""What every test has: an empty register made by the real migrations, and an ear for the log."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from desktop.records.register import Register
from desktop.records.writing.founding import make_register

# Before Qt starts: windows without a screen, drawn with the system's own fonts.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if sys.platform == "win32":
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["SYSTEMROOT"]) / "Fonts"))


# How long an example takes is no matter here: a slow machine fails no test.
settings.register_profile("whole", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("whole")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A new register, closed afterwards."""
    made = make_register(tmp_path / "test.minutebook")
    # A test does not lose power: waiting for the disk at each verb would take most of its time.
    made.sql("PRAGMA synchronous = OFF")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _no_unexpected_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on a warning or error in the log that the test did not ask for and clear."""
    caplog.set_level(logging.WARNING)
    yield
    for when in ("setup", "call"):
        said = [record.getMessage() for record in caplog.get_records(when)]
        assert not said, f"unexpected log lines: {said}"
