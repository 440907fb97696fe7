"""The imagined people, and the recipe by which they are drawn, as tables and as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK, two_digits
from explainer.draw.table import table
from explainer.pictures.people.picture import IMAGINED
from explainer.science.people import recipe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.people import Met


def people_table(everyone: Sequence[Met]) -> str:
    """Write all people as a table: age, building, redness, and lift of the scar."""
    heads = ("Person", "Age", "Builder", "Redness, days", "Depth lifted, about")
    rows = [
        (
            str(met.who.number),
            str(met.who.age_years),
            met.pace,
            two_digits(met.who.redness_days),
            f"{two_digits(met.lifted_percent)} %",
        )
        for met in everyone
    ]
    return table(f"{IMAGINED}. {WATERMARK}.", heads, rows)


def recipe_table() -> str:
    """Write how the people are drawn as a table.

    Example:
        >>> recipe_table().count("<tr>")
        4
    """
    heads = ("What differs", "How it is drawn", "From", "To", "It rests on")
    rows = [
        (row.what, row.drawn, f"{row.low:g} {row.unit}", f"{row.high:g} {row.unit}", row.rests_on)
        for row in recipe()
    ]
    return table("The recipe of the imagined people", heads, rows)


def recipe_lines() -> tuple[str, ...]:
    """Say how the people are drawn, one line for each trait.

    Example:
        >>> recipe_lines()[1]
        'Age: 22 to 64 years. Evenly spread.'
    """
    return tuple(
        f"{row.what}: {row.low:g} to {row.high:g} {row.unit}. {row.drawn}." for row in recipe()
    )
