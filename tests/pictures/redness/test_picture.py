"""Days of redness as dots: what stands left of the line is what the sentence counts."""

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.redness.picture import redness_picture
from explainer.science.people import faded, redness_days
from tests.pictures.svg_parts import beyond_the_paper, by_id, font_sizes, ids, of_class, texts

DAYS = redness_days(20)
ASKED = [0.0, 0.5, 1.0, 2.0, 3.0, 5.0, 7.0]
WIDTHS = [280, 390, 860, 1100]


@pytest.mark.parametrize("day", ASKED)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_line_divides_the_dots_as_the_sentence_counts_them(day: float, width: int) -> None:
    picture = redness_picture(DAYS, day, width).inline()
    line = float(by_id(picture, "dots-line").get("x1", 0))
    left = [dot for dot in of_class(picture, "dot") if float(dot.get("cx", 0)) <= line]

    assert len(of_class(picture, "dot")) == 20
    assert len(left) == len(of_class(picture, "faded")) == faded(DAYS, day)
    assert f"{faded(DAYS, day)} of 20" in texts(picture)


def test_each_dot_stands_at_its_own_day() -> None:
    drawn = [
        float(dot.get("data-days", 0))
        for dot in of_class(redness_picture(DAYS, 3.0).inline(), "dot")
    ]

    assert drawn == pytest.approx(sorted(DAYS), rel=1e-3)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_dot_covers_another(width: int) -> None:
    dots = of_class(redness_picture(DAYS, 3.0, width).inline(), "dot")
    places = [(float(d.get("cx", 0)), float(d.get("cy", 0))) for d in dots]
    apart = [
        ((x - x2) ** 2 + (y - y2) ** 2) ** 0.5
        for i, (x, y) in enumerate(places)
        for x2, y2 in places[:i]
    ]

    assert min(apart) >= 2 * float(dots[0].get("r", 0)) + 2.0


def test_faded_and_red_differ_in_shape_and_not_in_colour_alone() -> None:
    picture = redness_picture(DAYS, 2.0).inline()

    assert {dot.get("fill") for dot in of_class(picture, "faded")} == {"#ffffff"}
    assert "#ffffff" not in {dot.get("fill") for dot in of_class(picture, "red")}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("day", ASKED)
def test_all_text_can_be_read(width: int, day: float) -> None:
    picture = redness_picture(DAYS, day, width).inline()

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)
    assert len(ids(picture)) == len(set(ids(picture)))
    assert picture == redness_picture(DAYS, day, width).inline()


def test_without_people_there_is_an_axis_and_nobody_is_counted() -> None:
    picture = redness_picture((), 0.0).inline()

    assert "0 of 0" not in picture
    assert "Nobody stands on it yet." in picture
    assert picture.count('class="dot') == 0
