"""The timeline as SVG, in layers: drawn from the same description that plotly reads.

A plain drawing stands on the page at once and follows the hand; a chart that zooms takes seconds
to appear and several times as long to move. Both read one description, so they cannot differ.
The layers are what changes together: the ground with the page, lanes and marks with the plan,
the labels with the day.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from explainer.draw.palette import FONT
from explainer.draw.svg import tag
from explainer.pictures.clocks.strokes import MIDDLE, Scale, marks, path, text

if TYPE_CHECKING:
    from explainer.pictures.clocks.marks import Trace
    from explainer.pictures.clocks.picture import Picture

TICK_PX = 5
LAYERS = ("ground", "lanes", "marks", "labels")  # from the bottom to the top


def changed(before: Picture | None, picture: Picture) -> tuple[str, ...]:
    """Return which layers of a picture differ from those of an earlier one.

    Args:
        before: the earlier picture, or none.
        picture: the picture now.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import at_day, timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> picture = timeline(both, 3.0, Look())
        >>> changed(picture, at_day(picture, both, 28.0, Look()))
        ('labels',)
    """
    if before is None or before.layout != picture.layout:
        return LAYERS
    pairs = zip(before.traces, picture.traces, strict=True)
    found = {_layer_of(now) for was, now in pairs if was != now}
    return tuple(name for name in LAYERS if name in found)


def layer(picture: Picture, name: str) -> str:
    """Draw one layer of the timeline as SVG.

    Args:
        picture: the timeline, as `views.timeline.timeline` describes it.
        name: one of `LAYERS`.

    Returns:
        The inside of a group; sizes in px.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> layer(timeline(both, 3.0, Look()), "lanes").count("data-trace")
        7
    """
    scale = _scale(picture)
    if name == "ground":
        return _ground(picture.layout, scale)
    draw = path if name == "lanes" else marks
    return "".join(draw(each, scale) for each in picture.traces if _layer_of(each) == name)


def composed(picture: Picture, title: str, description: str) -> str:
    """Put the layers of the two clocks together.

    Args:
        picture: what to draw.
        title: what it is called.
        description: how it is built up, in words.

    Example:
        >>> from explainer.science import plan, signs
        >>> from explainer.draw.palette import Look
        >>> from explainer.pictures.clocks.picture import timeline
        >>> both = signs.signs(plan.Plan(), plan.Person())
        >>> composed(timeline(both, 3.0, Look()), "Two clocks", "Lanes.").count("<title>")
        1
    """
    width, height = picture.layout["width"], picture.height_px
    named = tag("title", title) + tag("desc", description)
    inside = "".join(layer(picture, name) for name in LAYERS)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}" font-family="{escape(FONT)}">{named}{inside}</svg>'
    )


def _layer_of(trace: Trace) -> str:
    if trace["name"] == "labels":
        return "labels"
    return "lanes" if trace["mode"] == "lines" else "marks"


def _scale(picture: Picture) -> Scale:
    layout, edge = picture.layout, picture.layout["margin"]
    width = layout["width"] - edge["l"] - edge["r"]
    height = layout["height"] - edge["t"] - edge["b"]
    ends = (layout["xaxis"]["range"][1], layout["yaxis"]["range"][1])
    return Scale(edge["l"], edge["t"], width, height, *ends)


# The ground: bands, rules, ticks and titles.


def _ground(layout: dict[str, Any], scale: Scale) -> str:
    place = {"x": scale.left, "y": scale.top, "width": scale.width, "height": scale.height}
    # the browser's assistant looks for this name to lay the day line over the picture
    area = tag("rect", class_="tc-area", fill="none", **place)
    shapes = "".join(_shape(each, scale) for each in layout["shapes"])
    titles = "".join(_annotation(each, scale) for each in layout["annotations"])
    return shapes + area + _ticks(layout, scale) + titles


def _shape(shape: dict[str, Any], scale: Scale) -> str:
    up = scale.paper_y if shape["yref"] == "paper" else scale.y
    left, right = scale.x(shape["x0"]), scale.x(shape["x1"])
    low, high = up(shape["y0"]), up(shape["y1"])
    if shape["type"] == "line":
        return tag("line", x1=left, x2=right, y1=low, y2=high, stroke=shape["line"]["color"])
    size = {"width": right - left, "height": low - high}
    return tag("rect", x=left, y=high, fill=shape["fillcolor"], **size)


def _annotation(note: dict[str, Any], scale: Scale) -> str:
    size = note["font"]["size"]
    y = scale.paper_y(note["y"]) if note.get("yref") == "paper" else scale.y(note["y"])
    drop = -0.4 * size if note.get("yanchor") == "bottom" else MIDDLE * size
    anchor = "end" if note.get("xanchor") == "right" else "middle"
    down = y - note.get("yshift", 0.0) + drop
    return text(scale.x(note["x"]), down, note["text"], note["font"], anchor)


def _ticks(layout: dict[str, Any], scale: Scale) -> str:
    axis, font = layout["xaxis"], {**layout["font"], "color": layout["xaxis"]["color"]}
    foot, parts = scale.top + scale.height, []
    for value, words in zip(axis["tickvals"], axis["ticktext"], strict=True):
        x = scale.x(value)
        mark = {"x1": x, "x2": x, "y1": foot, "y2": foot + TICK_PX}
        parts.append(tag("line", stroke=axis["tickcolor"], **mark))
        parts.append(text(x, foot + TICK_PX + font["size"], words, font, "middle"))
    return "".join(parts)
