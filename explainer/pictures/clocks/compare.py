"""Two plans side by side: what differs between the one on the screen and the pinned one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import day_words, two_digits
from explainer.pictures.clocks.words import MONTH_12, plan_words
from explainer.science.signs import redness_days_total

if TYPE_CHECKING:
    from explainer.science.signs import Signs

OVERLAP = "The ranges of the two plans overlap, so a small difference means little."
APART = "At this day some ranges stand apart. Still, both are imagined people in a model."


def difference_words(signs: Signs, pinned: Signs, day: float) -> str:
    """Say how a plan differs from the pinned one, benefit and harm alike.

    Args:
        signs: what shows for the plan on the screen.
        pinned: what shows for the pinned plan.
        day: the day at which the results are compared.

    Returns:
        Results at that day and at the end of the year, days of redness, and whether the ranges
        overlap at that day.
    """
    when = f"At {day_words(day)}".replace("At the first minutes", "In the first minutes")
    parts = []
    for name, row in evidence.results().items():
        if row.proven:
            here, there = signs.result(name, day).mid, pinned.result(name, day).mid
            parts.append(f"{row.short_label.lower()} {_against(here, there, row.unit)}")
    last, late = signs.result("scar", MONTH_12).mid, pinned.result("scar", MONTH_12).mid
    red, red_pinned = redness_days_total(signs), redness_days_total(pinned)
    return (
        f"This plan ({plan_words(signs.plan)}) against the pinned one ({plan_words(pinned.plan)}). "
        f"{when}: {'; '.join(parts)}. At month 12: scar lift {_against(last, late, '%')}. "
        f"Typical days of redness in all: {_against(red, red_pinned, 'days')}. "
        f"{OVERLAP if _overlap(signs, pinned, day) else APART}"
    )


def _against(here: float, there: float, unit: str) -> str:
    if two_digits(here) == two_digits(there):
        return f"the same ({two_digits(here)} {unit})"
    return f"{two_digits(here)} against {two_digits(there)} {unit}"


def _overlap(signs: Signs, pinned: Signs, day: float) -> bool:
    names = [name for name, row in evidence.results().items() if row.proven]
    pairs = [(signs.result(name, day), pinned.result(name, day)) for name in names]
    return all(a.low <= b.high and b.low <= a.high for a, b in pairs)
