"""The small pictures as SVG: paper, names, watermark, and sizes."""

import pytest

from explainer.views.svg import NARROWEST_PX, WIDEST_PX, drawing, fitting, tag, words_at
from explainer.views.words import WATERMARK
from tests.views.svg_parts import SVG, of_class, parsed, texts


def test_a_picture_has_a_name_a_description_and_the_watermark_inside() -> None:
    root = parsed(drawing(400, 200, "Dots", "Twenty dots.", ""))

    assert root.get("role") == "img"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text, root[1].text) == ("Dots", "Twenty dots.")
    assert texts(drawing(400, 200, "Dots", "Twenty dots.", "")) == [WATERMARK]


def test_the_paper_is_pale_in_both_themes_and_has_an_edge() -> None:
    (paper,) = of_class(drawing(400, 200, "a", "b", ""), "paper")

    assert (paper.get("fill"), paper.get("stroke")) == ("#ffffff", "#757575")


def test_words_cannot_break_the_picture() -> None:
    assert parsed(drawing(400, 200, "a < b & c", '"', words_at(1, 2, "<script>"))) is not None
    assert "<script>" not in tag("text", "<script>")
    assert '"' not in tag("a", href='"').removeprefix('<a href="').removesuffix('"/>')


def test_numbers_are_short_so_that_equal_pictures_are_equal_text() -> None:
    assert tag("circle", r=1.0 / 3.0) == '<circle r="0.33"/>'
    assert tag("circle", r=2.0) == '<circle r="2"/>'


@pytest.mark.parametrize(("page", "width"), [(100, NARROWEST_PX), (5000, WIDEST_PX), (700, 700)])
def test_a_picture_fits_its_page(page: float, width: int) -> None:
    assert fitting(page) == width
