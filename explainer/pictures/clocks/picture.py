"""The two-clock timeline: side effects and results as lanes on one shared time axis.

Both clocks use one code. A lane is as tall as its amount: for a side effect the share of sources
in which it is still there, for a result its size. The dark part is what nearly all agree on; the
pale part is what only some people see. Pure: signs in, a description of the picture out.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer import evidence
from explainer.draw.axis import HORIZON_DAYS, PANELS, position
from explainer.draw.palette import FONT, Look, Theme
from explainer.draw.say import WATERMARK
from explainer.pictures.clocks.lanes import Row, rows
from explainer.pictures.clocks.marks import Trace, badges, diamonds, flags, labels, pinned_diamonds
from explainer.pictures.clocks.ribbons import Outline, ghost_lines, result_shapes, side_shapes
from explainer.pictures.clocks.words import (
    PINNED_PLAN,
    RESULT_MIDDLE,
    RESULT_SLOW,
    RESULT_SOME,
    SIDE_MOST,
    SIDE_SOME,
    TIME_UNKNOWN,
)

if TYPE_CHECKING:
    from explainer.science.signs import Signs

TOP_PX, BOTTOM_PX = 22, 34  # room for titles above the lanes and for ticks below, beside their type


class Picture(NamedTuple):
    """A picture as plotly describes it: traces, layout, and its height in pixels."""

    traces: tuple[Trace, ...]
    layout: dict[str, Any]
    height_px: int


def timeline(signs: Signs, day: float, look: Look, pinned: Signs | None = None) -> Picture:
    """Draw both clocks.

    Args:
        signs: what shows, for the chosen plan and person.
        day: where the learner stands, in days since the first session.
        look: colours and size.
        pinned: the signs of a plan kept for comparison, drawn as a dashed ghost.

    Returns:
        Always the same number of traces in the same order, so that a chart can be updated in place.

    Example:
        >>> from explainer.science import signs as science, plan
        >>> both = science.signs(plan.Plan(), plan.Person())
        >>> picture = timeline(both, 3.0, Look())
        >>> [trace["name"] for trace in picture.traces][:3]
        ['side effect: most sources', 'side effect: some people', 'time not known']
    """
    lanes = rows(signs, look.rare)
    core, tail, unknown = side_shapes(signs, lanes)
    low, high, middle = result_shapes(signs, lanes)
    traces = (
        _area(SIDE_MOST, core, look.theme.side, look.theme.side_edge, "/"),
        _area(SIDE_SOME, tail, look.theme.side_pale, look.theme.side_edge),
        _line(TIME_UNKNOWN, unknown, look.theme.side_edge, 2.0, "dot"),
        _area(RESULT_SLOW, low, look.theme.result, look.theme.result_edge),
        _area(RESULT_SOME, high, look.theme.result_pale, look.theme.result_edge),
        _line(RESULT_MIDDLE, middle, look.theme.result_edge, 2.5, "solid"),
        _line(PINNED_PLAN, ghost_lines(pinned, lanes), look.theme.ghost, 2.0, "dash"),
        flags(signs, lanes, look),
        diamonds(signs, lanes, look),
        pinned_diamonds(pinned, lanes, look),
        labels(signs, lanes, day, look),
        badges(lanes, look),
    )
    height = _top_px(look) + look.sizes.lane * len(lanes) + _bottom_px(look)
    return Picture(traces, _layout(lanes, look, height), height)


def at_day(picture: Picture, signs: Signs, day: float, look: Look) -> Picture:
    """Return the picture with its labels at another day; all else does not depend on the day.

    Args:
        picture: a picture of the same signs and look.
        signs: what shows for the plan.
        day: the new day.
        look: colours and size.
    """
    named = labels(signs, rows(signs, look.rare), day, look)
    traces = tuple(named if trace["name"] == "labels" else trace for trace in picture.traces)
    return picture._replace(traces=traces)


def _area(name: str, points: Outline, fill: str, edge: str, pattern: str = "") -> Trace:
    return {
        "type": "scatter",
        "name": name,
        "x": points[0],
        "y": points[1],
        "mode": "lines",
        "fill": "toself",
        "fillcolor": fill,
        "fillpattern": {"shape": pattern, "fgcolor": edge, "size": 6, "solidity": 0.35},
        "line": {"color": edge, "width": 1},
        "hoverinfo": "skip",
    }


def _line(name: str, points: Outline, colour: str, width: float, dash: str) -> Trace:
    return {
        "type": "scatter",
        "name": name,
        "x": points[0],
        "y": points[1],
        "mode": "lines",
        "line": {"color": colour, "width": width, "dash": dash},
        "hoverinfo": "skip",
    }


def _top_px(look: Look) -> int:
    return TOP_PX + 2 * look.sizes.small


def _bottom_px(look: Look) -> int:
    return BOTTOM_PX + 2 * look.sizes.small


@lru_cache(maxsize=16)  # it depends on the page only, and a picture is described at every move
def _layout(lanes: tuple[Row, ...], look: Look, height: int) -> dict[str, Any]:
    top, ticks = lanes[0].base + 1.0, [t for panel in PANELS for t in panel.ticks]
    side = 2 + 2 * look.sizes.diamond // 3  # half a diamond stands over each end of the axis
    if look.narrow:
        ticks = [t for panel in PANELS for t in panel.ticks[::2]]
    return {
        "width": look.width_px,
        "height": height,
        "autosize": False,
        "margin": {"l": side, "r": side, "t": _top_px(look), "b": _bottom_px(look), "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": look.sizes.small, "color": look.theme.text},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "xaxis": {
            "range": [0.0, 4.0],
            "fixedrange": True,
            "tickvals": [position(day) for day, _ in ticks],
            "ticktext": [text for _, text in ticks],
            "ticks": "outside",
            "tickcolor": look.theme.quiet,
            "color": look.theme.text,
            "showgrid": False,
            "zeroline": False,
        },
        "yaxis": {"range": [0.0, top], "fixedrange": True, "visible": False},
        "shapes": _shapes(lanes, look.theme),
        "annotations": [*_titles(look), *_phase_titles(top, look), *_watermarks(lanes, look)],
    }


def _shapes(lanes: tuple[Row, ...], colours: Theme) -> list[dict[str, Any]]:
    bands = [
        {
            "type": "rect",
            "layer": "below",
            "yref": "paper",
            "x0": position(phase.start_d),
            "x1": position(phase.end_d),
            "y0": 0.0,
            "y1": 1.0,
            "line": {"width": 0},
            "fillcolor": colours.band,
        }
        for phase in list(evidence.phases().values())[::2]
    ]
    edges = [_rule(x, x, 0.0, 1.0, colours.line, "paper") for x in range(5)]
    floors = [
        _rule(0.0, 4.0, row.base, row.base, colours.line, "y")
        for row in lanes
        if row.group in {"side", "result"}
    ]
    return [*bands, *edges, *floors]


def _rule(x0: float, x1: float, y0: float, y1: float, colour: str, yref: str) -> dict[str, Any]:
    place = {"x0": x0, "x1": x1, "y0": y0, "y1": y1, "yref": yref}
    return {"type": "line", "layer": "below", "line": {"color": colour, "width": 1}, **place}


def _titles(look: Look) -> list[dict[str, Any]]:
    return [
        {
            "x": place + 0.5,
            "y": 1.0,
            "yref": "paper",
            "yshift": _top_px(look) - look.sizes.title + 1,
            "text": f"<b>{panel.short if look.narrow else panel.title}</b>",
            "showarrow": False,
            "font": {"size": look.sizes.title, "color": look.theme.text},
        }
        for place, panel in enumerate(PANELS)
    ]


def _phase_titles(top: float, look: Look) -> list[dict[str, Any]]:
    return [
        {
            "x": (position(phase.start_d) + position(min(phase.end_d, HORIZON_DAYS))) / 2.0,
            "y": top,
            "yanchor": "bottom",
            "text": phase.short_label if look.narrow else phase.label,
            "showarrow": False,
            "font": {"size": look.sizes.small, "color": look.theme.quiet},
        }
        for phase in evidence.phases().values()
    ]


def _watermarks(lanes: tuple[Row, ...], look: Look) -> list[dict[str, Any]]:
    return [
        {
            "x": 4.0,
            "y": row.label_y - (0.25 if look.narrow else 0.0),
            "xanchor": "right",
            "text": WATERMARK,
            "showarrow": False,
            "font": {"size": look.sizes.small, "color": look.theme.quiet},
        }
        for row in lanes
        if row.group == "header"
    ]
