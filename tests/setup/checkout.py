"""A checkout in miniature: run.py, one pinned library, and a program that says it was started."""

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Checkout:
    root: Path
    wheels: Path

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Starts run.py as a person would, from another folder and without any registry."""
        strays = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}
        surroundings = {k: v for k, v in os.environ.items() if k not in strays}
        surroundings |= {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": self.wheels.as_uri()}
        surroundings |= {"PYTHONIOENCODING": "utf-8", "PIP_CONFIG_FILE": os.devnull}
        return subprocess.run(
            [base_python(), str(self.root / "run.py"), *arguments],
            env=surroundings | environment,
            cwd=self.root.parent,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    def require(self, library: str, digest: str) -> None:
        line = f"{library} --hash=sha256:{digest}\n"
        for kind in ("run", "test"):
            path = self.root / "requirements" / f"{kind}.txt"
            path.write_text(line, encoding="utf-8")


def base_python() -> str:
    """The Python beneath the tests' own environment: what a fresh machine has."""
    name = "python.exe" if sys.platform == "win32" else "bin/python3"
    python = Path(sys.base_prefix) / name
    return str(python) if python.exists() else sys.executable


def make_wheel(folder: Path, name: str) -> str:
    """Writes a wheel of one module by hand and returns its digest."""
    info = f"{name}-1.0.dist-info"
    members = {
        f"{name}.py": f"WORD = '{name}'\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = "".join(f"{member},{record_digest(text)}\n" for member, text in members.items())
    path = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        for member, text in members.items():
            wheel.writestr(member, text)
        wheel.writestr(f"{info}/RECORD", f"{record}{info}/RECORD,,\n")
    return hashlib.sha256(path.read_bytes()).hexdigest()


def record_digest(text: str) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=")
    return f"sha256={digest.decode()},{len(text)}"
