"""The elements of a picture as SVG: words, numbers, lines that fit, and sizes."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw import svg
from explainer.draw.svg import (
    LETTER,
    NARROWEST_PX,
    WIDEST_PX,
    fitting,
    nest,
    tag,
    words_at,
    wrap,
)
from tests.pictures.svg_parts import parsed


def test_words_cannot_break_the_picture() -> None:
    assert parsed(words_at(1, 2, "<script>")).text == "<script>"
    assert "<script>" not in tag("text", "<script>")
    assert '"' not in tag("a", href='"').removeprefix('<a href="').removesuffix('"/>')


def test_numbers_are_short_so_that_equal_pictures_are_equal_text() -> None:
    assert tag("circle", r=1.0 / 3.0) == '<circle r="0.33"/>'
    assert tag("circle", r=2.0) == '<circle r="2"/>'


@pytest.mark.parametrize(("page", "width"), [(100, NARROWEST_PX), (5000, WIDEST_PX), (700, 700)])
def test_a_picture_fits_its_page(page: float, width: int) -> None:
    assert fitting(page) == width


@given(st.lists(st.text("abc", min_size=1, max_size=30)), st.floats(40.0, 900.0))
def test_lines_fit_and_lose_no_word(words: list[str], width: float) -> None:
    lines = wrap(words, width, 12.0)

    assert " ".join(lines).split() == words
    for line in lines:
        assert len(line) * 12.0 * LETTER <= width or line in words


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_text_stays_text_and_is_escaped_once(text: str) -> None:
    assert parsed(tag("text", text, data_x=text)).text == text
    assert parsed(tag("text", text, data_x=text)).get("data-x") == text


def test_elements_nest_and_nothing_is_said_of_what_is_not_there() -> None:
    path = tag("path", d="M0 0", id=None)

    assert nest("g", path, class_="a") == '<g class="a"><path d="M0 0"/></g>'
    assert nest("g", "") == "<g></g>"


@pytest.mark.parametrize("name", ["tag", "nest", "num", "wrap", "points_text"])
def test_each_tool_has_one_home(name: str) -> None:
    homes = [
        path.name
        for path in Path(svg.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name == name
    ]

    assert homes == ["svg.py"]
