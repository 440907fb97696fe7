"""Every sentence of what matters most: shares of a spread, and how well a constant is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, capital, choice_words, inside
from explainer.draw.words import GRADE_WORDS, NO_SOURCE
from explainer.pictures.assumptions.words import value_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.evidence import Sensitivity

TITLE = "Which unknowns matter most?"
TAKEAWAY = "Each row is one constant of the model. The mark says how much hangs on it."
RESULTS = {"firmness": "Firmness in month 12", "scar": "Lift of a scar in month 6"}
SPREADS = {"firmness": "firmness", "scar": "the lift of a scar"}
HEADINGS = {
    "measured": "Measured in a study",
    "calibrated": "Fitted: tuned here to studies",
    "assumed": "Assumed: our own choice",
}
SHORT_HEADINGS = {"measured": "Measured", "calibrated": "Fitted", "assumed": "Assumed"}
AXIS = ("little hangs on it", "", "half hangs on it")
UNIT = "Share of the spread that would stay if all other constants were known"
SHORT_UNIT = "Share of the spread"
PAIR = "share"
LEGEND = (
    "Let all constants vary within their ranges, and the result varies: that is its spread.",
    "The mark is the share of it that stays once all other constants are known.",
    "The bar says how unsure that share is: it rests on a sample of sets.",
    "Full dot: measured, or fitted to studies. Open diamond: our own choice.",
    "Constants act together, so the shares can add up to more than the whole.",
    "Constants on which next to nothing hangs are left out.",
)
READ_LABEL = "Constants; the arrow keys lead from one to the next"
HEADS = ("Constant", *RESULTS.values(), "Grade")
CAPTION = f"What hangs on each constant: its share of the spread, and its range. {WATERMARK}."
NOTE = (
    "Where much hangs on our own choice, a better study would help most. "
    "Where little does, a wrong guess does little harm."
)


def share_words(row: Sensitivity) -> str:
    """Say a share with its range; none is less than nothing.

    Example:
        >>> next(share_words(each) for each in evidence.sensitivity() if each.constant == "s")
        '30 % (25 to 35 %)'
    """
    low, high = (max(row.total + side * row.total_spread, 0.0) for side in (-1.0, 1.0))
    return f"{percent(row.total)} ({100.0 * low:.0f} to {percent(high)})"


def percent(share: float) -> str:
    """Say a share as a percentage.

    Example:
        >>> percent(0.299), percent(-0.001)
        ('30 %', '0 %')
    """
    return f"{max(100.0 * share, 0.0):.0f} %"


def reading_words(row: Sensitivity) -> str:
    """Say how much hangs on a constant."""
    return f"{share_words(row)} of the spread in {SPREADS[row.result]} hangs on it"


def facts_words(row: Sensitivity) -> str:
    """Say the value of a constant, its range, and how well it is known."""
    known = evidence.parameters()[row.constant]
    value, low, high = (value_words(known.name, x) for x in (known.value, known.low, known.high))
    return f"Value {value}, range {low} to {high}. {capital(GRADE_WORDS[known.grade])}."


def said_words(row: Sensitivity) -> tuple[str, ...]:
    """Say all of a constant in plain sentences: its share, its value, its grade and its source."""
    sources = evidence.parameters()[row.constant].sources
    printed = "; ".join(evidence.who_and_when(each) for each in evidence.trace(sources))
    source = f"Source: {printed}." if printed else NO_SOURCE
    return f"{reading_words(row)}.", facts_words(row), source


def now_words(shown: Sequence[Sensitivity]) -> str:
    """Say on which constant most hangs, and how many of those shown are a choice of ours."""
    most = max(shown, key=lambda row: row.total)
    ours = sum(evidence.parameters()[row.constant].grade == "assumed" for row in shown)
    name = inside(choice_words("assumption", most.constant))
    return (
        f"What matters most for {SPREADS[most.result]}: {name}. "
        f"It makes up {percent(most.total)} of the spread. "
        f"Of the {len(shown)} constants shown, {ours} are our own choice."
    )


def described(shown: Sequence[Sensitivity]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    if not shown:
        return "An axis of shares, with no constant on it yet."
    return f"{len(shown)} rows, one for each constant, on an axis of shares. {now_words(shown)}"
