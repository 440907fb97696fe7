"""A picture as a value: named layers, its size, and what it is called; whole in any theme."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Self

from explainer.draw.palette import FONT, LIGHT
from explainer.draw.say import HERE, WATERMARK, day_words
from explainer.draw.svg import group, nest, tag, words_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.draw.axis import Area
    from explainer.draw.palette import Screen, Theme

# from the bottom to the top: the ground changes with the page, lanes and marks with the plan, the
# event with the day that matters, the labels with the day
LAYERS = ("ground", "lanes", "event", "marks", "labels")
NAMES = re.compile(r'(\s(?:id|aria-labelledby|aria-describedby)="|url\(#|href="#)([^")]+)')
DEFINED = re.compile(r'<(pattern|linearGradient|clipPath|symbol) [^>]*?id="([^"]+)".*?</\1>', re.S)
ELEMENT, UNSEEN = re.compile(r"<(?P<end>/?)[a-zA-Z][^>]*?(?P<alone>/?)>"), ' opacity="0"'
HAND_PX = 12  # the line of the day ends where on a page the handle of its slider is


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A picture in layers: what changes together stands in one of them.

    Args:
        layers: the inside of a group of SVG by the name of the layer, from the bottom to the top.
        width: of the picture in px.
        height: of the picture in px.
        title: what it is called.
        description: how it is built up, in words.

    Example:
        >>> drawn = {"marks": '<g id="a"/>'}
        >>> dot = Figure(layers=drawn, width=9, height=9, title="A", description="B")
        >>> '<g id="a"/>' in dot.inline(), dot.changed(None)
        (True, ('marks',))
    """

    layers: Mapping[str, str]
    width: float
    height: float
    title: str
    description: str

    def changed(self, before: Figure | None) -> tuple[str, ...]:
        """Return which layers differ from those of an earlier picture.

        Args:
            before: the earlier picture, or none.
        """
        was = before.layers if before else {}
        return tuple(name for name, drawn in self.layers.items() if was.get(name) != drawn)

    def at_day(self, day: float, area: Area, theme: Theme) -> Self:
        """Return the same picture with the line of the day, which on a page the browser lays on it.

        Args:
            day: days since the first session.
            area: where time runs.
            theme: colours of the page.

        Example:
            >>> from explainer.draw.axis import Area
            >>> empty = Figure(layers={}, width=9, height=9, title="A", description="B")
            >>> "You are here: day 3<" in empty.at_day(3.0, Area(9, 9, 800, 90), LIGHT).inline()
            True
        """
        return replace(self, layers={**self.layers, "day": self._day_line(day, area, theme)})

    def _day_line(self, day: float, area: Area, theme: Theme) -> str:
        x, foot = area.x(day), area.bottom + HAND_PX
        line = tag("line", x1=x, x2=x, y1=area.top, y2=foot, stroke=theme.text, stroke_width=2)
        label = ("{}" if area.narrow else HERE).format(day_words(day))
        left = x <= area.left + area.width / 2
        look = {"text_anchor": "start" if left else "end", "font_weight": "bold"}
        # its own line is the last of the picture, below the ticks
        said = words_at(x + (6.0 if left else -6.0), self.height - 4.0, label, theme, **look)
        return group(line + said, class_="tc-dayline")

    def inline(self, under: str = "") -> str:
        """Return the picture as SVG for a page that has its own colour and no other such picture.

        Its ids are those of the layers; `svg` makes one that can stand anywhere.

        Args:
            under: what lies under all layers.
        """
        wide, high = f"{self.width:g}", f"{self.height:g}"
        size = {"viewBox": f"0 0 {wide} {high}", "width": wide, "height": high}
        look = {"font_family": FONT, "style": "max-width:100%;height:auto;display:block"}
        said = tag("title", self.title) + tag("desc", self.description)
        inside = said + under + "".join(self.layers.values())
        return nest("svg", inside, xmlns="http://www.w3.org/2000/svg", role="img", **size, **look)

    def svg(self, screen: Screen) -> str:
        """Return one whole SVG: with its page, and ids that it shares with no other picture.

        Args:
            screen: what it is made for.

        Returns:
            The SVG; equal pictures give equal text.

        Example:
            >>> from explainer.draw.palette import Screen
            >>> dot = {"marks": '<g id="a"/>'}
            >>> whole = Figure(layers=dot, width=9, height=9, title="A", description="B")
            >>> 'id="a"' in whole.svg(Screen()), "#111111" in whole.svg(Screen(dark=True))
            (False, True)
        """
        page = {"width": "100%", "height": "100%", "fill": screen.theme.page}
        return with_own_ids(used_only(seen_only(self.inline(tag("rect", class_="page", **page)))))


def on_paper(
    size: tuple[float, float],
    title: str,
    description: str,
    layers: Mapping[str, str],
    theme: Theme = LIGHT,
) -> Figure:
    """Lay a picture on paper with an edge, and write the watermark into it.

    Args:
        size: its natural width and height in px, with 22 px left free at the foot.
        title: its name.
        description: what it shows, in words.
        layers: what is drawn, by the name of the layer.
        theme: colours of the page.

    Example:
        >>> on_paper((320, 200), "Dots", "Twenty dots.", {}).inline().count("Illustrative")
        1
    """
    width, height = size
    edge = {"width": width - 1, "height": height - 1, "fill": theme.page, "stroke": theme.rule}
    paper = tag("rect", x=0.5, y=0.5, rx=4, class_="paper", **edge)
    foot = {"text_anchor": "end", "font_size": 12, "fill": theme.quiet, "class_": "watermark"}
    mark = words_at(width - 8, height - 8, WATERMARK, **foot)
    return Figure(
        layers={"paper": paper, **layers, "watermark": mark},
        width=width,
        height=height,
        title=title,
        description=description,
    )


def seen_only(picture: str) -> str:
    """Return an SVG without what is drawn unseen: a file can be read, and it must not tell.

    Example:
        >>> seen_only('<svg><g opacity="0"><g/>hidden<g>x</g></g><p opacity="0"/><g>y</g></svg>')
        '<svg><g>y</g></svg>'
    """
    kept, start, depth = list[str](), 0, 0
    for found in ELEMENT.finditer(picture):
        if depth == 0 and UNSEEN in found[0]:
            kept.append(picture[start : found.start()])
            start, depth = found.end(), int(not found["alone"])
        elif depth and not found["alone"]:
            depth += -1 if found["end"] else 1
            start = found.end()
    return "".join((*kept, picture[start:]))


def used_only(picture: str) -> str:
    """Return an SVG without patterns that nothing is filled with: their names tell, too.

    Example:
        >>> fills = '<pattern id="a"></pattern><pattern id="b"></pattern>'
        >>> used_only(f'<svg>{fills}<path fill="url(#b)"/></svg>')
        '<svg><pattern id="b"></pattern><path fill="url(#b)"/></svg>'
    """

    def kept(found: re.Match[str]) -> str:
        """Return a definition that is used, else nothing."""
        return found[0] if f"#{found[2]})" in picture or f'"#{found[2]}"' in picture else ""

    return DEFINED.sub(kept, picture)


def with_own_ids(svg: str) -> str:
    """Put what a picture is in front of each of its ids, so that no other picture shares one.

    Example:
        >>> with_own_ids('<g id="a"/><use href="#a"/>')
        '<g id="p9ae367-a"/><use href="#p9ae367-a"/>'
    """
    own = f"p{sha256(svg.encode()).hexdigest()[:6]}"

    def renamed(found: re.Match[str]) -> str:
        """Put the own name before each name that was found."""
        return found[1] + " ".join(f"{own}-{name}" for name in found[2].split())

    return NAMES.sub(renamed, svg)
