"""The sample register, made once from the real seed files."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop import places
from desktop.records.register import Register
from desktop.records.sample import make_sample
from tests.records.sample.minutes_read import Minutes, read_minutes


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.minutebook"
    make_sample(path, places.seeds(), lambda _: None)
    return path


@pytest.fixture(scope="session")
def sample(sample_file: Path) -> Iterator[Register]:
    register = Register.open(sample_file)
    yield register
    register.close()


@pytest.fixture(scope="session")
def group(sample: Register) -> Minutes:
    name = "Children's Partnership Senior Officers Group"
    return read_minutes(sample, name, date(2011, 3, 7))


@pytest.fixture(scope="session")
def board(sample: Register) -> Minutes:
    return read_minutes(sample, "Children's Partnership Board", date(2019, 9, 25))
