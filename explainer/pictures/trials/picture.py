"""Each measured figure as a row: where it lies is nought, and the model lies beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.rows import Axis, Row, Rows, rows_picture
from explainer.pictures.trials import words as say
from explainer.science.limits.residuals import CLOSE, FAR, FITTED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.draw.figure import Figure
    from explainer.draw.palette import Look
    from explainer.science.limits.residuals import Residual

REACH = 3.5  # spreads to each side; the farthest figure lies at 2.9, its range at 3.4
TICKS = range(-3, 4)
LABEL_PX, VALUE_PX = 11.8, 7.75  # room for the words of a row, at a type of 1 px


def trials_picture(shown: Sequence[Residual], look: Look) -> Figure:
    """Draw how far the model is off from each figure.

    Args:
        shown: the figures, from top to bottom; those of one set stand together.
        look: width and theme of the page, and how large its type is.

    Example:
        >>> from explainer.draw.palette import Look
        >>> from explainer.science.limits.residuals import residuals
        >>> drawn = trials_picture(residuals(["hold-out"]), Look())
        >>> drawn.layers["marks"].count("data-off")
        7
    """
    return rows_picture(trials_rows(shown), look)


def trials_rows(shown: Sequence[Residual]) -> Rows:
    """Return the figures as rows on an axis of spreads.

    Args:
        shown: the figures, in their order.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> trials_rows(residuals(["hold-out"])).rows[2].strong
        True
    """
    ticks = tuple((float(at), f"{abs(at)}") for at in TICKS)
    rules = ((-FAR, True), (0.0, False), (FAR, True))
    return Rows(
        title=say.TITLE,
        description=say.described(shown),
        axis=Axis(
            -REACH, REACH, ticks, (-CLOSE, CLOSE), rules, say.AXIS, (say.UNIT, say.SHORT_UNIT)
        ),
        headings={key: (say.HEADINGS[key], say.SHORT_HEADINGS[key]) for key in say.HEADINGS},
        full=frozenset({FITTED}),
        pair=say.PAIR,
        label_px=LABEL_PX,
        value_px=VALUE_PX,
        rows=tuple(map(_row, shown)),
    )


def _row(each: Residual) -> Row:
    row = each.row
    value = say.value_words(row, row.observed, row.model)
    place, ends = each.off, (each.low, each.high)
    return Row(row.id, row.label, value, place, *ends, row.set, each.far, say.said_words(each))
