"""run.py on real environments: what it sets up, when it keeps quiet, and its sentences."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.setup.checkout import ROOT, Checkout, make_wheel

linux_only = pytest.mark.skipif(sys.platform == "win32", reason="needs a machine without a screen")


def load(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_py", root / "run.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def run() -> ModuleType:
    return load(ROOT)


def stamp_of(checkout: Checkout) -> Path:
    return checkout.root / ".venv" / "set-up.json"


@linux_only
def test_a_second_start_sets_nothing_up_and_says_nothing_of_it(ready_checkout: Checkout) -> None:
    before = stamp_of(ready_checkout).stat().st_mtime_ns
    done = ready_checkout.run()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"started tiny {ready_checkout.root / 'out'}\n"
    assert stamp_of(ready_checkout).stat().st_mtime_ns == before


def test_with_a_screen_the_sample_register_is_made_once_and_opened(checkout: Checkout) -> None:
    out = checkout.root / "out"
    screen = {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-1"}
    made = f"started tiny new {out / 'sample.minutebook'} --sample"
    opened = f"started tiny {out / 'sample.minutebook'}"
    assert checkout.run(**screen).stdout.splitlines() == [made, opened]
    assert checkout.run(**screen).stdout.splitlines() == [opened]


def test_a_moved_checkout_starts_without_a_new_set_up(checkout: Checkout) -> None:
    moved = Checkout(checkout.root.rename(checkout.root.parent / "moved"), checkout.wheels)
    done = moved.run(QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert "Setting up" not in done.stdout
    assert f"started tiny {moved.root / 'out' / 'sample.minutebook'}" in done.stdout


def test_an_interrupted_set_up_is_made_anew(checkout: Checkout) -> None:
    stamp_of(checkout).unlink()
    for installed in (checkout.root / ".venv").rglob("tiny.py"):
        installed.unlink()
    done = checkout.run()
    assert done.returncode == 0, done.stderr
    assert "Setting up" in done.stdout
    assert "started tiny" in done.stdout


def test_an_environment_of_another_python_does_not_count(checkout: Checkout) -> None:
    copied = load(checkout.root)
    assert copied.read_stamp()["run"] == copied.fingerprint("run")
    stamp = stamp_of(checkout)
    text = stamp.read_text(encoding="utf-8")
    stamp.write_text(text.replace(sys.implementation.cache_tag, "cpython-399"), encoding="utf-8")
    assert copied.read_stamp() == {}


def test_a_new_requirement_is_installed_into_the_environment(checkout: Checkout) -> None:
    checkout.require("later==1.0", make_wheel(checkout.wheels, "later"))
    done = checkout.run()
    assert done.returncode == 0, done.stderr
    assert "Setting up" in done.stdout
    assert list((checkout.root / ".venv").rglob("later.py"))


def test_a_library_that_is_not_the_expected_one_is_refused(checkout: Checkout) -> None:
    make_wheel(checkout.wheels, "altered")
    checkout.require("altered==1.0", "0" * 64)
    done = checkout.run()
    assert done.returncode == 2
    assert "is not the one that was expected" in done.stderr
    assert "Traceback" not in done.stderr
    assert "started" not in done.stdout


def test_without_a_network_it_says_so(checkout: Checkout) -> None:
    checkout.require("faraway==1.0", "0" * 64)
    done = checkout.run(PIP_NO_INDEX="0", PIP_INDEX_URL="http://127.0.0.1:9/", PIP_FIND_LINKS="")
    assert done.returncode == 2
    assert "could not be downloaded" in done.stderr
    assert "Traceback" not in done.stderr


def test_bench_hands_its_words_on_and_ends_as_the_benchmark_ends(ready_checkout: Checkout) -> None:
    bench = ready_checkout.root / "tests" / "bench" / "__main__.py"
    bench.parent.mkdir(parents=True)
    bench.write_text("import sys; print(sys.argv[1:]); sys.exit(1)", encoding="utf-8")
    done = ready_checkout.run("bench", "register", "--meetings", "10")
    assert (done.returncode, done.stdout) == (1, "['register', '--meetings', '10']\n"), done.stderr


def test_an_unknown_word_shows_the_words_there_are(ready_checkout: Checkout) -> None:
    done = ready_checkout.run("opne")
    assert done.returncode == 2
    assert "run.py test" in done.stderr


def test_an_old_python_is_told_what_is_needed(run: ModuleType) -> None:
    run.refuse_old_python((3, 11))
    with pytest.raises(run.SetUpError, match=r"Python 3\.9 is too old: 3\.11 or newer"):
        run.refuse_old_python((3, 9))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "The disk is full"),
        ("[Errno 13] Permission denied: '/x/.venv/lib'", "may not be written to"),
        ("Failed to establish: Temporary failure in name resolution", "could not be downloaded"),
        ("ERROR: No matching distribution found for pyside6-essentials", "Python 3.11 to 3.13"),
        ("one\ntwo\nsomething else", "something else"),
    ],
)
def test_what_pip_says_becomes_a_sentence(run: ModuleType, said: str, sentence: str) -> None:
    assert sentence in run.explain(said)


@linux_only
def test_a_library_that_the_machine_lacks_is_named_by_its_package(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run.missing_packages("test", with_screen=False) == []
    monkeypatch.setitem(run.OFFSCREEN_LIBRARIES, "libnowhere.so.7", "libnowhere7")
    monkeypatch.setitem(run.TEST_TOOLS, "no-such-tool", "no-tools")
    assert run.missing_packages("run", with_screen=False) == ["libnowhere7"]
    assert run.missing_packages("test", with_screen=False) == ["libnowhere7", "no-tools"]


@linux_only
def test_without_being_root_the_packages_are_named(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "is_root", bool)
    with pytest.raises(run.SetUpError, match="libnowhere7"):
        run.bring_packages(["libnowhere7"])


@pytest.mark.parametrize("kind", ["run", "test"])
def test_every_requirement_is_pinned_and_hashed_and_names_no_registry(kind: str) -> None:
    text = (ROOT / "requirements" / f"{kind}.txt").read_text(encoding="utf-8")
    requirements = text.replace("\\\n", " ").splitlines()
    pinned = [line for line in requirements if line and not line.lstrip().startswith("#")]
    assert len(pinned) >= 12
    assert [line for line in pinned if "==" not in line or "--hash=sha256:" not in line] == []
    assert "://" not in text
