"""Set the project up in ``.venv``, or say in one sentence why that cannot be done.

Run it by its path with any Python 3: ``python3 explainer/hosts/setup.py lesson``.
It uses the standard library alone, and its syntax stays old on purpose. An old Python
must be able to read this file before it can say that it is too old.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

# What each request makes ready: an environment for the tests can show the lessons too.
MAKES_READY = {"lesson": ("lesson",), "test": ("test", "lesson")}

# The words by which pip, uv and venv give away what went wrong, and our sentence for it.
SIGNS = (
    (
        ("ensurepip is not available", "No module named ensurepip", "No module named venv"),
        "This Python lacks venv: on Debian or Ubuntu run 'sudo apt install python3-venv' first.",
    ),
    (
        ("DO NOT MATCH THE HASHES", "Hash mismatch"),
        "A fetched package is not the one that was locked: try again on another network.",
    ),
    (
        ("No space left on device",),
        "The disk is full: free about 1 GB, then try again.",
    ),
    (
        (
            "NewConnectionError",
            "NameResolutionError",
            "Temporary failure in name resolution",
            "dns error",
            "Network is unreachable",
            "ConnectTimeoutError",
            "ProxyError",
            "error trying to connect",
            "client error (Connect)",
        ),
        "The packages could not be fetched: check the internet connection, then try again.",
    ),
)


class SetUpError(Exception):
    """A reason, in one sentence, why the set-up could not be finished."""


def python_of(root: Path) -> Path:
    """Return where the environment's own Python is, whether or not it exists yet."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path, extra: str) -> str:
    """Return the project's path and a hash of all that decides what the environment holds.

    The path belongs to it, because an environment does not survive being moved.
    """
    files = [root / "requirements" / (extra + ".txt"), root / "pyproject.toml"]
    files += [root / ".venv" / "pyvenv.cfg"] + sorted((root / "jupyter-config").rglob("*.json"))
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes() if path.is_file() else b"missing")
    return str(root) + "\n" + digest.hexdigest()


def stamp_of(root: Path, extra: str) -> Path:
    """Return the file that says that the environment was finished."""
    return root / ".venv" / (".two-clocks-" + extra)


def is_ready(root: Path, extra: str) -> bool:
    """Say whether the environment was finished and nothing has changed since."""
    stamp = stamp_of(root, extra)
    if not (python_of(root).exists() and stamp.is_file()):
        return False
    return stamp.read_text() == fingerprint(root, extra)


def is_new_enough(python: str) -> bool:
    """Say whether a Python starts at all and is not older than the oldest that works."""
    question = "import sys; sys.exit(sys.version_info[:2] < {})".format(OLDEST)
    try:
        return subprocess.call([python, "-c", question], stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def find_python() -> str:
    """Return a Python that is new enough: the running one, else one found on the PATH."""
    if sys.version_info[:2] >= OLDEST:
        # Inside an environment this is the Python it was made from, so it may be rebuilt.
        return getattr(sys, "_base_executable", None) or sys.executable
    found = [path for path in map(shutil.which, NEWER_NAMES) if path and is_new_enough(path)]
    if found:
        return found[0]
    needed, running = [".".join(map(str, v)) for v in (OLDEST, sys.version_info[:3])]
    reason = "Python {} or newer is needed: this is {}, and the PATH has no newer one."
    raise SetUpError(reason.format(needed, running))


def recipe(root: Path, extra: str, python: str, uv: "str | None") -> "list[tuple[str, list[str]]]":
    """Return the steps, each with its title and its command, through uv or through pip."""
    home, inside = str(root / ".venv"), str(python_of(root))
    lock = ["--require-hashes", "-r", str(root / "requirements" / (extra + ".txt"))]
    itself = ["--no-deps", "--no-build-isolation", "-e", str(root)]
    if uv:
        make = [uv, "venv", "--clear", "--python", python, home]
        add = [uv, "pip", "install", "--python", inside]
        itself = ["--reinstall-package", "two-clocks"] + itself
    else:
        make = [python, "-m", "venv", "--clear", home]
        add = [inside, "-m", "pip", "install", "--no-compile"]
        add += ["--retries", "2", "--timeout", "30"]
    return [
        ("Making the folder .venv", make),
        ("Fetching the locked packages (up to two minutes)", add + lock),
        ("Adding the explainer itself", add + itself),
    ]


def run_step(title: str, command: "list[str]") -> str:
    """Run one step with a dot every two seconds; return what it said if it failed."""
    print(title + " ", end="", flush=True)
    start = time.monotonic()
    dots = 0
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, cwd=str(ROOT))
        while process.poll() is None:
            time.sleep(0.05)
            if time.monotonic() - start > 2 * (dots + 1):
                dots += 1
                print(".", end="", flush=True)
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    print(" {:.0f} s".format(time.monotonic() - start) if process.returncode == 0 else " failed")
    return "" if process.returncode == 0 else said or "nothing was said"


def explain(said: str, log: Path) -> str:
    """Return one sentence for a person about what a failed step said."""
    for signs, sentence in SIGNS:
        if any(sign in said for sign in signs):
            return sentence
    last = [line.strip() for line in said.splitlines() if line.strip()][-1:]
    return "The set-up stopped ({}): the whole log is in {}.".format(" ".join(last), log)


def can_be_kept(root: Path, uv: "str | None") -> bool:
    """Say whether the environment was finished once, so that packages can be added to it."""
    stamps = [stamp_of(root, extra) for extra in MAKES_READY]
    finished = [s for s in stamps if s.is_file() and s.read_text().startswith(str(root) + "\n")]
    if not (finished and python_of(root).exists()):
        return False
    question = [str(python_of(root)), "-c", "" if uv else "import pip"]
    return subprocess.call(question, stderr=subprocess.DEVNULL) == 0


def follow(root: Path, extra: str, python: str, uv: "str | None") -> str:
    """Follow one recipe to its end; return what the step said that failed, else nothing."""
    steps = recipe(root, extra, python, uv)
    if can_be_kept(root, uv):
        steps = steps[1:]
    for name in MAKES_READY:
        # Without its stamp, an environment left half made is built anew the next time.
        if stamp_of(root, name).is_file():
            stamp_of(root, name).unlink()
    for number, (title, command) in enumerate(steps, start=1):
        said = run_step("{}/{} {}".format(number, len(steps), title), command)
        if said:
            return said
    for name in MAKES_READY[extra]:
        stamp_of(root, name).write_text(fingerprint(root, name))
    return ""


def set_up(root: Path, extra: str) -> None:
    """Make the environment ready for the lessons or for the tests, unless it is already.

    Args:
        root: The folder of the project.
        extra: What to make ready: ``lesson`` or ``test``.

    Raises:
        SetUpError: If it cannot be done, with the reason in one sentence.
    """
    if is_ready(root, extra):
        return
    python = find_python()
    uv = shutil.which("uv")
    said = follow(root, extra, python, uv)
    if said and uv:
        print("uv could not do it, so pip tries.")
        said = follow(root, extra, python, None)
    if said:
        log = root / ".venv" / "setup.log"
        log.parent.mkdir(exist_ok=True)
        log.write_text(said, encoding="utf-8")
        raise SetUpError(explain(said, log))


def main(arguments: "list[str] | None" = None) -> int:
    """Set the project up as the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description="Set up Two Clocks in the folder .venv.")
    parser.add_argument("extra", nargs="?", choices=sorted(MAKES_READY), default="lesson")
    extra = parser.parse_args(arguments).extra
    try:
        set_up(ROOT, extra)
    except SetUpError as reason:
        print(reason, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nThe set-up was stopped: run the same command again.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
