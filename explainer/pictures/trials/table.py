"""The model beside its trials, as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.table import Table, table
from explainer.pictures.trials import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.limits.residuals import Residual


def trials_table(shown: Sequence[Residual]) -> Table:
    """Write each figure, what the model gives, and how far off it is.

    Args:
        shown: the figures, in the order of the picture.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> len(trials_table(residuals(["hold-out"])).rows)
        7
    """
    return table(say.CAPTION.format(count=len(shown)), say.HEADS, [_row(each) for each in shown])


def _row(each: Residual) -> tuple[str, ...]:
    row = each.row
    low, value, high = (
        say.value_words(row, number) for number in (row.model_low, row.model, row.model_high)
    )
    given = f"{value} ({low} to {high})"
    used, seen = say.USED[row.set], say.value_words(row, row.observed)
    return row.label, used, seen, given, say.off_words(each), say.study_words(row)
