"""New collagen on a scale to guess on: from 0 (none) to 10 (the most within six months)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.model.repair import Course

ASKED_DAYS = (3.0, 14.0, 30.0, 90.0, 180.0)
MOST = 10.0


def collagen_amount(course: Course, day: float) -> float:
    """Return the new collagen at a day, from 0 (none) to 10 (the most within 180 days).

    Args:
        course: the course of repair.
        day: days since the first session (0 to 180).

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> course = repair(Plan(sessions=1), Person())
        >>> [round(collagen_amount(course, day)) for day in ASKED_DAYS]
        [0, 3, 7, 10, 9]
    """
    days = (day for day in course.days if day <= ASKED_DAYS[-1])
    most = max(max(float(course.gain_percent(each)) for each in days), 0.0)
    # the model dips a little below the start in the first days: there is no new collagen then
    return MOST * max(float(course.gain_percent(day)), 0.0) / most if most else 0.0


def day_farthest_off(course: Course, guesses: Mapping[float, float]) -> float:
    """Return the day on which guess and model lie farthest apart.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> day_farthest_off(repair(Plan(sessions=1), Person()), dict.fromkeys(ASKED_DAYS, 10.0))
        3.0
    """
    return max(guesses, key=lambda day: abs(guesses[day] - collagen_amount(course, day)))
