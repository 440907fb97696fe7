"""Days of redness as dots: twenty imagined people, and a line that asks how many have faded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.figure import on_paper
from explainer.draw.palette import LIGHT
from explainer.draw.svg import fitting, group, tag, words_at
from explainer.pictures.redness import words as say
from explainer.science.people import faded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Theme

LAST_DAY = 7
RADIUS = 8.0
SIDE_PX, TOP_PX, AXIS_TO_FOOT_PX = 22.0, 62.0, 96.0


def redness_picture(
    days: Sequence[float], day: float, width_px: float = 0, theme: Theme = LIGHT
) -> Figure:
    """Draw each person as a dot at the day on which redness fades, and the day one asks about.

    Args:
        days: days of redness, one per person.
        day: the day of the line (0 to 7).
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        The picture; each dot has its days in `data-days`, and the class `faded` or `red`.

    Example:
        >>> redness_picture((1.0, 2.0, 4.0), 2.0).layers["people"].count('class="dot faded"')
        2
    """
    width = fitting(width_px)
    scale = (width - 2 * SIDE_PX) / LAST_DAY
    placed = _stacked(days, scale)
    floor = TOP_PX + (max((level for _, level in placed), default=0) + 1) * 2.3 * RADIUS
    dots = "".join(_dot(n, *each, day, scale, floor, theme) for n, each in enumerate(placed))
    asked = _line(days, day, scale, floor, theme) if days else ""
    people = group(dots, id="dots-people")
    layers = {"axis": _axis(scale, floor, theme), "people": people, "day": asked}
    size, said = (width, floor + AXIS_TO_FOOT_PX), say.described(days, day, LAST_DAY)
    return on_paper(size, say.TITLE, said, layers, theme)


def _stacked(days: Sequence[float], scale: float) -> list[tuple[float, int]]:
    # dots keep their exact day and move up where they would cover each other, so that
    # the line always divides them as the sentence counts them
    last_at: list[float] = []
    placed = []
    for each in sorted(days):
        free = (i for i, before in enumerate(last_at) if (each - before) * scale >= 2.2 * RADIUS)
        level = next(free, len(last_at))
        last_at[level : level + 1] = [each]
        placed.append((each, level))
    return placed


def _dot(
    n: int, each: float, level: int, day: float, scale: float, floor: float, theme: Theme
) -> str:
    gone = each <= day
    return tag(
        "circle",
        id=f"dots-person-{n + 1}",
        class_=f"dot {'faded' if gone else 'red'}",
        data_days=f"{each:.4g}",
        cx=SIDE_PX + each * scale,
        cy=floor - (level + 0.6) * 2.3 * RADIUS,
        r=RADIUS - 1.0,
        fill=theme.page if gone else theme.side,
        stroke=theme.text if gone else theme.side_edge,
        stroke_width=2,
    )


def _axis(scale: float, floor: float, theme: Theme) -> str:
    ends = {"x1": SIDE_PX, "x2": SIDE_PX + LAST_DAY * scale, "y1": floor, "y2": floor}
    line = tag("line", stroke=theme.text, stroke_width=1.5, **ends)
    ticks = "".join(
        _tick(each, SIDE_PX + each * scale, floor, theme) for each in range(LAST_DAY + 1)
    )
    title = words_at(SIDE_PX, floor + 40, say.AXIS_TITLE, theme)
    key = words_at(SIDE_PX, floor + 62, say.KEY, theme)
    return group(line + ticks + title + key, id="dots-axis")


def _tick(day: int, x: float, floor: float, theme: Theme) -> str:
    mark = tag("line", x1=x, x2=x, y1=floor, y2=floor + 5, stroke=theme.rule)
    return mark + words_at(x, floor + 20, f"{day}", theme, text_anchor="middle")


def _line(days: Sequence[float], day: float, scale: float, floor: float, theme: Theme) -> str:
    x = SIDE_PX + min(max(day, 0.0), LAST_DAY) * scale
    rule = {"x1": x, "x2": x, "y1": TOP_PX - 14, "y2": floor + 5, "stroke": theme.text}
    line = tag("line", id="dots-line", stroke_width=2.5, stroke_dasharray="7 4", **rule)
    anchor = "start" if day < 2.0 else "end" if day > 5.0 else "middle"
    asked = words_at(x, 24.0, say.asked_words(day), theme, text_anchor=anchor, font_weight="bold")
    counted = say.counted_words(faded(days, day), len(days))
    return group(
        line + asked + words_at(x, 41.0, counted, theme, text_anchor=anchor, id="dots-count"),
        id="dots-threshold",
    )
