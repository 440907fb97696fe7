"""The parts of the front end that need no page, tried by node's own test runner."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

from explainer.front import COMMENT, FOLDER

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
EXTENSION = ROOT / "explainer" / "hosts" / "labextension"
SCRIPTS = sorted([*(EXTENSION / "code").glob("*.js"), *FOLDER.rglob("*.js")])
SHEETS = sorted(FOLDER.parent.rglob("*.css"))
# what has a left and a right side that do not change with the way in which a language is written
SIDED = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-)?(?:left|right):[^;]*"
    r"|(?:text-align|float): (?:left|right)"
    r"|(?<![\w-])(?:margin|padding): [^\s;]+ (?!([^\s;]+) \S+ \1(?:[\s;]|$))"
    r"(?:[^\s;(]+ ){2}[^\s;(]+(?=[\s;]|$)"
)
ON_A_PICTURE = re.compile(r"\.tc-day(line)?\b")  # there time runs from left to right
LONGEST_SCRIPT = 170  # lines of code; what explains it is not counted


def name_of(path: Path) -> str:
    """Return a short name that no other file of its kind has."""
    return "/".join(path.parts[-2:])


@pytest.mark.parametrize("path", sorted(HERE.rglob("test_*.mjs")), ids=name_of)
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


@pytest.mark.parametrize("path", SCRIPTS, ids=name_of)
def test_a_script_is_short_stands_alone_and_says_what_it_is_for(path: Path) -> None:
    source = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
    imported = re.findall(r'from "([^"]+)"', source)
    code = [line for line in COMMENT.sub("", source).splitlines() if line]

    assert source.startswith("//")
    assert len(code) <= LONGEST_SCRIPT
    assert [name for name in imported if not re.match(r"\.\.?/", name)] == []
    assert "http" not in source


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.js")), ids=name_of)
def test_a_script_holds_no_sentence(path: Path) -> None:
    code = COMMENT.sub("", path.read_text(encoding="utf-8"))

    assert re.findall(r"[\"'`][A-Z][a-z]*[ .][^\"'`]*[\"'`]", code) == []


@pytest.mark.parametrize("sheet", ["style.css", "presenter.css"])
def test_the_style_touches_only_lessons_and_what_is_ours(sheet: str) -> None:
    css = re.sub(r"/\*.*?\*/", "", (EXTENSION / "code" / sheet).read_text(), flags=re.S)
    rules = [rule.strip() for rule in re.findall(r"([^{}]+)\{", css)]

    assert len(rules) > 10
    assert [rule for rule in rules if not re.match(r"\.tc-|@media|\S+:has\(\.tc-", rule)] == []


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.js")), ids=name_of)
def test_the_page_for_maintainers_says_what_each_module_does(path: Path) -> None:
    assert f"{path.name}`" in (ROOT / "docs" / "front.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("sheet", SHEETS, ids=name_of)
def test_a_page_may_run_from_right_to_left(sheet: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.S)
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", css)
    sided = [(chosen.strip(), found[0]) for chosen, said in rules for found in SIDED.finditer(said)]

    assert [each for each in sided if not ON_A_PICTURE.search(each[0])] == []


@pytest.mark.parametrize("name", ["app", "cards", "player", "presenter", "sketch", "status"])
def test_no_style_sheet_looks_from_a_part_at_what_is_in_it(name: str) -> None:
    # one such rule made every move of the day cost 40 ms more: all of the page was styled anew
    assert ":has(" not in (FOLDER / f"{name}.css").read_text(encoding="utf-8")
