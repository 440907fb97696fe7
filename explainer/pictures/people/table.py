"""The imagined people, and the recipe by which they are drawn, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import two_digits
from explainer.draw.table import table
from explainer.pictures.people.words import (
    CAPTION,
    HEADS,
    RECIPE_CAPTION,
    RECIPE_HEADS,
    ends,
    percent,
)
from explainer.science.people import recipe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.people import Met


def people_table(everyone: Sequence[Met]) -> str:
    """Write all people as a table: age, building, redness, and lift of the scar."""
    rows = [
        (
            str(met.who.number),
            str(met.who.age_years),
            met.pace,
            two_digits(met.who.redness_days),
            percent(met.lifted_percent),
        )
        for met in everyone
    ]
    return table(CAPTION, HEADS, rows)


def recipe_table() -> str:
    """Write how the people are drawn as a table.

    Example:
        >>> recipe_table().count("<tr>")
        4
    """
    rows = [(row.what, row.drawn, *ends(row), row.rests_on) for row in recipe()]
    return table(RECIPE_CAPTION, RECIPE_HEADS, rows)
