"""Every sentence of the collagen sketch: the task, the biggest gap, and how to read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK, day_words, listed
from explainer.science.collagen import ASKED_DAYS, MOST, collagen_amount, day_farthest_off

if TYPE_CHECKING:
    from collections.abc import Mapping

    from explainer.science.model.repair import Course

TITLE = "How much new collagen, and when?"
LEAD = (
    "One session, today. How much new collagen is there later? "
    "Draw it, or type it: 0 is none, 10 is most."
)
GUESS_FIRST = "Guess first."
LOCKED = "The answer stays closed until all five days have a number from 0 to 10."
READY = "All five days are drawn. You can reveal the answer."
LEGEND = (
    "0 is none. 10 is the most that this model reaches within six months. There are no real units.",
    "People differ much in how much they build, and less in the shape.",
    "Time runs evenly in each panel.",
    "The curve is the shape of a model, not a measurement.",
)
NEAR = 1.0  # a gap below it is none
BOX_HINT = "0 to 10"
KEY = "Dashed: your guess. Solid: the model. Hatched: the gap between them."
SHORT_KEY = "Dashed: guess. Solid: model."
NONE, MOST_OF_ALL = "none", "most"
HEADS = ("Day", "Your guess", "The model")
CAPTION = f"New collagen, 0 none to 10 most. {WATERMARK}."
SHOWN = "The solid line is the model. The table has its numbers."
NO_AMOUNT = "no amount yet"
NO_GUESS, STILL_CLOSED = "no guess", "still closed"


def box_label(day: float) -> str:
    """Name the box of a day.

    Example:
        >>> box_label(3.0)
        'Day 3'
    """
    return f"Day {day:g}"


def amount_words(amount: float) -> str:
    """Say an amount.

    Example:
        >>> amount_words(2.5)
        '2.5 of 10'
    """
    return f"{amount:g} of {MOST:g}"


def no_number(day: float) -> str:
    """Say that a box holds no number that can be used."""
    return f"Day {day:g}: this is not a number from 0 to {MOST:g}."


def guessed_words(guesses: Mapping[float, float]) -> str:
    """Say the guesses the way they are kept with the answers.

    Example:
        >>> guessed_words({3.0: 1.0, 14.0: 2.5})
        'day 3: 1, day 14: 2.5'
    """
    return listed(f"day {day:g}: {amount:g}" for day, amount in guesses.items())


def gap_words(course: Course, guesses: Mapping[float, float]) -> str:
    """Name the biggest gap in words, with a hint where to look and without the answer.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> gap_words(repair(Plan(sessions=1), Person()), dict.fromkeys(ASKED_DAYS, 10.0))[:69]
        'The biggest gap is on day 3. You said 10, the model says about 0. Loo'
    """
    if not guesses:
        return f"Revealed without a guess. {SHOWN}"
    day = day_farthest_off(course, guesses)
    truth, guess = collagen_amount(course, day), guesses[day]
    if abs(guess - truth) < NEAR:
        return f"No gap reaches 1 of 10: your sketch has the shape. {SHOWN}"
    return (
        f"The biggest gap is on {day_words(day)}. You said {guess:g}, the model says about "
        f"{truth:.0f}. Look at the relay: who builds, and when?"
    )


def model_words(course: Course) -> str:
    """Say the curve of the model in words.

    Example:
        >>> from explainer.science.plan import Person, Plan
        >>> from explainer.science.model.repair import repair
        >>> model_words(repair(Plan(sessions=1), Person()))[:50]
        'The model, from 0 to 10. Day 3: about 0. Day 14: a'
    """
    said = (f"Day {day:g}: {model_amount(course, day)}." for day in ASKED_DAYS)
    return " ".join(("The model, from 0 to 10.", *said))


def described(course: Course, guesses: Mapping[float, float], *, revealed: bool) -> str:
    """Say what the picture shows, for those who cannot see it."""
    said = gap_words(course, guesses) if revealed else "The model is not shown yet."
    return f"New collagen from none to most over six months. {said}"


def model_amount(course: Course, day: float) -> str:
    """Say the model at a day, as it stands in the table."""
    return f"about {collagen_amount(course, day):.0f}"
