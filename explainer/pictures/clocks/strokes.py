"""Single strokes of the timeline as SVG: lanes, marks and words, from the traces of plotly."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from explainer.draw.svg import nest, tag

if TYPE_CHECKING:
    from explainer.pictures.clocks.marks import Trace

HATCH = "tc-hatch"  # each view on a page gives this name an ending of its own
MIDDLE = 0.36  # from the middle of a line of text down to its baseline, as a share of its size
DIAMOND = 0.65  # half the diagonal of a diamond, as a share of its size
DASHES = {"dash": "9 6", "dot": "2 4"}
_BOLD = re.compile(r"<b>(.*?)</b>\s*(.*)")


class Scale(NamedTuple):
    """From places on the axes to px: the plot's edges and size, and the ends of both axes."""

    left: float
    top: float
    width: float
    height: float
    across: float
    up: float

    def x(self, value: float) -> float:
        """Return how far from the left a place of the time axis stands (px).

        Example:
            >>> Scale(10, 0, 400, 100, 4.0, 10.0).x(1.0)
            110.0
        """
        return self.left + value / self.across * self.width

    def y(self, value: float) -> float:
        """Return how far from the top a height stands (px).

        Example:
            >>> Scale(10, 0, 400, 100, 4.0, 10.0).y(10.0)
            0.0
        """
        return self.top + (1.0 - value / self.up) * self.height

    def paper_y(self, share: float) -> float:
        """Return how far from the top a share of the plot's height stands (px)."""
        return self.top + (1.0 - share) * self.height


def path(trace: Trace, scale: Scale) -> str:
    """Draw all outlines or lines of a trace as one path.

    Example:
        >>> look = {"color": "red", "width": 1}
        >>> line = {"name": "a", "x": [0.0, 4.0], "y": [0.0, 1.0], "line": look}
        >>> path(line, Scale(0, 0, 400, 100, 4.0, 1.0))[:26]
        '<path d="M0.0,100.0L400.0,'
    """
    line, filled = trace["line"], "fill" in trace
    look = {"stroke": line["color"], "stroke_width": line["width"], "fill": "none"}
    if "dash" in line and line["dash"] in DASHES:
        look["stroke_dasharray"] = DASHES[line["dash"]]
    hatch = ""
    if filled:
        look["fill"] = trace["fillcolor"]
        if trace["fillpattern"]["shape"]:
            hatch, look["fill"] = _hatch(trace), f"url(#{HATCH})"
    outline = _outline(trace, scale, "Z" if filled else "")
    return hatch + tag("path", d=outline, data_trace=trace["name"], **look)


def _outline(trace: Trace, scale: Scale, end: str) -> str:
    """Write the outlines of a trace, which `None` keeps apart, with places to a tenth of a px."""
    (left, across), (top, up) = (scale.x(0.0), scale.x(1.0)), (scale.y(0.0), scale.y(1.0))
    wide, high, drawn = across - left, up - top, ""
    places: list[str] = []
    for x, y in (*zip(trace["x"], trace["y"], strict=True), (None, None)):
        if x is not None:
            places.append(f"{left + wide * x:.1f},{top + high * y:.1f}")
        elif places:
            drawn += f"M{'L'.join(places)}{end}"
            places = []
    return drawn


def _hatch(trace: Trace) -> str:
    """Hatch a fill, so that it is told apart without colour."""
    edge, side = trace["fillpattern"]["fgcolor"], trace["fillpattern"]["size"]
    ground = tag("rect", width=side, height=side, fill=trace["fillcolor"])
    stroke = tag("path", d=f"M0,{side}L{side},0", stroke=edge, stroke_width=1.6)
    field = {"width": side, "height": side, "patternUnits": "userSpaceOnUse"}
    return nest("pattern", ground + stroke, id=HATCH, **field)


def marks(trace: Trace, scale: Scale) -> str:
    """Draw the diamonds and the words of a trace, one after the other."""
    texts = trace.get("text") or [""] * len(trace["x"])
    places = zip(trace["x"], trace["y"], texts, strict=False)
    return "".join(
        _mark(trace, scale.x(x), scale.y(y), words) for x, y, words in places if x is not None
    )


def _mark(trace: Trace, x: float, y: float, words: str) -> str:
    drawn = ""
    if "markers" in trace["mode"]:
        drawn = _diamond(trace, x, y)
    if not words:
        return drawn
    anchor, shift = {"right": ("start", 2.0), "left": ("end", -2.0)}.get(
        trace.get("textposition", "").rpartition(" ")[2], ("middle", 0.0)
    )
    font = trace["textfont"]
    return drawn + text(x + shift, y + MIDDLE * font["size"], words, font, anchor)


def _diamond(trace: Trace, x: float, y: float) -> str:
    marker = trace["marker"]
    half, is_open = DIAMOND * marker["size"], marker["symbol"].endswith("-open")
    edge = marker["color"] if is_open else marker["line"]["color"]
    look = {"fill": "none" if is_open else marker["color"], "stroke": edge, "stroke_width": 1.5}
    steps = (f"{half:.1f},{-half:.1f}", f"{half:.1f},{half:.1f}", f"{-half:.1f},{half:.1f}")
    corners = f"M{x - half:.1f},{y:.1f}l{' '.join(steps)}Z"
    return tag("path", d=corners, data_trace=trace["name"], **look)


def text(x: float, y: float, words: str, font: dict[str, Any], anchor: str) -> str:
    """Write a line of words; what stands between <b> and </b> at its start is bold.

    Example:
        >>> text(1, 2, "<b>Day</b> 3", {"size": 12, "color": "red"}, "start")[-54:]
        'Day<tspan dx="7" font-weight="normal">3</tspan></text>'
    """
    bold = _BOLD.fullmatch(words)
    look = {"font_size": font["size"], "fill": font["color"], "text_anchor": anchor}
    if not bold:
        return tag("text", words, x=x, y=y, **look)
    strong, rest = bold.groups()
    after = tag("tspan", rest, dx=7, font_weight="normal") if rest else ""
    return nest("text", escape(strong, quote=False) + after, x=x, y=y, font_weight="bold", **look)
