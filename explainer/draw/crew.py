"""What each of the repair crew looks like: shape, then pattern, then colour."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from explainer.draw.palette import LIGHT
from explainer.draw.svg import group, nest, tag
from explainer.draw.words import RUNNERS

if TYPE_CHECKING:
    from explainer.draw.palette import Shade, Theme
    from explainer.draw.words import Runner


def shade(runner: Runner, theme: Theme) -> Shade:
    """Return the colours of one of the crew on a page.

    Example:
        >>> from explainer.draw.palette import LIGHT
        >>> shade(RUNNERS[0], LIGHT) is LIGHT.crew.clot
        True
    """
    found: Shade = getattr(theme.crew, runner.key)
    return found


# what is drawn in a field of 16 by 12 px, and how thick; it is repeated to fill the lane
MARKS = MappingProxyType(
    {
        "clot": ("M0 0L16 12M16 0L0 12M8 0V12", None),
        "macrophages": ("M3 6Q2 2 7 2Q11 1 12 5Q14 9 9 10Q4 11 3 6Z", 1.4),
        "signals": ("M4 9L7 3L10 9Z", 1.2),
        "fibroblasts": ("M1 6Q8 1 15 6Q8 11 1 6Z", None),
        "young_fibres": ("M1 4L6 2M8 9L13 10M10 3L14 5", 1.3),
        "mature_fibres": ("M0 3H16M0 9H16", 3.2),
    }
)
LOBES = ((5, 4), (8, 7), (4, 8))


def mark(runner: Runner, theme: Theme) -> str:
    """Draw the mark of one of the crew, by which it is told apart without colour."""
    look = shade(runner, theme)
    if runner.key == "neutrophils":
        return "".join(tag("circle", cx=x, cy=y, r=2.2, fill=look.mark) for x, y in LOBES)
    line, thick = MARKS[runner.key]
    fill = look.colour if runner.key == "fibroblasts" else "none"
    return tag("path", d=line, fill=fill, stroke=look.mark, stroke_width=thick)


def patterns(name: str, theme: Theme = LIGHT) -> str:
    """Return the pattern of each of the crew as definitions of an SVG.

    Args:
        name: of the picture; the pattern of a runner is called `<name>-<key>-fill`.
        theme: colours of the page.

    Example:
        >>> patterns("relay").count("<pattern")
        7
    """
    return nest("defs", "".join(_pattern(name, runner, theme) for runner in RUNNERS))


def _pattern(name: str, runner: Runner, theme: Theme) -> str:
    field = {"width": 16, "height": 12}
    paper = tag("rect", fill=theme.page, **field)
    tint = tag("rect", fill=shade(runner, theme).colour, fill_opacity=0.22, **field)
    held = group(paper + tint + mark(runner, theme), color=theme.text)
    name = f"{name}-{runner.key}-fill"
    return nest("pattern", held, id=name, patternUnits="userSpaceOnUse", **field)
