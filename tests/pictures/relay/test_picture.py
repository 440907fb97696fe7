"""The relay as drawn and as said: heights equal the model, words equal the picture."""

import pytest

from explainer.draw.axis import position
from explainer.draw.crew import mark
from explainer.draw.palette import LIGHT
from explainer.draw.say import WATERMARK, near_day
from explainer.draw.words import RUNNERS
from explainer.pictures.relay.picture import CURVE_PX, relay_picture
from explainer.pictures.relay.words import handover_lines
from explainer.science.relay import CREW
from tests.pictures.relay.races import RACES
from tests.pictures.svg_parts import (
    beyond_the_paper,
    font_sizes,
    ids,
    of_class,
    parsed,
    place_at,
    points,
    sessions_drawn,
    texts,
)

FOUR_LIT = ("clot", "neutrophils", "fibroblasts", "mature_fibres")


def heights(picture: str, runner: str) -> list[tuple[float, float]]:
    """Return the drawn curve as (place on the axis, share of the lane)."""
    (curve,) = (c for c in of_class(picture, "curve") if c.get("data-runner") == runner)
    corners = points(curve)
    (left, floor), (right, _) = corners[0], corners[-1]
    return [(place_at(x, left, right), (floor - y) / CURVE_PX) for x, y in corners[1:-1]]


@pytest.mark.parametrize("name", RACES)
@pytest.mark.parametrize("runner", CREW)
def test_the_drawn_height_is_the_share_in_the_model(name: str, runner: str) -> None:
    relayed = RACES[name]
    drawn = heights(relay_picture(relayed, 3.0, FOUR_LIT).inline(), runner)

    for day in (0.0, 0.5, 1.0, 4.0, 7.0, 56.0, 365.0):
        at = [share for place, share in drawn if place == pytest.approx(position(day), abs=2e-3)]
        assert any(share == pytest.approx(relayed.share(runner, day), abs=2e-3) for share in at)
    assert max(share for _, share in drawn) <= 1.0 + 1e-3


def test_every_session_is_drawn_as_high_as_it_is_in_the_model() -> None:
    relayed = RACES["four"]
    drawn = heights(relay_picture(relayed, 3.0, FOUR_LIT).inline(), "macrophages")

    for session in relayed.course.session_days:
        start, end = position(session), position(session + 8.0)
        top = max(share for place, share in drawn if start <= place <= end)
        most = max(relayed.share("macrophages", session + day / 10.0) for day in range(80))
        assert top == pytest.approx(most, abs=0.02)


def test_the_peaks_are_drawn_one_after_the_other() -> None:
    picture = relay_picture(RACES["one"], 3.0, FOUR_LIT).inline()
    tops = [max(heights(picture, name), key=lambda point: point[1])[0] for name in CREW]

    assert tops == sorted(tops)
    assert len(set(tops)) == len(tops)


def test_a_lane_is_lit_or_dimmed_and_never_gone() -> None:
    picture = relay_picture(RACES["one"], 3.0, ("clot", "signals")).inline()

    assert [lane.get("id") for lane in of_class(picture, "lit")] == ["relay-clot", "relay-signals"]
    assert {float(lane[0].get("fill-opacity", 0)) for lane in of_class(picture, "lit")} == {1.0}
    assert len(of_class(picture, "dim")) == 5
    for lane in of_class(picture, "dim"):
        assert 0.2 < float(lane[0].get("fill-opacity", 0)) < 0.5
        assert lane[0].get("stroke") == LIGHT.rule


def test_each_of_the_crew_has_its_own_pattern() -> None:
    marks = [mark(runner, LIGHT) for runner in RUNNERS]

    assert len(set(marks)) == len(marks)


@pytest.mark.parametrize("name", ["one", "four"])
def test_batons_stand_at_the_days_that_the_words_name(name: str) -> None:
    relayed = RACES[name]
    batons = of_class(relay_picture(relayed, 3.0, tuple(CREW)).inline(), "baton")

    drawn = [float(baton.get("data-day", 0)) for baton in batons]
    assert drawn == pytest.approx([each.day for each in relayed.handovers], rel=1e-3)
    for each, line in zip(relayed.handovers, handover_lines(relayed), strict=True):
        said = near_day(each.day)
        assert line.startswith(f"{said[0].upper()}{said[1:]}: ")


def test_without_a_session_the_lanes_are_flat() -> None:
    none = RACES["none"]
    picture = relay_picture(none, 3.0, FOUR_LIT).inline()

    assert {share for name in CREW for _, share in heights(picture, name)} == {0.0}
    assert of_class(picture, "baton") == of_class(picture, "session") == []


def test_sessions_are_diamonds_within_the_year() -> None:
    assert sessions_drawn(relay_picture(RACES["four"], 3.0, ()).inline()) == 4
    assert sessions_drawn(relay_picture(RACES["late"], 3.0, ()).inline()) == 5


@pytest.mark.parametrize("name", RACES)
@pytest.mark.parametrize("width", [280, 390, 860, 1100])
def test_all_text_can_be_read(name: str, width: int) -> None:
    for day in (0.0, 14.0, 365.0):
        picture = relay_picture(RACES[name], day, FOUR_LIT, width).inline()
        assert parsed(picture).get("role") == "img"
        assert min(font_sizes(picture)) >= 12.0
        assert beyond_the_paper(picture) == []
        assert WATERMARK in texts(picture)
        assert len(ids(picture)) == len(set(ids(picture)))
        assert len(picture) < 60_000
