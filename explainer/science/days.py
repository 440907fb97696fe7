"""The days at which a year is looked at: close together at first, and around each session."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

KNOTS_D = (0.0, 1.0, 7.0, 56.0, 365.0)  # hours, first week, weeks, months: where each begins
YEAR_D = KNOTS_D[-1]
_POINTS = (3, 8, 14, 14)  # steps of a curve in each stretch: few, for each is drawn at every move
# a session makes a jump, whose foot stands at the same place, and bends curves for three weeks
AROUND_D = (-1e-6, 0.0, 0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.25, 8.0, 11.0, 15.0, 20.0)


def curve_days(session_days: tuple[float, ...], finer: int = 1) -> tuple[float, ...]:
    """Return the days at which curves are drawn: evenly in each stretch, and around every session.

    Args:
        session_days: days since the first session.
        finer: how many times as many points.

    Example:
        >>> len(curve_days((0.0, 28.0)))
        62
    """
    return days_by_stretch(session_days, [finer * points for points in _POINTS])


def days_by_stretch(session_days: Iterable[float], steps: Iterable[int]) -> tuple[float, ...]:
    """Return days that are even in each stretch of the year, and those around every session.

    Args:
        session_days: days since the first session.
        steps: how many in each stretch.

    Example:
        >>> days_by_stretch((), (1, 2, 1, 1))
        (0.0, 1.0, 4.0, 7.0, 56.0, 365.0)
    """
    even = {
        start + (end - start) * i / points
        for (start, end), points in zip(pairwise(KNOTS_D), steps, strict=True)
        for i in range(points + 1)
    }
    around = {day + after for day in session_days for after in AROUND_D}
    return tuple(sorted(day for day in even | around if 0.0 <= day <= YEAR_D))
