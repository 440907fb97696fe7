"""What `make` decides: when the set-up has something to do, and for whom."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from explainer.hosts import setup

MADE_FROM = (
    "Makefile",
    "pyproject.toml",
    "requirements/lesson.txt",
    "requirements/test.txt",
    "jupyter-config/two_clocks.lab.json",
    "explainer/hosts/labextension/code/plugin.js",
    "explainer/hosts/labextension/code/words.js",
)
# In the place of Python: it writes down what is asked of it, and does what the set-up does.
STAND_IN = f"""#!/bin/sh
echo "$2" >> asked
[ -f .venv/.place ] || rm -rf .venv
mkdir -p .venv/bin && ln -sf {sys.executable} .venv/bin/python
printf %s "$(pwd -P)" > .venv/.place
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project from nothing, of files that are an hour old."""
    if shutil.which("make") is None:
        pytest.skip("make is not installed")
    root = tmp_path / "zwei Uhren, (żółw)"
    for name in MADE_FROM:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(setup.ROOT / name, root / name)
    (tmp_path / "python").write_text(STAND_IN)
    (tmp_path / "python").chmod(0o755)
    make_older(root, 3600)
    return root


def make_older(root: Path, seconds: float) -> None:
    """Let all that lies in a folder be as old as this."""
    then = time.time() - seconds
    for path in (root, *root.rglob("*")):
        os.utime(path, (then, then), follow_symlinks=False)


def make(root: Path, *words: str, python: str = "../python") -> list[str]:
    """Run make; return what it asked of Python, in this order."""
    asked = root / "asked"
    asked.unlink(missing_ok=True)
    command = ["make", "-s", f"PYTHON={python}", *words]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return asked.read_text().split() if asked.is_file() else []


@pytest.fixture
def ready(project: Path) -> Path:
    """A project that was set up half an hour ago, for the lessons and for the tests."""
    make(project, "setup-test")
    make_older(project / ".venv", 1800)
    return project


def test_the_set_up_for_lessons_asks_for_nothing_else(project: Path) -> None:
    assert make(project, "setup") == ["lesson"]


@pytest.mark.parametrize("words", [["setup-test"], ["-j4", "setup", "setup-test", "setup"]])
def test_the_set_up_for_tests_adds_to_the_one_for_lessons(project: Path, words: list[str]) -> None:
    assert make(project, *words) == ["lesson", "test"]


def test_the_second_set_up_has_nothing_to_do_and_takes_no_time(ready: Path) -> None:
    start = time.perf_counter()

    assert make(ready, "setup", "setup-test") == []
    # The limit on a quiet machine is 0.3 s; the rest is room for a busy one.
    assert time.perf_counter() - start < 1.0


@pytest.mark.parametrize("changed", [name for name in MADE_FROM[1:] if "test" not in name])
def test_a_change_of_what_was_installed_is_noticed(ready: Path, changed: str) -> None:
    (ready / changed).write_text("something else\n")

    assert make(ready, "setup") == ["lesson"]
    assert make(ready, "setup-test") == ["test"]


def test_a_changed_lock_of_the_tests_leaves_the_lessons_alone(ready: Path) -> None:
    (ready / "requirements" / "test.txt").write_text("one==2\n")

    assert make(ready, "setup") == []
    assert make(ready, "setup-test") == ["test"]


def test_a_file_that_is_gone_is_noticed(ready: Path) -> None:
    (ready / MADE_FROM[-1]).unlink()

    assert make(ready, "setup") == ["lesson"]


@pytest.mark.parametrize("gone", [".place", "bin/python", ".ready-lesson"])
def test_an_environment_that_is_half_made_or_broken_is_not_ready(ready: Path, gone: str) -> None:
    (ready / ".venv" / gone).unlink()

    assert make(ready, "setup-test") == ["lesson", "test"]


def test_a_python_that_leads_nowhere_is_not_ready(ready: Path) -> None:
    (ready / ".venv" / "bin" / "python").unlink()
    (ready / ".venv" / "bin" / "python").symlink_to("/nowhere/python")

    assert make(ready, "setup") == ["lesson"]


def test_a_copy_in_another_place_is_set_up_once_more(ready: Path) -> None:
    elsewhere = shutil.copytree(ready, ready.parent / "elsewhere", symlinks=True)

    assert make(elsewhere, "setup") == ["lesson"]
    assert make(elsewhere, "setup", "setup-test") == ["test"]
    assert make(ready, "setup") == []


def test_a_set_up_that_failed_is_not_ready(project: Path) -> None:
    with pytest.raises(AssertionError):
        make(project, "setup", python="false")

    assert not (project / ".venv").exists()
    assert make(project, "setup") == ["lesson"]


@pytest.mark.parametrize(
    ("npm", "sentence"),
    [
        ("no-such-npm", "No npm was found here: install"),
        ("false", "it needs the network this once"),
    ],
)
def test_without_npm_or_a_network_one_sentence_says_what_to_do(
    ready: Path, npm: str, sentence: str
) -> None:
    for name in ("package.json", "package-lock.json"):
        (ready / name).write_text("{}")
    command = ["make", "-s", "site", "PYTHON=../python", f"NPM={npm}"]

    done = subprocess.run(command, cwd=ready, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert [sentence in line for line in done.stdout.splitlines()] == [True]
    assert not (ready / "node_modules").exists()
