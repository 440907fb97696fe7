"""The conclusions under an assumption, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import two_digits
from explainer.draw.table import Table, table
from explainer.pictures.assumptions import words as say

if TYPE_CHECKING:
    from explainer.science.limits.assumptions import Brought


def conclusions_table(result: Brought) -> Table:
    """Write what each conclusion is measured by, and whether it holds.

    Args:
        result: what the usual plan brings under the assumption.

    Example:
        >>> from explainer.science.limits.assumptions import assumed, brought
        >>> len(conclusions_table(brought(assumed({}))).rows)
        6
    """
    rows = (
        (
            row.said,
            row.measured,
            f"{two_digits(float(result.measures[key]))} {row.unit}" if result.builds else "–",
            f"{row.most:g} {row.unit}",
            say.verdict(result, key),
            say.held_words(row),
        )
        for key, row in evidence.conclusions().items()
    )
    return table(say.CAPTION, say.HEADS, rows)
