"""Five bars: how much each thing counts, in four fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import fitting, group, tag, words_at
from explainer.pictures.matters import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

NARROW_PX, WIDEST_PX = 560, 760.0
PAD_PX, LABEL_PX, SAID_PX, BAR_PX = 12.0, 220.0, 80.0, 18.0
ROW_PX, NARROW_ROW_PX = 30.0, 46.0
FIELDS = len(say.LEVELS) - 1


def matters_picture(
    levels: Sequence[int], width_px: float = 0, theme: Theme = LIGHT, *, closed: bool = False
) -> Figure:
    """Draw how much each thing counts.

    Args:
        levels: how much each of `words.MATTERS` counts (0 to 4).
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.
        closed: whether the bars are shown empty and without names.

    Returns:
        The picture; each full field has the class `full`.

    Example:
        >>> matters_picture((4, 0, 0, 0, 1)).layers["bars"].count('class="full"')
        5
    """
    width = fitting(width_px)
    narrow = width < NARROW_PX
    high = NARROW_ROW_PX if narrow else ROW_PX
    rows = "".join(
        _row(place, 0 if closed else level, high, width, theme, closed)
        for place, level in enumerate(levels)
    )
    size = (width, PAD_PX + high * len(levels) + 26.0)
    said = say.CLOSED if closed else say.described(levels)
    return on_paper(size, say.TITLE, said, {"bars": rows}, theme)


def _row(place: int, level: int, high: float, width: float, theme: Theme, closed: bool) -> str:
    narrow = width < NARROW_PX
    top = PAD_PX + high * place
    left = PAD_PX if narrow else PAD_PX + LABEL_PX
    wide = min(width - left - PAD_PX - SAID_PX, WIDEST_PX)
    y = top + high - BAR_PX - 6.0
    field, ink = wide / FIELDS, {"stroke": theme.text, "stroke_width": 1.5}
    parts = "".join(
        tag(
            "rect",
            x=left + field * i,
            y=y,
            width=field - 3.0,
            height=BAR_PX,
            rx=2,
            fill=theme.result if i < level else theme.page,
            class_="full" if i < level else "open",
            **ink,
        )
        for i in range(FIELDS)
    )
    if not closed:
        label_y = top + 14.0 if narrow else y + 14.0
        parts += words_at(PAD_PX, label_y, say.MATTERS[place].label, theme)
        parts += words_at(left + wide + 8.0, y + 14.0, say.LEVELS[level], theme, font_weight="bold")
    return group(parts, id=f"matter-{place}")
