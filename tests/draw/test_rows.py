"""Rows as a picture and as a chart: the same rows, at the same places."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as Xml

import plotly.graph_objects as go
import pytest

from explainer.draw.palette import DARK, PROJECTED, PROJECTOR, Look, Screen
from explainer.draw.plot import BUTTONS_PX
from explainer.draw.rows import Rows, rows_picture, rows_plot
from explainer.draw.say import WATERMARK
from explainer.draw.svg import LETTER
from explainer.pictures.trials.app import ModelAndTrials
from explainer.pictures.trials.picture import trials_rows
from explainer.pictures.unknowns.picture import mattering, unknown_rows
from explainer.science.limits.residuals import residuals

ROWS = {"trials": trials_rows(residuals()), "matter": unknown_rows(mattering("firmness"))}
LOOKS = (Look(), Look(width_px=390), Look(theme=DARK, width_px=1100), Look(width_px=640))

both = pytest.mark.parametrize("shown", ROWS.values(), ids=ROWS)
every_look = pytest.mark.parametrize("look", LOOKS, ids=lambda look: str(look.width_px))


@both
@every_look
def test_a_mark_of_the_chart_stands_where_the_picture_has_it(shown: Rows, look: Look) -> None:
    plot = rows_plot(shown, look)
    margin, wide = plot.layout["margin"], plot.layout["width"]
    low, high = plot.layout["xaxis"]["range"]
    room = wide - margin["l"] - margin["r"]
    root = Xml.fromstring(rows_picture(shown, look).inline())  # noqa: S314  (our own picture)
    circles = [(float(e.get("cx", "")), float(e.get("cy", ""))) for e in root.iter() if e.get("cx")]
    full, _ = plot.traces
    places = [
        (margin["l"] + (x - low) / (high - low) * room, y)
        for x, y in zip(full["x"], full["y"], strict=True)
    ]

    assert [x for each in places for x in each] == pytest.approx(
        [x for each in circles for x in each], abs=0.1
    )
    assert plot.layout["yaxis"]["range"][1] + BUTTONS_PX == margin["t"]


@every_look
def test_a_row_is_large_enough_for_a_finger_or_its_table_says_the_same(look: Look) -> None:
    drawn = rows_picture(ROWS["matter"], look).inline()
    heights = [float(each) for each in re.findall(r'data-lane="[^>]* height="([\d.]+)"', drawn)]
    table = unescape(ModelAndTrials().data_table())

    assert len(heights) == len(ROWS["matter"].rows)
    assert min(heights) >= 24.0
    assert [row.label for row in ROWS["trials"].rows if row.label not in table] == []


@both
@every_look
def test_every_row_is_a_mark_with_its_range_and_says_all_of_itself(shown: Rows, look: Look) -> None:
    marks: dict[str, list[Any]] = {}
    for trace in rows_plot(shown, look).traces:
        bars = trace["error_x"]
        rows = zip(
            *(trace["ids"], trace["x"], bars["arrayminus"], bars["array"], trace["hovertext"]),
            strict=True,
        )
        marks |= {key: rest for key, *rest in rows}

    assert set(marks) == {row.key for row in shown.rows}
    for row in shown.rows:
        at, below, above, said = marks[row.key]
        assert (at, at - below, at + above) == pytest.approx((row.at, row.low, row.high))
        assert re.sub(r"<br>", " ", said) == " ".join((f"<b>{row.label}</b>", *row.said))


@both
@every_look
def test_keys_find_each_row_of_the_chart_where_it_is_drawn(shown: Rows, look: Look) -> None:
    plot = rows_plot(shown, look)
    lanes, height = plot.layout["meta"]["lanes"], plot.layout["height"]

    assert list(lanes) == [row.key for row in shown.rows]
    for trace in plot.traces:
        for key, y in zip(trace["ids"], trace["y"], strict=True):
            top, bottom = (share * height for share in lanes[key])
            assert top < y + BUTTONS_PX < bottom
    assert max(bottom for _, bottom in lanes.values()) < 1.0


@both
@every_look
def test_plotly_knows_every_word_of_what_it_is_told(shown: Rows, look: Look) -> None:
    plot = rows_plot(shown, look)

    go.Figure(list(plot.traces), plot.layout)  # raises where a name or a value is unknown


@both
def test_on_a_wall_the_type_is_large(shown: Rows) -> None:
    layout = rows_plot(shown, Look().on(Screen(832, projected=True))).layout

    assert layout["font"] == {**layout["font"], "size": 18, "color": PROJECTOR.text}
    assert min(each["font"]["size"] for each in layout["annotations"]) >= 18


@both
@every_look
def test_every_word_of_the_chart_stands_whole_on_its_paper(shown: Rows, look: Look) -> None:
    layout = rows_plot(shown, look).layout
    room = layout["margin"]

    for each in layout["annotations"]:
        half = 0.6 * each["font"]["size"]
        if each.get("yref") == "paper":
            assert 0 <= -each["yshift"] + half <= room["b"], each["text"]
        else:
            low, high = layout["yaxis"]["range"][::-1]
            assert low - room["t"] <= each["y"] - half, each["text"]
            assert each["y"] + half <= high + room["b"]


@both
@pytest.mark.parametrize("px", [672, 846, 1270])
def test_on_no_wall_the_words_under_the_axis_cover_each_other(shown: Rows, px: int) -> None:
    drawn = rows_picture(shown, Look().on(Screen(int(px / PROJECTED), projected=True)))
    texts = [e for e in Xml.fromstring(drawn.inline()).iter() if e.text in shown.axis.ends]  # noqa: S314
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}
    spans = []
    for each in texts:
        wide = LETTER * float(each.get("font-size", 0)) * len(each.text or "")
        start = float(each.get("x", 0)) - shift[each.get("text-anchor", "start")] * wide
        spans.append((start, start + wide))

    assert len(spans) >= 2
    assert spans[0][0] >= 0
    assert spans[-1][1] <= drawn.width
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def test_nothing_to_show_is_an_empty_axis() -> None:
    nothing = ROWS["matter"]._replace(rows=())

    assert [trace["x"] for trace in rows_plot(nothing, Look()).traces] == [[], []]
    assert "data-off" not in rows_picture(nothing, Look()).inline()


@both
@pytest.mark.parametrize("width", [390, 640, 780, 860, 1100])
@pytest.mark.parametrize("projected", [False, True])
def test_the_unit_leaves_room_for_the_caution_beside_it(
    shown: Rows, width: int, *, projected: bool
) -> None:
    look = Look().on(Screen(width, projected=projected))
    root = Xml.fromstring(rows_picture(shown, look).inline())  # noqa: S314  (our own picture)
    (unit,) = (each for each in root.iter() if each.text in shown.axis.unit)
    (caution,) = (each for each in root.iter() if each.text == WATERMARK)

    letters = len(f"{unit.text}{caution.text}")
    assert unit.text in shown.axis.unit
    assert letters * LETTER * float(unit.get("font-size", "nan")) < look.width_px


@both
def test_the_halo_of_a_row_leaves_the_letters_above_it_whole(shown: Rows) -> None:
    """On a wall rows stand close, and its page draws all lines twice as thick."""
    look = Look().on(Screen(832, projected=True))
    root = Xml.fromstring(rows_picture(shown, look).inline())  # noqa: S314  (our own picture)
    named = {row.label for row in shown.rows}
    words = [each for each in root.iter() if each.text in named]
    size, halo = (float(words[0].get(each, "0")) for each in ("font-size", "stroke-width"))
    heights = sorted(float(each.get("y", "0")) for each in words)

    assert len(heights) == len(named)
    assert look.large
    # a line of letters is as high as its type, and half of a halo lies outside of it
    assert min(b - a for a, b in pairwise(heights)) >= size + halo
