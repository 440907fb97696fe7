"""Both ways of each product, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import listed
from explainer.draw.table import table
from explainer.pictures.door.words import HEADS, PRODUCTS, WAYS, both_ways, caption, people_words

if TYPE_CHECKING:
    from collections.abc import Iterable


def door_table(products: Iterable[str]) -> str:
    """Write what is known of products, a row for each way.

    Args:
        products: keys of `PRODUCTS`.

    Example:
        >>> door_table(["serum", "scent"]).count("<tr>")
        5
    """
    rows = (
        (
            *(PRODUCTS[product], WAYS[fact.way], fact.says, people_words(fact), fact.grade),
            listed(evidence.who_and_when(each) for each in evidence.trace(fact.sources)) or "–",
        )
        for product in products
        for fact in both_ways(product)
    )
    return table(caption(), HEADS, rows)
