"""Two ways side by side: five rows of the same height and type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import broken, fitting, group, tag, words_at
from explainer.pictures.options import words as say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

PAD_PX, GAP_PX, HEAD_PX, LINE_PX, TYPE_PX = 12.0, 16.0, 34.0, 18.0, 13.0
CLOSED_LINES = 2


def options_picture(
    first: str,
    second: str,
    width_px: float = 0,
    theme: Theme = LIGHT,
    *,
    aspects: Iterable[str] = say.ASPECTS,
    closed: bool = False,
) -> Figure:
    """Draw two ways side by side.

    Args:
        first: a key of `words.NAMES`.
        second: another key.
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.
        aspects: which rows are shown.
        closed: whether they are empty.

    Example:
        >>> options_picture("nothing", "needling").layers["rows"].count('class="row"')
        5
    """
    width = fitting(width_px)
    wide = (width - 2 * PAD_PX - GAP_PX) / 2
    lefts = (PAD_PX, PAD_PX + wide + GAP_PX)
    heads = _heads(lefts, (first, second), theme)
    top, rows = HEAD_PX, ""
    for aspect in aspects:
        cells = [
            [] if closed else broken(say.graded(say.said_of(each, aspect)), wide, TYPE_PX)
            for each in (first, second)
        ]
        high = LINE_PX * (1.3 + (CLOSED_LINES if closed else max(map(len, cells)))) + 8.0
        rows += _row(aspect, cells, lefts, top, width, theme, closed=closed)
        top += high
    said = say.CLOSED if closed else say.described(first, second)
    layers = {"rows": rows} if closed else {"heads": heads, "rows": rows}
    return on_paper((width, top + 28.0), say.TITLE, said, layers, theme)


def _heads(lefts: tuple[float, float], options: tuple[str, str], theme: Theme) -> str:
    return "".join(
        words_at(left, 26.0, say.NAMES[option], theme, font_weight="bold", font_size=15)
        for left, option in zip(lefts, options, strict=True)
    )


def _row(
    aspect: str,
    cells: list[list[str]],
    lefts: tuple[float, float],
    top: float,
    width: float,
    theme: Theme,
    *,
    closed: bool,
) -> str:
    line = {"x1": PAD_PX, "x2": width - PAD_PX, "y1": top, "y2": top}
    parts = tag("line", stroke=theme.rule, stroke_width=1, **line)
    if not closed:
        quiet = {"font_size": 12, "fill": theme.quiet, "font_weight": "bold"}
        parts += "".join(words_at(left, top + 15.0, say.ASPECTS[aspect], **quiet) for left in lefts)
    parts += "".join(
        words_at(left, top + 15.0 + LINE_PX * i, words, theme, font_size=TYPE_PX)
        for left, lines in zip(lefts, cells, strict=True)
        for i, words in enumerate(lines, start=1)
    )
    return group(parts, class_="row", id=f"options-{aspect}")
