"""The chart that zooms is the same picture, and says at every point what the words say."""

from itertools import pairwise
from typing import Any

import pytest

from explainer.draw.axis import day_at, position, stops
from explainer.draw.palette import Look
from explainer.draw.plot import BUTTONS_PX, CLEAR
from explainer.draw.say import WATERMARK, day_words
from explainer.pictures.clocks.lanes import rows
from explainer.pictures.clocks.picture import timeline
from explainer.pictures.clocks.reading import readings
from explainer.pictures.clocks.words import (
    END_HEADS,
    EVENT_WORDS,
    SESSIONS,
    SIDE_FADING,
    lane_now,
    marker_words,
)
from explainer.pictures.clocks.zoom import BANDS, EDGES, READ, plot, zoomable
from tests.pictures.shown import NAMES, loops, shown


@pytest.mark.parametrize("name", NAMES)
def test_it_draws_the_same_places(name: str) -> None:
    picture = timeline(shown(name), 3.0, Look())
    chart = zoomable(picture, shown(name))

    for one, other in zip(plot(picture).traces, chart.traces, strict=True):
        assert (one["name"], one["x"], one["y"]) == (other["name"], other["x"], other["y"])
    assert plot(picture).layout["xaxis"]["fixedrange"] is True
    assert chart.layout["xaxis"]["fixedrange"] is False


@pytest.mark.parametrize("look", [Look(), Look(width_px=390)])
def test_labels_grades_and_notice_stay_in_sight_whatever_is_shown(look: Look) -> None:
    picture = timeline(shown("usual"), 3.0, look)
    chart = zoomable(picture, shown("usual"))
    held = [n["text"] for n in chart.layout["annotations"] if n.get("xref") == "paper"]
    moving = {name: trace for trace in chart.traces if (name := trace["name"]) in EDGES}
    wanted = [words for t in plot(picture).traces if t["name"] in EDGES for words in t["text"]]

    assert len(moving) == len(EDGES) == 3
    assert not any("".join(trace["text"]) for trace in moving.values())
    assert sorted(held) == sorted(
        [*wanted, WATERMARK, *([] if look.narrow else END_HEADS.values())]
    )


@pytest.mark.parametrize("look", [Look(), Look(width_px=772), Look(width_px=390)])
def test_words_at_an_edge_stand_where_the_drawing_has_them(look: Look) -> None:
    picture = timeline(shown("usual"), 3.0, look)
    chart, area = zoomable(picture, shown("usual")), picture.sheet.scale.area
    drawn = [
        picture.sheet.scale.x(x)
        for trace in plot(picture).traces
        if trace["name"] in EDGES
        for x in trace["x"]
        if x is not None  # none on a phone
    ]
    held = [n for n in chart.layout["annotations"] if n.get("xref") == "paper"]
    px = [area.left + n["x"] * area.width for n in held]

    assert min(px) >= -0.01  # nothing begins beyond the page
    assert len(drawn) > 20
    assert {round(x, 3) for x in drawn} <= {round(x, 3) for x in px}


@pytest.mark.parametrize(("event", "way"), [(3, "left"), (70, "right"), (300, "right")])
def test_the_event_is_named_at_its_line_wherever_the_zoom_takes_it(event: int, way: str) -> None:
    picture = timeline(shown("usual"), 3.0, Look(), event=event)
    chart = zoomable(picture, shown("usual"))
    (said,) = (n for n in chart.layout["annotations"] if marker_words(event) in n["text"])
    (words,) = (trace for trace in chart.traces if trace["name"] == EVENT_WORDS)

    assert (said["x"], said["xanchor"], "xref" in said) == (position(event), way, False)
    assert not any(words["text"]), "it is said twice"
    assert not any("Event" in n["text"] for n in plot(picture).layout["annotations"])


@pytest.mark.parametrize("name", NAMES)
def test_every_point_says_its_lane_its_day_and_how_it_stands(name: str) -> None:
    signs, look = shown(name), Look(rare=True)
    chart = zoomable(timeline(signs, 3.0, look), signs)
    lanes = rows(signs, look.rare)
    for trace in chart.traces:
        if trace["name"] not in READ:
            continue
        for x, y, said in zip(trace["x"], trace["y"], trace["hovertext"], strict=True):
            if x is None:
                assert said == ""
                continue
            row = next(row for row in lanes if row.base <= y + 1e-6)
            now = lane_now(signs, row.key, day_at(x))
            assert said == f"<b>{row.label}</b><br>{day_words(day_at(x))}: {now}"


@pytest.mark.parametrize("look", [Look(), Look(width_px=358, rare=True)])
def test_keys_find_each_lane_where_the_chart_draws_it(look: Look) -> None:
    signs = shown("usual")
    chart = zoomable(timeline(signs, 3.0, look), signs).layout
    top, foot = chart["margin"]["t"], chart["height"] - chart["margin"]["b"]
    high = (foot - top) / chart["yaxis"]["range"][1]
    lanes = [row for row in rows(signs, look.rare, narrow=look.narrow) if row.is_lane]

    assert list(chart["meta"]["lanes"]) == list(readings(signs, 3.0, rare=look.rare))
    for row in lanes:
        edges = (foot - (row.base + row.high) * high, foot - row.base * high)
        drawn = [share * chart["height"] for share in chart["meta"]["lanes"][row.key]]
        assert drawn == pytest.approx(edges, abs=0.01)
    assert chart["meta"]["timed"], "time runs in it, unlike in a chart of rows"


def test_a_side_effect_fades_in_bands_that_fill_its_outline_and_grow_clearer() -> None:
    traces = plot(timeline(shown("usual"), 3.0, Look())).traces
    whole = next(each for each in traces if each["name"] == SIDE_FADING)
    bands = [each for each in traces if each["name"].startswith(f"{SIDE_FADING}, ")]
    left = [each["opacity"] for each in bands]

    assert len(bands) == BANDS
    assert left == sorted(left, reverse=True)
    assert left[0] > 0.8
    assert left[-1] < 0.2
    assert whole["fillcolor"] == CLEAR
    areas = [area(each) for each in bands]
    assert sum(areas) == pytest.approx(area(whole), abs=1e-6)
    assert min(areas) > 0.0


def area(trace: dict[str, Any]) -> float:
    """Return how much the loops of a trace cover."""
    return sum(
        abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise([*loop, loop[0]]))) / 2.0
        for loop in loops((trace["x"], trace["y"]))
    )


def test_the_numbers_of_several_sessions_have_a_mark_with_room_for_them() -> None:
    marks = next(
        t for t in plot(timeline(shown("usual"), 3.0, Look())).traces if t["name"] == "sessions"
    )

    assert marks["text"] == ["1", "2", "3–4"]
    assert marks["marker"]["symbol"] == ["diamond", "diamond", "octagon"]
    assert marks["marker"]["size"][2] > marks["marker"]["size"][1] == marks["marker"]["size"][0]


def test_a_place_leads_back_to_its_day() -> None:
    assert [day_at(position(day)) for day in stops()] == pytest.approx(stops())


@pytest.mark.parametrize("event", [0, 70])
@pytest.mark.parametrize("look", [Look(width_px=772), Look(), Look(large=True), Look(rare=True)])
def test_it_is_as_high_as_the_picture_and_its_buttons_stand_beside_the_sessions(
    look: Look, event: int
) -> None:
    signs = shown("usual")
    picture = timeline(signs, 3.0, look, event=event)
    chart, scale = zoomable(picture, signs).layout, picture.sheet.scale
    end, middle = chart["meta"]["buttons"]
    row = next(row for row in rows(signs, look.rare) if row.key == "sessions")

    assert chart["height"] == picture.height
    assert scale.y(row.base + row.high) < middle < scale.y(row.base)
    assert 0.7 * len(SESSIONS) * look.sizes.label < end - 3 * 28, "they lie over the name"
    assert end < scale.area.left - look.sizes.diamond / 2, "they lie over the first diamond"


def test_on_a_phone_the_buttons_stand_above_it() -> None:
    picture = timeline(shown("usual"), 3.0, Look(width_px=390))
    chart = zoomable(picture, shown("usual")).layout

    assert chart["height"] == picture.height + BUTTONS_PX
    assert "buttons" not in chart["meta"]
