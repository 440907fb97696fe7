"""The parts of the front end that need no page, tried by node's own test runner."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXTENSION = ROOT / "explainer" / "hosts" / "labextension"
SCRIPTS = sorted((EXTENSION / "code").glob("*.js"))
LONGEST_SCRIPT = 200


@pytest.mark.parametrize("path", sorted(HERE.glob("*.mjs")), ids=lambda path: path.stem)
def test_the_parts_do_what_they_say(path: Path, node: str) -> None:
    command = [node, "--test", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-1000:]
    assert re.search(r"^# pass [1-9]", done.stdout, re.M), done.stdout[-500:]


def test_the_package_names_files_that_are_there() -> None:
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))

    assert (EXTENSION / package["jupyterlab"]["_build"]["load"]).is_file()
    assert (EXTENSION / package["jupyterlab"]["schemaDir"] / "two-clocks" / "plugin.json").is_file()


def test_the_versions_are_the_project_s() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    files = (EXTENSION / "package.json", EXTENSION / "schemas/two-clocks/package.json.orig")

    for path in files:
        assert json.loads(path.read_text(encoding="utf-8"))["version"] == project["version"]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_short_stands_alone_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    imported = re.findall(r'from "([^"]+)"', source)

    assert source.startswith("//")
    assert len(source.splitlines()) <= LONGEST_SCRIPT
    assert [name for name in imported if not name.startswith("./")] == []
    assert "http" not in source


def test_the_style_touches_only_lessons_and_what_is_ours() -> None:
    css = re.sub(r"/\*.*?\*/", "", (EXTENSION / "code" / "style.css").read_text(), flags=re.S)
    rules = [rule.strip() for rule in re.findall(r"([^{}]+)\{", css)]

    assert len(rules) > 10
    assert [rule for rule in rules if not re.match(r"\.tc-|@media", rule)] == []
