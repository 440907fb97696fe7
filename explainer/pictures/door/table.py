"""Both ways of each product, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import listed
from explainer.draw.table import Table, table
from explainer.pictures.door import words as say

if TYPE_CHECKING:
    from collections.abc import Iterable


def door_table(products: Iterable[str]) -> Table:
    """Write what is known of products, a row for each way.

    Args:
        products: keys of `PRODUCTS`.

    Example:
        >>> len(door_table(["serum", "scent"]).rows)
        4
    """
    rows = (
        (
            *(
                say.PRODUCTS[product],
                say.WAYS[fact.way],
                fact.says,
                say.people_words(fact),
                fact.grade,
            ),
            listed(evidence.who_and_when(each) for each in evidence.trace(fact.sources)) or "–",
        )
        for product in products
        for fact in say.both_ways(product)
    )
    return table(say.caption(), say.HEADS, rows)
