"""How many have faded by each day, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.redness import words as say
from explainer.pictures.redness.picture import LAST_DAY
from explainer.science.people import faded

if TYPE_CHECKING:
    from collections.abc import Sequence


def redness_table(days: Sequence[float]) -> Table:
    """Write how many have faded by each day as a table.

    Args:
        days: days of redness, one per person.

    Example:
        >>> len(redness_table((1.0, 2.0)).rows)
        8
    """
    people, gone = len(days), [faded(days, day) for day in range(LAST_DAY + 1)]
    rows = (
        (
            say.row_words(day),
            say.counted_words(count, people),
            say.counted_words(people - count, people),
        )
        for day, count in enumerate(gone)
    )
    return table(say.CAPTION, say.HEADS, rows)
