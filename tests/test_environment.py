"""The three ways to set the project up agree on what they install."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
NEEDED = {r.name: r for r in map(Requirement, PROJECT["project"]["dependencies"])}
EXTRA = PROJECT["project"]["optional-dependencies"]["test"]
SITE = PROJECT["project"]["optional-dependencies"]["site"]
BUILD = PROJECT["dependency-groups"]["build"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
PINNED = re.compile(r"python=(\d+\.\d+)")  # what repo2docker reads; a range it does not
NAMES_IN_CONDA = {"python-fastjsonschema": "fastjsonschema"}
LOCKED_LINE = re.compile(r"^([a-z0-9-]+)==(\S+?)(?: ; (.+?))? \\$")


def read_lock(name: str) -> dict[str, Version]:
    """Return each locked package and its version."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    found = [match for line in text.splitlines() if (match := LOCKED_LINE.match(line))]
    return {match[1]: Version(match[2]) for match in found}


def read_conda() -> dict[str, SpecifierSet]:
    """Return each conda package but Python itself, and the versions that are allowed."""
    lines = [line for line in CONDA["dependencies"] if isinstance(line, str)]
    lines = [line for line in lines if not PINNED.match(line)]
    found = map(Requirement, lines)
    return {NAMES_IN_CONDA.get(r.name, r.name): r.specifier for r in found}


def read_stated_versions() -> dict[str, str]:
    """Return the table of versions that the README shows: name in lower case, stated version."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    parts = text.split("<!-- versions -->")
    assert len(parts) == 3, "README.md needs one table between two lines '<!-- versions -->'"
    cells = [re.findall(r"[^|]+", row) for row in parts[1].strip().splitlines()[2:]]
    stated = {row[0].strip(" `").lower(): re.search(r"\d+(\.\d+)*", row[1]) for row in cells}
    return {name: match[0] for name, match in stated.items() if match}


@pytest.mark.parametrize("lock", ["lesson", "test"])
def test_the_lock_satisfies_what_the_project_needs(lock: str) -> None:
    locked = read_lock(lock)
    needed = [*NEEDED.values(), *map(Requirement, [*BUILD, *SITE])]
    needed += map(Requirement, EXTRA) if lock == "test" else []

    for each in needed:
        assert each.specifier.contains(locked[each.name]), each


@pytest.mark.parametrize("lock", ["lesson", "test"])
def test_every_locked_package_has_a_hash_and_no_address(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())

    assert len(entries) == len(re.findall(r"(?m)^\S+==", text)) > 50
    for entry in entries:
        first, *rest = entry.splitlines()
        assert LOCKED_LINE.match(first), first
        assert rest
        assert all(re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?", line) for line in rest)


def test_an_environment_for_tests_holds_exactly_what_lessons_use() -> None:
    lesson, test = read_lock("lesson"), read_lock("test")

    assert lesson.items() <= test.items()


def test_conda_installs_what_the_project_needs_in_the_same_ranges() -> None:
    conda = read_conda()

    assert {name: conda.get(name) for name in NEEDED} == {
        name: each.specifier for name, each in NEEDED.items()
    }


def test_binder_builds_on_the_python_that_was_tested() -> None:
    matches = (PINNED.fullmatch(line) for line in CONDA["dependencies"] if isinstance(line, str))

    assert [match[1] for match in matches if match] == [read_stated_versions()["python"]]


def test_conda_names_nothing_that_the_project_does_not_need() -> None:
    assert set(read_conda()) == {*NEEDED, "pip"}


def test_conda_adds_the_project_itself_through_pip() -> None:
    assert CONDA["channels"] == ["conda-forge"]
    assert {"pip": ["-e ."]} in CONDA["dependencies"]


def test_the_readme_states_the_oldest_python() -> None:
    stated = read_stated_versions()["python"]

    assert PROJECT["project"]["requires-python"] == f">={stated}"


def test_the_readme_states_the_versions_that_are_locked() -> None:
    stated, locked = read_stated_versions(), read_lock("lesson")

    for name in NEEDED:
        assert f"{locked[name]}.".startswith(f"{stated[name]}."), name


@pytest.mark.parametrize("name", sorted(NEEDED))
def test_what_runs_here_is_in_the_range_that_was_tested(name: str) -> None:
    from importlib.metadata import version

    assert NEEDED[name].specifier.contains(version(name))
