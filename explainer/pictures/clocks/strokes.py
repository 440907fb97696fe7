"""Single strokes of the timeline: what each is, as a record, and how it is drawn as SVG.

Places are (place on the time axis, height in lanes). Outlines that belong together stand in one
list, kept apart by `None`.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from explainer.draw.axis import diamond_path
from explainer.draw.svg import nest, tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.axis import Area
    from explainer.pictures.clocks.ribbons import Outline

FADE, FADE_EDGE = "tc-fade", "tc-fade-edge"
HATCH = "tc-hatch"  # each view on a page gives this name an ending of its own
HATCH_PX = 6
MIDDLE = 0.36  # from the middle of a line of text down to its baseline, as a share of its size
DIAMOND = 0.65  # half the diagonal of a diamond, as a share of its size
# how much is left of a side effect that fades, at shares of the way
FADING = ((0.0, 1.0), (0.5, 0.6), (1.0, 0.08))
DASHES = {"dash": "9 6", "dot": "2 4", "dashdot": "10 4 2 4"}
ASIDE_PX = 2.0  # between a place and the words that start or end there

Place = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Ink(NamedTuple):
    """How words are written: size in px, colour, and the colour that keeps lines off them."""

    size: int
    colour: str
    halo: str = ""


class Text(NamedTuple):
    """A line of words: what stands in bold, and what follows it."""

    bold: str = ""
    plain: str = ""


class Ribbon(NamedTuple):
    """Filled outlines of one kind."""

    name: str
    points: Outline
    fill: str
    edge: str
    pattern: Literal["plain", "hatched", "fading"] = "plain"


class Line(NamedTuple):
    """Lines of one kind; `dash` is "solid", "dash", "dot" or "dashdot"."""

    name: str
    points: Outline
    colour: str
    width: float
    dash: str = "solid"


class Diamonds(NamedTuple):
    """Diamonds of one kind, with their numbers; open without a fill.

    One that stands for several sessions is stretched from its place to that in `lasts`.
    """

    name: str
    places: tuple[Place, ...]
    size: int
    fill: str
    edge: str
    texts: tuple[Text, ...] = ()
    ink: Ink = Ink(0, "")
    lasts: tuple[float, ...] = ()


class Labels(NamedTuple):
    """Lines of words that start or end at their places; `said` is told of each where asked."""

    name: str
    places: tuple[Place, ...]
    texts: tuple[Text, ...]
    ink: Ink
    anchor: Anchor
    said: tuple[str, ...] = ()


Stroke = Ribbon | Line | Diamonds | Labels


class Scale(NamedTuple):
    """From places to px: the rectangle in which time runs, and how many lanes it is high."""

    area: Area
    lanes: float

    def x(self, place: float) -> float:
        """Return how far from the left a place of the time axis stands (px)."""
        return self.area.at(place)

    def y(self, height: float) -> float:
        """Return how far from the top a height stands (px).

        Example:
            >>> from explainer.draw.axis import Area
            >>> Scale(Area(10, 0, 400, 100), 10.0).y(10.0)
            0.0
        """
        return self.area.top + (1.0 - height / self.lanes) * self.area.height


def stroke_svg(stroke: Stroke, scale: Scale) -> str:
    """Draw one stroke.

    Args:
        stroke: the record.
        scale: from places to px.

    Returns:
        SVG elements.

    Example:
        >>> from explainer.draw.axis import Area
        >>> line = Line("a", ([0.0, 4.0], [0.0, 1.0]), "red", 1)
        >>> stroke_svg(line, Scale(Area(0, 0, 400, 100), 1.0))[:26]
        '<path d="M0 100l400-100" d'
    """
    match stroke:
        case Ribbon():
            return _ribbon(stroke, scale)
        case Line():
            return _line(stroke, scale)
        case Diamonds():
            return _diamonds(stroke, scale)
        case Labels():
            return _labels(stroke, scale)


def _ribbon(each: Ribbon, scale: Scale) -> str:
    if each.pattern == "fading":
        return _fading(each, scale)
    hatched = each.pattern == "hatched"
    fill = f"url(#{HATCH})" if hatched else each.fill
    look = {"stroke": each.edge, "stroke_width": 1, "fill": fill, "data_trace": each.name}
    drawn = tag("path", d=_outline(each.points, scale, "Z"), **look)
    return (_hatch(each) if hatched else "") + drawn


def _fading(each: Ribbon, scale: Scale) -> str:
    """Draw outlines that fade from left to right, each over its own length."""
    fades = "".join(
        nest(
            "linearGradient",
            "".join(
                tag("stop", offset=f"{at:g}", stop_color=of, stop_opacity=left)
                for at, left in FADING
            ),
            id=name,
        )
        for name, of in ((FADE, each.fill), (FADE_EDGE, each.edge))
    )
    look = {"fill": f"url(#{FADE})", "stroke": f"url(#{FADE_EDGE})", "stroke_width": 1}
    drawn = "".join(tag("path", d=outline) for outline in _outlines(each.points, scale, "Z"))
    return nest("defs", fades) + nest("g", drawn, data_trace=each.name, **look)


def _line(each: Line, scale: Scale) -> str:
    look = {"stroke": each.colour, "stroke_width": each.width, "fill": "none"}
    look["stroke_dasharray"] = DASHES.get(each.dash)
    return tag("path", d=_outline(each.points, scale, ""), data_trace=each.name, **look)


def _outline(points: Outline, scale: Scale, end: str) -> str:
    return "".join(_outlines(points, scale, end))


def _outlines(points: Outline, scale: Scale, end: str) -> list[str]:
    """Write outlines one by one, with places to a tenth of a px and no corner on a straight way."""
    top, high = 10.0 * scale.y(0.0), 10.0 * (scale.y(1.0) - scale.y(0.0))
    # written out, for it is done a thousand times at each move: where the panels begin, how wide
    lefts = [10.0 * scale.x(float(place)) for place in range(5)]
    wide = 10.0 * scale.area.panel_px
    drawn: list[str] = []
    corners: list[tuple[int, int]] = []
    for x, y in (*zip(*points, strict=True), (None, None)):
        if x is not None and y is not None:
            panel = int(x)
            corners.append((round(lefts[panel] + wide * (x - panel)), round(top + high * y)))
        elif corners:
            drawn.append(_way(corners) + end)
            corners = []
    return drawn


def _way(corners: list[tuple[int, int]]) -> str:
    """Write the way from corner to corner, in tenths of a px, step by step."""
    (x, y), *rest = corners
    start, steps, across, down = f"M{_px(x)} {_px(y)}l", list[str](), 0, 0
    for to_x, to_y in rest:
        dx, dy = to_x - x, to_y - y
        x, y = to_x, to_y
        if dx * down == dy * across and dx * across + dy * down >= 0:
            across, down = across + dx, down + dy
            continue
        steps.append(f"{_px(across)} {_px(down)}")
        across, down = dx, dy
    way = start + " ".join((*steps, f"{_px(across)} {_px(down)}"))
    return way.replace(" -", "-")


@lru_cache(maxsize=4096)  # the same few steps come again and again
def _px(tenths: int) -> str:
    px = f"{tenths / 10:g}"
    return px if abs(tenths) >= 10 else px.replace("0.", ".")


def _hatch(each: Ribbon) -> str:
    """Hatch a fill, so that it is told apart without colour."""
    ground = tag("rect", width=HATCH_PX, height=HATCH_PX, fill=each.fill)
    line = tag("path", d=f"M0,{HATCH_PX}L{HATCH_PX},0", stroke=each.edge, stroke_width=1.6)
    field = {"width": HATCH_PX, "height": HATCH_PX, "patternUnits": "userSpaceOnUse"}
    return nest("pattern", ground + line, id=HATCH, **field)


def _diamonds(each: Diamonds, scale: Scale) -> str:
    lasts = each.lasts or tuple(x for x, _ in each.places)
    half = DIAMOND * each.size
    look = {"fill": each.fill or "none", "stroke": each.edge, "stroke_width": 1.5}
    drawn, middles = "", []
    for (first, height), last in zip(each.places, lasts, strict=True):
        left, right, y = scale.x(first), scale.x(last), scale.y(height)
        drawn += tag("path", d=diamond_path(left, right, y, half), data_trace=each.name, **look)
        middles.append(((left + right) / 2, y))
    return drawn + _written(middles, each.texts, each.ink, "middle")


def _labels(each: Labels, scale: Scale) -> str:
    aside = {"start": ASIDE_PX, "middle": 0.0, "end": -ASIDE_PX}[each.anchor]
    middles = [(scale.x(x) + aside, scale.y(y)) for x, y in each.places]
    return _written(middles, each.texts, each.ink, each.anchor)


def _written(middles: Sequence[Place], texts: Sequence[Text], ink: Ink, anchor: Anchor) -> str:
    """Write lines of words in one look, which is said once for all of them."""
    lines = (_line_of(middle, words, ink) for middle, words in zip(middles, texts, strict=False))
    return nest("g", "".join(lines), **_look(ink, anchor)) if texts else ""


def text_svg(middle: Place, words: Text, ink: Ink, anchor: Anchor = "middle") -> str:
    """Write a line of words around a height; nothing where there are none.

    Args:
        middle: where it starts, ends or has its middle, and the middle of its height (px).
        words: what is said.
        ink: size and colour.
        anchor: which end of the words stands there.

    Example:
        >>> text_svg((1.0, 2.0), Text("Day", "3"), Ink(12, "red"), "start")[-54:]
        'Day<tspan dx="7" font-weight="normal">3</tspan></text>'
    """
    return _line_of(middle, words, ink, **_look(ink, anchor))


def _look(ink: Ink, anchor: Anchor) -> dict[str, Any]:
    look = {"font_size": ink.size, "fill": ink.colour, "text_anchor": anchor}
    halo = {"stroke": ink.halo, "stroke_width": 3, "paint_order": "stroke"}
    return look | halo if ink.halo else look


def _line_of(middle: Place, words: Text, ink: Ink, **look: Any) -> str:
    x, y = middle[0], middle[1] + MIDDLE * ink.size
    if not words.bold:
        return tag("text", words.plain, x=x, y=y, **look) if words.plain else ""
    after = tag("tspan", words.plain, dx=7, font_weight="normal") if words.plain else ""
    strong = escape(words.bold, quote=False)
    return nest("text", strong + after, x=x, y=y, font_weight="bold", **look)
