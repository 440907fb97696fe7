"""The dots as drawn: each at its number, and told apart by more than colour."""

from itertools import pairwise

import pytest

from explainer.draw.palette import DARK, LIGHT, PROJECTED, PROJECTOR, Look, Screen
from explainer.draw.say import WATERMARK
from explainer.pictures.voices.dots import ALL, ORDER, TOPICS, dots
from explainer.pictures.voices.picture import MOST, voices_picture
from explainer.pictures.voices.words import AXES, HEAD, named_words
from tests.pictures.svg_parts import (
    Element,
    beyond_the_paper,
    by_id,
    font_sizes,
    ids,
    of_class,
    parsed,
    points,
    texts,
    written,
)

every_topic = pytest.mark.parametrize("topic", TOPICS)
LOOKS = [
    *(Look(width_px=width) for width in (280, 390, 860, 1100)),
    Look(DARK, 640),
    *(Look().on(Screen(int(px / PROJECTED), projected=True)) for px in (672, 846, 1270)),
]
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.width_px}")


def middle(shape: Element) -> float:
    """Return where the middle of a shape stands, from the left."""
    if shape.get("points"):
        across = [x for x, _ in points(shape)]
        return (min(across) + max(across)) / 2.0
    return float(shape.get("cx", shape.get("x", 0))) + float(shape.get("width", 0)) / 2.0


def outline(shape: Element) -> tuple[str, int, int]:
    """Return what shape it is: its tag, its corners, and how many of them lie above its middle."""
    corners = points(shape)
    middle = sum(y for _, y in corners) / max(len(corners), 1)
    return shape.tag, len(corners), sum(y < middle - 0.1 for _, y in corners)


@every_topic
@every_look
def test_each_dot_stands_at_its_number(topic: str, look: Look) -> None:
    picture = voices_picture(dots(topic), topic, ALL, look).inline()
    ticks = {each.text: float(each.get("x", 0)) for each in by_id(picture, "voices-axis")}
    nought, one = ticks["0"], (ticks[f"{MOST[topic][0]:g}"] - ticks["0"]) / MOST[topic][0]
    drawn = of_class(picture, "dot")

    assert len(drawn) == len(dots(topic))
    for dot, shape in zip(dots(topic), drawn, strict=True):
        assert float(shape.get("data-value", 0)) == pytest.approx(dot.place, rel=1e-3)
        assert middle(shape) == pytest.approx(nought + one * dot.place, abs=1.0)


@every_topic
@every_look
def test_the_axis_has_its_room_and_its_name_is_clear_of_the_notice(topic: str, look: Look) -> None:
    drawn = voices_picture(dots(topic), topic, ALL, look)
    axis = {each.text: each for each in by_id(drawn.inline(), "voices-axis") if each.text}
    nought, most = (float(axis[f"{end:g}"].get("x", 0)) for end in (0.0, MOST[topic][0]))
    name, (notice,) = axis[AXES[topic]], of_class(drawn.inline(), "watermark")
    gap = float(notice.get("y", 0)) - float(name.get("y", 0))

    assert (most - nought) / drawn.width >= 0.28
    assert gap >= float(notice.get("font-size", 0))


@every_topic
@pytest.mark.parametrize("px", [846, 1270])
def test_on_a_wall_the_axis_uses_the_place_well_and_no_name_reaches_it(topic: str, px: int) -> None:
    look = Look().on(Screen(int(px / PROJECTED), projected=True))
    drawn = voices_picture(dots(topic), topic, "study", look)
    axis = {each.text: float(each.get("x", 0)) for each in by_id(drawn.inline(), "voices-axis")}
    nought, most = (axis[f"{end:g}"] for end in (0.0, MOST[topic][0]))
    words = written(parsed(drawn.inline()))
    counted = {named_words(each, headed=True) for each in dots(topic)}
    names = [each for each in words if each.said in counted]

    assert (most - nought) / drawn.width >= 0.4
    assert len(names) == len(dots(topic))
    assert max(each.right for each in names) < nought - 9.0  # half a dot
    assert HEAD in [each.said for each in words]


@every_topic
def test_no_number_lies_beyond_the_axis(topic: str) -> None:
    assert max(end for dot in dots(topic) for end in dot.ends) <= MOST[topic][0]


@every_topic
@every_look
def test_all_text_can_be_read(topic: str, look: Look) -> None:
    picture = voices_picture(dots(topic), topic, "study", look).inline()

    assert min(font_sizes(picture)) >= (17.0 if look.theme is PROJECTOR else 12.0)
    assert beyond_the_paper(picture) == []
    assert WATERMARK in texts(picture)
    assert len(ids(picture)) == len(set(ids(picture)))


def test_a_voice_is_told_by_its_shape_and_not_by_colour_alone() -> None:
    picture = voices_picture(dots("sessions"), "sessions", ALL, Look()).inline()
    shapes = {voice: set(map(outline, of_class(picture, voice))) for voice in ORDER}

    assert all(len(kinds) == 1 for kinds in shapes.values())
    assert len({next(iter(kinds)) for kinds in shapes.values()}) == len(ORDER)


def test_a_chosen_voice_is_full_and_the_others_are_open() -> None:
    picture = voices_picture(dots("sessions"), "sessions", "clinic", Look()).inline()

    for dot, shape in zip(dots("sessions"), of_class(picture, "dot"), strict=True):
        assert (shape.get("fill") == LIGHT.page) == (dot.voice != "clinic")
    assert len(of_class(picture, "chosen")) == 3


def test_whoever_says_at_least_has_an_arrow() -> None:
    picture = voices_picture(dots("lasting"), "lasting", ALL, Look()).inline()

    rows = of_class(picture, "source")
    arrows = [any(each.get("class") == "more" for each in row) for row in rows]

    assert arrows == [dot.more for dot in dots("lasting")]


@every_look
def test_each_line_can_be_reached_by_pointing_and_none_covers_another(look: Look) -> None:
    picture = voices_picture(dots("redness"), "redness", ALL, look).inline()
    lines = [each for each in parsed(picture).iter() if each.get("data-lane")]
    ends = [
        (float(each.get("y", 0)), float(each.get("y", 0)) + float(each.get("height", 0)))
        for each in lines
    ]

    assert [each.get("data-lane") for each in lines] == [dot.key for dot in dots("redness")]
    assert all(bottom - top >= 23.0 for top, bottom in ends)
    assert all(one[1] <= other[0] + 0.1 for one, other in pairwise(ends))


def test_without_sources_there_is_an_axis_and_no_dot() -> None:
    picture = voices_picture((), "sessions", ALL, Look()).inline()

    assert of_class(picture, "dot") == []
    assert "No source stands on it yet." in picture


@every_topic
@every_look
def test_each_range_goes_from_the_least_to_the_most_and_on_where_it_was_more(
    topic: str, look: Look
) -> None:
    picture = voices_picture(dots(topic), topic, ALL, look).inline()
    ticks = {each.text: float(each.get("x", 0)) for each in by_id(picture, "voices-axis")}
    nought, one = ticks["0"], (ticks[f"{MOST[topic][0]:g}"] - ticks["0"]) / MOST[topic][0]

    for dot in dots(topic):
        low, high = dot.ends
        low = 0.0 if dot.usual is dot.low is None else low  # at most that many
        drawn = [each for each in by_id(picture, f"voices-{dot.key}") if each.get("x1")]
        ends = [(float(each.get("x1", 0)), float(each.get("x2", 0))) for each in drawn]
        bars = [pytest.approx((nought + one * low, nought + one * high), abs=0.2)] * (high > low)
        assert ends[: len(bars)] == bars
        assert [start for start, _ in ends[len(bars) :]] == [
            pytest.approx(nought + one * high, abs=0.2)
        ] * dot.more
