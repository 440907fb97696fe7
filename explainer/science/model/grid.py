"""The days of a course: close together after a session, farther and farther apart later."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each length comes several times before it grows: what the chain does in a step is worked out
# once per length, and that costs as much as a step does.
FIRST_STEP_DAYS, EQUAL_STEPS, STEP_GROWTH, LAST_STEP_DAYS = 0.125, 3, 1.6, 13.0

Runs = tuple[tuple[float, int], ...]  # step lengths in days, and how many of each


@lru_cache(256)
def runs(span_days: float) -> Runs:
    """Return the steps that follow the skin from one session to the next, or to the horizon.

    Args:
        span_days: days from the session to the end of the stretch.

    Returns:
        Lengths in days with how many steps have each. What is left over is shared out in equal
        steps, so no tiny step is ever left.

    Example:
        >>> runs(1.0)
        ((0.125, 3), (0.15625, 4))
    """
    grown, h = [], FIRST_STEP_DAYS
    while h < LAST_STEP_DAYS and span_days > (EQUAL_STEPS + 1) * h:
        grown.append((h, EQUAL_STEPS))
        span_days -= EQUAL_STEPS * h
        h *= STEP_GROWTH
    times = math.ceil(span_days / min(h, LAST_STEP_DAYS))
    return (*grown, (span_days / times, times)) if times else ()


def days_of(start: float, end: float) -> list[float]:
    """Return the days on which the steps of a stretch end; the last one is exactly its end.

    Args:
        start: first day of the stretch, which is not among the days.
        end: last day of the stretch.

    Example:
        >>> days_of(28.0, 29.0)
        [28.125, 28.25, 28.375, 28.53125, 28.6875, 28.84375, 29.0]
    """
    days, day = [], start
    for h, times in runs(end - start):
        days += [day + h * (i + 1) for i in range(times)]
        day = days[-1]
    return [*days[:-1], end] if days else []


def stretches(sessions: tuple[float, ...], horizon: float) -> Iterator[tuple[float, float, bool]]:
    """Cut the time from day 0 to the horizon at the sessions.

    Args:
        sessions: days of the sessions, in rising order.
        horizon: last day of the course.

    Returns:
        First day, last day, and whether a session opens the stretch.

    Example:
        >>> list(stretches((0.0, 28.0), 365.0))
        [(0.0, 28.0, True), (28.0, 365.0, True)]
    """
    starts = sessions if sessions and sessions[0] == 0.0 else (0.0, *sessions)
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else horizon
        yield start, end, start in sessions
