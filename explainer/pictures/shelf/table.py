"""The evidence shelf as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import listed
from explainer.draw.table import Table, table
from explainer.pictures.shelf import words as say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from explainer.evidence import Shelved


def shelf_table(rows: Iterable[Shelved]) -> Table:
    """Write each benefit with its shelf, grade, reason, people and sources as a table.

    Args:
        rows: the benefits, the best shown first.

    Example:
        >>> len(shelf_table(evidence.shelf().values()).rows)
        7
    """
    return table(say.caption(), say.HEADS, map(_row, rows))


def order_table(order: Sequence[Shelved]) -> Table:
    """Write the benefits in the order in which they stand, before the shelf is shown.

    Example:
        >>> len(order_table([*evidence.shelf().values()][:5]).rows)
        5
    """
    heads = (say.HEADS[0], *say.HEADS[2:3])
    named = (
        (f"{say.PLACE.format(n=n)} {row.label}", say.UNKNOWN)
        for n, row in enumerate(order, start=1)
    )
    return table(say.caption(), heads, named)


def _row(row: Shelved) -> tuple[str, ...]:
    named = listed(evidence.who_and_when(each) for each in evidence.trace(row.sources))
    shelf = say.SHELVES.get(row.shelf, say.NOT_SORTED)
    return row.label, shelf, row.grade, row.why, say.people_words(row), named
