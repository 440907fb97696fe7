"""The answer to the sketch: the evidence's own days above, what the model shows below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.draw.axis import HORIZON_DAYS, PANELS, Area, position
from explainer.draw.palette import LIGHT
from explainer.draw.say import WATERMARK
from explainer.pictures.sketch.picture import lane_farthest_off, sketch_picture
from explainer.pictures.sketch.words import KEY, answer_html, gap_words
from explainer.science.stretches import RESULT_LANES, SIDE_LANES, Stretch, truths
from tests.pictures.shown import shown
from tests.pictures.svg_parts import (
    beyond_the_paper,
    font_sizes,
    of_class,
    of_data,
    place_at,
    points,
    texts,
)

LANES = (*SIDE_LANES, *RESULT_LANES)

TRUTHS = truths(shown("one"))
BY_NAME = {truth.name: truth for truth in TRUTHS}
RIGHT = {truth.name: truth.usual for truth in TRUTHS}
DAYS = st.floats(0.0, HORIZON_DAYS)
STRETCHES = st.tuples(DAYS, DAYS).map(lambda ends: Stretch(*sorted(ends)))


@pytest.mark.parametrize("name", LANES)
def test_the_lane_that_is_furthest_off_is_named(name: str) -> None:
    far = Stretch(0.0, 0.0) if BY_NAME[name].usual.start > 7.0 else Stretch(0.0, HORIZON_DAYS)

    assert lane_farthest_off(TRUTHS, RIGHT | {name: far}).name == name


@given(st.fixed_dictionaries(dict.fromkeys(LANES, STRETCHES)))
def test_no_other_lane_is_further_off_than_the_one_that_is_named(
    guesses: dict[str, Stretch],
) -> None:
    def off(name: str) -> float:
        pairs = zip(BY_NAME[name].usual, guesses[name], strict=True)
        return sum(abs(position(a) - position(b)) for a, b in pairs)

    named = lane_farthest_off(TRUTHS, guesses).name

    assert off(named) == max(map(off, LANES))


def places(picture: str, css: str) -> list[tuple[float, float]]:
    """Return where the bars of the answer begin and end, as places of the axis."""
    panels = of_class(picture, "panel")
    left = float(panels[0].get("x", 0))
    right = float(panels[-1].get("x", 0)) + float(panels[-1].get("width", 0))
    ends = (
        (float(each.get("x", 0)), float(each.get("x", 0)) + float(each.get("width", 0)))
        for group in of_class(picture, css)
        for each in group
        if "height" in each.attrib
    )
    return [(place_at(start, left, right), place_at(end, left, right)) for start, end in ends]


@given(STRETCHES, st.sampled_from([390, 860]))
def test_a_guess_stands_where_the_axis_has_its_days(guess: Stretch, width: int) -> None:
    days = (None, None, *guess, None, None, None, None)
    picture = sketch_picture(TRUTHS, days, width_px=width).inline()

    edge = of_class(picture, "panel")[0]
    area = Area(float(edge.get("x", 0)), 0, width - 2 * float(edge.get("x", 0)), 9)
    ((start, end),) = [points(each) for each in of_data(picture, "data-through") if points(each)]
    assert [start[0], end[0]] == pytest.approx([area.x(day) for day in guess], abs=0.02)
    assert start[1] == end[1]
    assert len(of_class(picture, "guess")) == 2


def test_nothing_of_the_answer_is_drawn_before_it_is_revealed() -> None:
    closed = sketch_picture(TRUTHS, (0.0, 14.0, *[None] * 6)).inline()

    assert of_class(closed, "tc-truth") == []
    assert {t for t in texts(closed) if "day" in t} <= {panel.title for panel in PANELS}
    assert "rect" not in sketch_picture(TRUTHS).layers["truth"]


def test_every_lane_has_a_pale_bar_behind_a_solid_one_of_its_clock() -> None:
    (drawn,) = of_class(sketch_picture(TRUTHS, revealed=True).inline(), "tc-truth")
    bars = [each for each in drawn if "height" in each.attrib]
    ends = places(sketch_picture(TRUTHS, revealed=True).inline(), "tc-truth")

    assert len(bars) == 8
    looks = [each.get("fill") for each in bars]
    kinds = [LIGHT.side if t.name in SIDE_LANES else LIGHT.result for t in TRUTHS]
    assert looks == [kind for kind in kinds for _ in range(2)]
    for pale, (start, end), truth in zip(ends[::2], ends[1::2], TRUTHS, strict=True):
        assert start == pytest.approx(position(truth.usual.start), abs=0.01)
        assert pale[0] <= start + 0.01
        assert end <= pale[1] + 0.02


def test_every_lane_can_be_drawn_on_from_edge_to_edge_and_none_reaches_into_another() -> None:
    reaches = of_class(sketch_picture(TRUTHS).inline(), "tc-reach")
    spans = [(float(r.get("y", 0)), float(r.get("height", 0))) for r in reaches]

    assert [r.get("data-points") for r in reaches] == ["0 1", "2 3", "4 5", "6 7"]
    assert [top + high for top, high in spans[:-1]] == [top for top, _ in spans[1:]]
    assert min(high for _, high in spans) >= 24


@pytest.mark.parametrize("width", [280, 390, 860, 1100])
@pytest.mark.parametrize("revealed", [True, False])
def test_all_text_can_be_read(width: int, revealed: bool) -> None:
    picture = sketch_picture(TRUTHS, revealed=revealed, width_px=width).inline()

    assert min(font_sizes(picture)) >= 12.0
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)


def test_the_words_stand_below_the_picture_once_it_is_revealed() -> None:
    html = answer_html(TRUTHS, RIGHT)

    assert [gap_words(t, t.usual) in html for t in TRUTHS] == [True] * 4
    assert "Your guess" not in answer_html(TRUTHS, {}).replace(KEY, "")
