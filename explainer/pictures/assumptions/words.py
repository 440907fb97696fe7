"""Every sentence of a changed assumption: its value, what still holds, how sure anything is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, capital, two_digits
from explainer.draw.svg import TEXT_PX, wrap
from explainer.draw.words import GRADE_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.limits.assumptions import Brought

TITLE = "Change an assumption: which conclusions still hold?"
TAKEAWAY = "Some conclusions stand whatever we assume. Others hang on a guess."
CONCLUSIONS = "Conclusions of the model"
FIRMNESS = "Firmness after a year: how sure are we?"
LIMIT = "holds up to here"
VERDICTS = {True: "holds", False: "does not hold", None: "nothing to compare"}
SPREADS = {
    "now": "As you set it",
    "speed": "Speed of building unknown",
    "all": "All constants unknown",
}
OF = "{held} of {sets} sets"
LEGEND = (
    "The bar is what a conclusion is measured by; at the line it no longer holds.",
    "Sets: a thousand sets of constants, each constant drawn from its range by itself.",
    "In a few sets a session builds nothing to compare; they count as not holding.",
    "The ranges hold 90 of 100 sets. The mark is the middle one.",
    "Plan and person are the usual ones: four sessions, four weeks apart, age 35.",
)
HEADS = ("Conclusion", "Measured by", "Now", "Holds up to", "Holds now", "Holds in")
CAPTION = f"Six conclusions under this assumption. {WATERMARK}."
NONE_HOLDS = "With this value a session builds nothing, so there is nothing to compare."


def value_words(name: str, value: float) -> str:
    """Say a value of a constant with its unit.

    Example:
        >>> value_words("s", 0.0139), value_words("pen", 0.7)
        ('0.014 per day', '0.7')
    """
    unit = {"d⁻¹": "per day", "y⁻¹": "per year", "mm": "mm"}.get(
        evidence.parameters()[name].unit, ""
    )
    return f"{two_digits(value, 4)} {unit}".strip()


def now_words(name: str, value: float, result: Brought) -> str:
    """Say what is assumed, and which conclusions do not hold.

    Example:
        >>> from explainer.science.limits.assumptions import assumed, brought
        >>> now_words("pen", 0.7, brought(assumed({})))
        'Share of needle length that enters the skin: 0.7. All six conclusions hold.'
    """
    row = evidence.parameters()[name]
    said = f"{capital(row.meaning)}: {value_words(name, value)}."
    if not result.builds:
        return f"{said} {NONE_HOLDS}"
    fallen = [each.said for key, each in evidence.conclusions().items() if not result.holds(key)]
    if not fallen:
        return f"{said} All six conclusions hold."
    lead = "One conclusion falls" if len(fallen) == 1 else "These conclusions fall"
    return f"{said} {lead}: {' '.join(fallen)}"


def note_words(name: str) -> str:
    """Say how well the constant is known."""
    row = evidence.parameters()[name]
    ends = " to ".join(value_words(name, end) for end in (row.low, row.high))
    return f"Range: {ends}. {capital(GRADE_WORDS[row.grade])}."


def said_lines(row: evidence.Conclusion, room_px: float) -> list[str]:
    """Write a conclusion in lines that fit into some room (px)."""
    line = row.said
    return wrap(line.split(), room_px, TEXT_PX)


def verdict(result: Brought, key: str) -> str:
    """Say whether a conclusion holds."""
    return VERDICTS[bool(result.holds(key)) if result.builds else None]


def held_words(row: evidence.Conclusion) -> str:
    """Say in how many sets of constants a conclusion holds.

    Example:
        >>> held_words(evidence.conclusions()["closer"])
        '555 of 1000 sets'
    """
    return OF.format(held=row.held, sets=row.sets)


def range_words(low: float, high: float) -> str:
    """Say between what firmness lies.

    Example:
        >>> range_words(10.75, 42.95)
        '11 to 43 %'
    """
    return f"{two_digits(low)} to {two_digits(high)} %"


def described(verdicts: Mapping[str, str]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    rows = evidence.conclusions()
    said = " ".join(
        f"{rows[key].said} This {now}; it holds in {held_words(rows[key])}."
        for key, now in verdicts.items()
    )
    return f"Six bars, one for each conclusion, and three ranges of firmness. {said}"
