"""The hook: a ruler of 1 mm beside a grain of salt, a needle and its channel, all to one scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import group, tag, words_at
from explainer.evidence.section import number
from explainer.pictures.depth import words as say

if TYPE_CHECKING:
    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

WIDE, HIGH, PX_PER_MM = 320, 216, 200.0
LEFT, RULER_Y, FLOOR_Y = 40.0, 34.0, 150.0


def salt_picture(theme: Theme = LIGHT) -> Figure:
    """Draw ruler, grain, needle and channel side by side.

    Args:
        theme: colours of the page.

    Example:
        >>> list(salt_picture().layers)
        ['paper', 'ruler', 'things', 'watermark']
    """
    things = (
        (0.0, _box(0.0, say.GRAIN_MM, say.GRAIN_MM, theme.grain, theme)),
        (0.5, _box(0.5, number("needle_mm"), 0.5, theme.metal, theme)),
        (0.85, _box(0.85, number("channel_mm"), 0.5, theme.page, theme)),
    )
    drawn = "".join(
        part + words_at(LEFT + at * PX_PER_MM, FLOOR_Y + 18.0, name, theme)
        for name, (at, part) in zip(say.THINGS, things, strict=True)
    )
    layers = {"ruler": _ruler(theme), "things": drawn}
    return on_paper((WIDE, HIGH), say.SALT_TITLE, say.salt_words(), layers, theme)


def _box(at_mm: float, wide_mm: float, high_mm: float, fill: str, theme: Theme) -> str:
    wide, high = wide_mm * PX_PER_MM, high_mm * PX_PER_MM
    place = {"x": LEFT + at_mm * PX_PER_MM, "y": FLOOR_Y - high, "width": wide, "height": high}
    return tag("rect", fill=fill, stroke=theme.text, stroke_width=1.4, **place)


def _ruler(theme: Theme) -> str:
    """Draw the ruler: ten parts, ends longer."""
    marks = "".join(
        f"M{LEFT + PX_PER_MM * i / 10.0:g} {RULER_Y}v{-12 if i in {0, 10} else -7}"
        for i in range(11)
    )
    line = f"M{LEFT:g} {RULER_Y}h{PX_PER_MM:g}{marks}"
    long, parts = say.RULER
    said = words_at(LEFT + PX_PER_MM + 10.0, RULER_Y, long, theme, font_weight=700)
    tenth = words_at(LEFT + PX_PER_MM + 10.0, RULER_Y + 16.0, parts, fill=theme.quiet)
    return group(
        tag("path", d=line, stroke=theme.text, stroke_width=1.6, fill="none") + said + tenth
    )
