"""The main job, done by a program that was installed or frozen: register, leaves, proof."""

import os
import subprocess
import sys
from pathlib import Path

# Without these Windows starts no program at all.
NEEDED_BY_WINDOWS = ("SYSTEMROOT", "TEMP", "TMP")


def empty_environment() -> dict[str, str]:
    needed = NEEDED_BY_WINDOWS if sys.platform == "win32" else ()
    return {name: os.environ[name] for name in needed if name in os.environ}


def call(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(program), *arguments],
        env=empty_environment(),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        timeout=120,
    )


def must(program: Path, *arguments: str, cwd: Path) -> str:
    done = call(program, *arguments, cwd=cwd)
    assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    return done.stdout


def assert_does_the_main_job(program: Path, folder: Path) -> None:
    """Makes the sample register, prints leaves for signature twice alike, and verifies it."""
    register = "sŵmple.minutebook"
    must(program, "new", register, "--sample", cwd=folder)
    for name in ("once.pdf", "again.pdf"):
        must(program, "print", register, "signature", "--meeting", "1", "-o", name, cwd=folder)
    once = (folder / "once.pdf").read_bytes()
    assert once.startswith(b"%PDF-")
    assert once == (folder / "again.pdf").read_bytes()
    must(program, "verify", register, cwd=folder)
    assert_refuses_politely(program, folder)


def assert_refuses_politely(program: Path, folder: Path) -> None:
    (folder / "foreign.minutebook").write_bytes(b"not a register")
    done = call(program, "list", "foreign.minutebook", cwd=folder)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
