"""A picture as plotly reads it: traces and a layout; what all such charts have in common.

Here are words and numbers only: `stage/view/chart.py` alone hands them to plotly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.draw.palette import FONT

if TYPE_CHECKING:
    from explainer.draw.palette import Look

    Trace = dict[str, Any]

BUTTONS_PX = 34  # room for plotly's own buttons above a chart that zooms
CLEAR = "rgba(0,0,0,0)"


class Plot(NamedTuple):
    """A picture as plotly describes it: traces and layout."""

    traces: tuple[Trace, ...]
    layout: dict[str, Any]


class Edges(NamedTuple):
    """Where the field of a chart lies in its picture, as px from the left and from the top."""

    left: float
    right: float
    top: float
    bottom: float


def framed(look: Look, height: float, field: Edges) -> dict[str, Any]:
    """Return the layout that a chart has before anything stands in it.

    Args:
        look: width and theme of the page, and how large its type is.
        height: of the picture in px.
        field: where what is measured stands in it.

    Example:
        >>> from explainer.draw.palette import Look
        >>> framed(Look(), 300.0, Edges(100.0, 880.0, 20.0, 260.0))["margin"]
        {'l': 100.0, 'r': 20.0, 't': 20.0, 'b': 40.0, 'pad': 0}
    """
    sides = {"l": field.left, "r": look.width_px - field.right}
    margin = {**sides, "t": field.top, "b": height - field.bottom, "pad": 0}
    return {
        "width": look.width_px,
        "height": height,
        "autosize": False,
        "margin": margin,
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "font": {"family": FONT, "size": look.sizes.small, "color": look.theme.text},
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {"align": "left"},
    }


def zooming(layout: dict[str, Any], look: Look, room_px: int = BUTTONS_PX) -> dict[str, Any]:
    """Let the axis of a layout be zoomed, with room for plotly's buttons above it.

    Args:
        layout: with an `xaxis`.
        look: theme of the page.
        room_px: what the buttons need; 0 where they stand in a corner that is empty.

    Example:
        >>> from explainer.draw.palette import Look
        >>> still = {"height": 9, "margin": {"t": 1}, "xaxis": {"fixedrange": True}}
        >>> zooming(still, Look())["height"]
        43
    """
    return {
        **layout,
        "height": layout["height"] + room_px,
        "margin": {**layout["margin"], "t": layout["margin"]["t"] + room_px},
        "xaxis": {**layout["xaxis"], "fixedrange": False},
        "dragmode": "zoom",
        "modebar": {"bgcolor": look.theme.page, "color": look.theme.quiet},
    }
