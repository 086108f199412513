"""Sets Minute Book up and starts it, with nothing but Python 3.11 or newer.

    python3 run.py              set up, then open the program with the sample register
    python3 run.py test [...]   set up, then run the tests (what follows is handed to pytest)
    python3 run.py check        set up, then check format, lint, types and the rules of the rooms
    python3 run.py pictures     set up, then make the pictures of docs/ anew
    python3 run.py looks [...]  set up, then look at every window and dialog for words that are cut
                                off, widgets that overlap, and colours that cannot be read
    python3 run.py bench register|print|start|windows|lists [--meetings N]
                                set up, then measure the program beside its floors

On Windows: py run.py. The libraries go into the folder .venv beside this file, what the program
makes into the folder out.
"""

# An older Python has to come as far as the sentence that it is too old.
from __future__ import annotations

import ctypes
import errno
import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
LOG = VENV / "set-up.log"
OUT = ROOT / "out"
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")
OLDEST = (3, 11)

# What Qt loads and a bare Debian or Ubuntu lacks: the library, and the package that brings it.
OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
FONTS = "fonts-dejavu-core"
# One of the tests freezes the program: PyInstaller asks objdump what a library needs, and takes
# Python as a library, which Debian keeps apart from its own Python.
TEST_TOOLS = {"objdump": "binutils"}
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

# What pip says, and what that means to the person who waits for it.
PIP_FAULTS = {
    r"No space left|Errno 28|not enough space": "The disk is full. Make about 600 MB free",
    r"Permission denied|Errno 13|Access is denied": (
        f"The folder {VENV} may not be written to. Put the program where you may write"
    ),
    r"DO NOT MATCH THE HASHES": (
        "A library that was downloaded is not the one that was expected, so it was not installed. "
        "A proxy or a mirror may have altered it. Try another network"
    ),
    r"NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|SSLError|Max retries|name resolution"
    r"|Connection (?:refused|reset|aborted)|unreachable": (
        "The libraries could not be downloaded. Look at the network connection (and the proxy, "
        "if there is one)"
    ),
    r"No matching distribution|not a supported wheel": (
        "A library is not to be had for this Python on this machine. "
        "Python 3.11 to 3.13, 64 bit, is what is needed"
    ),
}


class SetUpError(Exception):
    """Something that the person at the machine can mend, in a sentence."""


# ---- what must be there before Python can make an environment -----------------------------------


def refuse_old_python(version: tuple[int, int]) -> None:
    if version >= OLDEST:
        return
    newer = next((n for n in ("python3.13", "python3.12", "python3.11") if shutil.which(n)), None)
    way = f"Start it with: {newer} run.py" if newer else "Please install a newer Python."
    raise SetUpError(f"Python {version[0]}.{version[1]} is too old: 3.11 or newer is needed. {way}")


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return any(next(place.rglob("*.[ot]t[fc]"), None) for place in places if place.is_dir())


def missing_packages(kind: str, with_screen: bool) -> list[str]:
    """The Debian packages that this machine lacks: libraries, a font, and what tests need."""
    wanted = OFFSCREEN_LIBRARIES | (SCREEN_LIBRARIES if with_screen else {})
    missing = [package for library, package in wanted.items() if not loads(library)]
    if not has_fonts():
        missing.append(FONTS)
    if kind == "test":
        missing += [package for tool, package in TEST_TOOLS.items() if not shutil.which(tool)]
        if sys.base_prefix == "/usr" and not loads(f"libpython{PYTHON}.so.1.0"):
            missing.append(f"libpython{PYTHON}")
    return missing


def bring_packages(packages: list[str]) -> None:
    """Installs Debian packages as root; names them to anyone else."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetUpError(
            "Some system packages are missing. Debian calls them as follows; please install "
            f"what your system calls the same: {names}"
        )
    if not is_root():
        raise SetUpError(
            "Some system packages are missing. Please install them, then start again:\n"
            f"    sudo apt-get install --no-install-recommends {names}"
        )
    say(f"Installing system packages: {names}")
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if not apt(install) and not (apt(["apt-get", "update", "-qq"]) and apt(install)):
        raise SetUpError(
            "The system packages could not be installed. Try, and read what it says:\n"
            f"    apt-get update && apt-get install --no-install-recommends {names}"
        )


def is_root() -> bool:
    return os.access("/var/lib/dpkg", os.W_OK)


def apt(command: list[str]) -> bool:
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        command,
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def bring_what_the_system_lacks(kind: str, environment_is_made: bool) -> None:
    if not LINUX:
        return
    missing = missing_packages(kind, has_screen() and "WAYLAND_DISPLAY" not in os.environ)
    if not environment_is_made and importlib.util.find_spec("ensurepip") is None:
        # Debian keeps a part of the venv module in a package of its own.
        missing.append(f"python{PYTHON}-venv")
    if missing:
        bring_packages(missing)


# ---- the environment -----------------------------------------------------------------------------


def venv_python() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def this_python() -> str:
    return f"{sys.implementation.cache_tag} {sys.platform} {sys.maxsize}"


def fingerprint(kind: str) -> str:
    return hashlib.sha256((ROOT / "requirements" / f"{kind}.txt").read_bytes()).hexdigest()


def read_stamp() -> dict[str, str]:
    """What was installed, or nothing where the last set-up did not come to its end."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    whole = isinstance(stamp, dict) and stamp.get("python") == this_python()
    return stamp if whole and venv_python().exists() else {}


def set_up(kind: str) -> None:
    """Makes the environment ready for `kind` ("run" or "test"); silent where it is already."""
    stamp = read_stamp()
    bring_what_the_system_lacks(kind, environment_is_made=bool(stamp))
    if stamp.get(kind) == fingerprint(kind):
        return
    say("Setting up Minute Book. This is done once and takes a minute or two.")
    if not stamp:
        make_environment()
    STAMP.unlink(missing_ok=True)
    install(kind)
    # The test requirements hold those of the program itself.
    installed = {name: fingerprint(name) for name in {"run", kind}}
    STAMP.write_text(json.dumps({"python": this_python(), **installed}), encoding="utf-8")
    say("Set up.")


def make_environment() -> None:
    if Path(sys.prefix) == VENV:
        raise SetUpError(
            f"This is the Python of {VENV}, which has to be made anew. "
            "Leave that environment (deactivate), then start again."
        )
    if VENV.exists():
        shutil.rmtree(VENV)
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)],
        env=clean_environment(),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if made.returncode:
        raise SetUpError(explain(made.stdout + made.stderr))


def install(kind: str) -> None:
    """Installs the pinned and hashed requirements, counting them as they come."""
    requirements = ROOT / "requirements" / f"{kind}.txt"
    total = len(re.findall(r"(?m)^[\w.-]+==", requirements.read_text(encoding="utf-8")))
    command = [str(venv_python()), "-m", "pip", "install", "--require-hashes", "--retries", "2"]
    command += ["--disable-pip-version-check", "--no-input", "--progress-bar", "off"]
    output: list[str] = []
    collected = 0
    with subprocess.Popen(
        [*command, "-r", str(requirements)],
        env=clean_environment() | {"PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            output.append(line)
            if line.startswith("Collecting "):
                collected += 1
                progress(f"  library {collected} of at most {total}")
            elif line.startswith("Installing collected"):
                progress("  unpacking them")
    progress("")
    LOG.write_text("".join(output), encoding="utf-8")
    if pip.returncode:
        raise SetUpError(explain("".join(output)))


def explain(output: str) -> str:
    """The sentence for what pip or venv printed, with its last lines where there is none."""
    for pattern, sentence in PIP_FAULTS.items():
        if re.search(pattern, output):
            return f"{sentence}, then start again."
    last = "\n    ".join(output.strip().splitlines()[-6:])
    return f"The set-up failed. The last that was said:\n    {last}"


def clean_environment() -> dict[str, str]:
    """The environment without what would point Python at other libraries."""
    strays = {"PYTHONHOME", "PYTHONPATH", "PYTHONSAFEPATH", "__PYVENV_LAUNCHER__"}
    return {name: value for name, value in os.environ.items() if name not in strays}


# ---- the words -----------------------------------------------------------------------------------


def has_screen() -> bool:
    if not LINUX:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def python(*arguments: str, **environment: str) -> int:
    """Runs the environment's Python in the checkout and returns its exit code."""
    command = [str(venv_python()), *arguments]
    env = clean_environment() | environment
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def start(_: list[str]) -> int:
    OUT.mkdir(exist_ok=True)
    if not has_screen():
        return python("-m", "desktop.sample_job", str(OUT))
    register = OUT / "sample.minutebook"
    if not register.exists():
        failed = python("-m", "desktop", "new", str(register), "--sample")
        if failed:
            return failed
    return python("-m", "desktop", str(register))


def test(arguments: list[str]) -> int:
    # Two processes pay for themselves only where the whole suite runs.
    spread = [] if arguments or (os.cpu_count() or 1) < 2 else ["-n", "2", "--dist", "loadfile"]
    return python("-m", "pytest", *spread, *arguments, QT_QPA_PLATFORM="offscreen")


def check(_: list[str]) -> int:
    failed = []
    for name, arguments in CHECKS.items():
        say(f"{name} ...")
        if python(*arguments):
            failed.append(name)
    say(f"To be mended: {', '.join(failed)}." if failed else "All is in order.")
    return 1 if failed else 0


def pictures(arguments: list[str]) -> int:
    return python("-m", "docs.make_pictures", *arguments, QT_QPA_PLATFORM="offscreen")


def looks(arguments: list[str]) -> int:
    return python("-m", "tests.looks", *arguments)


def bench(arguments: list[str]) -> int:
    return python("-m", "tests.bench", *arguments)


CHECKS = {
    "Format": ("-m", "ruff", "format", "--check", "."),
    "Lint": ("-m", "ruff", "check", "."),
    "Types": ("-m", "mypy"),
    "Rules of the rooms": ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
}

# The word on the command line: what it needs installed, and what it does.
COMMANDS = {
    "": ("run", start),
    "test": ("test", test),
    "check": ("test", check),
    "pictures": ("run", pictures),
    "looks": ("test", looks),
    "bench": ("run", bench),
}


def say(sentence: str) -> None:
    print(sentence, flush=True)


def progress(text: str) -> None:
    if sys.stdout.isatty():
        print(f"\r{text:<60}", end="\n" if not text else "", flush=True)


def sentence_for(error: OSError) -> str:
    if error.errno == errno.ENOSPC:
        return "The disk is full. Make about 600 MB free, then start again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{error.filename or ROOT} may not be written to. Put the program where you may."
    return f"{error.strerror or error}: {error.filename or ROOT}"


def main(arguments: list[str]) -> int:
    sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]
    word, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if word in ("-h", "--help"):
        say(__doc__ or "")
        return 0
    if word not in COMMANDS:
        print(__doc__, file=sys.stderr)
        return 2
    kind, act = COMMANDS[word]
    try:
        refuse_old_python(sys.version_info[:2])
        set_up(kind)
        return act(rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(sentence_for(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
