"""What is handed out: whole, checked by sums, equal each time, and opened by Python alone."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import zipfile
from html import unescape
from pathlib import Path

import pytest

from explainer.__main__ import main
from explainer.hosts.shipped import ROOT
from explainer.site import build, release, words
from explainer.site.opening import how_to_open
from tests.conftest import Reading

PAGES = {"index.html": "<p>Lessons</p>", "lessons-0a/page.js": "// a script"}
PACKET = {"index.html": b"<p>Packet</p>", "a4/handouts.pdf": b"%PDF"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two files."""
    folder = tmp_path / "site"
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, site: Path) -> None:
    """Make releases of that site, and of a packet without a browser."""
    monkeypatch.setattr(build, "CARRIED", site)
    monkeypatch.setattr("explainer.hosts.packet.made.whole_packet", lambda *_: PACKET)


def test_an_archive_holds_site_packet_and_how_to_open_them(site: Path) -> None:
    files = release.archive_files(site, PACKET)

    inside = {f"site/{name}" for name in PAGES} | {f"packet/{name}" for name in PACKET}
    assert set(files) == inside | {"how-to-open.html", "open.py", "SHA256SUMS"}


def test_the_sums_are_those_of_all_other_files(site: Path) -> None:
    files = release.archive_files(site, PACKET)

    told = files.pop("SHA256SUMS").decode().splitlines()
    assert told == [f"{hashlib.sha256(files[name]).hexdigest()}  {name}" for name in sorted(files)]


@pytest.mark.usefixtures("quick")
def test_two_releases_are_equal_and_carry_the_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = list[dict[str, bytes]]()
    for name in ("one", "two"):
        assert main(["release", str(tmp_path / name)]) == 0
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})

    assert made[0] == made[1]
    archive, wheel = sorted(name for name in made[0] if name != "SHA256SUMS")
    assert archive in capsys.readouterr().out
    with zipfile.ZipFile(tmp_path / "one" / wheel) as packed:
        assert packed.read("explainer/site/made/index.html").decode() == PAGES["index.html"]
    with zipfile.ZipFile(tmp_path / "one" / archive) as packed:
        assert {name.partition("/")[0] for name in packed.namelist()} == {Path(archive).stem}
        assert {each.external_attr >> 16 for each in packed.infolist()} == {0o644}


@pytest.mark.usefixtures("quick")
def test_a_site_that_came_with_the_package_needs_no_node(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert main(["site", str(tmp_path / "copy")]) == 0

    for name, text in PAGES.items():
        assert (tmp_path / "copy" / name).read_text() == text


def test_what_opens_the_archive_runs_from_any_folder(site: Path, tmp_path: Path) -> None:
    program = tmp_path / "open.py"
    program.write_bytes(release.archive_files(site, {})["open.py"])
    command = [sys.executable, "-I", str(program), "--no-browser"]
    with subprocess.Popen(command, cwd="/", stdout=subprocess.PIPE, encoding="utf-8") as opened:
        assert opened.stdout is not None
        line = opened.stdout.readline()
        opened.kill()

    assert re.fullmatch(r"The lessons: http://127\.0\.0\.1:\d+/\n", line)


def test_the_page_that_says_how_names_what_is_there(site: Path) -> None:
    page = how_to_open(release.OPEN)

    files = release.archive_files(site, PACKET)
    for place in words.HOW_PARTS:
        assert f'href="{place}"' in page
        assert any(name.startswith(place) for name in files)
    assert "http" not in page
    assert f"python3 {release.OPEN}" in unescape(page)


@pytest.mark.parametrize("text", [words.HOW_LEAD, *words.HOW_STEPS, *words.HOW_ELSE])
def test_how_to_open_it_is_said_plainly(text: str, reading: Reading) -> None:
    assert reading.longest_sentence(text) <= 16
    assert reading.grade(text) <= 9


def test_make_offers_both() -> None:
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert "-m explainer release" in rules
    assert "-m explainer present" in rules


def test_the_lesson_to_present_is_no_folder_for_a_site_that_is_still_to_be_made(
    tmp_path: Path,
) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    for name in ("jupyter-config", "explainer/hosts/labextension", "requirements"):
        (tmp_path / name).mkdir(parents=True)
    needed = ("requirements/lesson.txt", "pyproject.toml", "package.json", "package-lock.json")
    for name in needed:
        (tmp_path / name).touch()
    words = ["make", "--dry-run", "present", "ARGS=05", "PYTHON=true", "NPM=true"]
    told = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert "explainer present  05" in told.stdout, told.stderr
    assert "explainer site 05" not in told.stdout
    assert "explainer site" in told.stdout
