"""The timeline as a chart that one can zoom and point at: the same picture, with words in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.views.axis import day_at, day_words
from explainer.views.lanes import Row, rows
from explainer.views.words import lane_now

if TYPE_CHECKING:
    from explainer.science.signs import Signs
    from explainer.views.marks import Trace
    from explainer.views.theme import Look
    from explainer.views.timeline import Picture

READ = ("side effect: most sources", "side effect: some people", "result: middle")


def zoomable(picture: Picture, signs: Signs, look: Look) -> Picture:
    """Free the time axis of a picture, and say at every point of a lane how it stands there.

    Args:
        picture: the timeline of these signs.
        signs: what shows for the plan.
        look: how the picture was drawn.

    Returns:
        The same traces in the same order.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.views.theme import Look
        >>> from explainer.views.timeline import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> chart = zoomable(timeline(both, 3.0, Look()), both, Look())
        >>> chart.traces[0]["hovertext"][0]
        '<b>Soreness</b><br>the first minutes: usual now'
    """
    lanes = rows(signs, look.rare)
    axis = {**picture.layout["xaxis"], "fixedrange": False}
    layout = {**picture.layout, "xaxis": axis, "dragmode": "zoom"}
    traces = tuple(_read(t, signs, lanes) if t["name"] in READ else t for t in picture.traces)
    return picture._replace(traces=traces, layout=layout)


def _read(trace: Trace, signs: Signs, lanes: tuple[Row, ...]) -> Trace:
    floors = {row.base: row for row in lanes}
    places = zip(trace["x"], trace["y"], strict=True)
    said = ["" if x is None else _said(signs, floors[float(int(y))], day_at(x)) for x, y in places]
    return {**trace, "hoverinfo": "text", "hoveron": "points", "hovertext": said}


def _said(signs: Signs, row: Row, day: float) -> str:
    return f"<b>{row.label}</b><br>{day_words(day)}: {lane_now(signs, row.key, day)}"
