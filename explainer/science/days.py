"""The days at which a year is looked at, and from which day on a curve reaches an amount."""

from __future__ import annotations

import math
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

KNOTS_D = (0.0, 1.0, 7.0, 56.0, 365.0)  # hours, first week, weeks, months: where each begins
YEAR_D = KNOTS_D[-1]
_POINTS = (3, 8, 14, 14)  # steps of a curve in each stretch: few, for each is drawn at every move
# a session makes a jump, whose foot stands at the same place, and bends curves for three weeks
AROUND_D = (-1e-6, 0.0, 0.25, 0.5, 1.0, 2.0, 3.0, 4.0, 5.0, 6.25, 8.0, 11.0, 15.0, 20.0)
_PARTS = 1 << 14  # of the time between two days: what is looked for there is met to minutes
_NEAR = 0.5  # of an amount; the days lie too close for a peak of twice what is seen of it


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


def first_reached(
    days: Sequence[float],
    amounts: Sequence[float],
    read: Callable[[float], float],
    least: float,
) -> float:
    """Return the first day on which a curve reaches an amount, met between the days given.

    Args:
        days: as those of `reached_between`, and so are the others.
        amounts: the curve on each of them.
        read: the curve on any day.
        least: the amount.

    Returns:
        The day; infinity if the curve never gets there.

    Example:
        >>> round(first_reached((0.0, 4.0), (0.0, 16.0), lambda day: day * day, 9.0), 3)
        3.0
        >>> hill = lambda day: 4.0 - (day - 2.0) ** 2
        >>> round(first_reached((0.0, 3.0, 4.0), (0.0, 3.0, 0.0), hill, 3.99), 3)
        1.9
    """
    return first_between(*reached_between(days, amounts, read, least), read, least)


def reached_between(
    days: Sequence[float],
    amounts: Sequence[float],
    read: Callable[[float], float],
    least: float,
) -> tuple[float, float]:
    """Return two days between which a curve reaches an amount for the first time: on the later one.

    A peak between two of them counts too, so what is said of a curve does not hang on the days.

    Args:
        days: rising, and so close that between two of them the curve turns once at most.
        amounts: the curve on each of them.
        read: the curve on any day.
        least: the amount.

    Returns:
        The last day on which it is not there yet, and one on which it is: the first of all days
        twice if it is there already, infinity twice if the curve never gets there.

    Example:
        >>> reached_between((0.0, 2.0, 4.0), (0.0, 4.0, 16.0), lambda day: day * day, 9.0)
        (2.0, 4.0)
    """
    for place, amount in enumerate(amounts):
        near, day = slice(max(place - 1, 0), place + 2), days[place]
        if _NEAR * least <= amount < least and amount == max(amounts[near]):
            day = _peak(days[near][0], days[near][-1], read)
            amount = read(day)
        if amount >= least:
            return days[near][0], day
    return math.inf, math.inf


def first_between(start: float, end: float, read: Callable[[float], float], least: float) -> float:
    """Return the first day on which a curve reaches an amount, between two days that are known.

    Args:
        start: the earlier one, as from `reached_between`.
        end: the later one.
        read: the curve on any day.
        least: the amount.

    Example:
        >>> round(first_between(2.0, 4.0, lambda day: day * day, 9.0), 3)
        3.0
    """
    return _first(start, end, lambda day: read(day) >= least) if end < math.inf else end


def _peak(start: float, end: float, read: Callable[[float], float]) -> float:
    step = (end - start) / _PARTS
    return _first(start, end, lambda day: read(day + step) <= read(day))


def _first(start: float, end: float, holds: Callable[[float], bool]) -> float:
    """Return the first day from which on something holds; the end, if it does not before."""
    step = (end - start) / _PARTS
    place = bisect_left(range(_PARTS), True, key=lambda place: holds(start + place * step))
    return start + place * step if place < _PARTS else end
