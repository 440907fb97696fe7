"""The teacher's packet: whole, always the same, and one sentence where it cannot be made."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from explainer.__main__ import main
from explainer.content import LESSONS
from explainer.hosts import HostError
from explainer.hosts.packet import made, words
from explainer.hosts.pages import pdf
from explainer.lessons import numbers
from explainer.lessons.words import no_lesson
from tests.hosts.packet.read import PAGES, Read, every_page, page

if TYPE_CHECKING:
    from pathlib import Path


@every_page
def test_a_page_is_sound_html_with_its_language_and_one_main_heading(name: str) -> None:
    found = Read(page(name)).found
    ids = Counter(attrs["id"] for _, attrs in found if "id" in attrs)
    levels = [int(tag[1]) for tag, _ in found if re.fullmatch(r"h[1-6]", tag)]

    assert page(name).startswith("<!doctype html>")
    assert next(attrs["lang"] for tag, attrs in found if tag == "html") == "en"
    assert [each for each, times in ids.items() if times > 1] == []
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_a_page_fetches_nothing_and_every_link_leads_somewhere(name: str) -> None:
    found = Read(page(name)).found
    ids = {attrs["id"] for _, attrs in found if "id" in attrs}
    links = [attrs["href"] for tag, attrs in found if tag == "a"]
    files = {f"{each}.html" for each in PAGES} | {
        made.PDF.format(paper=paper, name=each) for paper in pdf.PAPERS for each in made.PARTS
    }

    assert {tag for tag, _ in found} & {"link", "iframe", "object"} == set()
    assert all("src" not in attrs for tag, attrs in found if tag == "script")
    assert all(
        attrs["src"].startswith("data:image/svg+xml,") for tag, attrs in found if tag == "img"
    )
    assert "url(" not in re.sub(r'src="[^"]*"', "", page(name))
    assert "import " not in page(name).partition('<script type="module">')[2].partition("<")[0]
    for link in links:
        inside = link.startswith("#") and link[1:] in ids
        assert inside or link in files or link.startswith(("https://", "http://")), link


def test_two_builds_are_equal_byte_for_byte() -> None:
    first = made.packet_files(LESSONS, printed=True)

    assert made.packet_files(LESSONS, printed=True) == first


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "chromium", lambda: None)


@pytest.mark.usefixtures("no_browser")
def test_without_chromium_there_is_html_and_one_sentence(tmp_path: Path, capsys: Any) -> None:
    assert main(["packet", str(tmp_path / "packet"), "--lesson=0"]) == 0

    assert capsys.readouterr().out.splitlines()[0] == words.NO_CHROMIUM
    names = {path.name for path in (tmp_path / "packet").iterdir()}
    assert names == {*(f"{name}.html" for name in PAGES), "manifest.json"}
    assert ".pdf" not in (tmp_path / "packet" / "index.html").read_text(encoding="utf-8")


def test_a_chromium_that_fails_leaves_the_html(
    tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "chromium", lambda: "/bin/false")

    assert main(["packet", str(tmp_path / "packet"), "--lesson=0"]) == 0
    assert capsys.readouterr().out.startswith("Chromium could not print guide.html (")
    assert ".pdf" not in (tmp_path / "packet" / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_browser")
def test_one_lesson_can_be_had_alone(tmp_path: Path) -> None:
    assert main(["packet", str(tmp_path / "packet"), "--lesson", "05"]) == 0

    told = (tmp_path / "packet" / "guide.html").read_text(encoding="utf-8")
    assert "Lesson 5 · " in told
    assert "Lesson 4 · " not in told


@pytest.mark.parametrize("number", ["99", "five", "-1", ""])
def test_an_unknown_lesson_is_refused_in_one_sentence(
    tmp_path: Path, capsys: Any, number: str
) -> None:
    assert main(["packet", str(tmp_path / "packet"), f"--lesson={number}"]) == 1

    said = capsys.readouterr().err
    assert said == f"{no_lesson(number, numbers())}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("no_browser")
def test_a_folder_with_other_things_is_left_as_it_is(tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ana,", encoding="utf-8")

    assert main(["packet", str(tmp_path)]) == 1
    assert "holds other things, so it is left as it is" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.usefixtures("no_browser")
def test_a_half_built_packet_never_replaces_a_good_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "packet"
    main(["packet", str(place), "--lesson=0"])
    good = {path.name: path.read_bytes() for path in place.iterdir()}

    def breaks(*_: object, **__: object) -> dict[str, bytes]:
        raise HostError("No.")

    monkeypatch.setattr(made, "packet_files", breaks)
    assert main(["packet", str(place), "--lesson=0"]) == 1
    assert {path.name: path.read_bytes() for path in place.iterdir()} == good
    assert [path.name for path in tmp_path.iterdir()] == ["packet"]
