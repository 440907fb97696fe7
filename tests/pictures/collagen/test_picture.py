"""The sketch of new collagen: closed until revealed, and honest about the gap."""

import pytest

from explainer.draw.say import WATERMARK
from explainer.pictures.collagen.picture import collagen_picture
from explainer.science.collagen import ASKED_DAYS, collagen_amount
from explainer.science.model.repair import repair
from explainer.science.plan import Person, Plan
from tests.pictures.svg_parts import (
    beyond_the_paper,
    by_id,
    font_sizes,
    ids,
    of_class,
    points,
    texts,
)

COURSE = repair(Plan(sessions=1), Person())
HANDLE_PX = 9.0  # half of what one sees of a handle; a hand reaches 12 px
EARLY = dict(zip(ASKED_DAYS, (9.0, 7.0, 5.0, 5.0, 3.0), strict=True))


def test_the_model_stays_closed_until_it_is_revealed() -> None:
    closed = collagen_picture(COURSE, EARLY, revealed=False).inline()

    assert "collagen-model" not in closed
    assert "collagen-gap" not in ids(closed)
    assert len(of_class(closed, "guess")) == 5


def test_without_a_guess_no_gap_is_shaded() -> None:
    picture = collagen_picture(COURSE, {}, revealed=True).inline()

    assert "collagen-gap" not in ids(picture)
    assert "collagen-model" in ids(picture)


def test_the_curve_and_the_guess_are_drawn_on_one_scale() -> None:
    picture = collagen_picture(COURSE, EARLY, revealed=True).inline()
    (scale,) = of_class(picture, "scale")
    floor, _, top = (float(each.get("y1", 0)) for each in scale.iter() if each.get("y1"))
    unit = (floor - top) / 10.0
    last = points(by_id(picture, "collagen-model"))[-1]
    guesses = [(floor - float(each.get("cy", 0))) / unit for each in of_class(picture, "guess")]

    assert (floor - last[1]) / unit == pytest.approx(collagen_amount(COURSE, 180.0), abs=0.01)
    assert guesses == pytest.approx(list(EARLY.values()), abs=0.01)
    # the last guess and the end of the curve are both day 180
    assert float(of_class(picture, "guess")[-1].get("cx", 0)) == pytest.approx(last[0], abs=0.02)


def test_a_point_at_nought_stands_clear_of_the_words_below_the_axis() -> None:
    picture = collagen_picture(COURSE, {}, revealed=False).inline()
    edge = of_class(picture, "panel")[0]
    foot = float(edge.get("y", 0)) + float(edge.get("height", 0))
    lowest = [
        float(each.get("y", 0)) + float(each.get("height", 0))
        for each in of_class(picture, "tc-reach")
    ]

    assert len(lowest) == len(ASKED_DAYS)
    assert all(each + HANDLE_PX < foot for each in lowest)


def test_doing_nothing_builds_nothing() -> None:
    none = repair(Plan(sessions=0), Person())

    assert {collagen_amount(none, day) for day in ASKED_DAYS} == {0.0}


@pytest.mark.parametrize("width", [280, 390, 860, 1100])
@pytest.mark.parametrize("revealed", [True, False])
def test_all_text_can_be_read(width: int, revealed: bool) -> None:
    picture = collagen_picture(COURSE, EARLY, revealed=revealed, width_px=width).inline()

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)
