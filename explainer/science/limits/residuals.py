"""How far the model is off from each figure that it was fitted to or held against."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from explainer import evidence

if TYPE_CHECKING:
    from collections.abc import Iterable

FITTED, HELD_BACK = "fit", "hold-out"
SETS = (FITTED, HELD_BACK)
CLOSE, FAR = 1.0, 2.0  # spreads of what was measured


class Residual(NamedTuple):
    """One measured figure and the model, in spreads of the figure from what was measured.

    Fields: `row` of `data/calibration.csv`; `off` of the model's central value; `low` and `high`
    of its range.
    """

    row: evidence.Calibration
    off: float
    low: float
    high: float

    @property
    def close(self) -> bool:
        """Whether the model lies within one spread."""
        return abs(self.off) <= CLOSE

    @property
    def far(self) -> bool:
        """Whether the model lies more than two spreads off."""
        return abs(self.off) > FAR


def residuals(sets: Iterable[str] = SETS) -> tuple[Residual, ...]:
    """Return how far the model is off, in the order of the table.

    Args:
        sets: which rows: `fit`, `hold-out`, or both.

    Example:
        >>> found = residuals(["hold-out"])
        >>> len(found), [each.row.id for each in found if each.far]
        (7, ['Sohag'])
    """
    wanted = frozenset(sets)
    return tuple(
        Residual(
            row, *((x - row.observed) / row.sd for x in (row.model, row.model_low, row.model_high))
        )
        for row in evidence.calibration().values()
        if row.set in wanted
    )


def root_mean_square(found: Iterable[Residual]) -> float:
    """Return how far the model is off in all, in spreads.

    Example:
        >>> round(root_mean_square(residuals(["fit"])), 2)
        0.87
    """
    squares = [each.off**2 for each in found]
    return float((sum(squares) / len(squares)) ** 0.5)
