"""Runs first in the frozen program: a Windows program without a console has no streams to print to.

What is printed is then lost, as it must be; the exit code still tells how it went.
"""

import os
import sys
from pathlib import Path

if sys.stdout is None:
    sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (open to the end)
if sys.stderr is None:
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
