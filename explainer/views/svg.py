"""Small pictures as SVG text: a paper panel that reads alike on light, dark and printed pages."""

from __future__ import annotations

from html import escape

from explainer.views.theme import FONT, LIGHT
from explainer.views.words import WATERMARK

NARROWEST_PX, WIDEST_PX = 280, 1100
USUAL_PX = 860  # where the width of the page is not known
TEXT_PX = 13
INK, QUIET, LINE = LIGHT.text, LIGHT.quiet, "#757575"


def tag(name: str, text: str = "", /, **attributes: object) -> str:
    """Write one element; numbers are rounded to a hundredth, so equal pictures are equal text.

    Args:
        name: name of the element.
        text: plain text inside it; it is escaped.
        attributes: its attributes; an underscore stands for a hyphen, a last one is dropped.

    Returns:
        The element.

    Example:
        >>> tag("line", x1=0, y1=1.23456, stroke_width=2, class_="tick")
        '<line x1="0" y1="1.23" stroke-width="2" class="tick"/>'
    """
    named = (f' {key.rstrip("_").replace("_", "-")}="{_said(v)}"' for key, v in attributes.items())
    inside = f">{escape(text, quote=False)}</{name}>" if text else "/>"
    return f"<{name}{''.join(named)}{inside}"


def _said(value: object) -> str:
    return (
        f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else escape(str(value))
    )


def words_at(x: float, y: float, text: str, **attributes: object) -> str:
    """Write a line of text with its baseline at a place, in ink and at a size one can read.

    Example:
        >>> words_at(1, 2, "Day 3")
        '<text x="1" y="2" font-size="13" fill="#1a1a1a">Day 3</text>'
    """
    return tag("text", text, x=x, y=y, **{"font_size": TEXT_PX, "fill": INK, **attributes})


def group(parts: str, **attributes: object) -> str:
    """Put elements into a group.

    Example:
        >>> group("<g/>", id="a")
        '<g id="a"><g/></g>'
    """
    opened = tag("g", **attributes).removesuffix("/>")
    return f"{opened}>{parts}</g>"


def drawing(width: float, height: float, title: str, description: str, parts: str) -> str:
    """Frame a picture: paper, name, description, and the watermark inside it.

    Args:
        width: its natural width in px.
        height: its natural height in px, with 22 px left free at the foot.
        title: its name.
        description: what it shows, in words.
        parts: its elements.

    Returns:
        The SVG.

    Example:
        >>> drawing(320, 200, "Dots", "Twenty dots.", "").count("Illustrative")
        1
    """
    named = tag("title", title) + tag("desc", description)
    edge = {"width": width - 1, "height": height - 1, "fill": "#ffffff", "stroke": LINE}
    paper = tag("rect", x=0.5, y=0.5, rx=4, class_="paper", **edge)
    foot = {"text_anchor": "end", "font_size": 12, "fill": QUIET, "class_": "watermark"}
    mark = words_at(width - 8, height - 8, WATERMARK, **foot)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width:g} {height:g}" '
        f'width="{width:g}" height="{height:g}" font-family="{escape(FONT)}" '
        f'style="max-width:100%;height:auto;display:block">{named}{paper}{parts}{mark}</svg>'
    )


def fitting(width_px: float) -> int:
    """Return the width a picture is drawn at on a page of some width.

    Example:
        >>> fitting(1400), fitting(0)
        (1100, 860)
    """
    return min(max(int(width_px), NARROWEST_PX), WIDEST_PX) if width_px else USUAL_PX
