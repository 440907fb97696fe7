"""Set the project up in ``.venv``, or say in one sentence why that cannot be done.

Run it by its path with any Python 3: ``python3 explainer/hosts/setup.py lesson``.
It uses the standard library alone, and its syntax stays old on purpose. An old Python
must be able to read this file before it can say that it is too old. When there is something to
do is for the Makefile to say.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

if not __package__:  # run by its path, as a new clone must do it
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from explainer.hosts import setup_words as words

ROOT = Path(__file__).resolve().parents[2]
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")


class SetUpError(Exception):
    """A reason, in one sentence, why the set-up could not be finished."""


def python_of(root: Path) -> Path:
    """Return where the environment's own Python is, whether or not it exists yet."""
    return root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def place_of(root: Path) -> Path:
    """Return the file that names the folder in which an environment was finished."""
    return root / ".venv" / ".place"


def is_new_enough(python: str, also: str = "") -> bool:
    """Say whether a Python starts at all, is not older than the oldest that works, and can also."""
    question = "{}\nimport sys; sys.exit(sys.version_info[:2] < {})".format(also, OLDEST)
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
    raise SetUpError(words.TOO_OLD.format(needed, running))


def recipe(root: Path, extra: str, python: str, uv: "str | None") -> "list[tuple[str, list[str]]]":
    """Return the steps, each with its title and its command, through uv or through pip."""
    home, inside = str(root / ".venv"), str(python_of(root))
    lock = ["--require-hashes", "-r", str(root / "requirements" / (extra + ".txt"))]
    itself = ["--no-deps", "--no-build-isolation", "-e", str(root)]
    if uv:
        make = [(words.MAKING, [uv, "venv", "--clear", "--python", python, home])]
        add = [uv, "pip", "install", "--python", inside]
        itself = ["--reinstall-package", "two-clocks"] + itself
    else:
        # Two steps, because venv keeps to itself what pip said when it could not be added.
        make = [
            (words.MAKING, [python, "-m", "venv", "--clear", "--without-pip", home]),
            ("Adding pip", [inside, "-m", "ensurepip", "--default-pip"]),
        ]
        add = [inside, "-m", "pip", "install", "--no-compile"]
        add += ["--retries", "2", "--timeout", "30"]
    return make + [
        (words.FETCHING, add + lock),
        (words.ADDING, add + itself),
    ]


def surroundings() -> "dict[str, str]":
    """Return the environment of a step: a person's own settings of pip must not lead it astray."""
    env = dict(os.environ, PIP_USER="0")
    astray = ["PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PYTHONHOME"]
    if env.get("PIP_CERT"):  # an older pip would take these before it
        astray += ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"]
    for name in astray:
        env.pop(name, None)
    with suppress(UnicodeDecodeError):
        # A folder's name in the letters of an old locale is best read in that locale.
        os.fsencode(str(ROOT)).decode("utf-8")
        env["PYTHONUTF8"] = "1"
    return env


def certificates_of_the_system() -> "dict[str, str]":
    """Return the settings by which uv and pip trust whom the system trusts."""
    import ssl  # not every Python has it, and only a step that reached the network asks for it

    known = ssl.get_default_verify_paths()
    return {"UV_NATIVE_TLS": "1", "PIP_CERT": known.cafile or known.capath or ""}


def run_step(title: str, command: "list[str]") -> str:
    """Run one step with a dot every two seconds; return what it said if it failed."""
    print(title + " ", end="", flush=True)
    start = time.monotonic()
    # A pipe and no file: a disk that is full has no room for what is said of it.
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=str(ROOT), env=surroundings()
    )
    said = None
    while said is None:
        try:
            said = process.communicate(timeout=2)[0].decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            print(".", end="", flush=True)
    print(" {:.0f} s".format(time.monotonic() - start) if process.returncode == 0 else " failed")
    return "" if process.returncode == 0 else said or words.SILENT


def can_be_kept(root: Path, uv: "str | None") -> bool:
    """Say whether the environment was finished once, so that packages can be added to it."""
    if not place_of(root).is_file():
        return False
    return is_new_enough(str(python_of(root)), "" if uv else "import pip")


def take_along(root: Path) -> None:
    """Let the programs of an environment that was moved with its folder know where they are now."""
    # Compared as the bytes that the disk has, which are the same under every locale.
    was, now = place_of(root).read_bytes(), os.fsencode(str(root))
    if was == now:
        return
    print(words.MOVED)
    for program in python_of(root).parent.iterdir():
        if program.is_file() and not program.is_symlink():
            said = program.read_bytes()
            if b"\0" not in said:  # a text
                program.write_bytes(said.replace(was + b"/.venv", now + b"/.venv"))


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
    kept = can_be_kept(root, uv)
    if kept:
        steps = steps[-2:]
        take_along(root)
    if place_of(root).is_file():
        # Without its place, an environment left half made is built anew the next time.
        place_of(root).unlink()
    for number, (title, command) in enumerate(steps, start=1):
        said = run_step("{}/{} {}".format(number, len(steps), title), command)
        if said:
            if kept and words.explain(said, root) == words.NO_NETWORK:
                break  # everything is fetched before anything is changed
            return said
    make_findable(root)
    place_of(root).write_bytes(os.fsencode(str(root)))
    return said


def set_up(root: Path, extra: str) -> None:
    """Make the environment ready for the lessons or for the tests.

    Args:
        root: The folder of the project.
        extra: What to make ready: ``lesson`` or ``test``.

    Raises:
        SetUpError: If it cannot be done, with the reason in one sentence.
    """
    python = find_python()
    uv = shutil.which("uv")
    log = root / ".venv" / "setup.log"
    said = follow(root, extra, python, uv)
    if said and words.explain(said, log, root) == words.CERTIFICATE:
        print(words.ASKED_OF_THE_SYSTEM)
        os.environ.update(certificates_of_the_system())
        said = follow(root, extra, python, uv)
    no_room = (words.FULL, words.CANNOT_WRITE.format(root=root))
    is_whole = place_of(root).is_file() and not can_be_kept(root, None)  # pip would clear it first
    if said and uv and not is_whole and words.explain(said, log, root) not in no_room:
        print(words.PIP_TRIES)
        said = follow(root, extra, python, None)
    if said:
        raise SetUpError(words.explain(said, words.keep_log(log, said), root))


def main(arguments: "list[str] | None" = None) -> int:
    """Set the project up as the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description=words.HELP)
    parser.add_argument("extra", nargs="?", choices=["lesson", "test"], default="lesson")
    extra = parser.parse_args(arguments).extra
    try:
        set_up(ROOT, extra)
    except SetUpError as reason:
        print(reason, file=sys.stderr)
        return 1
    except OSError as error:
        print(words.explain_error(error, ROOT), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(words.STOPPED, file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
