"""The conclusions under an assumption, and which constants matter most, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import capital, two_digits
from explainer.draw.table import table
from explainer.draw.words import GRADE_WORDS
from explainer.pictures.assumptions.words import (
    CAPTION,
    HEADS,
    MATTER_CAPTION,
    MATTER_HEADS,
    held_words,
    verdict,
)

if TYPE_CHECKING:
    from explainer.science.limits.assumptions import Brought

SHOWN = 0.02  # a constant with less of the spread than this is left out of the second table


def conclusions_table(result: Brought) -> str:
    """Write what each conclusion is measured by, and whether it holds.

    Args:
        result: what the usual plan brings under the assumption.

    Example:
        >>> from explainer.science.limits.assumptions import assumed, brought
        >>> conclusions_table(brought(assumed({}))).count("<tr>")
        7
    """
    rows = (
        (
            row.said,
            row.measured,
            f"{two_digits(float(result.measures[key]))} {row.unit}" if result.builds else "–",
            f"{row.most:g} {row.unit}",
            verdict(result, key),
            held_words(row),
        )
        for key, row in evidence.conclusions().items()
    )
    return table(CAPTION, HEADS, rows)


def matter_table() -> str:
    """Write which constants matter most for firmness and for a scar, by Sobol's total index.

    Example:
        >>> matter_table().count("<tr>") > 6
        True
    """
    total = {(row.result, row.constant): row.total for row in evidence.sensitivity()}
    names = {name: max(total[kind, name] for kind in ("firmness", "scar")) for _, name in total}
    listed = sorted((name for name in names if names[name] >= SHOWN), key=lambda name: -names[name])
    rows = (
        (
            capital(evidence.parameters()[name].meaning),
            *(f"{100.0 * max(total[kind, name], 0.0):.0f} %" for kind in ("firmness", "scar")),
            GRADE_WORDS[evidence.parameters()[name].grade],
        )
        for name in listed
    )
    return table(MATTER_CAPTION, MATTER_HEADS, rows)
