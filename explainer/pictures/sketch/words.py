"""Every sentence of the sketch: the task, what was guessed, and what sources and model say."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from explainer.draw.say import day_words, ends_words, stretch_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from explainer.science.stretches import Stretch, Truth

TITLE = "From which day to which day? Four lanes to sketch"
LEAD = (
    "One session, today. From which day to which day would each of these show? "
    "Draw it on the lanes, or type days: 0 is today, 365 is a year."
)
GUESS_FIRST = f"Guess first. {LEAD}"
ANSWER = "The answer:"
LOCKED = "The answer stays closed until each lane has a start and an end."
READY = "All four lanes are drawn. You can reveal the answer."
NO_DAY = "no day yet"
SKIPPED = "Revealed without a guess."
BOX_HINT = "day"
KEY = "Dashed: your guess. Solid: usual. Faint: some people. Time runs evenly in each panel."
DESCRIBED = "Four lanes on one time axis: hours, first week, weeks and months."


def spoken_day(day: float) -> str:
    """Say a day that is drawn, with the number that stands in its box.

    Example:
        >>> spoken_day(0.25), spoken_day(1.25)
        ('day 0.25, 6 hours', 'day 1.25')
    """
    return f"day {day:g}, {day_words(day)}" if day < 1.0 else f"day {day:g}"


def box_label(truth: Truth, end: str) -> str:
    """Name the box of one end of a lane.

    Args:
        truth: the lane.
        end: `start` or `end`.

    Example:
        >>> from explainer.science.stretches import Stretch, Truth
        >>> box_label(Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), ""), "start")
        'Redness: starts on day'
    """
    return f"{truth.label}: {end}s on day"


def too_early(truth: Truth, start: float, end: float) -> str:
    """Say that a lane cannot end before it starts."""
    return f"{truth.label}: it cannot end (day {end:g}) before it starts (day {start:g})."


def guessed_words(truth: Truth, guess: Stretch) -> str:
    """Say a guess the way it is kept with the answers.

    Example:
        >>> from explainer.science.stretches import Stretch, Truth
        >>> redness = Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), "")
        >>> guessed_words(redness, Stretch(0, 14))
        'Redness: day 0 to day 14'
    """
    return f"{truth.label}: day {guess.start:g} to day {guess.end:g}"


def gap_words(truth: Truth, guess: Stretch) -> str:
    """Say guess and answer of one lane.

    Example:
        >>> from explainer.science.stretches import Stretch, Truth
        >>> redness = Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), "")
        >>> gap_words(redness, Stretch(0, 14))
        'Redness. Your guess: day 0 to 14. Usual: day 0 to 1.3. At the earliest from day 0, at the \
latest to day 7.'
    """
    return f"{truth.label}. Your guess: {stretch_words(*guess)}. Usual: {truth_words(truth)}"


def usual_words(truth: Truth) -> str:
    """Say the answer of one lane beside it, where nothing was guessed."""
    return f"{truth.label}. Usual: {truth_words(truth)}"


def usual_short(truth: Truth) -> str:
    """Say the usual days of one lane at the end of it.

    Example:
        >>> from explainer.science.stretches import Stretch, Truth
        >>> usual_short(Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), ""))
        'usual: day 0 to 1.3'
    """
    return f"usual: {stretch_words(*truth.usual)}"


def answer_html(answer: Iterable[Truth], guesses: Mapping[str, Stretch]) -> str:
    """Say guess and answer of each lane, and how to read the picture.

    Args:
        answer: the truths.
        guesses: the learner's stretches by lane; may lack lanes, if revealed without a guess.
    """
    said = (
        gap_words(truth, guesses[truth.name]) if truth.name in guesses else usual_words(truth)
        for truth in answer
    )
    items = "".join(f"<li>{escape(each)}</li>" for each in said)
    return f'<div class="tc-sketch"><ul>{items}</ul><p>{KEY}</p></div>'


def truth_words(truth: Truth) -> str:
    """Say the answer of one lane: the usual days, and the widest stretch.

    Example:
        >>> from explainer.science.stretches import Stretch, Truth
        >>> truth_words(Truth("redness", "Redness", Stretch(0, 1.3), Stretch(0, 7), ""))
        'day 0 to 1.3. At the earliest from day 0, at the latest to day 7.'
    """
    return f"{stretch_words(*truth.usual)}. {ends_words(*truth.widest)}"


def answer_line(truth: Truth) -> str:
    """Say the answer of one lane as a line of a list."""
    return f"- {truth.label}: {truth_words(truth)}"


def biggest_words(truth: Truth) -> str:
    """Say in which lane the guess lies farthest off, and what its answer rests on."""
    return f"The biggest gap is in {truth.label.lower()}. {truth.basis}"
