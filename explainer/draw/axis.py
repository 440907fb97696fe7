"""One time axis in four panels of equal width: hours, first week, weeks, months.

Not a logarithmic axis: inside each panel time runs evenly, so a lay reader can measure in it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from explainer.draw.words import PANEL_NAMES
from explainer.science.days import KNOTS_D, YEAR_D

HORIZON_DAYS = YEAR_D


class Panel(NamedTuple):
    """A stretch of even time.

    Args:
        title: its name and what its ticks count.
        short: its name alone.
        unit: what its ticks count alone.
        start_d: its first day.
        end_d: its last day.
        ticks: its ticks as (day, text).
    """

    title: str
    short: str
    unit: str
    start_d: float
    end_d: float
    ticks: tuple[tuple[float, str], ...]


_TICKS = (
    ((0.0, "0"), (0.25, "6"), (0.5, "12"), (0.75, "18")),
    ((1.0, "1"), (3.0, "3"), (5.0, "5")),
    ((7.0, "1"), (21.0, "3"), (35.0, "5"), (49.0, "7")),
    ((91.0, "3"), (182.0, "6"), (273.0, "9"), (365.0, "12")),
)
PANELS = tuple(
    Panel(*names, *ends, ticks)
    for names, ends, ticks in zip(PANEL_NAMES, pairwise(KNOTS_D), _TICKS, strict=True)
)
KNOTS = KNOTS_D
_STEPS_D = (1.0 / 24.0, 0.25, 1.0, 7.0)  # one press of a key: an hour, six hours, a day, a week


def position(day: float) -> float:
    """Return where a day stands on the axis: panel number plus the share of the panel (0 to 4).

    Args:
        day: days since the first session; beyond the ends it stays at the end.

    Example:
        >>> position(0.5), position(1.0), position(365.0)
        (0.5, 1.0, 4.0)
    """
    day = min(max(day, 0.0), HORIZON_DAYS)
    panel = min(bisect_right(KNOTS, day), len(PANELS)) - 1
    start, end = KNOTS[panel], KNOTS[panel + 1]
    return panel + (day - start) / (end - start)


def day_at(place: float) -> float:
    """Return the day that stands at a place of the axis, the inverse of `position`.

    Args:
        place: panel number plus the share of the panel (0 to 4).

    Example:
        >>> day_at(0.5), day_at(position(91.0))
        (0.5, 91.0)
    """
    panel = min(int(place), len(PANELS) - 1)
    start, end = KNOTS[panel], KNOTS[panel + 1]
    return round(start + (place - panel) * (end - start), 6)


@cache
def stops() -> tuple[float, ...]:
    """Return the days at which the day slider stops: each key press moves a step of its panel.

    Example:
        >>> len(stops()), stops()[0], stops()[-1]
        (142, 0.0, 365.0)
    """
    days: list[float] = []
    for panel, step in zip(PANELS, _STEPS_D, strict=True):
        count = round((panel.end_d - panel.start_d) / step)
        days += [panel.start_d + step * i for i in range(count)]
    return tuple(round(day, 6) for day in (*(d for d in days if d < HORIZON_DAYS), HORIZON_DAYS))


def nearest_stop(day: float) -> int:
    """Return the index of the stop nearest to a day.

    Example:
        >>> stops()[nearest_stop(3.1)]
        3.0
    """
    after = bisect_left(stops(), day)
    if after in (0, len(stops())):
        return min(after, len(stops()) - 1)
    here, before, next_one = (position(at) for at in (day, stops()[after - 1], stops()[after]))
    return after - 1 if here - before < next_one - here else after
