"""What the repository itself promises: licences, citation, and nothing that should not be there."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from jupyterlab_server.config import get_static_page_config

from tests.test_architecture import FLOORS

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = PYPROJECT["project"]

# In pieces, so that this file does not name them either.
REGISTRY_HOSTS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("python" + "hosted", "org"),
        ("npm" + "js", "org"),
        ("npm" + "js", "com"),
        ("yarn" + "pkg", "com"),
        ("ana" + "conda", "org"),
        ("ana" + "conda", "com"),
        ("prefix", "dev"),
        ("crates", "io"),
    )
]

READMES = [ROOT / folder / "README.md" for folder in ("data", "deploy")]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *READMES]
PATH = re.compile(r"`((?:[a-z_]\w*/)+[\w.*-]*|\w+\.(?:py|m?js|css|csv|json|ipynb))`")
# a page names a file by its whole path, or as seen from the folder that the page is about
# not there before they are made
MADE = {
    "dist/",
    "build/packet",
    "build/packet/index.html",
    "build/site",
    "manifest.json",
    "open.py",
}
SEEN_FROM = (".", "explainer", "explainer/front", "explainer/science/model", "data")


def list_files() -> list[Path]:
    """Return every file that git keeps."""
    if not (ROOT / ".git").exists():
        pytest.skip("this copy has no git history to list files from")
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


@pytest.mark.parametrize("host", REGISTRY_HOSTS)
def test_no_file_names_a_package_registry(host: str) -> None:
    named = re.compile(rb"\b" + re.escape(host.encode()) + rb"\b")

    assert [str(path) for path in list_files() if named.search(path.read_bytes())] == []


def test_no_file_is_half_merged() -> None:
    left = re.compile(rb"^(<{7} |>{7} |={7}$)", re.MULTILINE)

    assert [str(path) for path in list_files() if left.search(path.read_bytes())] == []


def test_no_lock_that_records_addresses_is_kept() -> None:
    unwanted = {"uv.lock", "yarn.lock", "pnpm-lock.yaml", "poetry.lock"}

    assert [path.name for path in list_files() if path.name in unwanted] == []


def test_the_lock_of_the_checks_pins_what_they_are_and_not_where_they_lie() -> None:
    wanted = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    root = lock.pop("")

    assert root["devDependencies"] == wanted
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert all(each["integrity"].startswith("sha512-") for each in lock.values())
    assert [name for name, each in lock.items() if "resolved" in each] == []


def test_the_citation_can_be_read_and_agrees_with_the_project() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

    assert citation["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "version", "license"} <= set(citation)
    assert str(citation["version"]) == PROJECT["version"]
    assert citation["license"] in PROJECT["license"]
    assert [author["name"] for author in citation["authors"]] == [
        author["name"] for author in PROJECT["authors"]
    ]


def test_each_licence_says_which_one_it_is() -> None:
    assert "BSD 3-Clause" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    content = (ROOT / "LICENSE-CONTENT").read_text(encoding="utf-8")
    assert "creativecommons.org/licenses/by/4.0/legalcode" in content


def test_the_changelog_knows_this_version() -> None:
    assert f"## [{PROJECT['version']}]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_only_files_that_there_are(page: Path) -> None:
    named = set(PATH.findall(page.read_text(encoding="utf-8"))) - MADE
    missing = (name for name in named if not any(found(name)))

    assert sorted(name for name in missing if "NAME" not in name) == []


def found(name: str) -> Iterator[Path]:
    """Return the files that a page can mean by a name; a bare name is that of any file."""
    if "/" not in name:
        yield from (path for path in (ROOT / "explainer").rglob(name))
    yield from (path for place in SEEN_FROM for path in (ROOT / place).glob(name))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_both_tables_of_the_house_name_every_room(page: str) -> None:
    rooms = {path.parent.name for path in (ROOT / "explainer").glob("*/__init__.py")}

    assert set(rooms_of(page)) == rooms


def rooms_of(page: str) -> list[str]:
    """Return the rooms in the table of the house on a page, from its top."""
    rows = re.findall(r"^\| `.*", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    return re.findall(r"`explainer/(\w+)`", "".join(rows))


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_in_both_tables_a_room_stands_below_those_that_it_imports_from(page: str) -> None:
    floors = [FLOORS[room] for room in rooms_of(page) if room in FLOORS]

    assert len(floors) == len(FLOORS) - 1, "the apps stand in the rooms of their pictures"
    assert floors == sorted(floors)


def test_the_shipped_settings_switch_the_news_off() -> None:
    settings = json.loads((ROOT / "jupyter-config" / "two_clocks.lab.json").read_text())

    assert settings["@jupyterlab/apputils-extension:notification"] == {
        "checkForUpdates": False,
        "fetchNews": "false",
    }


def test_no_page_makes_its_server_look_for_something_to_build(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shared = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    place = tmp_path / shared["jupyter-config/two_clocks.page.json"].removeprefix("etc/jupyter/")
    place.parent.mkdir(parents=True)
    shutil.copy(ROOT / "jupyter-config" / "two_clocks.page.json", place)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path))

    page = get_static_page_config(level="all")

    assert [page["buildAvailable"], page["buildCheck"]] == [False, False]


def ask_make(*words: str) -> str:
    """Return what make prints, as if it were not make itself that runs these tests."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    command = ["make", "--no-print-directory", *words]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, check=True, text=True)
    return done.stdout


def test_make_alone_lists_what_it_can_do() -> None:
    assert {"make lesson", "make test"} <= set(re.findall(r"make [a-z]+", ask_make()))


def test_the_tests_are_the_last_thing_that_make_test_runs() -> None:
    parts = "-n 2 --dist loadscope --no-loadscope-reorder"
    last = ask_make("--dry-run", "test").splitlines()[-1]
    assert last == f".venv/bin/python -m pytest {parts}"


def write_tool(folder: Path, name: str, body: str) -> None:
    """Put a stand-in for a program into a folder."""
    tool = folder / name
    tool.write_text(f"#!/bin/bash\n{body}\n", encoding="utf-8")
    tool.chmod(0o755)


@pytest.mark.parametrize("code", [0, 2])
def test_the_test_machine_ends_with_the_runner_s_line_and_its_verdict(
    tmp_path: Path, code: int
) -> None:
    for name in ("chromium", "firefox-esr", "node", "npm"):
        write_tool(tmp_path, name, "exit 0")
    runner = "echo CI=$CI; echo '3 passed'; echo 'make: *** [Makefile:1: test] Error 1' >&2"
    write_tool(tmp_path, "make", f"{runner}; exit {code}")
    done = subprocess.run(
        [str(ROOT / ".ci" / "run")],
        env=os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == ["CI=true", "3 passed"]
    assert done.returncode == code


def test_the_test_machine_fetches_browsers_node_and_npm_that_are_missing(tmp_path: Path) -> None:
    for name in ("bash", "dirname", "env", "grep"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    write_tool(tmp_path, "id", "echo 0")
    write_tool(tmp_path, "apt-get", f'echo "$@" >> {tmp_path}/asked')
    write_tool(tmp_path, "make", "echo '3 passed'")

    subprocess.run([str(ROOT / ".ci" / "run")], env={"PATH": str(tmp_path)}, check=True)

    first, second = (tmp_path / "asked").read_text().splitlines()
    assert first.startswith("update")
    assert second.startswith("install")
    assert second.endswith("chromium firefox-esr nodejs npm")


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_who_runs_the_tests_reads_of_each_browser_that_the_test_machine_fetches(page: str) -> None:
    fetched = re.findall(r"missing\+=\((\w+)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    said = (ROOT / page).read_text(encoding="utf-8")

    assert [name for name in fetched if name not in ("nodejs", "npm")] == ["chromium", "firefox"]
    assert "Chromium" in said
    assert "Firefox" in said


@pytest.mark.parametrize("left", ["00_start_here.html", "05_two_clocks.pdf", "My answers.html"])
def test_what_an_export_leaves_beside_the_lessons_is_no_change_of_the_repository(left: str) -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()

    assert any(fnmatch(f"notebooks/{left}", pattern) for pattern in ignored)


def test_the_first_lesson_says_who_pays_who_checked_and_which_version_it_is() -> None:
    cells = json.loads((ROOT / "notebooks" / "00_start_here.ipynb").read_text(encoding="utf-8"))[
        "cells"
    ]
    (about,) = ("".join(each["source"]) for each in cells if each["id"] == "about")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert f"This is version {project['project']['version']}." in about
    assert re.search(r"last read in \w+ \d{4}", about)
    assert "pays for them" in about
    assert "No clinician has checked them" in about
    assert "A team wrote them" in about
