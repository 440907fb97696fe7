"""Days of redness as dots: twenty imagined people, and a line that asks how many have faded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.palette import LIGHT
from explainer.draw.say import WATERMARK
from explainer.draw.svg import drawing, fitting, group, tag, words_at
from explainer.draw.table import table
from explainer.science.people import faded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.palette import Theme

LAST_DAY = 7
RADIUS = 8.0
SIDE_PX, TOP_PX, AXIS_TO_FOOT_PX = 22.0, 62.0, 96.0
TITLE = "When does redness fade? Imagined people as dots"
TAKEAWAY = "For most the redness fades within days. People and sources differ."
LEGEND = (
    "Each dot is one imagined person. It stands at the day on which redness fades.",
    "Full: still there. Open: faded.",
    "On darker skin look for darkening and warmth.",
    "The people are imagined and drawn to match published ranges.",
    "That spread lies between sources, not between patients.",
)


def dots_words(days: Sequence[float], day: float) -> str:
    """Say how many have faded by a day, and in how many it is still there.

    Example:
        >>> dots_words((1.0, 2.0, 4.0), 2.0)
        'Day 2: redness has faded in about 2 of 3 imagined people. In 1 it is still there.'
    """
    gone, people = faded(days, day), len(days)
    if not gone:
        return f"Day {day:g}: redness has faded in none of {people} imagined people yet."
    start = f"Day {day:g}: redness has faded in"
    if gone == people:
        flag = evidence.lanes()["redness"].flag
        return f"{start} all {people} imagined people. A real person may take longer. {flag}"
    return (
        f"{start} about {gone} of {people} imagined people. In {people - gone} it is still there."
    )


def spread_words() -> str:
    """Say what the spread of the dots rests on.

    Example:
        >>> spread_words()[:23]
        'Pooled from 14 sources;'
    """
    return evidence.lanes()["redness"].basis


def dots_picture(
    days: Sequence[float], day: float, width_px: float = 0, theme: Theme = LIGHT
) -> str:
    """Draw each person as a dot at the day on which redness fades, and the day one asks about.

    Args:
        days: days of redness, one per person.
        day: the day of the line (0 to 7).
        width_px: width of the page in px; 0 where it is not known.
        theme: colours of the page.

    Returns:
        An SVG; each dot has its days in `data-days`, and the class `faded` or `red`.

    Example:
        >>> dots_picture((1.0, 2.0, 4.0), 2.0).count('class="dot faded"')
        2
    """
    width = fitting(width_px)
    scale = (width - 2 * SIDE_PX) / LAST_DAY
    placed = _stacked(days, scale)
    floor = TOP_PX + (max((level for _, level in placed), default=0) + 1) * 2.3 * RADIUS
    dots = "".join(_dot(n, *each, day, scale, floor, theme) for n, each in enumerate(placed))
    asked = _line(days, day, scale, floor, theme) if days else ""
    body = _axis(scale, floor, theme) + group(dots, id="dots-people") + asked
    return drawing(width, floor + AXIS_TO_FOOT_PX, TITLE, _described(days, day), body, theme)


def _described(days: Sequence[float], day: float) -> str:
    if not days:
        return f"An axis of days, 0 to {LAST_DAY}. Nobody stands on it yet."
    return (
        f"{len(days)} dots on an axis of days, 0 to {LAST_DAY}, with a line at day {day:g}. "
        f"{dots_words(days, day)}"
    )


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
    title = words_at(SIDE_PX, floor + 40, "Days after the session", theme)
    key = words_at(SIDE_PX, floor + 62, "Full: still there. Open: faded.", theme)
    return group(line + ticks + title + key, id="dots-axis")


def _tick(day: int, x: float, floor: float, theme: Theme) -> str:
    mark = tag("line", x1=x, x2=x, y1=floor, y2=floor + 5, stroke=theme.rule)
    return mark + words_at(x, floor + 20, f"{day}", theme, text_anchor="middle")


def _line(days: Sequence[float], day: float, scale: float, floor: float, theme: Theme) -> str:
    x = SIDE_PX + min(max(day, 0.0), LAST_DAY) * scale
    rule = {"x1": x, "x2": x, "y1": TOP_PX - 14, "y2": floor + 5, "stroke": theme.text}
    line = tag("line", id="dots-line", stroke_width=2.5, stroke_dasharray="7 4", **rule)
    anchor = "start" if day < 2.0 else "end" if day > 5.0 else "middle"
    asked = words_at(
        x, 24.0, f"Faded by day {day:g}?", theme, text_anchor=anchor, font_weight="bold"
    )
    counted = f"{faded(days, day)} of {len(days)}"
    return group(
        line + asked + words_at(x, 41.0, counted, theme, text_anchor=anchor, id="dots-count"),
        id="dots-threshold",
    )


def dots_table(days: Sequence[float]) -> str:
    """Write how many have faded by each day as a table.

    Example:
        >>> dots_table((1.0, 2.0)).count("<tr>")
        9
    """
    people = len(days)
    rows = (
        (
            f"Day {day}",
            f"{faded(days, day)} of {people}",
            f"{people - faded(days, day)} of {people}",
        )
        for day in range(LAST_DAY + 1)
    )
    caption = f"Imagined people whose redness has faded. {WATERMARK}."
    return table(caption, ("By", "Faded", "Still there"), rows)
