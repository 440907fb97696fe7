"""Every sentence of the model beside its trials: what was measured, and how far off it is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, capital, inside, plural, two_digits
from explainer.science.limits.residuals import FITTED, HELD_BACK, root_mean_square

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.limits.residuals import Residual

TITLE = "Where the model fits, and where it does not"
TAKEAWAY = "Each row is one figure from a study. The mark is what our model gives for it."
SHOWN = {"all": "All figures", FITTED: "Fitted to", HELD_BACK: "Held back"}
HEADINGS = {
    FITTED: "Fitted to: the model was tuned to come near",
    HELD_BACK: "Held back: the model never saw these",
}
SHORT_HEADINGS = {FITTED: "Fitted to", HELD_BACK: "Held back"}
AXIS = ("model too low", "as measured", "model too high")
UNIT = "How far off, in spreads of what was measured"
SHORT_UNIT = "How far off, in spreads"
LEGEND = (
    "Full dot: the model was fitted to this figure. Open diamond: it was held back.",
    "The bar is the range of the model, over its plausible constants.",
    "The grey band is one spread on each side of what was measured.",
    "A spread is the standard deviation; where a study gave none, it is our guess.",
    "Some figures come from one and the same study, so they count for less.",
)
READ_LABEL = "Figures from studies; the arrow keys lead from one to the next"
UNITS = {"d": ("day", ""), "ln": ("", "%"), "%": ("", "%"), "x": ("", "times"), "–": ("", "")}
PAIR = "measured / model"
HEADS = ("What was measured", "Used", "Measured", "Model, with its range", "Off by", "Study")
CAPTION = f"The model beside {{count}} figures from studies. {WATERMARK}."
SOURCE = "Source: {}"
USED = {FITTED: "fitted", HELD_BACK: "held back"}


def value_words(row: evidence.Calibration, *values: float) -> str:
    """Write one or more values in the unit of a row, as a learner reads them.

    Example:
        >>> rows = evidence.calibration()
        >>> [value_words(rows[key], rows[key].observed) for key in ("A_peak", "PICP", "Dogra")]
        ['day 1', '0.88 %', '45 %']
        >>> value_words(rows["Dogra"], 44.6, 51.244)
        '45 / 51 %'
    """
    if row.unit == "ln":  # kept as the logarithm of a share, for so it was fitted
        values = tuple(100.0 * math.exp(value) for value in values)
    before, after = UNITS[row.unit]
    finest = 1 if row.unit in {"d", "%", "x"} else 2
    said = " / ".join(two_digits(value, finest) for value in values)
    return f"{before} {said} {after}".strip()


def off_words(each: Residual) -> str:
    """Say how far off the model is from one figure.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> off_words(residuals(["hold-out"])[2])
        '2.9 spreads too high'
    """
    if abs(each.off) < 0.05:
        return "as measured"
    side = "high" if each.off > 0.0 else "low"
    return f"{plural(two_digits(abs(each.off)), 'spread')} too {side}"


def reading_words(each: Residual) -> str:
    """Say what was measured and what the model gives."""
    row = each.row
    ends = " to ".join(value_words(row, value) for value in (row.model_low, row.model_high))
    return (
        f"measured {value_words(row, row.observed)}, "
        f"model {value_words(row, row.model)} ({ends}), {off_words(each)}"
    )


def study_words(row: evidence.Calibration) -> str:
    """Name the studies of a row, with how many people each observed."""
    said = []
    for source in evidence.trace(row.sources):
        people = f", {source.n} people" if source.n else ""
        said.append(f"{evidence.who_and_when(source)}{people}")
    return "; ".join(said)


def facts_words(row: evidence.Calibration) -> str:
    """Say who was measured, how, and whether the model was fitted to it."""
    measured = " ".join(dict.fromkeys(each.measured for each in evidence.trace(row.sources)))
    return f"{USED[row.set].capitalize()}. {study_words(row)}. {measured}"


def said_words(each: Residual) -> tuple[str, ...]:
    """Say all of a figure in plain sentences: both values, whether it was fitted, who, and where.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> said_words(residuals(["hold-out"])[2])[1][:37]
        'Held back. Sohag University study 201'
    """
    printed = "; ".join(evidence.cite(source) for source in each.row.sources)
    return capital(f"{reading_words(each)}."), facts_words(each.row), SOURCE.format(printed)


def now_words(shown: Sequence[Residual]) -> str:
    """Say how many figures the model comes near, and which it misses most.

    Example:
        >>> from explainer.science.limits.residuals import residuals
        >>> now_words(residuals(["hold-out"]))[:61]
        'The model lies within one spread of 5 of 7 figures. Farthest '
    """
    close, worst = sum(each.close for each in shown), max(shown, key=lambda each: abs(each.off))
    side = "high" if worst.off > 0.0 else "low"
    return (
        f"The model lies within one spread of {close} of {len(shown)} figures. "
        f"Farthest off: {inside(worst.row.label)}, where it is too {side}."
    )


def note_words(fitted: Sequence[Residual], held: Sequence[Residual]) -> str:
    """Say that a model is nearer to what it was fitted to than to what it never saw."""
    near, far = (two_digits(root_mean_square(found)) for found in (fitted, held))
    return (
        f"On the whole it is off by {near} spreads where it was fitted. "
        f"Where it was not, it is off by {far}. "
        "A model always does better on figures it was tuned to: judge it by the others."
    )


def described(shown: Sequence[Residual]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    if not shown:
        return "An axis of spreads, with no figure on it yet."
    return (
        f"{len(shown)} rows, one for each figure, on an axis of spreads: to the left the model is "
        f"too low, to the right too high. {now_words(shown)}"
    )
