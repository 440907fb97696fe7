"""The layers that a needle meets, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import listed
from explainer.draw.table import Table, table
from explainer.pictures.depth import words as say
from explainer.science.depth import layers_met

if TYPE_CHECKING:
    from explainer.science.plan import Person, Plan


def depth_table(plan: Plan, person: Person) -> Table:
    """Write layers, depths and what lives there as a table.

    Args:
        plan: needle length (mm), zone, punctures per cm².
        person: whose average skin.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> len(depth_table(Plan(), Person()).rows)
        5
    """
    rows = (
        (layer.label, say.span_words(layer), say.REACHED[layer.reached], listed(layer.meets))
        for layer in layers_met(plan, person)
    )
    return table(say.caption(plan, person), say.HEADS, rows)
