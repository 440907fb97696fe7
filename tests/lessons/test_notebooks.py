"""The notebooks as they lie on the disk: small, plain, in order, and saying what the code says."""

import ast
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from explainer.content import lesson, pretest
from explainer.hosts.notebooks import MOST_BYTES
from explainer.views.words import WATERMARK

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
MOST_LINES = 3

pytestmark = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def cells(path: Path, kind: str) -> list[dict[str, Any]]:
    """Return the cells of one kind, each source as one text."""
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [
        cell | {"source": "".join(cell["source"])} for cell in found if cell["cell_type"] == kind
    ]


def stored(cell: dict[str, Any]) -> str:
    """Return the text that is stored below a cell."""
    (output,) = cell["outputs"]
    return "".join(output["data"]["text/plain"])


def run(source: str, names: dict[str, Any]) -> Any:
    """Run a cell as a kernel would, and return the value of its last line."""
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
        assert cell["metadata"] == {"jupyter": {"source_hidden": True}}


def test_no_state_of_widgets_and_no_trace_of_a_machine_is_kept(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    notebook = json.loads(text)

    assert set(notebook["metadata"]) <= {"kernelspec", "language_info", "title"}
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert notebook["metadata"]["language_info"] == {"name": "python"}
    assert "widget-view" not in text
    assert not re.search(r"/home/|/tmp/|/work/|model_id", text)


def test_every_cell_that_runs_has_stored_words_and_nothing_else(path: Path) -> None:
    for place, cell in enumerate(cells(path, "code"), start=1):
        (output,) = cell["outputs"]
        assert output["output_type"] == "execute_result"
        assert set(output["data"]) == {"text/plain"}
        assert output["metadata"] == {}
        assert stored(cell).strip()
        assert cell["execution_count"] == output["execution_count"] == place


def test_what_is_stored_is_what_each_piece_says_now(path: Path) -> None:
    names: dict[str, Any] = {}
    for cell in cells(path, "code"):
        piece = run(cell["source"], names)
        assert stored(cell) == piece.text, cell["source"]


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


def test_what_to_notice_is_what_the_lesson_says(path: Path) -> None:
    (notice,) = (
        cell["source"]
        for cell in cells(path, "markdown")
        if cell["source"].startswith("## Notice\n")
    )

    assert tuple(re.findall(r"^- (.*)$", notice, re.M)) == lesson(name_of(path)).notice


def test_it_says_whose_skin_it_is_and_how_to_start(path: Path) -> None:
    first = cells(path, "markdown")[0]["source"]

    assert f"**{WATERMARK}.**" in first
    assert "Run All Cells" in first


def test_every_goal_is_tested_by_a_question(path: Path) -> None:
    content = lesson(name_of(path))
    asked = {question.id for question in (*content.quiz, *pretest())}

    assert content.objectives
    for goal in content.objectives:
        assert goal.questions
        assert set(goal.questions) <= asked


def test_every_piece_of_the_lesson_is_used(path: Path) -> None:
    source = "\n".join(cell["source"] for cell in cells(path, "code"))
    names: dict[str, Any] = {}
    exec("\n".join(source.splitlines()[:2]), names)  # noqa: S102  # our own cells

    made = {name for name in vars(type(names["lesson"])) if not name.startswith("_")}
    unused = [name for name in made - {"further_sources"} if f"lesson.{name}()" not in source]
    assert unused == []


def test_the_words_between_the_pictures_are_short_and_easy(path: Path, reading: Any) -> None:
    for cell in cells(path, "markdown"):
        lines = cell["source"].replace(f"**{WATERMARK}.**", "").splitlines()
        plain = " ".join(re.sub(r"^- |[*`]", "", line) for line in lines if line[:1] != "#")
        if plain.strip():
            assert reading.longest_sentence(plain) <= 15, plain
            assert reading.grade(re.sub(r"\d+", "ten", plain)) <= 9, plain
