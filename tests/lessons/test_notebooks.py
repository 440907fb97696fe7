"""The notebooks as they lie on the disk: small, guarded, in any order, and true to the code."""

import ast
import json
import re
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from explainer.content import lesson, pretest
from explainer.draw.say import WATERMARK
from explainer.hosts.notebooks import GUARDED, MOST_BYTES
from explainer.lessons import lesson_at_work, ways
from tests.pictures.svg_parts import SVG

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
MOST_LINES = 3
LED = ("where", "ways", "lessons")  # names of lessons and links, which are no sentences to read

pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    """Return the cells of one kind, each source as one text."""
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [
        cell | {"source": "".join(cell["source"])} for cell in found if cell["cell_type"] == kind
    ]


def stored(cell: dict[str, Any], kind: str = "text/plain") -> str:
    """Return what is stored below a cell: its words, or its still picture with them."""
    (output,) = cell["outputs"]
    return "".join(output["data"][kind])


def run(source: str) -> Any:
    """Run a cell alone, as a kernel would, and return the value of its last line."""
    names: dict[str, Any] = {}
    *before, last = ast.parse(source).body
    assert isinstance(last, ast.Expr), "the last line of a cell shows a piece"
    exec(compile(ast.Module(before, []), "cell", "exec"), names)  # noqa: S102  # our own cells
    return eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307


def name_of(path: Path) -> str:
    return path.stem.partition("_")[2]


def test_a_notebook_is_small(path: Path) -> None:
    assert path.stat().st_size < MOST_BYTES


def test_a_cell_has_at_most_three_lines_and_hides_its_code(path: Path) -> None:
    for cell in cells(path, "code"):
        assert len(cell["source"].splitlines()) <= MOST_LINES
        assert cell["metadata"] == GUARDED | {"jupyter": {"source_hidden": True}}


def test_no_cell_can_be_deleted_or_edited_by_a_slip_of_the_hand(path: Path) -> None:
    for cell in cells(path, "markdown"):
        assert cell["metadata"] == GUARDED


def test_no_state_of_widgets_and_no_trace_of_a_machine_is_kept(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    notebook = json.loads(text)

    assert set(notebook["metadata"]) == {"kernelspec", "language_info", "title", "two_clocks"}
    assert notebook["metadata"]["two_clocks"] == {"lesson": lesson(name_of(path)).number}
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert notebook["metadata"]["language_info"] == {"name": "python"}
    assert "widget-view" not in text
    assert not re.search(r"/home/|/tmp/|/work/|model_id", text)


def test_every_cell_that_runs_has_stored_words_and_nothing_else(path: Path) -> None:
    for place, cell in enumerate(cells(path, "code"), start=1):
        (output,) = cell["outputs"]
        assert output["output_type"] == "execute_result"
        assert set(output["data"]) == {"text/html", "text/plain"}
        assert output["metadata"] == {}
        assert stored(cell).strip()
        assert cell["execution_count"] == output["execution_count"] == place


def test_what_is_stored_is_what_each_piece_says_and_shows_now(path: Path) -> None:
    for cell in cells(path, "code"):
        piece = run(cell["source"])
        assert stored(cell) == piece.text, cell["source"]
        assert stored(cell, "text/html") == piece.html, cell["source"]


def test_every_cell_runs_alone_backwards_and_twice(path: Path) -> None:
    lesson_at_work.cache_clear()
    for cell in [*cells(path, "code")[::-1], *cells(path, "code")]:
        assert run(cell["source"]).text == stored(cell)


def test_the_stored_pictures_are_whole_named_and_equal_each_time(path: Path) -> None:
    shown = [found for cell in cells(path, "code") for found in images(stored(cell, "text/html"))]

    assert shown
    for alt, picture in shown:
        assert len(alt) > 20
        assert ET.fromstring(picture).tag == f"{SVG}svg"  # noqa: S314  our own file
        assert "<script" not in picture


def images(markup: str) -> list[tuple[str, str]]:
    """Return the words and the SVG of each image in a stored output."""
    found = re.findall(r'<img alt="([^"]*)"[^>]* src="data:image/svg\+xml,([^"]*)"', markup)
    return [(unescape(alt), unquote(address)) for alt, address in found]


def test_its_title_is_that_of_its_lesson_and_there_is_one(path: Path) -> None:
    text = "\n\n".join(cell["source"] for cell in cells(path, "markdown"))
    content = lesson(name_of(path))

    assert re.findall(r"^# (.*)$", text, re.M) == [content.title]
    assert content.promise in text
    assert f"About {content.minutes} minutes" in text
    assert path.stem.startswith(f"{content.number:02}_")


def test_no_level_of_heading_is_skipped(path: Path) -> None:
    marks = [
        len(mark)
        for cell in cells(path, "markdown")
        for mark in re.findall(r"^(#+) ", cell["source"], re.M)
    ]

    assert marks[0] == 1
    assert all(level <= before + 1 for before, level in pairwise(marks))


def test_it_says_whose_skin_it_is_and_shows_how_to_start(path: Path) -> None:
    first, *others = (cell["source"] for cell in cells(path, "markdown"))

    assert f"**{WATERMARK}.**" in first
    # the sign of the button is there too, for the menu may be in another language
    assert [each for each in others[:2] if "▶▶" in each and "Run All Cells" in each]


def test_it_leads_on_and_back_and_every_link_leads_somewhere(path: Path) -> None:
    text = "\n".join(cell["source"] for cell in cells(path, "markdown"))
    content, here = lesson(name_of(path)), ways.course()
    linked = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]*)\)", text)]

    assert ways.where_words(content) in text
    assert cells(path, "markdown")[-1]["source"] in {ways.ways_on(content), ways.lesson_list()}
    assert ways.ways_on(content) in text
    for link in linked:
        assert (FOLDER / link).is_file(), link
    beside = {
        ways.notebook_name(here[i]) for i in range(len(here)) if abs(i - here.index(content)) == 1
    }
    assert beside | {"00_start_here.ipynb"} <= set(linked)


def test_every_goal_is_tested_by_a_question(path: Path) -> None:
    content = lesson(name_of(path))
    asked = {each.id for each in (*content.quiz, *content.further, *pretest())}

    assert content.objectives
    for goal in content.objectives:
        assert goal.questions
        assert set(goal.questions) <= asked


def test_every_piece_of_the_lesson_is_used(path: Path) -> None:
    source = "\n".join(cell["source"] for cell in cells(path, "code"))
    number = lesson(name_of(path)).number

    made = {name for name in vars(type(lesson_at_work(number))) if not name.startswith("_")}
    shared = {"welcome", "notice", "quiz", "myths", "reflect", "sources"}
    called = set(re.findall(rf"lesson\({number}\)\.(\w+)\(\)", source))
    no_pieces = {"further_sources", "show_plan", "follow_plan", "key", "look_back"}
    no_pieces |= {"commit"} if "predict" in called else set()  # it is a part of it
    assert (made | shared) - no_pieces <= called


def test_the_words_between_the_pictures_are_short_and_easy(path: Path, reading: Any) -> None:
    for cell in cells(path, "markdown"):
        if cell["id"] in LED:
            continue
        lines = cell["source"].replace(f"**{WATERMARK}.**", "").splitlines()
        plain = " ".join(re.sub(r"^- |[*`]", "", line) for line in lines if line[:1] != "#")
        if plain.strip():
            assert reading.longest_sentence(plain) <= 15, plain
            assert reading.grade(re.sub(r"\d+", "ten", plain)) <= 9, plain
