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
from contextlib import suppress
from pathlib import Path

if not __package__:  # run by its path, as a new clone must do it
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from explainer.hosts.setup_words import CERTIFICATE, explain, explain_error, keep_log

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

# What each request makes ready: an environment for the tests can show the lessons too.
MAKES_READY = {"lesson": ("lesson",), "test": ("test", "lesson")}


class SetUpError(Exception):
    """A reason, in one sentence, why the set-up could not be finished."""


def python_of(root: Path) -> Path:
    """Return where the environment's own Python is, whether or not it exists yet."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path, extra: str) -> bytes:
    """Return the project's path and a hash of all that decides what the environment holds.

    The path belongs to it, because an environment does not survive being moved. It is kept as
    the bytes that the disk has, which are the same under every locale.
    """
    files = [root / "requirements" / (extra + ".txt"), root / "pyproject.toml"]
    files += [root / ".venv" / "pyvenv.cfg"]
    for folder in (root / "jupyter-config", root / "explainer" / "hosts" / "labextension"):
        files += sorted(path for path in folder.rglob("*.*") if path.is_file())
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.read_bytes() if path.is_file() else b"missing")
    return first_line(root) + digest.hexdigest().encode()


def first_line(root: Path) -> bytes:
    """Return the line that says which folder an environment belongs to."""
    return os.fsencode(str(root)) + b"\n"


def stamp_of(root: Path, extra: str) -> Path:
    """Return the file that says that the environment was finished."""
    return root / ".venv" / (".two-clocks-" + extra)


def is_ready(root: Path, extra: str) -> bool:
    """Say whether the environment was finished and nothing has changed since."""
    stamp = stamp_of(root, extra)
    if not (python_of(root).exists() and stamp.is_file()):
        return False
    return stamp.read_bytes() == fingerprint(root, extra)


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


def surroundings() -> "dict[str, str]":
    """Return the environment of a step: a person's own settings of pip must not lead it astray."""
    told = dict(os.environ, PIP_USER="0")
    for name in ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME"):
        told.pop(name, None)
    with suppress(UnicodeDecodeError):
        # A folder's name in the letters of an old locale is best read in that locale.
        os.fsencode(str(ROOT)).decode("utf-8")
        told["PYTHONUTF8"] = "1"
    return told


def run_step(title: str, command: "list[str]") -> str:
    """Run one step with a dot every two seconds; return what it said if it failed."""
    print(title + " ", end="", flush=True)
    start = time.monotonic()
    dots = 0
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=subprocess.STDOUT, cwd=str(ROOT), env=surroundings()
        )
        while process.poll() is None:
            time.sleep(0.05)
            if time.monotonic() - start > 2 * (dots + 1):
                dots += 1
                print(".", end="", flush=True)
        log.seek(0)
        said = log.read().decode("utf-8", "replace")
    print(" {:.0f} s".format(time.monotonic() - start) if process.returncode == 0 else " failed")
    return "" if process.returncode == 0 else said or "nothing was said"


def can_be_kept(root: Path, uv: "str | None") -> bool:
    """Say whether the environment was finished once, so that packages can be added to it."""
    stamps = [stamp_of(root, extra) for extra in MAKES_READY]
    finished = [s for s in stamps if s.is_file() and s.read_bytes().startswith(first_line(root))]
    if not (finished and python_of(root).exists()):
        return False
    question = [str(python_of(root)), "-c", "" if uv else "import pip"]
    return subprocess.call(question, stderr=subprocess.DEVNULL) == 0


def make_findable(root: Path) -> None:
    """Write the line by which the environment finds the project so that every locale can read it.

    Python reads that line in the letters of the locale. Plain letters are the same in all of them.
    """
    path = os.fsencode(str(root))
    line = "import os, sys; sys.path.append(os.fsdecode({!r}))\n".format(path)
    for folder in ("lib/python*/site-packages", "Lib/site-packages"):
        for pth in (root / ".venv").glob(folder + "/*two_clocks*.pth"):
            if not all(byte < 128 for byte in path):
                pth.write_bytes(line.encode("ascii"))


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
    make_findable(root)
    for name in MAKES_READY[extra]:
        stamp_of(root, name).write_bytes(fingerprint(root, name))
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
    log = root / ".venv" / "setup.log"
    said = follow(root, extra, python, uv)
    if said and uv and explain(said, log, root) == CERTIFICATE:
        print("uv does not know this network's certificates, so it asks the system for them.")
        os.environ["UV_NATIVE_TLS"] = "1"
        said = follow(root, extra, python, uv)
    if said and uv:
        print("uv could not do it, so pip tries.")
        said = follow(root, extra, python, None)
    if said:
        raise SetUpError(explain(said, keep_log(log, said), root))


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
    except OSError as error:
        print(explain_error(error, ROOT), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nThe set-up was stopped: run the same command again.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
