"""Each constant as a row: the farther right its mark, the more of the spread hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.rows import Axis, Row, Rows
from explainer.draw.say import choice_words
from explainer.pictures.unknowns import words as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.evidence import Sensitivity

SHOWN = 0.02  # a constant with less of the spread than this is left out
MOST = 0.5  # of the spread: the axis ends here
TICKS = range(0, 51, 10)  # %
LABEL_PX, VALUE_PX = 19.0, 4.2  # room for the words of a row, at a type of 1 px


def mattering(result: str) -> tuple[Sensitivity, ...]:
    """Return what matters for a result: by how well it is known, and the most important first.

    Args:
        result: a key of `words.RESULTS`.

    Example:
        >>> [row.constant for row in mattering("scar")][:2]
        ['pen', 'd_P']
    """
    known, grades = evidence.parameters(), list(say.HEADINGS)
    rows = (row for row in evidence.sensitivity() if row.result == result and row.total >= SHOWN)
    return tuple(
        sorted(rows, key=lambda row: (grades.index(known[row.constant].grade), -row.total))
    )


def unknown_rows(shown: Sequence[Sensitivity]) -> Rows:
    """Return constants as rows on an axis of shares.

    Args:
        shown: the constants, in their order.

    Example:
        >>> unknown_rows(mattering("scar")).rows[0].label
        'How deep needles go in'
    """
    ticks = tuple((at / 100.0, f"{at} %") for at in TICKS)
    axis = Axis(0.0, MOST, ticks, (0.0, 0.0), ((0.0, False),), say.AXIS, (say.UNIT, say.SHORT_UNIT))
    return Rows(
        title=say.TITLE,
        description=say.described(shown),
        axis=axis,
        headings={key: (say.HEADINGS[key], say.SHORT_HEADINGS[key]) for key in say.HEADINGS},
        full=frozenset({"measured", "calibrated"}),
        pair=say.PAIR,
        label_px=LABEL_PX,
        value_px=VALUE_PX,
        rows=tuple(map(_row, shown)),
    )


def _row(each: Sensitivity) -> Row:
    return Row(
        key=each.constant,
        label=choice_words("assumption", each.constant),
        value=say.percent(each.total),
        at=each.total,
        low=max(each.total - each.total_spread, 0.0),
        high=each.total + each.total_spread,
        group=evidence.parameters()[each.constant].grade,
        strong=False,
        said=say.said_words(each),
    )
