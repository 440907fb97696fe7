"""Programs in a Python of their own: what they print, and that they warn of nothing."""

import subprocess
import sys
from pathlib import Path


def run(program: str) -> str:
    """Run a program in a fresh Python and return what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip()
