"""Every sentence of the redness dots: how many have faded, and how to read the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK
from explainer.science.people import faded

if TYPE_CHECKING:
    from collections.abc import Sequence

KEY = "Full: still there. Open: faded."
TITLE = "When does redness fade? Imagined people as dots"
TAKEAWAY = "For most the redness fades within days. People and sources differ."
LEGEND = (
    "Each dot is one imagined person. It stands at the day on which redness fades.",
    KEY,
    "On darker skin look for darkening and warmth.",
    "The people are imagined and drawn to match published ranges.",
    "That spread lies between sources, not between patients.",
)
AXIS_TITLE = "Days after the session"
HEADS = ("By", "Faded", "Still there")
CAPTION = f"Imagined people whose redness has faded. {WATERMARK}."


def redness_words(days: Sequence[float], day: float) -> str:
    """Say how many have faded by a day, and in how many it is still there.

    Example:
        >>> redness_words((1.0, 2.0, 4.0), 2.0)
        'Day 2. Redness has faded in about 2 of 3 imagined people. In 1 it is still there.'
    """
    gone, people = faded(days, day), len(days)
    if not gone:
        return f"Day {day:g}. Redness has faded in none of {people} imagined people yet."
    start = f"Day {day:g}. Redness has faded in"
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


def described(days: Sequence[float], day: float, last_day: int) -> str:
    """Say what the picture shows, for those who cannot see it.

    Example:
        >>> described((), 3.0, 7)
        'An axis of days, 0 to 7. Nobody stands on it yet.'
    """
    if not days:
        return f"An axis of days, 0 to {last_day}. Nobody stands on it yet."
    return (
        f"{len(days)} dots on an axis of days, 0 to {last_day}. A line stands at day {day:g}. "
        f"{redness_words(days, day)}"
    )


def asked_words(day: float) -> str:
    """Ask at the line what it asks."""
    return f"Faded by day {day:g}?"


def counted_words(count: int, people: int) -> str:
    """Say how many of all."""
    return f"{count} of {people}"


def row_words(day: int) -> str:
    """Name the day of a row of the table."""
    return f"Day {day}"
