"""How the site is made: whole or not at all, and a sentence where something is missing."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from explainer.__main__ import main
from explainer.hosts import HostError
from explainer.hosts.shipped import find_folder
from explainer.site import build as module
from explainer.site.lessons import books


def fake(site: Path, *_: Any) -> None:
    """Make a site of one page."""
    (site / "05_two_clocks.html").write_text("new")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make sites that are quickly made."""
    monkeypatch.setattr(module, "_fill", fake)
    monkeypatch.setattr(module, "_tool", lambda name: name)


@pytest.mark.usefixtures("quick")
def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    old = tmp_path / "site" / "old.html"
    old.parent.mkdir()
    old.write_text("old")

    module.build(tmp_path / "site")

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["05_two_clocks.html"]


@pytest.mark.usefixtures("quick")
def test_a_site_that_cannot_be_made_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        fake(*_)
        raise HostError("No.")

    module.build(tmp_path / "site")
    before = (tmp_path / "site").stat().st_mtime_ns
    monkeypatch.setattr(module, "_fill", fail)

    with pytest.raises(HostError):
        module.build(tmp_path / "site")

    assert (tmp_path / "site").stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("quick")
def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")

    folder = tmp_path / "file" / "deeper" / "site"

    assert main(["site", str(folder)]) == 1

    assert capsys.readouterr().err == f"{folder} cannot be written: Not a directory.\n"


@pytest.mark.usefixtures("quick")
def test_the_command_says_where_the_site_is_and_how_to_see_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["site", str(tmp_path / "site")]) == 0

    said = capsys.readouterr().out
    assert f"The site is in {tmp_path / 'site'}." in said
    assert "http.server --bind 127.0.0.1" in said


def test_a_machine_without_node_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(HostError, match="No node was found here: install Node"):
        module.build(tmp_path / "site")


def test_modules_that_were_not_fetched_are_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MODULES", tmp_path)
    monkeypatch.setattr(module, "_tool", lambda name: name)

    with pytest.raises(HostError, match=r"node_modules/pyodide/pyodide.mjs is missing: run 'make"):
        module.build(tmp_path / "site")

    assert list(tmp_path.iterdir()) == []


def test_a_lesson_that_speaks_of_another_s_widget_is_refused(tmp_path: Path) -> None:
    state = {"children": ["IPY_MODEL_5-2"]}
    said = [{"type": "comm_open", "comm": "5-1", "data": {"state": state}}]
    path = tmp_path / "05_two_clocks.json"
    path.write_text(json.dumps(said))

    with pytest.raises(HostError, match=r"05_two_clocks speaks of widgets of another.*5-2"):
        module._check_whole(path)


def test_the_name_of_a_folder_changes_with_what_is_in_it(tmp_path: Path) -> None:
    names: list[str] = []
    for words in ("one", "two", "one"):
        folder = tmp_path / "made"
        folder.mkdir()
        (folder / "a.js").write_text(words)
        names.append(module._named(folder, tmp_path, f"lessons{len(names)}").partition("-")[2])

    assert names[0] == names[2] != names[1]


@pytest.mark.parametrize(("told", "day"), [("0", "1 January 1970"), ("1777593600", "1 May 2026")])
def test_a_builder_may_say_the_day(told: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", told)

    assert module.day_of_sources() == day


def test_a_commit_of_another_project_around_this_one_tells_no_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    installed = tmp_path / "lib" / "site-packages"
    installed.mkdir(parents=True)
    for words in (["init", "-q"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q"]):
        more = ["--allow-empty", "-m", "Theirs", "--date=@86400"] if "commit" in words else []
        told = os.environ | {"GIT_COMMITTER_DATE": "@86400 +0000"}
        subprocess.run(["git", *words, *more], cwd=tmp_path, check=True, env=told)
    monkeypatch.setattr(module, "ROOT", installed)

    assert not module.day_of_sources().endswith(" 1970")


def test_a_day_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "May")

    with pytest.raises(HostError, match="SOURCE_DATE_EPOCH is 'May'; it must be a number"):
        module.day_of_sources()


def test_every_lesson_is_part_of_a_site() -> None:
    assert [book.name for book in books()] == sorted(
        path.stem for path in find_folder().glob("*.ipynb")
    )
