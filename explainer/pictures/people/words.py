"""Every sentence of the meeting: who is met, what was lifted, and how the outcomes spread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK, capital, listed, plural, two_digits, when_words
from explainer.pictures.scar.words import too_tall
from explainer.science.people import recipe
from explainer.science.signs import UNSEEN_PERCENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explainer.science.people import Ingredient, Met

WHO = ("Imagined people", "drawn to match published ranges")
IMAGINED = listed(WHO)
TITLE = "Meet 20 people: the same sessions, twenty outcomes"
TAKEAWAY = "People differ, even with the same plan. Nobody here is you."
NEXT, BACK = "Next person", "Back"
FIRST, LAST = "This is the first one.", "That was the last one."
ALL, ONE = "Show all at once", "Show only those met"
LEGEND = (
    f"{IMAGINED}. No one here is a real patient.",
    "Dashed: before the first session. Solid: now.",
    "The spread in redness lies between sources, not between patients.",
    "Traits are mixed by chance, with a fixed seed. The same people come each time.",
    "Real people differ in more than these three traits.",
)
CAPTION = f"{IMAGINED}. {WATERMARK}."
HEADS = ("Person", "Age", "Builds", "Redness, days", "Depth lifted, about")
UNITS = {"d⁻¹": "per day"}  # as a learner reads them
RECIPE_CAPTION = "The recipe of the imagined people"
RECIPE_HEADS = ("What differs", "How it is drawn", "From", "To", "It rests on")


def person_words(met: Met, people: int, sessions: Sequence[float], day: float) -> str:
    """Introduce one person and say what the sessions brought.

    Args:
        met: the person.
        people: how many there are in all.
        sessions: days of the sessions of the plan.
        day: the day one is looking at.

    Example:
        >>> from explainer.science.people import Met, imagined
        >>> from explainer.science.scar import Dip
        >>> met = Met(imagined(20)[2], Dip("rolling", 0.34), "at medium speed")
        >>> person_words(met, 20, (0.0, 28.0), 182.0)[:73]
        'Person 3 of 20. Age 36, builds at medium speed. Day 182 (month 6). After '
    """
    who, days = met.who, plural(two_digits(met.who.redness_days), "day")
    return (
        f"Person {who.number} of {people}. Age {who.age_years}, builds {met.pace}. "
        f"{when_words(day, sessions)}. {capital(_lifted(met, sessions))}. "
        f"Redness after a session: about {days}."
    )


def _lifted(met: Met, sessions: Sequence[float]) -> str:
    if not sessions:
        return "nothing was done, so nothing is lifted"
    if met.lifted_percent < UNSEEN_PERCENT:
        return "the lift is too small to be seen"
    return f"about {two_digits(met.lifted_percent)} % of the depth lifted"


def all_words(everyone: Sequence[Met]) -> str:
    """Say how the outcomes of all people spread, in counts.

    Example:
        >>> from explainer.science.people import Met, imagined
        >>> from explainer.science.scar import Dip
        >>> cast = imagined(3)
        >>> lifts = (0.1, 0.3, 0.6)
        >>> all_words([Met(w, Dip("rolling", x), "slowly") for w, x in zip(cast, lifts)])[22:]
        '1 lifted by less than a quarter. 1 lifted by a quarter to a half. 1 lifted by more.'
    """
    lifts = [met.lifted_percent for met in everyone]
    few, many = sum(lift < 25.0 for lift in lifts), sum(lift > 50.0 for lift in lifts)
    return (
        f"Of {len(lifts)} imagined people, {few or 'none'} lifted by less than a quarter. "
        f"{len(lifts) - few - many or 'None'} lifted by a quarter to a half. "
        f"{many or 'None'} lifted by more."
    )


def heading(met: Met) -> str:
    """Say above the section whose it is, and how far it is lifted."""
    return f"Person {met.who.number}: {two_digits(met.lifted_percent)} % lifted"


def described(met: Met, everyone: Sequence[Met]) -> str:
    """Say what the picture shows, for those who cannot see it."""
    return f"{heading(met)}. {IMAGINED}. {all_words(everyone)}"


def note_lines(*, narrow: bool, taller: int) -> tuple[str, ...]:
    """Say below the section that its person is imagined, in lines that have room.

    Args:
        narrow: whether the picture is.
        taller: how many times too tall heights are drawn.

    Example:
        >>> note_lines(narrow=True, taller=1)
        ('Imagined people.', 'Drawn to match published ranges.')
    """
    said = tuple(f"{capital(part)}." for part in (WHO if narrow else (IMAGINED,)))
    return (*said, too_tall(taller)) if taller > 1 else said


def percent(share: float) -> str:
    """Say a share as it stands in the grid and the table."""
    return f"{two_digits(share)} %"


def ends(trait: Ingredient) -> tuple[str, str]:
    """Say from what to what a trait goes, each with its unit."""
    unit = UNITS.get(trait.unit, trait.unit)
    return f"{trait.low:g} {unit}", f"{trait.high:g} {unit}"


def recipe_lines() -> tuple[str, ...]:
    """Say how the people are drawn, one line for each trait.

    Example:
        >>> recipe_lines()[1]
        'Age: 22 to 64 years. Evenly spread.'
    """
    return tuple(f"{row.what}: {row.low:g} to {ends(row)[1]}. {row.drawn}." for row in recipe())
