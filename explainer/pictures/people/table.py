"""The imagined people, and the recipe by which they are drawn, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import two_digits
from explainer.draw.table import Table, table
from explainer.pictures.people import words as say
from explainer.science.people import recipe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.people import Met


def people_table(everyone: Sequence[Met]) -> Table:
    """Write all people as a table: age, building, redness, and lift of the scar."""
    rows = [
        (
            str(met.who.number),
            str(met.who.age_years),
            met.pace,
            two_digits(met.who.redness_days),
            say.percent(met.lifted_percent),
        )
        for met in everyone
    ]
    return table(say.CAPTION, say.HEADS, rows)


def recipe_table() -> Table:
    """Write how the people are drawn as a table.

    Example:
        >>> len(recipe_table().rows)
        3
    """
    rows = [(row.what, row.drawn, *say.ends(row), row.rests_on) for row in recipe()]
    return table(say.RECIPE_CAPTION, say.RECIPE_HEADS, rows)
