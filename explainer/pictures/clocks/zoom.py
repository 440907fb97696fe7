"""The timeline as a chart that one can zoom and point at: the same picture, with words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from explainer.draw.axis import day_at
from explainer.draw.say import day_words
from explainer.pictures.clocks.lanes import Row, rows
from explainer.pictures.clocks.picture import Picture
from explainer.pictures.clocks.words import RESULT_MIDDLE, SIDE_MOST, SIDE_SOME, lane_now

if TYPE_CHECKING:
    from explainer.draw.palette import Look
    from explainer.pictures.clocks.marks import Trace
    from explainer.science.signs import Signs

READ = (SIDE_MOST, SIDE_SOME, RESULT_MIDDLE)
EDGES = {"labels": ("left", 0.005), "evidence grades": ("right", 0.995)}
BUTTONS_PX = 34  # room for plotly's own buttons above the titles


def zoomable(picture: Picture, signs: Signs, look: Look) -> Picture:
    """Free the time axis of a picture, and say at every point of a lane how it stands there.

    Words that stand at an edge keep standing there, whatever part of the time is shown.

    Args:
        picture: the timeline of these signs.
        signs: what shows for the plan.
        look: how the picture was drawn.

    Returns:
        The same traces in the same order.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> chart = zoomable(timeline(both, 3.0, Look()), both, Look())
        >>> chart.traces[0]["hovertext"][0]
        '<b>Soreness</b><br>the first minutes: usual now'
    """
    lanes = rows(signs, look.rare)
    traces = tuple(_for_zoom(each, signs, lanes) for each in picture.traces)
    words = [note for each in picture.traces for note in _at_edge(each)]
    height = picture.height_px + BUTTONS_PX
    return Picture(traces, _free(picture.layout, words, height, look), height)


def _free(
    layout: dict[str, Any], words: list[dict[str, Any]], height: int, look: Look
) -> dict[str, Any]:
    notes = [_held(note) for note in layout["annotations"]]
    return {
        **layout,
        "height": height,
        "margin": {**layout["margin"], "t": layout["margin"]["t"] + BUTTONS_PX},
        "xaxis": {**layout["xaxis"], "fixedrange": False},
        "dragmode": "zoom",
        "modebar": {"bgcolor": look.theme.page, "color": look.theme.quiet},
        "annotations": [*notes, *words],
    }


def _held(note: dict[str, Any]) -> dict[str, Any]:
    """Hold a word of the right edge at that edge."""
    return {**note, "x": 1.0, "xref": "paper"} if note.get("xanchor") == "right" else note


def _at_edge(trace: Trace) -> list[dict[str, Any]]:
    if trace["name"] not in EDGES:
        return []
    side, x = EDGES[trace["name"]]
    place = {"xref": "paper", "x": x, "xanchor": side, "showarrow": False}
    words = zip(trace["y"], trace["text"], strict=True)
    return [{**place, "y": y, "text": said, "font": trace["textfont"]} for y, said in words]


def _for_zoom(trace: Trace, signs: Signs, lanes: tuple[Row, ...]) -> Trace:
    if trace["name"] in EDGES:
        return {**trace, "text": [""] * len(trace["text"])}
    if trace["name"] not in READ:
        return trace
    floors = {row.base: row for row in lanes}
    places = zip(trace["x"], trace["y"], strict=True)
    said = ["" if x is None else _said(signs, floors[float(int(y))], day_at(x)) for x, y in places]
    return {**trace, "hoverinfo": "text", "hoveron": "points", "hovertext": said}


def _said(signs: Signs, row: Row, day: float) -> str:
    return f"<b>{row.label}</b><br>{day_words(day)}: {lane_now(signs, row.key, day)}"
