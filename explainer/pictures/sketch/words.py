"""Every sentence of the sketch: the task, what was guessed, and what sources and model say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explainer.draw.say import WATERMARK, ends_words, stretch_words

if TYPE_CHECKING:
    from explainer.science.stretches import Stretch, Truth

TITLE = "From which day to which day? Four lanes to sketch"
LEAD = (
    "One session, today. From which day to which day would each of these show? "
    "Type days after the session: 0 is today, 365 is a year."
)
GUESS_FIRST = f"Guess first. {LEAD}"
ANSWER = "The answer:"
LOCKED = "The answer stays closed until all eight boxes hold a day."
READY = "All eight boxes are filled. You can reveal the answer."
SKIPPED = "Revealed without a guess."
BOX_HINT = "day"
KEY = "Dashed: your guess. Solid: usual. Faint: some people. Time runs evenly in each panel."
NOTICE = f"{WATERMARK}."
DESCRIBED = "Four lanes on one time axis: hours, first week, weeks and months."


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
