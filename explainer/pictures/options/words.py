"""Every sentence around the four ways; what is said of each stands in `data/options.csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer import evidence
from explainer.draw.say import WATERMARK, badge_words, listed

if TYPE_CHECKING:
    from explainer.evidence import Choice

TITLE = "Four ways, in the same detail"
TAKEAWAY = "Each way has a good side, a price and a gap in what is known. Nothing is advised here."
NAMES = {
    "nothing": "Do nothing",
    "skin_care": "Skin care",
    "needling": "Microneedling",
    "other": "Laser or peel",
}
ASPECTS = {
    "benefit": "What it may do",
    "harm": "What can go wrong",
    "time": "Time",
    "upkeep": "Upkeep",
    "unknown": "What is not known",
}
CORNER = "What is said"
PAGES = (("benefit", "harm", "time"), ("upkeep", "unknown"))  # on a wall, one after the other
TURN = ("Show the other rows", "Show the first rows")
FIRST, SECOND = "Put side by side", "and"
LEGEND = (
    "Both ways get the same five rows, in the same order and type.",
    "A letter is the grade of the best source: A review or large trial, B small, C weak.",
    "No letter: no study is named, and nothing is invented. Prices are left out.",
)
CAPTION = f"Four ways in the same detail. {WATERMARK}."
PAIR = frozenset({"needling", "other"})
CLOSED = "A table with two empty columns and five rows."


def option_words(first: str, second: str) -> str:
    """Say which two ways stand side by side.

    Example:
        >>> option_words("nothing", "needling")
        'Do nothing and microneedling, side by side. Neither is advised here.'
    """
    other = NAMES[second].lower()
    return f"{NAMES[first]} and {other}, side by side. Neither is advised here."


def said_of(option: str, aspect: str) -> Choice:
    """Return what is said of one way."""
    return evidence.options()[option, aspect]


def graded(choice: Choice) -> str:
    """Say a thing with the letter of its grade, where a study is named.

    Example:
        >>> graded(said_of("nothing", "time"))
        'It takes no time.'
    """
    return f"{choice.said} ({choice.grade})" if choice.grade else choice.said


def sourced(choice: Choice) -> str:
    """Say a thing with its grade and who says so.

    Example:
        >>> sourced(said_of("nothing", "time"))
        'It takes no time.'
    """
    if not choice.sources:
        return choice.said
    who = listed(evidence.who_and_when(each) for each in evidence.trace(choice.sources))
    return f"{choice.said} {badge_words(choice.grade)}: {who}."


def described(first: str, second: str) -> str:
    """Say what the picture shows, for those who cannot see it."""
    rows = " ".join(
        f"{name}. {NAMES[option]}: {graded(said_of(option, aspect))}"
        for aspect, name in ASPECTS.items()
        for option in (first, second)
    )
    return f"Two columns with five rows. {rows}"
